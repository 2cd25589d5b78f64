// The catalogue's own words (labels, documentation of keys, values and topics) in the user's language.
import * as vscode from 'vscode';
import { findType } from '../../../core/catalogue/lookup.ts';
import type { Group } from '../../../core/catalogue/model.ts';
import { noteTypes } from '../../../core/catalogue/note-types.ts';
import type { Status } from '../../../core/note.ts';

/** A text of the catalogue; its keys reach the bundle of translations through the catalogue, not through the source. */
export function translated(catalogueText: string): string {
  return vscode.l10n.t(catalogueText);
}

/** “Coaching note”. */
export function typeLabel(type: string): string {
  const known = findType(noteTypes, type);
  return known ? translated(known.label) : type;
}

export function groupLabel(group: Group | 'attention'): string {
  const labels: Record<Group | 'attention', string> = {
    understand: vscode.l10n.t('Understand the job'),
    learn: vscode.l10n.t('Learn from the best'),
    people: vscode.l10n.t('Know your people'),
    coach: vscode.l10n.t('Coach'),
    build: vscode.l10n.t('Build the system'),
    reflect: vscode.l10n.t('Reflect'),
    attention: vscode.l10n.t('Needs attention'),
  };
  return labels[group];
}

export function statusLabel(status: Status | 'on-schedule' | 'late' | 'problem'): string {
  const labels: Record<Status | 'on-schedule' | 'late' | 'problem', string> = {
    planned: vscode.l10n.t('planned'),
    'in-progress': vscode.l10n.t('in progress'),
    done: vscode.l10n.t('done'),
    skipped: vscode.l10n.t('skipped'),
    'on-schedule': vscode.l10n.t('on schedule'),
    late: vscode.l10n.t('late'),
    problem: vscode.l10n.t('needs attention'),
  };
  return labels[status];
}

/** “Role difference” for `role-difference`: ids of topics and choices are English words joined by hyphens. */
export function idLabel(id: string): string {
  const words = id.replaceAll('-', ' ').replaceAll('_', ' ');
  return translated(words.charAt(0).toUpperCase() + words.slice(1));
}
