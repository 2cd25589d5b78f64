// The interface's strings as they stand in the code: those of vscode.l10n.t, and the catalogue's words on types and keys.
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getL10nJson, type l10nJsonFormat } from '@vscode/l10n-dev';
import type { NoteType, Option } from '../../src/core/catalogue/model.ts';
import { noteTypes } from '../../src/core/catalogue/note-types.ts';
import { projectRoot } from '../host/project.ts';

/** The bundle as it must be, by what the code says today. */
export async function exportedBundle(): Promise<l10nJsonFormat> {
  const sources = [];
  for await (const file of glob('src/editor/**/*.ts', { cwd: projectRoot })) {
    const source = await readFile(join(projectRoot, file), 'utf8');
    sources.push({ extension: '.ts' as const, contents: spacesWritten(source) });
  }
  const bundle = await getL10nJson(sources);
  for (const text of catalogueStrings()) bundle[text] = text;
  const sorted = Object.entries(bundle).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(sorted);
}

/** l10n-dev 0.0.35 reads `\u00a0` as a line end, and the key would match nothing at run time: the space itself, then. */
function spacesWritten(source: string): string {
  return source.replaceAll('\\u00a0', '\u00a0').replaceAll('\\u202f', '\u202f');
}

/** The words that src/editor/support/words/catalogue.ts translates. */
function catalogueStrings(): Set<string> {
  return new Set(noteTypes.flatMap(stringsOf).filter((text) => text !== ''));
}

function stringsOf(type: NoteType): string[] {
  const topics = [type.topics, ...Object.values(type.topics.by?.when ?? {})].flatMap((list) => list.topics);
  const options = type.keys.flatMap(({ kind }) => ('options' in kind ? kind.options : []));
  const reckoned = ['Today.', 'This week.', 'This quarter.', 'Yes.', 'No.'];
  return [
    type.label,
    type.doc,
    ...type.keys.map(({ doc }) => doc),
    ...[...topics, ...options].flatMap(optionStrings),
    ...reckoned,
  ];
}

function optionStrings({ id, doc }: Option): string[] {
  const words = id.replaceAll(/[-_]/g, ' ');
  return [doc, words.charAt(0).toUpperCase() + words.slice(1)];
}
