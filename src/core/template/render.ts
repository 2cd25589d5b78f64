// Turns a template into what makes a note: a snippet for the editor, or the note's text where there is no editor.
import { fillTemplate } from './fill.ts';
import { textOf, type FilledPiece, type Variables } from './filling.ts';
import type { TemplateFinding } from './pieces.ts';

/**
 * The template as the value of a `vscode.SnippetString`, with the variables filled in. Nothing in it or in a value
 * means anything to the editor but tab stops, placeholders and choices. Broken parts stay text, as findings.
 */
export function toSnippet(
  template: string,
  variables: Variables,
): { readonly snippet: string; readonly findings: readonly TemplateFinding[] } {
  const { pieces, findings } = fillTemplate(template, variables);
  return { snippet: normalised(pieces.map(snippetOf).join('')), findings };
}

/** The note as it is before anyone types: placeholders as they stand, of each choice the first option. */
export function toText(
  template: string,
  variables: Variables,
): { readonly text: string; readonly findings: readonly TemplateFinding[] } {
  const { pieces, findings } = fillTemplate(template, variables);
  return { text: normalised(textsOf(pieces).join('')), findings };
}

/** What each piece says: a tab stop that is there twice, but for the last one, says the same in both places, as in the editor. */
export function textsOf(pieces: readonly FilledPiece[]): readonly string[] {
  const said = new Map<number, string>();
  for (const piece of pieces) {
    if (piece.kind !== 'text' && !said.get(piece.number)) said.set(piece.number, textOf(piece));
  }
  return pieces.map((piece) =>
    piece.kind === 'text' || piece.number === 0 ? textOf(piece) : (said.get(piece.number) ?? ''),
  );
}

/** Notes are made with `\n` and without a byte order mark; the editor gives them the user's line ends. */
function normalised(text: string): string {
  return text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
}

function snippetOf(piece: FilledPiece): string {
  switch (piece.kind) {
    case 'text':
      return escapeText(piece.text);
    case 'tab-stop': {
      const placeholder = escapeText(textOf(piece));
      return placeholder === '' ? `\${${piece.number}}` : `\${${piece.number}:${placeholder}}`;
    }
    case 'choice':
      return `\${${piece.number}|${piece.options.map(escapeOption).join(',')}|}`;
  }
}

/** https://code.visualstudio.com/docs/editing/userdefinedsnippets: `$`, `}` and `\` are escaped by a backslash. */
function escapeText(text: string): string {
  return text.replaceAll(/[\\$}]/g, '\\$&');
}

/** Within a choice only commas, pipes and backslashes are special. */
function escapeOption(option: string): string {
  return option.replaceAll(/[\\,|]/g, '\\$&');
}
