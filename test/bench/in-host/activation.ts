// Runs inside VS Code: prints the host's own figures for the start of the extension (Developer: Startup Performance).
import * as vscode from 'vscode';

const ID = 'manager-journal.manager-journal';
/** A small extension of VS Code's own that starts at the same moment: on a busy machine it takes its time as well. */
const YARDSTICK = 'vscode.merge-conflict';
/** Milliseconds that the host gets to activate the extension and to write its figures down. */
const PATIENCE = 30_000;

/** Prints a line of JSON: milliseconds to load the code, to call `activate`, and until that was done, for both. */
export async function run(): Promise<void> {
  await until('the extension to be active', () => vscode.extensions.getExtension(ID)?.isActive);
  await vscode.commands.executeCommand('perfview.show');
  const own = await until('the figures', () => figuresOf(ID));
  console.log(JSON.stringify({ own, yardstick: figuresOf(YARDSTICK) }));
}

function figuresOf(id: string): Record<string, unknown> | undefined {
  const table = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'perf')?.getText();
  const row = table?.split('\n').find((line) => line.startsWith(`| ${id} `));
  const [, , , load, call, finish, event] = row?.split('|').map((cell) => cell.trim()) ?? [];
  return row === undefined
    ? undefined
    : { load: Number(load), call: Number(call), finish: Number(finish), event };
}

async function until<T>(what: string, look: () => T | undefined): Promise<T> {
  const deadline = Date.now() + PATIENCE;
  while (Date.now() < deadline) {
    const found = look();
    if (found !== undefined && found !== false) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Waited in vain for ${what}.`);
}
