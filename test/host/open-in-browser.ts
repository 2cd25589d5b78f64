// Opens an address in the user's browser with what the platform has for that.
import { spawn } from 'node:child_process';

/** Resolves with whether an opener was there and took the address. */
export function openInBrowser(url: string): Promise<boolean> {
  const [command, args] = opener(url);
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false)); // there is no such program
    child.once('exit', (code) => resolve(code === 0));
    setTimeout(() => resolve(true), 3000).unref(); // an opener that goes on is the browser itself
    child.unref();
  });
}

function opener(url: string): [string, string[]] {
  if (process.platform === 'darwin') return ['open', [url]];
  if (process.platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', url]];
  return ['xdg-open', [url]];
}
