#!/usr/bin/env node
// Stands in for the desktop VS Code that @vscode/test-electron would start: the same flags, a VS Code server and a browser
// from npm instead. Exits with the code of the tests, or with 2 and the logs when something else goes wrong.
import { fstatSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { launcherFailed, readLaunchArguments, type LaunchRequest } from './launcher-arguments.ts';
import { tellingLogs } from './logs.ts';
import { ensureRuntime, type Runtime } from './runtime.ts';
import { startServer } from './server.ts';
import { calm, hasUserSettings, writeUserSettings } from './settings.ts';
import { workbenchUrl } from './workbench-url.ts';

/** How a run ended: the tests' exit code, or why there is none. */
type Outcome = { readonly code: number } | { readonly failure: string };

const say = (line: string): void => void process.stderr.write(`${line}\n`);

async function main(): Promise<number> {
  const stopped = askedToStop();
  const request = readLaunchArguments(process.argv.slice(2));
  await mkdir(request.extensionsFolder, { recursive: true });
  if (!(await hasUserSettings(request.dataFolder))) await writeUserSettings(request.dataFolder, calm);
  const runtime = await ensureRuntime(say);
  const outcome = await runTests(runtime, request, stopped);
  if ('code' in outcome) return outcome.code;
  say(await tellingLogs(request.dataFolder, 'all'));
  say(`\nVS Code failed: ${outcome.failure}`);
  return launcherFailed;
}

async function runTests(
  runtime: Runtime,
  request: LaunchRequest,
  stopped: Promise<Outcome>,
): Promise<Outcome> {
  const server = await startServer(runtime, { ...request, allowsPayload: true });
  try {
    const opened = await openBrowser(
      runtime,
      join(request.dataFolder, 'data', 'logs', 'browser-console.log'),
    );
    try {
      const tests = await codeOfTests(opened.page, request.dataFolder);
      const url = workbenchUrl(server.authority, {
        workspace: request.workspace === undefined ? undefined : resolve(request.workspace),
        extensionPath: resolve(request.extensionPath),
        testsPath: resolve(request.testsPath),
      });
      const failed = opened.page.goto(url, { waitUntil: 'commit' }).then(
        () => never<Outcome>(),
        (error: unknown) => ({ failure: `the workbench did not open: ${String(error)}` }),
      );
      return await Promise.race([
        tests.code,
        stopped,
        failed,
        opened.died.then((failure) => ({ failure })),
        server.ended.then(() => ({ failure: 'The VS Code server has ended unexpectedly.' })),
        timeLimit(request.timeLimit),
      ]);
    } finally {
      await opened.close();
    }
  } finally {
    await server.stop();
  }
}

/** The code with which the workbench says that the tests have ended; the logs that it kept to itself are written down. */
async function codeOfTests(page: Page, dataFolder: string): Promise<{ code: Promise<Outcome> }> {
  await page.exposeFunction('codeAutomationLog', () => undefined);
  const code = new Promise<Outcome>((settle, fail) => {
    const exit = (code: number, logs: readonly BrowserLog[] = []): void => {
      writeBrowserLogs(logs, dataFolder).then(() => settle({ code }), fail);
    };
    page.exposeFunction('codeAutomationExit', exit).catch(fail);
  });
  return { code };
}

/** A log file that the workbench has in the browser's storage: those of the window and of the web worker host. */
interface BrowserLog {
  readonly relativePath: string;
  readonly contents: string;
}

async function writeBrowserLogs(logs: readonly BrowserLog[], dataFolder: string): Promise<void> {
  const folder = join(dataFolder, 'data', 'logs', 'window');
  for (const { relativePath, contents } of logs) {
    const file = join(folder, ...relativePath.split('/').filter((part) => part !== '..'));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, contents);
  }
}

function timeLimit(seconds: number): Promise<Outcome> {
  const failure = `The tests did not end within ${seconds} s.`;
  return new Promise((settle) => {
    setTimeout(() => settle({ failure }), seconds * 1000).unref();
  });
}

/** Settles on Ctrl-C, on a request to end, and when the process that started this one is gone. */
function askedToStop(): Promise<Outcome> {
  return new Promise((settle) => {
    for (const [signal, code] of [
      ['SIGINT', 130],
      ['SIGTERM', 143],
      ['SIGHUP', 129],
    ] as const) {
      process.on(signal, () => settle({ code }));
    }
    const input = fstatSync(0);
    if (input.isFIFO() || input.isSocket())
      process.stdin
        .once('end', () => settle({ code: 1 }))
        .resume()
        .unref();
  });
}

function never<T>(): Promise<T> {
  return new Promise(() => undefined);
}

process.exitCode = await main().catch((error: unknown) => {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return launcherFailed;
});
// What is still open now (the pipe to the parent, a half-closed socket) must not keep a finished run alive.
process.exit();
