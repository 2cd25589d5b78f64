// What a quick fix is, and the steps that all of them share.
import type { Catalogue, NoteType } from '../catalogue/model.ts';
import type { Day, FrontMatterFinding } from '../note.ts';
import { applyEdits, type TextEdit } from '../text.ts';
import { readFrontMatter } from './front-matter.ts';
import type { FieldSyntax, MapSyntax } from './syntax.ts';
import { setKeys, type Changes } from './write.ts';

/** What a fix does; the editor has the words for it, and puts `facts` into them. */
export type FixId =
  /** Facts: key, value. */
  | 'use-value'
  /** Facts: key, value. */
  | 'add-key'
  /** Facts: key, to. */
  | 'rename-key'
  /** Facts: key. */
  | 'remove-key'
  /** Facts: key, value (the item as it stands). */
  | 'remove-item'
  /** Facts: key. Only the user knows the value: the editor asks and writes it by `setKey`. There are no edits. */
  | 'ask-value'
  | 'close-front-matter'
  /** Puts quotes around the value on the broken line. */
  | 'quote-value';

export interface Fix {
  readonly id: FixId;
  readonly facts: Readonly<Record<string, string>>;
  readonly edits: readonly TextEdit[];
  /** Whether it is the one that is meant. */
  readonly preferred: boolean;
}

export interface FixOptions {
  readonly catalogue: Catalogue;
  readonly today: Day;
  /** The machine's, IANA name. */
  readonly timezone?: string;
}

/** What the fixes of a finding are made from. */
export interface Case extends FixOptions {
  readonly text: string;
  readonly finding: FrontMatterFinding;
  readonly root: MapSyntax;
  readonly type: NoteType | undefined;
}

/** A fix whose value only the user knows. */
export function ask(key: string): Fix {
  return { id: 'ask-value', facts: { key }, edits: [], preferred: false };
}

/** The edits that set keys, in the order of the type. */
export function write(given: Case, changes: Changes): readonly TextEdit[] | undefined {
  return setKeys(
    given.text,
    changes,
    given.type?.keys.map((key) => key.name),
  );
}

/** Edits, if they leave front matter that can be read. */
export function readable({ text }: Case, edits: readonly TextEdit[]): readonly TextEdit[] | undefined {
  const { kind } = readFrontMatter(applyEdits(text, edits));
  return kind === 'mapping' || kind === 'empty' ? edits : undefined;
}

/** A list of one fix, or of none where there are no edits for it. */
export function fix(
  id: FixId,
  facts: Fix['facts'],
  edits: readonly TextEdit[] | undefined,
  preferred: boolean,
): readonly Fix[] {
  return edits === undefined ? [] : [{ id, facts, edits, preferred }];
}

/** The first field of a name, which is the one that counts. */
export function fieldOf(root: MapSyntax, name: string): FieldSyntax | undefined {
  return root.fields.find((field) => field.name === name);
}
