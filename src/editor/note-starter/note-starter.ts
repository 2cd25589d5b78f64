// Open or create: asks what tells the note apart from others of its type, opens the one that exists, makes the one that doesn't.
import * as vscode from 'vscode';
import { quarterOf, weekOf } from '../../core/calendar.ts';
import { findKey, findType } from '../../core/catalogue/lookup.ts';
import type { Catalogue, Key, NoteType } from '../../core/catalogue/model.ts';
import { firstUnusable } from '../../core/front-matter/given.ts';
import { noteFileName } from '../../core/file-name.ts';
import { lastAnswer } from '../../core/last-answer.ts';
import type { Day } from '../../core/note.ts';
import { plainName } from '../../core/progress/identity.ts';
import { uniqueSlug } from '../../core/slug.ts';
import type { NoteFacts } from '../../core/template/variables.ts';
import type { JournalIndex } from '../journal-index.ts';
import type { NoteMaker } from '../note-maker.ts';
import type { ProgressReports } from '../progress-reports.ts';
import { readText, typeOf } from '../support/files.ts';
import { knownPeople, latest, personCalled, sameNote, textOf, type KnownPerson } from './known-notes.ts';
import { askName, askPerson, askValue } from './questions.ts';

/** Values of the note by key, as far as they are known before it is made. */
export type Given = Readonly<Record<string, string>>;

/** What tells a new note apart: values by key, and the person's name as it is written. */
interface Told {
  readonly values: Record<string, string>;
  name?: string;
}

export class NoteStarter {
  readonly #catalogue: Catalogue;
  readonly #reports: ProgressReports;
  readonly #maker: NoteMaker;

  constructor(catalogue: Catalogue, reports: ProgressReports, maker: NoteMaker) {
    this.#catalogue = catalogue;
    this.#reports = reports;
    this.#maker = maker;
  }

  /**
   * Opens the note or makes it, and says where it is; undefined when the user thought better of it. What is `given` is
   * not asked, and stands in a new note. Rejects with a RangeError for a value that no note of the type can have.
   */
  async start(index: JournalIndex, typeId: string, given: Given = {}): Promise<vscode.Uri | undefined> {
    await index.settled();
    const type = this.#type(typeId);
    const known = usable(type, given);
    const today = this.#reports.todayIn(index);
    const date = known['date'] ?? today;
    const told = await this.#ask(index, type, date, known);
    if (told === undefined) return undefined;
    const existing = await findExisting(index, type, { date, ...told.values }, today);
    if (existing === undefined)
      return this.#maker.make(index, type, await this.#facts(index, type, date, told));
    return this.open(index, existing);
  }

  /** Shows a note that exists; one that nobody has written in yet has its tab stops. */
  async open(index: JournalIndex, uri: vscode.Uri): Promise<vscode.Uri> {
    const note = index.entries.get(index.pathOf(uri) ?? '');
    const type = note?.kind === 'note' ? findType(this.#catalogue, note.type) : undefined;
    const date = note?.kind === 'note' ? textOf(note, 'date') : '';
    if (note?.kind !== 'note' || type === undefined || date === '') {
      await vscode.window.showTextDocument(uri, { preview: false });
      return uri;
    }
    const texts = [...note.values].filter((pair): pair is [string, string] => typeof pair[1] === 'string');
    const values = Object.fromEntries(texts);
    const name = knownPeople(index.entries).find(({ slug }) => slug === values['person'])?.name;
    const told = { values, ...(name === undefined ? {} : { name }) };
    await this.#maker.show(index, type, await this.#facts(index, type, date, told), uri);
    return uri;
  }

  #type(id: string): NoteType {
    const type = findType(this.#catalogue, id);
    if (type === undefined) throw new RangeError(`There is no note type ${id}.`);
    return type;
  }

  /** Asks for what tells the note apart, as far as it is neither given nor reckoned. */
  async #ask(index: JournalIndex, type: NoteType, today: Day, given: Given): Promise<Told | undefined> {
    const told: Told = { values: { ...given } };
    for (const key of type.keys.filter((candidate) => tellsApart(type, candidate))) {
      if (key.kind.kind === 'slug') {
        if (!(await this.#askSlug(index, type, key, told))) return undefined;
        continue;
      }
      const value = told.values[key.name] ?? reckoned(key, today) ?? (await askValue(type, key));
      if (value === undefined) return undefined;
      told.values[key.name] = value;
    }
    const lastWith = textOf(latest(index.entries, type.id), 'with');
    if (type.id === 'boss-alignment' && lastWith !== '') told.values['with'] ??= lastWith;
    return told;
  }

  /** Finds out which person: given, picked, or new. A person's own note gets a new slug from the name. */
  async #askSlug(index: JournalIndex, type: NoteType, key: Key, told: Told): Promise<boolean> {
    const people = knownPeople(index.entries);
    const called = told.values[key.name] ?? told.values['name'];
    const isOwnNote = type.identity?.keys.includes(key.name) === true && type.identity.keys.length === 1;
    let person: KnownPerson | 'new' | undefined =
      called === undefined ? undefined : (personCalled(index.entries, called) ?? 'new');
    if (called === undefined) person = isOwnNote ? 'new' : await askPerson(type, people);
    if (person === 'new') person = await this.#newPerson(index, people, called, isOwnNote);
    if (person === undefined) return false;
    told.values[key.name] = person.slug;
    told.name = person.name;
    if (findKey(type, 'name')) told.values['name'] = person.name;
    return true;
  }

  /** Somebody without a note: asks for the name and, unless this is to be that note, writes one from its template. */
  async #newPerson(
    index: JournalIndex,
    people: readonly KnownPerson[],
    called: string | undefined,
    isOwnNote: boolean,
  ): Promise<KnownPerson | undefined> {
    const name =
      called ??
      (await askName(vscode.l10n.t('Add Person'), vscode.l10n.t('The name as you write it in your notes.')));
    if (name === undefined) return undefined;
    const known = personCalled(index.entries, name);
    if (known) return known;
    const slug = uniqueSlug(name, new Set(people.map((person) => person.slug)), 'person');
    if (!isOwnNote) {
      const type = this.#type('person');
      const told = { values: { person: slug, name }, name };
      const facts = await this.#facts(index, type, this.#reports.todayIn(index), told);
      await this.#maker.write(index, type, facts);
    }
    return { slug, name, active: true };
  }

