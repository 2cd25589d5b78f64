// What stands in a note's body, for the parts that read it without the lint: last promises, names, a coach's questions.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findType } from '../../../src/core/catalogue/lookup.ts';
import { noteTypes } from '../../../src/core/catalogue/note-types.ts';
import { promptsAt } from '../../../src/core/coach/prompts.ts';
import { lastAnswer } from '../../../src/core/last-answer.ts';
import { mentionPattern, mentions } from '../../../src/core/mentions.ts';
import { inherited, markdownExamples, wholeNotes } from './corpora.ts';
import { assertWithin } from './edits.ts';
import { fuzz } from './fuzz.ts';
import { mutated, wild } from './mutations.ts';

const note = mutated([...wholeNotes, ...markdownExamples]);
const questions = findType(noteTypes, 'coaching')?.questions ?? assert.fail();

describe('fuzz: bodies of notes', () => {
  fuzz('give a last answer on one line, and a short one', 700, [note], (text) => {
    const answer = lastAnswer(text);
    assert.doesNotMatch(answer, /[\r\n]/);
    assert.ok(answer.length <= 250);
  });

  fuzz(
    'are searched for any name, as words of their own',
    250,
    [note, fc.array(fc.oneof(wild, fc.constantFrom(...inherited)), { maxLength: 4 }), fc.nat()],
    (text, names, at) => {
      mentions(text, names);
      // A pattern is for VS Code's search too: a name means itself in it and nothing else.
      const pattern = mentionPattern(names);
      if (pattern === undefined) return;
      const name = names[at % names.length]?.normalize('NFC').trim() ?? '';
      if (name !== '') assert.ok(new RegExp(`^(?:${pattern})$`, 'iu').test(name), name);
    },
  );

  fuzz(
    'take a coach’s question in its place, or none',
    700,
    [note, fc.nat(), fc.option(wild, { nil: undefined })],
    (text, pick, name) => {
      const offset = pick % (text.length + 1);
      const known = name === undefined ? { questions } : { questions, name };
      for (const prompt of promptsAt(text, offset, known)) {
        assertWithin(prompt, text);
        assert.equal(prompt.to, offset);
      }
    },
  );
});
