// The values that would be right in the place of one that is not, the likeliest first.
import { quarterOf, weekOf } from '../calendar.ts';
import type { Key, KeyKind } from '../catalogue/model.ts';
import type { Day, FrontMatterFinding, Value } from '../note.ts';
import { guessDays, guessLastOfMonth, guessNumber, guessQuarters, guessWeeks, guessYesNo } from './guess.ts';
import { nearest } from './nearest.ts';

/** What else is known when a value is guessed. */
export interface MeantFacts {
  readonly today: Day;
  /** The machine's, IANA name. */
  readonly timezone?: string | undefined;
  /** The note's date, if it has a good one. */
  readonly date?: Day | undefined;
}

export interface Meant {
  readonly values: readonly Value[];
  /** Whether the first is more than one of several. */
  readonly sure: boolean;
}

/** The values for a finding of a value; none where only the user can know. `key` is missing for the type itself. */
export function meantValues(finding: FrontMatterFinding, key: Key | undefined, facts: MeantFacts): Meant {
  const actual = fact(finding, 'actual') ?? '';
  const near = fact(finding, 'nearest');
  switch (finding.code) {
    case 'unknown-type':
      return near === undefined ? choices(expected(finding)) : certain([near]);
    case 'not-in-list':
      return near === undefined ? choices(expected(finding)) : certain([near, ...expected(finding)]);
    case 'impossible-date':
      return withFallback(guessLastOfMonth(actual), key?.name === 'date' ? [facts.today] : []);
    case 'invalid-week':
      return withFallback(guessWeeks(actual), [weekOf(facts.date ?? facts.today)]);
    case 'invalid-quarter':
      return withFallback(guessQuarters(actual), [quarterOf(facts.date ?? facts.today)]);
    case 'invalid-slug':
      return near === undefined || near === '' ? choices([]) : certain([near]);
    case 'unknown-time-zone': {
      const zone = nearest(actual, Intl.supportedValuesOf('timeZone'));
      return withFallback(
        zone === undefined ? [] : [zone],
        facts.timezone === undefined ? [] : [facts.timezone],
      );
    }
    case 'wrong-kind':
      return key === undefined ? choices([]) : ofOtherKind(actual, key.kind, fact(finding, 'expected') ?? '');
    default:
      return choices([]);
  }
}

/** What a value of the wrong kind may mean in the right one; `expected` may be the kind of an item of the list. */
function ofOtherKind(actual: string, kind: KeyKind, expected: string): Meant {
  if (expected === 'date') {
    const days = guessDays(actual);
    return days.length === 1 ? certain(days) : choices(days);
  }
  switch (kind.kind) {
    case 'number': {
      const number = guessNumber(actual);
      const fits =
        number !== undefined &&
        number >= kind.min &&
        number <= (kind.max ?? Infinity) &&
        (!kind.whole || Number.isInteger(number));
      return certain(fits ? [number] : []);
    }
    case 'yes-no': {
      const yes = guessYesNo(actual);
      return yes === undefined ? choices([true, false]) : certain([yes]);
    }
    case 'texts':
    case 'topics':
    case 'choices':
      return certain(expected === 'list' && actual !== '' ? [splitList(actual)] : []);
    default:
      return choices([]);
  }
}

/** "doing, strategy" as a list. */
function splitList(text: string): readonly string[] {
  return [
    ...new Set(
      text
        .split(/[,;\n]/)
        .map((item) => item.trim())
        .filter((item) => item !== ''),
    ),
  ];
}

function certain(values: readonly Value[]): Meant {
  return { values: unique(values), sure: values.length > 0 };
}

function choices(values: readonly Value[]): Meant {
  return { values: unique(values), sure: false };
}

function withFallback(guesses: readonly Value[], fallback: readonly Value[]): Meant {
  return { values: unique([...guesses, ...fallback]), sure: guesses.length > 0 };
}

function unique(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)];
}

function fact(finding: FrontMatterFinding, name: string): string | undefined {
  const value = finding.facts[name];
  return typeof value === 'string' ? value : undefined;
}

function expected(finding: FrontMatterFinding): readonly string[] {
  const value = finding.facts['expected'];
  return typeof value === 'object' ? value : [];
}
