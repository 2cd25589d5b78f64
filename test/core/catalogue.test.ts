// The catalogue: complete, consistent, and the only place that a new type needs beside its template.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allTopics, findKey, findType, topicsOf } from '../../src/core/catalogue/lookup.ts';
import type { Catalogue, NoteType } from '../../src/core/catalogue/model.ts';
import { note, someOf } from '../../src/core/catalogue/common.ts';
import { noteTypes } from '../../src/core/catalogue/note-types.ts';
import { noteFileName } from '../../src/core/file-name.ts';
import { frontMatterOf } from '../../src/core/front-matter/default.ts';
import { fixes } from '../../src/core/front-matter/fixes.ts';
import { readEntry } from '../../src/core/front-matter/read.ts';
import { setCovered } from '../../src/core/front-matter/write.ts';
import { readValue } from '../../src/core/front-matter/values.ts';
import { parseYaml } from '../../src/core/front-matter/parse.ts';
import { applyEdits } from '../../src/core/text.ts';
import { checkTemplate } from '../../src/core/template/check.ts';
import { toText } from '../../src/core/template/render.ts';
import { templateVariables } from '../../src/core/template/variables.ts';
import { noteTypesPage } from './note-types-table.ts';

const facts = { today: '2026-11-24', timezone: 'Europe/Berlin' };

function typeOf(id: string): NoteType {
  return findType(noteTypes, id) ?? assert.fail(id);
}

describe('The catalogue', () => {
  it('has the ten types of the design, and the journal’s own page', () => {
    assert.deepEqual(
      noteTypes.map(({ id }) => id),
      [
        'journal',
        'boss-alignment',
        'role-shift',
        'peer-interview',
        'learning',
        'person',
        'one-on-one',
        'coaching',
        'enablement-review',
        'strategy-execution',
        'weekly-reflection',
      ],
    );
  });

  it('marks what is needed always (*), and before done counts (!), as the design does', () => {
    const needed = (id: string): string =>
      typeOf(id)
        .keys.filter((key) => key.needed !== undefined)
        .map((key) => key.name + (key.needed === 'always' ? '*' : '!'))
        .join(' ');
    assert.equal(needed('journal'), 'type* start_date* created*');
    assert.equal(needed('boss-alignment'), 'type* status* date! meeting* with!');
    assert.equal(needed('role-shift'), 'type* status* date! open_handoffs!');
    assert.equal(needed('peer-interview'), 'type* status* date! with* takeaway!');
    assert.equal(needed('learning'), 'type* status* date! source* takeaway!');
    assert.equal(needed('person'), 'type* status* date! person* name* coaching_focus!');
    assert.equal(needed('one-on-one'), 'type* status* date! person*');
    assert.equal(needed('coaching'), 'type* status* date! person* kind* minutes!');
    assert.equal(needed('enablement-review'), 'type* status* date!');
    assert.equal(needed('strategy-execution'), 'type* status* date! quarter*');
    assert.equal(needed('weekly-reflection'), 'type* status* date! week* coaching_hours! doing_hours!');
  });

  it('asks for as many topics as the design does', () => {
    const enough = (id: string, values: Readonly<Record<string, string>> = {}): string => {
      const { topics, enough, including } = topicsOf(typeOf(id), new Map(Object.entries(values)));
      return [`${enough} of ${topics.map((topic) => topic.id).join()}`, ...including].join(' with ');
    };
    assert.equal(
      enough('boss-alignment', { meeting: 'kickoff' }),
      '6 of situation,role-difference,expectations,style,resources,growth',
    );
    assert.equal(enough('boss-alignment', { meeting: 'day-90' }), '3 of expectations,resources,growth');
    assert.equal(enough('boss-alignment', { meeting: 'constructor' }), '3 of expectations,resources,growth');
    assert.equal(enough('role-shift'), '5 of strengths,handovers,calendar,warning-signs,who-pays');
    assert.equal(enough('peer-interview'), '3 of job,people,coaching,mistakes,advice');
    assert.equal(enough('learning'), '2 of studied,tried');
    assert.equal(enough('person'), '4 of strengths,goals,obstacles,needs');
    assert.equal(enough('one-on-one'), '2 of theirs,yours,growth,needs with theirs');
    assert.equal(enough('coaching'), '4 of doing,strategy,improve,commitment');
    assert.equal(enough('enablement-review'), '7 of people,skills,tools,systems,processes,training,support');
    assert.equal(enough('strategy-execution'), '5 of strategy,results,objectives,activities,signals');
    assert.equal(enough('weekly-reflection'), '0 of ');
    assert.deepEqual(allTopics(typeOf('boss-alignment')).length, 6);
  });

  for (const type of noteTypes) {
    describe(type.id, () => {
      it('names nothing twice, and nothing that is not there', () => {
        const names = type.keys.map((key) => key.name);
        assert.equal(new Set(names).size, names.length);
        for (const key of [...(type.identity?.keys ?? []), type.topics.by?.key ?? 'type'])
          assert.ok(names.includes(key), key);
        for (const [, key = ''] of type.fileName.matchAll(/\{(.*?)\}/g)) assert.ok(names.includes(key), key);
        const { by } = type.topics;
        const kind = by && findKey(type, by.key)?.kind;
        if (by && kind?.kind === 'choice') {
          const options = kind.options.map((option) => option.id);
          for (const value of Object.keys(by.when)) assert.ok(options.includes(value), value);
        }
      });

      it('explains every key, value and topic in a sentence', () => {
        const options = type.keys.flatMap(({ kind }) => ('options' in kind ? kind.options : []));
        for (const { doc } of [
          type,
          ...type.keys,
          ...options.filter(({ doc }) => doc.includes(' ')),
          ...allTopics(type),
        ]) {
          assert.match(doc, /^[A-Z].*[.?]$/);
        }
      });

      it('asks for no more topics than it has', () => {
        for (const rule of [type.topics, ...Object.values(type.topics.by?.when ?? {})]) {
          assert.ok(rule.enough <= rule.topics.length);
          for (const id of rule.including) assert.ok(rule.topics.some((topic) => topic.id === id));
        }
      });

      it('has defaults that are good values, and front matter made of them that lacks only what nobody can know', () => {
        const text = frontMatterOf(type, {}, facts);
        const entry = readEntry('', text, { catalogue: noteTypes, today: facts.today });
        assert.ok(entry.kind === 'note' || entry.kind === 'journal');
        const unknown = type.keys
          .filter((key) => key.needed === 'always' && key.default === undefined)
          .map((key) => key.name);
        assert.deepEqual(
          entry.findings.map(({ code, key }) => [code, key]),
          unknown.map((name) => ['missing-key', name]),
        );
      });
    });
  }
});

