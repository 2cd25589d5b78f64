// What a user may set: severities, accepted phrases, names; and what becomes of settings that make no sense.
import assert from 'node:assert/strict';
import type { LintOptions } from '../../../src/core/lint/options.ts';
import { normalise, severityOf } from '../../../src/core/lint/options.ts';
import { RULE_IDS, RULES } from '../../../src/core/lint/rules.ts';
import { DEED, found, linter } from './support.ts';

const OWN = 'take-over-deal';

describe('lint: severity', () => {
  it('is information where nothing is said, for each rule', () => {
    assert.deepEqual(
      RULE_IDS.map((rule) => severityOf(rule, {})),
      RULE_IDS.map(() => 'information'),
    );
    assert.equal(linter.lint(DEED)[0]?.severity, 'information');
  });

  it('is what the user says of the rule', () => {
    for (const severity of ['hint', 'information', 'warning'] as const) {
      assert.equal(linter.lint(DEED, { rules: { [OWN]: severity } })[0]?.severity, severity);
    }
    assert.equal(linter.lint(DEED, { rules: { 'tell-not-ask': 'warning' } })[0]?.severity, 'information');
  });

  it('off leaves the rule out, and other rules in', () => {
    assert.deepEqual(found(DEED, { rules: { [OWN]: 'off' } }), []);
    assert.deepEqual(found(DEED, { rules: { 'tell-not-ask': 'off' } }), [DEED]);
  });

  it('off leaves the rule out of what else fits, too', () => {
    const text =
      "Faster if I jump on the call and close the Acme deal myself; I'll make up the gap, like I always did.";
    const all = linter.lint(text).flatMap(({ also }) => also);
    const off = Object.fromEntries(all.map((rule) => [rule, 'off']));
    assert.deepEqual(
      linter.lint(text, { rules: off }).flatMap(({ also }) => also),
      [],
    );
  });

  it('that is none counts as information', () => {
    const rules = { [OWN]: 'loud' } as unknown as NonNullable<LintOptions['rules']>;
    assert.equal(linter.lint(DEED, { rules })[0]?.severity, 'information');
  });
});

describe('lint: accepted phrases', () => {
  it('leave a sentence alone whatever their case, spacing and quotes', () => {
    for (const phrase of ['close the acme deal', '  Close  the\tAcme deal ', 'I’ll close', "i'LL CLOSE"]) {
      assert.deepEqual(found(DEED, { acceptedPhrases: [phrase] }), [], phrase);
    }
    assert.deepEqual(
      found('I’ll close\nthe **Acme** deal myself.', { acceptedPhrases: ["I'll close the Acme"] }),
      [],
    );
  });

  it('leave only that sentence alone', () => {
    const other = DEED.replace('Acme', 'Globex');
    assert.deepEqual(found(`${DEED} ${other}`, { acceptedPhrases: ['acme'] }), [other]);
  });

  it('accept nothing when they are empty', () => {
    assert.deepEqual(found(DEED, { acceptedPhrases: ['', '  ', 'globex'] }), [DEED]);
  });

  it('compare texts as normalise does', () => {
    assert.equal(normalise('  “It’s”\u00A0\n Mine '), '"it\'s" mine');
  });
});

describe('lint: names', () => {
  it('of customers and reps may be anything', () => {
    const odd = ['', '  ', 'Zoë', '(+', '\uD83D', 'A'.repeat(10_000), 'Acme, Inc. & Co'];
    assert.deepEqual(found(DEED, { people: odd, accounts: odd, person: '(' }), [DEED]);
  });
});

describe('lint: rules', () => {
  it('each say what, why and what a coach would ask', () => {
    for (const id of RULE_IDS) {
      const { title, fact, why, question, url } = RULES[id];
      assert.equal(RULES[id].id, id);
      assert.match(fact, /^You are .*[^.]$/);
      assert.match(why, /\.$/);
      assert.match(question, /\?$/);
      assert.ok(title.length < 40);
      assert.equal(url, `docs/rules/${id}.md`);
    }
    assert.equal(new Set(RULE_IDS).size, 7);
  });
});
