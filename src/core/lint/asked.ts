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
  if (sentencesOf(rest).some((sentence) => isQuestionOf(rule, sentence))) return true;
  for (let below = at + 1; below < blocks.length; below += 1) {
    const opening = sentencesOf(blocks[below]?.text ?? '')[0] ?? '';
    if (isQuestionOf(rule, opening)) return true;
    if (!RULE_IDS.some((other) => isQuestionOf(other, opening))) return false;
  }
  return false;
}

const sentencesOf = (text: string): string[] => sentences(text).map(({ from, to }) => text.slice(from, to));

function isQuestionOf(rule: RuleId, sentence: string): boolean {
  if (!sentence.endsWith('?')) return false;
  const text = normalise(sentence);
  if (text === normalise(questionOf(rule, undefined))) return true;
  const [before, after] = normalise(questionOf(rule, NAME)).split(NAME);
  if (before === undefined || after === undefined) return false;
  return text.length > before.length + after.length && text.startsWith(before) && text.endsWith(after);
}
