// Runs of random operations: each begins with a new journal; one that fails is made as short as it goes, and printed.
import { numbersFrom } from './random.ts';
import { perform, randomOperation, type Operation } from './operations.ts';
import { World } from './world.ts';

/** Operations in one journal, before the next one begins. */
const IN_A_JOURNAL = 50;
/** How long, in milliseconds, a failing run is tried with fewer operations. */
const PATIENCE = 90_000;

export interface Soak {
  readonly seed: number;
  readonly operations: number;
  /** Hears how many operations have gone well, after each journal. */
  readonly told?: (done: number) => void;
}

/** The operations of a seed's journal. */
function journalOf(seed: number, journal: number, length: number): Operation[] {
  const next = numbersFrom(seed * 1009 + journal);
  return Array.from({ length }, () => randomOperation(next));
}

/**
 * Resolves to how often each operation was done; rejects with the shortest sequence of operations that was found to fail,
 * and how to replay it.
 */
export async function soak({ seed, operations, told }: Soak): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (let done = 0, journal = 0; done < operations; journal++) {
    const sequence = journalOf(seed, journal, Math.min(IN_A_JOURNAL, operations - done));
    const failure = await replay(sequence);
    if (failure !== undefined) throw await explained(failure, sequence, seed, done);
    for (const [name] of sequence) counts.set(name, (counts.get(name) ?? 0) + 1);
    done += sequence.length;
    told?.(done);
  }
  return counts;
}

/** Does the operations in a new journal; what failed, and at which of them, if anything did. */
export async function replay(sequence: readonly Operation[]): Promise<Failure | undefined> {
  const world = await World.begin();
  try {
    await world.check();
    for (const [index, operation] of sequence.entries()) {
      try {
        await perform(world, operation);
      } catch (error) {
        return { error, index };
      }
    }
    return undefined;
  } finally {
    await world.end();
  }
}

interface Failure {
  readonly error: unknown;
  /** Of the operation after which it showed. */
  readonly index: number;
}

async function explained(
  failure: Failure,
  sequence: readonly Operation[],
  seed: number,
  done: number,
): Promise<Error> {
  let shortest = sequence.slice(0, failure.index + 1);
  let last = failure;
  const deadline = Date.now() + PATIENCE;
  // Takes away halves, then quarters, and so on: what is left is what it needs (Zeller's delta debugging).
  for (let size = Math.ceil(shortest.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = shortest.length - 1 - size; from > -size && Date.now() < deadline; from -= size) {
      const start = Math.max(from, 0);
      const shorter = [...shortest.slice(0, start), ...shortest.slice(from + size)];
      if (shorter.length === shortest.length) continue;
      const again = await replay(shorter);
      if (again === undefined) continue;
      shortest = shorter.slice(0, again.index + 1);
      last = again;
    }
  }
  const cause =
    last.error instanceof Error && last.error.cause instanceof Error ? last.error.cause : last.error;
  return new Error(
    [
      `Seed ${seed}, after ${done + failure.index} operations that went well; ${shortest.length} are enough:`,
      `  --replay '${JSON.stringify(shortest)}'`,
      cause instanceof Error ? (cause.stack ?? cause.message) : String(cause),
    ].join('\n'),
    { cause: last.error },
  );
}
