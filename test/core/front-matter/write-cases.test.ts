// Writing front matter, case by case: what a user sees in the file after a box was ticked.
import assert from 'node:assert/strict';
import { findType } from '../../../src/core/catalogue/lookup.ts';
import { noteTypes } from '../../../src/core/catalogue/note-types.ts';
import {
  removeKey,
  setCovered,
  setKey,
  setKeys,
  type Changes,
} from '../../../src/core/front-matter/write.ts';
import { applyEdits } from '../../../src/core/text.ts';

const order = (findType(noteTypes, 'coaching') ?? assert.fail()).keys.map((key) => key.name);

const known = ['doing', 'strategy', 'improve', 'commitment', 'a', 'b', 'c'];

function set(text: string, changes: Changes): string {
  const edits = setKeys(text, changes, order);
  assert.ok(edits, 'refused');
  return applyEdits(text, edits);
}

function without(text: string, key: string): string {
  const edits = removeKey(text, key);
  assert.ok(edits, 'refused');
  return applyEdits(text, edits);
}

function tick(text: string, topics: readonly string[]): string {
  const edits = setCovered(text, topics, known, order);
  assert.ok(edits, 'refused');
  return applyEdits(text, edits);
}

describe('A topic that is ticked', () => {
  it('joins a list in brackets', () => {
    assert.equal(tick('---\ncovered: []\n---\n', ['doing']), '---\ncovered: [doing]\n---\n');
    assert.equal(
      tick('---\ncovered: [ "strategy" ] # so far\n---\n', ['doing', 'strategy']),
      '---\ncovered: [ "strategy", doing ] # so far\n---\n',
    );
    assert.equal(
      tick('---\ncovered: [\n  doing, # done\n  improve,\n]\n---\n', ['doing', 'strategy', 'improve']),
      '---\ncovered: [\n  doing, # done\n  improve, strategy,\n]\n---\n',
    );
  });

  it('joins a list in lines, indented as they are', () => {
    assert.equal(
      tick('---\r\ncovered:\r\n    - doing # yes\r\n# next\r\nkind: call\r\n---\r\n', ['doing', 'strategy']),
      '---\r\ncovered:\r\n    - doing # yes\r\n    - strategy\r\n# next\r\nkind: call\r\n---\r\n',
    );
  });

  it('makes the list where there is none, in the place that the catalogue gives it', () => {
    assert.equal(
      tick('---\ntype: coaching\nstatus: planned\nperson: ann\n---\n', ['doing']),
      '---\ntype: coaching\nstatus: planned\ncovered: [doing]\nperson: ann\n---\n',
    );
    assert.equal(
      tick('---\ncovered: # none yet\n---\n', ['doing']),
      '---\ncovered: [doing] # none yet\n---\n',
    );
    assert.equal(
      tick('---\ncovered: doing\n---\n', ['doing', 'improve']),
      '---\ncovered: [doing, improve]\n---\n',
    );
  });

  it('leaves the others when it is unticked, and brackets when it was the last', () => {
    const flow = '---\ncovered: [a, doing, b, improve, c]\n---\n';
    assert.equal(tick(flow, ['b']), '---\ncovered: [b]\n---\n');
    assert.equal(tick(flow, ['a', 'b', 'c']), '---\ncovered: [a, b, c]\n---\n');
    assert.equal(tick(flow, []), '---\ncovered: []\n---\n');
    const lines = '---\ncovered:\n- doing\n# about\n- improve # yes\n---\n';
    assert.equal(tick(lines, ['doing']), '---\ncovered:\n- doing\n# about\n---\n');
    assert.equal(
      tick(lines, ['improve', 'strategy']),
      '---\ncovered:\n# about\n- improve # yes\n- strategy\n---\n',
    );
    assert.equal(
      tick('---\ncovered:\n- doing\nkind: call\n---\n', []),
      '---\ncovered: []\nkind: call\n---\n',
    );
  });

  it('leaves words in the list that are no topics to their author', () => {
    assert.equal(
      tick('---\ncovered: [mine, doing]\n---\n', ['improve']),
      '---\ncovered: [mine, improve]\n---\n',
    );
  });
});

