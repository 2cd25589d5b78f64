// What the Overview's page reckons without a browser: marks that would cover each other, and messages that are none.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readMessage, rootOf } from '../../src/editor/overview/messages.ts';
import { rowsFor } from '../../src/overview/dodge.ts';

describe('marks that stand close together', () => {
  it('go into rows below, the first free one first', () => {
    assert.deepEqual(rowsFor([0, 5, 10, 30, 33], 16), [0, 1, 2, 0, 1]);
  });

  it('stay in one row where there is room', () => {
    assert.deepEqual(rowsFor([0, 16, 32], 16), [0, 0, 0]);
  });

  it('never cover each other, in no more rows than stand together', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 60 }), (numbers) => {
        const places = numbers.sort((one, other) => one - other);
        const rows = rowsFor(places, 16);
        places.forEach((place, n) => {
          const closeBy = places.filter((other, m) => m < n && place - other < 16);
          assert.ok((rows[n] ?? Infinity) <= closeBy.length);
          assert.ok(!places.some((other, m) => m < n && rows[m] === rows[n] && place - other < 16));
        });
      }),
    );
  });
});

describe('a message from the page', () => {
  it('is taken when it asks for the data, or for a note', () => {
    assert.deepEqual(readMessage({ kind: 'ready', more: 1 }), { kind: 'ready' });
    assert.deepEqual(readMessage({ kind: 'open', path: 'a.md', command: 'x' }), {
      kind: 'open',
      path: 'a.md',
    });
  });

  it('is nothing when it is anything else', () => {
    const others = [
      undefined,
      null,
      'open',
      7,
      [],
      {},
      { kind: 'open' },
      { kind: 'open', path: ['a.md'] },
      { kind: 'run', path: 'a.md' },
    ];
    for (const other of others) assert.equal(readMessage(other), undefined);
  });

  it('tells of which journal a kept page was, if it can', () => {
    assert.equal(rootOf({ root: 'file:///journal', tables: [] }), 'file:///journal');
    for (const other of [undefined, null, 'file:///journal', { root: 7 }])
      assert.equal(rootOf(other), undefined);
  });
});
