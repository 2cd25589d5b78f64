// Collections that are kept in step: however they came about, they hold what they would hold had they been made just now.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Bag, changeBetween, type Change } from '../../../src/core/progress/bag.ts';
import { Mapped, Wanted } from '../../../src/core/progress/in-step.ts';

interface Member {
  readonly name: number;
  readonly rank: number;
}

const byRank = (one: Member, other: Member) => one.rank - other.rank || one.name - other.name;
const byName = (one: Member, other: Member) => one.name - other.name;
const members: readonly Member[] = Array.from({ length: 120 }, (_, name) => ({ name, rank: name % 7 }));

/** Lists of different members, of which the next has a few or many in common with the one before. */
const lists = fc.array(fc.shuffledSubarray([...members]), { minLength: 2, maxLength: 6 });
/** A list, and the same with some members out, in and elsewhere. */
const edited = fc
  .tuple(
    fc.shuffledSubarray([...members]),
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 2 }), fc.nat()), { maxLength: 6 }),
  )
  .map(([before, edits]) => {
    const after = [...before];
    for (const [place, count, more] of edits) {
      const fresh = { name: 1000 + more, rank: more % 7 };
      after.splice(place % (after.length + 1), count, ...(more % 3 === 0 ? [] : [fresh]));
      if (more % 5 === 0) after.push(...after.splice(place % (after.length + 1), 1));
    }
    return { before, after };
  });

function sorted(list: readonly Member[]): Member[] {
  return list.toSorted(byName);
}

function assertIsChange({ gone, come }: Change<Member>, before: readonly Member[], after: readonly Member[]) {
  const [old, now] = [new Set(before), new Set(after)];
  assert.deepEqual(sorted(gone), sorted(before.filter((member) => !now.has(member))));
  assert.deepEqual(sorted(come), sorted(after.filter((member) => !old.has(member))));
}

describe('a change between two lists', () => {
  it('is what one has that the other has not', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          edited,
          lists.map(([before = [], after = []]) => ({ before, after })),
        ),
        (two) => {
          assertIsChange(changeBetween(two.before, two.after), two.before, two.after);
        },
      ),
    );
  });

  it('is none between lists that hold the same in another order', () => {
    const [first, ...others] = members;
    assert.ok(first);
    assert.deepEqual(changeBetween(members, [...others, first]), { gone: [], come: [] });
  });
});

describe('a bag', () => {
  it('is sorted after any changes as it would be had it been made just now', () => {
    fc.assert(
      fc.property(lists, ([first = [], ...next]) => {
        let bag = new Bag(first);
        bag.in(byRank);
        let before = first;
        for (const list of next) {
          bag = bag.with(changeBetween(before, list));
          before = list;
          assert.deepEqual(bag.in(byRank), list.toSorted(byRank));
          assert.deepEqual(bag.in(byName), sorted(list));
          assert.equal(bag.size, list.length);
        }
      }),
    );
  });

  it('finds the place of each of a few changes', () => {
    fc.assert(
      fc.property(edited, ({ before, after }) => {
        const bag = new Bag(before);
        bag.in(byRank);
        assert.deepEqual(bag.with(changeBetween(before, after)).in(byRank), after.toSorted(byRank));
        assert.deepEqual(bag.in(byRank), before.toSorted(byRank));
      }),
    );
  });

  it('is the same object when nothing has changed', () => {
    const bag = new Bag(members);
    assert.equal(bag.with({ gone: [], come: [] }), bag);
  });
});

describe('a list made of another list', () => {
  it('has what a function gives for each member, and asks only for what has changed', () => {
    fc.assert(
      fc.property(edited, ({ before, after }) => {
        let asked = 0;
        const names = new Mapped(({ name }: Member) => {
          asked += 1;
          return `name ${name}`;
        });
        for (const list of [before, after, after]) {
          const results = names.of(list);
          assert.deepEqual(
            results,
            list.map(({ name }) => `name ${name}`),
          );
        }
        const most = asked;
        names.of(after);
        assert.equal(asked, most);
      }),
    );
  });

  it('has the members that are wanted', () => {
    fc.assert(
      fc.property(lists, (all) => {
        const even = new Wanted<Member>(({ rank }) => rank % 2 === 0, byRank);
        for (const list of all) {
          const wanted = list.filter(({ rank }) => rank % 2 === 0).toSorted(byRank);
          assert.deepEqual(even.of(new Bag(list)).in(byRank), wanted);
        }
      }),
    );
  });
});
