// Messages of the Overview's page, which a stranger's script might send: read for what they are, or not at all.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readMessage, rootOf } from '../../../src/editor/overview/messages.ts';
import { inherited } from './corpora.ts';
import { fuzz } from './fuzz.ts';
import { wild } from './mutations.ts';

const name = fc.oneof(
  fc.constantFrom('kind', 'path', 'root', 'type', 'command', 'uri', ...inherited),
  fc.string({ maxLength: 4 }),
);
const simple = fc.oneof(
  fc.constantFrom('ready', 'open', 'overview', 'READY', ['ready'], ['open'], undefined, null, 0, true),
  wild,
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withNullPrototype: true,
    withSparseArray: true,
  }),
);
/** As it arrives: a structured clone, in which `__proto__` can be a key of its own. */
const message = fc.oneof(
  simple,
  fc.array(fc.tuple(name, simple), { maxLength: 5 }).map((fields) => {
    const made: object = {};
    for (const [key, value] of fields)
      Object.defineProperty(made, key, { value, enumerable: true, configurable: true, writable: true });
    return made;
  }),
  fc.record({ kind: fc.constantFrom('ready', 'open'), path: simple }, { requiredKeys: ['kind'] }),
);

describe('fuzz: messages of the page', () => {
  fuzz('ask for the data, for a note at a path, or for nothing', 800, [message], (sent) => {
    const read = readMessage(sent);
    if (read === undefined) return;
    const fields = sent as Record<string, unknown>;
    if (read.kind === 'ready') assert.deepEqual(read, { kind: 'ready' });
    else assert.deepEqual(read, { kind: 'open', path: fields['path'] });
    assert.equal(read.kind, fields['kind']);
    assert.ok(read.kind === 'ready' || typeof read.path === 'string');
  });

  fuzz('say of which journal a kept page is, or nothing', 300, [message], (state) => {
    const root = rootOf(state);
    assert.ok(root === undefined || typeof root === 'string');
  });

  it('mean nothing by what they inherit', () => {
    const heir: unknown = Object.create({ kind: 'ready' });
    const sent: unknown = structuredClone(heir);
    assert.equal(readMessage(sent), undefined);
    assert.equal(readMessage(JSON.parse('{"__proto__": {"kind": "ready"}}')), undefined);
  });
});
