// What needs attention before it can count: files that can't be read as notes, and notes that are there twice.
import type { Entry } from '../note.ts';
import type { Inventory } from './inventory.ts';
import { compare } from './order.ts';
import type { Item } from './report.ts';

/**
 * A problem for each file that can't be read, A–Z; then one for each note of each set of duplicates, and for each
 * journal page beside the one at home.
 */
export function attentionItems({ home, spareJournals, unreadable, duplicates }: Inventory): Item[] {
  const unreadables = unreadable.in(byPath).map(({ path, findings }) =>
    problem(`unreadable@${path}`, '', path, {
      kind: 'unreadable',
      code: findings[0]?.code ?? 'broken-yaml',
    }),
  );
  const doubles = duplicates.flat().flatMap(({ counted, others }) =>
    [counted, ...others].map(({ note }) =>
      problem(`duplicate@${note.path}`, note.type, note.path, {
        kind: 'duplicate',
        counted: counted.note.path,
        counts: note === counted.note,
      }),
    ),
  );
  const homes = spareJournals.in(byPath).map(({ path }) =>
    problem(`duplicate@${path}`, 'journal', path, {
      kind: 'duplicate',
      counted: home?.path ?? path,
      counts: false,
    }),
  );
  return [...unreadables, ...doubles, ...homes];
}

function byPath(one: Entry, other: Entry): number {
  return compare(one.path, other.path);
}

function problem(key: string, type: string, path: string, subject: Item['subject']): Item {
  return {
    key,
    type,
    subject,
    path,
    status: 'problem',
    score: 0,
    overdue: false,
    missing: [],
    topics: [],
    followUps: [],
    notes: [],
  };
}
