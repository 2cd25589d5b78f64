// Checks a template before a note is made from it: a broken one is reported with its place, and the built-in is used.
import type { Catalogue } from '../catalogue/model.ts';
import { readFrontMatter } from '../front-matter/front-matter.ts';
import { readEntry } from '../front-matter/read.ts';
import type { Span } from '../text.ts';
import { fillTemplate } from './fill.ts';
import type { FilledPiece, Variables } from './filling.ts';
import type { TemplateFinding } from './pieces.ts';
import { textsOf } from './render.ts';

/**
 * What is wrong with a template that should make a note of the type `type`: its own findings, or, where it has none,
 * that the note has no front matter, front matter that can't be read, or another type. Places are in the template.
 */
export function checkTemplate(
  template: string,
  type: string,
  variables: Variables,
  catalogue: Catalogue,
): readonly TemplateFinding[] {
  const { pieces, findings } = fillTemplate(template, variables);
  if (findings.length > 0) return findings;
  const texts = textsOf(pieces);
  const text = texts.join('');
  const entry = readEntry('', text, { catalogue });
  const broken = (place: Span, reason: string): TemplateFinding[] => [
    { code: 'broken-front-matter', ...placeInTemplate(place, pieces, texts), facts: { reason } },
  ];
  switch (entry.kind) {
    case 'plain':
      return broken({ from: 0, to: text.split('\n', 1)[0]?.length ?? 0 }, 'no-front-matter');
    case 'unreadable': {
      const [finding] = entry.findings;
      return finding === undefined ? [] : broken(finding, finding.code);
    }
    default: {
      const actual = entry.kind === 'journal' ? 'journal' : entry.type;
      return actual === type ? [] : broken(placeOfType(text), 'other-type');
    }
  }
}

function placeOfType(text: string): Span {
  const frontMatter = readFrontMatter(text);
  const fields = frontMatter.kind === 'mapping' ? frontMatter.root.fields : [];
  return fields.find((field) => field.name === 'type')?.value ?? { from: 0, to: 0 };
}

/** A place in the note as one in the template: exact in the template's text, the whole of what was filled in elsewhere. */
function placeInTemplate(place: Span, pieces: readonly FilledPiece[], texts: readonly string[]): Span {
  const touched: Span[] = [];
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    const length = texts[index]?.length ?? 0;
    const from = Math.max(place.from - at, 0);
    const to = Math.min(place.to - at, length);
    const isOwnText = piece.kind === 'text' && length === piece.to - piece.from;
    if (from < to) touched.push(isOwnText ? { from: piece.from + from, to: piece.from + to } : piece);
    at += length;
  }
  return { from: touched[0]?.from ?? 0, to: touched.at(-1)?.to ?? 0 };
}
