// The part of a note's text on which everything that progress knows of it depends.
import { findBlock } from './block.ts';

/**
 * The text of the front matter with its lines of dashes; empty where there is none. Two texts with the same head read
 * as the same entry: typing in a note's body changes nothing, and costs no parsing.
 */
export function headOf(text: string): string {
  const block = findBlock(text);
  switch (block.kind) {
    case 'none':
      return '';
    case 'yaml':
      return text.slice(0, block.close.to);
    case 'not-closed':
    case 'too-large':
      return `${block.kind}\n${text.slice(0, block.yaml.to)}`;
    case 'other-language':
      return text.slice(0, block.open.to);
  }
}
