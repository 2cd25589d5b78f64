// The ten built-in templates: each makes a note that every reader of it finds clean, and asks what a coach would ask.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { lint as markdownlint } from 'markdownlint/sync';
import { findType, topicsOf } from '../../src/core/catalogue/lookup.ts';
import type { NoteType } from '../../src/core/catalogue/model.ts';
import { noteTypes } from '../../src/core/catalogue/note-types.ts';
import { readEntry } from '../../src/core/front-matter/read.ts';
import { createLinter } from '../../src/core/lint/lint.ts';
import type { Note } from '../../src/core/note.ts';
import { checkTemplate } from '../../src/core/template/check.ts';
import { toSnippet, toText } from '../../src/core/template/render.ts';
import { templateVariables } from '../../src/core/template/variables.ts';

const linter = createLinter(
  readFileSync(join(import.meta.dirname, '../../src/core/lint/model/lint-model.bin')),
);
const FOLDER = join(import.meta.dirname, '../../templates');
const today = '2026-11-24';
const MEETINGS = ['kickoff', 'day-30', 'day-60', 'day-90', 'monthly'];
const types = noteTypes.filter(({ id }) => id !== 'journal');

/** What a command knows when it makes a note of the type; a person, a talk partner and a book with awkward names. */
const known: Readonly<Record<string, string>> = {
  with: 'Dana "the boss": O’Neil # 1',
  person: 'zoë-k',
  name: '*Zoë* {K}: $5 \\ 2',
  source: '- "Selling": a primer',
};

interface Made {
  readonly title: string;
  readonly type: NoteType;
  readonly template: string;
  readonly variables: ReturnType<typeof templateVariables>;
  readonly text: string;
}

function make(type: NoteType, values: Readonly<Record<string, string>>, title = type.id): Made {
  const template = readFileSync(join(FOLDER, `${type.id}.md`), 'utf8');
  const variables = templateVariables(type, {
    today,
    timezone: 'Europe/Berlin',
    values,
    ...(values['name'] === undefined ? {} : { name: values['name'] }),
    lastPromise: 'none written down',
    lastTry: 'none written down',
  });
  return { title, type, template, variables, text: toText(template, variables).text };
}

const made: Made[] = types.flatMap((type) =>
  type.id === 'boss-alignment'
    ? MEETINGS.map((meeting) => make(type, { ...known, meeting }, `${type.id}, ${meeting}`))
    : [make(type, known)],
);

function typeOf(id: string): NoteType {
  const type = findType(noteTypes, id);
  assert.ok(type);
  return type;
}

function readNote(text: string): Note {
  const entry = readEntry('note.md', text, { catalogue: noteTypes, today });
  assert.equal(entry.kind, 'note');
  return entry;
}

/** The parts of a note, by heading of the second level. */
function parts(text: string): { heading: string; body: string }[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      return { heading: part.slice(0, end), body: part.slice(end + 1) };
    });
}

function prompt(body: string): string {
  return body
    .split('\n')
    .filter((line) => line.startsWith('>'))
    .map((line) => line.replace(/^> ?/, ''))
    .join(' ');
}

