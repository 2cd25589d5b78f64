// Words a finding: the fact, with the words that decided it, then the question a coach would ask.
import { RULES, type RuleId } from './rules.ts';

/** The message of a finding, without its question. @param words the deciding words, in order */
export function factOf(rule: RuleId, words: readonly string[]): string {
  const named =
    words.length > 0 ? ` (“${words.map((word) => word.replaceAll(/\s+/g, ' ')).join('” … “')}”)` : '';
  return `${RULES[rule].fact}${named}.`;
}

/** What a coach would ask, by the person's name where the note says whom it is about. */
export function questionOf(rule: RuleId, person: string | undefined): string {
  const question = RULES[rule].question;
  if (person === undefined || person.trim() === '') return question;
  const name = person.trim();
  switch (rule) {
    case 'take-over-deal':
      return `What does ${name} see as the next step, and what do they need from you to take it?`;
    case 'own-deal-strategy':
      return `What is ${name}’s strategy, and what would change their mind?`;
    case 'carry-the-number':
      return `What would help ${name} to close this gap?`;
    case 'jump-into-customer':
      return `What could you have asked ${name} beforehand, so that they lead it?`;
    case 'tell-not-ask':
      return `Which question would let ${name} find it themselves?`;
    case 'super-seller':
      return `What would it take for ${name} to be as good at this?`;
    case 'more-of-the-same':
      return question;
  }
}
