// Fixes that ask: a plan becomes a question to the rep; what happened stays, with the question beneath it.
import assert from 'node:assert/strict';
import { askFix, phraseOf } from '../../../src/core/lint/fixes/ask.ts';
import type { RuleId } from '../../../src/core/lint/rules.ts';
import type { DealFinding } from '../../../src/core/lint/lint.ts';
import { everyCase, fixed, linter, said, structure } from './support.ts';

const around = { people: ['Sam', 'Maria Lopez', 'Zoë'] };

/** A finding at a sentence, whatever the lint thinks of it today. */
function findingAt(note: string, sentence: string, rule: RuleId): DealFinding {
  const from = note.indexOf(sentence);
  assert.ok(from >= 0, sentence);
  const range = { from, to: from + sentence.length };
  return { rule, also: [], ...range, severity: 'hint', message: '', question: '', words: [], url: '' };
}

function ask(note: string, sentence = note, rule: RuleId = 'take-over-deal', known = around): string {
  return fixed(note, askFix(note, findingAt(note, sentence, rule), known));
}

describe('a plan', () => {
  const plans: readonly [plan: string, question: string][] = [
    ["I'll close the Acme deal myself.", 'Ask the rep: what is your plan to close the Acme deal?'],
    ['I’ll close the Acme deal for Sam.', 'Ask Sam: what is your plan to close the Acme deal?'],
    ["I'm going to run Sam's demo at Globex.", 'Ask Sam: what is your plan to run your demo at Globex?'],
    [
      'If Sam stalls again, I’ll close it myself.',
      'If Sam stalls again, ask Sam: what is your plan to close it?',
    ],
    [
      'Tomorrow I need to get the quote out.',
      'Tomorrow, ask the rep: what is your plan to get the quote out?',
    ],
    ['Let me handle pricing with Maria.', 'Ask Maria: what is your plan to handle pricing?'],
    ['I’m calling their CFO on Friday!', 'Ask the rep: what is your plan to call their CFO on Friday?'],
    ['I’ll just go and win **Acme** back.', 'Ask the rep: what is your plan to win **Acme** back?'],
    ['I have to close Acme before Friday 💪', 'Ask the rep: what is your plan to close Acme before Friday?'],
    ['I will chase\nthe signature.', 'Ask the rep: what is your plan to chase the signature?'],
  ];
  for (const [plan, question] of plans) {
    it(`is rewritten: “${plan.replace('\n', '⏎')}”`, () => {
      assert.equal(ask(plan), question);
    });
  }

  it('goes to the person that the note is about when the sentence names nobody', () => {
    const known = { ...around, person: 'Zoë' };
    assert.equal(
      ask("I'll close Acme.", "I'll close Acme.", 'take-over-deal', known),
      'Ask Zoë: what is your plan to close Acme?',
    );
    assert.match(
      ask("I'll close Acme for Sam.", "I'll close Acme for Sam.", 'take-over-deal', known),
      /^Ask Sam:/,
    );
  });

  it('has a tab stop on the rep whom nobody named, and none on a name', () => {
    const nobody = "I'll close Acme.";
    const fix = askFix(nobody, findingAt(nobody, nobody, 'take-over-deal'), around);
    assert.ok(fix?.tabStop);
    assert.equal(fix.edits[0]?.text.slice(fix.tabStop.from, fix.tabStop.to), 'the rep');
    const sam = "I'll close Acme for Sam.";
    assert.equal(askFix(sam, findingAt(sam, sam, 'take-over-deal'), around)?.tabStop, undefined);
  });

  it('goes to a name that is likely a colleague’s, with a tab stop on it, where the journal knows nobody', () => {
    for (const [plan, question] of [
      ["I'll close the Acme deal for Priya.", 'Ask Priya: what is your plan to close the Acme deal?'],
      ["If Jonas stalls, I'll call Globex.", 'If Jonas stalls, ask Jonas: what is your plan to call Globex?'],
      ["I'll run Lena's second demo.", 'Ask Lena: what is your plan to run your second demo?'],
      ["I'll prepare the quote for Acme.", 'Ask the rep: what is your plan to prepare the quote for Acme?'],
      ["If Acme stalls, I'll call them.", 'If Acme stalls, ask the rep: what is your plan to call them?'],
      ["I'll call Priya about the price.", 'Ask the rep: what is your plan to call Priya about the price?'],
    ] as const) {
      const fix = askFix(plan, findingAt(plan, plan, 'take-over-deal'), {});
      assert.equal(fixed(plan, fix), question);
      assert.ok(fix?.tabStop);
    }
  });

  it('in a task or an item is one without its “I”', () => {
    assert.equal(
      ask('- [ ] Call Globex procurement about the discount', 'Call Globex procurement about the discount'),
      '- [ ] Ask the rep: what is your plan to call Globex procurement about the discount?',
    );
    assert.equal(
      ask('* send Acme the quote', 'send Acme the quote'),
      '* Ask the rep: what is your plan to send Acme the quote?',
    );
  });

  it('that is no step of a deal becomes the rule’s own question to the rep', () => {
    const jump = "I'll jump on Sam's call.";
    assert.equal(
      ask(jump, jump, 'jump-into-customer'),
      'Ask Sam: how do you want to lead this conversation, and how can I help you to prepare?',
    );
    const tell = "I'll give Sam a script.";
    assert.match(ask(tell, tell, 'tell-not-ask'), /^Ask Sam: which options do you see/);
  });

  it('shows a name with Markdown in it as it is written', () => {
    const known = { people: [], person: 'A*b_ <c> | `d`' };
    const note = "| a |\n| - |\n| I'll close Acme. |\n";
    const after = ask(note, "I'll close Acme.", 'take-over-deal', known);
    assert.match(after, /Ask A\\\*b\\_ \\<c\\> \\\| \\`d\\`: what is/);
    assert.deepEqual(structure(after), structure(note));
  });
});

