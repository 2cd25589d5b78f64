// Lays out the sample journal so that today is any day of it: for `npm start`, for the tests and for the pictures in the docs.
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { addDays, quarterOf, weekOf, weekStart, weekday } from '../../src/core/calendar.ts';

const NOTES = join(import.meta.dirname, 'notes');
const TEMPLATES = join(import.meta.dirname, '../../templates');
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** A note of the sample: its path inside the journal (`/` between parts) and its text. */
export interface SampleFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Writes the sample journal into the workspace folder `dir` (made when missing), as `manager-journal/…`, as it
 * stands when `today` (YYYY-MM-DD) is day `day` of it, from 1 on. Its notes reach to day 120 or so.
 */
export async function layOutSample(dir: string, today: string, day = 63): Promise<void> {
  const journal = join(dir, 'manager-journal');
  const templates = await filesBelow(TEMPLATES, 'templates/');
  for (const { path, text } of [...templates, ...(await sampleNotes(today, day))]) {
    const file = join(journal, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

/**
 * The sample's notes on that day, without the templates. What stands in `notes/` has days of the journal for dates:
 *
 * - `{{day-12}}`: the twelfth day; `{{workday-12}}`: the same, or the Friday before when that is a weekend
 * - `{{week-3}}`: the third ISO week, day 1 lies in the first; `{{tue-3}}`: its Tuesday; `{{quarter-12}}`: that of day 12
 *
 * A note is there from its `date` on. `NAME@12.md` is NAME.md as it stands from day 12 on, whatever its date.
 */
export async function sampleNotes(today: string, day: number): Promise<SampleFile[]> {
  const dayOne = addDays(today, 1 - day);
  const standing = new Map<string, SampleFile & { readonly since: number }>();
  for (const { path, text } of await filesBelow(NOTES)) {
    const [, name = path, version] = /^(.*)@(\d+)\.md$/.exec(path) ?? [];
    const since = version === undefined ? 0 : Number(version);
    const note = { path: withDates(version ? `${name}.md` : path, dayOne), text: withDates(text, dayOne), since };
    const isThere = version ? since <= day : dateOf(note.text) <= today;
    if (isThere && since >= (standing.get(note.path)?.since ?? 0)) standing.set(note.path, note);
  }
  return [...standing.values()].map(({ path, text }) => ({ path, text })).sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The note's `date`; a file without one has always been there. */
function dateOf(text: string): string {
  return /^date: (\S+)$/m.exec(text)?.[1] ?? '';
}

function withDates(text: string, dayOne: string): string {
  return text.replaceAll(/\{\{([a-z]+)-(\d+)\}\}/g, (placeholder, unit: string, digits: string) => {
    const count = Number(digits);
    const nth = addDays(dayOne, count - 1);
    const week = weekOf(addDays(dayOne, (count - 1) * 7));
    if (unit === 'day') return nth;
    if (unit === 'workday') return addDays(nth, -weekendBefore(nth, dayOne));
    if (unit === 'quarter') return quarterOf(nth);
    if (unit === 'week') return week;
    if (WEEKDAYS.includes(unit)) return addDays(weekStart(week), WEEKDAYS.indexOf(unit));
    throw new Error(`No such date in the sample journal: ${placeholder}`);
  });
}

/** How many days a weekend day lies after its Friday; negative, to the Monday, where that Friday is before day 1. */
function weekendBefore(day: string, dayOne: string): number {
  const pastFriday = Math.max(0, weekday(day) - 5);
  return addDays(day, -pastFriday) < dayOne ? pastFriday - 3 : pastFriday;
}

async function filesBelow(folder: string, prefix = ''): Promise<SampleFile[]> {
  const names = await readdir(folder, { recursive: true });
  const paths = names.filter((name) => name.endsWith('.md')).sort();
  return Promise.all(
    paths.map(async (name) => ({
      path: prefix + name.split(sep).join('/'),
      text: await readFile(join(folder, name), 'utf8'),
    })),
  );
}
