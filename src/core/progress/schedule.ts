// When things are due in one journal: from the plan's day to the day that counts, and whether it has passed.
import { addDays, addMonths, daysBetween, laterOf } from '../calendar.ts';
import type { Day, Journal, Note } from '../note.ts';
import type { DueReason, DueRule, Header } from './report.ts';
import { reckonedOnce } from './reckoned-once.ts';
import { WorkCalendar } from './work-calendar.ts';

/** The plan is for the first 90 days; after them milestones freeze and cadences go on. */
const PLAN_DAYS = 90;
/** A journal made late gives so many days from its making before anything is due (DESIGN §4). */
const DAYS_TO_CATCH_UP = 7;

/** A due date with the rule that gave it. */
export interface Due {
  readonly day: Day;
  readonly why: DueReason;
}

export class Schedule {
  readonly today: Day;
  /** Missing when the journal has no usable start date; then nothing is due. */
  readonly start: Day | undefined;
  /** Day n of the job today; below 1 before the start. */
  readonly day: number | undefined;
  readonly calendar: WorkCalendar;
  /** The first day that counts: the start, or the making of the journal where that was later. */
  readonly firstDay: Day | undefined;
  /** Nothing that the plan gives is due before it. */
  readonly #earliest: Day | undefined;
  readonly #daysSince = reckonedOnce((day) => daysBetween(day, this.today));

  constructor(journal: Journal | undefined, today: Day) {
    const start = journal?.startDate;
    const created = journal?.created;
    const late = start !== undefined && created !== undefined && created > start;
    this.today = today;
    this.start = start;
    this.day = start === undefined ? undefined : daysBetween(start, today) + 1;
    this.calendar = new WorkCalendar(journal?.workdays ?? [1, 2, 3, 4, 5], journal?.away ?? []);
    this.firstDay = late ? created : start;
    this.#earliest = late ? addDays(created, DAYS_TO_CATCH_UP) : undefined;
  }

  /** Whether day 1 has come. Before it nothing is overdue. */
  get begun(): boolean {
    return this.day !== undefined && this.day >= 1;
  }

  /** Whether the plan's last day has come, from which what returns by the month is asked for. */
  get planEnds(): boolean {
    return this.day !== undefined && this.day >= PLAN_DAYS;
  }

  /** How many days ago a day was. */
  daysSince(day: Day): number {
    return this.#daysSince(day, 0);
  }

  /** The calendar day of day n of the job. */
  dayOfJob(n: number): Day | undefined {
    return this.start === undefined ? undefined : this.calendar.addDays(this.start, n - 1);
  }

  /** The day from which a person's dates count: the later of their `since` and the start. */
  beginOf(since: Day | undefined): Day | undefined {
    return this.start === undefined || since === undefined ? this.start : laterOf(since, this.start);
  }

  /** Due on day n of the job, unless the note has a `due` of its own. */
  onDay(n: number, note?: Note): Due | undefined {
    return this.plan(this.dayOfJob(n), { rule: 'day', day: n }, note);
  }

  /** Due on day n from the day on which a person's dates begin, unless the note has a `due` of its own. */
  onPersonDay(n: number, begin: Day | undefined, note?: Note): Due | undefined {
    if (begin === undefined || begin === this.start) return this.onDay(n, note);
    return this.plan(this.calendar.addDays(begin, n - 1), { rule: 'person-day', day: n, from: begin }, note);
  }

  /** Due so many months after the last one, unless the note has a `due` of its own. */
  monthsAfter(last: Day | undefined, months: number, note?: Note): Due | undefined {
    if (last === undefined) return undefined;
    return this.plan(addMonths(last, months), { rule: 'months-after', months, last }, note);
  }

  /**
   * The due date that a rule's day gives: not before a journal made late can catch up, and not on a day off. A
   * note's own `due` is taken as it is written.
   */
  plan(day: Day | undefined, rule: DueRule, note?: Note): Due | undefined {
    if (this.start === undefined || day === undefined) return undefined;
    const own = ownDue(note);
    if (own !== undefined) return { day: own, why: { rule: 'note', shifts: [] } };
    const caughtUp = this.notTooEarly(day);
    const worked = this.calendar.workdayFrom(caughtUp);
    const shifts: DueReason['shifts'][number][] = [];
    if (caughtUp !== day) shifts.push('journal-created-late');
    if (worked !== caughtUp) shifts.push('day-off');
    return { day: worked, why: { ...rule, shifts } };
  }

  /** The day, or the day by which a journal made late can have caught up. */
  notTooEarly(day: Day): Day {
    return this.#earliest === undefined ? day : laterOf(day, this.#earliest);
  }

  /** Overdue is due before today; `graceDays` more for what allows them, days away left out. */
  isOverdue(due: Day | undefined, graceDays = 0): boolean {
    if (due === undefined || !this.begun || due >= this.today) return false;
    return graceDays === 0 || this.calendar.addDaysPresent(due, graceDays) < this.today;
  }

  /** Whether a due date has come. */
  hasCome(due: Day | undefined): boolean {
    return due !== undefined && due <= this.today;
  }

  header(hasJournal: boolean, due: { done: number; of: number }, overdue: number): Header {
    if (!hasJournal) return { kind: 'no-journal' };
    const { day } = this;
    if (day === undefined) return { kind: 'no-start-date' };
    if (day < 1) return { kind: 'starts-in', days: 1 - day };
    if (day > PLAN_DAYS) return { kind: 'after', day, overdue };
    return { kind: 'day', day, of: PLAN_DAYS, done: due.done, due: due.of };
  }
}

function ownDue(note: Note | undefined): Day | undefined {
  const due = note?.values.get('due');
  return typeof due === 'string' ? due : undefined;
}
