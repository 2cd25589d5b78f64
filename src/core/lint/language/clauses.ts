// Finds who does what in a sentence: every verb with its agent, polarity, mood and objects.
// A shallow reading, left to right, made for short notes: it prefers a wrong "unknown" to a wrong "I".
import { FORM } from '../lexicon/lexicon.ts';
import type { Tagged } from './tagger.ts';

/**
 * Who does it. `i` the writer · `dropped` nobody is named, as in notes · `we` · `name` · `she` (he, they) · `you` ·
 * `rep` · `customer` · `internal` · `thing` · `nobody`.
 */
export type Agent =
  'i' | 'dropped' | 'we' | 'name' | 'she' | 'you' | 'rep' | 'customer' | 'internal' | 'thing' | 'nobody';

/** How the verb stands: as a statement, or in the shadow of something that changes what is said. */
export interface Stance {
  /** Not, never, without, resisted the urge to, stopped. */
  readonly negated: boolean;
  /** Wanted to, nearly, tempted to. */
  readonly wished: boolean;
  /** In a conditional clause, or would, could, should, might. */
  readonly hypothetical: boolean;
  /** What somebody else says or thinks. */
  readonly reported: boolean;
  /** Inside quotation marks. */
  readonly quoted: boolean;
}

/** One verb and what belongs to it. Indices count tokens of the sentence. */
export interface Event extends Stance {
  readonly at: number;
  readonly agent: Agent;
  /** The word that names the agent; -1 where it is dropped. */
  readonly agentAt: number;
  readonly form: 'finite' | 'infinitive' | 'gerund' | 'passive';
  readonly time: 'past' | 'present' | 'future';
  /** Verb classes, with those that the particle adds. */
  readonly classes: readonly string[];
  readonly particle: string;
  /** The verb that governs it ("decided to call"), as an index into the events; -1 without. */
  readonly governor: number;
  /** First token after the verb that belongs to it, and the first that does not. */
  readonly from: number;
  to: number;
}

const BOUNDARY_MARKS = new Set([',', ';', ':', '(', ')', '–', '—', '.', '!', '?', '…', '→', '=', '/', '|']);
const BOUNDARY_CLASSES = new Set(['and', 'or', 'but', 'if', 'when', 'because', 'that', 'then']);
const OWNER_MARKS = new Set([':', '→', '–', '—', '-', '>']);
const OBJECT_CONTROL = new Set(
  'ask tell want let make have help get allow force push invite remind teach expect need watch see hear encourage coach leave trust urge order persuade convince train prepare advise beg enable empower wait like love prefer challenge nudge'.split(
    ' ',
  ),
);
const BARE_CONTROL = new Set('let make have help watch see hear'.split(' '));
const WISH = new Set(
  'want wish long tempt itch ache hope like love dream crave fancy hanker dread prefer'.split(' '),
);
const SHADOW_WORDS = new Set(['without', 'instead', 'rather', 'than', 'from', 'against', 'no']);
const ADVERBS = new Set(
  "just also never always often usually still already again then now simply only really actually finally almost nearly even personally quickly quietly probably maybe perhaps once sometimes happily gladly either soon later myself not n't both all have had has been be 'll 've 'd 'm 're 's will would can could should must may might do did does ended".split(
    ' ',
  ),
);

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Reads the events of a tagged sentence. */
export function events(words: readonly Tagged[]): Event[] {
  return new ClauseReader(words).read();
}

class ClauseReader {
  readonly #words: readonly Tagged[];
  readonly #events: Mutable<Event>[] = [];

  constructor(words: readonly Tagged[]) {
    this.#words = words;
  }

  read(): Event[] {
    for (let at = 0; at < this.#words.length; at += 1) {
      if (this.#isPredicate(at)) this.#add(at);
    }
    this.#closeRanges();
    return this.#events;
  }

  #text(at: number): string {
    return this.#words[at]?.token.text ?? '';
  }

