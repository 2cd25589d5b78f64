// In which shadow a verb stands: negated, wished for, supposed, reported.
import type { Event, Stance, Subject } from './event.ts';
import type { SentenceView } from './sentence-view.ts';

const WISH = new Set([
  'want',
  'wish',
  'long',
  'tempt',
  'itch',
  'ache',
  'hope',
  'like',
  'love',
  'dream',
  'crave',
  'fancy',
  'hanker',
  'dread',
  'prefer',
]);
/** Before a gerund or an infinitive these say that it does not happen: "without calling", "out of selling". */
const SHADOWS = new Set([
  'without',
  'instead',
  'rather',
  'than',
  'from',
  'against',
  'no',
  'short',
  'anything',
]);
const LOOK_BACK = 12;

/** The stance of the verb at `at`, given its subject and the events before it. */
export function stanceOf(view: SentenceView, at: number, subject: Subject, events: readonly Event[]): Stance {
  const governor = subject.governor < 0 ? undefined : events[subject.governor];
  const governed = governor !== undefined && (subject.form === 'infinitive' || subject.form === 'gerund');
  const start = governed ? governor.at + 1 : Math.max(0, clauseStart(view, at));
  let negated =
    subject.agent === 'nobody' || (governed && (governor.negated || governor.classes.includes('restrain')));
  let wished = governed && (governor.wished || WISH.has(view.lemma(governor.at)));
  let hypothetical = governed && governor.hypothetical;
  for (let index = start; index < at; index += 1) {
    const fn = view.fn(index);
    const text = view.text(index);
    if (fn === 'not' || fn === 'never') negated = true;
    if (fn === 'almost' || (text === 'about' && view.text(index + 1) === 'to')) wished = true;
    if (fn === 'modal_would' || fn === 'may' || fn === 'if') hypothetical = true;
    if (subject.form !== 'finite' && SHADOWS.has(text)) negated = true;
  }
  const reported = subject.form === 'finite' ? isReported(view, at, events) : (governor?.reported ?? false);
  return { negated, wished, hypothetical, reported, quoted: view.word(at)?.quoted ?? false };
}

/** "Priya told me she runs…": a clause under a verb of saying or thinking whose agent is another person. */
function isReported(view: SentenceView, at: number, events: readonly Event[]): boolean {
  const saying = events.findLast(
    (event) =>
      event.agent !== 'i' &&
      event.agent !== 'dropped' &&
      event.agent !== 'we' &&
      (event.classes.includes('say') || event.classes.includes('think')),
  );
  if (!saying) return false;
  for (let between = saying.at + 1; between < at; between += 1) {
    const text = view.text(between);
    if (text === ';' || text === 'but' || text === 'so') return false;
  }
  return true;
}

function clauseStart(view: SentenceView, at: number): number {
  let index = at - 1;
  while (index >= 0 && index > at - LOOK_BACK && !(view.isBoundary(index) && view.fn(index) !== 'if'))
    index -= 1;
  return index;
}

/** "Put no words in her mouth", "had nothing to do with it": a negated object negates the verb. */
export function hasNegatedObject(view: SentenceView, from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 4); at += 1) {
    const text = view.text(at);
    if (text === 'nothing' || text === 'none' || text === 'no' || text === 'nobody' || text === 'neither')
      return true;
    if (view.isMark(at) || text === 'one') return false;
  }
  return false;
}
