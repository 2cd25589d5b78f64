// Somebody who never touches the mouse: keys in, what has the focus out; and the proof that no mouse button was pressed.
import type { Frame, Page } from 'playwright-core';
import { eventually, type TreeRow, type Workbench } from './workbench.ts';

/** How often Tab is pressed on the way to something, before it counts as out of reach. */
const REACH = 60;

export class KeyboardUser {
  /** What is on the screen; to look at, and for what is done with keys alone. */
  readonly screen: Pick<
    Workbench,
    | 'answer'
    | 'editors'
    | 'notifications'
    | 'openFile'
    | 'lineNumbered'
    | 'pick'
    | 'press'
    | 'problems'
    | 'putCursor'
    | 'runCommand'
    | 'screenshot'
    | 'squiggles'
    | 'statusBar'
    | 'treeRows'
    | 'type'
    | 'visibleText'
    | 'waitForEditor'
    | 'walkthroughSteps'
  >;
  readonly #page: Page;
  #mousePresses = 0;

  private constructor(workbench: Workbench) {
    this.screen = workbench;
    this.#page = workbench.page;
  }

  /** Sits down at a workbench, and from now on counts what a mouse does in it. */
  static async at(workbench: Workbench): Promise<KeyboardUser> {
    const user = new KeyboardUser(workbench);
    await workbench.page.exposeFunction('mouseWasPressed', () => {
      user.#mousePresses++;
    });
    await workbench.page.evaluate(countMouse);
    return user;
  }

  /** How often a button of a mouse, or a finger, went down. */
  get mousePresses(): number {
    return this.#mousePresses;
  }

  /** What a screen reader says about the element that has the focus, in the page or in a webview. */
  async focused(): Promise<string> {
    for (const frame of this.#page.frames()) {
      await frame.evaluate(countMouse).catch(() => undefined); // a frame that is just going away
      const spoken = await spokenFocus(frame);
      if (spoken !== undefined) return spoken;
    }
    return '';
  }

  /** Waits until the element that is spoken of like this has the focus: what has just been opened takes it when it is there. */
  async waitForFocus(name: string): Promise<void> {
    await eventually(`the focus on “${name}”`, async () => (await this.focused()).startsWith(name));
  }

  /** Presses Tab until the element that is spoken of like this has the focus. Throws when Tab does not lead there. */
  async tabTo(name: string): Promise<void> {
    const passed: string[] = [];
    for (let presses = 0; presses <= REACH; presses++) {
      const spoken = await this.focused();
      if (spoken.startsWith(name)) return;
      passed.push(spoken.slice(0, 40));
      await this.screen.press('Tab');
    }
    throw new Error(`Tab does not lead to “${name}”, but to: ${passed.join(' | ')}`);
  }

  /**
   * Tabs to an element and presses Enter until `outcome` finds what comes of it: a page that is just being drawn anew, as
   * a walkthrough is while its extension starts, lets go of the focus and loses the key.
   */
  async enterAt(name: string, what: string, outcome: () => Promise<boolean>): Promise<void> {
    await eventually(what, async () => {
      await this.tabTo(name);
      await this.screen.press('Enter');
      return eventually(what, outcome, 20_000).catch(() => false);
    });
  }

  /** Whether the focus is in a tree view of the side bar. */
  async isInTree(): Promise<boolean> {
    return this.#isIn('.sidebar .customview-tree .monaco-list');
  }

  /** Walks to a row of the progress tree, from the top, by the start of its label. */
  async walkTo(label: string): Promise<TreeRow> {
    // A view that has only just got its rows does not take the focus for them.
    while (!(await eventually('the focus in the tree', () => this.isInTree(), 3000).catch(() => false)))
      await this.screen.runCommand('Manager Journal: Focus on Progress View');
    await this.screen.press('Home');
    return eventually(`the way to the row “${label}”`, async () => {
      const row = await this.focusedRow();
      if (row?.label.startsWith(label) === true) return row;
      await this.screen.press('ArrowDown');
      return undefined;
    });
  }

  /** Walks to a row of the progress tree and opens what it stands for; anew when the tree, being refreshed, lost the key. */
  async openRow(label: string, title: string): Promise<void> {
    const opened = this.#page.locator(`.tab.active[aria-label*="${title}"]`).first();
    await eventually(`“${title}” to open from the row “${label}”`, async () => {
      await this.walkTo(label);
      await this.screen.press('Enter');
      return opened.waitFor({ timeout: 5000 }).then(
        () => true,
        () => false,
      );
    });
    await this.screen.waitForEditor(title);
  }

