// Identity is front matter, never the path; duplicates count once; what can't be read needs attention.
import assert from 'node:assert/strict';
import { findType } from '../../../src/core/catalogue/lookup.ts';
import { noteTypes } from '../../../src/core/catalogue/note-types.ts';
import { identifier } from '../../../src/core/progress/identity.ts';
import { broken, day, done, group, item, journal, note, type NoteParts, on } from './support.ts';

function identityOf(parts: NoteParts): string | undefined {
  const type = findType(noteTypes, parts.type);
  assert.ok(type);
  return identifier(type)(note(parts));
}

describe('the identity of a note', () => {
  it('is its type and meeting, week, person, quarter, with or source', () => {
    assert.equal(identityOf({ type: 'boss-alignment', meeting: 'day-30' }), 'boss-alignment/day-30');
    assert.equal(identityOf({ type: 'weekly-reflection', week: '2026-W48' }), 'weekly-reflection/2026-w48');
    assert.equal(identityOf({ type: 'person', person: 'sam' }), 'person/sam');
    assert.equal(
      identityOf({ type: 'strategy-execution', quarter: '2026-Q4' }),
      'strategy-execution/2026-q4',
    );
    assert.equal(identityOf({ type: 'peer-interview', with: 'Ada' }), 'peer-interview/ada');
    assert.equal(
      identityOf({ type: 'learning', source: 'A/B testing at 100%' }),
      'learning/a%2Fb testing at 100%25',
    );
    assert.equal(identityOf({ type: 'role-shift' }), 'role-shift');
  });

  it('is person and date for a one-on-one, the date for a monthly meeting and an enablement review', () => {
    assert.equal(
      identityOf({ type: 'one-on-one', person: 'sam', date: day(2) }),
      'one-on-one/sam/2026-11-24',
    );
    assert.equal(
      identityOf({ type: 'boss-alignment', meeting: 'monthly', date: day(2) }),
      'boss-alignment/monthly/2026-11-24',
    );
    assert.equal(identityOf({ type: 'enablement-review', date: day(2) }), 'enablement-review/2026-11-24');
  });

  it('is missing without the date that it needs, or any other of its keys', () => {
    for (const parts of [
      { type: 'one-on-one', person: 'sam' },
      { type: 'boss-alignment', meeting: 'monthly' },
      { type: 'enablement-review' },
      { type: 'boss-alignment' },
      { type: 'person', person: ' ' },
    ]) {
      assert.equal(identityOf(parts), undefined, JSON.stringify(parts));
    }
  });

  it('is missing for coaching notes: two debriefs in a day are two notes', () => {
    assert.equal(identityOf({ type: 'coaching', person: 'sam', kind: 'call', date: day(2) }), undefined);
    const sam = note({ type: 'person', person: 'sam', name: 'Sam' });
    const debrief = { type: 'coaching', person: 'sam', kind: 'call', date: day(2) };
    const report = on(3, [
      journal(),
      sam,
      done({ ...debrief, path: 'a.md' }),
      done({ ...debrief, path: 'b.md' }),
    ]);
    assert.equal(item(report, 'coaching/sam').notes.length, 2);
    assert.equal(report.groups.length, 6);
  });

  it('of a reflection without a week is the week of its date', () => {
    assert.equal(identityOf({ type: 'weekly-reflection', date: '2027-01-01' }), 'weekly-reflection/2026-w53');
  });

  it('is the same whatever the case, the white space and the encoding of accents', () => {
    const names = ['Zoë  Müller', 'zoë müller', ' ZOE\u0308 MU\u0308LLER ', 'Zoe\u0308\tMüller'];
    const identities = new Set(names.map((who) => identityOf({ type: 'peer-interview', with: who })));
    assert.deepEqual([...identities], ['peer-interview/zoë müller']);
  });

  it('never mixes up two keys', () => {
    assert.notEqual(
      identityOf({ type: 'peer-interview', with: 'a/b' }),
      identityOf({ type: 'peer-interview', with: 'a%2Fb' }),
    );
  });
});

describe('duplicates', () => {
  const kickoff = (path: string, parts: Partial<NoteParts> = {}) =>
    note({ type: 'boss-alignment', meeting: 'kickoff', path, ...parts });
  const heldOn = (path: string, n: number) =>
    done({ type: 'boss-alignment', meeting: 'kickoff', path, date: day(n) });
  const counted = (...entries: ReturnType<typeof kickoff>[]) => {
    const paths = [entries, [...entries].reverse()].map(
      (order) => item(on(20, [journal(), ...order]), 'boss-alignment/kickoff').path,
    );
    assert.equal(paths[0], paths[1], 'whatever the order of the files');
    return paths[0];
  };

  it('count once: done before in progress, planned and skipped', () => {
    const skipped = kickoff('a.md', { status: 'skipped', reason: 'no', date: day(9) });
    const planned = kickoff('b.md', { date: day(9) });
    const begun = kickoff('c.md', { status: 'in-progress' });
    const held = heldOn('d.md', 2);
    assert.equal(counted(skipped, planned, begun, held), 'd.md');
    assert.equal(counted(skipped, planned, begun), 'c.md');
    assert.equal(counted(skipped, planned), 'b.md');
    assert.equal(group(on(20, [journal(), held, heldOn('e.md', 3)]), 'understand').done, 1);
  });

  it('of equal standing count by the later date', () => {
    assert.equal(counted(heldOn('a.md', 2), heldOn('b.md', 5)), 'b.md');
    assert.equal(counted(kickoff('a.md'), kickoff('b.md', { date: day(3) })), 'b.md');
  });

  it('of equal standing and date count by their path, A–Z', () => {
    assert.equal(counted(heldOn('b/kickoff.md', 2), heldOn('a/kickoff.md', 2)), 'a/kickoff.md');
  });

  it('that say done and are not stand with those in progress', () => {
    const future = heldOn('a.md', 30);
    assert.equal(counted(future, heldOn('b.md', 2)), 'b.md');
    assert.equal(counted(future, kickoff('b.md', { status: 'in-progress' })), 'a.md');
  });

  it('are all flagged', () => {
    const report = on(20, [journal(), heldOn('b.md', 2), heldOn('a.md', 2), heldOn('c.md', 1)]);
    const attention = group(report, 'attention');
    assert.deepEqual(
      attention.items.map(({ path, status, subject }) => [path, status, subject]),
      [
        ['a.md', 'problem', { kind: 'duplicate', counted: 'a.md', counts: true }],
        ['b.md', 'problem', { kind: 'duplicate', counted: 'a.md', counts: false }],
        ['c.md', 'problem', { kind: 'duplicate', counted: 'a.md', counts: false }],
      ],
    );
    assert.deepEqual([attention.done, attention.of, attention.overdue], [0, 3, 0]);
  });

  it('of the journal page itself are flagged too; the one at home counts', () => {
    const copy = journal({ path: 'copy/journal.md', startDate: '2020-01-01' });
    for (const entries of [
      [copy, journal()],
      [journal(), copy],
    ]) {
      const report = on(day(3), entries);
      assert.equal(report.day, 3);
      assert.deepEqual(
        group(report, 'attention').items.map(({ path }) => path),
        ['copy/journal.md'],
      );
    }
  });
});

