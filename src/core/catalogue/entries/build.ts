// Types of the group “Build the system”: enablement reviews and strategy pages.
import { allOf, count, docs, note, text } from '../common.ts';
import type { NoteType } from '../model.ts';

export const enablementReview: NoteType = note({
  id: 'enablement-review',
  label: 'Enablement review',
  doc: 'Does the team have the people, skills, tools, systems, processes, training and support that it needs?',
  group: 'build',
  folder: 'enablement',
  fileName: '{date}',
  identity: { keys: ['date'] },
  topics: allOf({
    people: 'The right people in the right roles.',
    skills: 'What they can do, and can’t yet.',
    tools: 'What they work with.',
    systems: 'Where the data live.',
    processes: 'How work gets done.',
    training: 'How people get better.',
    support: 'Whom they can turn to.',
  }),
  keys: [
    { name: 'asks_open', kind: count, default: { value: 0 }, doc: 'How many asks are still open.' },
    { name: 'ask', kind: text, doc: docs.ask },
  ],
  plan: {
    kind: 'recurring',
    days: [45, 90],
    instead: { situations: ['start-up', 'turnaround'], days: [30, 90] },
    thenMonths: 3,
  },
});

export const strategyExecution: NoteType = note({
  id: 'strategy-execution',
  label: 'Strategy page',
  doc: 'The company’s strategy, turned into what the team does this quarter.',
  group: 'build',
  folder: 'strategy',
  fileName: '{quarter}',
  identity: { keys: ['quarter'] },
  topics: allOf({
    strategy: 'The strategy in words that people can repeat.',
    results: 'The results that you watch.',
    objectives: 'The objectives that you influence.',
    activities: 'The activities that each person owns.',
    signals: 'The signals that change the plan.',
  }),
  keys: [
    {
      name: 'quarter',
      kind: { kind: 'quarter' },
      needed: 'always',
      default: { from: 'this-quarter' },
      doc: 'The quarter, YYYY-Q1 to YYYY-Q4.',
    },
  ],
  plan: { kind: 'recurring', days: [45], thenMonths: 3 },
});
