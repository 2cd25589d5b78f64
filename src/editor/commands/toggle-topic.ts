// What Space, Enter or a click on a topic's row does: ticks the topic, or takes the tick away. VS Code gives the box no key.
import type * as vscode from 'vscode';
import type { Journals } from '../journals.ts';
import type { CoverTopic } from '../progress-view/view.ts';

export function toggleTopic(journals: Journals, cover: CoverTopic) {
  return async (root: vscode.Uri, path: string, topic: string, covered: boolean): Promise<void> => {
    const index = journals.of(root);
    if (index?.entries.get(path)?.kind === 'note') await cover(index, path, topic, covered);
  };
}
