// Knows the coach's question beneath a sentence: who has put it there has heard it, so the finding may rest.
import type { Block } from './blocks/block.ts';
import { sentences, type Range } from './language/sentences.ts';
import { questionOf } from './message.ts';
import { normalise } from './options.ts';
import { RULE_IDS, type RuleId } from './rules.ts';

/** Stands for the name of the person in a question. */
const NAME = '\uE000';

/** Whether the question of `rule` follows the sentence that ends at `end` in the text of the block at `at`. */
export type Asked = (rule: RuleId, at: number, end: number) => boolean;

/**
 * Tells what is asked in the blocks of a note: behind a sentence in its block, or beneath that block, where several
 * questions may stand in a row. Each block is looked through once, however many sentences ask.
 */
export function askedIn(blocks: readonly Block[]): Asked {
  const lastAsked = new Map<number, ReadonlyMap<RuleId, number>>();
  const openings = new Map<number, readonly RuleId[]>();
  return (rule, at, end) => {
    const last = remembered(lastAsked, at, () => lastQuestions(blocks[at]?.text ?? '')).get(rule);
    if (last !== undefined && last >= end) return true;
    for (let below = at + 1; below < blocks.length; below += 1) {
      const asked = remembered(openings, below, () => openingQuestions(blocks[below]?.text ?? ''));
      if (asked.includes(rule)) return true;
      if (asked.length === 0) return false;
    }
    return false;
  };
}

function remembered<T>(known: Map<number, T>, at: number, find: () => T): T {
  const value = known.get(at) ?? find();
  known.set(at, value);
  return value;
}

/** Where the last question of each rule that is asked begins. */
function lastQuestions(text: string): ReadonlyMap<RuleId, number> {
  return new Map(
    sentencesOf(text).flatMap(({ from, to }) =>
      questionsIn(text.slice(from, to)).map((rule) => [rule, from] as const),
    ),
  );
}

function openingQuestions(text: string): readonly RuleId[] {
  const [first] = sentencesOf(text);
  return first === undefined ? [] : questionsIn(text.slice(first.from, first.to));
}

/** The sentences of a text; none without a question, since only those are asked for. */
const sentencesOf = (text: string): readonly Range[] => (text.includes('?') ? sentences(text) : []);

interface Question {
  readonly rule: RuleId;
  /** Without anybody's name. */
  readonly plain: string;
  /** What stands before and after the name, if the question names anybody. */
  readonly named: readonly [before: string, after: string] | undefined;
}

const QUESTIONS: readonly Question[] = RULE_IDS.map((rule) => {
  const [before, after] = normalise(questionOf(rule, NAME)).split(NAME);
  return {
    rule,
    plain: normalise(questionOf(rule, undefined)),
    named: before === undefined || after === undefined ? undefined : [before, after],
  };
});

/** The rules whose question a sentence is. */
function questionsIn(sentence: string): RuleId[] {
  if (!sentence.endsWith('?')) return [];
  const text = normalise(sentence);
  return QUESTIONS.filter(({ plain, named }) => {
    if (text === plain) return true;
    if (named === undefined) return false;
    const [before, after] = named;
    return text.length > before.length + after.length && text.startsWith(before) && text.endsWith(after);
  }).map(({ rule }) => rule);
}
