// What stands around a sentence and decides alone: another speaker, an owner above, a question, a prompt.
import type { Block, Lead } from './blocks/block.ts';
import { quotations, type Range } from './language/sentences.ts';
import { normalise, type LintOptions } from './options.ts';

const FIRST_PERSON = /\b(?:I|me|my|mine|myself)\b/;
/** What may stand behind a question mark that ends a sentence. */
const BEHIND_QUESTION = /["”’»)\]*_\s]/;
const SPEAKER = /^\s*[@]?([\p{L}][\p{L}\p{M}.'’ -]{0,30}?)\s?[:：]\s/u;
const MYSELF = /^(?:me|i|myself|self|mine|ich|yo|moi)$/i;
/** "Tyrell", "@maria", "Sam:", "Mackenzie to", "Sam's actions". */
const OWNER =
  /^(?:@|[*]?(?=\p{Lu}))([\p{L}][\p{L}\p{M}.'’-]*(?: [\p{Lu}][\p{L}\p{M}.'’-]*)?)(?:['’]s (?:actions?|tasks?|to-?dos?|list|next steps?|promises|commitments?|homework|part))?(?: to)?\s?:?$/u;

/** Whether the reader may judge this sentence at all. */
export function isReadable(sentence: string): boolean {
  return !isQuestion(sentence) && !isWhollyQuoted(sentence);
}

function isQuestion(sentence: string): boolean {
  let last = sentence.length - 1;
  while (last >= 0 && sentence.charCodeAt(last) !== FULL_STOP && BEHIND_QUESTION.test(sentence.charAt(last)))
    last -= 1;
  const sign = sentence.charAt(last);
  return sign === '?' || sign === '？';
}

const FULL_STOP = 46;

function isWhollyQuoted(sentence: string): boolean {
  if (!/^["“”„«»]/.test(sentence)) return false;
  const [quote, ...more] = quotations(sentence);
  return (
    quote !== undefined &&
    more.length === 0 &&
    quote.from === 0 &&
    quote.to >= sentence.trimEnd().replace(/[.!,]$/, '').length
  );
}

/** Whether what introduces the block gives its task to somebody else. */
export function belongsToOther(block: Block, sentence: string, names: ReadonlySet<string>): boolean {
  if (block.kind !== 'item') return false;
  const owner = block.leads.map((lead) => ownerOf(lead, names)).find((name) => name !== undefined);
  return owner !== undefined && !MYSELF.test(owner) && !FIRST_PERSON.test(sentence);
}

function ownerOf(lead: Lead, names: ReadonlySet<string>): string | undefined {
  const name = OWNER.exec(lead.text)?.[1];
  if (name === undefined) return undefined;
  if (names.has(name.toLowerCase()) || MYSELF.test(name)) return name;
  const opensList = lead.kind === 'item' || lead.text.endsWith(':');
  return opensList && lead.kind !== 'heading' && !NOT_OWNERS.has(name.toLowerCase()) ? name : undefined;
}

/** Words that open lists and are no names. */
const NOT_OWNERS = new Set(
  'done todo to-do to-dos tasks next open later today tomorrow now actions action promises notes agenda week monday tuesday wednesday thursday friday yes no plan calls deals meetings pipeline forecast numbers ideas other misc result results admin customers team wins losses priorities focus goals follow-up follow-ups reminders backlog commitments agreed'.split(
    ' ',
  ),
);

/** In a transcript ("Sam: …", "Me: …") the lines of the others: ranges of the block's text. */
export function otherSpeakers(text: string, names: ReadonlySet<string>): Range[] {
  if (!text.includes(':') && !text.includes('：')) return [];
  const lines: { from: number; to: number; name: string | undefined }[] = [];
  let from = 0;
  for (const line of text.split(/[\n\u2028]/)) {
    lines.push({ from, to: from + line.length, name: SPEAKER.exec(line)?.[1] });
    from += line.length + 1;
  }
  const speakers = lines.flatMap((line) => (line.name === undefined ? [] : [line.name]));
  const known = speakers.some((name) => MYSELF.test(name) || names.has(name.toLowerCase()));
  if (speakers.length < 2 || !known) return [];
  const found: Range[] = [];
  let speaker: string | undefined;
  for (const line of lines) {
    speaker = line.name ?? speaker;
    if (speaker !== undefined && !MYSELF.test(speaker)) found.push({ from: line.from, to: line.to });
  }
  return found;
}

/** Whether a sentence holds a phrase that the user has accepted. */
export function isAccepted(sentence: string, options: LintOptions): boolean {
  const phrases = options.acceptedPhrases ?? [];
  if (phrases.length === 0) return false;
  const text = normalise(sentence);
  return phrases.some((phrase) => {
    const wanted = normalise(phrase);
    return wanted !== '' && text.includes(wanted);
  });
}
