// Control comments: what they switch off and on, in the editor as in a unified pipeline.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { controlGate } from '../../../src/core/lint/blocks/controls.ts';
import { lezerBlocks } from '../../../src/core/lint/blocks/lezer-blocks.ts';
import { RULE_IDS } from '../../../src/core/lint/rules.ts';
import { runs } from '../fuzz-runs.ts';
import { run } from './pipeline.ts';
import { DEED, found } from './support.ts';

const [FIRST, ...OTHERS] = RULE_IDS;
const OWN = 'take-over-deal';

/** A note of numbered deeds between the given lines; `%` stands for one. */
function note(...parts: readonly string[]): string {
  let count = 0;
  return parts.join('\n\n').replaceAll('%', () => DEED.replace('Acme', `Acme${(count += 1)}`));
}

/** The numbers of the deeds that are found, by the editor and by the pipeline alike. */
async function shown(text: string): Promise<number[]> {
  const numbersIn = (sentences: readonly string[]): number[] =>
    sentences.map((sentence) => Number(/Acme(\d+)/.exec(sentence)?.[1]));
  const inEditor = numbersIn(found(text));
  const { messages } = await run(text);
  assert.deepEqual(
    numbersIn(messages.filter(({ source }) => source === 'doing-the-deal').map(({ actual }) => actual ?? '')),
    inEditor,
    'the pipeline agrees',
  );
  return inEditor;
}

