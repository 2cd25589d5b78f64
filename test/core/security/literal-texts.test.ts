// Threat: a phrase in settings, or a name in a note, that is a regular expression: it would match all, or take for ever.
import { strict as assert } from 'node:assert';
import { isAccepted } from '../../../src/core/lint/context.ts';
import { mentionPattern, mentions } from '../../../src/core/mentions.ts';

const PATTERNS = ['.*', '.', '^', '$', '[a-z ]+', '(a+)+$', '(.*)*x', 'I|you', '\\w+', '(?:)', '(?=.)', '['];
const SENTENCE = `${'a'.repeat(30_000)} I'll close the Acme deal myself!`;

describe('a text that looks like a regular expression', () => {
  for (const pattern of PATTERNS) {
    it(`accepts nothing but itself as a phrase: ${pattern}`, () => {
      assert.equal(isAccepted(SENTENCE, { acceptedPhrases: [pattern] }), false);
      assert.equal(isAccepted(`Here ${pattern} stands.`, { acceptedPhrases: [pattern] }), true);
    });

    it(`finds nobody but itself as a name, and is searched for as text: ${pattern}`, () => {
      assert.equal(mentions(SENTENCE, [pattern]), false);
      assert.equal(mentions(`About ${pattern} today.`, [pattern]), true);
      assert.doesNotThrow(() => new RegExp(mentionPattern([pattern]) ?? '', 'iu'));
    });
  }
});
