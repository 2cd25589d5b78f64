// Says once that a part of a journal can't be read, and what to do; again only after all of it could be read.
import * as vscode from 'vscode';
import type { JournalIndex } from './journal-index.ts';
import type { Journals } from './journals.ts';
import { fileProblem, reasonOf } from './support/file-problem.ts';
import { showWarning } from './support/messages.ts';
import { fileAdvice } from './support/words/files.ts';

/** Watches the journals; dispose of what it returns. */
export function unreadNotice(journals: Journals, log: vscode.LogOutputChannel): vscode.Disposable {
  const told = new WeakSet<JournalIndex>();
  return journals.onDidChange((index) => {
    if (index === undefined) return;
    if (index.unread.size === 0) told.delete(index);
    else if (!told.has(index)) {
      told.add(index);
      void tell(index, journals, log);
    }
  });
}

async function tell(index: JournalIndex, journals: Journals, log: vscode.LogOutputChannel): Promise<void> {
  const again = vscode.l10n.t('Refresh');
  const showLog = vscode.l10n.t('Show Log');
  const choice = await showWarning(sentence(index), again, showLog);
  if (choice === again) await journals.refresh();
  if (choice === showLog) log.show();
}

function sentence(index: JournalIndex): string {
  const { unread } = index;
  const [[path, error] = ['', undefined]] = unread;
  const uri = index.uriOf(path);
  return unread.size === 1
    ? fileProblem(uri, 'read', error).message
    : vscode.l10n.t(
        '{0} files and folders of your journal can’t be read, such as {1}. {2}',
        unread.size,
        vscode.workspace.asRelativePath(uri),
        fileAdvice(reasonOf(error)),
      );
}
