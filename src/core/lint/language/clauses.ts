// Finds who does what in a sentence: every verb with its agent, stance, particle and reach.
// A shallow reading, left to right, made for short notes: it prefers a wrong "thing" to a wrong "I".
import { subjectOf } from './agents.ts';
import type { Event, Subject } from './event.ts';
import { FORM } from './morphology.ts';
import { isPredicate } from './predicates.ts';
import { SentenceView } from './sentence-view.ts';
import { hasNegatedObject, stanceOf } from './stance.ts';
import type { Tagged } from './tagger.ts';

/** How far after its verb a particle may stand: "hammered the last two points out". */
const PARTICLE_REACH = 5;

/** Reads the events of a tagged sentence, in order. */
export function events(words: readonly Tagged[]): Event[] {
  const view = new SentenceView(words);
  const found: Event[] = [];
  for (let at = 0; at < view.length; at += 1) if (isPredicate(view, at)) found.push(eventAt(view, at, found));
  return found.map((event, index) => withReach(view, event, found[index + 1]));
}

/** The first event of a tagged sentence, but for how far it reaches. */
export function firstEvent(words: readonly Tagged[]): Event | undefined {
  const view = new SentenceView(words);
  for (let at = 0; at < view.length; at += 1) if (isPredicate(view, at)) return eventAt(view, at, []);
  return undefined;
}

function eventAt(view: SentenceView, at: number, before: readonly Event[]): Event {
  const subject = subjectOf(view, at, before);
  const { agent, agentAt, form, governor } = subject;
  const stance = stanceOf(view, at, subject, before);
  const { particle, classes } = particleOf(view, at);
  return {
    agent,
    agentAt,
    form,
    governor,
    negated: stance.negated,
    wished: stance.wished,
    hypothetical: stance.hypothetical,
    reported: stance.reported,
    quoted: stance.quoted,
    particle,
    classes,
    at,
    time: timeOf(view, at, agent, subject.future),
    from: at + 1,
    to: view.length,
  };
}

function timeOf(view: SentenceView, at: number, agent: Subject['agent'], future: boolean): Event['time'] {
  if (future) return 'future';
  const forms = view.forms(at);
  const past = (forms & (FORM.past | FORM.participle)) !== 0;
  // "Put", "cut", "let" without a subject are notes of what to do as often as of what was done.
  return past && !((forms & FORM.base) !== 0 && agent === 'dropped') ? 'past' : 'present';
}

function particleOf(view: SentenceView, at: number): Pick<Event, 'particle' | 'classes'> {
  const entry = view.word(at)?.entry;
  if (!entry) return NO_PARTICLE;
  if (entry.phrasal.length === 0) return { particle: '', classes: entry.verbClasses };
  const heads: number[] = [];
  for (let ahead = at + 1; ahead <= at + PARTICLE_REACH && !view.isMark(ahead); ahead += 1)
    if (view.isHead(ahead)) heads.push(ahead);
  if (heads.length === 0) return { particle: '', classes: entry.verbClasses };
  for (const { rest, words, classes } of entry.phrasal) {
    if (heads.some((head) => words.every((word, offset) => view.text(head + offset) === word)))
      return { particle: rest, classes: [...classes, ...entry.verbClasses] };
  }
  return { particle: '', classes: entry.verbClasses };
}

const NO_PARTICLE: Pick<Event, 'particle' | 'classes'> = { particle: '', classes: [] };

/** An event reaches to the next verb or the end of its clause. */
function withReach(view: SentenceView, event: Event, next: Event | undefined): Event {
  let to = next ? next.at : view.length;
  for (let at = event.from; at < to; at += 1) if (view.isEnd(at)) to = at;
  const negated = event.negated || hasNegatedObject(view, event.from, to);
  return to === event.to && negated === event.negated ? event : { ...event, to, negated };
}
