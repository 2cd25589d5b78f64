// Two notes with the same head are the same to the progress, so the index need not read the second.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { noteTypes } from '../../../src/core/catalogue/note-types.ts';
import { headOf } from '../../../src/core/front-matter/head.ts';
import { readEntry } from '../../../src/core/front-matter/read.ts';

const read = (text: string) => readEntry('a.md', text, { catalogue: noteTypes });

describe('the head of a note', () => {
  it('is its front matter', () => {
    assert.equal(headOf('---\ntype: coaching\n---\n\n# Body\n'), '---\ntype: coaching\n---');
    assert.equal(headOf('# No front matter\n'), '');
  });

  it('changes when front matter is opened, closed or turned into another language', () => {
    const texts = [
      'type: coaching\n',
      '---\ntype: coaching\n',
      '---\ntype: coaching\n---\n',
      '---js\ntype: coaching\n---\n',
    ];
    assert.equal(new Set(texts.map(headOf)).size, texts.length);
  });

  it('is the same only for texts that read as the same entry', () => {
    const piece = fc.constantFrom(
      '---\n',
      '---js\n',
      'type: coaching\n',
      'person: sam\n',
      '...\n',
      'text\n',
      '\n',
      '\0',
      '- a\n',
    );
    const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, text, (front, body) => {
        const one = `${front}${body}`;
        if (headOf(one) === headOf(front)) assert.deepEqual(read(one), read(front));
      }),
      { numRuns: 3000 },
    );
  });
});
