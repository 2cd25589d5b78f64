// Which words of a sentence are its verbs: by what stands before them, since English forms rarely tell.
import { FORM } from './morphology.ts';
import type { SentenceView } from './sentence-view.ts';

/** Modals that are verbs of their own as well. */
const FULL_VERBS = new Set(['need', 'had', 'has']);
const UNKNOWN_VERB_AFTER = new Set(['i', 'we', 'she', 'modal_will', 'modal_would', 'do']);

/** Whether the word at `at` is a verb here, and not a noun, a name or an auxiliary. */
export function isPredicate(view: SentenceView, at: number): boolean {
  const word = view.word(at);
  if (!word || word.isName || word.kind !== 'word') return false;
  if (word.entry.forms === 0) return isUnknownVerb(view, at);
  if (isAuxiliaryHere(view, at)) return false;
  const previous = view.skipAdverbsBack(at - 1);
  const fn = view.fn(previous);
  if (isDeterminer(view, previous)) return view.text(previous) === 'her' && view.isControlled(previous);
  if (previous < 0 || view.precedesVerb(previous)) return true;
  const { forms } = word.entry;
  if (fn === 'be' || fn === 'have') return (forms & (FORM.ing | FORM.participle | FORM.past)) !== 0;
  if ((forms & FORM.ing) !== 0) return fn !== undefined || view.forms(previous) > 0 || view.isMark(previous);
  if (view.isBoundary(previous)) return true;
  if (fn === 'me' || fn === 'her') return view.isControlled(previous) || (forms & (FORM.past | FORM.s)) !== 0;
  const onlyPast = (forms & FORM.base) === 0;
  // "@maria call them": after a mention, what to do.
  if (view.isName(previous) && previous === 1 && view.text(0) === '@') return true;
  if (view.isName(previous)) return onlyPast || view.isControlled(previous);
  return fn === undefined && onlyPast;
}

/** Articles and possessives: a noun follows. */
function isDeterminer(view: SentenceView, at: number): boolean {
  const fn = view.fn(at);
  if (fn === 'article' || fn === 'my' || fn === 'their' || view.text(at) === 'her') return true;
  return view.text(at) === "'s" && isPossessive(view, at);
}

/** "Sam's quote", but not "Sam's quoting". */
function isPossessive(view: SentenceView, at: number): boolean {
  const next = view.word(at + 1);
  return (
    next === undefined ||
    (next.entry.forms & (FORM.ing | FORM.participle)) === 0 ||
    next.nounClasses.length > 0
  );
}

/** A word that the lexicon does not know is a verb where grammar leaves no choice: "I wangled", "Decreed that". */
function isUnknownVerb(view: SentenceView, at: number): boolean {
  const word = view.word(at);
  if (!word || word.entry.known || view.isAdverb(at)) return false;
  const { text } = word;
  const previous = view.skipAdverbsBack(at - 1);
  const fn = view.fn(previous);
  if (UNKNOWN_VERB_AFTER.has(fn ?? '')) return true;
  if (fn === 'to') return !text.endsWith('s') && !text.endsWith('ing');
  return view.isBoundary(previous) && text.length > 4 && /(?:[^e]|cre|gre|te)ed$|ing$/.test(text);
}

/** "have", "do" and "be" are auxiliaries before another verb, modals always. */
function isAuxiliaryHere(view: SentenceView, at: number): boolean {
  const fn = view.fn(at);
  if (fn === 'may' || view.isModal(at)) return !FULL_VERBS.has(view.text(at));
  if (fn !== 'be' && fn !== 'have' && fn !== 'do') return false;
  const next = view.word(view.skipAdverbsForward(at + 1));
  return next !== undefined && !next.isName && next.entry.forms > 0 && next.nounClasses.length === 0;
}
