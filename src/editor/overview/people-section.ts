// The people of the Overview: when each was talked to and coached, and when the next time is due; as marks and as a table.
import * as vscode from 'vscode';
import type { Overview, PersonLanes } from '../../core/overview.ts';
import type { Day } from '../../core/note.ts';
import type { Item } from '../../core/progress/report.ts';
import type { Cell, PeopleSection, Shape } from '../../overview/model.ts';
import { shortDay } from '../support/words/days.ts';
import { conversationKind, markLabel } from '../support/words/overview.ts';
import { itemDescription } from '../support/words/progress.ts';
import { markModels, pieceOf } from './plan-section.ts';

type Cadence = PersonLanes['cadences'][number];

export function peopleSection({ people, report }: Overview): PeopleSection {
  const { today } = report;
  return {
    title: vscode.l10n.t('Your people'),
    summary: [summaryOf(people)],
    people: people.map(({ person, name, path, cadences }) => ({
      key: person,
      name: pieceOf(path === undefined ? {} : { path }, name),
      rows: cadences.map(({ item, marks }) => ({
        label: vscode.l10n.t('{0} {1}', conversationKind(item.type), itemDescription(item, today)),
        late: item.overdue,
        marks: markModels(marks, today, ({ about }) => (about.kind === 'follow-up' ? 'bell' : shapeOf(item))),
      })),
    })),
    table: {
      id: 'people',
      caption: vscode.l10n.t('Conversations, person by person'),
      columns: [
        vscode.l10n.t('Person'),
        vscode.l10n.t('Conversation'),
        vscode.l10n.t('Every, days'),
        vscode.l10n.t('Next'),
        vscode.l10n.t('So far, and follow-ups'),
      ],
      rows: people.flatMap((person) => person.cadences.map((cadence) => rowOf(person, cadence, today))),
    },
  };
}

function summaryOf(people: readonly PersonLanes[]): string {
  if (people.length === 0) return vscode.l10n.t('Nobody has a note here yet: add the people of your team.');
  const late = people.filter(({ cadences }) => cadences.some(({ item }) => item.overdue));
  if (late.length === 0) return vscode.l10n.t('Every conversation is on schedule.');
  return vscode.l10n.t('Waiting for you: {0}.', late.map(({ name }) => name).join(', '));
}

function rowOf({ name, path }: PersonLanes, { item, marks }: Cadence, today: Day): readonly Cell[] {
  const others = marks.filter(({ about }) => about.kind !== 'item');
  return [
    [pieceOf(path === undefined ? {} : { path }, name)],
    [{ text: conversationKind(item.type) }],
    [{ text: item.cadence === undefined ? '–' : String(item.cadence.every) }],
    [{ text: itemDescription(item, today) || '–' }],
    others.length === 0
      ? [{ text: '–' }]
      : others.map((mark) => pieceOf(mark, shortDay(mark.on, today), markLabel(mark, today))),
  ];
}

function shapeOf({ type }: Item): Shape {
  return type === 'one-on-one' ? 'circle' : 'diamond';
}
