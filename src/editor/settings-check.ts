// Says once that a setting can't be used: after the user changed it or ran a command, and only where there is a journal.
import * as vscode from 'vscode';
import type { SettingProblem } from '../core/settings.ts';
import type { Journals } from './journals.ts';
import { report } from './support/commands.ts';
import { showWarning } from './support/messages.ts';
import { settingProblems } from './support/settings.ts';
import {
  openSettingsLabel,
  settingId,
  settingProblemLabel,
  settingProblemsLabel,
} from './support/words/settings.ts';

/** Where it is kept what was said already. */
const TOLD = 'settingsTold';

export class SettingsCheck implements vscode.Disposable {
  readonly #journals: Journals;
  readonly #memory: vscode.Memento;
  readonly #log: vscode.LogOutputChannel;
  readonly #subscription: vscode.Disposable;

  /** `memory`: the workspace's, since its settings count. */
  constructor(journals: Journals, memory: vscode.Memento, log: vscode.LogOutputChannel) {
    this.#journals = journals;
    this.#memory = memory;
    this.#log = log;
    this.#subscription = vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('managerJournal')) return;
      // A bad folder may hide the journal that was there until now.
      const before = journals.all;
      journals
        .settled()
        .then(() => this.#tell([...before, ...journals.all].map(({ folder }) => folder.uri)))
        .catch((error: unknown) => report(log, error));
    });
  }

  /** A command that, once it has run, says what is wrong with the settings that it went by. */
  after(run: (...args: never[]) => unknown): (...args: never[]) => Promise<unknown> {
    return async (...args) => {
      const result = await run(...args);
      await this.#tell(this.#journals.all.map(({ folder }) => folder.uri));
      return result;
    };
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  async #tell(folders: readonly vscode.Uri[]): Promise<void> {
    const problems = new Map(
      folders.flatMap(settingProblems).map((problem) => [JSON.stringify(problem), problem]),
    );
    const told = this.#memory.get<readonly string[]>(TOLD, []);
    const isNews = (key: string) => !told.includes(key);
    const news = [...problems].filter(([key]) => isNews(key)).map(([, problem]) => problem);
    if (news.length > 0 || problems.size < told.length) await this.#memory.update(TOLD, [...problems.keys()]);
    if (news.length > 0) this.#show(news);
  }

  #show(problems: readonly SettingProblem[]): void {
    const labels = problems.map(settingProblemLabel);
    for (const label of labels) this.#log.warn(label);
    const ids = [...new Set(problems.map(settingId))];
    const [only, ...others] = labels;
    const message = others.length === 0 && only !== undefined ? only : settingProblemsLabel(ids);
    const open = openSettingsLabel();
    void showWarning(message, open).then((choice) => {
      if (choice === open)
        void vscode.commands.executeCommand('workbench.action.openSettings', `@id:${ids.join(',')}`);
    });
  }
}
