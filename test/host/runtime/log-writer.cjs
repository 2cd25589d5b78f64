// Stands in for @vscode/spdlog, whose native half would need a compiler: the same API and the same log files, in plain
// JavaScript, so that the logs of the server, the extension host and the extensions are there to be read.
const fs = require('node:fs');
const path = require('node:path');

const levels = ['trace', 'debug', 'info', 'warning', 'error', 'critical', 'off'];

/** One log file. Writes at once, so that nothing is missing after a crash; rotation is left out, as a run is short. */
class Logger {
  constructor(_kind, name, file) {
    this.name = name;
    this.file = file;
    this.level = 2;
    this.plain = false;
  }
  write(level, message) {
    if (level < this.level || this.file === undefined) return;
    const head = this.plain
      ? ''
      : `${new Date().toISOString().replace('T', ' ').replace('Z', '')} [${levels[level]}] `;
    try {
      fs.appendFileSync(this.file, `${head}${message}${this.plain ? '' : '\n'}`);
    } catch (error) {
      this.file = undefined; // the run's folder is being removed: say so once and fall silent
      process.stderr.write(`log ${this.name}: ${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
  trace(message) {
    this.write(0, message);
  }
  debug(message) {
    this.write(1, message);
  }
  info(message) {
    this.write(2, message);
  }
  warn(message) {
    this.write(3, message);
  }
  error(message) {
    this.write(4, message);
  }
  critical(message) {
    this.write(5, message);
  }
  getLevel() {
    return this.level;
  }
  setLevel(level) {
    this.level = level;
  }
  setPattern() {
    this.plain = false;
  }
  clearFormatters() {
    this.plain = true;
  }
  flush() {
    // nothing is buffered
  }
  drop() {
    this.file = undefined;
  }
}

async function create(_name, file) {
  await fs.promises.mkdir(path.dirname(file), { recursive: true });
  return new Logger('rotating', _name, file);
}

const ignore = () => undefined;

// Named one by one, so that an ES module that imports this one sees the names.
exports.version = 0;
exports.setLevel = ignore;
exports.setFlushOn = ignore;
exports.Logger = Logger;
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;
