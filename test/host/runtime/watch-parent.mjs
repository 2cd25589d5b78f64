// Preloaded into the VS Code server: ends it when the process that started it is gone, even one that was killed outright.
import process from 'node:process';
import { setInterval } from 'node:timers';

const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.exit(0);
}, 500).unref();
