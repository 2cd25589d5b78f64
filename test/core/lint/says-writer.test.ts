// Whether a sentence names its writer: "I" does, "i.e." does not.
import { equal } from 'node:assert/strict';
import { Reader } from '../../../src/core/lint/language/reader.ts';
import { saysWriter } from '../../../src/core/lint/language/says-writer.ts';

describe('The writer of a note', () => {
  const reader = new Reader();
  const saysMe = (text: string): boolean => saysWriter(reader.words(text, 0, text.length));

  it('is named by any word for oneself', () => {
    for (const text of [
      'I closed it.',
      'Sam and i went.',
      'The deal is mine',
      'It was me.',
      'i. e. Smith called',
    ])
      equal(saysMe(text), true, text);
  });

  it('is not named by anybody else, by a dropped subject or by “i.e.”', () => {
    for (const text of [
      'Sam closed it.',
      'Closed it.',
      'Send it to the board, i.e. to Sam.',
      'I.e. the board.',
    ])
      equal(saysMe(text), false, text);
  });
});
