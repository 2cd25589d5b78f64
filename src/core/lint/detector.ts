// Judges one sentence: how sure the model is, of which rule, and which words decided.
import type { Range } from './language/sentences.ts';
import type { Setting } from './language/features.ts';
import { Reader } from './language/reader.ts';
import type { NameKinds } from './language/tagger.ts';
import { addRuleWeights, readModel, weightOf, type ModelParts } from './model/model.ts';
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
/** Another rule is listed when its share is at least this part of the first one's. */
const ALSO_SHARE = 0.5;

export class Detector {
  readonly #model: ModelParts;
  readonly #least: number;
  readonly #reader = new Reader();

  /** @param model the bytes of a model file; throws a ModelError on any other */
  constructor(model: Uint8Array) {
    this.#model = readModel(model);
    this.#least = Math.min(...this.#model.thresholds);
  }

  /** Judges the sentence at `range` of a block's text. Undefined where it is plainly innocent. */
  judge(text: string, range: Range, setting: Setting, names?: NameKinds): Verdict | undefined {
    const analysis = this.#reader.analyse(text, range.from, range.to, names);
    let sum = 0;
    const seen = new Set<number>();
    this.#reader.features(analysis, setting, (feature) => {
      if (!seen.has(feature)) sum += weightOf(this.#model, feature);
      seen.add(feature);
    });
    const score = this.#model.bias + sum * this.#model.scale;
    if (score < this.#least) return undefined;

    const shares = new Float64Array(RULE_IDS.length);
    for (const feature of seen) addRuleWeights(this.#model, feature, shares);
    const perToken = new Float64Array(analysis.words.length);
    this.#reader.features(analysis, setting, (feature, first, last) => {
      share(perToken, weightOf(this.#model, feature), first, last);
    });
    const ranked = this.#ranked(shares);
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
      words: decidingWords(
        perToken,
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

/** Gives the weight of a feature to the tokens that it was read from, in equal parts. */
function share(perToken: Float64Array, weight: number, first: number, last: number): void {
  const from = Math.max(0, first);
  const to = Math.min(perToken.length - 1, last);
  const part = weight / Math.max(1, to - from + 1);
  for (let at = from; at <= to; at += 1) perToken[at] = (perToken[at] ?? 0) + part;
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
