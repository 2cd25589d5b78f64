// What npm run soak runs inside VS Code.
import type { Operation } from './operations.ts';
import { replay, soak } from './soak.ts';

/** How many operations go by between two lines of the report. */
const REPORT = 500;

/** Rejects, with how to replay it, when anything was not as it must be. */
export async function runSoak(seed: number, operations: number): Promise<void> {
  console.log(`Seed ${seed}, ${operations} operations`);
  const begun = Date.now();
  const seconds = () => Math.round((Date.now() - begun) / 1000);
  const told = (done: number) => {
    if (done % REPORT === 0) console.log(`${done} in ${seconds()} s`);
  };
  const counts = await soak({ seed, operations, told });
  console.log(`${operations} operations went well, in ${seconds()} s:`);
  console.log([...counts].map(([name, count]) => `${count} ${name}`).join(', '));
}

/** Does what a failing run has printed once more. */
export async function runAgain(operations: readonly Operation[]): Promise<void> {
  const failure = await replay(operations);
  if (failure === undefined) console.log('All of it went well.');
  else throw failure.error;
}
