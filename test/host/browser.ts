// Starts the browser in which the workbench runs, and keeps what its console says.
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { Runtime } from './runtime.ts';

/** A page in a browser of its own. */
export interface OpenBrowser {
  readonly browser: Browser;
  readonly context: BrowserContext;
  readonly page: Page;
  /** Settles with the reason when the browser or the page dies without having been closed here. */
  readonly died: Promise<string>;
  close(): Promise<void>;
}

/** Keeps Chromium from looking for the network, which is closed to it on many machines. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Opens a browser with an empty page; its console goes to `consoleLog`, `more` arguments to Chromium. Throws when it can't
 * be started.
 */
export async function openBrowser(
  runtime: Runtime,
  consoleLog: string,
  viewport = { width: 1400, height: 900 },
  more: readonly string[] = [],
): Promise<OpenBrowser> {
  await mkdir(dirname(consoleLog), { recursive: true });
  const log = createWriteStream(consoleLog, { flags: 'a' });
  const browser = await chromium.launch({
    executablePath: runtime.browser.executable,
    args: [...quiet, ...more],
    env: { ...process.env, ...runtime.browser.env },
    // The signals are handled where the browser is used, so that everything ends in order.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const context = await browser.newContext({ viewport, permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  page.on('console', (message) => log.write(`[${message.type()}] ${message.text()}\n`));
  page.on('pageerror', (error) => log.write(`[page error] ${error.stack ?? error.message}\n`));
  const died = new Promise<string>((resolve) => {
    page.once('crash', () => resolve('The page of the workbench has crashed.'));
    browser.once('disconnected', () => resolve('The browser has ended unexpectedly.'));
  });
  const close = async (): Promise<void> => {
    await browser.close();
    log.end();
  };
  return { browser, context, page, died, close };
}
