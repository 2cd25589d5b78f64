// The quick fixes of a finding in front matter, as edits of the text that it was found in.
import { findType } from '../catalogue/lookup.ts';
import type { FrontMatterFinding } from '../note.ts';
import type { TextEdit } from '../text.ts';
import { ask, fieldOf, type Case, type Fix, type FixId, type FixOptions } from './fix.ts';
import { addKey, addValue, removeKeyHere, renameKey, setStatus } from './fix-key.ts';
import { closeBlock, quoteLine } from './fix-syntax.ts';
import { useMeantValues, useValue } from './fix-value.ts';
import { readFrontMatter } from './front-matter.ts';
import type { FieldSyntax } from './syntax.ts';

/** The fixes of a finding, in the order in which they are offered; none where nobody but the user can mend it. */
export function fixes(finding: FrontMatterFinding, text: string, options: FixOptions): readonly Fix[] {
  if (finding.code === 'front-matter-not-closed') return syntaxFix('close-front-matter', closeBlock(text));
  if (finding.code === 'broken-yaml') return syntaxFix('quote-value', quoteLine(text, finding));
  const frontMatter = readFrontMatter(text);
  if (frontMatter.kind !== 'mapping') return [];
  const { root } = frontMatter;
  const type = findType(options.catalogue, textAt(fieldOf(root, 'type')));
  return fixesOf({ ...options, text, finding, root, type });
}

function syntaxFix(id: FixId, edits: readonly TextEdit[] | undefined): readonly Fix[] {
  return edits === undefined ? [] : [{ id, facts: {}, edits, preferred: true }];
}

function fixesOf(given: Case): readonly Fix[] {
  const { finding, catalogue } = given;
  const { key = '', facts } = finding;
  switch (finding.code) {
    case 'duplicate-key':
      return removeKeyHere(given);
    case 'unknown-key':
      return [...renameKey(given, facts['nearest']), ...removeKeyHere(given)];
    case 'missing-key':
      if (key === 'type') return catalogue.flatMap(({ id }) => addValue(given, 'type', id, false));
      return addKey(given, key);
    case 'skipped-without-reason':
      return [ask('reason'), ...setStatus(given, 'planned')];
    case 'done-without-keys': {
      const missing = facts['keys'];
      const keys = typeof missing === 'object' ? missing : [];
      return [...keys.flatMap((name) => addKey(given, name)), ...setStatus(given, 'in-progress')];
    }
    case 'future-date':
      return [...useValue(given, given.today, false), ...setStatus(given, 'planned')];
    default:
      return useMeantValues(given);
  }
}

function textAt(field: FieldSyntax | undefined): string {
  return field?.value.kind === 'scalar' ? field.value.text.trim() : '';
}
