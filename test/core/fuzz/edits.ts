// What every edit and every place must be, whoever made it.
import assert from 'node:assert/strict';
import type { Span, TextEdit } from '../../../src/core/text.ts';

/** A place lies in its text, and does not end before it begins. */
export function assertWithin({ from, to }: Span, text: string): void {
  assert.ok(Number.isInteger(from) && Number.isInteger(to), `no place: ${from} to ${to}`);
  assert.ok(from >= 0 && from <= to && to <= text.length, `${from} to ${to} of ${text.length}`);
}

/** Edits lie in their text, and no two of them at the same place. */
export function assertApart(edits: readonly TextEdit[], text: string): void {
  let end = 0;
  for (const { offset, length } of [...edits].sort((a, b) => a.offset - b.offset)) {
    assertWithin({ from: offset, to: offset + length }, text);
    assert.ok(length >= 0 && offset >= end, 'edits overlap');
    end = offset + length;
  }
}
