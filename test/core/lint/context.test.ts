// What stands around a sentence: who speaks, whose task it is, whether it was said, asked or only a prompt.
import assert from 'node:assert/strict';
import { isReadable, otherSpeakers } from '../../../src/core/lint/context.ts';
import { DEED, found, linter } from './support.ts';

/** A task without "I": whose it is, the list says. */
const TASK = 'Close the Acme deal myself';

describe('lint: questions and quotations', () => {
  it('are not read', () => {
    for (const sentence of [
      'Should I close the deal?',
      'Did I, “again”?',
      'Why me?)',
      '"I closed it."',
      '“I closed it!”',
      '«I closed it»',
    ]) {
      assert.equal(isReadable(sentence), false, sentence);
    }
  });

  it('are read where they are only part of a sentence', () => {
    for (const sentence of [
      DEED,
      '"Yes," I said and closed it.',
      'Who? I closed it',
      '"A" or "B"',
      'The "big one" I closed.',
    ]) {
      assert.equal(isReadable(sentence), true, sentence);
    }
  });

  it('leave the sentences beside them', () => {
    assert.deepEqual(found(`Should I close the Acme deal myself? ${DEED} “${DEED}”`), [DEED]);
    assert.deepEqual(found(`> ${DEED}\n\nAnd now: what would Sam do?`), []);
  });
});

describe('lint: another speaker', () => {
  const talk = ['Sam: I need help.', `Me: ${DEED}`, 'Sam: Thanks.'].join('\n');

  it('says the lines that bear their name, and the writer those that say so', () => {
    assert.deepEqual(found(talk), [`Me: ${DEED}`]);
    assert.deepEqual(found(talk.replace('Me:', 'I:')), [`I: ${DEED}`]);
    assert.deepEqual(found(`Me: What is next?\nSam: ${DEED}\nMe: Good.`), []);
  });

  it('goes on speaking until another one does', () => {
    const lines = `Me: Well?\nSam: Not yet.\nStill thinking. ${DEED}\nMe: ${DEED}`;
    assert.deepEqual(found(lines), [`Me: ${DEED}`]);
  });

  it('is known by name too, and by line whatever ends it', () => {
    const lines = `Priya: Well?\nZoë: ${DEED}`;
    assert.deepEqual(found(lines, { people: ['Zoë'] }), []);
    assert.deepEqual(found(lines.replace('\n', '  \r\n'), { people: ['zoë'] }), []);
  });

  it('is none in a paragraph that only has colons', () => {
    assert.deepEqual(otherSpeakers('Note: this\nPlan: that', new Set()), []);
    assert.deepEqual(otherSpeakers('Sam: one line', new Set(['sam'])), []);
    assert.deepEqual(found(`Plan: ${DEED}`), [`Plan: ${DEED}`]);
  });
});

describe('lint: the owner of a task', () => {
  it('is the writer where nobody is named', () => {
    assert.deepEqual(found(`- ${TASK}`), [TASK]);
    assert.deepEqual(found(`- [ ] ${TASK}`), [TASK]);
    assert.deepEqual(found(`Next steps:\n\n- ${TASK}`), [TASK]);
    assert.deepEqual(found(`- Monday\n  - ${TASK}`), [TASK]);
    assert.deepEqual(found(`- Me:\n  - ${TASK}`), [TASK]);
  });

  it('is the one above a nested item', () => {
    assert.deepEqual(found('- Sam\n  - Close the Acme deal'), []);
    assert.deepEqual(found('- **Sam:**\n  - [ ] Close the Acme deal\n  - [x] Send it'), []);
    assert.deepEqual(found("- Sam's actions\n  1. Close the Acme deal"), []);
    assert.deepEqual(found('- @sam to\n  - Close the Acme deal'), []);
  });

  it('is the one who introduces the list, or heads the section if the team knows the name', () => {
    assert.deepEqual(found('Sam:\n\n- Close the Acme deal'), []);
    assert.deepEqual(found('## Sam Lee\n\n- Close the Acme deal', { people: ['Sam Lee'] }), []);
    assert.deepEqual(found(`## Acme\n\n- ${TASK}`, { people: ['Sam Lee'] }), [TASK]);
  });

  it('does not speak for a sentence that says "I"', () => {
    assert.deepEqual(found(`- Sam:\n  - ${DEED}`), [DEED]);
  });

  it('does not own what stands beside the list', () => {
    assert.deepEqual(found(`- Sam:\n  - Close the Acme deal\n- ${TASK}\n\n${DEED}`), [TASK, DEED]);
  });
});

describe('lint: the person of a note', () => {
  it('is named in the question, which without one speaks of the rep', () => {
    const [alone] = linter.lint(DEED);
    const [named] = linter.lint(DEED, { person: ' Zoë Kern ' });
    assert.doesNotMatch(alone?.question ?? '', /Zoë/);
    assert.match(named?.question ?? '', /\bZoë Kern\b/);
    assert.match(named?.question ?? '', /\?$/);
    assert.equal(linter.lint(DEED, { person: '  ' })[0]?.question, alone?.question);
  });
});

describe('lint: a sentence from the template', () => {
  const template = [
    '---',
    'status: ${1|planned,done|}',
    '---',
    "I'll close the Acme deal myself.",
    '',
    "I'll close the ${2:Acme} deal myself for ${JOURNAL_NAME}.",
    '',
    "- I'll close the ${3|Acme,Globex|} deal with ${4:${JOURNAL_NAME}} myself. ${5}",
    '',
    '${JOURNAL_NAME}',
  ].join('\n');

  it('is a prompt as long as nobody touches it', () => {
    const note = [
      "I'll close the Acme deal myself.",
      '',
      "I'll close the Acme deal myself for Zoë Kern.",
      '',
      "- I'll close the Acme deal with Zoë Kern myself.",
    ].join('\n');
    assert.equal(found(note).length, 3, 'without a template they are findings');
    assert.deepEqual(found(note, { template }), []);
    assert.deepEqual(found(note.replaceAll("'", '’').replaceAll('\n', '\r\n'), { template }), []);
  });

  it('is the writer’s once it says something else', () => {
    const changed = "I'll close the Globex deal myself for Zoë.";
    assert.deepEqual(found(changed, { template }), [changed]);
    assert.deepEqual(found(`${DEED} Done.`, { template: DEED.replace('.', ' now.') }), [DEED]);
  });

  it('is told from one that merely begins or ends alike', () => {
    const longer = "I'll close the Acme deal myself and then the next one.";
    assert.deepEqual(found(longer, { template }), [longer]);
  });

  it('may hold anything at all', () => {
    for (const odd of ['', '${', '${1:', '${JOURNAL_X', '$1 (a+)+$ [x', '${1|a', '\uE000', '---\nx']) {
      assert.deepEqual(found(DEED, { template: odd }), [DEED]);
    }
  });
});
