// Makes a note: an empty file in its folder, shown, filled from its template with the cursor at the first tab stop, saved.
import * as vscode from 'vscode';
import type { Catalogue, NoteType } from '../core/catalogue/model.ts';
import { noteFileName } from '../core/file-name.ts';
import { TEMPLATES_FOLDER } from '../core/journal-path.ts';
import { checkTemplate } from '../core/template/check.ts';
import { withValues } from '../core/template/given.ts';
import { toSnippet, toText } from '../core/template/render.ts';
import { templateVariables, type NoteFacts } from '../core/template/variables.ts';
import type { JournalIndex } from './journal-index.ts';
import { FileProblem } from './support/file-problem.ts';
import { readText } from './support/files.ts';
import { readInside, refuseLink } from './support/links.ts';
import { showWarning } from './support/messages.ts';
import { createFile, replaceFile } from './support/write-files.ts';

export class NoteMaker {
  readonly #builtIn: vscode.Uri;
  readonly #catalogue: Catalogue;
  readonly #log: vscode.LogOutputChannel;

  /** `builtIn`: the folder of the templates that ship. */
  constructor(builtIn: vscode.Uri, catalogue: Catalogue, log: vscode.LogOutputChannel) {
    this.#builtIn = builtIn;
    this.#catalogue = catalogue;
    this.#log = log;
  }

  /** The template that ships for a type. */
  builtInUri(type: string): vscode.Uri {
    return vscode.Uri.joinPath(this.#builtIn, `${type}.md`);
  }

  /** The text of the template that ships for a type. */
  async builtIn(type: string): Promise<string> {
    const text = await readText(this.builtInUri(type));
    if (text === undefined)
      throw new Error(vscode.l10n.t('The template {0}.md is missing from the extension.', type));
    return text;
  }

  /** Makes a new note of a type and shows it. Never writes over a file that says anything. */
  async make(index: JournalIndex, type: NoteType, facts: NoteFacts): Promise<vscode.Uri> {
    const template = await this.#template(index, type, facts);
    const { snippet } = toSnippet(template, templateVariables(type, facts));
    const uri = await this.#newFile(index, type, facts, '');
    const editor = await vscode.window.showTextDocument(uri, { preview: false });
    // The editor may still hold a file of this name that was deleted a moment ago.
    if (editor.document.getText() !== '')
      await vscode.commands.executeCommand('workbench.action.files.revert');
    if (editor.document.getText() === '') await fillIn(editor, snippet);
    return uri;
  }

  /**
   * Shows a note that exists. While it is still as its template made it from these facts, the tab stops are there as in
   * a new note: the first notes of a journal are written by nobody's hand.
   */
  async show(index: JournalIndex, type: NoteType, facts: NoteFacts, uri: vscode.Uri): Promise<void> {
    const editor = await vscode.window.showTextDocument(uri, { preview: false });
    const variables = templateVariables(type, facts);
    const { document } = editor;
    const isUntouched = (template: string) =>
      toText(template, variables).text === document.getText().replaceAll('\r\n', '\n');
    if (document.isDirty) return;
    const templates = [await this.#ownText(index, ownTemplate(type)), await this.builtIn(type.id)];
    const template = templates.find((text) => text !== undefined && isUntouched(text));
    if (template === undefined || vscode.window.activeTextEditor !== editor) return;
    await fillIn(editor, toSnippet(template, variables).snippet);
  }

  /** Writes a new note of a type without showing it. */
  async write(index: JournalIndex, type: NoteType, facts: NoteFacts): Promise<vscode.Uri> {
    const template = await this.#template(index, type, facts);
    const { text } = toText(template, templateVariables(type, facts));
    return this.#newFile(index, type, facts, text);
  }

  /** The template, in which what is known of the note stands instead of a tab stop or a default. */
  async #template(index: JournalIndex, type: NoteType, facts: NoteFacts): Promise<string> {
    return withValues(await this.#plainTemplate(index, type, facts), type, facts.values ?? {});
  }

  /** The journal's own template wins; a broken one is reported with its place, and the built-in one serves. */
  async #plainTemplate(index: JournalIndex, type: NoteType, facts: NoteFacts): Promise<string> {
    const own = ownTemplate(type);
    const text = await this.#ownText(index, own);
    if (text !== undefined && text.trim() !== '') {
      const [first] = checkTemplate(text, type.id, templateVariables(type, facts), this.#catalogue);
      if (first === undefined) return text;
      this.#reportBroken(index.uriOf(own), text, first.from);
    }
    return this.builtIn(type.id);
  }

  /** The text of the journal's own template; one that can't be read is reported, and the built-in one serves. */
  async #ownText(index: JournalIndex, path: string): Promise<string | undefined> {
    try {
      return await readInside(index.root, path);
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      this.#log.warn(error.message);
      void showWarning(vscode.l10n.t('{0} The built-in template was used.', error.message));
      return undefined;
    }
  }

  #reportBroken(template: vscode.Uri, text: string, offset: number): void {
    const line = text.slice(0, offset).split('\n').length;
    const name = vscode.workspace.asRelativePath(template);
    this.#log.warn(`Broken template: ${name}:${line}`);
    const openTemplate = vscode.l10n.t('Open Template');
    void showWarning(
      vscode.l10n.t('{0} is broken in line {1}. The built-in template was used.', name, line),
      openTemplate,
    ).then((choice) => {
      if (choice !== openTemplate) return;
      const at = new vscode.Position(line - 1, 0);
      void vscode.window.showTextDocument(template, { selection: new vscode.Range(at, at) });
    });
  }

  /** A file with this text under a free name; one that a crash left empty is used again. */
  async #newFile(index: JournalIndex, type: NoteType, facts: NoteFacts, text: string): Promise<vscode.Uri> {
    const values = { date: facts.today, ...facts.values };
    const taken = new Set(
      [...index.entries.values()].filter(({ kind }) => kind !== 'plain').map(({ path }) => path),
    );
    for (;;) {
      const path = noteFileName(type, values, taken);
      const uri = index.uriOf(path);
      await refuseLink(index.root, path);
      if (await createFile(uri, text)) return uri;
      if ((await readText(uri)) === '') {
        if (text !== '') await replaceFile(uri, text);
        return uri;
      }
      taken.add(path);
    }
  }
}

/** The path of the journal's own template of a type, which need not exist. */
function ownTemplate(type: NoteType): string {
  return `${TEMPLATES_FOLDER}/${type.id}.md`;
}

/** Puts a snippet in the place of all that an editor holds, the cursor at its first tab stop, and saves. */
async function fillIn(editor: vscode.TextEditor, snippet: string): Promise<void> {
  const { document } = editor;
  const everything = new vscode.Range(0, 0, document.lineCount, 0);
  await editor.insertSnippet(new vscode.SnippetString(snippet), document.validateRange(everything));
  await document.save();
}
