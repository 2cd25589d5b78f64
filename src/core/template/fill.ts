// Fills the variables of a template in: as text on one line in the body, as YAML in the front matter.
import { findBlock } from '../front-matter/block.ts';
import type { Span } from '../text.ts';
import { fillYamlLine } from './fill-yaml.ts';
import { fillPieces, oneLine, variablesIn, type FilledPiece, type Variables } from './filling.ts';
import { parsePieces, type Piece, type TemplateFinding } from './pieces.ts';
import { keptSpans } from './sections.ts';

/** Drops the sections that this note does not get and fills the variables in. Broken parts stay as they are written. */
export function fillTemplate(
  template: string,
  variables: Variables,
): { readonly pieces: readonly FilledPiece[]; readonly findings: readonly TemplateFinding[] } {
  const { kept, findings: broken } = keptSpans(template, variables);
  const findings = [...broken];
  const pieces = partsOf(template, kept).flatMap((part) => {
    const parsed = parsePieces(template.slice(part.from, part.to), part.from);
    // One by one: a hundred thousand arguments are more than a call takes.
    for (const found of [...parsed.findings, ...unknownVariables(parsed.pieces, variables)])
      findings.push(found);
    return part.yaml
      ? fillYamlLine(parsed.pieces, variables)
      : fillPieces(parsed.pieces, variables, bodyText);
  });
  findings.sort((a, b) => a.from - b.from);
  return { pieces, findings };
}

interface Part extends Span {
  readonly yaml: boolean;
}

/** What is kept, cut into the lines of the front matter and, whole, what stands behind it. */
function partsOf(template: string, kept: readonly Span[]): readonly Part[] {
  const block = findBlock(template);
  const bodyFrom = block.kind === 'yaml' ? block.close.from : 0;
  return kept.flatMap(({ from, to }) => {
    const parts: Part[] = [];
    for (let at = from; at < Math.min(to, bodyFrom);) {
      const lineEnd = Math.min(template.indexOf('\n', at) + 1 || to, to, bodyFrom);
      parts.push({ from: at, to: lineEnd, yaml: true });
      at = lineEnd;
    }
    if (to > bodyFrom) parts.push({ from: Math.max(from, bodyFrom), to, yaml: false });
    return parts;
  });
}

function unknownVariables(pieces: readonly Piece[], variables: Variables): TemplateFinding[] {
  return [...variablesIn(pieces)]
    .filter(({ name }) => !Object.hasOwn(variables, name))
    .map(({ name, from, to }) => ({ code: 'unknown-variable', from, to, facts: { name } }));
}

/** A value in a note's prose: one line, and no comment of HTML that would swallow what follows. */
function bodyText(value: string): string {
  return oneLine(value).replaceAll('<!--', '\\<!--');
}
