// The journal’s own page, with its settings.
import { count, date, noTopics, options, page, texts } from '../common.ts';
import type { NoteType } from '../model.ts';

const days = options({
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
});

export const journal: NoteType = page({
  id: 'journal',
  label: 'Journal',
  doc: 'The home page of the journal, with its settings.',
  folder: '',
  fileName: 'journal',
  identity: { keys: [] },
  topics: noTopics,
  keys: [
    {
      name: 'start_date',
      kind: date,
      needed: 'always',
      doc: 'Day 1 in the new job; every due date counts from here.',
    },
    {
      name: 'created',
      kind: date,
      needed: 'always',
      default: { from: 'today' },
      doc: 'The day this journal was made; nothing before it is due.',
    },
    {
      name: 'timezone',
      kind: { kind: 'time-zone' },
      default: { from: 'machine-time-zone' },
      doc: 'Where your days begin and end, for example Europe/Berlin.',
    },
    {
      name: 'workdays',
      kind: { kind: 'choices', options: days },
      default: { value: ['mon', 'tue', 'wed', 'thu', 'fri'] },
      doc: 'The days on which you work.',
    },
    {
      name: 'reflection_day',
      kind: { kind: 'choice', options: days },
      default: { value: 'fri' },
      doc: 'The day from which the next step is this week’s reflection.',
    },
    { name: 'away', kind: { kind: 'periods' }, doc: 'Days off, a list of {from, to}; nothing is due then.' },
    { name: 'team_size', kind: count, doc: 'How many people report to you.' },
    { name: 'accounts', kind: texts, doc: 'Names of customers, so that the lint can tell them from people.' },
  ],
});
