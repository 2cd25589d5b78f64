// Who does a verb: looks back from it to its subject, or to the verb whose subject it shares.
import type { Agent, Event, Subject } from './event.ts';
import { FORM } from './morphology.ts';
import type { SentenceView } from './sentence-view.ts';

/** Verbs whose object does what the infinitive after it says: "asked Sam to call". */
const OBJECT_CONTROL = new Set(
  (
    'ask tell want let make have help get allow force push invite remind teach expect need watch see hear encourage ' +
    'coach leave trust urge order persuade convince train prepare advise beg enable empower wait like love prefer challenge nudge'
  ).split(' '),
);
const OWNER_MARKS = new Set([':', '→', '–', '—', '-', '>']);
const CLAUSE_ENDS = new Set([';', ':', '–', '—']);

/** The subject of the verb at `at`, given the events before it. */
export function subjectOf(view: SentenceView, at: number, events: readonly Event[]): Subject {
  let index = at - 1;
  let future = false;
  let be = false;
  while (index >= 0 && (view.isAdverb(index) || view.isAuxiliary(index))) {
    const fn = view.fn(index);
    if (fn === 'modal_will' || fn === 'modal_must') future = true;
    if (fn === 'be') be = true;
    index -= 1;
  }
  const governor = events.length - 1;
  const forms = view.forms(at);
  if (view.fn(index) === 'to' || view.text(at - 1) === 'to') return infinitive(view, index, governor, events);
  if ((forms & FORM.ing) !== 0 && !be) return gerund(view, index, governor, events);
  if (be && (forms & FORM.participle) !== 0 && (forms & FORM.ing) === 0) return passive(view, at, index);
  return finite(view, { at, index, future, governor }, events);
}

interface Position {
  readonly at: number;
  readonly index: number;
  readonly future: boolean;
  readonly governor: number;
}

function finite(
  view: SentenceView,
  { at, index, future, governor }: Position,
  events: readonly Event[],
): Subject {
  const pronoun = pronounAt(view, index);
  if (pronoun === 'object') return controlled(view, index, governor, events);
  const base = { form: 'finite', future, governor: -1 } as const;
  if (pronoun) return { ...base, agent: pronoun, agentAt: index };
  if (index < 0) return { ...base, agent: 'dropped', agentAt: -1 };
  const owner = ownerBefore(view, index, at);
  if (owner !== undefined) return { ...base, future: true, agent: 'name', agentAt: owner };
  if (view.fn(index) === 'that') return { ...base, ...relative(view, index) };
  if (view.isBoundary(index)) return { ...base, ...inherited(view, index, events) };
  if (view.isControlled(index)) return controlled(view, index, governor, events);
  return { ...base, agent: nounAgent(view, index), agentAt: index };
}

/** "Efua: present the plan", "Linnea → walk them through it", "@maria call them": a task with its owner before it. */
function ownerBefore(view: SentenceView, index: number, at: number): number | undefined {
  if ((view.forms(at) & FORM.base) === 0 || at > 5) return undefined;
  if (view.isName(index) && index === 1 && view.text(0) === '@') return index;
  if (!OWNER_MARKS.has(view.text(index))) return undefined;
  const names = view.words.slice(0, index).filter((word) => word.kind === 'word');
  const all =
    names.length > 0 && names.length <= 3 && names.every((word) => word.isName || word.text === 'and');
  return all ? index - 1 : undefined;
}

/** The agent that a pronoun names, or `object` for one that cannot be a subject. */
function pronounAt(view: SentenceView, at: number): Agent | 'object' | undefined {
  const fn = view.fn(at);
  if (fn === 'i' || fn === 'you' || fn === 'she' || fn === 'nobody') return fn;
  if (fn === 'we') return view.text(at) === 'we' ? 'we' : 'object';
  if (fn === 'me')
    return at === 0 || view.text(at - 1) === 'and' || view.text(at - 1) === ',' ? 'i' : 'object';
  if (fn === 'her') return 'object';
  if (fn === 'it') return 'thing';
  return fn === 'everyone' ? 'rep' : undefined;
}

/** The agent that a noun names; "me and Kofi" and "yours truly" are the writer. */
function nounAgent(view: SentenceView, at: number): Agent {
  if (view.text(at) === 'truly' && view.text(at - 1) === 'yours') return 'i';
  for (let back = at - 1; back >= Math.max(0, at - 3); back -= 1) {
    const first = view.fn(back - 1);
    if (view.fn(back) === 'and' && (first === 'i' || first === 'me')) return 'i';
  }
  if (view.isName(at)) return 'name';
  if (view.isNoun(at, 'rep')) return 'rep';
  if (view.isNoun(at, 'customer')) return 'customer';
  return view.isNoun(at, 'internal') ? 'internal' : 'thing';
}

