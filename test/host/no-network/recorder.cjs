// Loaded into every Node process before anything else (NODE_OPTIONS): refuses whatever leaves this machine, and writes down what
// it was and who asked. NETWORK_RECORD names the file, one JSON object a line.
'use strict';
const { appendFileSync } = require('node:fs');
const childProcess = require('node:child_process');
const dgram = require('node:dgram');
const dns = require('node:dns');
const net = require('node:net');
const { URL } = require('node:url');

Error.stackTraceLimit = 100;

function record(what, target) {
  // The stack before the line is written, since writing it must not be part of it.
  const stack = String(new Error('asked by').stack).split('\n').slice(2).join('\n');
  const line = { what, target: String(target), process: process.argv.slice(1).join(' '), stack };
  appendFileSync(process.env.NETWORK_RECORD, `${JSON.stringify(line)}\n`);
}

function refused(target) {
  return Object.assign(new Error(`${target} lies beyond this machine`), {
    code: 'ENOTFOUND',
    hostname: target,
  });
}

function isHere(host) {
  if (host === undefined || host === null || host === '') return true;
  const name = String(host)
    .replace(/^\[|\]$/g, '')
    .toLowerCase();
  return name === 'localhost' || name === '::1' || name === '0.0.0.0' || /^127(?:\.\d+){3}$/.test(name);
}

/** Replaces a function by one that asks `refuse` first; what that returns is the answer unless it is undefined. */
function guard(owner, name, refuse) {
  const original = owner[name];
  owner[name] = function guarded(...args) {
    const answer = refuse.call(this, args);
    return answer === undefined ? original.apply(this, args) : answer;
  };
}

/** `connect(options)`, `connect(port, host)`, `connect(path)`, or the array that `net.connect` makes of them. */
function hostOf([first, second]) {
  if (Array.isArray(first)) return hostOf(first);
  if (typeof first === 'object' && first !== null) return first.path === undefined ? first.host : undefined;
  return typeof second === 'string' ? second : undefined;
}

guard(net.Socket.prototype, 'connect', function (args) {
  const host = hostOf(args);
  if (isHere(host)) return undefined;
  record('socket', host);
  process.nextTick(() => this.destroy(refused(host)));
  return this;
});

for (const name of ['send', 'connect']) {
  guard(dgram.Socket.prototype, name, (args) => {
    const host = args.find((arg) => typeof arg === 'string' && !isHere(arg));
    if (host === undefined) return undefined;
    record('datagram', host);
    throw refused(host);
  });
}

const lookups = Object.keys(dns).filter((name) => /^(lookup|resolve|reverse)/.test(name));
for (const [owner, answer] of [
  [dns, (args, error) => void process.nextTick(args.at(-1), error)],
  [dns.promises, (_, error) => Promise.reject(error)],
]) {
  for (const name of lookups.filter((one) => typeof owner[one] === 'function')) {
    guard(owner, name, (args) => {
      if (isHere(args[0])) return undefined;
      record('lookup', args[0]);
      return answer(args, refused(args[0])) ?? null;
    });
  }
}

// What `fetch` does comes later and on nobody's behalf: it is asked here, where one sees by whom.
guard(globalThis, 'fetch', ([resource]) => {
  const { hostname, href } = new URL(typeof resource === 'string' ? resource : (resource.url ?? resource));
  if (isHere(hostname)) return undefined;
  record('fetch', href);
  return Promise.reject(new TypeError('fetch failed', { cause: refused(hostname) }));
});

// Another program could do it instead. Nothing is refused here, since VS Code starts its own.
for (const name of ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']) {
  guard(childProcess, name, ([command]) => void record('program', command));
}

// VS Code takes NODE_OPTIONS from the processes that it forks, the extension host among them: they get this another way.
guard(childProcess, 'fork', (args) => {
  const options = typeof args.at(-1) === 'object' && !Array.isArray(args.at(-1)) ? args.pop() : {};
  const execArgv = [...(options.execArgv ?? process.execArgv), '--require', module.filename];
  args.push({ ...options, execArgv });
});
