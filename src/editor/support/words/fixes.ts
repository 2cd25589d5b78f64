// Words for quick fixes in front matter, as the lightbulb's menu shows them.
import * as vscode from 'vscode';
import type { Fix } from '../../../core/front-matter/fix.ts';

export function fixLabel({ id, facts }: Fix): string {
  const { key = '', value = '', to = '' } = facts;
  switch (id) {
    case 'use-value':
      return vscode.l10n.t('Change to “{0}: {1}”', key, value);
    case 'add-key':
      return value === '' ? vscode.l10n.t('Add “{0}”', key) : vscode.l10n.t('Add “{0}: {1}”', key, value);
    case 'rename-key':
      return vscode.l10n.t('Rename “{0}” to “{1}”', key, to);
    case 'remove-key':
      return vscode.l10n.t('Remove “{0}”', key);
    case 'remove-item':
      return vscode.l10n.t('Remove “{0}” from “{1}”', value, key);
    case 'ask-value':
      return vscode.l10n.t('Add “{0}”…', key);
    case 'close-front-matter':
      return vscode.l10n.t('Close the front matter');
    case 'quote-value':
      return vscode.l10n.t('Put quotes around the value');
  }
}
