// "Accept this phrase…": adds it to the user's own settings, so that no team commits what one of them accepts.
import * as vscode from 'vscode';
import { isAccepted } from '../../core/lint/context.ts';
import { phraseOf } from '../../core/lint/fixes/ask.ts';
import type { DealReader } from '../deal-reader.ts';
import { showWarning } from '../support/messages.ts';
import { addAcceptedPhrase } from '../support/settings.ts';
import { dealFixWords as words } from '../support/words/deal-fixes.ts';
import { findAgain, type Slip } from './slip.ts';

/** Resolves to whether the settings were changed. */
export async function acceptPhrase(slip: Slip, reader: DealReader): Promise<boolean> {
  const document = await vscode.workspace.openTextDocument(slip.uri);
  const text = document.getText();
  const finding = findAgain(await reader.read(text, slip.uri), text, slip);
  const phrase = finding && phraseOf(text, finding);
  if (!finding || phrase === undefined) {
    void showWarning(words.gone());
    return false;
  }
  const sentence = phraseOf(text, { ...finding, words: [] }) ?? phrase;
  const accepted = await vscode.window.showInputBox({
    title: words.accept(),
    prompt: words.acceptWhat(),
    value: phrase,
    validateInput: (typed) =>
      isAccepted(sentence, { acceptedPhrases: [typed] }) ? undefined : words.notInSentence(),
  });
  if (accepted === undefined || accepted.trim() === '') return false;
  await addAcceptedPhrase(accepted.trim());
  return true;
}
