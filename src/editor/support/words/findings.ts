// Words for what is wrong in front matter: what it is, and what would be right.
import * as vscode from 'vscode';
import type { FrontMatterFinding } from '../../../core/note.ts';

/** One or two sentences for the Problems panel. */
export function findingMessage(finding: FrontMatterFinding): string {
  const said = statement(finding);
  const nearest = fact(finding, 'nearest');
  return nearest === '' ? said : vscode.l10n.t('{0} Did you mean “{1}”?', said, nearest);
}

function statement(finding: FrontMatterFinding): string {
  const key = finding.key ?? '';
  const actual = fact(finding, 'actual');
  const { l10n } = vscode;
  switch (finding.code) {
    case 'no-access':
      return l10n.t('This file can’t be read.');
    case 'broken-yaml':
      return l10n.t('This front matter is not valid YAML: {0}', fact(finding, 'message'));
    case 'not-yaml':
      return l10n.t(
        'Only YAML front matter is read. This is {0}, and nothing in it runs.',
        fact(finding, 'language'),
      );
    case 'not-a-mapping':
      return l10n.t('Front matter is a list of keys and values, one a line, such as “status: done”.');
    case 'front-matter-too-large':
      return l10n.t('This front matter is longer than 64 KB and is not read.');
    case 'front-matter-not-closed':
      return l10n.t('This front matter has no closing line of three dashes.');
    case 'duplicate-key':
      return l10n.t('“{0}” is here twice. The first one counts.', key);
    case 'unknown-type':
      return l10n.t('There is no type of note called “{0}”.', actual);
    case 'unknown-key':
      return l10n.t('“{0}” means nothing in this type of note.', key);
    case 'missing-key':
      return l10n.t('“{0}” is missing.', key);
    case 'wrong-kind':
      return l10n.t('“{0}” must be {1}.', key, kindLabel(finding));
    case 'not-in-list':
      return l10n.t('“{0}” can be: {1}.', key, list(finding, 'expected'));
    case 'impossible-date':
      return l10n.t('There is no such day: {0}.', actual);
    case 'future-date':
      return l10n.t('A note that is done can’t have a date in the future ({0}).', actual);
    case 'invalid-week':
      return l10n.t('There is no such week: {0}. Weeks look like 2026-W48.', actual);
    case 'invalid-quarter':
      return l10n.t('There is no such quarter: {0}. Quarters look like 2026-Q4.', actual);
    case 'invalid-slug':
      return l10n.t('“{0}” is a short name: letters and digits in lower case, words joined by hyphens.', key);
    case 'unknown-time-zone':
      return l10n.t('There is no time zone “{0}”. They look like Europe/Berlin.', actual);
    case 'skipped-without-reason':
      return l10n.t('A skipped note needs a reason: add “reason”.');
    case 'duplicate-note':
      return l10n.t('Another note is about the same: {0}.', list(finding, 'paths'));
    case 'done-without-keys':
      return l10n.t('This note says done, but still needs: {0}.', list(finding, 'keys'));
  }
}

function kindLabel(finding: FrontMatterFinding): string {
  const { l10n } = vscode;
  const min = fact(finding, 'min');
  const max = fact(finding, 'max');
  const range = max === '' ? l10n.t('from {0}', min) : l10n.t('from {0} to {1}', min, max);
  switch (fact(finding, 'expected')) {
    case 'date':
      return l10n.t('a day such as 2026-11-24');
    case 'whole-number':
      return l10n.t('a whole number {0}', range);
    case 'number':
      return l10n.t('a number {0}', range);
    case 'yes-no':
      return l10n.t('true or false');
    case 'list':
      return l10n.t('a list');
    case 'period':
      return l10n.t('a period such as {0}', '{from: 2026-12-24, to: 2027-01-01}');
    default:
      return l10n.t('a single line of text');
  }
}

function fact(finding: FrontMatterFinding, name: string): string {
  const value = finding.facts[name];
  return typeof value === 'string' ? value : '';
}

function list(finding: FrontMatterFinding, name: string): string {
  const value = finding.facts[name];
  return Array.isArray(value) ? value.join(', ') : '';
}
