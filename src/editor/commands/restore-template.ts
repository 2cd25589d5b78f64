// Restore a Template…: shows how the user's copy differs from the one that ships, and puts it back only after a yes.
import * as vscode from 'vscode';
import type { Catalogue } from '../../core/catalogue/model.ts';
import { TEMPLATES_FOLDER } from '../../core/journal-path.ts';
import type { ChooseJournal } from '../choose-journal.ts';
import type { JournalIndex } from '../journal-index.ts';
import type { NoteMaker } from '../note-maker.ts';
import { readInside, refuseLink } from '../support/links.ts';
import { typeLabel } from '../support/words/catalogue.ts';
import { showInformation, showWarning } from '../support/messages.ts';

export function restoreTemplate(choose: ChooseJournal, maker: NoteMaker, catalogue: Catalogue) {
  return async (about?: vscode.Uri): Promise<void> => {
    const index = await choose(about);
    if (index === undefined) return;
    const changed = await changedTemplates(index, maker, catalogue);
    if (changed.length === 0) {
      void showInformation(vscode.l10n.t('All templates are as they were shipped.'));
      return;
    }
    const picked = await vscode.window.showQuickPick(
      changed.map(({ type, isMissing }) => ({
        label: typeLabel(type),
        description: isMissing ? vscode.l10n.t('missing') : vscode.l10n.t('changed'),
        type,
        isMissing,
      })),
      { title: vscode.l10n.t('Restore a Template') },
    );
    if (picked === undefined) return;
    if (picked.isMissing || (await agreed(index, picked.type, maker)))
      await restore(index, picked.type, maker);
  };
}

async function changedTemplates(index: JournalIndex, maker: NoteMaker, catalogue: Catalogue) {
  const types = catalogue.filter(({ group }) => group !== undefined);
  const states = await Promise.all(
    types.map(async ({ id: type }) => {
      const own = await readInside(index.root, pathOf(type));
      return { type, isMissing: own === undefined, isSame: own === (await maker.builtIn(type)) };
    }),
  );
  return states.filter(({ isSame }) => !isSame);
}

/** The difference first; the question is a notification, since a modal dialog would hide the difference. */
async function agreed(index: JournalIndex, type: string, maker: NoteMaker): Promise<boolean> {
  await vscode.commands.executeCommand(
    'vscode.diff',
    index.uriOf(pathOf(type)),
    maker.builtInUri(type),
    vscode.l10n.t('{0}: yours ↔ as shipped', `${type}.md`),
  );
  const restoreIt = vscode.l10n.t('Restore');
  const choice = await showWarning(
    vscode.l10n.t(
      'Put the template {0} back as it was shipped? Your changes in it are replaced; undo brings them back.',
      `${type}.md`,
    ),
    restoreIt,
    vscode.l10n.t('Keep Mine'),
  );
  return choice === restoreIt;
}

async function restore(index: JournalIndex, type: string, maker: NoteMaker): Promise<void> {
  await refuseLink(index.root, pathOf(type));
  const uri = index.uriOf(pathOf(type));
  const text = await maker.builtIn(type);
  const current = await readInside(index.root, pathOf(type));
  if (current === undefined) {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  } else {
    const document = await vscode.workspace.openTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    const all = new vscode.Range(new vscode.Position(0, 0), document.positionAt(current.length));
    edit.replace(uri, all, text);
    await vscode.workspace.applyEdit(edit);
    await document.save();
  }
  await vscode.window.showTextDocument(uri);
}

function pathOf(type: string): string {
  return `${TEMPLATES_FOLDER}/${type}.md`;
}
