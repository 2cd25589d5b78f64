// What the Overview draws, as data: where on a line of days each item, note, week and follow-up of a progress report stands.
import { addDays, daysBetween, isDay, weekStart } from './calendar.ts';
import type { Day, Entry } from './note.ts';
import type { FollowUp, GroupReport, Item, NoteRow, ProgressReport, WeekReport } from './progress/report.ts';

/** The milestones end on day 90 (DESIGN §4): until then these days are all that is drawn, … */
const LAST_MILESTONE = 90;
/** … and those up to which a milestone was moved, because day 90 is a day off: this many more at most. */
const MOVED = 14;
/** How far ahead of today the line reaches after that, in days. */
const AHEAD = 14;
/** The most days that are drawn: half a year. A mark would be thinner than a hair with many more. */
const LONGEST = 182;

/** The line of days. All places on it are days of the job: day n is `start_date` + n − 1. */
export interface Frame {
  readonly dayOne: Day;
  /** The first and the last day that are drawn. */
  readonly from: number;
  readonly to: number;
  /** Less than 1 before the start. */
  readonly today: number;
}

export type MarkState = 'done' | 'in-progress' | 'due' | 'overdue' | 'skipped';

/** Something that has its place on the line. */
export interface Mark {
  /** The same for the same thing after every change. */
  readonly key: string;
  readonly about: MarkAbout;
  readonly state: MarkState;
  /** The day on which it stands: when it was done, else when it is due. */
  readonly on: Day;
  /** `on` as a day of the job; missing when it is not drawn. What is overdue from earlier stands at the beginning. */
  readonly at?: number;
  /** The note to open. */
  readonly path?: string;
}

export type MarkAbout =
  | { readonly kind: 'item'; readonly item: Item }
  | { readonly kind: 'follow-up'; readonly followUp: FollowUp }
  /** A note of a cadence, such as a one-on-one that was held. */
  | { readonly kind: 'note'; readonly item: Item; readonly note: NoteRow };

/** A group of the plan with its marks in the order of their days. */
export interface Lane {
  readonly group: GroupReport;
  readonly marks: readonly Mark[];
}

/** One person's conversations. */
export interface PersonLanes {
  /** The slug. */
  readonly person: string;
  readonly name: string;
  /** The person's own note. */
  readonly path?: string;
  readonly cadences: readonly { readonly item: Item; readonly marks: readonly Mark[] }[];
}

/** A week of the record: it begins on Monday, day `from`, and `to` is the Monday after. */
export interface WeekPlace {
  readonly report: WeekReport;
  readonly from: number;
  readonly to: number;
}

export interface Overview {
  readonly report: ProgressReport;
  /** Missing when there is no usable start date: then nothing has a place. */
  readonly frame?: Frame;
  readonly lanes: readonly Lane[];
  readonly people: readonly PersonLanes[];
  readonly weeks: readonly WeekPlace[];
}

/** Lays a report out; `entries` by their paths say on which day a note was done. */
export function overview(report: ProgressReport, entries: ReadonlyMap<string, Entry>): Overview {
  const frame = frameOf(report);
  if (frame === undefined) return { report, lanes: [], people: [], weeks: [] };
  const place: Placing = { report, frame, dateOf: dateIn(entries, report.today) };
  return {
    report,
    frame,
    lanes: report.groups.map((group) => laneOf(group, place)).filter(({ marks }) => marks.length > 0),
    people: peopleOf(place),
    weeks: weeksOf(report.weeks, frame),
  };
}

interface Placing {
  readonly report: ProgressReport;
  readonly frame: Frame;
  readonly dateOf: (path: string | undefined) => Day | undefined;
}

function frameOf({ today, day, header, groups }: ProgressReport): Frame | undefined {
  const now = header.kind === 'starts-in' ? 1 - header.days : day;
  if (now === undefined) return undefined;
  const dayOne = addDays(today, 1 - now);
  const to = now > LAST_MILESTONE ? now + AHEAD : lastMilestone(groups, dayOne);
  return { dayOne, from: Math.max(1, to - LONGEST + 1), to, today: now };
}

function lastMilestone(groups: readonly GroupReport[], dayOne: Day): number {
  const moved = groups
    .flatMap(({ items }) => items)
    .filter(({ why }) => why?.rule === 'day')
    .map(({ due }) => (due === undefined ? 0 : daysBetween(dayOne, due) + 1));
  return Math.max(LAST_MILESTONE, ...moved.filter((number) => number <= LAST_MILESTONE + MOVED));
}

/** The day that a note gives as its date; a day to come was not yet. */
function dateIn(entries: ReadonlyMap<string, Entry>, today: Day): Placing['dateOf'] {
  return (path) => {
    const entry = path === undefined ? undefined : entries.get(path);
    const date = entry?.kind === 'note' ? entry.values.get('date') : undefined;
    return typeof date === 'string' && isDay(date) && date <= today ? date : undefined;
  };
}

