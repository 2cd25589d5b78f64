// "This was agreed…": asks with whom, and puts comments around the sentence that turn its rule off there.
import * as vscode from 'vscode';
import { agreedFix } from '../../core/lint/fixes/agreed.ts';
import type { DealReader } from '../deal-reader.ts';
import { editDocument } from '../support/apply-edits.ts';
import { dealFixWords as words } from '../support/words/deal-fixes.ts';
import { findAgain, type Slip } from './slip.ts';
import { showWarning } from '../support/messages.ts';

/** Resolves to whether the note was changed. */
export async function agree(slip: Slip, reader: DealReader): Promise<boolean> {
  const whom = await vscode.window.showInputBox({
    title: words.agreed(),
    prompt: words.agreedWith(),
    placeHolder: words.agreedExample(),
  });
  if (whom === undefined) return false;
  const reason = whom.trim() === '' ? '' : words.agreedReason(whom.trim());
  const document = await vscode.workspace.openTextDocument(slip.uri);
  const before = document.getText();
  const finding = findAgain(await reader.read(before, slip.uri), before, slip);
  const outcome = await editDocument(slip.uri, (text) => {
    // What was typed while the note was read would be at another place.
    const fix = finding && text === before ? agreedFix(text, finding, reason) : undefined;
    return fix?.edits;
  });
  if (outcome === 'written') return true;
  void showWarning(outcome === 'refused' ? words.gone() : words.unwritable());
  return false;
}
