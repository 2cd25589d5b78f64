// Dresses a row of the progress tree as a tree item: label, icon, tooltip, checkbox, accessible label, what a click does.
import * as vscode from 'vscode';
import { allTopics, findType } from '../../core/catalogue/lookup.ts';
import { noteTypes } from '../../core/catalogue/note-types.ts';
import type { Item } from '../../core/progress/report.ts';
import { groupLabel, idLabel, statusLabel, translated, typeLabel } from '../support/words/catalogue.ts';
import {
  countLabel,
  dueLabel,
  followUpLabel,
  headerLabel,
  itemDescription,
  itemLabel,
  narrowDueLabel,
  nextLabel,
  noteLabel,
  recordLabel,
  shareLabel,
} from '../support/words/progress.ts';
import { hasChildren, type ProgressNode } from './nodes.ts';
import { followUpTooltip, itemTooltip, nextTooltip, noteTooltip, topicTooltip } from './tooltips.ts';

type Node<K extends ProgressNode['kind']> = Extract<ProgressNode, { kind: K }>;

/** The tree item of a row. */
export function treeItemOf(node: ProgressNode): vscode.TreeItem {
  const item = dressed(node);
  item.id ??= node.id;
  item.contextValue ??= node.kind;
  item.accessibilityInformation ??= {
    label: [textOf(item.label), textOf(item.description)].filter(Boolean).join(', '),
  };
  return item;
}

function dressed(node: ProgressNode): vscode.TreeItem {
  switch (node.kind) {
    case 'journal':
      return journalRow(node);
    case 'next':
      return nextRow(node);
    case 'group':
      return groupRow(node);
    case 'item':
      return itemRow(node);
    case 'note':
      return noteRow(node);
    case 'topic':
      return topicRow(node);
    case 'follow-up':
      return followUpRow(node);
    case 'record':
      return figureRow(vscode.l10n.t('Reflections'), recordLabel(node.report.reflections), 'calendar');
    case 'share':
      return figureRow(vscode.l10n.t('Coaching share'), shareLabel(node.report.coachingShare), 'pie-chart');
  }
}

function journalRow({ index, report }: Node<'journal'>): vscode.TreeItem {
  const row = new vscode.TreeItem(index.folder.name, vscode.TreeItemCollapsibleState.Expanded);
  row.description = headerLabel(report.header);
  row.iconPath = new vscode.ThemeIcon('notebook');
  return row;
}

function nextRow({ index, report }: Node<'next'>): vscode.TreeItem {
  const label = vscode.l10n.t('Next: {0}', nextLabel(report.next, report.today));
  const row = new vscode.TreeItem(label);
  const standing = 'item' in report.next ? itemDescription(report.next.item, report.today) : '';
  row.description = standing;
  row.iconPath = new vscode.ThemeIcon('arrow-right', new vscode.ThemeColor('charts.blue'));
  row.tooltip = nextTooltip(label, standing);
  row.command = {
    command: 'managerJournal.openNextStep',
    title: vscode.l10n.t('Open the next step'),
    arguments: [index.root],
  };
  return row;
}

function groupRow(node: Node<'group'>): vscode.TreeItem {
  const { group } = node;
  const { Expanded, None } = vscode.TreeItemCollapsibleState;
  const isEmpty = !hasChildren(node);
  const row = new vscode.TreeItem(groupLabel(group.id), isEmpty ? None : Expanded);
  // VS Code keeps what it knows about an id: a row that could not be expanded would stay shut once it can.
  if (isEmpty) row.id = `${node.id}\nempty`;
  row.description = countLabel(group);
  return row;
}

function itemRow(node: Node<'item'>): vscode.TreeItem {
  const { item, index, report } = node;
  const row = new vscode.TreeItem(itemLabel(item, report.today), collapsible(node));
  row.description = itemDescription(item, report.today, narrowDueLabel);
  row.iconPath = itemIcon(item);
  row.tooltip = itemTooltip(item, report);
  row.contextValue = `item.${presence(item)}.${item.status}`;
  if (item.path !== undefined) row.resourceUri = index.uriOf(item.path);
  row.command = {
    command: 'managerJournal.openItem',
    title: vscode.l10n.t('Open'),
    arguments: [index.root, item.key],
  };
  row.accessibilityInformation = {
    label: [textOf(row.label), itemDescription(item, report.today), statusLabel(item.status)]
      .filter(Boolean)
      .join(', '),
  };
  return row;
}

