// Progress follows the catalogue: a new type is one entry, whatever plan it has; and days at the ends of time are days.
import assert from 'node:assert/strict';
import type { Catalogue, NoteType, Plan } from '../../../src/core/catalogue/model.ts';
import { noteTypes } from '../../../src/core/catalogue/note-types.ts';
import type { Note } from '../../../src/core/note.ts';
import { day, group, item, journal, note, on } from './support.ts';

/** A type that the catalogue does not have: a customer visit on which the rep leads. */
function visit(plan?: Plan): NoteType {
  return {
    id: 'ride-along',
    label: 'Ride-along',
    doc: 'A visit that the rep leads.',
    group: 'coach',
    folder: 'ride-alongs',
    fileName: '{date}',
    identity: { keys: ['date'] },
    keys: [
      { name: 'date', kind: { kind: 'date' }, doc: 'The day.', needed: 'done' },
      { name: 'person', kind: { kind: 'slug' }, doc: 'Who.' },
      { name: 'stage', kind: { kind: 'text' }, doc: 'Which.' },
    ],
    topics: { topics: [{ id: 'before', doc: '' }], enough: 1, including: [] },
    ...(plan && { plan }),
  };
}
const withVisit = (plan?: Plan): Catalogue => [...noteTypes, visit(plan)];
const ride = (n: number, parts: Record<string, string> = {}): Note =>
  note({ type: 'ride-along', status: 'done', date: day(n), covered: ['before'], ...parts });

describe('a type that is added to the catalogue', () => {
  const sam = note({ type: 'person', person: 'sam', name: 'Sam' });
  const everyDay = journal({ workdays: [1, 2, 3, 4, 5, 6, 7] });
  const items = (n: number, plan: Plan, notes: Note[]) =>
    group(on(n, [everyDay, sam, ...notes], withVisit(plan)), 'coach')
      .items.filter(({ type }) => type === 'ride-along')
      .map(({ due, status }) => [due, status]);

  it('follows the plan that its entry names', () => {
    assert.deepEqual(items(5, { kind: 'once', day: 20 }, [ride(3)]), [[day(20), 'done']]);
    assert.deepEqual(items(5, { kind: 'slots', days: [10, 20] }, [ride(3)]), [
      [day(10), 'done'],
      [day(20), 'planned'],
    ]);
    const cadence: Plan = { kind: 'person-cadence', firstDay: 10, everyDays: 5, graceDays: 0 };
    assert.deepEqual(items(5, cadence, [ride(3, { person: 'sam' })]), [[day(8), 'on-schedule']]);
    const stages = [
      { value: 'first', day: 9 },
      { value: 'last', day: 19 },
    ];
    assert.deepEqual(
      items(5, { kind: 'milestones', key: 'stage', milestones: stages }, [ride(3, { stage: 'last' })]),
      [
        [day(9), 'planned'],
        [day(19), 'done'],
      ],
    );
    assert.deepEqual(items(5, { kind: 'recurring', days: [6], thenMonths: 1 }, []), [[day(6), 'planned']]);
  });

  it('without a plan is shown, and nothing is due', () => {
    const coach = group(on(5, [everyDay, ride(3)], withVisit()), 'coach');
    assert.deepEqual([coach.of, coach.overdue, coach.others.map(({ type }) => type)], [0, 0, ['ride-along']]);
  });

  it('changes nothing for the other types', () => {
    const without = on(50, [everyDay, sam]);
    const with_ = on(50, [everyDay, sam], withVisit());
    assert.deepEqual(with_, without);
  });

  it('that is taken out again leaves its notes out', () => {
    assert.equal(
      on(5, [everyDay, ride(3)]).groups.every(({ items: rows, others }) =>
        [...rows, ...others].every(({ type }) => type !== 'ride-along'),
      ),
      true,
    );
  });
});

describe('days at the ends of time', () => {
  const ends = ['0001-01-01', '9999-12-31'];

  it('are days like any other in settings and notes', () => {
    for (const startDate of ends) {
      for (const other of ends) {
        const home = journal({ startDate, created: other, away: [{ from: other, to: '9999-12-31' }] });
        const notes = [
          note({
            type: 'person',
            person: 'sam',
            name: 'Sam',
            since: other,
            one_on_one_days: Number.MAX_SAFE_INTEGER,
          }),
          note({
            type: 'one-on-one',
            status: 'done',
            person: 'sam',
            date: other,
            covered: ['theirs', 'yours'],
          }),
          note({ type: 'coaching', person: 'sam', kind: 'call', date: other, check_on: other }),
          note({ type: 'weekly-reflection', date: other, status: 'done', coaching_hours: 1, doing_hours: 1 }),
          note({ type: 'boss-alignment', meeting: 'monthly', date: other, due: startDate }),
        ];
        for (const today of ['2026-11-23', ...ends]) {
          const report = on(today, [home, ...notes]);
          const dues = report.groups.flatMap(({ items }) => items.map(({ due }) => due));
          for (const due of dues) assert.match(due ?? today, /^\d{4}-\d\d-\d\d$/);
        }
      }
    }
  });

  it('make a long job a number of days', () => {
    assert.equal(on('2026-11-23', [journal({ startDate: '0001-01-01' })]).day, 739_943);
    assert.equal(
      item(on('2026-11-23', [journal({ startDate: '9999-12-31' })]), 'role-shift').due,
      '9999-12-31',
    );
  });
});
