// What the second look goes by: how a sentence's first score came about, by kind of feature and clause by clause, and who
// does what in it. Sums cannot say "unless"; networks over these numbers can.
import { shadowOf, WHO, type Agent, type Event } from './language/event.ts';
import { Evidence } from './evidence.ts';
import type { Analysis, Setting } from './language/features.ts';
import { logOdds, loudness, type FirstLook } from './model/model.ts';
import type { Weights } from './model/weights.ts';
import { Gauge, Tally } from './tally.ts';

/** How many measures there are. */
const COUNT = 95;

/** How near to a clause's verb its agent must stand for the clause to begin with it. */
const NEAR_AGENT = 6;

/** Measures sentences with the weights of one model. */
export class Measurer {
  readonly #model: FirstLook;
  readonly #weights: Weights;
  readonly #evidence = new Evidence();
  /** Of the sentence that was measured last. */
  readonly #measures = new Float32Array(COUNT);

  constructor(model: FirstLook, weights: Weights) {
    this.#model = model;
    this.#weights = weights;
  }

  /** The first score of a sentence, whose reader has weighed its words with the same weights. */
  firstScore(analysis: Analysis, setting: Setting): number {
    const evidence = this.#evidence;
    evidence.read(analysis, setting);
    return logOdds(this.#model, evidence.weigh(this.#weights), evidence.count + evidence.countOfWords);
  }

  /** A sentence's first score, its measures, always as many and in the same order, and how these came about. */
  measure(analysis: Analysis, setting: Setting): Measured {
    this.firstScore(analysis, setting);
    return this.measureLast(analysis, setting);
  }

  /** The same for the sentence whose first score was asked last. */
  measureLast(analysis: Analysis, setting: Setting): Measured {
    const tally = new Tally(this.#model, this.#weights, analysis, this.#evidence);
    const score = logOdds(this.#model, tally.sum, tally.count);
    const scale = this.#model.scale * loudness(tally.count);
    const into = new Gauge(this.#measures);
    into.put(score);
    tally.measure(scale, into);
    measureRules(tally.rules, this.#model.ruleScale, into);
    measureClauses(clausesOf(analysis, tally.tokens, scale), into);
    measureEvents(analysis.events, into);
    measureSentence(analysis, setting, into);
    return { score, measures: this.#measures, rules: tally.rules };
  }

  /**
   * What each word of the sentence whose first score was asked last got: the tokens that a feature was read from share
   * its weight.
   */
  shares({ shapes }: Analysis): Float64Array {
    const { weights, firsts, lasts, count } = this.#evidence;
    const tokens = Float64Array.from(shapes, ({ weight }) => weight);
    for (let index = 0; index < count; index += 1) {
      const weight = weights[index] ?? 0;
      if (weight === 0) continue;
      const from = Math.max(0, firsts[index] ?? 0);
      const to = Math.min(tokens.length - 1, lasts[index] ?? 0);
      const part = to > from ? weight / (to - from + 1) : weight;
      for (let at = from; at <= to; at += 1) tokens[at] = (tokens[at] ?? 0) + part;
    }
    return tokens;
  }
}

export interface Measured {
  readonly score: number;
  /** The same list for every sentence: whoever keeps it must copy it. */
  readonly measures: Float32Array;
  /** What each rule got, in units of the model's scale for rules. */
  readonly rules: Float64Array;
}

/** The rules' shares of a whole. */
function measureRules(sums: Float64Array, scale: number, into: Gauge): void {
  const highest = Math.max(...sums);
  let whole = 0;
  for (const sum of sums) whole += Math.exp((sum - highest) * scale);
  for (const sum of sums) into.put(Math.exp((sum - highest) * scale) / whole);
}

/** A clause: a verb with the words from its agent to the next clause, and what these weigh. */
interface Clause {
  readonly event: Event | undefined;
  score: number;
}

function clausesOf({ events }: Analysis, tokens: Float64Array, scale: number): Clause[] {
  const clauses: Clause[] = events.length === 0 ? [{ event: undefined, score: 0 }] : [];
  for (const event of events) clauses.push({ event, score: 0 });
  let now = 0;
  for (const [at, weight] of tokens.entries()) {
    const next = events[now + 1];
    if (next && beginOf(next) <= at) now += 1;
    const clause = clauses[now];
    if (clause) clause.score += weight * scale;
  }
  return clauses;
}

function beginOf({ at, agentAt }: Event): number {
  return agentAt >= 0 && agentAt < at && at - agentAt < NEAR_AGENT ? agentAt : at;
}

function measureClauses(clauses: readonly Clause[], into: Gauge): void {
  let [top, best, second, least] = [0, -Infinity, LOWEST, Infinity];
  let [ofWriter, ofOthers, inShadow, positive] = [0, 0, 0, 0];
  for (const [index, { event, score }] of clauses.entries()) {
    if (score > best) {
      if (index > 0) second = best;
      [top, best] = [index, score];
    } else if (score > second || index === 1) second = score;
    if (score < least) least = score;
    if (score > 0) positive += 1;
    if (!event) continue;
    if (isWriters(event)) ofWriter += score;
    else ofOthers += score;
    if (shadowOf(event) > 0) inShadow += score;
  }
  const [first] = clauses;
  const last = clauses.at(-1);
  into.put(best, second, least, first?.score ?? 0, last?.score ?? 0);
  into.put(ofWriter, ofOthers, inShadow, positive);
  into.put(clauses.length > 1 ? top / (clauses.length - 1) : 0);
  describe(clauses[top]?.event, clauses, into);
  describe(first?.event, clauses, into);
  describe(last?.event, clauses, into);
}

/** The score of a second clause where there is only one. */
const LOWEST = -9;
/** Stands where there is no verb, or none that governs it. */
const NONE = -1;

/** How a clause's verb stands in its sentence. */
function describe(event: Event | undefined, clauses: readonly Clause[], into: Gauge): void {
  if (!event) {
    into.put(...NOTHING);
    return;
  }
  const governor = event.governor < 0 ? undefined : clauses[event.governor]?.event;
  into.put(AGENTS[event.agent], FORMS[event.form], TIMES[event.time], shadowOf(event));
  into.put(Number(event.negated), Number(isWriters(event)), governor ? AGENTS[governor.agent] : NONE);
  for (const name of GOVERNORS) into.put(governor?.classes.includes(name) === true ? 1 : 0);
}

const GOVERNORS = ['coach', 'say', 'think', 'want', 'restrain', 'tell', 'aux'];
const NOTHING: readonly number[] = [NONE, NONE, NONE, NONE, 0, 0, NONE, ...GOVERNORS.map(() => 0)];
/** What a writer does who leaves the deal to others. */
const LEAVING = ['coach', 'hand_over', 'restrain'];

/** How many verbs there are, of whom, and how they stand. */
function measureEvents(events: readonly Event[], into: Gauge): void {
  let [i, dropped, reps, customers, plain, negated] = [0, 0, 0, 0, 0, 0];
  for (const event of events) {
    const { agent } = event;
    if (agent === 'i') i += 1;
    else if (agent === 'dropped') dropped += 1;
    else if (agent === 'customer') customers += 1;
    else if (AGENTS[agent] === AGENTS.rep) reps += 1;
    if (!isWriters(event)) continue;
    if (shadowOf(event) === 0) plain += 1;
    if (event.negated) negated += 1;
  }
  into.put(events.length, i, dropped, reps, customers, plain, negated);
  for (const name of LEAVING)
    into.put(events.filter((event) => isWriters(event) && event.classes.includes(name)).length);
}

function measureSentence({ words }: Analysis, { kind, task }: Setting, into: Gauge): void {
  let [names, numbers, quoted] = [0, 0, 0];
  for (const word of words) {
    if (word.isName) names += 1;
    if (word.kind === 'number') numbers += 1;
    if (word.quoted) quoted += 1;
  }
  into.put(words.length, KINDS[kind], task === undefined ? 0 : 1, names, numbers, quoted);
}

function isWriters({ agent }: Event): boolean {
  return agent === 'i' || agent === 'dropped';
}

/** From the writer outwards, so that one cut tells the writer from the others. */
const AGENTS: Readonly<Record<Agent, number>> = { ...WHO, i: 0 };
const FORMS: Readonly<Record<Event['form'], number>> = { finite: 0, infinitive: 1, gerund: 2, passive: 3 };
const TIMES: Readonly<Record<Event['time'], number>> = { past: 0, present: 1, future: 2 };
const KINDS: Readonly<Record<Setting['kind'], number>> = { paragraph: 0, item: 1, cell: 2 };
