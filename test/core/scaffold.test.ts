// A new journal: what it begins with, what is left alone, and which templates are brought up to date.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { noteTypes } from '../../src/core/catalogue/note-types.ts';
import { readEntry } from '../../src/core/front-matter/read.ts';
import type { Entry } from '../../src/core/note.ts';
import { scaffold, templateUpdates, type NewFile, type ScaffoldInput } from '../../src/core/scaffold.ts';
import { fingerprint } from '../../src/core/template/fingerprint.ts';
import { shippedTemplates } from '../../src/core/template/shipped.ts';

const today = '2026-11-24';
const ids = noteTypes.filter((type) => type.group !== undefined).map((type) => type.id);
const templates = new Map(
  ids.map((id) => [id, readFileSync(join(import.meta.dirname, `../../templates/${id}.md`), 'utf8')]),
);

function plan(more: Partial<ScaffoldInput> = {}): readonly NewFile[] {
  return scaffold({
    catalogue: noteTypes,
    templates,
    today,
    timezone: 'Pacific/Auckland',
    paths: [],
    entries: [],
    ...more,
  });
}

function read({ path, text }: NewFile): Entry {
  return readEntry(path, text, { catalogue: noteTypes, today });
}

/** The paths of what is created beside the templates. */
function notesOf(files: readonly NewFile[]): string[] {
  return files.map(({ path }) => path).filter((path) => !path.startsWith('templates/'));
}

describe('A new journal', () => {
  it('begins with the templates, three notes and, last, its home page', () => {
    const files = plan();
    assert.deepEqual(
      files.slice(0, ids.length).map(({ path }) => path),
      ids.map((id) => `templates/${id}.md`),
    );
    assert.deepEqual(notesOf(files), [
      'role-shift.md',
      'boss-alignment/2026-11-24-kickoff.md',
      'learning/sales-manager-survival-guide.md',
      'journal.md',
    ]);
  });

  it('has notes that can be read without a finding', () => {
    for (const file of plan().filter(({ path }) => !path.startsWith('templates/'))) {
      const entry = read(file);
      assert.ok(entry.kind === 'note' || entry.kind === 'journal', file.path);
      assert.deepEqual(entry.findings, [], file.path);
    }
  });

  it('starts today, in the time zone of the machine, unless told otherwise', () => {
    const home = read(plan().at(-1) ?? assert.fail());
    assert.ok(home.kind === 'journal');
    assert.deepEqual([home.startDate, home.created, home.timezone], [today, today, 'Pacific/Auckland']);
    const later = read(plan({ startDate: '2026-12-01' }).at(-1) ?? assert.fail());
    assert.ok(later.kind === 'journal');
    assert.deepEqual([later.startDate, later.created], ['2026-12-01', today]);
  });

  it('makes its notes from the user’s own templates where there are some', () => {
    const own = new Map([['role-shift', '---\ntype: role-shift\nstatus: planned\n---\n\n# Mine\n']]);
    const file = plan({ ownTemplates: own }).find(({ path }) => path === 'role-shift.md');
    assert.match(file?.text ?? '', /# Mine/);
  });

  it('leaves out what there is no template or no type for', () => {
    assert.deepEqual(notesOf(plan({ templates: new Map() })), ['journal.md']);
    assert.deepEqual(plan({ catalogue: [], templates: new Map() }), []);
  });
});

describe('A journal that is there already', () => {
  it('gets nothing when nothing is missing, also on another day', () => {
    const files = plan();
    const paths = files.map(({ path }) => path);
    const entries = files.filter(({ path }) => !path.startsWith('templates/')).map(read);
    assert.deepEqual(plan({ paths, entries, today: '2027-02-01' }), []);
  });

  it('gets back what was deleted, and nothing else', () => {
    const paths = plan()
      .map(({ path }) => path)
      .filter((path) => path !== 'templates/coaching.md');
    assert.deepEqual(
      plan({ paths }).map(({ path }) => path),
      ['templates/coaching.md'],
    );
  });

  it('keeps a first note that was moved, renamed or written by hand', () => {
    const kickoff = read({
      path: 'x/y.md',
      text: '---\ntype: boss-alignment\nmeeting: kickoff\nstatus: done\n---\n',
    });
    assert.ok(!notesOf(plan({ entries: [kickoff] })).some((path) => path.includes('kickoff')));
    const later = read({
      path: 'x/y.md',
      text: '---\ntype: boss-alignment\nmeeting: day-30\nstatus: done\n---\n',
    });
    assert.ok(notesOf(plan({ entries: [later] })).some((path) => path.includes('kickoff')));
  });

  it('has no file written over, even if its name differs in case only', () => {
    const files = plan({ paths: ['Role-Shift.md', 'JOURNAL.md', 'templates/Coaching.md'] }).map(
      ({ path }) => path,
    );
    for (const path of ['role-shift.md', 'journal.md', 'templates/coaching.md'])
      assert.ok(!files.includes(path), path);
  });
});

describe('The templates of a journal', () => {
  const shipped = { coaching: [fingerprint('first\n'), fingerprint('second\n')], person: [fingerprint('p')] };
  const current = new Map([
    ['coaching', 'second\n'],
    ['person', 'p'],
  ]);
  const update = (own: Readonly<Record<string, string>>): readonly NewFile[] =>
    templateUpdates(new Map(Object.entries(own)), current, shipped);

  it('are brought up to date when they equal one that an earlier version shipped', () => {
    assert.deepEqual(update({ coaching: 'first\n' }), [{ path: 'templates/coaching.md', text: 'second\n' }]);
    assert.deepEqual(update({ coaching: '\uFEFFfirst\r\n' }), [
      { path: 'templates/coaching.md', text: 'second\n' },
    ]);
  });

  it('are left alone when they are up to date, edited, or none of ours', () => {
    assert.deepEqual(update({ coaching: 'second\n', person: 'mine' }), []);
    assert.deepEqual(update({ coaching: 'first\n\n', other: 'first\n', constructor: 'x' }), []);
    assert.deepEqual(templateUpdates(new Map([['coaching', 'first\n']]), current, {}), []);
  });

  it('have all been noted down, so that the next version knows this one', () => {
    for (const [id, text] of templates) {
      assert.equal(
        shippedTemplates[id]?.at(-1),
        fingerprint(text),
        `templates/${id}.md has changed: add its fingerprint behind the others in src/core/template/shipped.ts`,
      );
    }
  });
});

describe('A fingerprint', () => {
  it('is that of the published algorithm', () => {
    // FNV-1a over UTF-16 code units; for characters below 256 it is the FNV-1a of the bytes: http://www.isthe.com/chongo/tech/comp/fnv/
    assert.equal(fingerprint(''), '6c62272e07bb014262b821756295c58d');
    assert.equal(fingerprint('a'), 'd228cb696f1a8caf78912b704e4a8964');
  });

  it('differs by a blank, and not by the ends of lines', () => {
    assert.notEqual(fingerprint('a'), fingerprint('a '));
    assert.equal(fingerprint('a\nb'), fingerprint('\uFEFFa\r\nb'));
  });
});
