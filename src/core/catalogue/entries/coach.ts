// The type of the group “Coach”.
import { allOf, choice, count, date, docs, note, questions, slug } from '../common.ts';
import type { NoteType } from '../model.ts';

export const coaching: NoteType = note({
  id: 'coaching',
  label: 'Coaching note',
  doc: 'What are they doing, what is their strategy, how might they improve it?',
  group: 'coach',
  folder: 'coaching',
  fileName: '{date}-{person}-{kind}',
  topics: allOf({
    doing: 'What are you doing?',
    strategy: 'What is your strategy, and why?',
    improve: 'How might you improve it?',
    commitment: 'What they will do, in their words, with a date.',
  }),
  questions: questions({
    'grow doing customer':
      'Ask {name}: where is the customer today, where do they want to be, and who says so?',
    'grow strategy': 'What is {name}’s strategy, and what would change their mind?',
    'grow improve options': 'Ask {name}: how might you improve it, and what else could you do?',
    'grow commitment promise':
      'Ask {name}: what will you do, by which day, and how will you know that it worked?',
    'practise skill': 'What would {name} like to try out with you before it counts?',
    'listen talk': 'Which answer did you give that {name} could have found?',
  }),
  keys: [
    { name: 'person', kind: slug, needed: 'always', doc: docs.person },
    {
      name: 'kind',
      kind: choice({
        call: 'A call or meeting with a customer.',
        opportunity: 'One deal and its strategy.',
        pipeline: 'All of their deals.',
        account: 'One customer over time.',
        territory: 'Their market.',
        skill: 'One skill.',
      }),
      needed: 'always',
      doc: 'What the coaching is about.',
    },
    {
      name: 'mode',
      kind: choice({
        prepared: 'Before it happened.',
        observed: 'You were there, and listened.',
        debriefed: 'Afterwards, from what they told you.',
      }),
      default: { value: 'observed' },
      doc: 'When you coached: before, during or after.',
    },
    { name: 'minutes', kind: count, needed: 'done', doc: 'How long it took, in minutes.' },
    {
      name: 'my_talk',
      kind: { kind: 'number', min: 0, max: 100, whole: true },
      doc: 'Your share of the talking, in percent, as a guess.',
    },
    { name: 'check_on', kind: date, doc: 'The day to ask what became of the commitment.' },
  ],
  plan: { kind: 'person-cadence', firstDay: 45, everyDays: 14, graceDays: 0 },
});