describe('a sentence that says more than a plan', () => {
  for (const sentence of [
    "I'll close Acme, and Maria will send the quote.",
    "I'll call Globex because Sam is out.",
    'Sam is out and I’ll close Acme.',
    "I'll close it so that the quarter is safe.",
    'I closed Acme and tomorrow I’ll call Globex.',
    'Call with Acme',
    'Demo Tuesday for Globex',
  ]) {
    it(`keeps every word, with the question beneath: “${sentence}”`, () => {
      assert.equal(ask(`- ${sentence}\n`, sentence).split('\n')[0], `- ${sentence}`);
    });
  }
});

describe('something that happened', () => {
  it('stays as it is, with the question in a paragraph beneath', () => {
    assert.equal(
      ask('I closed Acme for Sam.\n\nNext.\n', 'I closed Acme for Sam.'),
      'I closed Acme for Sam.\n\nWhat does Sam see as the next step, and what do they need from you to take it?\n\nNext.\n',
    );
  });

  it('has it nested in a list and in a done task, with the mark of that list', () => {
    const question = 'Whose deal is it, and what is their own next step?';
    assert.equal(
      ask('* I closed Acme.\n* b\n', 'I closed Acme.'),
      `* I closed Acme.\n  * ${question}\n* b\n`,
    );
    assert.equal(ask('1. I closed Acme.\r\n', 'I closed Acme.'), `1. I closed Acme.\r\n   - ${question}\r\n`);
    assert.equal(ask('- [x] Call Globex\n', 'Call Globex'), `- [x] Call Globex\n  - ${question}\n`);
  });

  it('has it in the same cell of a table', () => {
    assert.equal(
      ask('a | b\n-|-\nx | I closed Acme.\n', 'I closed Acme.'),
      'a | b\n-|-\nx | I closed Acme. Whose deal is it, and what is their own next step?\n',
    );
  });

  it('is settled for each of two rules when both questions stand beneath it', () => {
    const sentences = ['I sent Acme the revised quote myself.', 'I took over Sam’s call with Globex.'];
    let note = `${sentences.join(' ')}\n`;
    assert.equal(linter.lint(note).length, 2);
    for (let finding = linter.lint(note)[0]; finding; finding = linter.lint(note)[0]) {
      const after = fixed(note, askFix(note, finding, {}));
      assert.ok(linter.lint(after).length < linter.lint(note).length, after);
      note = after;
    }
    assert.ok(note.startsWith(sentences.join(' ')));
  });

  it('is a finding again when the question is about something else', () => {
    const note = 'I took over Sam’s call with Globex.\n\nWhat is for lunch?\n';
    assert.equal(linter.lint(note).length, 1);
  });
});

