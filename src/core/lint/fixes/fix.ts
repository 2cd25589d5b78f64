// What a quick fix of a finding is: edits of the note as data, and the words in them that the user may want to change.
import type { Range } from '../language/sentences.ts';

/** Replaces `length` UTF-16 code units of the note at `offset` by `text`. */
export interface Edit {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

export interface Fix {
  /** Of one note; they don't overlap. */
  readonly edits: readonly Edit[];
  /** Words of the first edit's text that stand for what nobody knows yet: a tab stop. */
  readonly tabStop?: Range;
}

/** What is known of the people around a note. */
export interface Around {
  /** The name of the person that the note is about, as written. */
  readonly person?: string;
  /** Names and aliases of the reps, as people write them. */
  readonly people?: readonly string[];
}

/** The note with the edits applied. */
export function applied(note: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const edit of [...edits].sort((one, other) => one.offset - other.offset)) {
    pieces.push(note.slice(done, edit.offset), edit.text);
    done = edit.offset + edit.length;
  }
  return pieces.join('') + note.slice(done);
}

/** Text as Markdown that shows exactly this text, table cells included; line breaks become spaces. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]<>&|~#]/g, '\\$&');
}