describe('Default front matter', () => {
  it('has what is given, the defaults, and an empty line for what is needed and not known', () => {
    assert.equal(
      frontMatterOf(typeOf('coaching'), { person: 'ann' }, facts),
      '---\ntype: coaching\nstatus: planned\ndate:\ncovered: []\nperson: ann\nkind:\nmode: observed\nminutes:\n---\n',
    );
    assert.equal(
      frontMatterOf(typeOf('weekly-reflection'), {}, facts),
      '---\ntype: weekly-reflection\nstatus: planned\ndate:\nweek: 2026-W48\ncoaching_hours:\ndoing_hours:\n---\n',
    );
    assert.match(
      frontMatterOf(typeOf('learning'), { source: 'Goal: none' }, facts),
      /\nsource: "Goal: none"\n/,
    );
    assert.doesNotMatch(frontMatterOf(typeOf('journal'), {}, { today: facts.today }), /timezone/);
  });
});

describe('A new type', () => {
  const territory = note({
    id: 'territory-walk',
    label: 'Territory walk',
    doc: 'A day in somebody’s territory.',
    group: 'coach',
    folder: 'walks',
    fileName: '{date}-{region}',
    identity: { keys: ['region'] },
    topics: someOf({ seen: 'What you saw.', asked: 'What you asked.' }, 1),
    keys: [
      { name: 'region', kind: { kind: 'text' }, needed: 'always', doc: 'Where it was.' },
      {
        name: 'weather',
        kind: {
          kind: 'choice',
          options: [
            { id: 'fair', doc: 'Fair.' },
            { id: 'foul', doc: 'Foul.' },
          ],
        },
        doc: 'How it was.',
      },
      {
        name: 'visits',
        kind: { kind: 'number', min: 1, max: 20, whole: true },
        needed: 'done',
        doc: 'How many.',
      },
    ],
  });
  const catalogue: Catalogue = [...noteTypes, territory];
  const template =
    '---\ntype: territory-walk\nstatus: planned\ndate: ${JOURNAL_TODAY}\nregion: ${JOURNAL_REGION}\nweather: ${1|fair,foul|}\nvisits: ${2}\ncovered: []\n---\n\n# ${JOURNAL_REGION}\n';
  const variables = templateVariables(territory, { ...facts, values: { region: 'North: upper' } });
  const text = toText(template, variables).text;

  it('is one entry and one template: it is made, named, read, checked, mended and ticked like the others', () => {
    assert.deepEqual(checkTemplate(template, territory.id, variables, catalogue), []);
    assert.equal(
      noteFileName(territory, { date: facts.today, region: 'North: upper' }, []),
      'walks/2026-11-24-north-upper.md',
    );
    const entry = readEntry('', text, { catalogue, today: facts.today });
    assert.deepEqual(entry.kind === 'note' && [entry.type, ...entry.values], [
      'territory-walk',
      ['date', facts.today],
      ['region', 'North: upper'],
      ['weather', 'fair'],
    ]);
    assert.deepEqual(entry.kind === 'note' && entry.findings, []);
    const broken = text.replace('fair', 'fiar').replace('planned', 'done');
    const read = readEntry('', broken, { catalogue, today: facts.today });
    const findings = read.kind === 'note' ? read.findings : [];
    assert.deepEqual(
      findings.map(({ code, key, facts }) => [code, key, facts['keys'] ?? facts['nearest']]),
      [
        ['done-without-keys', 'status', ['visits']],
        ['not-in-list', 'weather', 'fair'],
      ],
    );
    const [fix] = fixes(findings[1] ?? assert.fail(), broken, { catalogue, today: facts.today });
    assert.match(applyEdits(broken, fix?.edits ?? []), /weather: fair/);
    const ticked = setCovered(
      text,
      ['seen'],
      ['seen', 'asked'],
      territory.keys.map((key) => key.name),
    );
    assert.match(applyEdits(text, ticked ?? []), /covered: \[seen\]/);
  });

  it('is unknown to a catalogue without it', () => {
    const entry = readEntry('', text, { catalogue: noteTypes });
    assert.deepEqual(entry.kind === 'unreadable' && entry.findings.map(({ code }) => code), ['unknown-type']);
  });
});

