// The second look: small networks that weigh one thing against another, and the measures that they go by.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { Measurer } from '../../../src/core/lint/measures.ts';
import { readModel } from '../../../src/core/lint/model/model.ts';
import {
  readNetwork,
  Scorer,
  sizeOfNetwork,
  writeNetwork,
  type Network,
} from '../../../src/core/lint/model/network.ts';
import { Committee, standardised, type SecondLook } from '../../../src/core/lint/model/second-look.ts';
import { Weights } from '../../../src/core/lint/model/weights.ts';
import { examplesOf } from '../../lint-score/examples.ts';
import { fitNetwork, type Case } from '../../lint-score/network.ts';
import { DEED, model } from './support.ts';

/** Adds 3 where both measures are 1, and nothing otherwise. */
const BOTH: Network = {
  direct: Float32Array.of(0, 0),
  weights: Int8Array.of(100, 100),
  scale: Math.fround(0.01),
  starts: Float32Array.of(-1),
  worths: Float32Array.of(3),
  bias: 0,
};

describe('A small network', () => {
  const scoreOf = (one: number, other: number): number => new Scorer(BOTH).score(Float64Array.of(one, other));

  it('weighs two things together', () => {
    ok(Math.abs(scoreOf(1, 1) - 3) < 1e-5);
    ok(Math.abs(scoreOf(1, 0)) < 1e-5);
    equal(scoreOf(0, 0), 0);
  });

  it('reads back as it was written, wherever it stands', () => {
    const view = new DataView(new ArrayBuffer(sizeOfNetwork(BOTH) + 3), 3);
    writeNetwork(view, BOTH);
    deepEqual(readNetwork(view), BOTH);
  });

  it('is not read from bytes that are too few or too many', () => {
    const size = sizeOfNetwork(BOTH);
    const view = new DataView(new ArrayBuffer(size + 1));
    writeNetwork(view, BOTH);
    equal(readNetwork(view), undefined);
    equal(readNetwork(new DataView(view.buffer, 0, size - 1)), undefined);
    equal(readNetwork(new DataView(new ArrayBuffer(2))), undefined);
  });
});

describe('The second look', () => {
  const look: SecondLook = {
    from: 0,
    means: Float32Array.of(1, 0),
    spreads: Float32Array.of(2, 1),
    networks: [BOTH, { ...BOTH, bias: 1 }],
  };

  it('adds the mean of what its networks say', () => {
    ok(Math.abs(new Committee(look).correction(Float32Array.of(3, 1)) - 3.5) < 1e-5);
    equal(new Committee({ ...look, networks: [] }).correction(Float32Array.of(3, 1)), 0);
  });

  it('asks its first network alone where that leaves no doubt', () => {
    const committee = new Committee(look);
    ok(Math.abs(committee.correction(Float32Array.of(3, 1), 1) - 3) < 1e-5);
    ok(Math.abs(committee.correction(Float32Array.of(3, 1), 5) - 3) < 1e-5);
    ok(Math.abs(committee.correction(Float32Array.of(3, 1), 3.2) - 3.5) < 1e-5);
  });

  it('takes nothing for further out than four spreads', () => {
    deepEqual([...standardised(look, Float32Array.of(1e9, -1e9))], [4, -4]);
    deepEqual([...standardised(look, Float32Array.of(9, 0))], [4, 0]);
  });
});

describe('Fitting a network', () => {
  /** Flagged where exactly one of two things holds, which no sum of the two can say; the third measure means nothing. */
  const cases: Case[] = Array.from({ length: 4000 }, (_, index) => {
    const one = index % 2;
    const other = Math.floor(index / 2) % 2;
    return { flag: one !== other, score: 0, values: Float64Array.of(one, other, index % 7) };
  });

  it('learns what no sum can say', () => {
    const scorer = new Scorer(fitNetwork(cases, 1));
    for (const { flag, values } of cases.slice(0, 28)) {
      const score = scorer.score(values);
      ok(flag ? score > 1 : score < -1, `${values.join(' ')}: ${score}`);
    }
  });

  it('leaves alone what the first look has right', () => {
    const sure = cases.map((one) => ({ ...one, score: one.flag ? 12 : -12 }));
    const scorer = new Scorer(fitNetwork(sure, 1));
    ok(sure.every(({ values }) => Math.abs(scorer.score(values)) < 1));
  });

  it('gives the same network for the same cases and seed', () => {
    deepEqual(fitNetwork(cases, 1), fitNetwork(cases, 1));
  });
});

describe('The measures of a sentence', () => {
  const parts = readModel(model);
  const measurer = new Measurer(parts, new Weights(parts));
  const measuresOf = (text: string): Float32Array[] =>
    examplesOf([{ author: 'test', text, flag: false }]).map(({ analysis, setting }) =>
      measurer.measure(analysis, setting).measures.slice(),
    );

  it('are as many for a word, a mark and a long sentence, and as many as the model reads', () => {
    const texts = ['Hm', '—', DEED, `${'I closed Acme, Sam asked why, and '.repeat(30)}then we left.`];
    const counts = texts.flatMap(measuresOf).map(({ length }) => length);
    equal(counts.length, texts.length);
    deepEqual(new Set(counts), new Set([parts.secondLook.means.length]));
  });

  it('are numbers', () => {
    for (const measures of ['Hm', DEED, '- [ ] Call 12 “people”'].flatMap(measuresOf))
      ok(measures.every(Number.isFinite), measures.join(' '));
  });

  it('tell who acts and whether it happens, not what anybody is called', () => {
    const same = (one: string, other: string): boolean =>
      measuresOf(one).join(' ') === measuresOf(other).join(' ');
    ok(same('Sam closed the deal.', 'Ann closed the deal.'));
    ok(!same('Sam closed the deal.', 'I closed the deal.'));
    ok(!same('I closed the deal.', 'I never closed the deal.'));
    ok(!same('I would close the deal.', 'I will close the deal.'));
  });
});
