// Follow-ups: small items under their note, due on their date, ticked by clearing the key or by a later note.
import assert from 'node:assert/strict';
import type { Entry } from '../../../src/core/note.ts';
import type { NoteParts } from './support.ts';
import { day, done, group, item, journal, note, on } from './support.ts';

const sam = note({ type: 'person', person: 'sam', name: 'Sam' });
const coached = (n: number, parts: Partial<NoteParts> = {}) =>
  done({ type: 'coaching', person: 'sam', kind: 'call', date: day(n), ...parts });
const talk = (parts: Partial<NoteParts> = {}) =>
  done({ type: 'peer-interview', with: 'Ada', date: day(10), ...parts });

const inGroup = (id: 'learn' | 'coach', n: number, entries: Entry[]) =>
  group(on(n, [journal(), ...entries]), id).followUps;

describe('a follow-up', () => {
  it('appears under its note, due on its date', () => {
    const { followUps } = item(on(12, [journal(), talk({ follow_up: day(20) })]), 'peer-interview/ada');
    assert.deepEqual(followUps, [
      {
        key: 'peer-interview/ada#follow_up',
        kind: 'follow_up',
        type: 'peer-interview',
        title: 'Ada',
        due: day(20),
        path: talk({ follow_up: day(20) }).path,
        overdue: false,
      },
    ]);
  });

  it('stays on its date when that is a day off', () => {
    assert.equal(day(21), '2026-12-13', 'a Sunday');
    assert.equal(inGroup('learn', 12, [talk({ follow_up: day(21) })])[0]?.due, day(21));
  });

  it('of a coaching note appears under it, below the person', () => {
    const report = on(20, [journal(), sam, coached(10, { check_on: day(24) })]);
    assert.equal(item(report, 'coaching/sam').notes[0]?.followUps[0]?.kind, 'check_on');
    assert.equal(item(report, 'person/sam').notes[0]?.followUps[0]?.kind, 'check_on');
  });

  it('counts as overdue after its date, once, and never in a score', () => {
    const entries = [sam, coached(10, { check_on: day(14) }), talk({ follow_up: day(14) })];
    const [before, after] = [on(14, [journal(), ...entries]), on(15, [journal(), ...entries])];
    assert.deepEqual([group(before, 'coach').overdue, group(after, 'coach').overdue], [0, 1]);
    assert.deepEqual([group(before, 'learn').overdue, group(after, 'learn').overdue], [0, 1]);
    assert.equal(group(after, 'people').overdue, group(before, 'people').overdue);
    assert.equal(after.overdue - before.overdue, 2);
    assert.equal(item(after, 'peer-interview/ada').score, 1);
    const without = on(15, [journal(), sam, coached(10), talk()]);
    assert.deepEqual(after.due, without.due);
    assert.deepEqual(group(after, 'coach').done, group(without, 'coach').done);
  });

  it('is ticked by clearing the key', () => {
    assert.deepEqual(inGroup('learn', 30, [talk()]), []);
  });

  it('is ticked by a later note of the same identity', () => {
    const check = coached(10, { check_on: day(14) });
    assert.equal(inGroup('coach', 20, [sam, check]).length, 1);
    assert.deepEqual(inGroup('coach', 20, [sam, check, coached(16)]), []);
    const again = talk({ date: day(25), path: 'peer-interviews/ada-again.md' });
    assert.deepEqual(inGroup('learn', 30, [talk({ follow_up: day(20) }), again]), []);
  });

  it('is not ticked by a note of the same day, an earlier one, one to come, one on somebody else, or one not done', () => {
    const check = coached(10, { check_on: day(14) });
    const ada = note({ type: 'person', person: 'ada', name: 'Ada' });
    const others = [
      coached(10, { kind: 'skill' }),
      coached(9),
      coached(22),
      coached(16, { person: 'ada' }),
      coached(15, { status: 'planned' }),
    ];
    assert.equal(inGroup('coach', 20, [sam, ada, check, ...others]).length, 1);
  });

  it('to try something is ticked by having tried it', () => {
    const book = { type: 'learning', source: 'A book', status: 'in-progress', try_by: day(20) } as const;
    assert.equal(inGroup('learn', 30, [note({ ...book, covered: ['studied'] })])[0]?.overdue, true);
    assert.deepEqual(inGroup('learn', 30, [note({ ...book, covered: ['studied', 'tried'] })]), []);
  });

  it('is dropped with a skipped note', () => {
    const skipped = note({
      type: 'peer-interview',
      with: 'Ada',
      status: 'skipped',
      reason: 'no',
      follow_up: day(5),
    });
    assert.deepEqual(inGroup('learn', 30, [skipped]), []);
  });

  it('of a note beyond the slots is due all the same', () => {
    const four = ['Ada', 'Bo', 'Cem', 'Dag'].map((who, index) => talk({ with: who, date: day(index + 1) }));
    const fifth = talk({ with: 'Eva', date: day(9), follow_up: day(12) });
    const learn = group(on(20, [journal(), ...four, fifth]), 'learn');
    assert.equal(learn.others.find(({ title }) => title === 'Eva')?.followUps.length, 1);
    assert.equal(learn.followUps[0]?.overdue, true);
  });

  it('of a note that names nobody waits until its key is cleared', () => {
    const anonymous = note({ type: 'coaching', kind: 'call', date: day(3), check_on: day(5) });
    const later = done({ type: 'coaching', kind: 'call', date: day(6) });
    assert.equal(inGroup('coach', 20, [anonymous, later]).length, 1);
  });

  it('is listed with the others by its date', () => {
    const entries = [
      sam,
      coached(10, { check_on: day(14) }),
      coached(10, { kind: 'skill', check_on: day(12) }),
    ];
    assert.deepEqual(
      inGroup('coach', 11, entries).map(({ due }) => due),
      [day(12), day(14)],
    );
  });
});