describe('asking, wherever the sentence stands', () => {
  const cases = everyCase(around);

  it('is tried on findings in every shape of note', () => {
    assert.ok(cases.length > 200, String(cases.length));
    assert.ok(new Set(cases.map(({ shape }) => shape)).size >= 24);
  });

  it('leaves no finding where there was one, and brings no other', () => {
    for (const { shape, note, finding } of cases) {
      const after = fixed(note, askFix(note, finding, around));
      const before = said(note, around);
      const gone = `${finding.rule}: ${note.slice(finding.from, finding.to)}`;
      const left = said(after, around);
      assert.ok(!left.includes(gone), `${shape}\n${after}`);
      assert.ok(
        left.every((one) => before.includes(one)),
        `${shape}\n${after}`,
      );
    }
  });

  it('leaves the structure as it was but for the question that is added', () => {
    for (const { shape, note, finding } of cases) {
      const fix = askFix(note, finding, around);
      const [before, after] = [structure(note), structure(fixed(note, fix))];
      const isNew = (line: string): boolean => /^ *(?:paragraph|list|listItem)/.test(line);
      const rest =
        fix?.kind === 'beneath'
          ? leftOver(before, after)
          : before.join('\n') === after.join('\n')
            ? []
            : after;
      assert.ok(rest?.every(isNew), `${shape}\n${before.join('\n')}\n→\n${after.join('\n')}`);
      assert.ok((rest?.length ?? 9) <= 3, shape);
    }
  });

  it('never mixes line endings', () => {
    for (const { note, finding } of cases) {
      const after = fixed(note, askFix(note, finding, around));
      if (note.includes('\r\n')) assert.doesNotMatch(after, /(?<!\r)\n/);
      else assert.doesNotMatch(after, /\r/);
    }
  });
});

describe('the phrase to accept', () => {
  it('silences the finding that it comes from, in every shape of note', () => {
    for (const { shape, note, finding } of everyCase(around)) {
      const phrase = phraseOf(note, finding) ?? assert.fail(shape);
      const gone = `${finding.rule}: ${note.slice(finding.from, finding.to)}`;
      assert.ok(!said(note, { ...around, acceptedPhrases: [phrase] }).includes(gone), `${shape}: ${phrase}`);
    }
  });

  it('is the words that decided, without markup', () => {
    const note = "I'll close the **Acme** deal myself.\n";
    const [finding] = linter.lint(note);
    assert.ok(finding);
    const words = {
      ...finding,
      words: [
        { from: 5, to: 10 },
        { from: 17, to: 21 },
      ],
    };
    assert.equal(phraseOf(note, words), 'close the Acme');
    assert.equal(phraseOf(note, { ...finding, words: [] }), "I'll close the Acme deal myself.");
  });
});

/** The lines of `after` without those of `before` in their order; undefined where these aren't all there. */
function leftOver(before: readonly string[], after: readonly string[]): string[] | undefined {
  const rest: string[] = [];
  let at = 0;
  for (const line of after) {
    if (line === before[at]) at += 1;
    else rest.push(line);
  }
  return at === before.length ? rest : undefined;
}
