// The lint as a function of text: blocks of prose → sentences → verdicts → findings.
import { isAsked } from './asked.ts';
import { noteRange, type Block } from './blocks/block.ts';
import { controlGate } from './blocks/controls.ts';
import { lezerBlocks } from './blocks/lezer-blocks.ts';
import { belongsToOther, isAccepted, isReadable, otherSpeakers } from './context.ts';
import { Detector } from './detector.ts';
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
interface Frame {
  readonly options: LintOptions;
  readonly kinds: NameKinds;
  readonly people: ReadonlySet<string>;
  /** Whether a sentence is the template's, not the writer's. */
  readonly isPrompt: (sentence: string) => boolean;
}

export interface Linter {
  /** The findings in a note, in order. Never throws on any text. */
  lint(text: string, options?: LintOptions): DealFinding[];
  /** The same for blocks that somebody else has read; control comments are theirs to heed. */
  lintBlocks(blocks: readonly Block[], options?: LintOptions): DealFinding[];
}

/**
 * A linter with a trained model.
 * @param model the bytes of the model file (`dist/lint-model.bin`); throws a ModelError on any other
 */
export function createLinter(model: Uint8Array): Linter {
  const detector = new Detector(model);
  const lintBlocks = (blocks: readonly Block[], options: LintOptions = {}): DealFinding[] => {
    const frame = frameOf(options);
    return blocks.flatMap((_, at) => lintBlock(detector, blocks, at, frame));
  };
  return {
    lintBlocks,
    lint(text, options = {}) {
      const { blocks, comments } = lezerBlocks(text);
      const isShown = controlGate(comments, text);
      return lintBlocks(blocks, options).filter((finding) => isShown(finding.rule, finding.from));
    },
  };
}

function frameOf(options: LintOptions): Frame {
  return {
    options,
    kinds: nameKinds(options),
    people: personNames(options),
    isPrompt: promptsOf(options.template),
  };
}

function lintBlock(detector: Detector, blocks: readonly Block[], at: number, frame: Frame): DealFinding[] {
  const block = blocks[at];
  if (!block) return [];
  const others = otherSpeakers(block.text, frame.people);
  const found: DealFinding[] = [];
  for (const range of sentences(block.text)) {
    if (others.some((line) => line.from <= range.from && range.from < line.to)) continue;
    const sentence = block.text.slice(range.from, range.to);
    if (!isReadable(sentence) || belongsToOther(block, sentence, frame.people)) continue;
    const verdict = detector.judge(block.text, range, { kind: block.kind, task: block.task }, frame.kinds);
    if (!verdict?.flagged) continue;
    const severity = severityOf(verdict.rule, frame.options);
    if (severity === 'off' || isAccepted(sentence, frame.options) || frame.isPrompt(sentence)) continue;
    if (isAsked(verdict.rule, blocks, at, range.to)) continue;
    found.push({
      rule: verdict.rule,
      also: verdict.also.filter((rule) => severityOf(rule, frame.options) !== 'off'),
      ...noteRange(block, range.from, range.to),
      severity,
      message: factOf(
        verdict.rule,
        verdict.words.map((word) => block.text.slice(wordStart(block.text, word.from), word.to)),
      ),
      question: questionOf(verdict.rule, frame.options.person),
      words: verdict.words.map((word) => noteRange(block, word.from, word.to)),
      url: RULES[verdict.rule].url,
    });
  }
  return found;
}

/** Where the word begins to which this place belongs: “’ll close” is quoted as “I’ll close”. */
function wordStart(text: string, from: number): number {
  if (!/^['’]/.test(text.slice(from, from + 1))) return from;
  const before = /\p{L}{1,20}$/u.exec(text.slice(Math.max(0, from - 20), from));
  return from - (before?.[0].length ?? 0);
}
