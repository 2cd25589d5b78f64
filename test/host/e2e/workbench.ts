// Drives the workbench as a person does, with the packed extension installed: keys and clicks in, what is on the screen out.
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { installHelper } from '../extension-copies.ts';
import { openBrowser, type OpenBrowser } from '../browser.ts';
import { projectRoot, vsixFile } from '../project.ts';
import { ensureRuntime } from '../runtime.ts';
import { installVsix, startServer, type RunningServer } from '../server.ts';
import { calm, writeUserSettings, type Settings } from '../settings.ts';
import { workbenchUrl } from '../workbench-url.ts';

export interface WorkbenchOptions {
  /** The folder or `.code-workspace` to open; an empty window without. */
  readonly workspace?: string | undefined;
  /** An existing empty folder for the server's data, removed by the caller after `close`. */
  readonly scratch: string;
  /** In which extension host the installed extension runs; `node` when not given. */
  readonly kind?: 'node' | 'web';
  /** User settings on top of those of a calm workbench. */
  readonly settings?: Settings;
  /** In pixels; 1400 × 900 when not given. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Folders of further extensions, of which copies are installed. */
  readonly helpers?: readonly string[];
  /** On top of the environment of the server and of the Node extension host. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Further arguments for Chromium. */
  readonly browserArguments?: readonly string[];
}

/** A row of a tree view as it is on the screen. */
export interface TreeRow {
  /** Of the element on the screen, for as long as it is there. */
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** 1 for the outermost rows. */
  readonly level: number;
  readonly expanded: boolean | undefined;
  /** The state of the row's checkbox, if it has one. */
  readonly checked: boolean | undefined;
  /** What a screen reader says. */
  readonly spoken: string;
}

/** Milliseconds that anything on the screen has to appear. */
const patience = 60_000;

/** Installs the packed extension into a fresh server and opens the workbench. Throws when either does not come up. */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const runtime = await ensureRuntime((line) => process.stderr.write(`${line}\n`));
  const folders = {
    dataFolder: join(options.scratch, 'data'),
    extensionsFolder: join(options.scratch, 'extensions'),
  };
  await writeUserSettings(folders.dataFolder, { ...calm, ...options.settings });
  // Copies are seen by the first that looks into the folder, which is the installation.
  for (const helper of options.helpers ?? []) await installHelper(helper, folders.extensionsFolder, false);
  await installVsix(runtime, vsixFile, folders);
  if (options.kind === 'web') await keepOnlyBrowserEntry(folders.extensionsFolder);
  const { environment } = options;
  const server = await startServer(runtime, { ...folders, ...(environment && { environment }) });
  try {
    const browser = await openBrowser(
      runtime,
      join(options.scratch, 'browser-console.log'),
      options.viewport,
      options.browserArguments,
    );
    await browser.page.goto(workbenchUrl(server.authority, { workspace: options.workspace }));
    const workbench = new Workbench(browser, server);
    await workbench.page.locator('.monaco-workbench .statusbar').waitFor({ timeout: patience });
    return workbench;
  } catch (error) {
    await server.stop(); // the browser ends with the page that lost its server, or never started
    throw error;
  }
}

