// Registers the product's commands: a surprise is logged whole and shown once, in a sentence.
import * as vscode from 'vscode';
import { showError } from './messages.ts';

/** The palette's category, and the source of every diagnostic. */
export const PRODUCT = 'Manager Journal';

/** Registers `managerJournal.<name>`; what `run` returns is what `executeCommand` resolves to. */
export function registerCommand(
  name: string,
  log: vscode.LogOutputChannel,
  run: (...args: never[]) => unknown,
): vscode.Disposable {
  return vscode.commands.registerCommand(`managerJournal.${name}`, async (...args: never[]) => {
    try {
      return await run(...args);
    } catch (error) {
      report(log, error);
      return undefined;
    }
  });
}

/** Logs a surprise and shows it once, with a way to the log. */
export function report(log: vscode.LogOutputChannel, error: unknown): void {
  log.error(error instanceof Error ? error : String(error));
  const showLog = vscode.l10n.t('Show Log');
  const message = error instanceof Error ? error.message : String(error);
  void showError(`${PRODUCT}: ${message}`, showLog).then((choice) => {
    if (choice === showLog) log.show();
  });
}
