// A person in the editor: types, saves, undoes, reverts, renames and deletes notes, closes editors.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { inJournal } from '../support/team.ts';
import { newPath, type Do } from './act.ts';
import { pick } from './random.ts';
import { edited } from './texts.ts';
import { pathOf, type World } from './world.ts';

/** A person types in an editor and does not save. */
export const type: Do = async (world, a, b) => {
  const path = noteAtHand(world, a);
  if (path === undefined) return;
  const { document, edit } = await show(path);
  const before = document.getText();
  const after = edited(before, b);
  if (after === before) return;
  const all = new vscode.Range(document.positionAt(0), document.positionAt(before.length));
  assert.ok(await edit((change) => change.replace(all, after)));
  world.change(path, document.getText());
};

/** Saving works unless another program has written the file meanwhile: then both texts stay. */
export const save: Do = async (world, a) => {
  const path = pick([...world.unsaved.keys()], a);
  const unsaved = path === undefined ? undefined : world.unsaved.get(path);
  if (path === undefined || unsaved === undefined) return;
  const saved = (await world.documentOf(path)?.save()) ?? false;
  assert.equal(saved, !world.isOvertaken(path), `${path} is saved unless it was overtaken`);
  if (saved) world.keep(path, unsaved.text);
};

export const revert: Do = async (world, a) => {
  const path = pick([...world.unsaved.keys()], a);
  if (path === undefined || !world.files.has(path)) return;
  await show(path);
  await vscode.commands.executeCommand('workbench.action.files.revert');
  world.unsaved.delete(path);
};

/** Undo brings back a text that the note had, or does nothing. In a note that was renamed it may undo that, and ask first. */
export const undo: Do = async (world, a) => {
  const path = noteAtHand(world, a);
  if (path === undefined || world.documentOf(path) === undefined || world.renamed.has(path)) return;
  const { document } = await show(path);
  await vscode.commands.executeCommand('undo');
  await adopt(world, path, document);
};

export const closeEditors: Do = async (world) => {
  for (const path of [...world.unsaved.keys()]) await save(world, [...world.unsaved.keys()].indexOf(path), 0);
  if (world.unsaved.size === 0) await vscode.commands.executeCommand('workbench.action.closeAllEditors');
};

export const renameInEditor: Do = async (world, a, b) => {
  const path = pick(world.notes, a);
  const to = newPath(b);
  if (path === undefined || world.files.has(to) || world.isUnsaved(path) || world.isUnsaved(to)) return;
  const change = new vscode.WorkspaceEdit();
  change.renameFile(inJournal(path), inJournal(to));
  assert.ok(await vscode.workspace.applyEdit(change));
  world.renamed.add(to);
  world.files.set(to, world.files.get(path) ?? '');
  world.files.delete(path);
};

export const deleteInEditor: Do = async (world, a) => {
  const path = pick(world.notes, a);
  if (path === undefined || world.isUnsaved(path)) return;
  const change = new vscode.WorkspaceEdit();
  change.deleteFile(inJournal(path));
  assert.ok(await vscode.workspace.applyEdit(change));
  world.files.delete(path);
};

/** Most often the note that is before one's eyes: to show another is what takes longest of all. */
export function noteAtHand(world: World, number: number): string | undefined {
  const shown = vscode.window.activeTextEditor?.document.uri;
  const path = shown?.scheme === 'memory-files' ? pathOf(shown) : undefined;
  return path !== undefined && world.notes.includes(path) && number % 4 !== 0
    ? path
    : pick(world.notes, number);
}

/** Shows a note in the active editor. */
export async function show(path: string) {
  const active = vscode.window.activeTextEditor;
  if (active?.document.uri.toString() === inJournal(path).toString())
    return { document: active.document, edit: active.edit.bind(active) };
  const editor = await vscode.window.showTextDocument(inJournal(path), { preview: false });
  return { document: editor.document, edit: editor.edit.bind(editor) };
}

/** After an undo: what the editor has is what is unsaved, if anything is. */
async function adopt(world: World, path: string, document: vscode.TextDocument): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
  if (document.isDirty) world.change(path, document.getText());
  else world.unsaved.delete(path);
}
