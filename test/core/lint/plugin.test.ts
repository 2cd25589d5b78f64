// The lint as a unified plugin, in the pipeline that users set up: the messages that others build on.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { remark } from 'remark';
import type { VFile } from 'vfile';
import { RULES } from '../../../src/core/lint/rules.ts';
import { pointsOf } from '../../../src/core/lint/points.ts';
import type { LintOptions } from '../../../src/core/lint/options.ts';
import { runs } from '../fuzz-runs.ts';
import { notes } from './markdown.ts';
import { PACKAGE, remarkDoingTheDeal, run } from './pipeline.ts';
import { DEED, INNOCENT, linter, ROOT } from './support.ts';

/** What of a message and of a finding must be the same. */
function fromMessages(file: VFile): unknown[] {
  return file.messages.map(({ ruleId, place, expected }) => {
    assert.ok(place && 'start' in place);
    return { rule: ruleId, from: place.start.offset, to: place.end.offset, question: expected?.[0] };
  });
}

function fromFindings(text: string, options?: LintOptions): unknown[] {
  return linter.lint(text, options).map(({ rule, from, to, question }) => ({ rule, from, to, question }));
}

describe('lint: a message in a pipeline', () => {
  it('says who speaks, which rule, where, what stands there, what to ask and why', async () => {
    const text = `# Week\n\nWell. ${DEED}\n`;
    const { messages } = await run(text);
    const [message, ...more] = messages;
    assert.ok(message);
    assert.deepEqual(more, []);
    const [finding] = linter.lint(text);
    const { why, url, question } = RULES['take-over-deal'];
    assert.equal(message.source, 'doing-the-deal');
    assert.equal(message.ruleId, 'take-over-deal');
    assert.deepEqual(message.place, {
      start: { line: 3, column: 7, offset: 14 },
      end: { line: 3, column: 7 + DEED.length, offset: 14 + DEED.length },
    });
    assert.equal(message.actual, DEED);
    assert.deepEqual(message.expected, [question]);
    assert.equal(message.reason, `${finding?.message ?? ''} ${question}`);
    assert.equal(message.note, why);
    assert.equal(message.url, PACKAGE + url);
    assert.equal(message.fatal, false);
  });

  it('is a warning for a warning and for information, and information for a hint', async () => {
    for (const [severity, fatal] of [
      ['warning', false],
      ['information', false],
      ['hint', undefined],
    ] as const) {
      const { messages } = await run(DEED, { rules: { 'take-over-deal': severity } });
      assert.deepEqual(
        messages.map((message) => message.fatal),
        [fatal],
        severity,
      );
    }
  });

  it('heeds all options', async () => {
    for (const options of [
      { rules: { 'take-over-deal': 'off' } },
      { acceptedPhrases: ['close the acme'] },
      { template: DEED },
    ] satisfies LintOptions[]) {
      assert.deepEqual((await run(DEED, options)).messages, []);
    }
    assert.deepEqual((await run(DEED, { person: 'Zoë' })).messages[0]?.expected, [
      linter.lint(DEED, { person: 'Zoë' })[0]?.question,
    ]);
  });

  it('needs no options', async () => {
    assert.equal((await run(DEED)).messages.length, 1);
    assert.equal((await run(DEED, null)).messages.length, 1);
  });

  it('is not given where there is nothing to say', async () => {
    for (const text of ['', INNOCENT.join('\n\n'), `---\nreason: ${DEED}\n---\n`, `> ${DEED}`]) {
      assert.deepEqual((await run(text)).messages, []);
    }
  });

  it('leaves the note as it is, and other messages alone', async () => {
    const text = `# Week\n\n- ${DEED}\n`;
    const file = await remark()
      .use({ settings: { bullet: '-' } })
      .use(() => (_tree, vfile) => {
        vfile.message('from another tool');
      })
      .use(remarkDoingTheDeal)
      .process(text);
    assert.equal(String(file), text);
    assert.deepEqual(
      file.messages.map(({ source }) => source),
      [undefined, 'doing-the-deal'],
    );
  });

  it('has its place with a byte order mark, CRLF, emoji and other scripts', async () => {
    const text = `\uFEFF---\r\na: b\r\n---\r\n\r\n🙂 שלום e\u0301.\r\n\r\n- 🙂 well. **I'll close** the [Acme](u)\r\n  deal myself.\r\n`;
    const { messages } = await run(text);
    const [message] = messages;
    assert.ok(message?.place && 'start' in message.place);
    const { start, end } = message.place;
    assert.deepEqual([start.line, start.column], [7, 14]);
    assert.deepEqual([end.line, end.column], [8, 15]);
    assert.equal(text.slice(start.offset, end.offset), message.actual);
    assert.match(message.actual ?? '', /I'll close.*myself\.$/s);
    assert.deepEqual(fromMessages(await run(text)), fromFindings(text));
  });
});

describe('lint: the pipeline and the editor', () => {
  it('find the same in the same places in the notes of the corpora', async () => {
    let count = 0;
    for (const corpus of readdirSync(join(ROOT, 'test/corpus'))) {
      const folder = join(ROOT, 'test/corpus', corpus, 'notes');
      if (!existsSync(folder)) continue;
      for (const name of readdirSync(folder).filter((file) => file.endsWith('.md'))) {
        const text = readFileSync(join(folder, name), 'utf8');
        const file = await run(text);
        assert.deepEqual(fromMessages(file), fromFindings(text), name);
        count += file.messages.length;
      }
    }
    assert.ok(count > 50, `${count} findings`);
  });

  it('find the same in random notes', async () => {
    await fc.assert(
      fc.asyncProperty(notes, async (text) => {
        assert.deepEqual(fromMessages(await run(text)), fromFindings(text));
      }),
      { numRuns: runs(100) },
    );
  });
});

describe('lint: points', () => {
  it('count lines that end in LF, CRLF or CR, from 1', () => {
    const pointAt = pointsOf('a\r\nb\rc\n\nd');
    const points = [0, 1, 3, 5, 7, 8, 9]
      .map((offset) => pointAt(offset))
      .map(({ line, column }) => [line, column]);
    assert.deepEqual(points, [
      [1, 1],
      [1, 2],
      [2, 1],
      [3, 1],
      [4, 1],
      [5, 1],
      [5, 2],
    ]);
    assert.deepEqual(pointsOf('')(0), { line: 1, column: 1, offset: 0 });
  });
});
