// Mocha's spec reporter with a last line that a machine can read: "core: 12 passed, 0 failed, 1 skipped".
const { Spec } = require('mocha').reporters;

class SpecWithTotals extends Spec {
  constructor(runner, options) {
    super(runner, options);
    const name = options?.reporterOption?.name ?? options?.reporterOptions?.name ?? 'core';
    runner.once('end', () => {
      const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
      const skipped = pending > 0 ? `, ${pending} skipped` : '';
      console.log(`${name}: ${passes} passed, ${failures} failed${skipped}\n`);
    });
  }
}

module.exports = SpecWithTotals;
