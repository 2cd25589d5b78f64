// Fixes that ask: a plan becomes a question to the rep; what happened stays, with the coach's question beneath it.
import { lezerBlocks } from '../blocks/lezer-blocks.ts';
import { normalise } from '../options.ts';
import type { DealFinding } from '../lint.ts';
import { escapeMarkdown, type Around, type Fix } from './fix.ts';
import { guessRep } from './given-names.ts';
import { lineEnd, nextLine, placeOf, unbroken, wordsBetween, type Place } from './place.ts';
import { readPlan } from './plan.ts';
import { questionToRep, questionToWriter } from './questions.ts';
import { repOf } from './rep.ts';
import { ifReads, signature } from './structure.ts';

/** The fix that asks instead of doing, and what it does with the sentence. */
export interface AskFix extends Fix {
  readonly kind: 'instead' | 'beneath';
}

/** Stands in the question for the rep whom the sentence doesn't name; reads well if it is left as it is. */
const SOMEBODY = 'the rep';

/** The coaching question in place of a plan, or beneath anything else; undefined where there is no safe place for it. */
export function askFix(note: string, finding: DealFinding, around: Around): AskFix | undefined {
  const place = placeOf(note, finding);
  if (!place) return undefined;
  const instead = askInstead(place, finding, around);
  if (instead) return { ...instead, kind: 'instead' };
  const beneath = askBeneath(place, finding, around);
  return beneath && { ...beneath, kind: 'beneath' };
}

function askInstead(place: Place, finding: DealFinding, around: Around): Fix | undefined {
  const span = unbroken(place, false);
  if (!span) return undefined;
  const { block, note } = place;
  const words = wordsBetween(block, finding.from, finding.to);
  const known = repOf(words, around);
  const rep = known ?? guessRep(words);
  const source = note.slice(span.from, span.to).replaceAll(/(?:\r\n|[\r\n])[ \t>]*/g, ' ');
  const isFragment = block.kind === 'item' && block.task !== 'done';
  const plan = readPlan(source, isFragment, rep);
  if (!plan) return undefined;
  const start = plan.lead === '' ? 'Ask ' : `${plan.lead}, ask `;
  const name = rep === undefined ? SOMEBODY : escapeMarkdown(rep);
  const text = `${start}${name}: ${questionToRep(finding.rule, plan.act)}`;
  const fix: Fix = {
    edits: [{ offset: span.from, length: span.to - span.from, text }],
    ...(known === undefined ? { tabStop: { from: start.length, to: start.length + name.length } } : {}),
  };
  return ifReads(place, fix, (before) => {
    const question =
      wordsBetween(block, 0, finding.from) + asRead(text) + wordsBetween(block, finding.to, Infinity);
    return before.with(place.index, signature({ ...block, text: question }));
  });
}

/** The question as it is read: without the emphasis and the escapes that it has. */
function asRead(question: string): string {
  return lezerBlocks(question).blocks[0]?.text ?? '';
}

function askBeneath(place: Place, finding: DealFinding, around: Around): Fix | undefined {
  const rep = repOf(wordsBetween(place.block, finding.from, finding.to), around);
  const question = questionToWriter(finding.rule, rep === undefined ? undefined : escapeMarkdown(rep));
  const shown = questionToWriter(finding.rule, rep?.replaceAll(/\s+/g, ' '));
  if (place.block.kind === 'cell') return inSameCell(place, question, shown);
  const edit = place.item ? asNestedItem(place, place.item.mark, question) : asParagraph(place, question);
  const kind = place.item ? 'item' : 'paragraph';
  return ifReads(place, { edits: [edit] }, (before) =>
    before.toSpliced(place.index + 1, 0, signature({ kind, text: shown })),
  );
}

function inSameCell(place: Place, question: string, shown: string): Fix | undefined {
  const span = unbroken(place, true);
  if (!span) return undefined;
  const { block, sentence } = place;
  const fix: Fix = { edits: [{ offset: span.to, length: 0, text: ` ${question}` }] };
  const text = `${wordsBetween(block, 0, sentence.to)} ${shown}${wordsBetween(block, sentence.to, Infinity)}`;
  return ifReads(place, fix, (before) => before.with(place.index, signature({ ...block, text })));
}

function asNestedItem(place: Place, mark: string, question: string): Fix['edits'][number] {
  const { note, whole, prefix, eol } = place;
  const bullet = /^[-*+]$/.test(mark) ? mark : '-';
  return { offset: lineEnd(note, whole.to), length: 0, text: `${eol}${prefix}${bullet} ${question}` };
}

function asParagraph(place: Place, question: string): Fix['edits'][number] {
  const { note, whole, prefix, eol } = place;
  const end = lineEnd(note, whole.to);
  const blank = eol + prefix.trimEnd();
  const following = nextLine(note, end);
  const isFollowed =
    following < note.length && !/^[ \t>]*$/.test(note.slice(following, lineEnd(note, following)));
  return { offset: end, length: 0, text: `${blank}${eol}${prefix}${question}${isFollowed ? blank : ''}` };
}

/** The phrase to accept so that a finding goes: from its first deciding word to its last, as the sentence has it. */
export function phraseOf(note: string, finding: DealFinding): string | undefined {
  const place = placeOf(note, finding);
  if (!place) return undefined;
  const from = finding.words[0]?.from ?? finding.from;
  const to = finding.words.at(-1)?.to ?? finding.to;
  const phrase = wordsBetween(place.block, from, to).replaceAll(/\s+/g, ' ').trim();
  const sentence = wordsBetween(place.block, finding.from, finding.to).replaceAll(/\s+/g, ' ').trim();
  return normalise(phrase).length > 1 ? phrase : sentence;
}
