// The type of the group “Reflect”.
import { count, docs, noTopics, note, questions, text } from '../common.ts';
import type { NoteType } from '../model.ts';

const hours = { kind: 'number', min: 0, max: 80, whole: false } as const;

export const weeklyReflection: NoteType = note({
  id: 'weekly-reflection',
  label: 'Weekly reflection',
  doc: 'Fifteen minutes each week: who are you becoming?',
  group: 'reflect',
  folder: 'reflections',
  fileName: '{week}',
  identity: { keys: ['week'] },
  topics: noTopics,
  questions: questions({
    stepped: 'Whose step was it, and what did they learn from watching you?',
    'held back': 'When did you feel the pull and hold back, and what happened then?',
    'grow better': 'Who got better this week, and what did you do that helped?',
    'needs support': 'What does the team need that only you can ask for?',
    'promise stop': 'What will you stop next week, and who will notice?',
    'hours calendar': 'Which hour of this week would you spend again?',
  }),
  keys: [
    {
      name: 'week',
      kind: { kind: 'week' },
      needed: 'always',
      default: { from: 'this-week' },
      doc: 'The ISO 8601 week, YYYY-Www; it runs from Monday to Sunday.',
    },
    {
      name: 'coaching_hours',
      kind: hours,
      needed: 'done',
      doc: 'Hours spent making people better, by your estimate.',
    },
    {
      name: 'doing_hours',
      kind: hours,
      needed: 'done',
      doc: 'Hours spent doing the deal yourself, by your estimate.',
    },
    { name: 'held_back', kind: count, doc: 'How often you could have stepped in, and asked instead.' },
    { name: 'doing_reason', kind: text, doc: 'What pulled you in.' },
    { name: 'ask', kind: text, doc: docs.ask },
    { name: 'promise', kind: text, doc: 'What you promise for next week.' },
    { name: 'try_one', kind: text, doc: 'One thing to try next week, and with whom.' },
  ],
  plan: { kind: 'weekly' },
});