describe('A key that is set', () => {
  it('comes with another in one go', () => {
    assert.equal(
      set('---\ntype: coaching # c\nstatus: planned\ncovered: []\n---\nbody', {
        status: 'in-progress',
        covered: ['doing'],
        minutes: 20,
      }),
      '---\ntype: coaching # c\nstatus: in-progress\ncovered: [doing]\nminutes: 20\n---\nbody',
    );
  });

  it('goes where its type has it: behind the key before it, in front of the one behind it, or last', () => {
    assert.equal(
      set('---\nmode: observed\n---\n', { person: 'ann' }),
      '---\nperson: ann\nmode: observed\n---\n',
    );
    assert.equal(set('---\nstatus: done\n---\n', { person: 'ann' }), '---\nstatus: done\nperson: ann\n---\n');
    assert.equal(set('---\nx: |\n  text\ny: 1\n---\n', { z: 2 }), '---\nx: |\n  text\ny: 1\nz: 2\n---\n');
    assert.equal(set('---\nx: 1\n---\n', { person: 'ann' }), '---\nperson: ann\nx: 1\n---\n');
  });

  it('is written into braces where someone wrote braces', () => {
    assert.equal(
      set('---\n{type: coaching, x: [1]}\n---\n', { status: 'a, b' }),
      '---\n{type: coaching, status: "a, b", x: [1]}\n---\n',
    );
    assert.equal(set('---\n{x: 1}\n---\n', { type: 'coaching' }), '---\n{type: coaching, x: 1}\n---\n');
    assert.equal(set('---\n{}\n---\n', { type: 'coaching' }), '---\n{type: coaching}\n---\n');
    assert.equal(set('---\n{type: , x}\n---\n', { type: 'a', x: 'b' }), '---\n{type: a, x: b}\n---\n');
    assert.equal(without('---\n{type: coaching, x: 1}\n---\n', 'type'), '---\n{x: 1}\n---\n');
    assert.equal(without('---\n{type: coaching, x: 1}\n---\n', 'x'), '---\n{type: coaching}\n---\n');
    assert.equal(without('---\n{x: 1}\n---\n', 'x'), '---\n{}\n---\n');
  });

  it('keeps a comment between a key and its lines, which become one value', () => {
    assert.equal(
      set('---\nask: # why\n  - a\n  - b\nkind: call\n---\n', { ask: 'x' }),
      '---\nask: x # why\nkind: call\n---\n',
    );
    assert.equal(
      set('---\nask:\n  # why\n  from: a\nkind: call\n---\n', { ask: 'x' }),
      '---\nask: x\n  # why\nkind: call\n---\n',
    );
    assert.equal(set('---\r\nask:\r\n- a\r\n---\r\n', { ask: 'x' }), '---\r\nask: x\r\n---\r\n');
  });

  it('takes the no-break space with it that was part of the value', () => {
    assert.equal(set('---\nask: \u00A0x\u00A0\n---\n', { ask: 'y' }), '---\nask: y\n---\n');
    assert.equal(
      set('---\nask: x\u00A0 # c\ntag: !t 1\n---\n', { ask: 'y' }),
      '---\nask: y # c\ntag: !t 1\n---\n',
    );
  });

  it('is days off, as a list of from and to', () => {
    const away = [{ from: '2026-12-24', to: '2027-01-01' }];
    assert.equal(
      set('---\naway: []\n---\n', { away }),
      '---\naway: [{from: 2026-12-24, to: 2027-01-01}]\n---\n',
    );
    assert.equal(
      set('---\naway:\n  - from: 2026-01-01\n    to: 2026-01-02\nx: 1\n---\n', { away }),
      '---\naway: [{from: 2026-12-24, to: 2027-01-01}]\nx: 1\n---\n',
    );
  });

  it('replaces the first of two, which is the one that counts; removing takes both', () => {
    assert.equal(set('---\nx: 1\nx: 2\n---\n', { x: 3 }), '---\nx: 3\nx: 2\n---\n');
    assert.equal(without('---\nx: 1\ny: 2\nx: 3\n---\n', 'x'), '---\ny: 2\n---\n');
  });
});

describe('A text without front matter', () => {
  it('gets some, in front of what is there', () => {
    assert.equal(set('', { type: 'coaching' }), '---\ntype: coaching\n---\n');
    assert.equal(
      set('# Title\n', { minutes: 3, type: 'coaching' }),
      '---\ntype: coaching\nminutes: 3\n---\n\n# Title\n',
    );
    assert.equal(set('\uFEFFa\r\nb', { x: 'a: b' }), '\uFEFF---\r\nx: "a: b"\r\n---\r\n\r\na\r\nb');
    assert.equal(set('---\n\nA thematic break.\n', { x: 1 }), '---\nx: 1\n---\n\n---\n\nA thematic break.\n');
    assert.equal(set('text', { x: undefined }), 'text');
  });

  it('has its empty block filled', () => {
    assert.equal(set('---\n---\n', { x: 1 }), '---\nx: 1\n---\n');
    assert.equal(set('---\n# nothing yet\n\n---\nbody', { x: 1 }), '---\n# nothing yet\n\nx: 1\n---\nbody');
    assert.equal(without('---\nx: 1\n---\n', 'x'), '---\n---\n');
    assert.equal(without('---\nx: 1\n---\n', 'y'), '---\nx: 1\n---\n');
  });
});

describe('An edit that would do harm', () => {
  const refused: readonly (readonly [why: string, text: string, changes: Changes])[] = [
    ['the YAML is broken', '---\nx: [\n---\n', { x: 1 }],
    ['it is another language', '---js\nx\n---\n', { x: 1 }],
    ['it is a list', '---\n- x\n---\n', { x: 1 }],
    ['it is not closed yet', '---\ntype: coaching\n', { x: 1 }],
    ['it is too large', `---\nx: ${'y'.repeat(70_000)}\n---\n`, { x: 1 }],
    ['it is binary', '---\nx: \0\n---\n', { x: 1 }],
    ['another key says what this one says', '---\nx: &a one\ny: *a\n---\n', { x: 'two' }],
    [
      'a literal would get the blank lines behind the key',
      '---\nx: |+\n  a\ny: 1\n\nz: 1\n---\n',
      { y: undefined },
    ],
    ['it would stand behind the end of the document', '---\n# c\n...\n---\n', { x: 1 }],
  ];
  for (const [why, text, changes] of refused) {
    it(`is refused: ${why}`, () => assert.equal(setKeys(text, changes), undefined));
  }

  it('is not one where an anchor is only named', () => {
    assert.equal(
      applyEdits('---\nx: &a 1\n---\n', setKey('---\nx: &a 1\n---\n', 'x', 2) ?? []),
      '---\nx: &a 2\n---\n',
    );
  });
});
