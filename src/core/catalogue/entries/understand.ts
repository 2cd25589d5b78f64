// Types of the group “Understand the job”: meetings with your manager, and the page on the change of role.
import { allOf, choice, count, note, questions, text } from '../common.ts';
import type { NoteType } from '../model.ts';

const laterTopics = {
  expectations: 'What success looks like, and by when.',
  resources: 'What the team needs that only your manager can get.',
  growth: 'What you need to learn, and from whom.',
};

export const bossAlignment: NoteType = note({
  id: 'boss-alignment',
  label: 'Boss alignment meeting',
  doc: 'Agree with your own manager what the job is, and how it differs from the last one.',
  group: 'understand',
  folder: 'boss-alignment',
  fileName: '{date}-{meeting}',
  identity: { keys: ['meeting'], except: { key: 'meeting', value: 'monthly', keys: ['date'] } },
  topics: {
    ...allOf(laterTopics),
    by: {
      key: 'meeting',
      when: {
        kickoff: allOf({
          situation: 'What the team and the business are in.',
          'role-difference': 'How this job differs from selling, and what you will stop.',
          expectations: laterTopics.expectations,
          style: 'How the two of you work: bad news, decisions, time.',
          resources: laterTopics.resources,
          growth: laterTopics.growth,
        }),
      },
    },
  },
  questions: questions({
    'role difference': 'What would you have to stop doing for your manager to say that this goes well?',
    'expectations success': 'How would your manager see, without the number, that the team is better off?',
    style: 'How does your manager want to hear bad news, and how soon?',
    'resources support': 'What can your manager get for the team that you can’t?',
    'grow growth learn': 'Whom does your manager think of as great at this job, and what do they do?',
  }),
  keys: [
    {
      name: 'meeting',
      kind: choice({
        kickoff: 'The first one: what is the job? By day 7.',
        'day-30': 'After a month: what have you seen, and what did you get wrong?',
        'day-60': 'After two months.',
        'day-90': 'After three months: which job did your calendar do?',
        monthly: 'Each month from day 90 on.',
      }),
      needed: 'always',
      doc: 'Which of the meetings this is.',
    },
    { name: 'with', kind: text, needed: 'done', doc: 'Your manager’s name.' },
    {
      name: 'situation',
      kind: choice({
        'start-up': 'The team or business is new: build it.',
        turnaround: 'It is in trouble, and everyone knows.',
        'fast-growth': 'It grows faster than its structures.',
        realignment: 'It drifts into trouble, and not everyone knows.',
        sustaining: 'It does well: keep it so, and take it further.',
      }),
      doc: 'The situation that you both see the team in.',
    },
  ],
  plan: {
    kind: 'milestones',
    key: 'meeting',
    milestones: [
      { value: 'kickoff', day: 7 },
      { value: 'day-30', day: 30 },
      { value: 'day-60', day: 60 },
      { value: 'day-90', day: 90 },
    ],
    then: { value: 'monthly', months: 1 },
  },
});

export const roleShift: NoteType = note({
  id: 'role-shift',
  label: 'Role shift',
  doc: 'One living page: what you let go of, and what you do instead.',
  group: 'understand',
  folder: '',
  fileName: 'role-shift',
  identity: { keys: [] },
  topics: allOf({
    strengths: 'What brought you here, and what becomes of it.',
    handovers: 'Which accounts go to whom, by when.',
    calendar: 'The hours of a planned week.',
    'warning-signs': 'How you will notice that you slide back.',
    'who-pays': 'Who pays if you keep selling.',
  }),
  questions: questions({
    strengths: 'Which of your strengths would the team miss most, and who could learn it?',
    'handovers deals': 'Which deal still feels like yours, and what keeps you from letting go?',
    'calendar hours': 'Which hours of your week does nobody on the team gain from?',
    'warning signs': 'Who may tell you that you are selling again, and how will they say it?',
    'grow who-pays': 'Who could grow if you let go, and what does it cost them that you don’t?',
  }),
  keys: [
    {
      name: 'open_handoffs',
      kind: count,
      needed: 'done',
      doc: 'How many accounts or deals are still yours.',
    },
  ],
  plan: { kind: 'once', day: 14 },
});
