// What a new journal begins with, as files to create: nothing that is there is ever written over.
import { findType } from './catalogue/lookup.ts';
import type { Catalogue, NoteType } from './catalogue/model.ts';
import { noteFileName } from './file-name.ts';
import { frontMatterOf } from './front-matter/default.ts';
import type { Day, Entry } from './note.ts';
import { fingerprint } from './template/fingerprint.ts';
import { toText } from './template/render.ts';
import { templateVariables } from './template/variables.ts';

export interface NewFile {
  /** Inside the journal, `/` between its parts. */
  readonly path: string;
  readonly text: string;
}

export interface ScaffoldInput {
  readonly catalogue: Catalogue;
  /** The built-in templates by type. */
  readonly templates: ReadonlyMap<string, string>;
  /** Those from which the first notes are made where they differ: the user's own, checked, by type. */
  readonly ownTemplates?: ReadonlyMap<string, string>;
  readonly today: Day;
  /** Day 1 of the job; today where it is not known. */
  readonly startDate?: Day;
  /** IANA name. */
  readonly timezone: string;
  /** The paths of all files that are there, and what is known of the notes among them. */
  readonly paths: Iterable<string>;
  readonly entries: readonly Entry[];
}

/** The notes that every journal begins with, by what tells them apart. */
const firstNotes: readonly { readonly type: string; readonly values: Readonly<Record<string, string>> }[] = [
  { type: 'role-shift', values: {} },
  { type: 'boss-alignment', values: { meeting: 'kickoff' } },
  { type: 'learning', values: { source: 'Sales Manager Survival Guide' } },
];

/**
 * The files that are missing, in the order in which they are created: the home page last, since with it the folder
 * becomes a journal. A first note that exists under another name, wherever it lies, is not missing.
 */
export function scaffold(input: ScaffoldInput): readonly NewFile[] {
  const taken = new Set([...input.paths].map((path) => path.normalize('NFC').toLowerCase()));
  const wanted = [...templateFiles(input), ...firstNoteFiles(input), ...homePage(input)];
  return wanted.filter(({ path }) => !taken.has(path.normalize('NFC').toLowerCase()));
}

function templateFiles({ templates }: ScaffoldInput): NewFile[] {
  return [...templates].map(([type, text]) => ({ path: `templates/${type}.md`, text }));
}

function firstNoteFiles(input: ScaffoldInput): NewFile[] {
  return firstNotes.flatMap(({ type: id, values }) => {
    const type = findType(input.catalogue, id);
    const template = input.ownTemplates?.get(id) ?? input.templates.get(id);
    if (type === undefined || template === undefined || exists(input.entries, id, values)) return [];
    return [
      {
        path: noteFileName(type, { ...values, date: input.today }, []),
        text: firstNote(type, template, values, input),
      },
    ];
  });
}

function firstNote(
  type: NoteType,
  template: string,
  values: Readonly<Record<string, string>>,
  { today, timezone }: ScaffoldInput,
): string {
  return toText(template, templateVariables(type, { today, timezone, values })).text;
}

function exists(entries: readonly Entry[], type: string, values: Readonly<Record<string, string>>): boolean {
  return entries.some(
    (entry) =>
      entry.kind === 'note' &&
      entry.type === type &&
      Object.entries(values).every(([key, value]) => entry.values.get(key) === value),
  );
}

function homePage({ catalogue, today, startDate, timezone, entries }: ScaffoldInput): NewFile[] {
  const type = findType(catalogue, 'journal');
  if (type === undefined || entries.some((entry) => entry.kind === 'journal')) return [];
  const values = { start_date: startDate ?? today };
  return [
    { path: `${type.fileName}.md`, text: `${frontMatterOf(type, values, { today, timezone })}\n${HOME}` },
  ];
}

const HOME = `# My journal

Day 1 is \`start_date\`: change it, and every due date moves along. List days off under \`away\`, for example
\`[{from: 2026-12-24, to: 2027-01-01}]\`, how many people you lead under \`team_size\`, and your customers' names under
\`accounts\`.

The notes in this folder are plain Markdown and yours. What you do with the templates is up to you as well: each new
note is made from its file in \`templates\`.
`;

/**
 * The templates of the journal that equal one an earlier version shipped, brought up to date. `own` are those that
 * the journal has, by type; one that the user has edited is not among the fingerprints and stays as it is.
 */
export function templateUpdates(
  own: ReadonlyMap<string, string>,
  templates: ReadonlyMap<string, string>,
  shipped: Readonly<Record<string, readonly string[]>>,
): readonly NewFile[] {
  return [...own].flatMap(([type, text]) => {
    const current = templates.get(type);
    if (current === undefined || !Object.hasOwn(shipped, type)) return [];
    const print = fingerprint(text);
    const isEarlier = print !== fingerprint(current) && shipped[type]?.includes(print) === true;
    return isEarlier ? [{ path: `templates/${type}.md`, text: current }] : [];
  });
}
