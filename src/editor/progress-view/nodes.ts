// What the progress tree shows, as data: its rows and what lies below each. The view dresses them.
import { HOME_PAGE } from '../../core/journal-path.ts';
import type { JournalIndex } from '../journal-index.ts';
import type {
  FollowUp,
  GroupReport,
  Item,
  NoteRow,
  ProgressReport,
  TopicState,
} from '../../core/progress/report.ts';

interface Row {
  /** Unique in the tree and the same after a refresh, so that selection and expansion survive. */
  readonly id: string;
  readonly index: JournalIndex;
  readonly report: ProgressReport;
  /** The note that the row is about, if there is one. */
  readonly path?: string;
}

export type ProgressNode =
  | (Row & { readonly kind: 'journal' })
  | (Row & { readonly kind: 'next' })
  | (Row & { readonly kind: 'group'; readonly group: GroupReport })
  | (Row & { readonly kind: 'item'; readonly item: Item })
  | (Row & { readonly kind: 'note'; readonly note: NoteRow })
  | (Row & {
      readonly kind: 'topic';
      readonly path: string;
      readonly type: string;
      readonly topic: TopicState;
    })
  | (Row & { readonly kind: 'follow-up'; readonly followUp: FollowUp })
  | (Row & { readonly kind: 'record' | 'share' });

/** The top of the tree: one journal's next step and groups, or a row for each of several journals. */
export function roots(
  journals: readonly JournalIndex[],
  reportOf: (index: JournalIndex) => ProgressReport,
): ProgressNode[] {
  const rows = journals.map((index) => ({ id: index.root.toString(), index, report: reportOf(index) }));
  const [first, ...others] = rows;
  if (first === undefined) return [];
  return others.length === 0
    ? journalRows(first)
    : rows.map((row) => ({ ...row, path: HOME_PAGE, kind: 'journal' as const }));
}

/** The rows below a row. */
export function childrenOf(node: ProgressNode): ProgressNode[] {
  switch (node.kind) {
    case 'journal':
      return journalRows(node);
    case 'group':
      return groupRows(node, node.group);
    case 'item':
      return itemRows(node, node.item);
    case 'note':
      return noteRows(node, node.note);
    case 'next':
    case 'topic':
    case 'follow-up':
    case 'record':
    case 'share':
      return [];
  }
}

/** Whether there are any. */
export function hasChildren(node: ProgressNode): boolean {
  switch (node.kind) {
    case 'journal':
      return true;
    case 'group':
      return node.group.id === 'reflect' || node.group.items.length > 0 || node.group.others.length > 0;
    case 'item': {
      const { path, topics, followUps, notes } = node.item;
      return (path !== undefined && topics.length > 0) || followUps.length > 0 || notes.length > 0;
    }
    case 'note':
      return node.note.topics.length > 0 || node.note.followUps.length > 0;
    case 'next':
    case 'topic':
    case 'follow-up':
    case 'record':
    case 'share':
      return false;
  }
}

/**
 * Brings rows at the top that are shown up to date: in place, since a tree knows its rows by their objects. Returns those
 * that must be drawn again, with all below them; undefined when everything must, as on another day.
 */
export function updateRows(
  shown: readonly ProgressNode[],
  now: readonly ProgressNode[],
): ProgressNode[] | undefined {
  if (shown.length !== now.length || !shown.every((row, place) => isSameRow(row, now[place])))
    return undefined;
  return shown.filter((row, place) => {
    const current = now[place];
    const isStale = current !== undefined && contentOf(row) !== contentOf(current);
    Object.assign(row, current);
    return isStale;
  });
}

/** A row that becomes expandable, or is so no more, is another one to VS Code. */
function isSameRow(row: ProgressNode, other: ProgressNode | undefined): boolean {
  return (
    row.id === other?.id && row.report.today === other.report.today && hasChildren(row) === hasChildren(other)
  );
}

/** What is the same object for as long as nothing in a row, or below it, has changed. */
function contentOf(row: ProgressNode): unknown {
  return row.kind === 'group' ? row.group : row.report;
}

function journalRows(row: Row): ProgressNode[] {
  const next: ProgressNode = { ...below(row, 'next'), kind: 'next' };
  return [
    next,
    ...row.report.groups.map((group) => ({ ...below(row, group.id), kind: 'group' as const, group })),
  ];
}

function groupRows(row: Row, group: GroupReport): ProgressNode[] {
  const items = group.items.map((item) => itemRow(row, item));
  const others = group.others.map((note) => ({
    ...below(row, note.key, note.path),
    kind: 'note' as const,
    note,
  }));
  if (group.id !== 'reflect') return [...items, ...others];
  const figures = (['record', 'share'] as const).map((kind) => ({ ...below(row, kind), kind }));
  return [...items, ...figures, ...others];
}

function itemRow(row: Row, item: Item): ProgressNode {
  return { ...below(row, item.key, item.path), kind: 'item', item };
}

function itemRows(row: Row, item: Item): ProgressNode[] {
  const { path } = item;
  const topics = path === undefined ? [] : item.topics.map((topic) => topicRow(row, path, item.type, topic));
  const followUps = item.followUps.map((followUp) => followUpRow(row, followUp));
  const notes = item.notes.map((note) => ({
    ...below(row, note.key, note.path),
    kind: 'note' as const,
    note,
  }));
  return [...topics, ...followUps, ...notes];
}

function noteRows(row: Row, note: NoteRow): ProgressNode[] {
  const topics = note.topics.map((topic) => topicRow(row, note.path, note.type, topic));
  return [...topics, ...note.followUps.map((followUp) => followUpRow(row, followUp))];
}

function topicRow(row: Row, path: string, type: string, topic: TopicState): ProgressNode {
  return { ...below(row, topic.id), kind: 'topic', path, type, topic };
}

function followUpRow(row: Row, followUp: FollowUp): ProgressNode {
  return { ...below(row, followUp.key, followUp.path), kind: 'follow-up', followUp };
}

function below(row: Row, key: string, path?: string): Row {
  const { index, report } = row;
  return { id: `${row.id}\n${key}`, index, report, ...(path === undefined ? {} : { path }) };
}
