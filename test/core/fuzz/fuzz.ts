// The frame of every fuzz target: seeded, counted, bounded in time, and afterwards the world must be as it was.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runs } from '../fuzz-runs.ts';
import { CASE_SECONDS } from './bounds.ts';

/** The same in every `npm test`, so that a commit is green or red; `npm run fuzz` sets others. */
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_124);

let cases = 0;

/**
 * Declares a test that holds a property for `quick` generated cases, FUZZ times as many in a long run.
 * @param kept cases that have failed once, minimised: they are tried first, for ever
 */
export function fuzz<Ts extends [unknown, ...unknown[]]>(
  name: string,
  quick: number,
  given: { [K in keyof Ts]: fc.Arbitrary<Ts[K]> },
  property: (...values: Ts) => void,
  kept: readonly NoInfer<Ts>[] = [],
): void {
  it(name, function () {
    this.timeout(0);
    const before = world();
    const inTime = (...values: Ts): void => {
      cases += 1;
      withinSeconds(CASE_SECONDS, () => property(...values));
    };
    fc.assert(fc.property<Ts>(...given, inTime), {
      numRuns: runs(quick) + kept.length,
      seed: SEED,
      examples: [...kept],
    });
    assert.deepEqual(world(), before, 'a prototype or the global object has changed');
  });
}

/** Fails when something takes more seconds of the processor; other programs on the machine don't count. */
export function withinSeconds(limit: number, act: () => void): void {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  assert.ok(seconds <= limit, `took ${seconds.toFixed(1)} s of the processor, more than ${limit}`);
}

/** What no note, template or setting may change: all that code run by one of them, or a polluted prototype, would. */
function world(): Readonly<Record<string, readonly string[]>> {
  const kinds = [Object, Array, Function, String, Number, Boolean, Map, Set, RegExp, Error, Promise, Date];
  return {
    global: Object.getOwnPropertyNames(globalThis).sort(),
    ...Object.fromEntries(kinds.map((kind) => [kind.name, ownKeys(kind.prototype)])),
  };
}

function ownKeys(prototype: object): readonly string[] {
  return Reflect.ownKeys(prototype).map(String).sort();
}

after(() => {
  console.log(`fuzz: ${cases} cases, seed ${SEED}`);
});