  #fn(at: number): string | undefined {
    const word = this.#words[at];
    return word?.isName ? undefined : word?.entry.functionClass;
  }

  /** Whether the word at `at` is a verb here, and not a noun or an auxiliary. */
  #isPredicate(at: number): boolean {
    const word = this.#words[at];
    if (!word || word.isName || word.token.kind !== 'word') return false;
    if (word.entry.forms === 0) return this.#isUnknownVerb(at);
    if (this.#isAuxiliary(at)) return false;
    const previous = this.#skipAdverbsBack(at - 1);
    const before = this.#text(previous);
    const fn = this.#fn(previous);
    const forms = word.entry.forms;
    if (
      fn === 'article' ||
      fn === 'my' ||
      fn === 'their' ||
      before === 'her' ||
      (before === "'s" && this.#isPossessive(previous))
    ) {
      return (before === 'her' || before === 'that') && this.#controls(previous);
    }
    if (previous < 0) return true;
    if (fn === 'to' || fn?.startsWith('modal') || fn === 'i' || fn === 'we' || fn === 'you' || fn === 'she')
      return true;
    if (fn === 'do' || fn === 'not' || fn === 'may') return true;
    if (fn === 'be' || fn === 'have') return (forms & (FORM.ing | FORM.participle | FORM.past)) !== 0;
    if (forms & FORM.ing) return fn !== undefined || this.#isVerbLike(previous) || BOUNDARY_MARKS.has(before);
    if (this.#isBoundary(previous)) return true;
    if (fn === 'nobody' || fn === 'everyone' || fn === 'it' || fn === 'that') return true;
    if (fn === 'me' || fn === 'her') return this.#controls(previous) || (forms & (FORM.past | FORM.s)) !== 0;
    const onlyPast = (forms & FORM.base) === 0;
    if (this.#words[previous]?.isName) return onlyPast || this.#controls(previous);
    if (fn === undefined && onlyPast) return true;
    return false;
  }

  /** A word that the lexicon does not know is a verb where grammar leaves no choice: "I wangled", "to wangle". */
  #isUnknownVerb(at: number): boolean {
    const word = this.#words[at];
    if (!word || word.entry.known || isAdverb(word.token.text)) return false;
    const fn = this.#fn(this.#skipAdverbsBack(at - 1));
    if (
      fn === 'i' ||
      fn === 'we' ||
      fn === 'she' ||
      fn === 'modal_will' ||
      fn === 'modal_would' ||
      fn === 'do'
    )
      return true;
    return fn === 'to' && !word.token.text.endsWith('s') && !word.token.text.endsWith('ing');
  }

  #isAuxiliary(at: number): boolean {
    const fn = this.#fn(at);
    if (fn?.startsWith('modal') || fn === 'may')
      return this.#text(at) !== 'need' && this.#text(at) !== 'had' && this.#text(at) !== 'has';
    if (fn !== 'be' && fn !== 'have' && fn !== 'do') return false;
    const next = this.#words[this.#skipAdverbsForward(at + 1)];
    return next !== undefined && !next.isName && next.entry.forms > 0 && next.nounClasses.length === 0;
  }

  #isPossessive(at: number): boolean {
    const next = this.#words[at + 1];
    return (
      next === undefined ||
      (next.entry.forms & (FORM.ing | FORM.participle)) === 0 ||
      next.nounClasses.length > 0
    );
  }

  #isVerbLike(at: number): boolean {
    return (this.#words[at]?.entry.forms ?? 0) > 0;
  }

  /** The noun phrase at `at` is the object of a verb such as "let", "ask", "watch". */
  #controls(at: number): boolean {
    for (let back = at - 1; back >= Math.max(0, at - 3); back -= 1) {
      const word = this.#words[back];
      if (word && word.entry.forms > 0 && BARE_CONTROL.has(word.entry.lemma)) return true;
    }
    return false;
  }

  #isBoundary(at: number): boolean {
    return (
      at < 0 ||
      BOUNDARY_MARKS.has(this.#text(at)) ||
      BOUNDARY_CLASSES.has(this.#fn(at) ?? '') ||
      this.#words[at]?.token.kind === 'mark'
    );
  }

  #skipAdverbsBack(at: number): number {
    let index = at;
    while (index >= 0 && isAdverb(this.#text(index)) && !FUNCTION_STOPS.has(this.#text(index))) index -= 1;
    return index;
  }

  #skipAdverbsForward(at: number): number {
    let index = at;
    while (
      index < this.#words.length &&
      isAdverb(this.#text(index)) &&
      this.#fn(index) !== 'be' &&
      this.#fn(index) !== 'have'
    )
      index += 1;
    return index;
  }

  #add(at: number): void {
    const word = this.#words[at];
    if (!word) return;
    const subject = this.#subject(at);
    const stance = this.#stance(at, subject);
    const { particle, classes } = this.#particle(at);
    this.#events.push({
      at,
      agent: subject.agent,
      agentAt: subject.at,
      form: subject.form,
      time: subject.future
        ? 'future'
        : word.entry.forms & (FORM.past | FORM.participle) &&
            !(word.entry.forms & FORM.base && subject.agent === 'dropped')
          ? 'past'
          : 'present',
      classes,
      particle,
      governor: subject.governor,
      from: at + 1,
      to: this.#words.length,
      ...stance,
    });
  }

  /** Who does the verb at `at`: looks back over auxiliaries and adverbs to what stands before them. */
  #subject(at: number): Subject {
    let index = at - 1;
    let future = false;
    let be = false;
    while (index >= 0 && (isAdverb(this.#text(index)) || isAuxiliaryClass(this.#fn(index)))) {
      if (this.#fn(index) === 'modal_will' || this.#fn(index) === 'modal_must') future = true;
      if (this.#fn(index) === 'be') be = true;
      index -= 1;
    }
    const forms = this.#words[at]?.entry.forms ?? 0;
    const previous = this.#events.at(-1);
    const governor = previous ? this.#events.length - 1 : -1;
    const text = this.#text(index);
    if (this.#fn(index) === 'to' || this.#text(at - 1) === 'to')
      return this.#infinitive(index, governor, future);
    if (be && (forms & FORM.participle) !== 0 && (forms & FORM.ing) === 0) return this.#passive(at, index);
    if ((forms & FORM.ing) !== 0 && !be) return this.#gerund(index, governor);
    const pronoun = this.#pronoun(index);
    if (pronoun) {
      const base = { at: index, form: 'finite' as const, future, governor: -1 };
      if (pronoun === 'object') return this.#controlled(index, governor, future);
      return { ...base, agent: pronoun };
    }
    if (index < 0) return { agent: 'dropped', at: -1, form: 'finite', future, governor: -1 };
    const owner = this.#ownerAt(index, at);
    if (owner) return owner;
    if (this.#fn(index) === 'that') return this.#relative(index, future);
    if (this.#isBoundary(index)) return this.#inherited(index, future);
    if (this.#controls(index)) return this.#controlled(index, governor, future);
    if (text === '') return { agent: 'dropped', at: -1, form: 'finite', future, governor: -1 };
    return { agent: this.#nounAgent(index), at: index, form: 'finite', future, governor: -1 };
  }

  /** "Efua: present the plan", "Linnea → walk them through it", "@maria call them": a task with its owner before it. */
  #ownerAt(index: number, at: number): Subject | undefined {
    const base = (this.#words[at]?.entry.forms ?? 0) & FORM.base;
    if (!base || at > 5) return undefined;
    const found = { agent: 'name', form: 'finite', future: true, governor: -1 } as const;
    if (this.#words[index]?.isName && this.#text(index - 1) === '@' && index === 1)
      return { ...found, at: index };
    if (!OWNER_MARKS.has(this.#text(index))) return undefined;
    const names = this.#words.slice(0, index).filter((word) => word.token.kind === 'word');
    if (
      names.length === 0 ||
      names.length > 3 ||
      !names.every((word) => word.isName || word.token.text === 'and')
    )
      return undefined;
    return { ...found, at: index - 1 };
  }

  #pronoun(at: number): Agent | 'object' | undefined {
    const fn = this.#fn(at);
    switch (fn) {
      case 'i':
        return 'i';
      case 'we':
        return this.#text(at) === 'we' ? 'we' : 'object';
      case 'you':
        return 'you';
      case 'she':
        return 'she';
      case 'me':
        return this.#text(at - 1) === 'and' || at === 0 || this.#text(at - 1) === ',' ? 'i' : 'object';
      case 'her':
        return 'object';
      case 'it':
        return 'thing';
      case 'nobody':
        return 'nobody';
      case 'everyone':
        return 'rep';
      default:
        return undefined;
    }
  }

  #nounAgent(at: number): Agent {
    if (this.#text(at) === 'truly' || this.#text(at - 1) === 'muggins' || this.#text(at) === 'muggins')
      return 'i';
    // "Me and Kofi", "I and the rep".
    for (let back = at - 1; back >= Math.max(0, at - 3); back -= 1) {
      if (this.#fn(back) === 'and' && (this.#fn(back - 1) === 'i' || this.#fn(back - 1) === 'me')) return 'i';
    }
    const word = this.#words[at];
    if (!word) return 'thing';
    if (word.isName) return 'name';
    const classes = word.nounClasses;
    if (classes.includes('rep')) return 'rep';
    if (classes.includes('customer')) return 'customer';
    if (classes.includes('internal')) return 'internal';
    return 'thing';
  }

  #infinitive(to: number, governor: number, future: boolean): Subject {
    const event = this.#events[governor];
    const base = { form: 'infinitive' as const, future, governor };
    if (!event || this.#crossesClause(event.at, to)) {
      // "Sam to call", "for Sam to call", or a purpose at the beginning.
      const before = to - 1;
      const pronoun = this.#pronoun(before);
      if (this.#words[before]?.isName || this.#words[before]?.nounClasses.includes('rep'))
        return { ...base, agent: 'name', at: before };
      if (pronoun === 'object' || pronoun === 'she')
        return { ...base, agent: this.#text(before) === 'me' ? 'i' : 'she', at: before };
      if (event) return { ...base, agent: event.agent, at: event.agentAt };
      return { ...base, agent: 'dropped', at: -1 };
    }
    return OBJECT_CONTROL.has(this.#words[event.at]?.entry.lemma ?? '') || this.#hasFor(event.at, to)
      ? this.#controlledBetween(event, event.at + 1, to, base)
      : { ...base, agent: event.agent, at: event.agentAt };
  }

  #hasFor(from: number, to: number): boolean {
    for (let at = from + 1; at < to; at += 1) if (this.#text(at) === 'for') return true;
    return false;
  }

  #crossesClause(from: number, to: number): boolean {
    for (let at = from + 1; at < to; at += 1) {
      const text = this.#text(at);
      if (text === ';' || text === ':' || text === '–' || text === '—') return true;
    }
    return to - from > 14;
  }

  #controlled(at: number, governor: number, future: boolean): Subject {
    const event = this.#events[governor];
    const text = this.#text(at);
    const agent: Agent =
      text === 'me' || text === 'myself'
        ? 'i'
        : text === 'us'
          ? 'we'
          : this.#words[at]?.isName
            ? 'name'
            : this.#fn(at) === 'her'
              ? 'she'
              : this.#nounAgent(at);
    return { agent, at, form: event ? 'infinitive' : 'finite', future, governor: event ? governor : -1 };
  }

  #controlledBetween(
    event: Event,
    from: number,
    to: number,
    base: { form: 'infinitive'; future: boolean; governor: number },
  ): Subject {
    for (let at = from; at < to; at += 1) {
      const text = this.#text(at);
      if (text === 'me' || text === 'myself') return { ...base, agent: 'i', at };
      const fn = this.#fn(at);
      if (fn === 'her' || fn === 'she') return { ...base, agent: 'she', at };
      if (fn === 'we') return { ...base, agent: 'we', at };
      if (fn === 'you') return { ...base, agent: 'you', at };
      const word = this.#words[at];
      if (word?.isName && this.#text(at + 1) !== "'s") return { ...base, agent: 'name', at };
      const agent = word ? this.#nounAgent(at) : 'thing';
      if (agent !== 'thing') return { ...base, agent, at };
    }
    return { ...base, agent: event.agent, at: event.agentAt };
  }

  #passive(at: number, index: number): Subject {
    for (let ahead = at + 1; ahead < Math.min(this.#words.length, at + 9); ahead += 1) {
      if (this.#text(ahead) !== 'by') continue;
      const text = this.#text(ahead + 1);
      if (text === 'me' || text === 'myself' || text === 'yours')
        return { agent: 'i', at: ahead + 1, form: 'passive', future: false, governor: -1 };
      const word = this.#words[ahead + 1];
      if (word?.isName) return { agent: 'name', at: ahead + 1, form: 'passive', future: false, governor: -1 };
    }
    return { agent: 'thing', at: index, form: 'passive', future: false, governor: -1 };
  }

  #gerund(index: number, governor: number): Subject {
    const event = this.#events[governor];
    const base = { form: 'gerund' as const, future: false, governor };
    const object = this.#pronoun(index) === 'object' || this.#words[index]?.isName === true;
    if (object && event) return { ...this.#controlled(index, governor, false), form: 'gerund' };
    if (event) return { ...base, agent: event.agent, at: event.agentAt };
    return { ...base, agent: 'dropped', at: -1 };
  }

  /** "the one who called", "it was me who": the agent is what the relative stands for. */
  #relative(index: number, future: boolean): Subject {
    const base = { form: 'finite' as const, future, governor: -1, at: index };
    const before = this.#text(index - 1);
    if (before === 'me' || before === 'i' || (before === 'one' && this.#sayIBefore(index)))
      return { ...base, agent: 'i', at: index - 1 };
    if (this.#words[index - 1]?.isName) return { ...base, agent: 'name', at: index - 1 };
    return { ...base, agent: index - 1 >= 0 ? this.#nounAgent(index - 1) : 'thing' };
  }

  #sayIBefore(index: number): boolean {
    for (let at = index - 1; at >= Math.max(0, index - 6); at -= 1) {
      if (this.#fn(at) === 'i') return true;
      if (this.#fn(at) === 'she') return false;
    }
    return false;
  }

  /** After "and", a comma or a dash the verb keeps the subject of the verb before. */
  #inherited(index: number, future: boolean): Subject {
    const base = { form: 'finite' as const, future, governor: -1 };
    const text = this.#text(index);
    for (let back = this.#events.length - 1; back >= 0; back -= 1) {
      const event = this.#events[back];
      if (!event) break;
      if (event.form === 'infinitive' && text !== 'and' && text !== 'or') continue;
      if (text === ';' || text === '.' || text === ':' || text === '→') break;
      return { ...base, agent: event.agent, at: event.agentAt };
    }
    return { ...base, agent: 'dropped', at: -1 };
  }

  #stance(at: number, subject: Subject): Stance {
    const governor = this.#events[subject.governor];
    const start =
      governor && subject.form !== 'finite' ? governor.at + 1 : Math.max(0, this.#clauseStart(at));
    let negated = false;
    let wished = false;
    let hypothetical = false;
    for (let index = start; index < at; index += 1) {
      const text = this.#text(index);
      const fn = this.#fn(index);
      if (fn === 'not' || (fn === 'never' && text !== 'any')) negated = true;
      if (fn === 'almost') wished = true;
      if (fn === 'modal_would' || fn === 'may') hypothetical = true;
      if (fn === 'if') hypothetical = true;
      if (SHADOW_WORDS.has(text) && subject.form !== 'finite') negated = true;
    }
    if (subject.agent === 'nobody') negated = true;
    if (governor && (subject.form === 'infinitive' || subject.form === 'gerund')) {
      const lemma = this.#words[governor.at]?.entry.lemma ?? '';
      if (governor.negated) negated = true;
      if (governor.classes.includes('restrain')) negated = true;
      if (WISH.has(lemma) || governor.wished) wished = true;
      if (governor.hypothetical) hypothetical = true;
    }
    return {
      negated,
      wished,
      hypothetical,
      reported: this.#isReported(at, subject),
      quoted: this.#words[at]?.token.quoted ?? false,
    };
  }

  /** "Priya told me she runs…": a clause under a verb of saying whose agent is another person. */
  #isReported(at: number, subject: Subject): boolean {
    if (subject.form !== 'finite') return this.#events[subject.governor]?.reported ?? false;
    for (let back = this.#events.length - 1; back >= 0; back -= 1) {
      const event = this.#events[back];
      if (!event) break;
      if (event.agent === 'i' || event.agent === 'dropped' || event.agent === 'we') continue;
      if (!event.classes.includes('say') && !event.classes.includes('think')) continue;
      const between = this.#words.slice(event.at + 1, at).map((word) => word.token.text);
      if (between.includes(';') || between.includes('but') || between.includes('so')) return false;
      return true;
    }
    return false;
  }

  #clauseStart(at: number): number {
    let index = at - 1;
    while (index >= 0 && !(this.#isBoundary(index) && this.#fn(index) !== 'if') && index > at - 12)
      index -= 1;
    return index;
  }

  #particle(at: number): { particle: string; classes: readonly string[] } {
    const entry = this.#words[at]?.entry;
    if (!entry?.phrasal) return { particle: '', classes: entry?.verbClasses ?? [] };
    for (const [rest, classes] of entry.phrasal) {
      const parts = rest.split(' ');
      for (let ahead = at + 1; ahead < Math.min(this.#words.length, at + 5); ahead += 1) {
        if (BOUNDARY_MARKS.has(this.#text(ahead))) break;
        if (parts.every((part, offset) => this.#text(ahead + offset) === part)) {
          return { particle: rest, classes: [...classes, ...entry.verbClasses] };
        }
      }
    }
    return { particle: '', classes: entry.verbClasses };
  }

  /** "Put no words in her mouth", "had nothing to do with it": a negated object negates the verb. */
  #hasNegatedObject(event: Event): boolean {
    for (let at = event.from; at < Math.min(event.to, event.from + 4); at += 1) {
      const text = this.#text(at);
      if (text === 'nothing' || text === 'none' || text === 'no' || text === 'nobody' || text === 'neither')
        return true;
      if (BOUNDARY_MARKS.has(text) || text === 'one') return false;
    }
    return false;
  }

  /** An event reaches to the next verb or the end of its clause. */
  #closeRanges(): void {
    for (const [index, event] of this.#events.entries()) {
      const next = this.#events[index + 1];
      let end = next ? next.at : this.#words.length;
      for (let at = event.from; at < end; at += 1) {
        const text = this.#text(at);
        if (text === ';' || text === ':' || text === '.' || text === '—' || text === '–') end = at;
      }
      event.to = end;
      if (this.#hasNegatedObject(event)) event.negated = true;
    }
  }
}

interface Subject {
  readonly agent: Agent;
  readonly at: number;
  readonly form: Event['form'];
  readonly future: boolean;
  readonly governor: number;
}

const FUNCTION_STOPS = new Set([
  "'s",
  "'d",
  "'m",
  "'re",
  "'ll",
  "'ve",
  'be',
  'been',
  'have',
  'had',
  'has',
  'do',
  'did',
  'does',
  'will',
  'would',
  'can',
  'could',
  'should',
  'must',
  'may',
  'might',
  'not',
  "n't",
  'all',
  'both',
]);

function isAdverb(text: string): boolean {
  return (
    ADVERBS.has(text) ||
    (text.length > 4 &&
      text.endsWith('ly') &&
      text !== 'reply' &&
      text !== 'supply' &&
      text !== 'apply' &&
      text !== 'rally')
  );
}

function isAuxiliaryClass(fn: string | undefined): boolean {
  return (
    fn === 'be' ||
    fn === 'have' ||
    fn === 'do' ||
    fn === 'not' ||
    fn === 'may' ||
    (fn?.startsWith('modal') ?? false)
  );
}