describe('lint: control comments', () => {
  it('leave all findings where there are none', async () => {
    assert.deepEqual(await shown(note('%', '<!-- a note -->', '%')), [1, 2]);
  });

  it('switch the lint off, and on again', async () => {
    assert.deepEqual(
      await shown(
        note('%', '<!-- doing-the-deal disable -->', '%', '- %', '<!-- doing-the-deal enable -->', '%'),
      ),
      [1, 4],
    );
  });

  it('switch one rule off, and leave others', async () => {
    assert.deepEqual(await shown(note(`<!-- doing-the-deal disable ${OWN} -->`, '%')), []);
    assert.deepEqual(await shown(note('<!-- doing-the-deal disable tell-not-ask -->', '%')), [1]);
    assert.deepEqual(await shown(note(`<!--doing-the-deal disable tell-not-ask ${OWN}-->`, '%')), []);
  });

  it('leave what stands above a switch that is never turned back', async () => {
    assert.deepEqual(await shown(note('%', '<!-- doing-the-deal disable -->', '%')), [1]);
    assert.deepEqual(await shown(note('%', '> <!-- doing-the-deal disable -->', '%')), [1]);
  });

  it('ignore the next block only', async () => {
    assert.deepEqual(await shown(note('<!-- doing-the-deal ignore -->', '%\n%', '%')), [3]);
    assert.deepEqual(await shown(note(`<!-- doing-the-deal ignore ${OWN} -->`, '- %\n- %', '%')), [3]);
  });

  it('ignore nothing where no block follows', async () => {
    assert.deepEqual(await shown(note('%', '> %\n>\n> <!-- doing-the-deal ignore -->', '%')), [1, 3]);
    assert.deepEqual(await shown(note('- %\n\n  <!-- doing-the-deal ignore -->\n- %')), [1, 2]);
  });

  it('work within a line', async () => {
    assert.deepEqual(
      await shown(note('% <!-- doing-the-deal disable -->%<!-- doing-the-deal enable --> %')),
      [1, 3],
    );
    assert.deepEqual(await shown(note('<b>Well.</b> <!-- doing-the-deal ignore -->%', '%')), [2]);
  });

  it('work within list items and table cells', async () => {
    assert.deepEqual(
      await shown(
        note('- <!-- doing-the-deal disable -->\n  %\n- %\n- <!-- doing-the-deal enable -->\n\n  %'),
      ),
      [3],
    );
    assert.deepEqual(
      await shown(
        '| a | b |\n| - | - |\n' +
          note('| % | <!-- doing-the-deal disable --> % |\n| % | <!-- doing-the-deal enable --> % |'),
      ),
      [1, 4],
    );
  });

  it('are nested: a rule that is on again stays off while all are off', async () => {
    assert.deepEqual(
      await shown(
        note(
          '<!-- doing-the-deal disable -->',
          '%',
          `<!-- doing-the-deal enable ${OWN} -->`,
          '%',
          '<!-- doing-the-deal enable -->',
          '%',
        ),
      ),
      [3],
    );
    assert.deepEqual(
      await shown(
        note(
          `<!-- doing-the-deal disable ${OWN} -->`,
          '<!-- doing-the-deal ignore -->',
          '%',
          '%',
          '<!-- doing-the-deal enable -->',
          '%',
        ),
      ),
      [2, 3],
    );
  });

  it('mean nothing as words of another tool, in code, in quotes of markup, or with what no marker may hold', async () => {
    for (const comment of [
      '<!-- other-tool disable -->',
      '`<!-- doing-the-deal disable -->`',
      '```\n<!-- doing-the-deal disable -->\n```',
      '\\<!-- doing-the-deal disable -->',
      '<!-- doing-the-deal disable: agreed with my boss -->',
      '<!-- doing-the-deal disable Zoë -->',
      '<!-- doing-the-deals disable -->',
    ]) {
      assert.deepEqual(await shown(note(comment, '%')), [1], comment);
    }
  });

  it('are ordinary comments with what no marker may hold, and never a puzzle that takes for ever', () => {
    for (const filler of [
      'a'.repeat(50_000),
      'a="\\'.repeat(5_000),
      ' '.repeat(50_000),
      '-'.repeat(50_000),
    ]) {
      assert.deepEqual(found(`<!-- doing-the-deal disable ${filler}! -->\n\n${DEED}`), [DEED]);
    }
  });

  it('stand with CRLF and a byte order mark too', async () => {
    const text = note('%', '<!-- doing-the-deal disable -->', '%', '<!-- doing-the-deal enable -->', '%');
    assert.deepEqual(await shown(`\uFEFF${text.replaceAll('\n', '\r\n')}`), [1, 3]);
  });

  it('change nothing in the editor with a word that is none, and stop a pipeline there', async () => {
    const text = note('%', '<!-- doing-the-deal of the week -->', '%');
    assert.equal(found(text).length, 2);
    await assert.rejects(run(text), /Unknown keyword `of`/);
  });

  it('warn in a pipeline of a rule that does not exist', async () => {
    const { messages } = await run(note('<!-- doing-the-deal disable take-over-deals -->', '%'));
    assert.deepEqual(
      messages.map(({ source, ruleId, line }) => [source, ruleId, line]),
      [
        ['doing-the-deal', OWN, 3],
        ['unified-message-control', 'known', 1],
      ],
    );
  });

  it('mean the same in the editor as in a pipeline, in any order', async () => {
    const comment = fc
      .record({
        verb: fc.constantFrom('disable', 'enable', 'ignore'),
        rules: fc.constantFrom('', ` ${OWN}`, ` ${FIRST} ${OTHERS[1]}`, ' tell-not-ask'),
      })
      .map(({ verb, rules }) => `<!-- doing-the-deal ${verb}${rules} -->`);
    const part = fc.oneof(
      comment,
      fc.constantFrom('%', '- %\n- %', '%\n%', '# A heading'),
      comment.map((text) => `% ${text} % **b** %`),
      comment.map((text) => `- %\n\n  ${text}\n\n  %\n- %`),
      comment.map((text) => `> ${text}`),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 7 }), async (parts) => {
        await shown(note(...parts));
      }),
      { numRuns: runs(60) },
    );
  });

  it('keep apart rules and places, as a gate', () => {
    const text = '<!-- doing-the-deal disable tell-not-ask -->\n\na';
    const isShown = controlGate(lezerBlocks(text).comments, text);
    assert.equal(isShown('tell-not-ask', text.length), false);
    assert.equal(isShown(OWN, text.length), true);
  });
});
