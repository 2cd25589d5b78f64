// Runs mocha inside the extension host, Node or web worker, through mocha's build for browsers: it needs neither files
// nor a process, and so it is the same in both.
import 'mocha/mocha.js';

/** What mocha's build for browsers makes global. */
interface BrowserMocha {
  readonly mocha: { setup(options: Mocha.MochaOptions): void };
  readonly Mocha: {
    readonly prototype: { run(onEnd: (failures: number) => void): Mocha.Runner };
    readonly reporters: {
      readonly Base: { consoleLog: typeof console.log };
      readonly Spec: Mocha.ReporterConstructor;
    };
  };
}

/** Makes `describe`, `it` and the hooks global. To be called before the first test file is loaded. */
export function prepareMocha(options: Mocha.MochaOptions): void {
  const { mocha, Mocha } = globalThis as unknown as BrowserMocha;
  // Each line goes to the console as it is now, which is the runner's, not as it was when mocha was loaded.
  Mocha.reporters.Base.consoleLog = (...args: unknown[]): void => console.log(...args);
  mocha.setup({ ui: 'bdd', timeout: 20_000, ...options, reporter: Mocha.reporters.Spec });
}

/** Runs the tests that were loaded; prints the totals in one line under `name`, and rejects when one has failed. */
export function runMocha(name: string): Promise<void> {
  const { mocha, Mocha } = globalThis as unknown as BrowserMocha;
  return new Promise((resolve, reject) => {
    // The instance's own `run` reads options from a page's address, which a Node host does not have.
    const runner = Mocha.prototype.run.call(mocha, (failures) => {
      const { passes = 0, pending = 0 } = runner.stats ?? {};
      const skipped = pending > 0 ? `, ${pending} skipped` : '';
      console.log(`${name}: ${passes} passed, ${failures} failed${skipped}`);
      if (failures > 0) reject(withoutStack(`${name}: ${failures} failed.`));
      else if (passes === 0) reject(withoutStack(`${name}: no test has run.`));
      else resolve();
    });
  });
}

/** An error that says all there is to say: the failures have been printed, with their own stacks. */
function withoutStack(message: string): Error {
  const error = new Error(message);
  error.stack = `Error: ${message}`;
  return error;
}