  /** The row of the tree that has the focus. */
  async focusedRow(): Promise<TreeRow | undefined> {
    const id = await this.#page.evaluate(
      () => document.activeElement?.getAttribute('aria-activedescendant') ?? '',
    );
    return (await this.screen.treeRows()).find((row) => row.id === id);
  }

  /** Opens the context menu of what has the focus. */
  async openMenu(): Promise<void> {
    await this.screen.press('Shift+F10');
    await this.#page.locator('.monaco-menu-container').waitFor();
  }

  /** Chooses in the menu that is open. */
  async chooseInMenu(label: string): Promise<void> {
    await eventually(`“${label}” in the menu`, async () => {
      if ((await this.focused()).startsWith(label)) return true;
      await this.screen.press('ArrowDown');
      return false;
    });
    await this.screen.press('Enter');
  }

  /** Waits until the cursor of the active editor stands behind this text of its line. */
  async cursorAfter(text: string): Promise<void> {
    await eventually(`the cursor after “${text}”`, async () => {
      const { line, column } = await this.#cursor();
      return line.slice(0, column - 1) === text;
    });
  }

  /** Waits until the cursor of the active editor stands in a line that says this. */
  async cursorIn(text: string): Promise<void> {
    await eventually(`the cursor in “${text}”`, async () => (await this.#cursor()).line.includes(text));
  }

  /** Types an answer at each tab stop, beginning with the one where the cursor is. */
  async fillIn(...answers: readonly string[]): Promise<void> {
    for (const answer of answers) {
      await this.screen.type(answer);
      await this.screen.press('Tab');
    }
  }

  /** Takes an entry of the list of values that a tab stop offers. */
  async chooseInList(label: string): Promise<void> {
    const list = this.#page.locator('.suggest-widget.visible');
    await list.waitFor();
    await eventually(`“${label}” in the list`, async () => {
      const spoken = await list.locator('.monaco-list-row.focused').getAttribute('aria-label');
      if (spoken?.startsWith(label) === true) return true;
      await this.screen.press('ArrowDown');
      return false;
    });
    await this.screen.press('Tab');
  }

  /** Goes to the first entry of Problems, and from there to its place in the note. */
  async openProblem(): Promise<void> {
    const entry = this.#page.locator('.markers-panel .monaco-list-row.focused[aria-level="2"]');
    await eventually('the focus on a problem', async () => {
      if (!(await this.#isIn('.markers-panel')))
        await this.screen.runCommand('Problems: Focus on Problems View');
      if ((await entry.count()) > 0) return true;
      await this.screen.press('ArrowDown');
      return false;
    });
    await this.screen.press('Enter');
  }

  /** Opens the lightbulb's menu; anew while VS Code is still asking for fixes. The fix that is named has the focus. */
  async openQuickFixes(first: string): Promise<void> {
    const focused = this.#page.locator('.action-widget .monaco-list-row.focused');
    await eventually(`“${first}” in the menu of the lightbulb`, async () => {
      await this.screen.press('Control+.');
      return eventually(
        first,
        async () => (await focused.allInnerTexts()).join().includes(first),
        3000,
      ).catch(() => false);
    });
  }

  #isIn(selector: string): Promise<boolean> {
    return this.#page.evaluate(
      (around) => (document.activeElement?.closest(around) ?? null) !== null,
      selector,
    );
  }

  /** The cursor's line and its column, from 1, as the status bar and the screen say. */
  async #cursor(): Promise<{ line: string; column: number }> {
    const said = (await this.screen.statusBar()).join();
    const [, number = '0', column = '0'] = /Ln (\d+), Col (\d+)/.exec(said) ?? [];
    return { line: await this.screen.lineNumbered(Number(number)), column: Number(column) };
  }
}

/** Runs in every page and webview, as often as one likes: VS Code writes its webviews anew, which takes listeners away. */
function countMouse(): void {
  const scope = globalThis as unknown as { mouseWasPressed?: () => void };
  const root = document.documentElement as HTMLElement & { isCounted?: boolean };
  if (root.isCounted === true) return;
  root.isCounted = true;
  root.addEventListener('pointerdown', () => scope.mouseWasPressed?.(), { capture: true });
}

/** Of the frames around a focused element each has the focus too: the one without a frame inside it is meant. */
async function spokenFocus(frame: Frame): Promise<string | undefined> {
  const look = frame.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element.tagName === 'IFRAME' || !document.hasFocus()) return undefined;
    return (element.getAttribute('aria-label') ?? element.textContent).trim();
  });
  return look.catch(() => undefined); // a frame that is just going away
}
