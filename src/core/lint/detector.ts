// Judges one sentence: how sure the model is, of which rule, and which words decided.
import type { Range } from './language/sentences.ts';
import { FORM } from './language/morphology.ts';
import { features, type Analysis, type Setting, type Sink } from './language/features.ts';
import { Reader } from './language/reader.ts';
import type { NameKinds } from './language/tagger.ts';
import { addRuleWeights, loudness, readModel, weightOf, type ModelParts } from './model/model.ts';
import { RULE_IDS, type RuleId } from './rules.ts';

export interface Verdict {
  /** Log-odds that a careful reader would mark the sentence. */
  readonly score: number;
  readonly rule: RuleId;
  /** Other rules that fit nearly as well. */
  readonly also: readonly RuleId[];
  /** Whether the score reaches the threshold of its rule. */
  readonly flagged: boolean;
  /** The words that decided, as ranges of the block's text, in order. */
  readonly words: readonly Range[];
}

/** How many words a message names at the most. */
const WORDS_AT_MOST = 3;
/** How much surer, in log-odds, the model must be of a sentence that does not name its writer. */
const NAMELESS = 1.5;
/** Another rule is listed when its share is at least this part of the first one's. */
const ALSO_SHARE = 0.5;

export class Detector {
  readonly #model: ModelParts;
  readonly #least: number;
  readonly #reader = new Reader();
  readonly #sum: Sum;

  /** @param model the bytes of a model file; throws a ModelError on any other */
  constructor(model: Uint8Array) {
    this.#model = readModel(model);
    this.#least = Math.min(...this.#model.thresholds);
    this.#sum = new Sum(this.#model);
  }

  /** Judges the sentence at `range` of a block's text. Undefined where it is plainly innocent. */
  judge(text: string, range: Range, setting: Setting, names?: NameKinds): Verdict | undefined {
    const analysis = this.#reader.analyse(text, range.from, range.to, names);
    this.#sum.value = 0;
    this.#sum.count = 0;
    features(analysis, setting, this.#sum);
    const score = this.#model.bias + this.#sum.value * this.#model.scale * loudness(this.#sum.count);
    // What names no writer, by a word or by leaving the subject out, must be said very plainly.
    const margin = namesWriter(analysis) ? 0 : NAMELESS;
    if (score < this.#least + margin) return undefined;

    const account = new Account(this.#model, analysis.words.length);
    features(analysis, setting, account);
    const ranked = this.#ranked(account.rules);
    const [best] = ranked;
    if (!best) return undefined;
    return {
      score,
      rule: best.rule,
      also: ranked
        .slice(1)
        .filter((other) => other.share >= best.share * ALSO_SHARE)
        .map((other) => other.rule),
      flagged: score - margin >= (this.#model.thresholds[RULE_IDS.indexOf(best.rule)] ?? Infinity),
      words: decidingWords(
        account.tokens,
        analysis.words.map((word) => word.token),
      ),
    };
  }

  #ranked(sums: Float64Array): { rule: RuleId; share: number }[] {
    const scores = Array.from(sums, (sum) => sum * this.#model.ruleScale);
    const highest = Math.max(...scores);
    const ranked = RULE_IDS.map((rule, index) => ({ rule, share: Math.exp((scores[index] ?? 0) - highest) }));
    return ranked.sort((one, other) => other.share - one.share);
  }
}

const WRITER = new Set(['i', 'me', 'my', 'mine', 'myself', 'muggins', 'yours']);

/** Says "I", or begins with a verb whose subject is left out, as notes do and manuals only with code in it. */
function namesWriter({ words, events }: Analysis): boolean {
  if (words.some((word) => WRITER.has(word.token.text))) return true;
  const [first] = events;
  // "Returns a list" describes; "Return the list", "Returned the list" are what somebody does.
  const describes = first !== undefined && words[first.at]?.entry.forms === FORM.s;
  const isNote = first?.agent === 'dropped' && first.form !== 'infinitive' && !describes;
  return isNote && !words.some((word) => MANUAL.has(word.token.text) || word.token.kind === 'object');
}

const MANUAL = new Set(['you', 'your', 'default', 'true', 'false']);

/** Adds up the weights of features; what a word weighs by itself is added up once for each word. */
class Sum implements Sink {
  value = 0;
  count = 0;
  readonly #model: ModelParts;
  readonly #words = new WeakMap<readonly number[], number>();

  constructor(model: ModelParts) {
    this.#model = model;
  }

  add(feature: number): void {
    this.value += weightOf(this.#model, feature);
    this.count += 1;
  }

  addWord(features: readonly number[]): void {
    let sum = this.#words.get(features);
    if (sum === undefined) {
      sum = features.reduce((total, feature) => total + weightOf(this.#model, feature), 0);
      this.#words.set(features, sum);
    }
    this.value += sum;
    this.count += features.length;
  }
}

/** Keeps the account of a finding: what each rule and each word got. */
class Account implements Sink {
  readonly rules = new Float64Array(RULE_IDS.length);
  readonly tokens: Float64Array;
  readonly #model: ModelParts;

  constructor(model: ModelParts, count: number) {
    this.#model = model;
    this.tokens = new Float64Array(count);
  }

  /** The tokens that a feature was read from share its weight. */
  add(feature: number, first: number, last: number): void {
    addRuleWeights(this.#model, feature, this.rules);
    const from = Math.max(0, first);
    const to = Math.min(this.tokens.length - 1, last);
    const part = weightOf(this.#model, feature) / Math.max(1, to - from + 1);
    for (let at = from; at <= to; at += 1) this.tokens[at] = (this.tokens[at] ?? 0) + part;
  }

  addWord(features: readonly number[], at: number): void {
    for (const feature of features) this.add(feature, at, at);
  }
}

function decidingWords(
  perToken: Float64Array,
  tokens: readonly (Range & { readonly kind: string })[],
): Range[] {
  const order = Array.from(perToken.keys())
    .filter((at) => (perToken[at] ?? 0) > 0 && tokens[at]?.kind !== 'mark')
    .sort((one, other) => (perToken[other] ?? 0) - (perToken[one] ?? 0))
    .slice(0, WORDS_AT_MOST)
    .sort((one, other) => one - other);
  const found: Range[] = [];
  for (const at of order) {
    const token = tokens[at];
    const last = found.at(-1);
    if (!token) continue;
    // Neighbours read as one: "I" and "'ll", "my" and "deal".
    if (last && tokens[at - 1]?.to === last.to) found[found.length - 1] = { from: last.from, to: token.to };
    else found.push({ from: token.from, to: token.to });
  }
  return found;
}
