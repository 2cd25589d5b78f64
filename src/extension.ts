// Builds the parts, hands each what it needs, registers them, and returns the API; no logic.
import * as vscode from 'vscode';
import { noteTypes } from './core/catalogue/note-types.ts';
import { readEntry } from './core/front-matter/read.ts';
import { createApi, type ManagerJournalApi } from './editor/api.ts';
import { chooseJournal } from './editor/choose-journal.ts';
import {
  createJournal,
  resumeCreateJournal,
  type CreateJournalParts,
} from './editor/commands/create-journal.ts';
import { newNote } from './editor/commands/new-note.ts';
import { newReflection } from './editor/commands/new-reflection.ts';
import { openItem } from './editor/commands/open-item.ts';
import { openNextStep } from './editor/commands/open-next-step.ts';
import { contextKeys } from './editor/context-keys.ts';
import { coverTopic } from './editor/cover-topic.ts';
import { DealDiagnostics } from './editor/deal-diagnostics.ts';
import { DealReader } from './editor/deal-reader.ts';
import { frontMatterDiagnostics } from './editor/front-matter-diagnostics.ts';
import { gitExclude } from './editor/git-exclude.ts';
import { ItemOpener } from './editor/item-opener.ts';
import { JournalIndex } from './editor/journal-index.ts';
import { Journals } from './editor/journals.ts';
import { NoteMaker } from './editor/note-maker.ts';
import { NoteStarter } from './editor/note-starter/note-starter.ts';
import { ProgressReports } from './editor/progress-reports.ts';
import { progressView } from './editor/progress-view/view.ts';
import { statusBar } from './editor/status-bar.ts';
import { PRODUCT, registerCommand } from './editor/support/commands.ts';

export async function activate(context: vscode.ExtensionContext): Promise<ManagerJournalApi> {
  const { extensionUri, subscriptions } = context;
  const now = () => Date.now();
  const log = vscode.window.createOutputChannel(PRODUCT, { log: true });
  const journals = new Journals(
    (folder, root) =>
      new JournalIndex(folder, root, (path, text) => readEntry(path, text, { catalogue: noteTypes }), log),
    log,
  );
  const reports = new ProgressReports(journals, noteTypes, now);
  const maker = new NoteMaker(vscode.Uri.joinPath(extensionUri, 'templates'), log);
  const starter = new NoteStarter(noteTypes, reports, maker);
  const opener = new ItemOpener(noteTypes, starter);
  const choose = chooseJournal(journals);
  const reader = new DealReader(vscode.Uri.joinPath(extensionUri, 'dist', 'lint-model.bin'), journals);
  const progressChanged = new vscode.EventEmitter<vscode.Uri>();
  const creating: CreateJournalParts = {
    journals,
    maker,
    catalogue: noteTypes,
    memory: context.globalState,
    now,
    offerGitExclude: gitExclude(context.workspaceState),
  };

  subscriptions.push(
    log,
    journals,
    reports,
    reader,
    progressChanged,
    reports.onDidChange((index) => {
      if (index) progressChanged.fire(index.folder.uri);
    }),
    contextKeys(journals),
    progressView(journals, reports, coverTopic(noteTypes)),
    statusBar(journals, reports),
    new DealDiagnostics(reader, journals, log),
    frontMatterDiagnostics(journals),
    registerCommand('createJournal', log, createJournal(creating)),
    registerCommand('newReflection', log, newReflection(choose, starter, reports)),
    registerCommand('newBossAlignmentMeeting', log, newNote(choose, starter, 'boss-alignment')),
    registerCommand('newPeerInterview', log, newNote(choose, starter, 'peer-interview')),
    registerCommand('newCoachingNote', log, newNote(choose, starter, 'coaching')),
    registerCommand('openNextStep', log, openNextStep(journals, choose, reports, opener)),
    registerCommand('openItem', log, openItem(journals, reports, opener)),
    registerCommand('refreshProgress', log, () => journals.refresh()),
  );

  await journals.look();
  await resumeCreateJournal(creating);
  return createApi(journals, reports, (text, note) => reader.read(text, note), progressChanged.event);
}
