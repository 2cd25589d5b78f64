// How peer interviews and learning notes fill their slots, and what the third interview needs.
import assert from 'node:assert/strict';
import type { Note } from '../../../src/core/note.ts';
import { day, done, group, item, journal, note, on } from './support.ts';

const talk = (who: string, n: number, parts: Record<string, string> = {}) =>
  done({ type: 'peer-interview', with: who, date: day(n), ...parts });

function slotsOn(n: number, entries: Note[]) {
  const { items } = group(on(n, [journal(), ...entries]), 'learn');
  return items
    .filter(({ type }) => type === 'peer-interview')
    .map(({ key, status, score }) => ({ key, status, score }));
}

describe('slots', () => {
  it('are filled in order of score, then date', () => {
    const begun = note({
      type: 'peer-interview',
      with: 'Cem',
      status: 'in-progress',
      covered: ['job'],
      date: day(2),
    });
    const slots = slotsOn(20, [begun, talk('Bo', 12), talk('Ada', 9)]);
    assert.deepEqual(
      slots.map(({ key }) => key),
      ['peer-interview/ada', 'peer-interview/bo', 'peer-interview/cem'],
    );
  });

  it('say which one of how many they are, and with whom', () => {
    const { items } = group(on(20, [journal(), talk('Ada', 9)]), 'learn');
    assert.deepEqual(items[0]?.subject, { kind: 'slot', n: 1, of: 3, title: 'Ada' });
    assert.deepEqual(items[1]?.subject, { kind: 'slot', n: 2, of: 3 });
  });

  it('put notes without a date after those with one', () => {
    const undated = note({ type: 'peer-interview', with: 'Ada' });
    const dated = note({ type: 'peer-interview', with: 'Bo', date: day(30) });
    assert.deepEqual(
      slotsOn(1, [undated, dated]).map(({ key }) => key),
      ['peer-interview/bo', 'peer-interview/ada', 'peer-interview#3'],
    );
  });

  it('lose one by a skipped note, which fills one after all others', () => {
    const skipped = note({
      type: 'peer-interview',
      with: 'Cem',
      status: 'skipped',
      reason: 'left',
      date: day(1),
    });
    const entries = [journal(), skipped, note({ type: 'peer-interview', with: 'Ada', date: day(9) })];
    const learn = group(on(10, entries), 'learn');
    assert.deepEqual(
      learn.items.slice(0, 3).map(({ key, status }) => [key, status]),
      [
        ['peer-interview/ada', 'planned'],
        ['peer-interview/cem', 'skipped'],
        ['peer-interview#3', 'planned'],
      ],
    );
    assert.equal(learn.of, 5);
  });

  it('show notes beyond their number beside the items, uncounted', () => {
    const entries = ['Ada', 'Bo', 'Cem', 'Dag'].map((who, index) => talk(who, index + 1));
    const learn = group(on(20, [journal(), ...entries]), 'learn');
    assert.deepEqual(
      learn.others.map(({ title, status }) => [title, status]),
      [['Dag', 'done']],
    );
    assert.equal(learn.of, 6);
  });

  it('of learning notes are due on days 30, 60 and 90, and any three fill them', () => {
    const book = done({ type: 'learning', source: 'Sales Manager Survival Guide', date: day(5) });
    const learn = group(on(5, [journal(), book]), 'learn');
    assert.deepEqual(
      learn.items
        .slice(3)
        .map(({ subject, due, score }) => [subject.kind === 'slot' && subject.title, due, score]),
      [
        ['Sales Manager Survival Guide', '2026-12-22', 1],
        [undefined, '2027-01-21', 0],
        [undefined, '2027-02-22', 0],
      ],
    );
  });
});

describe('the third peer interview', () => {
  it('is done only when one of the counted interviews is from outside', () => {
    const inside = [talk('Ada', 1), talk('Bo', 2), talk('Cem', 3)];
    assert.deepEqual(slotsOn(50, inside)[2], {
      key: 'peer-interview/cem',
      status: 'in-progress',
      score: 0.9,
    });
    const third = item(on(50, [journal(), ...inside]), 'peer-interview/cem');
    assert.deepEqual(third.missing, [{ kind: 'one-with', key: 'relation', value: 'outside' }]);
    assert.equal(third.overdue, true);
  });

  it('does not mind which of the three it is', () => {
    for (const outside of ['Ada', 'Bo', 'Cem']) {
      const three = ['Ada', 'Bo', 'Cem'].map((who, index) =>
        talk(who, index + 1, { relation: who === outside ? 'outside' : 'inside' }),
      );
      assert.deepEqual(
        slotsOn(50, three).map(({ score }) => score),
        [1, 1, 1],
      );
    }
  });

  it('is filled by a later one from outside when the first three were all from inside', () => {
    const four = [talk('Ada', 1), talk('Bo', 2), talk('Cem', 3), talk('Dag', 4, { relation: 'outside' })];
    const slots = slotsOn(50, four);
    assert.deepEqual(slots[2], { key: 'peer-interview/dag', status: 'done', score: 1 });
    const { others } = group(on(50, [journal(), ...four]), 'learn');
    assert.deepEqual(
      others.map(({ title }) => title),
      ['Cem'],
    );
  });

  it('is not filled by one from outside that is only planned', () => {
    const planned = note({ type: 'peer-interview', with: 'Dag', relation: 'outside' });
    assert.equal(slotsOn(50, [talk('Ada', 1), talk('Bo', 2), talk('Cem', 3), planned])[2]?.score, 0.9);
  });

  it('stays out of the sum when it is skipped', () => {
    const skipped = note({ type: 'peer-interview', with: 'Cem', status: 'skipped', reason: 'nobody to ask' });
    assert.equal(slotsOn(50, [talk('Ada', 1), talk('Bo', 2), skipped])[2]?.status, 'skipped');
  });
});
