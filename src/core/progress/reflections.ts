// The record of weekly reflections, and the share of coaching that they tell of.
import type { WeekState } from './plans/weekly.ts';
import type { CoachingShare, ReflectionRecord, WeekReport } from './report.ts';
import { numberOf } from './score.ts';

/** “9 of the last 10 working weeks”. */
const WEEKS_IN_RECORD = 10;
/** The share now is that of the last four recorded weeks, … */
const WEEKS_NOW = 4;
/** … shown against the first two; with fewer there is not enough yet. */
const WEEKS_AT_FIRST = 2;
/** So many falls in a row ask a question. */
const FALLS_THAT_ASK = 3;

/**
 * The last ten weeks that were kept, late or missed: late ones are in the record, not in the run. Weeks that can
 * still be on time, off weeks and an optional first week are in neither, and break nothing.
 */
export function reflectionRecord(states: readonly WeekState[]): ReflectionRecord {
  const judged = states
    .map(({ state }) => state)
    .filter((state) => ['kept', 'late', 'missed'].includes(state));
  const recent = judged.slice(-WEEKS_IN_RECORD);
  const run = judged.length - 1 - judged.findLastIndex((state) => state !== 'kept');
  return { kept: recent.filter((state) => state !== 'missed').length, of: recent.length, run };
}

/** The weeks with the hours that their notes tell of. */
export function weekReports(states: readonly WeekState[]): WeekReport[] {
  return states.map(({ week, state, note: assessed }) => {
    if (assessed === undefined) return { week, state };
    const { note } = assessed;
    const counts = note.status !== 'skipped';
    const coaching = counts ? numberOf(note, 'coaching_hours') : undefined;
    const doing = counts ? numberOf(note, 'doing_hours') : undefined;
    const heldBack = counts ? numberOf(note, 'held_back') : undefined;
    const share = coaching === undefined || doing === undefined ? undefined : shareOf([{ coaching, doing }]);
    return {
      week,
      state,
      path: note.path,
      ...(coaching !== undefined && { coaching }),
      ...(doing !== undefined && { doing }),
      ...(share !== undefined && { share }),
      ...(heldBack !== undefined && { heldBack }),
    };
  });
}

/**
 * Σ coaching ÷ Σ (coaching + doing) over the last four weeks that have both values, against the first two; not
 * enough yet under two such weeks, or when the hours of either add up to none.
 */
export function coachingShare(weeks: readonly WeekReport[]): CoachingShare {
  const heldBack = weeks.reduce((sum, week) => sum + (week.heldBack ?? 0), 0);
  const recorded = weeks.filter(hasBoth);
  const recent = recorded.slice(-WEEKS_NOW);
  const now = shareOf(recent);
  const baseline = shareOf(recorded.slice(0, WEEKS_AT_FIRST));
  const latest = recorded.at(-1);
  if (
    recorded.length < WEEKS_AT_FIRST ||
    now === undefined ||
    baseline === undefined ||
    latest === undefined
  ) {
    return { kind: 'not-enough', weeks: recorded.length, heldBack };
  }
  const { week, coaching, doing } = latest;
  return {
    kind: 'share',
    now,
    baseline,
    weeks: recent.length,
    latest: { week, coaching, doing },
    falling: isFalling(weeks),
    heldBack,
  };
}

interface Hours {
  readonly coaching: number;
  readonly doing: number;
}

function hasBoth(week: WeekReport): week is WeekReport & Hours {
  return week.coaching !== undefined && week.doing !== undefined;
}

/** 0 to 1; nothing where there are no hours to share. */
function shareOf(weeks: readonly Hours[]): number | undefined {
  const coaching = weeks.reduce((sum, week) => sum + week.coaching, 0);
  const all = weeks.reduce((sum, week) => sum + week.coaching + week.doing, 0);
  return all > 0 ? coaching / all : undefined;
}

/**
 * Whether each of the last three weeks fell against the week before. Weeks off are left out; the week that can
 * still be written is not waited for; any other week without a share is a gap, across which nothing is said.
 */
function isFalling(weeks: readonly WeekReport[]): boolean {
  const working = weeks.filter(
    (week) => week.share !== undefined || (week.state !== 'off' && week.state !== 'open'),
  );
  const last = working.slice(-FALLS_THAT_ASK - 1).map((week) => week.share);
  if (last.length <= FALLS_THAT_ASK) return false;
  return last.every((share, index) => {
    const before = last[index - 1];
    return share !== undefined && (index === 0 || (before !== undefined && share < before));
  });
}
