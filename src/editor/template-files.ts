// Where a template's text comes from: the journal's own copy wins, then the one that the product ships.
import * as vscode from 'vscode';
import { TEMPLATES_FOLDER } from '../core/journal-path.ts';
import { readText } from './support/files.ts';

export interface TemplateFile {
  readonly uri: vscode.Uri;
  readonly text: string;
}

export class TemplateFiles {
  readonly #builtIn: vscode.Uri;

  /** `extension`: the folder in which the product is installed. */
  constructor(extension: vscode.Uri) {
    this.#builtIn = vscode.Uri.joinPath(extension, 'templates');
  }

  /** The template that ships for a note type. */
  async builtIn(type: string): Promise<TemplateFile> {
    const uri = vscode.Uri.joinPath(this.#builtIn, `${type}.md`);
    const text = await readText(uri);
    if (text === undefined) throw new Error(`The template ${type}.md is missing from the extension.`);
    return { uri, text };
  }

  /** The user's own copy in a journal, if there is one. */
  async own(root: vscode.Uri, type: string): Promise<TemplateFile | undefined> {
    const uri = vscode.Uri.joinPath(root, TEMPLATES_FOLDER, `${type}.md`);
    const text = await readText(uri);
    return text === undefined ? undefined : { uri, text };
  }
}
