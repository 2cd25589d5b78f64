// Brings a journal's templates up to date that equal an earlier version's; what the user has edited is left alone.
import * as vscode from 'vscode';
import type { Catalogue } from '../core/catalogue/model.ts';
import { TEMPLATES_FOLDER } from '../core/journal-path.ts';
import { templateUpdates } from '../core/scaffold.ts';
import { shippedTemplates } from '../core/template/shipped.ts';
import type { JournalIndex } from './journal-index.ts';
import type { Journals } from './journals.ts';
import type { NoteMaker } from './note-maker.ts';
import { report } from './support/commands.ts';
import { readInside } from './support/links.ts';

export interface TemplateUpdateParts {
  readonly journals: Journals;
  readonly maker: NoteMaker;
  readonly catalogue: Catalogue;
  /** Remembers which version each journal's templates were last compared with. */
  readonly memory: vscode.Memento;
  /** The extension's own version. */
  readonly version: string;
  readonly log: vscode.LogOutputChannel;
}

/** Compares each journal's templates once for each version of the extension; dispose of what it returns. */
export function keepTemplatesCurrent(parts: TemplateUpdateParts): vscode.Disposable {
  const { journals, memory, version, log } = parts;
  const look = () => {
    for (const index of journals.all) {
      const key = `templates ${index.root.toString()}`;
      if (memory.get(key) === version) continue;
      Promise.resolve(memory.update(key, version))
        .then(() => update(index, parts))
        .catch((error: unknown) => report(log, error));
    }
  };
  look();
  return journals.onDidChange((index) => {
    if (index === undefined) look();
  });
}

async function update(index: JournalIndex, { maker, catalogue, log }: TemplateUpdateParts): Promise<void> {
  const own = new Map<string, string>();
  const current = new Map<string, string>();
  for (const { id, group } of catalogue) {
    if (group === undefined) continue;
    const text = await readInside(index.root, `${TEMPLATES_FOLDER}/${id}.md`);
    if (text === undefined) continue;
    own.set(id, text);
    current.set(id, await maker.builtIn(id));
  }
  for (const { path, text } of templateUpdates(own, current, shippedTemplates)) {
    await vscode.workspace.fs.writeFile(index.uriOf(path), new TextEncoder().encode(text));
    log.info(`Brought ${path} up to date.`);
  }
}
