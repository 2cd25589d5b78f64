// The types of manager-journal/lint say what its sources say: this file does not compile when they differ.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as source from '../../../src/core/lint/index.ts';
import type * as published from '../../../src/core/lint/published.d.ts';
import { ROOT } from './support.ts';

/** `true` where each of two types can stand for the other, down to the names of their members. */
type Same<One, Other> = [One, Other, keyof One] extends [Other, One, keyof Other]
  ? [keyof Other] extends [keyof One]
    ? true
    : false
  : false;
/** `true` where what is there can be used as it is said. */
type Fits<There, Said> = There extends Said ? true : false;

const types: {
  readonly options: Same<source.LintOptions, published.LintOptions>;
  readonly severity: Same<source.Severity, published.Severity>;
  readonly rule: Same<source.Rule, published.Rule>;
  readonly ruleId: Same<source.RuleId, published.RuleId>;
  readonly finding: Same<source.DealFinding, published.DealFinding>;
  readonly linter: Fits<source.Linter, published.Linter>;
  readonly names: Same<keyof typeof source, keyof typeof published>;
  readonly plugin: Same<typeof source.default, typeof published.default>;
  readonly rules: Fits<typeof source.RULES, typeof published.RULES>;
  readonly ruleIds: Fits<typeof source.RULE_IDS, typeof published.RULE_IDS>;
  readonly create: Fits<typeof source.createLinter, typeof published.createLinter>;
} = {
  options: true,
  severity: true,
  rule: true,
  ruleId: true,
  finding: true,
  linter: true,
  names: true,
  plugin: true,
  rules: true,
  ruleIds: true,
  create: true,
};

describe('lint: the published types', () => {
  it('are those of the sources', () => {
    for (const [name, same] of Object.entries<boolean>(types)) assert.ok(same, name);
  });

  it('are what package.json points to', () => {
    const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      exports: Record<string, unknown>;
    };
    assert.deepEqual(manifest.exports['./lint'], { types: './dist/lint.d.ts', default: './dist/lint.js' });
  });
});
