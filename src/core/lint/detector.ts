// Judges one sentence: how sure the model is, of which rule, and which words decided.
import { decidingWords } from './deciding-words.ts';
import type { Range } from './language/sentences.ts';
import { firstEvent } from './language/clauses.ts';
import { FORM } from './language/morphology.ts';
import { features, type Analysis, type Setting, type Sink } from './language/features.ts';
import { Reader } from './language/reader.ts';
import { ROLE } from './language/roles.ts';
import { saysWriter } from './language/says-writer.ts';
import type { Shape } from './language/shapes.ts';
import type { NameKinds, Tagged } from './language/tagger.ts';
import { Measurer } from './measures.ts';
import { addRuleWeights, loudness, readModel, type ModelParts } from './model/model.ts';
import { correction } from './model/second-look.ts';
import { Weights } from './model/weights.ts';
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

/** Another rule is listed when its share is at least this part of the first one's. */
const ALSO_SHARE = 0.5;

/** Nobody writes a sentence of so many characters: it is a table, a log or an attack, and is not read. */
const LONGEST = 2000;

/**
 * By how much surer the detector must be of a sentence that leaves its subject out: who is meant it has only guessed. At
 * the same precision it costs no recall, and halves the findings in technical prose, which tells its reader what to do.
 */
const UNSAID = 0.8;

export class Detector {
  readonly #model: ModelParts;
  readonly #weights: Weights;
  readonly #measurer: Measurer;
  readonly #least: number;
  readonly #reader: Reader;
  readonly #evidence = new Evidence();

  /** @param model the bytes of a model file; throws a ModelError on any other */
  constructor(model: Uint8Array) {
    this.#model = readModel(model);
    this.#weights = new Weights(this.#model);
    this.#measurer = new Measurer(this.#model, this.#weights);
    this.#least = Math.min(...this.#model.thresholds);
    this.#reader = new Reader((alone) => this.#weights.sum(alone));
  }

  /** Judges the sentence at `range` of a block's text. Undefined where it is plainly innocent. */
  judge(text: string, { from, to }: Range, setting: Setting, names?: NameKinds): Verdict | undefined {
    if (to - from > LONGEST) return undefined;
    const words = this.#reader.words(text, from, to, names);
    if (!namesWriter(words)) return undefined;
    const analysis = this.#reader.analysis(words);
    const evidence = this.#evidence;
    evidence.clear();
    features(analysis, setting, evidence);
    const sum = this.#weights.sum(evidence.features, evidence.count) + evidence.ofWords;
    const first =
      this.#model.bias + sum * this.#model.scale * loudness(evidence.count + evidence.countOfWords);
    if (first < this.#model.secondLook.from) return undefined;
    const { measures } = this.#measurer.measure(analysis, setting);
    const score = first + correction(this.#model.secondLook, measures) - (saysWriter(words) ? 0 : UNSAID);
    if (score < this.#least) return undefined;

    const account = new Account(this.#model, this.#weights, analysis.words.length);
    account.addAll(analysis, evidence);
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
      flagged: score >= (this.#model.thresholds[RULE_IDS.indexOf(best.rule)] ?? Infinity),
      words: decidingWords(analysis, account.tokens),
    };
  }

  #ranked(sums: Float64Array): { rule: RuleId; share: number }[] {
    const scores = Array.from(sums, (sum) => sum * this.#model.ruleScale);
    const highest = Math.max(...scores);
    const ranked = RULE_IDS.map((rule, index) => ({ rule, share: Math.exp((scores[index] ?? 0) - highest) }));
    return ranked.sort((one, other) => other.share - one.share);
  }
}

/**
 * Says "I", or leaves out the subject of its first verb as notes do, and then speaks of somebody or something that a sales
 * team has to do with. Nothing else can be a finding: of 2,400 hits on authors whom the model had not seen, 5 were lost.
 */
export function namesWriter(words: readonly Tagged[]): boolean {
  if (saysWriter(words)) return true;
  const first = firstEvent(words);
  if (first?.agent !== 'dropped' || first.form === 'infinitive') return false;
  // "Returns a list" describes; "Return the list", "Returned the list" are what somebody does.
  if (words[first.at]?.entry.forms === FORM.s) return false;
  const before = words.slice(0, first.at).filter(({ token }) => token.kind !== 'mark').length;
  if (before > LATEST_VERB) return false;
  return words.some(isOfSales) && !words.some(isOfManuals);
}

/** How many words of a note may stand before its first verb: "Tuesday with Acme: closed it". */
const LATEST_VERB = 5;
const SALES = new Set('deal customer customer_event price number strategy document rep answer'.split(' '));
const SOMEBODY = new Set(['her', 'him', 'them', 'it']);

function isOfSales({ token, isName, nounClasses }: Tagged, at: number): boolean {
  if (at === 0) return false;
  return (
    isName ||
    token.kind === 'number' ||
    SOMEBODY.has(token.text) ||
    nounClasses.some((name) => SALES.has(name))
  );
}

/** Words that manuals say to their reader, and the code in them. */
function isOfManuals({ token, entry }: Tagged): boolean {
  return (entry.roles & ROLE.manual) !== 0 || token.kind === 'object';
}

/** The features of one sentence, in a memory that serves all sentences one after the other. */
class Evidence implements Sink {
  features = new Int32Array(1024);
  /** The first and the last token that each was read from. */
  firsts = new Int32Array(1024);
  lasts = new Int32Array(1024);
  count = 0;
  /** What the features of words by themselves weigh, which are not listed. */
  ofWords = 0;
  countOfWords = 0;

  clear(): void {
    this.count = 0;
    this.ofWords = 0;
    this.countOfWords = 0;
  }

  add(feature: number, first: number, last: number): void {
    const { count } = this;
    if (count === this.features.length) this.#grow();
    this.features[count] = feature;
    this.firsts[count] = first;
    this.lasts[count] = last;
    this.count = count + 1;
  }

  addWord(shape: Shape): void {
    this.ofWords += shape.weight;
    this.countOfWords += shape.alone.length;
  }

  #grow(): void {
    const larger = (list: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
      const next = new Int32Array(list.length * 2);
      next.set(list);
      return next;
    };
    this.features = larger(this.features);
    this.firsts = larger(this.firsts);
    this.lasts = larger(this.lasts);
  }
}

/** Keeps the account of a finding: what each rule and each word got. */
class Account {
  readonly rules = new Float64Array(RULE_IDS.length);
  readonly tokens: Float64Array;
  readonly #model: ModelParts;
  readonly #weights: Weights;

  constructor(model: ModelParts, weights: Weights, count: number) {
    this.#model = model;
    this.#weights = weights;
    this.tokens = new Float64Array(count);
  }

  addAll({ shapes }: Analysis, { features, firsts, lasts, count }: Evidence): void {
    shapes.forEach(({ alone }, at) => {
      for (const feature of alone) this.#add(feature, at, at);
    });
    for (let index = 0; index < count; index += 1)
      this.#add(features[index] ?? 0, firsts[index] ?? 0, lasts[index] ?? 0);
  }

  /** The tokens that a feature was read from share its weight. */
  #add(feature: number, first: number, last: number): void {
    addRuleWeights(this.#model, feature, this.rules);
    const weight = this.#weights.of(feature);
    if (weight === 0) return;
    const from = Math.max(0, first);
    const to = Math.min(this.tokens.length - 1, last);
    const part = weight / Math.max(1, to - from + 1);
    for (let at = from; at <= to; at += 1) this.tokens[at] = (this.tokens[at] ?? 0) + part;
  }
}
