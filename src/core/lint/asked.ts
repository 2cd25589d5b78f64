// Knows the coach's question beneath a sentence: who has put it there has heard it, so the finding may rest.
import type { Block } from './blocks/block.ts';
import { sentences } from './language/sentences.ts';
import { questionOf } from './message.ts';
import { normalise } from './options.ts';
import { RULE_IDS, type RuleId } from './rules.ts';

/** Stands for the name of the person in a question. */
const NAME = '\uE000';

/**
 * Whether the question of a rule follows a sentence: behind it in its block, or beneath that block, where several
 * questions may stand in a row.
 * @param blocks those of the note; the sentence ends at `end` of the text of the one at `at`
 */
export function isAsked(rule: RuleId, blocks: readonly Block[], at: number, end: number): boolean {
  const rest = blocks[at]?.text.slice(end) ?? '';
  if (sentencesOf(rest).some((sentence) => questionsIn(sentence).includes(rule))) return true;
  for (let below = at + 1; below < blocks.length; below += 1) {
    const [opening = ''] = sentencesOf(blocks[below]?.text ?? '');
    const asked = questionsIn(opening);
    if (asked.includes(rule)) return true;
    if (asked.length === 0) return false;
  }
  return false;
}

/** The sentences of a text; none without a question, since only those are asked for. */
const sentencesOf = (text: string): string[] =>
  text.includes('?') ? sentences(text).map(({ from, to }) => text.slice(from, to)) : [];

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
