// Sections of a template that only some notes get: `<!-- when meeting: kickoff, day-30 -->` to `<!-- end when -->`.
import type { Span } from '../text.ts';
import type { Variables } from './filling.ts';
import type { TemplateFinding } from './pieces.ts';

/** A line that is a comment and nothing else, and what such a comment says when it is a marker. */
const COMMENT = /^[ \t]*<!--([^>]*)-->[ \t]*\r?$/;
const MARKER = /^[ \t]*(?:when[ \t]+([\w-]+):([^]*)|end[ \t]+when[ \t]*)$/;

/**
 * The parts of a template that this note gets, in order. A marker is a line of its own and goes with one blank
 * line behind it, so that what remains is spaced as if it had never been there. Broken markers are findings.
 */
export function keptSpans(
  template: string,
  variables: Variables,
): { readonly kept: readonly Span[]; readonly findings: readonly TemplateFinding[] } {
  const kept: Span[] = [];
  const findings: TemplateFinding[] = [];
  let section: { readonly place: Span; readonly keep: boolean } | undefined;
  let from = 0;
  for (const { place, lineEnd, key, values } of markersIn(template)) {
    const problem = markerProblem(key, section !== undefined, variables);
    if (problem !== undefined) {
      findings.push({ ...problem, ...place });
      continue;
    }
    if (section?.keep !== false) kept.push({ from, to: place.from });
    from = behindBlankLine(template, lineEnd);
    section = key === undefined ? undefined : { place, keep: lists(values, variables[variableOf(key)]) };
  }
  if (section !== undefined) findings.push({ code: 'open-section', ...section.place, facts: {} });
  kept.push({ from, to: template.length });
  return { kept, findings };
}

interface Marker {
  /** The line without what is blank at its end. */
  readonly place: Span;
  /** Where the next line begins. */
  readonly lineEnd: number;
  /** Missing at the end of a section. */
  readonly key: string | undefined;
  readonly values: string;
}

function* markersIn(template: string): Generator<Marker> {
  for (let from = 0; from < template.length;) {
    const lineEnd = template.indexOf('\n', from) + 1 || template.length;
    const line = template.slice(from, lineEnd);
    const marker = MARKER.exec(COMMENT.exec(line.replace(/\n$/, ''))?.[1] ?? '');
    if (marker !== null) {
      const [, key, values = ''] = marker;
      yield { place: { from, to: from + line.trimEnd().length }, lineEnd, key, values };
    }
    from = lineEnd;
  }
}

/** The variable that holds a key's value: `one_on_one_days` is in `JOURNAL_ONE_ON_ONE_DAYS`. */
export function variableOf(key: string): string {
  return `JOURNAL_${key.toUpperCase().replaceAll('-', '_')}`;
}

function markerProblem(
  key: string | undefined,
  isOpen: boolean,
  variables: Variables,
): Pick<TemplateFinding, 'code' | 'facts'> | undefined {
  if (key === undefined) return isOpen ? undefined : { code: 'stray-section-end', facts: {} };
  if (isOpen) return { code: 'nested-section', facts: {} };
  const name = variableOf(key);
  return Object.hasOwn(variables, name) ? undefined : { code: 'unknown-variable', facts: { name } };
}

function lists(values: string, value = ''): boolean {
  return values.split(',').some((item) => item.trim() === value);
}

function behindBlankLine(text: string, at: number): number {
  const blank = /[ \t]*\r?\n/y;
  blank.lastIndex = at;
  return blank.test(text) ? blank.lastIndex : at;
}