/** For the manifest's `when` clauses: whether there is a note to act on, or one to begin. */
function presence(item: Item): 'cadence' | 'absent' | 'present' {
  if (item.cadence !== undefined) return 'cadence';
  return item.path === undefined ? 'absent' : 'present';
}

function itemIcon(item: Item): vscode.ThemeIcon {
  if (item.status === 'problem')
    return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  if (item.overdue) return new vscode.ThemeIcon('clock', new vscode.ThemeColor('list.warningForeground'));
  switch (item.status) {
    case 'done':
    case 'on-schedule':
      return new vscode.ThemeIcon('pass-filled', new vscode.ThemeColor('testing.iconPassed'));
    case 'in-progress':
      return new vscode.ThemeIcon('circle-large-filled', new vscode.ThemeColor('charts.blue'));
    case 'skipped':
      return new vscode.ThemeIcon('circle-slash', new vscode.ThemeColor('disabledForeground'));
    case 'late':
    case 'planned':
      return new vscode.ThemeIcon('circle-large-outline');
  }
}

function noteRow(node: Node<'note'>): vscode.TreeItem {
  const { note, index, report } = node;
  const row = new vscode.TreeItem(noteLabel(note, report.today), collapsible(node));
  row.description = `${typeLabel(note.type)} · ${statusLabel(note.status)}`;
  row.iconPath = new vscode.ThemeIcon('note');
  row.tooltip = noteTooltip(note, report);
  row.contextValue = `note.present.${note.status}`;
  row.resourceUri = index.uriOf(note.path);
  row.command = open(index.uriOf(note.path));
  return row;
}

function topicRow({ topic, type, path, index }: Node<'topic'>): vscode.TreeItem {
  const label = idLabel(topic.id);
  const row = new vscode.TreeItem(label);
  const entry = findType(noteTypes, type);
  const doc = entry && allTopics(entry).find((known) => known.id === topic.id)?.doc;
  const spoken = topic.covered
    ? vscode.l10n.t('{0}: talked through', label)
    : vscode.l10n.t('{0}: not talked through yet', label);
  row.tooltip = topicTooltip(topic.id, doc === undefined ? undefined : translated(doc));
  row.checkboxState = {
    state: topic.covered ? vscode.TreeItemCheckboxState.Checked : vscode.TreeItemCheckboxState.Unchecked,
    tooltip: topic.covered ? vscode.l10n.t('Talked through') : vscode.l10n.t('Not talked through yet'),
    accessibilityInformation: { label: spoken, role: 'checkbox' },
  };
  row.accessibilityInformation = { label: spoken };
  row.command = {
    command: 'managerJournal.toggleTopic',
    title: vscode.l10n.t('Tick or untick'),
    arguments: [index.root, path, topic.id, !topic.covered],
  };
  return row;
}

function followUpRow({ followUp, index, report }: Node<'follow-up'>): vscode.TreeItem {
  const row = new vscode.TreeItem(followUpLabel(followUp));
  row.description = dueLabel(followUp.due, followUp.overdue, report.today);
  row.iconPath = new vscode.ThemeIcon(
    'bell',
    followUp.overdue ? new vscode.ThemeColor('list.warningForeground') : undefined,
  );
  row.tooltip = followUpTooltip(followUp, report);
  row.command = open(index.uriOf(followUp.path));
  return row;
}

function figureRow(label: string, description: string, icon: string): vscode.TreeItem {
  const row = new vscode.TreeItem(label);
  row.description = description;
  row.iconPath = new vscode.ThemeIcon(icon);
  return row;
}

function collapsible(node: ProgressNode): vscode.TreeItemCollapsibleState {
  return hasChildren(node) ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None;
}

function open(uri: vscode.Uri): vscode.Command {
  return { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [uri] };
}

function textOf(text: string | boolean | vscode.TreeItemLabel | undefined): string {
  if (typeof text === 'string') return text;
  return typeof text === 'object' ? text.label : '';
}
