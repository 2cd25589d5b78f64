// Mocha's spec reporter with a last line that a machine can read: "core: 12 passed, 0 failed, 1 skipped". With the option
// `totals` the same goes as JSON into the file of that name.
const { writeFileSync } = require('node:fs');
const { Spec } = require('mocha').reporters;

class SpecWithTotals extends Spec {
  constructor(runner, options) {
    super(runner, options);
    const given = options?.reporterOption ?? options?.reporterOptions;
    runner.once('end', () => {
      const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
      const skipped = pending > 0 ? `, ${pending} skipped` : '';
      console.log(`${given?.name ?? 'core'}: ${passes} passed, ${failures} failed${skipped}\n`);
      if (given?.totals !== undefined)
        writeFileSync(given.totals, JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
    });
  }
}

module.exports = SpecWithTotals;
