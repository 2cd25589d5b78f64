// Completion and hover in front matter, at a cursor shown as ▮.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { noteTypes } from '../../../src/core/catalogue/note-types.ts';
import { meaningAt, suggestionsAt } from '../../../src/core/front-matter/assist.ts';

const options = { catalogue: noteTypes, today: '2026-11-24', people: ['sam', 'zoë'] };

function at(marked: string): [text: string, offset: number] {
  return [marked.replace('▮', ''), marked.indexOf('▮')];
}

/** What the text becomes by taking the suggestion with this label. */
function take(marked: string, label: string): string {
  const [text, offset] = at(marked);
  const all = suggestionsAt(text, offset, options);
  const taken = all.find((one) => one.text.trim().replace(/:$/, '') === label);
  assert.ok(taken, `${label} is not among: ${all.map((one) => one.text).join()}`);
  return text.slice(0, taken.from) + taken.text + text.slice(taken.to);
}

function labels(marked: string): string[] {
  return suggestionsAt(...at(marked), options).map(({ text }) => text.trim());
}

describe('suggestions in front matter', () => {
  it('begin with the type, and then are the keys of that type which are not there yet', () => {
    assert.deepEqual(labels('---\n▮\n---\n'), ['type:']);
    const keys = labels('---\ntype: peer-interview\nwith: Dana\n▮\n---\n');
    assert.ok(keys.includes('takeaway:') && keys.includes('relation:'));
    assert.ok(!keys.includes('with:') && !keys.includes('week:'));
  });

  it('replace what has been typed of a key', () => {
    assert.equal(
      take('---\ntype: coaching\nmin▮\n---\n', 'minutes'),
      '---\ntype: coaching\nminutes: \n---\n',
    );
  });

  it('are the values of a choice, with a space where there is none', () => {
    assert.equal(
      take('---\ntype: coaching\nkind:▮\n---\n', 'pipeline'),
      '---\ntype: coaching\nkind: pipeline\n---\n',
    );
    assert.equal(
      take('---\ntype: coaching\nkind: ca▮\n---\n', 'call'),
      '---\ntype: coaching\nkind: call\n---\n',
    );
    assert.equal(take('---\r\ntype: co▮\r\n---\r\n', 'coaching'), '---\r\ntype: coaching\r\n---\r\n');
  });

  it('are the topics of this very meeting, in either kind of list', () => {
    const kickoff = '---\ntype: boss-alignment\nmeeting: kickoff\n';
    assert.equal(
      take(`${kickoff}covered: [style, ▮]\n---\n`, 'growth'),
      `${kickoff}covered: [style, growth]\n---\n`,
    );
    assert.equal(take(`${kickoff}covered:\n  - ▮\n---\n`, 'growth'), `${kickoff}covered:\n  - growth\n---\n`);
    assert.ok(!labels('---\ntype: boss-alignment\nmeeting: day-30\ncovered: [▮]\n---\n').includes('style'));
  });

  it('know today, this week and who is on the team', () => {
    assert.deepEqual(labels('---\ntype: coaching\ndate: ▮\n---\n'), ['2026-11-24']);
    assert.deepEqual(labels('---\ntype: weekly-reflection\nweek: ▮\n---\n'), ['2026-W48']);
    assert.deepEqual(labels('---\ntype: coaching\nperson: ▮\n---\n'), ['sam', 'zoë']);
  });

  it('are there while the closing dashes are still missing', () => {
    assert.ok(labels('---\ntype: coaching\nkind: ▮').includes('call'));
  });

  it('are none in a note’s body, before the dashes and without front matter', () => {
    for (const marked of [
      '---\ntype: coaching\n---\nkind: ▮\n',
      '▮---\ntype: coaching\n---\n',
      'kind: ▮\n',
      '▮',
    ]) {
      assert.deepEqual(labels(marked), [], marked);
    }
  });
});

describe('the meaning of what stands in front matter', () => {
  it('is the catalogue’s words on a key and on a value', () => {
    const key = meaningAt(...at('---\ntype: coaching\nmi▮nutes: 5\n---\n'), noteTypes);
    assert.ok(key);
    assert.equal(key.title, 'minutes');
    assert.equal(key.needed, 'done');
    const value = meaningAt(...at('---\ntype: coaching\nkind: pipe▮line\n---\n'), noteTypes);
    assert.ok(value);
    assert.equal(value.title, 'pipeline');
    assert.ok(value.doc);
  });

  it('is nothing for what the catalogue does not know', () => {
    assert.equal(meaningAt(...at('---\ntype: coaching\nmo▮od: good\n---\n'), noteTypes), undefined);
    assert.equal(meaningAt(...at('---\ntype: coaching\n---\nmin▮utes: 5\n'), noteTypes), undefined);
  });
});

describe('assistance', () => {
  it('never throws, and replaces only the line that the cursor is on', () => {
    const piece = fc.constantFrom(
      '---\n',
      '---',
      'type: coaching\n',
      'covered: [',
      'a, ',
      '- ',
      'kind: ',
      '\r\n',
      '\n',
      'x',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.nat(60), (pieces, where) => {
        const text = pieces.join('');
        const offset = Math.min(where, text.length);
        fc.pre(text[offset - 1] !== '\r'); // no cursor stands within a line break
        meaningAt(text, offset, noteTypes);
        for (const { from, to } of suggestionsAt(text, offset, options)) {
          assert.ok(from <= offset && offset <= to, `${from} ${offset} ${to} in ${JSON.stringify(text)}`);
          assert.ok(!text.slice(from, to).includes('\n'));
        }
      }),
      { numRuns: 2000 },
    );
  });
});
