// Stands in for @vscode/native-watchdog, whose native half would need a compiler: ends an extension host whose server died.
const { setInterval } = require('node:timers');

/** Ends this process soon after the one with the id `parent` has gone. */
exports.start = (parent) => {
  setInterval(() => {
    try {
      process.kill(parent, 0);
    } catch {
      process.exit(87); // the parent is gone, the code is VS Code's own for this
    }
  }, 1000).unref();
};
