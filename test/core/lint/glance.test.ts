// A glance: what it takes for the same, what it tells apart, and where it gives up.
import { deepEqual, equal, notDeepEqual, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Detector } from '../../../src/core/lint/detector.ts';
import { Glance, GLANCE_BITS, GLANCE_WORDS } from '../../../src/core/lint/language/glance.ts';

function glance(text: string, from = 0, to = text.length): number[] {
  const reader = new Glance();
  return Array.from(reader.features.subarray(0, reader.at(text, from, to)));
}

describe('A glance', () => {
  it('sees each word, each pair of neighbours, and where the sentence begins and ends', () => {
    equal(glance('Maria closed it').length, 3 + 4);
    equal(glance('').length, 1);
    ok(glance('Maria closed it.').every((feature) => feature >= 0 && feature < 2 ** GLANCE_BITS));
  });

  it('takes names for names, figures for figures, and one apostrophe for the other', () => {
    deepEqual(glance('so I asked Maria for 3,000.50 today'), glance('so I asked Élodie for 17 today'));
    deepEqual(glance('and I’ll close it'), glance("and I'll close it"));
    deepEqual(glance('CLOSE IT'.toLowerCase()), glance('Close it'));
  });

  it('tells the writer from a name, and words from each other', () => {
    notDeepEqual(glance('then I close it'), glance('then Ines close it'));
    notDeepEqual(glance('she closed it'), glance('she lost it'));
    notDeepEqual(glance('she closed it'), glance('it closed she'));
  });

  it('reads a stretch of a text as if it stood alone', () => {
    const text = 'One came. I signed it. Another came.';
    deepEqual(glance(text, 10, 22), glance('I signed it.'));
  });

  it('gives up on more words than anybody writes', () => {
    equal(glance('word '.repeat(GLANCE_WORDS)).length, 2 * GLANCE_WORDS + 1);
    equal(new Glance().at('word '.repeat(GLANCE_WORDS + 1), 0, 5 * GLANCE_WORDS + 5), -1);
  });
});

describe('The detector', () => {
  const detector = new Detector(
    readFileSync(new URL('../../../src/core/lint/model/lint-model.bin', import.meta.url)),
  );
  const isWorthReading = (text: string): boolean =>
    detector.isWorthReading(text, { from: 0, to: text.length });

  it('reads what may do the deal, and does not read what plainly does not', () => {
    for (const text of [
      'I signed Acme.',
      'I’ll close the Acme deal myself.',
      'Jumped on the call and saved it.',
    ])
      ok(isWorthReading(text), text);
    for (const text of ['The meeting room is on the third floor.', 'Returns the path of the folder.'])
      ok(!isWorthReading(text), text);
  });
});
