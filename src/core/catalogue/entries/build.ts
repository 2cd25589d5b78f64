// Types of the group “Build the system”: enablement reviews and strategy pages.
import { allOf, count, docs, note, questions, text } from '../common.ts';
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
  questions: questions({
    'processes obstacles': 'What slows the team down that they no longer mention?',
    'tools systems': 'Which tool would the team give up tomorrow, and what would they use instead?',
    'grow skills training': 'What can somebody do today that they could not do before the last training?',
    'support people':
      'Who outside the team could make the biggest difference, and what do they need from us?',
    'fix test': 'Which one thing would help most, who owns it, and by what sign will we know?',
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
  questions: questions({
    strategy: 'How would each person on the team put the strategy in their own words?',
    'objectives results': 'What can the team influence this week that moves the result?',
    'grow activities': 'Which activity did each person choose, and which one would they drop?',
    signals: 'What is the earliest sign that the plan is wrong, and who would see it first?',
    'sense doubt': 'What makes no sense to the team, and who needs to hear it?',
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
