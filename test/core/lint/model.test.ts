// The model file: what is written is read, and nothing else is taken for one.
import { deepEqual, equal, ok, throws } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { GLANCE_BITS } from '../../../src/core/lint/language/glance.ts';
import { hashText, mix } from '../../../src/core/lint/model/hash.ts';
import {
  markOf,
  ModelError,
  readModel,
  ruleSums,
  SLOTS,
  writeModel,
  type ModelParts,
} from '../../../src/core/lint/model/model.ts';
import { Weights } from '../../../src/core/lint/model/weights.ts';
import { RULE_IDS } from '../../../src/core/lint/rules.ts';

function smallModel(): ModelParts {
  const feature = hashText('i closed');
  const marks = new Uint8Array(2 ** 4 * SLOTS);
  const weights = new Int8Array(marks.length);
  const at = (feature >>> 28) * SLOTS + 3;
  marks[at] = markOf(feature);
  weights[at] = -42;
  const ruleWeights = new Int8Array(2 ** 4 * RULE_IDS.length);
  ruleWeights[(feature >>> 28) * RULE_IDS.length + 2] = 9;
  return {
    buckets: 16,
    ruleBits: 4,
    marks,
    weights,
    ruleWeights,
    bias: -1.5,
    scale: 0.25,
    ruleScale: 0.5,
    thresholds: RULE_IDS.map((_, index) => index / 4),
    glance: {
      weights: Int8Array.from({ length: 2 ** GLANCE_BITS }, (_, at) => (at % 15) - 7),
      bias: -0.5,
      scale: 0.125,
      least: -1.25,
    },
    secondLook: {
      from: -0.75,
      means: Float32Array.of(1, 2),
      spreads: Float32Array.of(0.5, 1),
      networks: [1, 2].map((worth) => ({
        direct: Float32Array.of(0.25, 0),
        weights: Int8Array.of(5, -127),
        scale: 0.125,
        starts: Float32Array.of(-1),
        worths: Float32Array.of(worth),
        bias: 0.5,
      })),
    },
  };
}

/** The bytes of the model that ships. */
function modelBytes(): Uint8Array {
  return readFileSync(new URL('../../../src/core/lint/model/lint-model.bin', import.meta.url));
}

describe('A model file', () => {
  it('reads back as it was written', () => {
    deepEqual(readModel(writeModel(smallModel())), smallModel());
  });

  it('reads from the middle of a larger buffer', () => {
    const bytes = writeModel(smallModel());
    const larger = new Uint8Array(bytes.length + 7);
    larger.set(bytes, 3);
    deepEqual(readModel(larger.subarray(3, 3 + bytes.length)), smallModel());
  });

  it('gives each feature its weight, and 0 to one that it does not know', () => {
    const model = smallModel();
    const weights = new Weights(model);
    equal(weights.of(hashText('i closed')), -42);
    equal(weights.of(hashText('lunch')), 0);
    const features = Int32Array.of(hashText('i closed'), hashText('i closed'), hashText('lunch'));
    deepEqual(Array.from(ruleSums(model, features, 1)), [0, 0, 9, 0, 0, 0, 0]);
    deepEqual(Array.from(ruleSums(model, features, 2)), [0, 0, 18, 0, 0, 0, 0]);
  });

  it('is refused when it is something else, cut short or of another version', () => {
    const bytes = writeModel(smallModel());
    throws(() => readModel(new Uint8Array(0)), ModelError);
    throws(() => readModel(new TextEncoder().encode('x'.repeat(500))), ModelError);
    throws(() => readModel(bytes.subarray(0, bytes.length - 1)), ModelError);
    const newer = bytes.slice();
    newer[4] = 99;
    throws(() => readModel(newer), ModelError);
  });

  it('ships with at most 400 KB and loads within 30 ms', () => {
    const bytes = modelBytes();
    ok(bytes.length <= 400_000, `${bytes.length} bytes`);
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      readModel(bytes);
      return performance.now() - start;
    });
    ok(Math.min(...times) < 30, `${times.join(', ')} ms`);
  });
});

describe('Hashes', () => {
  it('are 32 bits, and differ by kind and order', () => {
    const one = hashText('one');
    const two = hashText('two');
    const hashes = [mix(1, one, two), mix(2, one, two), mix(1, two, one), mix(1, one), one, two];
    equal(new Set(hashes).size, hashes.length);
    ok(hashes.every((hash) => (hash | 0) === hash));
  });
});
