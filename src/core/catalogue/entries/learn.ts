// Types of the group “Learn from the best”: peer interviews and learning notes.
import { allOf, choice, date, docs, note, questions, someOf, text } from '../common.ts';
import type { NoteType } from '../model.ts';

export const peerInterview: NoteType = note({
  id: 'peer-interview',
  label: 'Peer interview',
  doc: 'Ask a great sales manager about the job.',
  group: 'learn',
  folder: 'peer-interviews',
  fileName: '{date}-{with}',
  identity: { keys: ['with'] },
  topics: someOf(
    {
      job: 'What they do that reps never see, and what they stopped.',
      people: 'How they judge whether someone is in the right role.',
      coaching: 'Who got better, and what their part was.',
      mistakes: 'When they last took a deal over, and what it cost.',
      advice: 'What sets outstanding apart from busy.',
    },
    3,
  ),
  questions: questions({
    job: 'Ask {name}: what do you do that your reps never see?',
    'people role': 'Ask {name}: how do you know that somebody is in the right role?',
    'grow coaching': 'Ask {name}: who got better on your team, and what was your part in it?',
    'mistakes deals': 'Ask {name}: when did you last take a deal over, and what did it cost?',
    advice: 'Ask {name}: what separates an outstanding manager from a busy one?',
  }),
  keys: [
    { name: 'with', kind: text, needed: 'always', doc: 'Whom you talk to.' },
    {
      name: 'relation',
      kind: choice({
        inside: 'From your own company.',
        outside: 'From another company; one of the three should be.',
      }),
      default: { value: 'inside' },
      doc: 'Whether they work where you do.',
    },
    { name: 'why_them', kind: text, doc: 'What makes them worth asking.' },
    { name: 'takeaway', kind: text, needed: 'done', doc: docs.takeaway },
    { name: 'follow_up', kind: date, doc: 'The day to tell them what became of it.' },
  ],
  plan: { kind: 'slots', days: [14, 30, 45], oneWith: { key: 'relation', value: 'outside' } },
});

export const learning: NoteType = note({
  id: 'learning',
  label: 'Learning note',
  doc: 'Something you study about the job, and what you try of it.',
  group: 'learn',
  folder: 'learning',
  fileName: '{source}',
  identity: { keys: ['source'] },
  topics: allOf({ studied: 'Read, heard or watched to the end.', tried: 'Tried on the job.' }),
  questions: questions({
    question: 'What would you do differently on Monday if this were true?',
    ideas: 'Which idea would you tell your team first, and in which words?',
    'disagree doubt': 'What would have to be different here for this to work?',
    'grow tried experiment': 'Who could try it with you, and by which day?',
  }),
  keys: [
    {
      name: 'kind',
      kind: choice({
        book: 'A book.',
        course: 'A course or training.',
        article: 'An article, talk or podcast.',
        shadowing: 'Time beside someone who does the job.',
      }),
      default: { value: 'book' },
      doc: 'What you learn from.',
    },
    { name: 'source', kind: text, needed: 'always', doc: 'Its title, or whom you shadow.' },
    { name: 'takeaway', kind: text, needed: 'done', doc: docs.takeaway },
    { name: 'try_by', kind: date, doc: 'The day by which you try it.' },
  ],
  plan: { kind: 'slots', days: [30, 60, 90] },
});
