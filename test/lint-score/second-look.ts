// The second look is learnt from scores that the first one gave to sentences it had not seen: of its own training
// sentences a sum of so many weights knows too much.
import { namesWriter } from '../../src/core/lint/detector.ts';
import { Measurer } from '../../src/core/lint/measures.ts';
import type { FirstLook } from '../../src/core/lint/model/model.ts';
import { standardised, type SecondLook } from '../../src/core/lint/model/second-look.ts';
import { Weights } from '../../src/core/lint/model/weights.ts';
import type { Example } from './examples.ts';
import { fitNetwork } from './network.ts';

/** Authors are dealt out to so many hands; each hand is scored by a first look that was learnt from the others. */
const HANDS = 5;
/** Sentences below this first score are innocent: hardly any was lifted from there over the threshold. */
const FROM = -0.5;
/** Taught is from somewhat further below, so that the networks know what lies beyond the edge. */
const TAUGHT_FROM = -1.5;

/** Where each network of the committee begins. */
const SEEDS = [9, 21, 33, 45];

/** Fits the second look. @param fitFirstLook learns a first look from examples */
export function fitSecondLook(
  examples: readonly Example[],
  fitFirstLook: (examples: readonly Example[]) => FirstLook,
): SecondLook {
  const authors = [...new Set(examples.map(({ author }) => author))];
  const handOf = new Map(authors.map((author, index) => [author, index % HANDS]));
  const measured = Array.from({ length: HANDS }, (_, hand) => {
    const isOut = ({ author }: Example): boolean => handOf.get(author) === hand;
    const others = examples.filter((example) => !isOut(example));
    return measuredOf(examples.filter(isOut), fitFirstLook(others));
  }).flat();
  const standards = standardsOf(measured.map(({ measures }) => measures));
  const cases = measured.map(({ flag, score, measures }) => ({
    flag,
    score,
    values: standardised(standards, measures),
  }));
  return { from: FROM, ...standards, networks: SEEDS.map((seed) => fitNetwork(cases, seed)) };
}

/** The examples that come before the second look. */
function measuredOf(examples: readonly Example[], model: FirstLook): Measured[] {
  const measurer = new Measurer(model, new Weights(model));
  return examples.flatMap(({ flag, analysis, setting }) => {
    if (!namesWriter(analysis.words)) return [];
    const { score, measures } = measurer.measure(analysis, setting);
    return score < TAUGHT_FROM ? [] : [{ flag, score, measures: measures.slice() }];
  });
}

interface Measured {
  readonly flag: boolean;
  readonly score: number;
  readonly measures: Float32Array;
}

/** The mean of each measure, and by how much it spreads. */
function standardsOf(rows: readonly Float32Array[]): Pick<SecondLook, 'means' | 'spreads'> {
  const means = new Float32Array(rows[0]?.length ?? 0);
  const spreads = new Float32Array(means.length);
  for (let at = 0; at < means.length; at += 1) {
    const values = rows.map((row) => row[at] ?? 0);
    const mean = meanOf(values);
    means[at] = mean;
    spreads[at] = Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2))) || 1;
  }
  return { means, spreads };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