/** Cadences have a line for each person, weeks one of their own: here is what is left. */
function laneOf(group: GroupReport, place: Placing): Lane {
  const cadences = group.items.filter(({ cadence }) => cadence !== undefined);
  const shown = new Set(cadences.flatMap(followUpsOf));
  const items = group.items.filter(
    ({ cadence, subject }) => cadence === undefined && subject.kind !== 'week',
  );
  return {
    group,
    marks: inOrder([
      ...items.flatMap((item) => itemMark(item, place)),
      ...followUpMarks(
        group.followUps.filter((followUp) => !shown.has(followUp)),
        place,
      ),
    ]),
  };
}

function itemMark(item: Item, place: Placing): Mark[] {
  const state = stateOf(item);
  const on = (state === 'done' ? place.dateOf(item.path) : undefined) ?? item.due;
  if (on === undefined || item.status === 'problem') return [];
  return [markAt({ key: item.key, about: { kind: 'item', item }, state, on }, item.path, place)];
}

function stateOf({ status, overdue, score }: Item): MarkState {
  if (status === 'skipped') return 'skipped';
  if (score === 1) return 'done';
  if (overdue) return 'overdue';
  return status === 'in-progress' ? 'in-progress' : 'due';
}

function followUpMarks(followUps: readonly FollowUp[], place: Placing): Mark[] {
  return followUps.map((followUp) =>
    markAt(
      {
        key: followUp.key,
        about: { kind: 'follow-up', followUp },
        state: followUp.overdue ? 'overdue' : 'due',
        on: followUp.due,
      },
      followUp.path,
      place,
    ),
  );
}

/** In the order in which the people have their notes. */
function peopleOf(place: Placing): PersonLanes[] {
  const items = place.report.groups.flatMap((group) => group.items);
  const pathOf = (person: string) =>
    items.find(({ subject }) => subject.kind === 'person' && subject.person === person)?.path;
  const found = new Map<string, { name: string; cadences: PersonLanes['cadences'][number][] }>();
  for (const item of items) {
    if (item.subject.kind !== 'cadence') continue;
    const { person, name } = item.subject;
    const known = found.get(person) ?? { name, cadences: [] };
    known.cadences.push({ item, marks: cadenceMarks(item, pathOf(person), place) });
    found.set(person, known);
  }
  return [...found].map(([person, { name, cadences }]) => {
    const path = pathOf(person);
    return { person, name, cadences, ...(path === undefined ? {} : { path }) };
  });
}

/** What was held, what each of these wants looked at again, and when the next is due; that opens the last, or the person. */
function cadenceMarks(item: Item, personPath: string | undefined, place: Placing): Mark[] {
  const { today } = place.report;
  const held = item.notes.flatMap((note): Mark[] => {
    const { date, path, status } = note;
    if (date === undefined || date > today || status === 'planned') return [];
    const state = status === 'done' && note.score < 1 ? 'in-progress' : status;
    return [markAt({ key: note.key, about: { kind: 'note', item, note }, state, on: date }, path, place)];
  });
  const next: Mark[] =
    item.due === undefined || item.status === 'skipped'
      ? []
      : [
          markAt(
            {
              key: item.key,
              about: { kind: 'item', item },
              state: item.overdue ? 'overdue' : 'due',
              on: item.due,
            },
            item.path ?? item.notes[0]?.path ?? personPath,
            place,
          ),
        ];
  return inOrder([...held, ...followUpMarks(followUpsOf(item), place), ...next]);
}

function followUpsOf(item: Item): FollowUp[] {
  return [...new Set([item, ...item.notes].flatMap(({ followUps }) => followUps))];
}

function weeksOf(weeks: readonly WeekReport[], frame: Frame): WeekPlace[] {
  return weeks
    .map((report) => {
      const from = dayNumber(weekStart(report.week), frame);
      return { report, from, to: from + 7 };
    })
    .filter(({ from, to }) => to > frame.from && from <= frame.to);
}

function markAt(mark: Omit<Mark, 'at' | 'path'>, path: string | undefined, { frame }: Placing): Mark {
  const number = dayNumber(mark.on, frame);
  const at = mark.state === 'overdue' ? Math.max(number, frame.from) : number;
  return {
    ...mark,
    ...(at >= frame.from && at <= frame.to ? { at } : {}),
    ...(path === undefined ? {} : { path }),
  };
}

function dayNumber(day: Day, { dayOne }: Frame): number {
  return daysBetween(dayOne, day) + 1;
}

function inOrder(marks: readonly Mark[]): Mark[] {
  return [...marks].sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}