function infinitive(view: SentenceView, to: number, governor: number, events: readonly Event[]): Subject {
  const event = eventAt(events, governor);
  const base = { form: 'infinitive', future: false, governor } as const;
  if (event && !crossesClause(view, event.at, to)) {
    const control = OBJECT_CONTROL.has(view.lemma(event.at)) || hasFor(view, event.at, to);
    return { ...base, ...(control ? objectBetween(view, event, to) : sharedWith(event)) };
  }
  // "Sam to call", "for Sam to call", or a purpose at the beginning.
  const before = to - 1;
  const pronoun = pronounAt(view, before);
  if (view.isName(before) || view.isNoun(before, 'rep')) return { ...base, agent: 'name', agentAt: before };
  if (pronoun === 'object' || pronoun === 'she') {
    return { ...base, agent: view.text(before) === 'me' ? 'i' : 'she', agentAt: before };
  }
  return { ...base, ...(event ? sharedWith(event) : { agent: 'dropped', agentAt: -1 }) };
}

/** The event at an index that is -1 where there is none. */
function eventAt(events: readonly Event[], index: number): Event | undefined {
  return index < 0 ? undefined : events[index];
}

type Named = Pick<Subject, 'agent' | 'agentAt'>;

function sharedWith(event: Event): Named {
  return { agent: event.agent, agentAt: event.agentAt };
}

function hasFor(view: SentenceView, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1) if (view.text(at) === 'for') return true;
  return false;
}

function crossesClause(view: SentenceView, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1) if (CLAUSE_ENDS.has(view.text(at))) return true;
  return to - from > 14;
}

/** The person between a verb such as "asked" and its infinitive, or the verb's own agent. */
function objectBetween(view: SentenceView, event: Event, to: number): Named {
  for (let at = event.at + 1; at < to; at += 1) {
    if (view.text(at) === 'me' || view.text(at) === 'myself') return { agent: 'i', agentAt: at };
    const fn = view.fn(at);
    if (fn === 'her' || fn === 'she') return { agent: 'she', agentAt: at };
    if (fn === 'we' || fn === 'you') return { agent: fn, agentAt: at };
    if (view.isName(at) && view.text(at + 1) === "'s") continue;
    const agent = nounAgent(view, at);
    if (agent !== 'thing') return { agent, agentAt: at };
  }
  return sharedWith(event);
}

/** The object of "let", "help", "watch" does the verb that follows. */
function controlled(view: SentenceView, at: number, governor: number, events: readonly Event[]): Subject {
  const text = view.text(at);
  const agent =
    text === 'me' || text === 'myself'
      ? 'i'
      : text === 'us'
        ? 'we'
        : view.fn(at) === 'her'
          ? 'she'
          : nounAgent(view, at);
  const governed = eventAt(events, governor) !== undefined;
  return {
    agent,
    agentAt: at,
    form: governed ? 'infinitive' : 'finite',
    future: false,
    governor: governed ? governor : -1,
  };
}

function passive(view: SentenceView, at: number, index: number): Subject {
  const base = { form: 'passive', future: false, governor: -1 } as const;
  for (let by = at + 1; by < Math.min(view.length, at + 9); by += 1) {
    if (view.text(by) !== 'by') continue;
    const text = view.text(by + 1);
    if (text === 'me' || text === 'myself' || text === 'yours')
      return { ...base, agent: 'i', agentAt: by + 1 };
    if (view.isName(by + 1)) return { ...base, agent: 'name', agentAt: by + 1 };
  }
  return { ...base, agent: 'thing', agentAt: index };
}

function gerund(view: SentenceView, index: number, governor: number, events: readonly Event[]): Subject {
  const event = eventAt(events, governor);
  if (event && (pronounAt(view, index) === 'object' || view.isName(index))) {
    return { ...controlled(view, index, governor, events), form: 'gerund' };
  }
  const named: Named = event ? sharedWith(event) : { agent: 'dropped', agentAt: -1 };
  return { ...named, form: 'gerund', future: false, governor };
}

/** "the one who called", "it was me who": the agent is what the relative stands for. */
function relative(view: SentenceView, index: number): Named {
  const before = view.text(index - 1);
  if (before === 'me' || before === 'i' || (before === 'one' && saysIBefore(view, index))) {
    return { agent: 'i', agentAt: index - 1 };
  }
  return index > 0
    ? { agent: nounAgent(view, index - 1), agentAt: index - 1 }
    : { agent: 'thing', agentAt: index };
}

function saysIBefore(view: SentenceView, index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - 6); at -= 1) {
    if (view.fn(at) === 'i') return true;
    if (view.fn(at) === 'she') return false;
  }
  return false;
}

/** After "and", a comma or a dash the verb keeps the subject of the verb before. */
function inherited(view: SentenceView, index: number, events: readonly Event[]): Named {
  const text = view.text(index);
  const event = events.findLast((one) => one.form !== 'infinitive' || text === 'and' || text === 'or');
  const starts = text === ';' || text === '.' || text === ':' || text === '→';
  return event && !starts ? sharedWith(event) : { agent: 'dropped', agentAt: -1 };
}
