// First names that are words as well: "Mark sent the quote", "Will will close it".
import { FORM } from './morphology.ts';
import type { Token } from './tokens.ts';

const NAME_WORDS: ReadonlySet<string> = new Set(
  (
    'mark grant will bill rob sue pat drew jack grace hope faith joy rose dawn frank art ray guy wade chance carol don ' +
    'ken nick rich victor penny ruby summer brook clay cliff dale glen heath lance miles pierce skip reed stone mason ' +
    'taylor harper parker sawyer tucker carter cooper porter turner walker dean duke earl page piper sandy ginger ivy ' +
    'holly olive violet iris daisy heather jasmine poppy crystal amber jade pearl melody harmony patience constance ' +
    'angel christian gene max bob dot'
  ).split(' '),
);
/** What follows a subject: its verb, or a mark that makes it the owner of a task. */
const AFTER_SUBJECT: ReadonlySet<string> = new Set(
  ": → 's will 'll would 'd can could should must may might has had is was does did doesn't to and".split(
    ' ',
  ),
);
const PAST_OR_S = FORM.past | FORM.s;

/** Whether a word with a capital is a name, though it has its capital from its place. */
export function isNameByWhatFollows(token: Token, next: Token | undefined): boolean {
  if (!NAME_WORDS.has(token.text) || next === undefined) return false;
  if (next.text === 'and' || next.text === 'to') return token.text !== 'hope' && token.text !== 'skip';
  return AFTER_SUBJECT.has(next.text) || isFinite(next);
}

/** Whether a word with a capital inside a sentence is a name, though it is a little word ("Will"). */
export function isNameWord(token: Token): boolean {
  return NAME_WORDS.has(token.text);
}

/** A verb that stands in the past or has the s of the third person, and can be nothing else. */
function isFinite({ entry: { forms, nounClasses } }: Token): boolean {
  return (forms & PAST_OR_S) !== 0 && (forms & FORM.base) === 0 && nounClasses.length === 0;
}
