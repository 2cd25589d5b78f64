// Runs inside VS Code with a large journal open: prints what Check All Notes takes, the lint alone, and the longest block.
import * as vscode from 'vscode';
import { createLinter } from '../../../src/core/lint/lint.ts';

const ID = 'manager-journal.manager-journal';
/** How often the event loop should get a turn, in milliseconds. */
const TICK = 4;

/** Prints a line of JSON: milliseconds, but for the number of notes and of findings. */
export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension(ID);
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!extension || !folder) throw new Error('There is no extension, or no folder is open.');
  await extension.activate();
  const texts = await textsOf(vscode.Uri.joinPath(folder, 'manager-journal'));
  const linter = createLinter(
    await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension.extensionUri, 'dist', 'lint-model.bin')),
  );
  // The index reads the journal first; that is not what is measured.
  await vscode.commands.executeCommand('managerJournal.refreshProgress');
  const check: number[] = [];
  const alone: number[] = [];
  const blocks: number[] = [];
  let findings: unknown;
  // In turns, and the first turn, in which code is compiled, does not count.
  for (let turn = 0; turn < 3; turn += 1) {
    let begin = performance.now();
    for (const text of texts) linter.lint(text);
    const lint = performance.now() - begin;
    await new Promise((resolve) => setTimeout(resolve, 200));
    const watch = watchLoop();
    begin = performance.now();
    findings = await vscode.commands.executeCommand('managerJournal.checkAllNotes');
    const time = performance.now() - begin;
    const block = watch();
    if (turn === 0) continue;
    alone.push(lint);
    check.push(time);
    blocks.push(block);
  }
  const least = (values: number[]): number => Math.min(...values);
  console.log(
    JSON.stringify({
      notes: texts.length,
      findings,
      check: least(check),
      alone: least(alone),
      block: least(blocks),
    }),
  );
}

async function textsOf(folder: vscode.Uri): Promise<string[]> {
  const texts: string[] = [];
  for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
    const uri = vscode.Uri.joinPath(folder, name);
    if (type === vscode.FileType.Directory) texts.push(...(await textsOf(uri)));
    else if (name.endsWith('.md'))
      texts.push(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)));
  }
  return texts;
}

/** Watches how long the event loop is kept from its turn; call what is returned for the longest time so far. */
function watchLoop(): () => number {
  let last = performance.now();
  let longest = 0;
  const note = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last - TICK);
    last = now;
  };
  const timer = setInterval(note, TICK);
  return () => {
    clearInterval(timer);
    return longest;
  };
}
