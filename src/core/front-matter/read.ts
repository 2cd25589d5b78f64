// Reads a file of the journal: a note, the journal's own page, something that can't be read, or nothing of ours.
import { findType, topicsOf } from '../catalogue/lookup.ts';
import type { Catalogue, NoteType } from '../catalogue/model.ts';
import type { Day, Entry, FrontMatterFinding, Note, Status } from '../note.ts';
import type { Span } from '../text.ts';
import { endOfOpenBlock } from './block.ts';
import { checkStatus } from './check.ts';
import { readFields, spanOf, uniqueFields } from './fields.ts';
import { readFrontMatter, type FrontMatter } from './front-matter.ts';
import { toJournal } from './journal.ts';
import { nearest } from './nearest.ts';
import type { FieldSyntax, MapSyntax } from './syntax.ts';
import { isEmpty } from './values.ts';

export interface ReadOptions {
  readonly catalogue: Catalogue;
  /** Without it no date is said to lie in the future. */
  readonly today?: Day;
}

/**
 * Reads the text of a file of the journal; `path` is kept, never looked at. A file without front matter, an empty
 * one and a binary one are `plain`; what has front matter that can't be understood is `unreadable`, with the
 * reason and its place. Never throws.
 */
export function readEntry(path: string, text: string, options: ReadOptions): Entry {
  const frontMatter = readFrontMatter(text);
  switch (frontMatter.kind) {
    case 'mapping':
      return readMapping(path, frontMatter.root, frontMatter.open, options);
    case 'none':
    case 'empty':
    case 'binary':
      return { kind: 'plain', path };
    default: {
      const finding = syntaxFinding(text, frontMatter, options.catalogue);
      return finding === undefined ? { kind: 'plain', path } : unreadable(path, finding);
    }
  }
}

/** Says why front matter can't be read; undefined when there is no reason to take it for front matter at all. */
function syntaxFinding(
  text: string,
  frontMatter: Exclude<FrontMatter, { readonly kind: 'mapping' | 'none' | 'empty' | 'binary' }>,
  catalogue: Catalogue,
): FrontMatterFinding | undefined {
  switch (frontMatter.kind) {
    case 'other-language':
      return { code: 'not-yaml', ...frontMatter.open, facts: { language: frontMatter.language } };
    case 'broken': {
      const { problem } = frontMatter;
      return {
        code: 'broken-yaml',
        ...spanOf(problem),
        facts: { reason: problem.reason, message: problem.message },
      };
    }
    case 'not-a-mapping':
      return { code: 'not-a-mapping', ...spanOf(frontMatter.place), facts: { actual: frontMatter.actual } };
    case 'not-closed':
    case 'too-large': {
      if (!beginsLikeANote(text, frontMatter.yaml, catalogue)) return undefined;
      const code = frontMatter.kind === 'too-large' ? 'front-matter-too-large' : 'front-matter-not-closed';
      return { code, ...frontMatter.open, facts: {} };
    }
  }
}

/**
 * Whether what follows a line of dashes that is never closed is front matter all the same, still being written or
 * closed by `...`: one of its first lines has a key that some note has. Otherwise it is a thematic break.
 */
function beginsLikeANote(text: string, yaml: Span, catalogue: Catalogue): boolean {
  const lines = text
    .slice(yaml.from, Math.min(endOfOpenBlock(text, yaml).from, yaml.from + 4096))
    .split('\n');
  const known = new Set(catalogue.flatMap((type) => type.keys.map((key) => key.name)));
  return lines.some((line) => known.has(/^[\w-]+(?=:(?:\s|$))/.exec(line)?.[0] ?? ''));
}

function unreadable(path: string, ...findings: FrontMatterFinding[]): Entry {
  return { kind: 'unreadable', path, findings };
}

function readMapping(path: string, mapping: MapSyntax, open: Span, options: ReadOptions): Entry {
  const { fields, findings } = uniqueFields(mapping);
  const field = fields.get('type');
  const type = typeOf(field, options.catalogue, open);
  if (type.found === undefined) return unreadable(path, type.finding, ...findings);
  const { found, place } = type;
  const read = readFields(fields, found, place);
  const all = [...findings, ...read.findings, ...checkStatus(found, read, options.today)];
  all.sort((a, b) => a.from - b.from);
  if (found.group === undefined) return toJournal(path, found, read.values, all);
  return toNote(path, found, read.values, all);
}

type TypeOf =
  | { readonly found: NoteType; readonly place: Span }
  | { readonly found?: undefined; readonly finding: FrontMatterFinding };

function typeOf(field: FieldSyntax | undefined, catalogue: Catalogue, open: Span): TypeOf {
  if (field === undefined || isEmpty(field.value)) {
    return { finding: { code: 'missing-key', ...spanOf(field?.key ?? open), key: 'type', facts: {} } };
  }
  const { value } = field;
  const place = spanOf(value);
  if (value.kind !== 'scalar') {
    return { finding: { code: 'wrong-kind', ...place, key: 'type', facts: { expected: 'type' } } };
  }
  const actual = value.text.trim();
  const found = findType(catalogue, actual);
  if (found !== undefined) return { found, place };
  const expected = catalogue.map((type) => type.id);
  const meant = nearest(actual, expected);
  const facts = { actual, expected, ...(meant === undefined ? {} : { nearest: meant }) };
  return { finding: { code: 'unknown-type', ...place, key: 'type', facts } };
}

function toNote(
  path: string,
  type: NoteType,
  read: ReadonlyMap<string, Note['values'] extends ReadonlyMap<string, infer V> ? V : never>,
  findings: readonly FrontMatterFinding[],
): Note {
  const values = new Map(read);
  const status = (values.get('status') ?? 'planned') as Status;
  const talkedThrough = values.get('covered');
  const covered = topicsOf(type, values).topics.map((topic) => topic.id);
  for (const name of ['type', 'status', 'covered']) values.delete(name);
  return {
    kind: 'note',
    path,
    type: type.id,
    status,
    covered: Array.isArray(talkedThrough) ? covered.filter((id) => talkedThrough.includes(id)) : [],
    values,
    findings,
  };
}
