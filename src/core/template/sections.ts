// Sections of a template that only some notes get: `<!-- when meeting: kickoff, day-30 -->` to `<!-- end when -->`.
import type { Span } from '../text.ts';
import type { Variables } from './filling.ts';
import type { TemplateFinding } from './pieces.ts';

const MARKER =
  /^[ \t]*<!--[ \t]*(?:when[ \t]+([\w-]+):([^>\n]{0,1000}?)|end[ \t]+when[ \t]*)-->[ \t]*(?:\r?\n|$)/gm;

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
  for (const match of template.matchAll(MARKER)) {
    const [line, key, values = ''] = match;
    const place = { from: match.index, to: match.index + line.trimEnd().length };
    const problem = markerProblem(key, section !== undefined, variables);
    if (problem !== undefined) {
      findings.push({ ...problem, ...place });
      continue;
    }
    if (section?.keep !== false) kept.push({ from, to: match.index });
    from = behindBlankLine(template, match.index + line.length);
    section = key === undefined ? undefined : { place, keep: lists(values, variables[variableOf(key)]) };
  }
  if (section !== undefined) findings.push({ code: 'open-section', ...section.place, facts: {} });
  kept.push({ from, to: template.length });
  return { kept, findings };
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
