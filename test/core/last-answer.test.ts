// The promises at the end of the last one-on-one, for the prompt of the next.
import assert from 'node:assert/strict';
import { lastAnswer } from '../../src/core/last-answer.ts';

const note = (promises: string) =>
  `---\ntype: one-on-one\n---\n\n## Theirs\n\nThe pilot.\n\n## Promises\n\n> Who will do what, by which day?\n\n${promises}\n`;

describe('the last answer of a note', () => {
  it('is what was written below its last heading, on one line', () => {
    assert.equal(lastAnswer(note('I will ask Legal by Friday.')), 'I will ask Legal by Friday.');
    assert.equal(
      lastAnswer(note('- Sam: the plan\r\n- [ ] me: the laptop')),
      'Sam: the plan; me: the laptop',
    );
  });

  it('is nothing where only the prompt and the empty slot stand', () => {
    assert.equal(lastAnswer(note('…')), '');
    assert.equal(lastAnswer(note('')), '');
    assert.equal(lastAnswer('no heading'), '');
  });

  it('is cut where it is long', () => {
    const answer = lastAnswer(note('word '.repeat(200)));
    assert.ok(answer.length <= 241 && answer.endsWith('…'));
  });
});
