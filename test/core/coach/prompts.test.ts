// The coach's prompts: open questions, offered where a sentence can begin, by name where the note says whom it is about.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { noteTypes } from '../../../src/core/catalogue/note-types.ts';
import { nameFor, promptsAt, questionsFor, type CoachPrompt } from '../../../src/core/coach/prompts.ts';
import { readEntry } from '../../../src/core/front-matter/read.ts';
import { createLinter } from '../../../src/core/lint/lint.ts';
import type { Entry } from '../../../src/core/note.ts';
import { runs } from '../fuzz-runs.ts';

const NOTE = '---\ntype: coaching\nperson: zoe\nkind: call\n---\n\n';

function read(text: string, path = 'note.md'): Entry {
  return readEntry(path, text, { catalogue: noteTypes, today: '2026-11-24' });
}

/** The prompts at `|` in a note. */
function promptsIn(marked: string, name?: string): readonly CoachPrompt[] {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const questions = questionsFor(read(text), noteTypes);
  return promptsAt(text, offset, { questions, ...(name === undefined ? {} : { name }) });
}

/** The note after the first prompt at `|` was chosen; `‹›` stands for the tab stop of the name, `^` for the cursor. */
function written(marked: string, name?: string): string {
  const text = marked.replace('|', '');
  const [first] = promptsIn(marked, name);
  assert.ok(first, 'there is no prompt');
  const added = first.pieces.map((piece) =>
    piece.kind === 'text' ? piece.text : piece.kind === 'name' ? '‹›' : '^',
  );
  return text.slice(0, first.from) + added.join('') + text.slice(first.to);
}

