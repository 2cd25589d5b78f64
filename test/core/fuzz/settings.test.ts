// Settings as they may stand in anybody's settings.json: a value that can be used, and what was wrong, whatever it is.
import assert from 'node:assert/strict';
import { posix } from 'node:path';
import fc from 'fast-check';
import { RULE_IDS } from '../../../src/core/lint/rules.ts';
import * as settings from '../../../src/core/settings.ts';
import { DEED, linter } from '../lint/support.ts';
import { inherited } from './corpora.ts';
import { fuzz } from './fuzz.ts';
import { wild } from './mutations.ts';

/** JSON, with names in it that every object has already. */
const json = fc.letrec<{ value: unknown; object: Record<string, unknown> }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', maxDepth: 4 },
    fc.constantFrom(
      null,
      true,
      false,
      0,
      -1,
      1e308,
      '',
      'off',
      'hint',
      'warning',
      'onType',
      'Off',
      'information',
    ),
    wild,
    fc.array(tie('value'), { maxLength: 4 }),
    tie('object'),
  ),
  object: fc
    .array(fc.tuple(fc.oneof(fc.constantFrom(...RULE_IDS, ...inherited), wild), tie('value')), {
      maxLength: 5,
    })
    .map(
      (entries) =>
        JSON.parse(
          `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join()}}`,
        ) as Record<string, unknown>,
    ),
}));
const raw = fc.oneof(
  { weight: 1, arbitrary: fc.constant(undefined) },
  { weight: 9, arbitrary: json.value },
  { weight: 3, arbitrary: json.object },
);

function assertTold(problems: readonly settings.SettingProblem[], value: unknown): void {
  for (const problem of problems) {
    assert.equal(typeof problem.value, 'string');
    assert.ok(problem.value.length <= 200, 'a message stays short');
  }
  if (value === undefined) assert.deepEqual(problems, [], 'what nobody has set is not wrong');
}

describe('fuzz: settings', () => {
  fuzz('name a folder in the workspace, a time to lint and a yes or no', 700, [raw], (value) => {
    const folder = settings.readFolder(value);
    assertTold(folder.problems, value);
    assert.doesNotMatch(posix.relative('/w', posix.resolve('/w', folder.value)), /^\.\.(?:\/|$)/);
    const run = settings.readRun(value);
    assertTold(run.problems, value);
    assert.ok(['onType', 'onSave', 'off'].includes(run.value));
    const flag = settings.readFlag('statusBar', value);
    assertTold(flag.problems, value);
    assert.equal(typeof flag.value, 'boolean');
  });

  fuzz('know the rules that there are, and no other names', 700, [raw], (value) => {
    const { value: rules, problems } = settings.readRules(value, RULE_IDS);
    assertTold(problems, value);
    assert.ok(Object.keys(rules).every((rule) => RULE_IDS.some((id) => id === rule)));
    for (const rule of [...RULE_IDS, ...inherited])
      assert.ok(settings.severities.includes(settings.severityIn(rules, rule)), rule);
    assert.equal(Object.getPrototypeOf(rules), Object.prototype);
  });

  fuzz('have phrases that are texts', 400, [fc.array(raw, { maxLength: 4 })], (levels) => {
    const { value } = settings.readPhrases(levels);
    assert.ok(value.every((phrase) => typeof phrase === 'string' && phrase.trim() !== ''));
    assert.equal(new Set(value).size, value.length);
  });

  fuzz('leave a deed a deed, or silence it, and never break the lint', 200, [raw, raw], (rules, phrases) => {
    const options = {
      rules: settings.readRules(rules, RULE_IDS).value,
      acceptedPhrases: settings.readPhrases([phrases]).value,
    };
    const found = linter.lint(DEED, options);
    assert.ok(found.length <= 1);
    for (const { severity } of found) assert.ok(['hint', 'information', 'warning'].includes(severity));
  });
});
