// The questions that tell a new note apart from others of its type: a name, a person, one out of a list.
import * as vscode from 'vscode';
import type { Key, NoteType } from '../../core/catalogue/model.ts';
import { plainName } from '../../core/progress/identity.ts';
import { idLabel, translated, typeLabel } from '../support/words/catalogue.ts';
import type { KnownPerson } from './known-notes.ts';

/** Asks for a choice or a line of text; undefined when the user cancels. */
export async function askValue(type: NoteType, key: Key): Promise<string | undefined> {
  const { kind } = key;
  if (kind.kind !== 'choice') return askName(typeLabel(type.id), translated(key.doc));
  const picked = await vscode.window.showQuickPick(
    kind.options.map(({ id, doc }) => ({ label: idLabel(id), detail: translated(doc), id })),
    { title: typeLabel(type.id), placeHolder: translated(key.doc) },
  );
  return picked?.id;
}

/** Asks for a line of text with something in it. */
export async function askName(title: string, prompt: string): Promise<string | undefined> {
  const typed = await vscode.window.showInputBox({
    title,
    prompt,
    ignoreFocusOut: true,
    validateInput: (value) => (plainName(value) === '' ? vscode.l10n.t('Please type a name.') : undefined),
  });
  return typed?.trim();
}

/** Asks which of the active people a note is about; `'new'` for somebody who has no note yet. */
export async function askPerson(
  type: NoteType,
  people: readonly KnownPerson[],
): Promise<KnownPerson | 'new' | undefined> {
  const active = people.filter((person) => person.active);
  if (active.length === 0) return 'new';
  const picked = await vscode.window.showQuickPick(
    [
      ...active.map((person) => ({ label: person.name, description: person.slug, who: person })),
      { label: vscode.l10n.t('New person…'), iconPath: new vscode.ThemeIcon('add'), who: 'new' as const },
    ],
    { title: typeLabel(type.id), placeHolder: vscode.l10n.t('About whom?'), matchOnDescription: true },
  );
  return picked?.who;
}
