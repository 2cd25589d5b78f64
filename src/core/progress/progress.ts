// Progress: from the notes of a journal, its settings and a day to what is done, due, overdue and next. A pure function.
import type { Catalogue, Group, NoteType } from '../catalogue/model.ts';
import type { Day, Entry } from '../note.ts';
import { attentionItems } from './attention.ts';
import { asAsked } from './follow-ups.ts';
import type { Assessed } from './assessed.ts';
import { inOrder } from './bag.ts';
import { Mapped } from './in-step.ts';
import type { Inventory } from './inventory.ts';
import { Memory, type Reckoning } from './memory.ts';
import { nextStep } from './next-step.ts';
import { asListed } from './order.ts';
import { inPlanOrder } from './plan-order.ts';
import { Planner } from './planner.ts';
import { coachingShare, reflectionRecord, weekReports } from './reflections.ts';
import type { GroupReport, Item, ProgressReport } from './report.ts';
import type { Schedule } from './schedule.ts';
import type { Workings } from './workings.ts';

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
  const { inventory, workings } = memory.recall(entries, catalogue, today);
  const { home, schedule } = inventory;
  const planner = new Planner(inventory, workings);
  const groups = groupOrder.map((id) =>
    groupOf(
      id,
      catalogue.filter((type) => type.group === id),
      { inventory, workings, planner },
    ),
  );
  const attention = attentionOf(inventory, workings);
  const due = dueSoFar(groups, schedule);
  const overdue = groups.reduce((sum, group) => sum + group.overdue, 0);
  const weeks = workings.reports.of([planner.weeks], () => weekReports(planner.weeks));
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
      hasPeople: planner.people.length > 0,
    }),
    groups: attention === undefined ? groups : [...groups, attention],
    reflections: reflectionRecord(planner.weeks),
    coachingShare: coachingShare(weeks),
    weeks,
  };
}

function groupOf(
  id: Group,
  types: readonly NoteType[],
  { inventory, workings, planner }: Reckoning & { readonly planner: Planner },
): GroupReport {
  const notes = inventory.of(types);
  const planned = notes.map((ofType) => planner.plan(ofType));
  const open = notes.map((ofType) => ofType.open);
  return workings.groups.at(id).of([...planned, ...open], () => {
    const items = inPlanOrder(notes.map(({ type }, index) => ({ type, items: planned[index]?.items ?? [] })));
    const rows = workings.rows.at(id).of([], () => new Mapped(({ row }: Assessed) => row));
    const listed = inOrder(
      planned.map(({ others }) => others),
      asListed,
    );
    const followUps = inOrder(
      open.map((bag) => bag.in(asAsked)),
      asAsked,
    ).map(({ followUp }) => followUp);
    return groupReport(id, items, rows.of(listed), followUps);
  });
}

function attentionOf(inventory: Inventory, workings: Workings): GroupReport | undefined {
  const { unreadable, spareJournals, duplicates } = inventory;
  const items = workings.attention.of([unreadable, spareJournals, ...duplicates], () =>
    attentionItems(inventory),
  );
  if (items.length === 0) return undefined;
  return workings.groups.at('attention').of([items], () => groupReport('attention', items, [], []));
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
