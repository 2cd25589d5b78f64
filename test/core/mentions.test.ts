// Who is named in a text.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mentions } from '../../src/core/mentions.ts';

describe('a name in a text', () => {
  it('is found as a word of its own', () => {
    assert.ok(mentions('I asked Sam how.', ['Sam']));
    assert.ok(mentions('(sam)', ['Sam']));
    assert.ok(!mentions('The same plan, Samantha’s.', ['Sam']));
  });

  it('may be several words, broken by a line end', () => {
    assert.ok(mentions('with Sam\nOkafor today', ['Sam Okafor']));
  });

  it('is found in any script and however its accents are encoded', () => {
    assert.ok(mentions('Zoe\u0308 led it.', ['Zoë']));
    assert.ok(!mentions('Zoëlle led it.', ['Zoë']));
    assert.ok(mentions('和田さん, 和田 led it.', ['和田']));
  });

  it('is text, whatever it holds', () => {
    assert.ok(!mentions('anything', ['.*']));
    assert.ok(!mentions('anything', ['', '  ']));
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, name) => typeof mentions(text, [name]) === 'boolean'),
    );
  });
});
