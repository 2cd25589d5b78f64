// Notes cut off at any byte, as a crash, a full disk or a slow sync leaves them, decoded as the editor decodes them.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { noteTypes } from '../../../src/core/catalogue/note-types.ts';
import { findBlock } from '../../../src/core/front-matter/block.ts';
import { setKeys } from '../../../src/core/front-matter/write.ts';
import { readEntry } from '../../../src/core/front-matter/read.ts';
import { applyEdits } from '../../../src/core/text.ts';
import { linter } from '../lint/support.ts';
import { notes, templates, TODAY } from './corpora.ts';
import { assertWithin } from './edits.ts';
import { fuzz } from './fuzz.ts';

const decoder = new TextDecoder('utf-8');
const encoder = new TextEncoder();
const whole = [...notes.map(({ text }) => text), ...templates.values()];
const odd =
  '\uFEFF---\r\ntype: person\r\nname: Zoë 🦄 مرحبا\r\nperson: zoë\r\nstatus: done\r\n---\r\n\r\nShe’s “in”.\r\n';

function cutOff(text: string, at: number): string {
  return decoder.decode(encoder.encode(text).subarray(0, at));
}

function assertRead(text: string): void {
  const entry = readEntry('a.md', text, { catalogue: noteTypes, today: TODAY });
  if (entry.kind !== 'plain') for (const finding of entry.findings) assertWithin(finding, text);
  const edits = setKeys(text, { status: 'done' });
  if (edits === undefined) return;
  const after = applyEdits(text, edits);
  const block = findBlock(text);
  assert.ok(after.endsWith(block.kind === 'yaml' ? text.slice(block.close.to) : text.replace(/^\uFEFF/, '')));
}

describe('fuzz: notes cut off', () => {
  const cut = fc
    .tuple(fc.constantFrom(...whole), fc.nat())
    .map(([text, at]) => cutOff(text, at % (Buffer.byteLength(text) + 1)));

  fuzz('at any byte are read, and lose nothing when they are written to', 700, [cut], assertRead);

  fuzz('at any byte are linted', 150, [cut], (text) => {
    for (const finding of linter.lint(text)) assertWithin(finding, text);
  });

  it('are read at every byte, through letters of several bytes, CRLF and a byte order mark', function () {
    this.timeout(0);
    for (const text of [odd, ...templates.values()].map((each) => each.slice(0, 600))) {
      for (let at = 0; at <= Buffer.byteLength(text); at += 1) assertRead(cutOff(text, at));
    }
  });
});
