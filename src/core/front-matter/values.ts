// What a key's value means, by the kind that the catalogue gives it; what it can't mean is a finding with its place.
import { isDay, isQuarter, isTimeZone, isWeek } from '../calendar.ts';
import type { KeyKind, NumberKind, Option } from '../catalogue/model.ts';
import type { FrontMatterCode, Period, Value } from '../note.ts';
import { isSlug, slugOf } from '../slug.ts';
import type { Span } from '../text.ts';
import { nearest } from './nearest.ts';
import type { ListSyntax, MapSyntax, ScalarSyntax, ValueSyntax } from './syntax.ts';

/** What is wrong with a value, narrower than the value where one item of a list is. */
interface ValueProblem {
  readonly code: FrontMatterCode;
  readonly place: Span;
  readonly facts: Readonly<Record<string, string | readonly string[]>>;
}

/** A value without problems; or problems, and for a list what is good in it. Neither: the key has no value. */
export interface ReadValue {
  readonly value?: Value;
  readonly problems: readonly ValueProblem[];
}

/** The kinds that a single word or text can be; `topics` and `choices` are lists of choices. */
type SingleKind = Exclude<KeyKind, { readonly kind: 'texts' | 'choices' | 'topics' | 'periods' }>;

/** Reads a value as the kind it should be. `topics` are the note's, which may depend on its other keys. */
export function readValue(syntax: ValueSyntax, kind: KeyKind, topics: readonly Option[]): ReadValue {
  if (isEmpty(syntax)) return { problems: [] };
  switch (kind.kind) {
    case 'texts':
      return readList(syntax, (item) => readScalar(item, { kind: 'text' }));
    case 'choices':
      return readList(syntax, (item) => readScalar(item, { kind: 'choice', options: kind.options }));
    case 'topics':
      return readList(syntax, (item) => readScalar(item, { kind: 'choice', options: topics }));
    case 'periods':
      return readPeriods(syntax);
    default:
      return readScalar(syntax, kind);
  }
}

/** Whether nothing is written behind the colon: the same as if the key were missing. */
export function isEmpty(syntax: ValueSyntax): boolean {
  return syntax.kind === 'scalar' && (syntax.value === null || syntax.text.trim() === '');
}

function problem(code: FrontMatterCode, place: Span, facts: ValueProblem['facts']): ReadValue {
  return { problems: [{ code, place: { from: place.from, to: place.to }, facts }] };
}

function wrongKind(syntax: ValueSyntax, expected: string, facts: ValueProblem['facts'] = {}): ReadValue {
  const actual = syntax.kind === 'scalar' ? { actual: syntax.text } : {};
  return problem('wrong-kind', syntax, { expected, ...actual, ...facts });
}

function readScalar(syntax: ValueSyntax, kind: SingleKind): ReadValue {
  if (syntax.kind !== 'scalar') return wrongKind(syntax, kind.kind);
  const text = syntax.text.trim();
  switch (kind.kind) {
    case 'type':
    case 'text':
      return good(text);
    case 'yes-no':
      return typeof syntax.value === 'boolean' ? good(syntax.value) : wrongKind(syntax, kind.kind);
    case 'number':
      return readNumber(syntax, kind);
    case 'choice':
      return readChoice(syntax, kind.ignoreCase === true ? text.toLowerCase() : text, kind.options);
    case 'slug':
      return isSlug(text)
        ? good(text)
        : problem('invalid-slug', syntax, { actual: text, nearest: slugOf(text) });
    case 'time-zone':
      return isTimeZone(text) ? good(text) : problem('unknown-time-zone', syntax, { actual: text });
    case 'date':
      return readDate(syntax, text);
    case 'week':
      return isWeek(text) ? good(text) : problem('invalid-week', syntax, { actual: text });
    case 'quarter':
      return isQuarter(text) ? good(text) : problem('invalid-quarter', syntax, { actual: text });
  }
}

function good(value: Value): ReadValue {
  return { value, problems: [] };
}

function readNumber(syntax: ScalarSyntax, kind: NumberKind): ReadValue {
  const { value } = syntax;
  const fits =
    typeof value === 'number' &&
    Number.isFinite(value) &&
    value >= kind.min &&
    value <= (kind.max ?? Number.MAX_SAFE_INTEGER) &&
    (!kind.whole || Number.isInteger(value));
  if (fits) return good(value === 0 ? 0 : value); // -0 is no count of anything
  const max = kind.max === undefined ? {} : { max: String(kind.max) };
  return wrongKind(syntax, kind.whole ? 'whole-number' : 'number', { min: String(kind.min), ...max });
}

function readChoice(syntax: ScalarSyntax, text: string, options: readonly Option[]): ReadValue {
  const ids = options.map((option) => option.id);
  if (ids.includes(text)) return good(text);
  const meant = nearest(text, ids);
  const facts = { actual: syntax.text, expected: ids, ...(meant === undefined ? {} : { nearest: meant }) };
  return problem('not-in-list', syntax, facts);
}

function readDate(syntax: ScalarSyntax, text: string): ReadValue {
  if (isDay(text)) return good(text);
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return problem('impossible-date', syntax, { actual: text });
  return wrongKind(syntax, 'date');
}

/** Each item that is good, once, in the order written. */
function readList(syntax: ValueSyntax, readItem: (item: ValueSyntax) => ReadValue): ReadValue {
  if (syntax.kind !== 'list') return wrongKind(syntax, 'list');
  const items = syntax.items.filter((item) => !isEmpty(item)).map(readItem);
  const values = items.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  return { value: [...new Set(values)], problems: items.flatMap((item) => item.problems) };
}

function readPeriods(syntax: ValueSyntax): ReadValue {
  if (syntax.kind !== 'list') return wrongKind(syntax, 'list');
  const items = periodItems(syntax).map(readPeriod);
  const periods = items.flatMap(({ period }) => (period === undefined ? [] : [period]));
  return { value: periods, problems: items.flatMap((item) => item.problems) };
}

function periodItems(list: ListSyntax): readonly ValueSyntax[] {
  return list.items.filter((item) => !isEmpty(item));
}

function readPeriod(item: ValueSyntax): {
  readonly period?: Period;
  readonly problems: readonly ValueProblem[];
} {
  if (item.kind !== 'map') return wrongKind(item, 'period');
  const from = readDay(item, 'from');
  const to = readDay(item, 'to');
  const problems = [...from.problems, ...to.problems];
  if (typeof from.value !== 'string' || typeof to.value !== 'string') {
    return { problems: problems.length > 0 ? problems : wrongKind(item, 'period').problems };
  }
  if (to.value < from.value) return wrongKind(item, 'period', { actual: `${from.value} – ${to.value}` });
  return { period: { from: from.value, to: to.value }, problems };
}

function readDay(map: MapSyntax, name: string): ReadValue {
  const field = map.fields.find((candidate) => candidate.name === name);
  if (field === undefined || isEmpty(field.value)) return { problems: [] };
  return readScalar(field.value, { kind: 'date' });
}
