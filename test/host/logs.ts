// Shows the logs of a host that failed: the server, the extension host, the extensions, the browser.
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

const linesOfEach = 40;

/** Which logs say something about the extension host, the extension or the crash of either. */
const telling =
  /server-output|browser-console|(remote|webworker)?exthost\.log|extensionHost\.log|manager-journal\./i;

/** What this host prints every time, without a network and without compiled parts; it tells nothing. */
const usual = [
  /bindings file|\/(build|bin|binding|rust)\/|cannot find module '\.\/build/i,
  /^\s*(→|at |- \/|\[\d\d:\d\d:\d\d\]\s*$)|^Require stack:/,
  /dbus|gpu|reconnection-grace-time|resource: (net::|the server)|HTTP response code \(404\)|ServiceWorker/i,
  /resource scoped configuration|could not identify extension for|_doActivateExtension vscode\.|same-origin iframe|allow-same-origin|extensionquery|open-vsx|DisposableStore|authentication provider/i,
  /%c\s+INFO|profile extensions in extensions installation|AgentHostChannel/,
];

/** Lines that report a problem. */
const problem = /\[(error|critical|warning)\]|\bERR\b|exited with code: [^0]|uncaught/i;

/**
 * The ends of the logs below a VS Code's data folder, ready to be printed; empty when there are none. With `problems`,
 * only the lines that report one.
 */
export async function tellingLogs(dataFolder: string, which: 'all' | 'problems'): Promise<string> {
  const files = await logFiles(dataFolder);
  const parts: string[] = [];
  for (const file of files.filter((name) => telling.test(relative(dataFolder, name)))) {
    const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
    const kept = lines.filter((line) => !usual.some((pattern) => pattern.test(line)));
    const shown = (which === 'all' ? kept : kept.filter((line) => problem.test(line))).slice(-linesOfEach);
    if (shown.length > 0) parts.push(`--- ${relative(dataFolder, file)}`, ...shown);
  }
  return parts.join('\n');
}

async function logFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.log'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
