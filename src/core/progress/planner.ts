// Hands the notes of each type to the rules of its plan; what has not changed since the last time is kept.
import type { NoteType, Plan } from '../catalogue/model.ts';
import { aboutPerson } from './about-person.ts';
import type { Assessed } from './assessed.ts';
import { Wanted } from './in-step.ts';
import type { Inventory } from './inventory.ts';
import type { Planned } from './items.ts';
import type { NotesOfType } from './notes-of-type.ts';
import { asListed, newestFirst } from './order.ts';
import { type AboutPerson, byTeam, type Person, personOf } from './people.ts';
import { type EachReportPlan, planVacancies } from './plans/each-report.ts';
import { planMilestones } from './plans/milestones.ts';
import { planOnce } from './plans/once.ts';
import { planRecurring } from './plans/recurring.ts';
import { planSlots } from './plans/slots.ts';
import { byWeek, planWeekly, weeksOfJob, weekState, type WeekState } from './plans/weekly.ts';
import type { Item } from './report.ts';
import { textOf } from './score.ts';
import type { Workings } from './workings.ts';

export class Planner {
  readonly #inventory: Inventory;
  readonly #workings: Workings;
  readonly #aboutPeople: readonly AboutPerson[];
  /** Those on the team first, A–Z. */
  readonly people: readonly Person[];
  /** The weeks from the first that counts to this one, oldest first; none before the start. */
  readonly weeks: readonly WeekState[];

  constructor(inventory: Inventory, workings: Workings) {
    this.#inventory = inventory;
    this.#workings = workings;
    this.people = this.#peopleNow();
    this.weeks = this.#weeksNow();
    this.#aboutPeople = this.#aboutEach();
  }

  /** The items of a type, and the notes that fill none; the same object as the last time where nothing has changed. */
  plan(notes: NotesOfType): Planned {
    const { type, counted } = notes;
    const { schedule } = this.#inventory;
    const { plan } = type;
    const cell = this.#workings.planned.at(type.id);
    switch (plan?.kind) {
      case undefined: // nothing is due: its notes are shown
        return cell.of([counted], () => ({ items: [], others: counted.in(asListed) }));
      case 'once':
        return cell.of([counted], () => planOnce(schedule, type, plan, counted));
      case 'milestones':
        return cell.of([counted], () => planMilestones(schedule, type, plan, counted));
      case 'slots':
        return cell.of([counted], () => planSlots(schedule, type, plan, counted));
      case 'recurring': {
        const situation = this.#situationNow();
        return cell.of([counted, situation], () => planRecurring(schedule, type, plan, counted, situation));
      }
      case 'weekly':
        return cell.of([counted, this.weeks], () =>
          planWeekly(schedule, type, counted, this.weeks, this.#workings.weekItems),
        );
      case 'each-report': {
        const items = [...this.#ownItems(type), ...this.#vacancies(type, plan)];
        return cell.of(items, () => ({ items, others: [] }));
      }
      case 'person-cadence': {
        const cadences = this.#aboutPeople.flatMap((about) => about.cadences);
        const items = cadences.filter((item) => item.type === type.id);
        const others = this.#onNobody(notes);
        return cell.of([others, ...items], () => ({ items, others }));
      }
    }
  }

  #ownItems({ id }: NoteType): Item[] {
    return this.#aboutPeople.flatMap(({ item }) => (item?.type === id ? item : []));
  }

  #vacancies(type: NoteType, plan: EachReportPlan): readonly Item[] {
    const { schedule, journal } = this.#inventory;
    const known = this.people.length;
    const size = journal?.teamSize ?? Math.max(1, known);
    return this.#workings.vacancies
      .at(type.id)
      .of([size, known], () => planVacancies(schedule, type, plan, { size, known }));
  }

  /** Notes of conversations with people who have no note of their own. */
  #onNobody({ type, counted }: NotesOfType): readonly Assessed[] {
    const wanted = this.#workings.onNobody.at(type.id).of([this.people], () => {
      const known = new Set(this.people.map(({ assessed }) => assessed.person));
      known.delete('');
      return new Wanted<Assessed>(({ person }) => !known.has(person), asListed);
    });
    return wanted.of(counted).in(asListed);
  }

  #aboutEach(): readonly AboutPerson[] {
    const { schedule } = this.#inventory;
    const types = this.#ofPlan('person-cadence');
    return this.people.map((person) => {
      const slug = person.assessed.person;
      const conversations = types.map((notes) => ({ type: notes.type, notes: notes.on(slug) }));
      return person.about.of(
        conversations.map(({ notes }) => notes),
        () => aboutPerson(schedule, person, conversations),
      );
    });
  }

  #peopleNow(): readonly Person[] {
    const { schedule } = this.#inventory;
    const notes = this.#ofPlan('each-report').map(({ counted }) => counted);
    return this.#workings.people.of(notes, (last) => {
      const known = new Map(last?.map((person) => [person.assessed, person]));
      const members = notes.flatMap((bag) => bag.members);
      return members.map((note) => known.get(note) ?? personOf(note, schedule)).sort(byTeam);
    });
  }

  #weeksNow(): readonly WeekState[] {
    const { schedule } = this.#inventory;
    const weeks = this.#workings.weeks.of([], () => weeksOfJob(schedule));
    const notes = this.#ofPlan('weekly').map(({ counted }) => counted);
    return this.#workings.states.of(notes, () => {
      const noteOf = new Map(notes.flatMap((bag) => [...byWeek(bag)]));
      return weeks.map((week) => {
        const note = noteOf.get(week.week);
        return this.#workings.week.at(week.week).of([note], () => weekState(schedule, week, note));
      });
    });
  }

  /** What the latest note that says so calls the situation; one without a date only when no other does. */
  #situationNow(): string | undefined {
    const types = this.#inventory.catalogue.filter(({ keys }) =>
      keys.some(({ name }) => name === 'situation'),
    );
    const notes = this.#inventory.of(types).map(({ counted }) => counted);
    return this.#workings.situation.of(notes, () => {
      const said = notes.flatMap(({ members }) =>
        members.filter((note) => !note.isSkipped && textOf(note.note, 'situation') !== undefined),
      );
      const [latest] = said.sort(newestFirst);
      return latest && textOf(latest.note, 'situation');
    });
  }

  #ofPlan(kind: Plan['kind']): NotesOfType[] {
    return this.#inventory.of(this.#inventory.catalogue.filter(({ plan }) => plan?.kind === kind));
  }
}
