// What a note is worth: planned, in progress, done and skipped, and what keeps a note that says done from being done.
import assert from 'node:assert/strict';
import { done, findItem, group, item, journal, note, on } from './support.ts';

const KICKOFF = 'boss-alignment/kickoff';

describe('the score of a note', () => {
  it('is 0 while it is planned, whatever was covered', () => {
    const planned = note({ type: 'boss-alignment', meeting: 'kickoff', covered: ['situation', 'style'] });
    const { score, status } = item(on(1, [journal(), planned]), KICKOFF);
    assert.deepEqual({ score, status }, { score: 0, status: 'planned' });
  });

  it('is the share of topics covered while it is in progress', () => {
    const half = note({
      type: 'boss-alignment',
      meeting: 'kickoff',
      status: 'in-progress',
      covered: ['situation', 'style', 'growth'],
    });
    assert.equal(item(on(1, [journal(), half]), KICKOFF).score, 0.5);
  });

  it('is at most 0.9 while it is in progress', () => {
    const all = note({ ...allOf('kickoff'), status: 'in-progress', date: '2026-11-23', with: 'Ines' });
    assert.equal(item(on(1, [journal(), all]), KICKOFF).score, 0.9);
  });

  it('is 0.5 while it is in progress and has no list of topics', () => {
    const begun = note({ type: 'weekly-reflection', week: '2026-W48', status: 'in-progress' });
    assert.equal(item(on(1, [journal(), begun]), 'weekly-reflection/2026-w48').score, 0.5);
  });

  it('is 1 when it is done with every needed key, enough topics and a date not after today', () => {
    const held = note({ ...allOf('kickoff'), status: 'done', date: '2026-11-24', with: 'Ines' });
    const { score, status, missing } = item(on(2, [journal(), held]), KICKOFF);
    assert.deepEqual({ score, status, missing }, { score: 1, status: 'done', missing: [] });
  });

  it('counts a third of a peer interview for one topic of five, since any three are enough', () => {
    const begun = note({ type: 'peer-interview', with: 'Ada', status: 'in-progress', covered: ['advice'] });
    assert.equal(item(on(1, [journal(), begun]), 'peer-interview/ada').score, 1 / 3);
  });

  it('asks a one-on-one for their topics and one more', () => {
    const person = note({ type: 'person', person: 'sam', name: 'Sam' });
    const held = { type: 'one-on-one', person: 'sam', date: '2026-11-24' };
    const rowOf = (covered: string[]) =>
      item(on(2, [journal(), person, done({ ...held, covered })]), 'one-on-one/sam').notes[0];
    assert.equal(rowOf(['theirs', 'growth'])?.score, 1);
    assert.equal(rowOf(['yours', 'growth', 'needs'])?.score, 0.5);
    assert.deepEqual(rowOf(['yours', 'growth', 'needs'])?.missing, [{ kind: 'topic', topic: 'theirs' }]);
  });

  it('leaves the sum when it is skipped', () => {
    const skipped = note({ type: 'role-shift', status: 'skipped', reason: 'agreed with Ines' });
    const before = group(on(20, [journal()]), 'understand');
    const after = group(on(20, [journal(), skipped]), 'understand');
    assert.deepEqual([before.of, after.of], [5, 4]);
    assert.equal(item(on(20, [journal(), skipped]), 'role-shift').status, 'skipped');
    assert.equal(before.overdue - after.overdue, 1);
  });
});

describe('a note that says done and is not', () => {
  const about = (parts: Record<string, string>, covered?: string[]) => {
    const all = { with: 'Ines', date: '2026-11-24', ...parts };
    const given = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
    return note({ ...allOf('kickoff'), status: 'done', ...given, ...(covered && { covered }) });
  };
  const kickoffOf = (entry: ReturnType<typeof note>) => item(on(2, [journal(), entry]), KICKOFF);

  it('scores as in progress and names the keys that are missing', () => {
    const { score, status, missing } = kickoffOf(about({ with: '', date: '' }));
    assert.deepEqual({ score, status }, { score: 0.9, status: 'in-progress' });
    assert.deepEqual(missing, [
      { kind: 'key', key: 'date' },
      { kind: 'key', key: 'with' },
    ]);
  });

  it('names the topics that are missing', () => {
    const { score, missing } = kickoffOf(
      about({}, ['situation', 'role-difference', 'expectations', 'style']),
    );
    assert.equal(score, 4 / 6);
    assert.deepEqual(missing, [
      { kind: 'topic', topic: 'resources' },
      { kind: 'topic', topic: 'growth' },
    ]);
  });

  it('says how many more topics are needed where any will do', () => {
    const two = done({ type: 'peer-interview', with: 'Ada', date: '2026-11-24', covered: ['job', 'advice'] });
    assert.deepEqual(item(on(2, [journal(), two]), 'peer-interview/ada').missing, [
      { kind: 'more-topics', count: 1, topics: ['people', 'coaching', 'mistakes'] },
    ]);
  });

  it('is not done before its date has come', () => {
    const { score, status, missing } = kickoffOf(about({ date: '2026-11-25' }));
    assert.deepEqual({ score, status }, { score: 0.9, status: 'in-progress' });
    assert.deepEqual(missing, [{ kind: 'future-date', date: '2026-11-25' }]);
    assert.equal(item(on(3, [journal(), about({ date: '2026-11-25' })]), KICKOFF).score, 1);
  });

  it('may lie in the future while it is planned: nothing is missing for that', () => {
    const planned = kickoffOf(about({ date: '2026-11-25', status: 'planned' }));
    assert.deepEqual(
      planned.missing.filter(({ kind }) => kind === 'future-date'),
      [],
    );
  });

  it('is still overdue', () => {
    assert.equal(item(on(9, [journal(), about({ with: '' })]), KICKOFF).overdue, true);
  });

  it('scores 0.5 where there is no list of topics', () => {
    const reflection = note({
      type: 'weekly-reflection',
      week: '2026-W48',
      status: 'done',
      date: '2026-11-27',
    });
    const { score, missing } = item(on(5, [journal(), reflection]), 'weekly-reflection/2026-w48');
    assert.equal(score, 0.5);
    assert.deepEqual(missing, [
      { kind: 'key', key: 'coaching_hours' },
      { kind: 'key', key: 'doing_hours' },
    ]);
  });
});

describe('a planned note', () => {
  it('may lie in the future', () => {
    const planned = note({ type: 'boss-alignment', meeting: 'day-30', date: '2026-12-22', with: 'Ines' });
    const { status, overdue } = item(on(2, [journal(), planned]), 'boss-alignment/day-30');
    assert.deepEqual({ status, overdue }, { status: 'planned', overdue: false });
  });

  it('takes the place of the one that was still to be made', () => {
    const report = on(1, [journal(), note({ type: 'boss-alignment', meeting: 'kickoff' })]);
    assert.equal(group(report, 'understand').items.length, 5);
    assert.equal(findItem(report, KICKOFF)?.path, 'boss-alignment/kickoff.md');
  });
});

function allOf(meeting: string) {
  const topics = ['situation', 'role-difference', 'expectations', 'style', 'resources', 'growth'];
  return { type: 'boss-alignment', meeting, covered: topics };
}
