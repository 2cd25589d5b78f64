// Random operations on a journal, checked after each: 150 in each of the two hosts here, ten thousand in `npm run soak`.
import { soak } from '../../soak/soak.ts';

/** Each host has a seed of its own, so that the two together do 300 different ones. */
const SEED = 'process' in globalThis ? 20261125 : 20261126;

describe('whatever happens to a journal', () => {
  it(`nothing is lost and the tree is true (150 operations, seed ${SEED})`, async () => {
    await soak({ seed: SEED, operations: 150 });
  }).timeout(240_000);
});
