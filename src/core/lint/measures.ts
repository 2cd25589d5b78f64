// What the second look goes by: how a sentence's first score came about, by kind of feature and clause by clause, and who
// does what in it. Sums cannot say "unless"; networks over these numbers can.
import type { Agent, Event } from './language/event.ts';
import { FAMILIES, type Analysis, type Setting } from './language/features.ts';
import { loudness, type FirstLook } from './model/model.ts';
import type { Weights } from './model/weights.ts';
import { Tally } from './tally.ts';

/** How near to a clause's verb its agent must stand for the clause to begin with it. */
const NEAR_AGENT = 6;

/** Measures sentences with the weights of one model. */
export class Measurer {
  readonly #model: FirstLook;
  readonly #weights: Weights;

  constructor(model: FirstLook, weights: Weights) {
    this.#model = model;
    this.#weights = weights;
  }

  /** The first score of a sentence and its measures, always as many and in the same order. */
  measure(analysis: Analysis, setting: Setting): { score: number; measures: Float32Array } {
    const tally = new Tally(this.#model, this.#weights, analysis.words.length);
    for (const [family, feed] of FAMILIES.entries()) {
      tally.family = family;
      feed(analysis, setting, tally);
    }
    const scale = this.#model.scale * loudness(tally.count);
    const score = this.#model.bias + tally.sum * scale;
    const clauses = clausesOf(analysis, tally.tokens, scale);
    const measures = [
      score,
      ...tally.measures(scale),
      ...ruleShares(tally.rules, this.#model.ruleScale),
      ...clauseMeasures(clauses),
      ...eventMeasures(analysis),
      ...sentenceMeasures(analysis, setting),
    ];
    return { score, measures: Float32Array.from(measures) };
  }
}

/** The rules' shares of a whole. */
function ruleShares(sums: Float64Array, scale: number): number[] {
  const highest = Math.max(...sums);
  const shares = Array.from(sums, (sum) => Math.exp((sum - highest) * scale));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / whole);
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

function clauseMeasures(clauses: readonly Clause[]): number[] {
  const scores = clauses.map(({ score }) => score);
  const ranked = scores.toSorted((one, other) => other - one);
  const top = scores.indexOf(ranked[0] ?? 0);
  const sum = (counts: (event: Event) => boolean): number =>
    clauses.reduce((total, { event, score }) => total + (event && counts(event) ? score : 0), 0);
  return [
    ranked[0] ?? 0,
    ranked[1] ?? LOWEST,
    ranked.at(-1) ?? 0,
    scores[0] ?? 0,
    scores.at(-1) ?? 0,
    sum(isWriters),
    sum((event) => !isWriters(event)),
    sum((event) => shadowOf(event) > 0),
    scores.filter((score) => score > 0).length,
    clauses.length > 1 ? top / (clauses.length - 1) : 0,
    ...describe(clauses[top]?.event, clauses),
    ...describe(clauses[0]?.event, clauses),
    ...describe(clauses.at(-1)?.event, clauses),
  ];
}

/** The score of a second clause where there is only one. */
const LOWEST = -9;
/** Stands where there is no verb, or none that governs it. */
const NONE = -1;

/** How a clause's verb stands in its sentence. */
function describe(event: Event | undefined, clauses: readonly Clause[]): readonly number[] {
  if (!event) return NOTHING;
  const governor = event.governor < 0 ? undefined : clauses[event.governor]?.event;
  return [
    AGENTS[event.agent],
    FORMS[event.form],
    TIMES[event.time],
    shadowOf(event),
    Number(event.negated),
    Number(isWriters(event)),
    governor ? AGENTS[governor.agent] : NONE,
    ...GOVERNORS.map((name) => Number(governor?.classes.includes(name) ?? false)),
  ];
}

const GOVERNORS = ['coach', 'say', 'think', 'want', 'restrain', 'tell', 'aux'];
const NOTHING: readonly number[] = [NONE, NONE, NONE, NONE, 0, 0, NONE, ...GOVERNORS.map(() => 0)];

/** How many verbs there are, of whom, and how they stand. */
function eventMeasures({ events }: Analysis): number[] {
  const count = (counts: (event: Event) => boolean): number => events.filter(counts).length;
  const writers = (name: string): number =>
    count((event) => isWriters(event) && event.classes.includes(name));
  return [
    events.length,
    count(({ agent }) => agent === 'i'),
    count(({ agent }) => agent === 'dropped'),
    count(({ agent }) => AGENTS[agent] === AGENTS.rep),
    count(({ agent }) => agent === 'customer'),
    count((event) => isWriters(event) && shadowOf(event) === 0),
    count((event) => isWriters(event) && event.negated),
    writers('coach'),
    writers('hand_over'),
    writers('restrain'),
  ];
}

function sentenceMeasures({ words }: Analysis, { kind, task }: Setting): number[] {
  return [
    words.length,
    KINDS[kind],
    task === undefined ? 0 : 1,
    words.filter(({ isName }) => isName).length,
    words.filter(({ token }) => token.kind === 'number').length,
    words.filter(({ token }) => token.quoted).length,
  ];
}

function isWriters({ agent }: Event): boolean {
  return agent === 'i' || agent === 'dropped';
}

function shadowOf({ negated, wished, hypothetical, reported, quoted }: Event): number {
  return (
    Number(negated) +
    2 * Number(wished) +
    4 * Number(hypothetical) +
    8 * Number(reported) +
    16 * Number(quoted)
  );
}

/** From the writer outwards, so that one cut tells the writer from the others. */
const AGENTS: Readonly<Record<Agent, number>> = {
  i: 0,
  dropped: 1,
  we: 2,
  name: 3,
  she: 3,
  rep: 3,
  you: 4,
  customer: 5,
  internal: 6,
  thing: 7,
  nobody: 8,
};
const FORMS: Readonly<Record<Event['form'], number>> = { finite: 0, infinitive: 1, gerund: 2, passive: 3 };
const TIMES: Readonly<Record<Event['time'], number>> = { past: 0, present: 1, future: 2 };
const KINDS: Readonly<Record<Setting['kind'], number>> = { paragraph: 0, item: 1, cell: 2 };