describe('a note that is moved or renamed', () => {
  it('stays what it is', () => {
    const at = (path: string) => on(20, [journal(), done({ type: 'role-shift', path, date: day(2) })]);
    const [here, there] = [at('role-shift.md'), at('old stuff/Rollenwechsel.md')];
    assert.equal(item(here, 'role-shift').score, item(there, 'role-shift').score);
    assert.deepEqual({ ...there.header }, { ...here.header });
  });

  it('is not counted in the templates', () => {
    const report = on(20, [
      journal(),
      done({ type: 'role-shift', path: 'templates/role-shift.md', date: day(2) }),
    ]);
    assert.equal(item(report, 'role-shift').score, 0);
    assert.equal(on(20, [journal(), broken('templates/person.md')]).groups.length, 6);
  });

  it('may be the journal’s own page', () => {
    assert.equal(on(day(3), [journal({ path: 'home/start.md' })]).day, 3);
    assert.equal(on(day(3), [journal({ path: 'templates/journal.md' })]).header.kind, 'no-journal');
  });
});

describe('what needs attention', () => {
  it('is every file that can’t be read as a note, A–Z, with the reason', () => {
    const report = on(3, [journal(), broken('b.md', 'unknown-type'), broken('a.md')]);
    assert.deepEqual(
      group(report, 'attention').items.map(({ path, subject, status }) => [path, subject, status]),
      [
        ['a.md', { kind: 'unreadable', code: 'broken-yaml' }, 'problem'],
        ['b.md', { kind: 'unreadable', code: 'unknown-type' }, 'problem'],
      ],
    );
  });

  it('comes last, and only when there is something', () => {
    assert.equal(on(3, [journal()]).groups.at(-1)?.id, 'reflect');
    assert.equal(on(3, [journal(), broken('a.md')]).groups.at(-1)?.id, 'attention');
  });

  it('is not a file without front matter', () => {
    assert.equal(on(3, [journal(), { kind: 'plain', path: 'ideas.md' }]).groups.length, 6);
  });

  it('is not what the header counts', () => {
    const [with_, without] = [on(30, [journal(), broken('a.md')]), on(30, [journal()])];
    assert.deepEqual([with_.header, with_.overdue], [without.header, without.overdue]);
  });
});

describe('the groups', () => {
  it('are in the order of the design, and their items in the order of the plan', () => {
    const sam = note({ type: 'person', person: 'sam', name: 'Sam' });
    const report = on(1, [journal(), sam]);
    assert.deepEqual(
      report.groups.map(({ id, items }) => [id, items.map(({ key }) => key)]),
      [
        [
          'understand',
          [
            'boss-alignment/kickoff',
            'role-shift',
            'boss-alignment/day-30',
            'boss-alignment/day-60',
            'boss-alignment/day-90',
          ],
        ],
        [
          'learn',
          [
            'peer-interview#1',
            'peer-interview#2',
            'peer-interview#3',
            'learning#1',
            'learning#2',
            'learning#3',
          ],
        ],
        ['people', ['person/sam', 'one-on-one/sam']],
        ['coach', ['coaching/sam']],
        ['build', ['strategy-execution#1', 'enablement-review#1', 'enablement-review#2']],
        ['reflect', ['weekly-reflection/2026-w48']],
      ],
    );
  });

  it('count as done what scores 1, of what is not skipped', () => {
    const entries = [
      done({ type: 'role-shift', date: day(3) }),
      note({ type: 'boss-alignment', meeting: 'day-60', status: 'skipped', reason: 'merged with day 30' }),
    ];
    const { done: count, of, overdue } = group(on(33, [journal(), ...entries]), 'understand');
    assert.deepEqual({ count, of, overdue }, { count: 1, of: 4, overdue: 2 });
  });

  it('show a meeting without a name, and a note of a type without a plan, beside their items', () => {
    const meeting = note({ type: 'boss-alignment' });
    assert.deepEqual(
      group(on(1, [journal(), meeting]), 'understand').others.map(({ type }) => type),
      ['boss-alignment'],
    );
  });
});
