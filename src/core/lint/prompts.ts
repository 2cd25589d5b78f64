// The sentences that a note has from its template: prompts, as long as nobody has changed them.
import { lezerBlocks } from './blocks/lezer-blocks.ts';
import { sentences } from './language/sentences.ts';
import { normalise } from './options.ts';

/** A tab stop, a choice, or a variable of a template, as DESIGN describes them; all of it on one line. */
const PIECE =
  /\$\{(?:\d{1,4}\|(?<options>[^|}\n]*)\||\d{1,4}(?::(?<placeholder>(?:[^}\n$]|\$\{\w+\}|\$(?!\{))*))?|JOURNAL_\w+)\}/g;
const VARIABLE = /\$\{JOURNAL_\w+\}/g;
/** Stands for the value of a variable while a template's sentences are found. */
const VALUE = '\uE000';

/** Whether a sentence of a note is one that its template holds, whatever the values of the template's variables. */
export function promptsOf(template: string | undefined): (sentence: string) => boolean {
  if (template === undefined) return () => false;
  // Most notes have no finding, so that nobody asks: the template is read on the first question.
  let known: Prompts | undefined;
  return (sentence) => {
    known ??= readPrompts(template);
    const text = normalise(sentence);
    return known.fixed.has(text) || known.open.some((parts) => fits(text, parts));
  };
}

interface Prompts {
  readonly fixed: ReadonlySet<string>;
  /** Those with variables: what stands around these. */
  readonly open: readonly (readonly string[])[];
}

function readPrompts(template: string): Prompts {
  const fixed = new Set<string>();
  const open: string[][] = [];
  for (const { text } of lezerBlocks(fill(template)).blocks) {
    for (const { from, to } of sentences(text)) {
      const sentence = normalise(text.slice(from, to));
      if (!sentence.includes(VALUE)) fixed.add(sentence);
      else if (/\p{L}/u.test(sentence.replaceAll(VALUE, ''))) open.push(sentence.split(VALUE));
    }
  }
  return { fixed, open };
}

/** The template as the note begins: placeholders as they stand, of each choice the first option. */
function fill(template: string): string {
  return template.replace(PIECE, (piece, options?: string, placeholder?: string) => {
    if (options !== undefined) return options.split(',')[0]?.trim() ?? '';
    if (placeholder !== undefined) return placeholder.replace(VARIABLE, VALUE);
    return piece.startsWith('${JOURNAL_') ? VALUE : '';
  });
}

/** Whether a sentence says these parts, in order, with a value between any two, and nothing before or behind them. */
function fits(sentence: string, parts: readonly string[]): boolean {
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  if (!sentence.startsWith(first)) return false;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = sentence.indexOf(part, at + 1);
    if (found === -1) return false;
    at = found + part.length;
  }
  return sentence.length - last.length > at && sentence.endsWith(last);
}
