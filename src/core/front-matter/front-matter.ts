// Reads a text's front matter: which keys it has, with which values, and where; nothing yet about what they mean.
import matter from 'gray-matter';
import type { Span } from '../text.ts';
import { findBlock, type Block } from './block.ts';
import { parseYaml } from './parse.ts';
import { readPlainLines } from './plain-lines.ts';
import type { Syntax } from './syntax.ts';

/** What a text's front matter is. `open` and `close` are its lines of dashes; `yaml` what lies between them. */
export type FrontMatter =
  | Exclude<Block, { readonly kind: 'yaml' }>
  | ({ readonly open: Span; readonly yaml: Span; readonly close: Span } & Syntax)
  /** A zero byte among the keys: a file of another kind that calls itself Markdown. */
  | { readonly kind: 'binary' };

/** Reads the front matter of a text. Never throws and never runs anything. */
export function readFrontMatter(text: string): FrontMatter {
  const block = findBlock(text);
  if (block.kind !== 'yaml') return block;
  const { open, yaml, close } = block;
  if (text.slice(yaml.from, yaml.to).includes('\0')) return { kind: 'binary' };
  return { open, yaml, close, ...readBlock(text.slice(open.from, close.to), open) };
}

/**
 * gray-matter takes the block apart and hands the YAML to our engine. It gets the block alone, closed by exactly its
 * closing line, since on its own it ends a block at `---foo: bar`; options, so that it caches nothing; and no engine
 * but ours, since its own would run `---js` and turn dates into instants.
 */
function readBlock(block: string, open: Span): Syntax {
  let syntax: Syntax = { kind: 'empty' };
  const language = matter.language(block).raw;
  const parse = (yaml: string): object => {
    // gray-matter cuts off the last line break, and of CRLF only half: a value must not end in the other half.
    const source = `${yaml}\n`;
    const offset = open.from + '---'.length + language.length;
    syntax = readPlainLines(source, offset) ?? parseYaml(source, offset);
    return {};
  };
  const lastLine = block.slice(block.lastIndexOf('\n') + 1);
  matter(`${block}\n`, {
    delimiters: ['---', `${lastLine}\n`],
    engines: { yaml: { parse }, javascript: refuse, json: refuse },
  });
  return syntax;
}

function refuse(): object {
  throw new Error('Only YAML is front matter here');
}
