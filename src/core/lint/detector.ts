// Judges one sentence: how sure the model is, of which rule, and which words decided.
import { decidingWords } from './deciding-words.ts';
import { Glance } from './language/glance.ts';
import type { Range } from './language/sentences.ts';
import { firstEvent } from './language/clauses.ts';
import { FORM } from './language/morphology.ts';
import type { Setting } from './language/features.ts';
import { Reader } from './language/reader.ts';
import { ROLE } from './language/roles.ts';
import { saysWriter } from './language/says-writer.ts';
import type { NameKinds, Tagged } from './language/tagger.ts';
import { Measurer } from './measures.ts';
import { glanceLoudness, readModel, type ModelParts } from './model/model.ts';
import { Committee } from './model/second-look.ts';
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
  readonly #measurer: Measurer;
  readonly #committee: Committee;
  readonly #least: number;
  readonly #reader: Reader;
  readonly #glance = new Glance();

  /** @param model the bytes of a model file; throws a ModelError on any other */
  constructor(model: Uint8Array) {
    this.#model = readModel(model);
    const weights = new Weights(this.#model);
    this.#measurer = new Measurer(this.#model, weights);
    this.#committee = new Committee(this.#model.secondLook);
    this.#least = Math.min(...this.#model.thresholds);
    this.#reader = new Reader((alone) => weights.sum(alone));
  }

  /** Whether the sentence may be a finding: most are plainly innocent at a glance. */
  isWorthReading(text: string, { from, to }: Range): boolean {
    if (to - from > LONGEST) return false;
    const { weights, bias, scale, least } = this.#model.glance;
    const count = this.#glance.at(text, from, to);
    let sum = 0;
    for (let at = 0; at < count; at += 1) sum += weights[this.#glance.features[at] ?? 0] ?? 0;
    return count < 0 || bias + sum * scale * glanceLoudness(count) >= least;
  }

  /** Judges the sentence at `range` of a block's text, one worth reading. Undefined where it is innocent. */
  judge(text: string, { from, to }: Range, setting: Setting, names?: NameKinds): Verdict | undefined {
    const words = this.#reader.words(text, from, to, names);
    if (!namesWriter(words)) return undefined;
    const analysis = this.#reader.analysis(words);
    const { secondLook, thresholds } = this.#model;
    if (this.#measurer.firstScore(analysis, setting) < secondLook.from) return undefined;
    const { score: first, measures, rules } = this.#measurer.measureLast(analysis, setting);
    const head = first - (saysWriter(words) ? 0 : UNSAID);
    const score = head + this.#committee.correction(measures, this.#least - head);
    if (score < this.#least) return undefined;

    const ranked = this.#ranked(rules);
    const [best] = ranked;
    if (!best) return undefined;
    return {
      score,
      rule: best.rule,
      also: ranked
        .slice(1)
        .filter((other) => other.share >= best.share * ALSO_SHARE)
        .map((other) => other.rule),
      flagged: score >= (thresholds[RULE_IDS.indexOf(best.rule)] ?? Infinity),
      words: decidingWords(analysis, this.#measurer.shares(analysis)),
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
  const before = words.slice(0, first.at).filter(({ kind }) => kind !== 'mark').length;
  if (before > LATEST_VERB) return false;
  return words.some(isOfSales) && !words.some(isOfManuals);
}

/** How many words of a note may stand before its first verb: "Tuesday with Acme: closed it". */
const LATEST_VERB = 5;
const SALES = new Set('deal customer customer_event price number strategy document rep answer'.split(' '));
const SOMEBODY = new Set(['her', 'him', 'them', 'it']);

function isOfSales({ kind, text, isName, nounClasses }: Tagged, at: number): boolean {
  if (at === 0) return false;
  return isName || kind === 'number' || SOMEBODY.has(text) || nounClasses.some((name) => SALES.has(name));
}

/** Words that manuals say to their reader, and the code in them. */
function isOfManuals({ kind, entry }: Tagged): boolean {
  return (entry.roles & ROLE.manual) !== 0 || kind === 'object';
}
