// Completion of a coach's open questions in the body of the journal's notes: when asked for (Ctrl+Space), and only there.
import * as vscode from 'vscode';
import type { Catalogue } from '../core/catalogue/model.ts';
import { nameFor, promptsAt, questionsFor, type CoachPrompt } from '../core/coach/prompts.ts';
import { readEntry } from '../core/front-matter/read.ts';
import type { Journals } from './journals.ts';

/**
 * Registers the completion without trigger characters, so that nothing pops up in the middle of prose; quick suggestions
 * are off in Markdown. Dispose of what it returns.
 */
export function coachPrompts(journals: Journals, catalogue: Catalogue): vscode.Disposable {
  const completion: vscode.CompletionItemProvider = {
    provideCompletionItems(document, position, _token, { triggerKind }) {
      const note = journals.noteAt(document.uri);
      if (note === undefined || triggerKind === vscode.CompletionTriggerKind.TriggerCharacter)
        return undefined;
      const text = document.getText();
      const entry = readEntry(note.path, text, { catalogue });
      const name = nameFor(entry, note.index.entries.values());
      const prompts = promptsAt(text, document.offsetAt(position), {
        questions: questionsFor(entry, catalogue),
        ...(name === undefined ? {} : { name }),
      });
      return prompts.map((prompt, order) => toItem(document, prompt, order));
    },
  };
  return vscode.languages.registerCompletionItemProvider({ language: 'markdown' }, completion);
}

function toItem(document: vscode.TextDocument, prompt: CoachPrompt, order: number): vscode.CompletionItem {
  const item = new vscode.CompletionItem(
    { label: prompt.label, description: vscode.l10n.t('coach’s question') },
    vscode.CompletionItemKind.Text,
  );
  item.range = new vscode.Range(document.positionAt(prompt.from), document.positionAt(prompt.to));
  item.filterText = prompt.filter;
  item.sortText = `!${String(order).padStart(2, '0')}`;
  item.insertText = new vscode.SnippetString();
  for (const piece of prompt.pieces) {
    if (piece.kind === 'text') item.insertText.appendText(piece.text);
    else if (piece.kind === 'name') item.insertText.appendPlaceholder('…', 1);
    else item.insertText.appendTabstop(0);
  }
  return item;
}
