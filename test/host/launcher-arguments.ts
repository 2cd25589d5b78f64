// Reads the command line with which @vscode/test-electron starts a VS Code.
import { parseArgs } from 'node:util';

/** What the launcher is asked to do. */
export interface LaunchRequest {
  /** A folder or a `.code-workspace` file; none opens an empty window. */
  readonly workspace: string | undefined;
  readonly extensionPath: string;
  readonly testsPath: string;
  readonly dataFolder: string;
  readonly extensionsFolder: string;
  readonly asksForTrust: boolean;
  /** Seconds until a run that has not ended counts as hung. */
  readonly timeLimit: number;
}

/** The launcher's exit code when VS Code itself failed and the launcher has said how; tests that fail end with 1. */
export const launcherFailed = 2;

const defaultTimeLimit = 600;

/**
 * Reads arguments such as `FOLDER --extensionTestsPath=… --extensionDevelopmentPath=…`; flags that only a desktop VS
 * Code understands are passed over. Beside VS Code's flags there are two of our own, `--restricted` (folders are not
 * trusted) and `--time-limit=SECONDS`. Throws when there is nothing to run.
 */
export function readLaunchArguments(args: readonly string[]): LaunchRequest {
  const { values, positionals } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    options: {
      extensionTestsPath: { type: 'string' },
      extensionDevelopmentPath: { type: 'string', multiple: true },
      'extensions-dir': { type: 'string' },
      'user-data-dir': { type: 'string' },
      restricted: { type: 'boolean' },
      'time-limit': { type: 'string' },
    },
  });
  const text = (name: string): string => {
    const value = values[name];
    if (typeof value !== 'string') throw new Error(`--${name}=… is missing`);
    return value;
  };
  const paths = values.extensionDevelopmentPath;
  if (Array.isArray(paths) && paths.length > 1) {
    // The URL of the workbench has room for one; a second would replace the first without a word.
    throw new Error('Only one extension can be under development in this host; install the others.');
  }
  const limit = Number(values['time-limit'] ?? defaultTimeLimit);
  if (!(limit > 0)) throw new Error('--time-limit takes a number of seconds');
  return {
    workspace: positionals[0],
    extensionPath: Array.isArray(paths) ? String(paths[0]) : text('extensionDevelopmentPath'),
    testsPath: text('extensionTestsPath'),
    dataFolder: text('user-data-dir'),
    extensionsFolder: text('extensions-dir'),
    asksForTrust: values.restricted === true,
    timeLimit: limit,
  };
}
