// The catalogue: the ten note types and the journal's own page. A new type is one entry here and one template.
import { enablementReview, strategyExecution } from './entries/build.ts';
import { coaching } from './entries/coach.ts';
import { journal } from './entries/journal.ts';
import { learning, peerInterview } from './entries/learn.ts';
import { oneOnOne, personNote } from './entries/people.ts';
import { weeklyReflection } from './entries/reflect.ts';
import { bossAlignment, roleShift } from './entries/understand.ts';
import type { Catalogue } from './model.ts';

/** The types of DESIGN §3 in the order of its table, the journal's own page first. */
export const noteTypes: Catalogue = [
  journal,
  bossAlignment,
  roleShift,
  peerInterview,
  learning,
  personNote,
  oneOnOne,
  coaching,
  enablementReview,
  strategyExecution,
  weeklyReflection,
];
