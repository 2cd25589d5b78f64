// Remembers which workspace folders are journals themselves: at the next start they are looked for there first.
import type * as vscode from 'vscode';
import type { Journals } from './journals.ts';
import { ROOT_JOURNALS } from './support/memory.ts';

/** `memory`: the workspace's. Dispose of what it returns. */
export function rememberRootJournals(journals: Journals, memory: vscode.Memento): vscode.Disposable {
  return journals.onDidChange((index) => {
    if (index !== undefined) return;
    const roots = journals.all.map(({ root }) => String(root));
    const wanted = journals.all.map(({ folder }) => String(folder.uri)).filter((uri) => roots.includes(uri));
    const known = memory.get<readonly string[]>(ROOT_JOURNALS, []);
    if (wanted.join('\n') !== known.join('\n')) void memory.update(ROOT_JOURNALS, wanted);
  });
}
