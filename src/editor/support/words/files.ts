// Words for what a file system refuses: why, and what to do about it.
import * as vscode from 'vscode';

/** A sentence or two of advice for an error of `workspace.fs`; its own words where there is nothing to advise. */
export function fileAdvice(error: unknown): string {
  const { l10n } = vscode;
  const own = error instanceof Error ? error.message : String(error);
  // VS Code has no code for a full disk: it hands on what the system said.
  if (/ENOSPC|EDQUOT|no space left|quota/i.test(own))
    return l10n.t('The disk is full: make room, then try again.');
  switch (error instanceof vscode.FileSystemError ? error.code : '') {
    case 'NoPermissions':
      return l10n.t(
        'It is read-only or not yours: check the permissions of the file and its folder, then try again.',
      );
    case 'Unavailable':
      return l10n.t('It can’t be reached just now: check the disk or the connection, then try again.');
    case 'FileNotFound':
      return l10n.t('It is not there any more: it was moved or deleted meanwhile.');
    default:
      return own;
  }
}