  async #facts(index: JournalIndex, type: NoteType, today: Day, told: Told): Promise<NoteFacts> {
    return {
      today,
      timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      values: told.values,
      ...(told.name === undefined ? {} : { name: told.name }),
      ...(await lastTime(index, type, told.values['person'])),
    };
  }
}

/** What was promised last time: to this person in the last one-on-one, or to oneself in the last reflection. */
async function lastTime(
  index: JournalIndex,
  type: NoteType,
  person: string | undefined,
): Promise<Pick<NoteFacts, 'lastPromise' | 'lastTry'>> {
  const none = vscode.l10n.t('none written down');
  const last = latest(index.entries, type.id, person);
  if (findKey(type, 'promise') === undefined) {
    const text = last && (await readText(index.uriOf(last.path)));
    return { lastPromise: lastAnswer(text ?? '') || none, lastTry: none };
  }
  return { lastPromise: textOf(last, 'promise') || none, lastTry: textOf(last, 'try_one') || none };
}

/**
 * The note that is the same. It is looked for once more when the files say something else than what we were told of: its
 * file has gone, or another window has just made one where it would be.
 */
async function findExisting(
  index: JournalIndex,
  type: NoteType,
  values: Given,
  today: Day,
): Promise<vscode.Uri | undefined> {
  const known = sameNote(index.entries, type, values, today);
  const path = known?.path ?? noteFileName(type, values, []);
  const isThere = (await typeOf(index.uriOf(path))) !== undefined;
  if (isThere === index.entries.has(path)) return known && index.uriOf(path);
  index.refresh();
  await index.settled();
  const still = sameNote(index.entries, type, values, today);
  return still && index.uriOf(still.path);
}

/** What is given, without what says nothing. A name may be given for every type that is about a person. */
function usable(type: NoteType, given: Given): Given {
  const said = Object.fromEntries(
    Object.entries(given).flatMap(([key, value]: [string, unknown]) => {
      const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
      return plainName(text) === '' ? [] : [[key, text]];
    }),
  );
  const isAboutPerson = type.keys.some(({ kind }) => kind.kind === 'slug');
  const { name, ...others } = said;
  const wrong = firstUnusable(type, isAboutPerson ? others : said);
  if (wrong !== undefined)
    throw new RangeError(`A note of type ${type.id} has no ${wrong.key}: ${wrong.value}`);
  return isAboutPerson && name !== undefined ? { ...others, name } : others;
}

/** Whether a new note's value of this key must be known: it is part of its identity, or says whom it is about. */
function tellsApart(type: NoteType, key: Key): boolean {
  return key.name !== 'date' && (type.identity?.keys.includes(key.name) === true || key.kind.kind === 'slug');
}

function reckoned(key: Key, today: Day): string | undefined {
  if (key.kind.kind === 'week') return weekOf(today);
  if (key.kind.kind === 'quarter') return quarterOf(today);
  return undefined;
}
