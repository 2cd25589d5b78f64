// From a block of prose to its findings: which sentences are judged, which verdicts are shown, and what is said of them.
import { noteRange, type Block } from './blocks/block.ts';
import { belongsToOther, isAccepted, isReadable, otherSpeakers } from './context.ts';
import type { Detector, Verdict } from './detector.ts';
import { sentences, type Range } from './language/sentences.ts';
import type { NameKinds } from './language/tagger.ts';
import { factOf, questionOf } from './message.ts';
import { nameKinds, personNames } from './names.ts';
import { severityOf, type LintOptions, type Severity } from './options.ts';
import { promptsOf } from './prompts.ts';
import { RULES, type RuleId } from './rules.ts';

/** One finding. Offsets are UTF-16 units of the text as it was given, byte order mark included. */
export interface DealFinding {
  readonly rule: RuleId;
  /** Other rules that fit. */
  readonly also: readonly RuleId[];
  /** The sentence. */
  readonly from: number;
  readonly to: number;
  readonly severity: Severity;
  /** The fact, in English. */
  readonly message: string;
  /** What a coach would ask. */
  readonly question: string;
  /** The words that decided, in order. */
  readonly words: readonly Range[];
  readonly url: string;
}

/** What the linter needs to know once per note, not once per sentence. */
export interface Frame {
  readonly options: LintOptions;
  readonly kinds: NameKinds;
  readonly people: ReadonlySet<string>;
  /** Whether a sentence is the template's, not the writer's. */
  readonly isPrompt: (sentence: string) => boolean;
}

export function frameOf(options: LintOptions): Frame {
  return {
    options,
    kinds: nameKinds(options),
    people: personNames(options),
    isPrompt: promptsOf(options.template),
  };
}

/** A sentence that does the deal, as a range of its block's text. */
export interface Judged {
  readonly range: Range;
  readonly verdict: Verdict;
  readonly severity: Severity;
}

/** The sentences of a block that do the deal, whatever stands around the block. */
export function judgeBlock(detector: Detector, block: Block, frame: Frame): Judged[] {
  const { options, people, kinds } = frame;
  const worthy = sentences(block.text).filter((range) => detector.isWorthReading(block.text, range));
  if (worthy.length === 0) return [];
  const others = otherSpeakers(block.text, people);
  let line = 0;
  const found: Judged[] = [];
  for (const range of worthy) {
    // Lines and sentences are in order: each line is passed once.
    while ((others[line]?.to ?? Infinity) <= range.from) line += 1;
    if ((others[line]?.from ?? Infinity) <= range.from) continue;
    const sentence = block.text.slice(range.from, range.to);
    if (!isReadable(sentence) || belongsToOther(block, sentence, people)) continue;
    const verdict = detector.judge(block.text, range, { kind: block.kind, task: block.task }, kinds);
    if (!verdict?.flagged) continue;
    const severity = severityOf(verdict.rule, options);
    if (severity === 'off' || isAccepted(sentence, options) || frame.isPrompt(sentence)) continue;
    found.push({ range, verdict, severity });
  }
  return found;
}

/** What is said of a sentence that does the deal. */
export function findingOf(
  block: Block,
  { range, verdict, severity }: Judged,
  { options }: Frame,
): DealFinding {
  return {
    rule: verdict.rule,
    also: verdict.also.filter((rule) => severityOf(rule, options) !== 'off'),
    ...noteRange(block, range.from, range.to),
    severity,
    message: factOf(
      verdict.rule,
      verdict.words.map((word) => block.text.slice(word.from, word.to)),
    ),
    question: questionOf(verdict.rule, options.person),
    words: verdict.words.map((word) => noteRange(block, word.from, word.to)),
    url: RULES[verdict.rule].url,
  };
}

/** The same finding further down (or up) in the note. */
export function moved(finding: DealFinding, by: number): DealFinding {
  return {
    ...finding,
    from: finding.from + by,
    to: finding.to + by,
    words: finding.words.map(({ from, to }) => ({ from: from + by, to: to + by })),
  };
}
