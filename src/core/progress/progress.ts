// Progress: from the notes of a journal, its settings and a day to what is done, due, overdue and next. A pure function.
import type { Catalogue, Group, NoteType } from '../catalogue/model.ts';
import type { Day, Entry } from '../note.ts';
import { attentionItems } from './attention.ts';
import { byDue, canFollowUp, openFollowUps } from './follow-ups.ts';
import type { Assessed } from './assessed.ts';
import { plainName } from './identity.ts';
import { takeInventory } from './inventory.ts';
import { type Context, rowsOf } from './items.ts';
import { Memory } from './memory.ts';
import { nextStep } from './next-step.ts';
import { byContent } from './order.ts';
import { peopleIn } from './people.ts';
import { planner } from './planner.ts';
import { weekStates } from './plans/weekly.ts';
import { coachingShare, reflectionRecord, weekReports } from './reflections.ts';
import type { GroupReport, Item, ProgressReport } from './report.ts';
import { Schedule } from './schedule.ts';

export { findJournal } from './inventory.ts';
export { Memory } from './memory.ts';

export interface ProgressInput {
  /** Everything in the journal's folder, in any order; templates in it are left out. */
  readonly entries: Iterable<Entry>;
  /** The calendar day in the journal's time zone. */
  readonly today: Day;
  readonly catalogue: Catalogue;
  /** Kept by the caller from one reckoning of a journal to the next, so that only changed notes are looked at. */
  readonly memory?: Memory;
}

/** The groups in the order of DESIGN §4. */
const groupOrder: readonly Group[] = ['understand', 'learn', 'people', 'coach', 'build', 'reflect'];

/** The progress of a journal on a day. Never throws, whatever the notes say. */
export function progress({
  entries,
  today,
  catalogue,
  memory = new Memory(),
}: ProgressInput): ProgressReport {
  const inventory = takeInventory(entries, catalogue, today, memory);
  const { home, journal } = inventory;
  const schedule = new Schedule(journal, today);
  const notesOf = ({ id }: NoteType): readonly Assessed[] => inventory.notes.get(id) ?? [];
  const ofPlan = (kind: string) => catalogue.filter((type) => type.plan?.kind === kind).flatMap(notesOf);

  const people = peopleIn(ofPlan('each-report'), schedule);
  const states = weekStates(schedule, ofPlan('weekly'));
  const offTeam = people.flatMap(({ active, slug }) => (active || slug === undefined ? [] : plainName(slug)));
  const context: Context = {
    schedule,
    followUps: openFollowUps(schedule, catalogue.filter(canFollowUp).flatMap(notesOf), new Set(offTeam)),
    memory,
  };
  const plan = planner({ context, catalogue, notesOf, people, states, teamSize: journal?.teamSize });

  const groups = groupOrder.map((id) => {
    const types = catalogue.filter((type) => type.group === id);
    const { items, others } = plan(types);
    const followUps = types
      .filter(canFollowUp)
      .flatMap(notesOf)
      .filter((note) => context.followUps.has(note))
      .sort(byContent)
      .flatMap((note) => context.followUps.get(note) ?? []);
    return groupReport(id, items, rowsOf(context, others), followUps.sort(byDue));
  });
  const attention = attentionItems(inventory);
  const due = dueSoFar(groups, schedule);
  const overdue = groups.reduce((sum, group) => sum + group.overdue, 0);
  const weeks = weekReports(states);
  return {
    today,
    header: schedule.header(home !== undefined, due, overdue),
    ...(schedule.begun && schedule.day !== undefined && { day: schedule.day }),
    due,
    overdue,
    next: nextStep({
      home,
      schedule,
      groups,
      kickoff: kickoffIn(groups, catalogue),
      hasPeople: people.length > 0,
    }),
    groups: attention.length === 0 ? groups : [...groups, groupReport('attention', attention, [], [])],
    reflections: reflectionRecord(states),
    coachingShare: coachingShare(weeks),
    weeks,
  };
}

function groupReport(
  id: GroupReport['id'],
  items: readonly Item[],
  others: GroupReport['others'],
  followUps: GroupReport['followUps'],
): GroupReport {
  const counted = items.filter((item) => item.status !== 'skipped');
  return {
    id,
    done: counted.filter((item) => item.score === 1).length,
    of: counted.length,
    overdue: [...items, ...followUps].filter((one) => one.overdue).length,
    items,
    others,
    followUps,
  };
}

/** The items whose due date is not after today, and how many of them are done. */
function dueSoFar(groups: readonly GroupReport[], schedule: Schedule): ProgressReport['due'] {
  const come = groups
    .flatMap((group) => group.items)
    .filter((item) => item.status !== 'skipped' && schedule.hasCome(item.due));
  return { done: come.filter((item) => item.score === 1).length, of: come.length };
}

/** The first of the meetings with the boss. */
function kickoffIn(groups: readonly GroupReport[], catalogue: Catalogue): Item | undefined {
  const type = catalogue.find(({ plan }) => plan?.kind === 'milestones');
  const first = type?.plan?.kind === 'milestones' ? type.plan.milestones[0]?.value : undefined;
  return groups
    .flatMap((group) => group.items)
    .find(
      ({ type: id, subject }) => id === type?.id && subject.kind === 'milestone' && subject.value === first,
    );
}
