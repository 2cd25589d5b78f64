// The one way to show a message: whatever a name, a file or a setting says in it is text, and never a link that runs a command.
import * as vscode from 'vscode';
import { withoutLinks } from './without-links.ts';

/** Resolves to the button that was pressed; undefined when the message was closed. */
export function showInformation(
  message: string,
  ...buttons: readonly string[]
): Thenable<string | undefined> {
  return vscode.window.showInformationMessage(withoutLinks(message), ...buttons);
}

/** Resolves to the button that was pressed; undefined when the message was closed. */
export function showWarning(message: string, ...buttons: readonly string[]): Thenable<string | undefined> {
  return vscode.window.showWarningMessage(withoutLinks(message), ...buttons);
}

/** Resolves to the button that was pressed; undefined when the message was closed. */
export function showError(message: string, ...buttons: readonly string[]): Thenable<string | undefined> {
  return vscode.window.showErrorMessage(withoutLinks(message), ...buttons);
}

/** A question that has to be answered first, in a dialog, which makes no links. True when its button was pressed. */
export async function confirm(question: string, detail: string, button: string): Promise<boolean> {
  return (await vscode.window.showWarningMessage(question, { modal: true, detail }, button)) === button;
}