/** Takes `main` out of the installed manifest, so that the extension runs in the web worker host. */
async function keepOnlyBrowserEntry(extensionsFolder: string): Promise<void> {
  for (const entry of await readdir(extensionsFolder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const file = join(extensionsFolder, entry.name, 'package.json');
    const manifest = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
    delete manifest['main'];
    await writeFile(file, JSON.stringify(manifest));
  }
}

/** An open workbench. Everything waits for what it needs and fails with what was missing. */
export class Workbench {
  readonly page: Page;
  readonly #browser: OpenBrowser;
  readonly #server: RunningServer;

  constructor(browser: OpenBrowser, server: RunningServer) {
    this.page = browser.page;
    this.#browser = browser;
    this.#server = server;
  }

  /** Runs a command of the palette by the title that it has there, such as `Manager Journal: New Reflection`. */
  async runCommand(title: string): Promise<void> {
    await this.#openAt('F1', `>${title}`, title);
  }

  /** Opens a file of the workspace by the start of its name, as Go to File does. */
  async openFile(name: string): Promise<void> {
    await this.#openAt('Control+P', name, name);
    await this.waitForEditor(name);
  }

  /** Chooses an entry of the quick pick that is open, by the start of its label; of a long list, by typing that. */
  async pick(label: string): Promise<void> {
    const deadline = Date.now() + patience;
    // Not sooner: until the list is there, the box that has the focus may be that of the palette before it.
    while (!(await appears(this.#quickRow(label), 10_000))) {
      if (Date.now() > deadline) throw new Error(`There is no entry "${label}" to choose.`);
      await this.#fillBox(label);
    }
    await this.#enterAt(label);
  }

  /** Types into the input box that is open and confirms it. */
  async answer(text: string): Promise<void> {
    await eventually('a box to answer in', () => this.#fillBox(text));
    await this.press('Enter');
  }

  /** Types where the focus is, a key at a time, as a person would. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 5 });
  }

  /** Presses a key or a chord, such as `Tab` or `Control+S`. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /**
   * Puts the cursor of the active editor into a line and column, both from 1, and leaves the focus there. By keys: over a
   * line lie the cursor's layer and the sticky headings, which take clicks for themselves.
   */
  async putCursor(line: number, column: number): Promise<void> {
    await this.press('Control+1', 'Control+G');
    await this.answer(`:${line}:${column}`);
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden', timeout: patience });
  }

  /** Waits until the editor with this title is the active one. */
  async waitForEditor(title: string): Promise<void> {
    await this.page.locator(`.tab.active[aria-label*="${title}"]`).first().waitFor({ timeout: patience });
    await this.page
      .locator('.editor-instance .monaco-editor .view-lines')
      .first()
      .waitFor({ timeout: patience });
  }

  /** What a screen reader says about the open editors, in the order of their tabs. */
  async editors(): Promise<string[]> {
    const tabs = this.page.locator('.tabs-container .tab');
    return tabs.evaluateAll((elements) =>
      elements.map((element) => element.getAttribute('aria-label') ?? ''),
    );
  }

  /** The text in the active editor, as far as it is on the screen. */
  async visibleText(): Promise<string> {
    const lines = this.page.locator('.editor-instance .monaco-editor .view-line');
    const placed = await lines.evaluateAll((elements) =>
      elements.map((element) => ({
        top: Number.parseFloat((element as HTMLElement).style.top),
        text: element.textContent,
      })),
    );
    const ordered = placed.sort((one, other) => one.top - other.top);
    return ordered.map(({ text }) => text.replaceAll('\u00a0', ' ')).join('\n');
  }

  /** The line of the active editor that has this number beside it; empty when it is not on the screen. */
  async lineNumbered(number: number): Promise<string> {
    const editor = this.page.locator('.editor-instance .monaco-editor').first();
    return editor.evaluate((element, wanted) => {
      const top = (line: Element): string => (line as HTMLElement).style.top;
      const label = [...element.querySelectorAll('.margin-view-overlays > div')].find(
        (each) => each.querySelector('.line-numbers')?.textContent === String(wanted),
      );
      const line = [...element.querySelectorAll('.view-lines > .view-line')].find(
        (each) => label !== undefined && top(each) === top(label),
      );
      return (line?.textContent ?? '').replaceAll('\u00a0', ' ');
    }, number);
  }

  /** The steps of the walkthrough that is open, and which of them are done. */
  async walkthroughSteps(): Promise<{ readonly title: string; readonly isDone: boolean }[]> {
    const steps = this.page.locator('.getting-started-step');
    return steps.evaluateAll((elements) =>
      elements.map((element) => ({
        title: element.querySelector('.step-title')?.textContent ?? '',
        isDone: element.querySelector('.codicon-getting-started-step-checked') !== null,
      })),
    );
  }

  /** How many pieces of text are underlined as findings in the editors on the screen. */
  async squiggles(): Promise<number> {
    return this.page
      .locator('.cdr.squiggly-info, .cdr.squiggly-warning, .cdr.squiggly-error, .cdr.squiggly-hint')
      .count();
  }

  /** The entries of the Problems panel, which is opened for it: what a screen reader says about each. */
  async problems(): Promise<string[]> {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) await this.runCommand('Problems: Focus on Problems View');
    await panel.waitFor({ timeout: patience });
    return spokenRows(panel.locator('.monaco-list-row[aria-level="2"]'));
  }

  /** The rows of the tree views in the side bar, as far as they are on the screen. */
  async treeRows(): Promise<TreeRow[]> {
    const rows = this.page.locator('.sidebar .customview-tree .monaco-list-row');
    return rows.evaluateAll((elements) =>
      elements.map((element) => {
        const text = (selector: string): string => element.querySelector(selector)?.textContent ?? '';
        const flag = (from: Element | null, name: string): boolean | undefined => {
          const value = from?.getAttribute(name) ?? null;
          return value === null ? undefined : value === 'true';
        };
        return {
          id: element.id,
          label: text('.label-name'),
          description: text('.label-description'),
          level: Number(element.getAttribute('aria-level')),
          expanded: flag(element, 'aria-expanded'),
          checked: flag(element.querySelector('.custom-view-tree-node-item-checkbox'), 'aria-checked'),
          spoken: element.getAttribute('aria-label') ?? '',
        };
      }),
    );
  }

  /** The row of a tree view in the side bar that has this label, to be clicked or hovered. */
  treeRow(label: string): Locator {
    return this.page.locator('.sidebar .customview-tree .monaco-list-row').filter({ hasText: label }).first();
  }

  /** What the status bar says, item by item. */
  async statusBar(): Promise<string[]> {
    const items = await this.page.locator('.statusbar-item').allInnerTexts();
    return items.map((text) => text.trim()).filter((text) => text !== '');
  }

  /** The texts of the notifications that are on the screen. */
  async notifications(): Promise<string[]> {
    return this.page.locator('.notifications-toasts .notification-list-item-message').allInnerTexts();
  }

  /** Presses a button of a notification or of a dialog. */
  async pressButton(label: string): Promise<void> {
    const places = '.notifications-toasts, .monaco-dialog-box';
    await this.page.locator(places).getByText(label, { exact: true }).first().click({ timeout: patience });
  }

  /** Saves a picture of the window as `test/screenshots/NAME.png`. */
  async screenshot(name: string): Promise<void> {
    const folder = join(projectRoot, 'test', 'screenshots');
    await mkdir(folder, { recursive: true });
    await this.page.screenshot({ path: join(folder, `${name}.png`) });
  }

  /** Opens the same folder in a second window, which closes with this one. */
  async secondWindow(): Promise<Workbench> {
    const page = await this.#browser.context.newPage();
    await page.goto(this.page.url());
    await page.locator('.monaco-workbench .statusbar').waitFor({ timeout: patience });
    return new Workbench({ ...this.#browser, page }, this.#server);
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#server.stop();
  }

  #quickRow(label: string): Locator {
    return this.page.locator(`.quick-input-list .monaco-list-row[aria-label^="${label}"]`).first();
  }

  /**
   * Opens a list with a key, types into its box and takes an entry. Opened anew until the entry is there: a command of an
   * extension that is still loading is not in the palette, and an editor that just appears takes the focus from the box.
   */
  async #openAt(key: string, text: string, label: string): Promise<void> {
    const deadline = Date.now() + patience;
    for (;;) {
      await this.press(key);
      if ((await this.#fillBox(text)) && (await appears(this.#quickRow(label), 3000))) break;
      if (Date.now() > deadline) throw new Error(`"${label}" is not in the list that ${key} opens.`);
      if (await this.page.locator('.quick-input-widget').isVisible()) await this.press('Escape');
    }
    await this.#enterAt(label);
  }

  /** Replaces what the quick input's box says, and tells whether it could: keys without the focus land elsewhere. */
  async #fillBox(text: string): Promise<boolean> {
    const box = this.page.locator('.quick-input-widget input.input');
    const hasFocus = () =>
      box
        .evaluate((element) => element === element.ownerDocument.activeElement, undefined, { timeout: 1000 })
        .catch(() => false);
    const opened = await eventually('the focus in the box', hasFocus, 3000).catch(() => false);
    if (!opened) return false;
    await this.press('Control+A');
    await this.page.keyboard.insertText(text);
    return (await box.inputValue()) === text;
  }

  /** Walks down the list of the quick input to an entry, and takes it. Clicks miss a list that is still being filled. */
  async #enterAt(label: string): Promise<void> {
    const focused = this.page.locator('.quick-input-list .monaco-list-row.focused');
    await eventually(`the entry "${label}"`, async () => {
      const spoken = await focused.getAttribute('aria-label', { timeout: 1000 }).catch(() => null);
      if (spoken?.startsWith(label) === true) return true;
      await this.press('ArrowDown');
      return false;
    });
    await this.press('Enter');
  }
}

/** Waits until `look` finds something, and returns it; fails with `what` after `limit` milliseconds. */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | undefined | false>,
  limit = patience,
): Promise<T> {
  const deadline = Date.now() + limit;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > deadline) throw new Error(`Waited ${limit} ms in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function appears(locator: Locator, limit: number): Promise<boolean> {
  return locator.waitFor({ timeout: limit }).then(
    () => true,
    () => false,
  );
}

function spokenRows(rows: Locator): Promise<string[]> {
  return rows.evaluateAll((elements) => elements.map((element) => element.getAttribute('aria-label') ?? ''));
}
