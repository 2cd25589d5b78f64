// Builds the parts, hands each what it needs, registers them, and returns the API; no logic.
import * as vscode from 'vscode';
import { noteTypes } from './core/catalogue/note-types.ts';
import { readEntry } from './core/front-matter/read.ts';
import { createApi, type ManagerJournalApi } from './editor/api.ts';
import { chooseJournal } from './editor/choose-journal.ts';
import { coachPrompts } from './editor/coach-prompts.ts';
import { beginNote } from './editor/commands/begin-note.ts';
import { CheckAllNotes } from './editor/commands/check-all-notes.ts';
import {
  createJournal,
  resumeCreateJournal,
  type CreateJournalParts,
} from './editor/commands/create-journal.ts';
import { forgetPerson } from './editor/commands/forget-person.ts';
import { markDone } from './editor/commands/mark-done.ts';
import { newNote } from './editor/commands/new-note.ts';
import { newReflection } from './editor/commands/new-reflection.ts';
import { openItem } from './editor/commands/open-item.ts';
import { openNextStep } from './editor/commands/open-next-step.ts';
import { openNote, revealNote } from './editor/commands/open-note.ts';
import { pickNoteType } from './editor/commands/pick-note-type.ts';
import { restoreTemplate } from './editor/commands/restore-template.ts';
import { showOverview } from './editor/commands/show-overview.ts';
import { skipNote } from './editor/commands/skip-note.ts';
import { toggleTopic } from './editor/commands/toggle-topic.ts';
import { writeSummary } from './editor/commands/write-summary.ts';
import { contextKeys } from './editor/context-keys.ts';
import { coverTopic } from './editor/cover-topic.ts';
import { DealDiagnostics } from './editor/deal-diagnostics.ts';
import { dealFixes } from './editor/deal-fixes/deal-fixes.ts';
import { DealReader } from './editor/deal-reader.ts';
import { frontMatterAssist } from './editor/front-matter-assist.ts';
import { frontMatterDiagnostics } from './editor/front-matter-diagnostics.ts';
import { frontMatterFixes } from './editor/front-matter-fixes.ts';
import { FrontMatterReader } from './editor/front-matter-reader.ts';
import { gitExclude } from './editor/git-exclude.ts';
import { ItemOpener } from './editor/item-opener.ts';
import { JournalIndex } from './editor/journal-index.ts';
import { Journals } from './editor/journals.ts';
import { NoteMaker } from './editor/note-maker.ts';
import { NoteStarter } from './editor/note-starter/note-starter.ts';
import { findTarget } from './editor/note-target.ts';
import { NoteWriter } from './editor/note-writer.ts';
import { OverviewPanels } from './editor/overview/panels.ts';
import { ProgressReports } from './editor/progress-reports.ts';
import { progressView } from './editor/progress-view/view.ts';
import { rulePages } from './editor/rule-pages.ts';
import { SettingsCheck } from './editor/settings-check.ts';
import { statusBar } from './editor/status-bar.ts';
import { keepTemplatesCurrent } from './editor/template-updates.ts';
import { unreadNotice } from './editor/unread-notice.ts';
import { PRODUCT, registerCommand, report } from './editor/support/commands.ts';

export function activate(context: vscode.ExtensionContext): ManagerJournalApi {
  const { extensionUri, subscriptions } = context;
  const now = () => Date.now();
  const log = vscode.window.createOutputChannel(PRODUCT, { log: true });
  const journals = new Journals(
    (folder, root) =>
      new JournalIndex(folder, root, (path, text) => readEntry(path, text, { catalogue: noteTypes }), log),
    log,
  );
  const reports = new ProgressReports(journals, noteTypes, now);
  const maker = new NoteMaker(vscode.Uri.joinPath(extensionUri, 'templates'), noteTypes, log);
  const starter = new NoteStarter(noteTypes, reports, maker);
  const opener = new ItemOpener(noteTypes, starter);
  const choose = chooseJournal(journals);
  const writer = new NoteWriter(noteTypes);
  const cover = coverTopic(writer);
  const target = findTarget(journals);
  const reader = new DealReader(vscode.Uri.joinPath(extensionUri, 'dist', 'lint-model.bin'), journals);
  const frontMatter = new FrontMatterReader(journals, reports, noteTypes);
  const checkAll = new CheckAllNotes(journals, reader, choose);
  const overviews = new OverviewPanels({ extensionUri, journals, reports, log });
  const settings = new SettingsCheck(journals, context.workspaceState, log);
  const progressChanged = new vscode.EventEmitter<vscode.Uri>();
  const creating: CreateJournalParts = {
    journals,
    maker,
    catalogue: noteTypes,
    memory: context.globalState,
    now,
    offerGitExclude: gitExclude(context.workspaceState),
  };

  const commands = {
    createJournal: createJournal(creating),
    newReflection: newReflection(choose, starter, reports),
    newBossAlignmentMeeting: newNote(choose, starter, 'boss-alignment'),
    newPeerInterview: newNote(choose, starter, 'peer-interview'),
    newCoachingNote: newNote(choose, starter, 'coaching'),
    newOneOnOne: newNote(choose, starter, 'one-on-one'),
    addPerson: newNote(choose, starter, 'person'),
    newLearningNote: newNote(choose, starter, 'learning'),
    newEnablementReview: newNote(choose, starter, 'enablement-review'),
    newStrategyPage: newNote(choose, starter, 'strategy-execution'),
    newNote: pickNoteType(choose, starter, noteTypes),
    forgetPerson: forgetPerson(choose),
    restoreTemplate: restoreTemplate(choose, maker, noteTypes),
    showOverview: showOverview(choose, overviews),
    writeSummaryForMyManager: writeSummary(choose, reports, noteTypes),
    checkAllNotes: () => checkAll.run(),
    beginNote: beginNote(opener),
    openNote: openNote(target),
    revealNote: revealNote(target),
    markDone: markDone(target, writer, reports),
    skipNote: skipNote(target, writer, opener),
    openNextStep: openNextStep(journals, choose, reports, opener),
    openItem: openItem(journals, reports, opener),
    toggleTopic: toggleTopic(journals, cover),
    refreshProgress: () => journals.refresh(),
  };

  subscriptions.push(
    log,
    journals,
    reports,
    reader,
    checkAll,
    overviews,
    settings,
    progressChanged,
    reports.onDidChange((index) => {
      if (index) progressChanged.fire(index.folder.uri);
    }),
    contextKeys(journals, reports),
    progressView(journals, reports, cover),
    statusBar(journals, reports),
    unreadNotice(journals, log),
    new DealDiagnostics(reader, journals, log),
    dealFixes(reader, journals, log),
    rulePages(vscode.Uri.joinPath(extensionUri, 'docs', 'rules')),
    keepTemplatesCurrent({
      journals,
      maker,
      catalogue: noteTypes,
      memory: context.workspaceState,
      version: String((context.extension.packageJSON as { version?: unknown }).version),
      log,
    }),
    frontMatterDiagnostics(frontMatter, reports),
    frontMatterAssist(journals, reports, noteTypes),
    coachPrompts(journals, noteTypes),
    frontMatterFixes(frontMatter, noteTypes, log),
    ...Object.entries(commands).map(([name, run]) => registerCommand(name, log, settings.after(run))),
  );

  journals
    .look()
    .then(() => resumeCreateJournal(creating))
    .catch((error: unknown) => report(log, error));
  return createApi(journals, reports, (text, note) => reader.read(text, note), progressChanged.event);
}
