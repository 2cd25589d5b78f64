// The questions that a fix writes: to the rep, in place of a plan, or to the writer, beneath what happened.
import { questionOf } from '../message.ts';
import type { RuleId } from '../rules.ts';

/** What to ask the rep where the plan itself can't be turned into a question; said to "you", the rep. */
const TO_REP: Readonly<Record<RuleId, string>> = {
  'take-over-deal': 'what is your next step, and what do you need from me to take it?',
  'own-deal-strategy': 'what is your strategy, and what would change your mind?',
  'carry-the-number': 'what would help you to close the gap?',
  'jump-into-customer': 'how do you want to lead this conversation, and how can I help you to prepare?',
  'tell-not-ask': 'which options do you see, and which one would you choose?',
  'super-seller': 'what would help you to become as good at this as you want to be?',
  'more-of-the-same': 'what works for you here, and what would you like to try?',
};

/** Rules about acts of a deal. Of telling, or of a belief, there is no plan to ask the rep for. */
const ACTS: ReadonlySet<RuleId> = new Set([
  'take-over-deal',
  'own-deal-strategy',
  'carry-the-number',
  'jump-into-customer',
]);

/** A question to the rep, as it stands behind "Ask Sam: ". @param act a verb phrase in the base form */
export function questionToRep(rule: RuleId, act: string | undefined): string {
  return act === undefined || !ACTS.has(rule) ? TO_REP[rule] : `what is your plan to ${act}?`;
}

/** The question that goes beneath a sentence: to the writer, about the rep where one is named. */
export function questionToWriter(rule: RuleId, rep: string | undefined): string {
  return questionOf(rule, rep);
}