describe('the templates', () => {
  it('are there for each type of note, and for nothing else', () => {
    assert.deepEqual(readdirSync(FOLDER).sort(), types.map(({ id }) => `${id}.md`).sort());
  });

  it('leave only the keys open that a note needs to be done', () => {
    const notDoneWithout = (id: string): unknown => {
      const made = make(typeOf(id), known);
      const { findings } = readNote(made.text.replace('status: planned', 'status: done'));
      return findings.map(({ code, facts }) => [code, facts['keys']]);
    };
    assert.deepEqual(notDoneWithout('weekly-reflection'), [
      ['done-without-keys', ['coaching_hours', 'doing_hours']],
    ]);
    assert.deepEqual(notDoneWithout('coaching'), [['done-without-keys', ['minutes']]]);
    assert.deepEqual(notDoneWithout('peer-interview'), [['done-without-keys', ['takeaway']]]);
    assert.deepEqual(notDoneWithout('learning'), [['done-without-keys', ['takeaway']]]);
    assert.deepEqual(notDoneWithout('role-shift'), [['done-without-keys', ['open_handoffs']]]);
    assert.deepEqual(notDoneWithout('person'), [['done-without-keys', ['coaching_focus']]]);
    assert.deepEqual(notDoneWithout('one-on-one'), []);
    assert.deepEqual(notDoneWithout('enablement-review'), []);
    assert.deepEqual(notDoneWithout('strategy-execution'), []);
  });

  it('let the weekly reflection take fifteen minutes', () => {
    const minutes = parts(make(typeOf('weekly-reflection'), {}).text).map(({ body }) =>
      Number(/^> (\d+) minutes\./m.exec(body)?.[1]),
    );
    assert.deepEqual(minutes, [3, 3, 3, 2, 4]);
  });

  it('ask on day 90 which job it was, and on no other day', () => {
    const asking = made.filter(({ text }) => /which job did it do/i.test(text)).map(({ title }) => title);
    assert.deepEqual(asking, ['boss-alignment, day-90']);
  });

  it('leave a confession alone in the part that asks for it, and nowhere else', () => {
    const { text } = make(typeOf('weekly-reflection'), {});
    const confessed = 'I took over the Acme call again and closed it myself.';
    const linted = parts(text).map(({ heading, body }) => {
      const note = text.replace(body, body.replace('…', confessed));
      const findings = linter.lint(note);
      return [heading, findings.map(({ from, to }) => note.slice(from, to))];
    });
    assert.deepEqual(linted, [
      ['Hours', [confessed]],
      ['Where I stepped in', []],
      ['Who got better', [confessed]],
      ['What the team needs', [confessed]],
      ['Next week', [confessed]],
    ]);
  });

  for (const { title, type, template, variables, text } of made) {
    describe(title, () => {
      it('has nothing broken in it', () => {
        assert.deepEqual(checkTemplate(template, type.id, variables, noteTypes), []);
      });

      it('makes a note of its type that has no finding', () => {
        const note = readNote(text);
        assert.equal(note.type, type.id);
        assert.equal(note.status, 'planned');
        assert.equal(note.values.get('date'), today);
        assert.deepEqual(note.findings, []);
      });

      it('writes down every default and everything that is known, awkward names included', () => {
        const note = readNote(text);
        for (const key of type.keys) {
          if (
            key.default !== undefined &&
            'value' in key.default &&
            !['status', 'covered'].includes(key.name)
          ) {
            assert.deepEqual(note.values.get(key.name), key.default.value, key.name);
          }
          if (key.needed === 'always' && key.name in known)
            assert.equal(note.values.get(key.name), known[key.name]);
          if (key.needed) assert.match(text, new RegExp(`^${key.name}:`, 'm'));
        }
        assert.match(text, /^covered: \[\]$/m);
      });

      it('makes a note that markdownlint finds clean, as made and as filled in', () => {
        const filled = text
          .replaceAll(/^…$/gm, 'They asked first.\n\n- What changed?\n- Since when?')
          .replaceAll('…', 'Acme');
        assert.notEqual(filled, text);
        for (const content of [text, filled]) {
          const found = markdownlint({ strings: { note: content }, config: { default: true, MD013: false } });
          assert.deepEqual(
            found['note']?.map(({ lineNumber, ruleNames }) => `${lineNumber}: ${ruleNames.join('/')}`),
            [],
          );
        }
      });

      it('makes a note in which our own lint finds nothing', () => {
        assert.deepEqual(linter.lint(text), []);
      });

      it('leads with Tab from the first answer to the status, and leaves no stop out', () => {
        const { snippet, findings } = toSnippet(template, variables);
        assert.deepEqual(findings, []);
        const stops = [...snippet.matchAll(/\$\{(\d+)/g)].map(([, number]) => Number(number));
        assert.equal(new Set(stops).size, stops.length, 'each stop once');
        const last = Math.max(...stops);
        assert.match(
          snippet,
          new RegExp(`^status: \\$\\{${last}\\|planned,in-progress,done,skipped\\|\\}$`, 'm'),
        );
        if (type.id !== 'boss-alignment') assert.equal(last, stops.length, 'no number is missing');
        assert.ok(stops.includes(1));
      });

      it('offers the values of every key that has a list, the default first', () => {
        for (const { name, kind, default: byDefault } of type.keys) {
          const line = new RegExp(`^${name}: \\$\\{\\d+\\|(.*)\\|\\}$`, 'm').exec(template);
          if (kind.kind !== 'choice' || line?.[1] === undefined) {
            assert.ok(
              kind.kind !== 'choice' || byDefault === undefined,
              `${name} has a default and no choice`,
            );
            continue;
          }
          const options = line[1].split(',');
          assert.deepEqual([...options].sort(), kind.options.map(({ id }) => id).sort());
          if (byDefault && 'value' in byDefault) assert.equal(options[0], byDefault.value);
        }
      });

      it('asks one short prompt under each heading, open and with room for the answer', () => {
        const all = parts(text);
        const { topics } = topicsOf(type, readNote(text).values);
        assert.ok(all.length >= topics.length, 'a part for every topic');
        for (const { heading, body } of all) {
          const blocks = body
            .replaceAll(/<!--.*-->\n/g, '')
            .trim()
            .split(/\n\n+/);
          assert.ok(blocks[0]?.startsWith('> '), `${heading}: begins with its prompt`);
          assert.equal(
            blocks.filter((block) => block.startsWith('>')).length,
            1,
            `${heading}: has one prompt`,
          );
          assert.equal(blocks.at(-1), '…', `${heading}: ends with room for the answer`);
          assert.match(prompt(body), /\?/, `${heading}: asks something`);
          assert.ok(prompt(body).split(/\s+/).length <= 75, `${heading}: is short`);
        }
      });

      it('speaks to you, and of nobody as a man or a woman', () => {
        const prompts = parts(text)
          .map(({ body }) => prompt(body))
          .join(' ');
        assert.match(prompts, /\byou(r|rs)?\b/i);
        assert.doesNotMatch(text, /\b(he|she|him|his|her|hers|himself|herself|man|woman|guys?)\b/i);
      });
    });
  }
});
