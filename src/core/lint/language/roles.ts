// What a little word can do in a sentence whatever stands beside it, as bits: looked up once per word, asked all the time.

export const ROLE = {
  /** Stands between a subject and its verb without changing either. */
  adverb: 1,
  /** Part of a verb: forms of be, have and do, modals, negations. */
  auxiliary: 2,
  /** The same, unless the word is somebody's name ("Will", "May"). */
  auxiliaryUnlessName: 4,
  /** A mark after which a clause may begin. */
  mark: 8,
  /** A word after which a clause may begin, unless it is a name. */
  boundaryUnlessName: 16,
  /** A word after which a word that can be a verb is one, unless it is a name. */
  verbAfterUnlessName: 32,
  modalUnlessName: 64,
  /** A mark beyond which no verb reaches. */
  end: 128,
  /** Names the writer of the note. */
  writer: 256,
  /** A word of manuals, which tell their reader what to do. */
  manual: 512,
  /** Letters, as names have. */
  nameLike: 1024,
  /** A mark after which a word has its capital from its place and not from being a name. */
  opens: 2048,
  /** Ends as a verb of the past or a gerund does. */
  verbLike: 4096,
  /** A particle of some verb, or another word that changes what the verb before it means; only the lexicon knows. */
  head: 8192,
} as const;

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const MARKS = words(', ; : ( ) – — . ! ? … → = / |');
const ENDS = words('; : . — –');
const ADVERBS = words(
  'just also never always often usually still already again then now simply only really actually finally almost nearly ' +
    'even personally quickly quietly probably maybe perhaps once sometimes happily gladly either soon later myself both',
);
const NOT_ADVERBS = words('reply supply apply rally comply imply family italy');
const AUXILIARIES = words(
  "not n't all have had has be been 'll 've 'd 'm 're 's will would can could should must may might do did does",
);
const WRITER = words('i me my mine myself muggins yours');
const MANUAL = words('you your default true false');
const BOUNDARY_CLASSES = words('and or but if when because that then');
const VERB_AFTER = words('to i we you she do not may nobody everyone it that');

const NAME_LIKE = /^\p{L}[\p{L}\p{M}'.-]*$/u;
const OPENS = /[.:!?"“(»«\-–—*]/;
const VERB_LIKE = /^\p{Ll}[\p{Ll}-]{2,}(?:ed|ing)$/u;

/** The roles of a word in lower case, or of a mark. @param functionClass its class in the lexicon */
export function rolesOf(text: string, functionClass = ''): number {
  const isModal = functionClass.startsWith('modal');
  const isAdverb = ADVERBS.has(text) || (text.length > 4 && text.endsWith('ly') && !NOT_ADVERBS.has(text));
  return (
    (isAdverb ? ROLE.adverb : 0) |
    (AUXILIARIES.has(text) ? ROLE.auxiliary : 0) |
    (isModal || functionClass === 'be' || functionClass === 'may' ? ROLE.auxiliaryUnlessName : 0) |
    (MARKS.has(text) ? ROLE.mark : 0) |
    (BOUNDARY_CLASSES.has(functionClass) ? ROLE.boundaryUnlessName : 0) |
    (isModal || VERB_AFTER.has(functionClass) ? ROLE.verbAfterUnlessName : 0) |
    (isModal ? ROLE.modalUnlessName : 0) |
    (ENDS.has(text) ? ROLE.end : 0) |
    (WRITER.has(text) ? ROLE.writer : 0) |
    (MANUAL.has(text) ? ROLE.manual : 0) |
    (NAME_LIKE.test(text) ? ROLE.nameLike : 0) |
    (OPENS.test(text) ? ROLE.opens : 0) |
    (VERB_LIKE.test(text) ? ROLE.verbLike : 0)
  );
}
