// The seven rules in one place: what each is called, why it stands, and what a coach would ask instead.

export const RULE_IDS = [
  'take-over-deal',
  'own-deal-strategy',
  'carry-the-number',
  'jump-into-customer',
  'tell-not-ask',
  'super-seller',
  'more-of-the-same',
] as const;

export type RuleId = (typeof RULE_IDS)[number];

export interface Rule {
  readonly id: RuleId;
  readonly title: string;
  /** The fact that a finding states, a whole clause without its full stop. */
  readonly fact: string;
  readonly why: string;
  /** The question a coach would ask the writer. */
  readonly question: string;
  /** The page that explains the rule, a path inside the package. */
  readonly url: string;
}

const PAGES = 'docs/rules/';

function rule(id: RuleId, title: string, fact: string, why: string, question: string): Rule {
  return { id, title, fact, why, question, url: `${PAGES}${id}.md` };
}

/** Source: the labelling guide, test/corpus/LABELLING.md. */
export const RULES: Readonly<Record<RuleId, Rule>> = {
  'take-over-deal': rule(
    'take-over-deal',
    'Taking the deal over',
    'You are doing a step of a deal that belongs to the rep',
    'The deals belong to the people on the team.',
    'Whose deal is it, and what is their own next step?',
  ),
  'own-deal-strategy': rule(
    'own-deal-strategy',
    'Owning the deal’s strategy',
    'You are making the plan for a deal or an account',
    'The strategy of a deal is the rep’s to think through.',
    'What is their strategy, and what would change their mind?',
  ),
  'carry-the-number': rule(
    'carry-the-number',
    'Carrying the number',
    'You are taking the number on yourself',
    'The people make the number; the manager raises what they can do.',
    'Who on the team could close this gap, and what do they need from you?',
  ),
  'jump-into-customer': rule(
    'jump-into-customer',
    'Jumping in with the customer',
    'You are stepping into the conversation with the customer',
    'Coaching happens instead of doing.',
    'What could you have asked before the meeting, so that the rep leads it?',
  ),
  'tell-not-ask': rule(
    'tell-not-ask',
    'Telling, not asking',
    'You are handing over the answer',
    'Help people think; do not think for them.',
    'Which question would let them find it themselves?',
  ),
  'super-seller': rule(
    'super-seller',
    'The super seller',
    'You are counting on selling better than the team does',
    'A manager is not a super sales person.',
    'What would it take for one of them to be as good at this?',
  ),
  'more-of-the-same': rule(
    'more-of-the-same',
    'More of the same',
    'You are taking what worked for you as a rep as the recipe for this job',
    'The things that brought success before are not the things that bring it now.',
    'What does this job ask of you that the last one did not?',
  ),
};

/** Whether a text, such as a diagnostic's code, is the id of a rule. */
export function isRuleId(text: string): text is RuleId {
  return Object.hasOwn(RULES, text);
}
