// A coach's open questions for the body of a note, as completion offers them: where they fit, by name where it is known.
import type { Catalogue, Question } from '../catalogue/model.ts';
import { findType } from '../catalogue/lookup.ts';
import type { Entry } from '../note.ts';
import type { Span } from '../text.ts';
import { restOfLine, promptPlaceAt, type PromptPlace } from './place.ts';

/** A question that may be written; it replaces the text from `from` to `to`. */
export interface CoachPrompt extends Span {
  /** The question on one line; `…` stands for a name that is not known. */
  readonly label: string;
  /** The words by which it is found, then what it asks. */
  readonly filter: string;
  readonly pieces: readonly PromptPiece[];
}

/** What is written, in order: text, a tab stop for the person's name, the place where the cursor ends. */
export type PromptPiece =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'name' | 'end' };

export interface PromptOptions {
  readonly questions: readonly Question[];
  /** The name of the person whom the note is about. */
  readonly name?: string;
}

/** Whoever types one of these, or a word of a question's own, is looking for a question. */
const ALWAYS = ['ask', 'coach'];

/** Notes without a type, or of a type without questions, are coached by those of this one. */
const GENERAL = 'coaching';

/** The questions at an offset, in the order of the catalogue; none where a sentence can't begin. */
export function promptsAt(text: string, offset: number, options: PromptOptions): readonly CoachPrompt[] {
  const place = promptPlaceAt(text, offset);
  if (place === undefined) return [];
  const typed = text.slice(place.from, place.to).toLowerCase();
  return options.questions
    .filter(({ words, text: asked }) => {
      const opening = asked.split(' ', 1);
      return [...ALWAYS, ...words, ...opening].some((word) => word.toLowerCase().startsWith(typed));
    })
    .map((question) => toPrompt(question, text, place, options.name));
}

/** The questions for a note; the home page is none, and gets none. */
export function questionsFor(entry: Entry | undefined, catalogue: Catalogue): readonly Question[] {
  if (entry?.kind === 'journal') return [];
  const own = entry?.kind === 'note' ? findType(catalogue, entry.type)?.questions : undefined;
  return own ?? findType(catalogue, GENERAL)?.questions ?? [];
}

/** The name of the person whom a note is about: its own, that of the person it refers to, or the one it was held with. */
export function nameFor(entry: Entry | undefined, entries: Iterable<Entry>): string | undefined {
  if (entry?.kind !== 'note') return undefined;
  const { name, person, with: partner } = Object.fromEntries(entry.values);
  if (typeof name === 'string') return name;
  if (typeof person !== 'string') return typeof partner === 'string' ? partner : undefined;
  for (const other of entries) {
    if (other.kind !== 'note' || other.type !== 'person' || other.values.get('person') !== person) continue;
    const known = other.values.get('name');
    if (typeof known === 'string') return known;
  }
  return undefined;
}

function toPrompt(question: Question, text: string, place: PromptPlace, name?: string): CoachPrompt {
  const label = question.text.replaceAll('{name}', () => name ?? '…');
  const asked = name === undefined ? piecesOf(question.text) : [textPiece(label)];
  return {
    from: place.from,
    to: place.to,
    label,
    filter: [...ALWAYS, ...question.words, label].join(' '),
    pieces: [...(place.needsSpace ? [textPiece(' ')] : []), ...asked, ...answer(text, place)],
  };
}

function piecesOf(question: string): PromptPiece[] {
  return question
    .split('{name}')
    .flatMap((part, n): PromptPiece[] => [...(n === 0 ? [] : [{ kind: 'name' } as const]), textPiece(part)]);
}

/** The answer goes into a paragraph of its own; in a list the next item is the user's to begin. */
function answer(text: string, place: PromptPlace): PromptPiece[] {
  const rest = text.slice(place.to + restOfLine(text, place.to).length + 1);
  const below = restOfLine(rest, 0).trim();
  if (place.in === 'list' || (place.in === 'quote' && below.startsWith('>'))) return [{ kind: 'end' }];
  return [textPiece('\n\n'), { kind: 'end' }, ...(below === '' ? [] : [textPiece('\n')])];
}

function textPiece(text: string): PromptPiece {
  return { kind: 'text', text };
}