describe('A kind of key', () => {
  it('takes what it is made for and nothing else', () => {
    const good: Readonly<Record<string, readonly string[]>> = {
      date: ['2026-02-28', '2024-02-29'],
      week: ['2026-W53', '2026-W01'],
      quarter: ['2026-Q1'],
      slug: ['ann', 'zoë-2', '"007"'],
      'time-zone': ['Europe/Berlin', 'UTC'],
      'yes-no': ['true', 'False'],
    };
    for (const [kind, values] of Object.entries(good)) {
      for (const [other, texts] of Object.entries(good)) {
        for (const text of texts) {
          const syntax = parseYaml(`x: ${text}`, 0);
          const value = syntax.kind === 'mapping' ? syntax.root.fields[0]?.value : undefined;
          const { problems } = readValue(
            value ?? assert.fail(),
            { kind } as Parameters<typeof readValue>[1],
            [],
          );
          const fits =
            kind === other ||
            (kind === 'slug' && values.includes(text)) ||
            (kind === 'slug' && isPlainSlug(text));
          assert.equal(
            problems.length === 0,
            fits || (kind === 'time-zone' && text === 'UTC'),
            `${text} as ${kind}`,
          );
        }
      }
    }
  });
});

/** Days, for one, are made of digits and hyphens, as a short name may be. */
function isPlainSlug(text: string): boolean {
  return /^[a-z\d-]+$/.test(text);
}

describe('The page of the note types in the docs', () => {
  it('is written from the catalogue', () => {
    const file = join(import.meta.dirname, '../../docs/note-types.md');
    const page = noteTypesPage(noteTypes);
    if (process.env['UPDATE_DOCS'] !== undefined) writeFileSync(file, page);
    assert.equal(readFileSync(file, 'utf8'), page, 'UPDATE_DOCS=1 npm run test:core writes it anew');
  });
});