describe('the coach’s prompts', () => {
  it('are a handful of open questions for each type of note', () => {
    for (const type of noteTypes.filter(({ id }) => id !== 'journal')) {
      const { questions = [] } = type;
      assert.ok(questions.length >= 4 && questions.length <= 7, type.id);
      assert.ok(
        questions.some(({ words }) => words.includes('grow')),
        type.id,
      );
      for (const { text } of questions) {
        const asked = text.replace(/^Ask \{name\}: /, '');
        assert.match(asked.toLowerCase(), /^(what|how|who|whom|whose|when|which|where)\b[^?]+\?$/, text);
        assert.ok(text.length <= 100, text);
      }
    }
  });

  it('ask nothing that the lint would ask about, written down as answers are', () => {
    const model = readFileSync(join(import.meta.dirname, '../../../src/core/lint/model/lint-model.bin'));
    const linter = createLinter(model);
    for (const { questions = [] } of noteTypes) {
      const asked = questions.map(({ text }) => text.replaceAll('{name}', 'Zoë'));
      assert.deepEqual(linter.lint(asked.join('\n\n'), { people: ['Zoë'] }), []);
    }
  });

  it('follow the type of the note; a note without one gets those of coaching, the home page none', () => {
    const labels = (entry: Entry) => questionsFor(entry, noteTypes).map(({ text }) => text);
    assert.ok(
      labels(read('---\ntype: weekly-reflection\nweek: 2026-W48\n---\n')).some((text) =>
        text.includes('hold back'),
      ),
    );
    assert.deepEqual(labels(read('Only words.\n')), labels(read(NOTE)));
    assert.deepEqual(labels(read('---\ntype: journal\n---\n', 'journal.md')), []);
  });

  it('are offered where a sentence begins: on a line, in an item, a task or a quote', () => {
    const all = promptsIn(`${NOTE}|\n`).length;
    assert.ok(all >= 4);
    for (const line of [
      '- |',
      '* |',
      '1. |',
      '- [ ] |',
      '  - |',
      '>|',
      '> |',
      '> - |',
      '  |',
      'a|',
      'Ask|',
      '- coa|',
    ]) {
      assert.equal(promptsIn(`${NOTE}${line}\n`).length, all, line);
    }
  });

  it('narrow down by a word of theirs', () => {
    assert.equal(promptsIn(`${NOTE}strat|`).length, 1);
    assert.equal(promptsIn(`${NOTE}grow|`).length, 4);
    assert.equal(promptsIn(`${NOTE}zebra|`).length, 0);
  });

  it('are not offered within a sentence, a heading, a table, code, a comment or front matter', () => {
    const elsewhere = [
      'I asked |',
      'ask| him',
      '# |',
      '| |',
      '-|',
      '```\nask|\n```',
      '- ```js\n  |',
      '~~~\n```\n|',
      '<!--\nask|\n-->',
      'a <!-- b\n\n|',
    ];
    for (const body of elsewhere) {
      const text = NOTE + body.replace('| |', '\\ |');
      assert.deepEqual(promptsIn(text), [], body);
      assert.deepEqual(promptsIn(text.replaceAll('\n', '\r\n')), [], `${body} in CRLF`);
    }
    assert.deepEqual(promptsIn('---\ntype: coaching\n|\n---\n'), []);
    assert.deepEqual(promptsIn('---\ntype: coaching\n|\n'), [], 'front matter that is still being written');
  });

  it('are offered again after code and comments', () => {
    for (const body of ['```\ncode\n```\n|', '<!-- a -->\n|', '<!--\na\n-->\n|', '~~~ js\n```\n~~~\n|']) {
      assert.ok(promptsIn(NOTE + body).length > 0, body);
    }
  });

  it('leave a paragraph of its own for the answer, in notes with either line ends', () => {
    const asked = 'Ask Zoë: where is the customer today, where do they want to be, and who says so?';
    assert.equal(written(`${NOTE}|\n`, 'Zoë'), `${NOTE}${asked}\n\n^\n`);
    assert.equal(written(`${NOTE}ask|\nText.\n`, 'Zoë'), `${NOTE}${asked}\n\n^\n\nText.\n`);
    assert.equal(written('\r\nask|\r\n\r\nText.\r\n', 'Zoë'), `\r\n${asked}\n\n^\r\n\r\nText.\r\n`);
  });

  it('stay in the quote or the item where they begin', () => {
    const asked = 'Ask Zoë: where is the customer today, where do they want to be, and who says so?';
    assert.equal(written(`${NOTE}>|\n`, 'Zoë'), `${NOTE}> ${asked}\n\n^\n`);
    assert.equal(written(`${NOTE}> as|\n> more\n`, 'Zoë'), `${NOTE}> ${asked}^\n> more\n`);
    assert.equal(written(`${NOTE}- [ ] |\n- b\n`, 'Zoë'), `${NOTE}- [ ] ${asked}^\n- b\n`);
  });

  it('leave a tab stop where the name is not known, and take any name as text', () => {
    assert.match(written(`${NOTE}|`), /^Ask ‹›: where/m);
    assert.equal(promptsIn(`${NOTE}|`)[0]?.label.startsWith('Ask …: where'), true);
    assert.match(written(`${NOTE}|`, '$1 }{name} $&'), /^Ask \$1 \}\{name\} \$&: where/m);
  });

  it('call people by the name of their own note, and talk partners by theirs', () => {
    const zoe = read('---\ntype: person\nperson: zoe\nname: Zoë Brandt\n---\n', 'people/zoe.md');
    const other = read('---\ntype: person\nperson: sam\nname: Sam\n---\n', 'people/sam.md');
    assert.equal(nameFor(read(NOTE), [other, zoe]), 'Zoë Brandt');
    assert.equal(nameFor(zoe, []), 'Zoë Brandt');
    assert.equal(nameFor(read(NOTE), [other]), undefined);
    assert.equal(nameFor(read('---\ntype: peer-interview\nwith: Dana\n---\n'), []), 'Dana');
    assert.equal(nameFor(read('Words.\n'), [zoe]), undefined);
  });

  it('never throw, and never reach beyond the word that was typed', () => {
    const questions = questionsFor(undefined, noteTypes);
    const piece = fc.constantFrom(
      '---\n',
      '> ',
      '- ',
      '```',
      '<!--',
      '-->',
      'ask',
      ' ',
      '\n',
      '\r\n',
      '\t',
      '1. ',
      'é',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(), (pieces, at) => {
        const text = pieces.join('');
        const offset = at % (text.length + 1);
        for (const { from, to } of promptsAt(text, offset, { questions })) {
          assert.equal(to, offset);
          assert.match(text.slice(from, to), /^\p{L}*$/u);
        }
      }),
      { numRuns: runs(500) },
    );
  });
});
