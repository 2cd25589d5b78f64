// What a clause says: who does what, and in which shadow. The words that the other steps share.

/**
 * Who does it. `i` the writer · `dropped` nobody is named, as in notes · `we` · `name` · `she` (he, they) · `you` ·
 * `rep` · `customer` · `internal` (boss, Finance) · `thing` · `nobody`.
 */
export type Agent =
  'i' | 'dropped' | 'we' | 'name' | 'she' | 'you' | 'rep' | 'customer' | 'internal' | 'thing' | 'nobody';

/** How the verb stands: as a statement, or in the shadow of something that changes what is said. */
export interface Stance {
  /** Not, never, without, resisted the urge to, stopped, nothing. */
  readonly negated: boolean;
  /** Wanted to, nearly, about to, tempted to. */
  readonly wished: boolean;
  /** In a conditional clause, or would, could, should, might. */
  readonly hypothetical: boolean;
  /** What somebody else says or thinks. */
  readonly reported: boolean;
  /** Inside quotation marks. */
  readonly quoted: boolean;
}

/** The agent of a verb and how grammar ties it to the verb. Indices count tokens of the sentence. */
export interface Subject {
  readonly agent: Agent;
  /** The word that names the agent; -1 where it is dropped. */
  readonly agentAt: number;
  readonly form: 'finite' | 'infinitive' | 'gerund' | 'passive';
  readonly future: boolean;
  /** The event whose verb governs this one ("decided to call"), by its index; -1 without. */
  readonly governor: number;
}

/** One verb and what belongs to it. */
export interface Event extends Stance, Omit<Subject, 'future'> {
  readonly at: number;
  readonly time: 'past' | 'present' | 'future';
  /** Verb classes, those that the particle adds first. */
  readonly classes: readonly string[];
  readonly particle: string;
  /** First token after the verb that belongs to it, and the first that does not. */
  readonly from: number;
  readonly to: number;
}

/** Who does it, coarsely: the writer, the writer's side, the team, the reader, the customer, the company, things, nobody. */
export const WHO: Readonly<Record<Agent, number>> = {
  i: 1,
  dropped: 1,
  we: 2,
  name: 3,
  she: 3,
  rep: 3,
  you: 4,
  customer: 5,
  internal: 6,
  thing: 7,
  nobody: 8,
};

/** The shadows in which a verb stands, as bits; 0 for a statement. */
export function shadowOf({ negated, wished, hypothetical, reported, quoted }: Stance): number {
  return (
    (negated ? 1 : 0) | (wished ? 2 : 0) | (hypothetical ? 4 : 0) | (reported ? 8 : 0) | (quoted ? 16 : 0)
  );
}
