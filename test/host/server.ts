// Starts the VS Code server on the loopback interface and ends it with everything that it started.
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ended, endGroup, run, type Ending } from './processes.ts';
import type { Runtime } from './runtime.ts';

export interface ServerOptions {
  /** Where the server keeps its data; user settings lie in `data/User/settings.json` below. */
  readonly dataFolder: string;
  readonly extensionsFolder: string;
  /** The port to listen on; 0 takes a free one. */
  readonly port?: number;
  /** Asks whether a folder is trusted, as VS Code does for users: until then it is in restricted mode. */
  readonly asksForTrust?: boolean;
  /** Honours `payload` in the URL, with which tests are started. */
  readonly allowsPayload?: boolean;
  /** On top of the environment that the server and all that it starts get. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** A server that answers. */
export interface RunningServer {
  readonly port: number;
  /** Such as `127.0.0.1:40123`, as it stands in URLs. */
  readonly authority: string;
  /** Settles when the server ends, by itself or through `stop`. */
  readonly ended: Promise<Ending>;
  stop(): Promise<void>;
}

const host = '127.0.0.1';

/** Milliseconds that the server has to start; it takes two or three seconds. */
const startLimit = 60_000;

/** The file in the server's data folder that takes what the server prints. */
const serverOutput = join('data', 'logs', 'server-output.log');

/** Starts the server and resolves when it answers. Throws with the reason when it can't (a port in use, say). */
export async function startServer(runtime: Runtime, options: ServerOptions): Promise<RunningServer> {
  const outputFile = join(options.dataFolder, serverOutput);
  await mkdir(join(outputFile, '..'), { recursive: true });
  const output = createWriteStream(outputFile, { flags: 'a' });
  const child = spawn(process.execPath, serverArguments(options), {
    cwd: runtime.server,
    env: { ...serverEnvironment(), ...socketsIn(options.dataFolder), ...options.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true, // a process group of its own, which can be ended as a whole
  });
  const finished = ended(child);
  child.stdout.pipe(output, { end: false });
  child.stderr.pipe(output, { end: false });
  const port = await listeningPort(child.stdout, child.stderr, finished).catch(async (error: unknown) => {
    await endGroup(child);
    throw error;
  });
  const stop = async (): Promise<void> => {
    await endGroup(child);
    output.end();
  };
  return { port, authority: `${host}:${port}`, ended: finished, stop };
}

/** Installs a packed extension into an extensions folder, as a user would. Throws with the server's words. */
export async function installVsix(
  runtime: Runtime,
  vsix: string,
  folders: Pick<ServerOptions, 'dataFolder' | 'extensionsFolder'>,
): Promise<void> {
  let output = '';
  const { code } = await run(
    process.execPath,
    [
      join('out', 'server-main.js'),
      '--accept-server-license-terms',
      `--server-data-dir=${folders.dataFolder}`,
      `--extensions-dir=${folders.extensionsFolder}`,
      `--install-extension=${vsix}`,
    ],
    { cwd: runtime.server, env: serverEnvironment() },
    (text) => {
      output += text;
    },
  );
  // The server reports some failures in words only.
  if (code !== 0 || !/successfully installed/i.test(output)) {
    throw new Error(`The extension could not be installed (exit code ${code ?? 'none'}):\n${output}`);
  }
}

function serverArguments(options: ServerOptions): string[] {
  const args = [
    `--import=${pathToFileURL(join(import.meta.dirname, 'runtime', 'watch-parent.mjs')).href}`,
    join('out', 'server-main.js'),
    `--host=${host}`,
    `--port=${options.port ?? 0}`,
    '--without-connection-token',
    '--accept-server-license-terms',
    '--disable-telemetry',
    `--server-data-dir=${options.dataFolder}`,
    `--extensions-dir=${options.extensionsFolder}`,
  ];
  if (options.asksForTrust !== true) args.push('--disable-workspace-trust');
  if (options.allowsPayload === true) args.push('--enable-smoke-test-driver');
  return args;
}

/** Sockets that the server leaves lying go with its data, where their paths are not too long for a socket (107 bytes). */
function socketsIn(folder: string): Record<string, string> {
  const longest = 'vscode-ipc-00000000-0000-0000-0000-000000000000.sock'.length + 1;
  return folder.length + longest <= 104 ? { XDG_RUNTIME_DIR: folder } : {};
}

/** The environment without what a surrounding VS Code or npm would make the server believe about itself. */
function serverEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_|npm_)/.test(name));
  return { ...Object.fromEntries(own), NO_PROXY: `${process.env['NO_PROXY'] ?? ''},${host},localhost` };
}

function listeningPort(
  stdout: NodeJS.ReadableStream,
  stderr: NodeJS.ReadableStream,
  finished: Promise<Ending>,
): Promise<number> {
  return new Promise((resolve, reject) => {
    let seen = '';
    const read = (chunk: Buffer | string): void => {
      seen += chunk.toString();
      const port = /Extension host agent listening on (\d+)/.exec(seen)?.[1];
      if (port !== undefined) resolve(Number(port));
      // A server that can't listen says so and goes on doing nothing.
      const problem = /Error: listen (.*)/.exec(seen)?.[1];
      if (problem !== undefined) reject(new Error(`The VS Code server can't listen: ${problem}`));
    };
    stdout.on('data', read);
    stderr.on('data', read);
    setTimeout(() => {
      reject(new Error(`The VS Code server did not answer within ${startLimit / 1000} s:\n${seen.trim()}`));
    }, startLimit).unref();
    void finished.then(({ code, signal }) => {
      reject(
        new Error(`The VS Code server ended at once (${signal ?? `exit code ${code}`}):\n${seen.trim()}`),
      );
    });
  });
}
