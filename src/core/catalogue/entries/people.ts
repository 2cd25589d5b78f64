// Types of the group “Know your people”: a note on each direct report, and one-on-ones.
import { allOf, choice, count, date, docs, note, questions, slug, someOf, text, texts } from '../common.ts';
import type { NoteType } from '../model.ts';

export const personNote: NoteType = note({
  id: 'person',
  label: 'Person',
  doc: 'A direct report: strengths, goals, obstacles, and what you agreed to work on.',
  group: 'people',
  folder: 'people',
  fileName: '{person}',
  identity: { keys: ['person'] },
  topics: allOf({
    strengths: 'What they are good at, as you saw it.',
    goals: 'What is next for them.',
    obstacles: 'What is in the way: skill, will, tool, process, you.',
    needs: 'What they need from you.',
  }),
  questions: questions({
    strengths: 'When was {name} at their best, and what made it possible?',
    'grow goals': 'Ask {name}: what would you like to be known for in a year?',
    obstacles: 'What would {name} say is in the way?',
    'needs support': 'Which task does {name} want to be left alone with, and which one not yet?',
    'role fit': 'What would have to be true for this to be the right role for {name}?',
  }),
  keys: [
    {
      name: 'person',
      kind: slug,
      needed: 'always',
      doc: 'A short name that other notes refer to; each person has their own.',
    },
    { name: 'name', kind: text, needed: 'always', doc: 'The name as it is written.' },
    { name: 'aliases', kind: texts, doc: 'Other names that your notes call them by.' },
    {
      name: 'since',
      kind: date,
      doc: 'The day they joined the team; due dates count from here if it is later than your own start.',
    },
    {
      name: 'active',
      kind: { kind: 'yes-no' },
      default: { value: true },
      doc: 'Whether they are on the team now; nothing is due for people who are not.',
    },
    {
      name: 'one_on_one_days',
      kind: { kind: 'number', min: 1, whole: true },
      default: { value: 7 },
      doc: 'How many days lie between two one-on-ones.',
    },
    {
      name: 'role_fit',
      kind: choice({
        unclear: 'Too early to say.',
        'right-role': 'In the right role.',
        'can-grow': 'Can grow into it, with help.',
        'wrong-role': 'Would do better in another role.',
      }),
      default: { value: 'unclear' },
      doc: 'Whether the role fits, by the evidence so far.',
    },
    {
      name: 'coaching_focus',
      kind: text,
      needed: 'done',
      doc: 'The one behaviour that you agreed to work on together.',
    },
  ],
  plan: { kind: 'each-report', createdBy: 7, doneBy: 30 },
});

export const oneOnOne: NoteType = note({
  id: 'one-on-one',
  label: 'One-on-one',
  doc: 'Regular time with one person; theirs first.',
  group: 'people',
  folder: 'one-on-ones',
  fileName: '{date}-{person}',
  identity: { keys: ['person', 'date'] },
  topics: someOf(
    {
      theirs: 'What they brought.',
      yours: 'Praise, correction, what you saw.',
      growth: 'What they are learning.',
      needs: 'What they need from you.',
    },
    2,
    ['theirs'],
  ),
  questions: questions({
    'theirs mind': 'Ask {name}: what is on your mind, and what else?',
    'yours praise': 'What did you see {name} do well, and what difference did it make?',
    'grow growth': 'What is {name} better at than a month ago, and how can you tell?',
    'needs support': 'Ask {name}: what do you need from me, and what should I leave alone?',
    'promise commitment': 'What did each of you promise, and what became of it?',
  }),
  keys: [
    { name: 'person', kind: slug, needed: 'always', doc: docs.person },
    {
      name: 'promises_open',
      kind: count,
      default: { value: 0 },
      doc: 'How many promises, yours and theirs, are open.',
    },
  ],
  plan: {
    kind: 'person-cadence',
    firstDay: 14,
    everyDays: 7,
    everyKey: 'one_on_one_days',
    graceDays: 3,
    withoutDaysAway: true,
  },
});
