// The browser that the host is driven with: Chromium out of @sparticuz/chromium, or one that the machine has.
import { access, constants, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { run } from './processes.ts';

/** A browser that can be started. */
export interface BrowserInstall {
  readonly executable: string;
  /** Environment that it needs beside the usual one: libraries that the machine lacks, and the fonts. */
  readonly env: Readonly<Record<string, string>>;
}

/** Only this system's Chromium is in the npm package. */
const isPacked = process.platform === 'linux' && process.arch === 'x64';

/**
 * Unpacks the browser into `<partial>/browser`, from where it is moved to `home` in one step afterwards, and finds out
 * whether it runs with the machine's libraries or needs the ones that came with it. Throws when it runs with neither.
 */
export async function prepareBrowser(partial: string, home: string): Promise<void> {
  if (!isPacked) return;
  const folder = join(partial, 'browser');
  await mkdir(folder, { recursive: true });
  const unpack = join(import.meta.dirname, 'runtime', 'unpack-chromium.mjs');
  const output = await attempt(process.execPath, [unpack], {
    cwd: partial,
    env: { ...process.env, TMPDIR: folder },
  });
  if (output !== undefined) throw new Error(`Chromium could not be unpacked:\n${output}`);
  await writeFile(join(folder, 'fonts.conf'), fontConfiguration(home));
  const executable = join(folder, 'chromium');
  const own = join(folder, 'al2023', 'lib');
  const plain = await attempt(executable, ['--version'], {});
  if (plain === undefined) return;
  const helped = await attempt(executable, ['--version'], { env: { ...process.env, LD_LIBRARY_PATH: own } });
  if (helped !== undefined) throw new Error(`Chromium does not start on this machine:\n${plain}\n${helped}`);
  await writeFile(join(folder, 'needs-own-libraries'), '');
}

/** The browser to use: CHROMIUM_EXECUTABLE, the unpacked one, or one on the PATH. Throws when there is none. */
export async function browserHome(folder: string): Promise<BrowserInstall> {
  const env = { ...(await ownFonts(folder)) };
  const chosen = process.env['CHROMIUM_EXECUTABLE'];
  if (chosen !== undefined && chosen !== '') return { executable: chosen, env };
  if (isPacked) {
    const libraries = join(folder, 'al2023', 'lib');
    const needsOwn = (await readdir(folder)).includes('needs-own-libraries');
    const path = [libraries, process.env['LD_LIBRARY_PATH']].filter(
      (part) => part !== undefined && part !== '',
    );
    return {
      executable: join(folder, 'chromium'),
      env: needsOwn ? { ...env, LD_LIBRARY_PATH: path.join(delimiter) } : env,
    };
  }
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
    for (const place of (process.env['PATH'] ?? '').split(delimiter)) {
      if (await isExecutable(join(place, name))) return { executable: join(place, name), env };
    }
  }
  throw new Error(
    'No browser for this system comes from npm: set CHROMIUM_EXECUTABLE to a Chromium or Chrome.',
  );
}

async function ownFonts(folder: string): Promise<Record<string, string>> {
  const file = join(folder, 'fonts.conf');
  const there = await readFile(file, 'utf8').catch(() => undefined);
  return there === undefined ? {} : { FONTCONFIG_FILE: file };
}

/** The machine's fonts, with the ones that came along preferred, so that screenshots look the same everywhere. */
function fontConfiguration(home: string): string {
  const prefer = (family: string, font: string): string =>
    `  <alias binding="strong"><family>${family}</family><prefer><family>${font}</family></prefer></alias>`;
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    '  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>',
    `  <dir>${join(home, 'fonts')}</dir>`,
    `  <dir>${join(home, '..', 'node_modules', '@expo-google-fonts')}</dir>`,
    ...['sans-serif', 'system-ui', 'Ubuntu'].map((family) => prefer(family, 'Open Sans')),
    ...['monospace', 'Droid Sans Mono'].map((family) => prefer(family, 'JetBrains Mono')),
    prefer('emoji', 'Noto Emoji'),
    '</fontconfig>',
    '',
  ].join('\n');
}

/** Runs a program; undefined when it succeeded, else what it said. */
async function attempt(
  command: string,
  args: string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv },
): Promise<string | undefined> {
  let output = '';
  const { code } = await run(command, args, options, (text) => {
    output += text;
  });
  return code === 0 ? undefined : output;
}

async function isExecutable(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return true;
  } catch {
    return false; // not there, or not to be run: the next place is tried
  }
}
