// The user settings of a calm workbench: nothing that asks, advertises or looks for the network.
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Settings of VS Code by their full names. */
export type Settings = Readonly<Record<string, unknown>>;

/** What every workbench here starts with. What the extension has to live with (Markdown's own settings) is untouched. */
export const calm: Settings = {
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'workbench.settings.enableNaturalLanguageSearch': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': 'off', // as false it would be rewritten at every start, while tests change settings too
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'telemetry.telemetryLevel': 'off',
  'git.openRepositoryInParentFolders': 'never',
  'http.proxySupport': 'off',
  'security.workspace.trust.startupPrompt': 'never',
};

/** On top, for tests inside VS Code: in a browser it saves by itself after a second, on a desktop not at all. */
export const steady: Settings = { ...calm, 'files.autoSave': 'off' };

/** Writes the user settings of a server (`data/User`) or of a desktop VS Code (`User`) below its data folder. */
export async function writeUserSettings(dataFolder: string, settings: Settings): Promise<void> {
  for (const user of [join(dataFolder, 'data', 'User'), join(dataFolder, 'User')]) {
    await mkdir(user, { recursive: true });
    await writeFile(join(user, 'settings.json'), `${JSON.stringify(settings, null, 2)}\n`);
  }
}

/** Whether the data folder of a server holds user settings already. */
export async function hasUserSettings(dataFolder: string): Promise<boolean> {
  return (await stat(join(dataFolder, 'data', 'User', 'settings.json')).catch(() => undefined)) !== undefined;
}
