// Completion and hover in the front matter of the journal's notes, from the catalogue; nothing outside of it.
import * as vscode from 'vscode';
import type { Catalogue } from '../core/catalogue/model.ts';
import { meaningAt, suggestionsAt, type Suggestion } from '../core/front-matter/assist.ts';
import type { JournalIndex } from './journal-index.ts';
import type { Journals } from './journals.ts';
import type { ProgressReports } from './progress-reports.ts';
import { translated } from './support/words/catalogue.ts';

/** Quick suggestions are off in Markdown: these open the list, and Ctrl+Space does. */
const TRIGGERS = [':', ' ', '-', '[', ','];

/** Registers both; dispose of what it returns. */
export function frontMatterAssist(
  journals: Journals,
  reports: ProgressReports,
  catalogue: Catalogue,
): vscode.Disposable {
  const indexOf = ({ uri }: vscode.TextDocument): JournalIndex | undefined => journals.noteAt(uri)?.index;
  const completion: vscode.CompletionItemProvider = {
    provideCompletionItems(document, position) {
      const index = indexOf(document);
      if (index === undefined) return undefined;
      const options = { catalogue, today: reports.todayIn(index), people: peopleIn(index) };
      const suggestions = suggestionsAt(document.getText(), document.offsetAt(position), options);
      return suggestions.map((suggestion, order) => toItem(document, suggestion, order));
    },
  };
  const hover: vscode.HoverProvider = {
    provideHover(document, position) {
      const meaning =
        indexOf(document) && meaningAt(document.getText(), document.offsetAt(position), catalogue);
      if (meaning === undefined) return undefined;
      const text = new vscode.MarkdownString(`**${meaning.title}**\n\n`).appendText(translated(meaning.doc));
      if (meaning.needed === 'always') text.appendMarkdown('\n\n').appendText(vscode.l10n.t('Required.'));
      if (meaning.needed === 'done')
        text.appendMarkdown('\n\n').appendText(vscode.l10n.t('Needed before the note counts as done.'));
      for (const { id, doc } of meaning.options)
        text.appendMarkdown(`\n- \`${id}\`: `).appendText(translated(doc));
      return new vscode.Hover(
        text,
        new vscode.Range(document.positionAt(meaning.from), document.positionAt(meaning.to)),
      );
    },
  };
  const notes = { language: 'markdown' };
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(notes, completion, ...TRIGGERS),
    vscode.languages.registerHoverProvider(notes, hover),
  );
}

function toItem(document: vscode.TextDocument, suggestion: Suggestion, order: number): vscode.CompletionItem {
  const { kind, text, doc, from, to, needed } = suggestion;
  const label = text.trim().replace(/:$/, '');
  const item = new vscode.CompletionItem(
    label,
    kind === 'key' ? vscode.CompletionItemKind.Property : vscode.CompletionItemKind.EnumMember,
  );
  item.insertText = text;
  item.range = new vscode.Range(document.positionAt(from), document.positionAt(to));
  item.filterText = text.trimStart();
  item.sortText = `${needed ? '0' : '1'}${String(order).padStart(3, '0')}`;
  if (doc !== '') item.documentation = translated(doc);
  if (kind === 'key') {
    item.command = { command: 'editor.action.triggerSuggest', title: vscode.l10n.t('Suggest values') };
  }
  return item;
}

function peopleIn(index: JournalIndex): string[] {
  return [...index.entries.values()].flatMap((entry) => {
    const slug = entry.kind === 'note' && entry.type === 'person' ? entry.values.get('person') : undefined;
    return typeof slug === 'string' ? [slug] : [];
  });
}
