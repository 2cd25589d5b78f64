// The notes of one type that count, kept in step with the entries: assessed, without duplicates, with open follow-ups.
import type { NoteType } from '../catalogue/model.ts';
import type { Note } from '../note.ts';
import { type Assessed, assessor, type Open } from './assessed.ts';
import { Bag, type Change, changesBy, isNone } from './bag.ts';
import { type Duplicates, Identities } from './duplicates.ts';
import { canFollowUp, FollowUps } from './follow-ups.ts';
import type { Schedule } from './schedule.ts';

const NOBODY = new Bag<Assessed>();

export class NotesOfType {
  readonly type: NoteType;
  readonly #assess: (note: Note) => Assessed;
  readonly #assessed = new Map<Note, Assessed>();
  readonly #identities = new Identities();
  readonly #followUps: FollowUps | undefined;
  readonly #byPerson = new Map<string, Bag<Assessed>>();
  #counted = new Bag<Assessed>();
  #open = new Bag<Open>();

  constructor(type: NoteType, schedule: Schedule) {
    this.type = type;
    this.#assess = assessor(type, schedule.today);
    this.#followUps = canFollowUp(type) ? new FollowUps(schedule) : undefined;
  }

  get counted(): Bag<Assessed> {
    return this.#counted;
  }

  /** The open follow-ups of the notes that count. */
  get open(): Bag<Open> {
    return this.#open;
  }

  /** The sets of duplicates, A–Z by identity. */
  get duplicates(): readonly Duplicates[] {
    return this.#identities.duplicates;
  }

  /** Whether they are the notes on direct reports. */
  get isOnReports(): boolean {
    return this.type.plan?.kind === 'each-report';
  }

  /** Of a type that people have again and again: the notes that name a person, by their plain slug. */
  on(person: string): Bag<Assessed> {
    return this.#byPerson.get(person) ?? NOBODY;
  }

  /** Takes notes in and out; returns the change among those that count, which is still to be made. */
  take({ gone, come }: Change<Note>): Change<Assessed> {
    const before = gone.flatMap((note) => this.#assessed.get(note) ?? []);
    for (const note of gone) this.#assessed.delete(note);
    const after = come.map(this.#assess);
    for (const assessed of after) this.#assessed.set(assessed.note, assessed);
    return this.#identities.change({ gone: before, come: after });
  }

  /** Makes a change among those that count; `offTeam` as for {@link FollowUps}. */
  change(counted: Change<Assessed>, offTeam: ReadonlySet<string>): void {
    const change = this.#followUps?.change(counted, offTeam) ?? counted;
    if (isNone(change)) return;
    this.#counted = this.#counted.with(change);
    this.#open = this.#open.with({
      gone: change.gone.flatMap(({ open }) => open),
      come: change.come.flatMap(({ open }) => open),
    });
    if (this.type.plan?.kind !== 'person-cadence') return;
    for (const [person, own] of changesBy(change, (assessed) => assessed.person)) {
      const bag = this.on(person).with(own);
      if (bag.size === 0) this.#byPerson.delete(person);
      else this.#byPerson.set(person, bag);
    }
  }
}
