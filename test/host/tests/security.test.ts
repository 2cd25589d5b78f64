// Threats that reach the editor from a note, a template or a name: docs/threat-model.md has the list, this the proofs.
import { strict as assert } from 'node:assert';
import { GFM, parser } from '@lezer/markdown';
import * as vscode from 'vscode';
import type { Entry } from '../../../src/core/note.ts';
import type { JournalIndex } from '../../../src/editor/journal-index.ts';
import { childrenOf, roots, type ProgressNode } from '../../../src/editor/progress-view/nodes.ts';
import { treeItemOf } from '../../../src/editor/progress-view/rows.ts';
import { broken, done, journal, note, on } from '../../core/progress/support.ts';
import { findings, freshJournal, run } from '../support/journal.ts';
import { at, closeEditors, emptyWorkspace, writeText } from '../support/workspace.ts';

const TODAY = '2026-11-24';

/** A name that would be a link to a command, a picture with a script, an icon and a few more things. */
const NAME =
  '[Sam](command:workbench.action.quit) ![x](https://example.com/x) <b onclick="x">`$(trash)` **!**';

const markdown = parser.configure(GFM);

/** What a reader of Markdown would make of a text, as names of the kinds of pieces. */
function piecesOf(text: string): Set<string> {
  const pieces = new Set<string>();
  markdown.parse(text).iterate({ enter: ({ name }) => void pieces.add(name) });
  return pieces;
}

describe('names and titles out of notes, in the tree', () => {
  const entries: readonly Entry[] = [
    journal({ startDate: '2026-09-28', created: '2026-09-28' }),
    note({ type: 'person', person: 'sam', name: NAME }),
    done({ type: 'one-on-one', person: 'sam', date: '2026-11-02' }),
    done({ type: 'coaching', person: 'sam', kind: 'call', date: '2026-11-02', check_on: '2026-11-03' }),
    done({ type: 'peer-interview', with: NAME, date: '2026-10-05', follow_up: '2026-10-06' }),
    note({ type: 'learning', source: NAME, try_by: '2026-10-06' }),
    broken(`${NAME.replaceAll('/', '∕')}.md`),
  ];

  function rows(): vscode.TreeItem[] {
    const report = on(TODAY, entries);
    const root = vscode.Uri.parse('memory:/journal');
    const index = {
      root,
      folder: { uri: root, name: NAME, index: 0 },
      uriOf: (path: string) => vscode.Uri.joinPath(root, path),
    } as unknown as JournalIndex;
    const all: ProgressNode[] = roots([index, index], () => report);
    for (const node of all) all.push(...childrenOf(node));
    return all.map(treeItemOf);
  }

  it('are there at all', () => {
    const tooltips = rows().map(({ tooltip }) => (typeof tooltip === 'object' ? tooltip.value : ''));
    assert.ok(tooltips.filter((text) => text.includes('Sam')).length >= 6, tooltips.join('\n---\n'));
    assert.ok(rows().some(({ label }) => typeof label === 'string' && label.includes(NAME)));
  });

  it('are text in every label and description', () => {
    for (const { label, description } of rows()) {
      assert.equal(typeof label, 'string');
      assert.ok(['string', 'undefined'].includes(typeof description));
    }
  });

  it('make no link, picture or icon in any tooltip, and no tooltip may run a command or hold HTML', () => {
    for (const { tooltip } of rows()) {
      if (!(tooltip instanceof vscode.MarkdownString)) continue;
      assert.ok(!tooltip.isTrusted, tooltip.value);
      assert.ok(!tooltip.supportHtml, tooltip.value);
      assert.ok(!tooltip.supportThemeIcons, tooltip.value);
      const pieces = piecesOf(tooltip.value);
      for (const piece of ['Link', 'Image', 'InlineCode', 'FencedCode', 'ATXHeading1', 'LinkReference'])
        assert.ok(!pieces.has(piece), `${piece} in ${tooltip.value}`);
    }
  });

  it('choose no command: a click opens a file of the journal, or runs one of ours', () => {
    for (const { command } of rows()) {
      if (command === undefined) continue;
      assert.match(command.command, /^(vscode\.open|managerJournal\.(openItem|openNextStep|toggleTopic))$/);
      const [uri] = (command.arguments ?? []) as [vscode.Uri];
      assert.ok(`${uri.path}/`.startsWith('/journal/'), uri.toString());
    }
  });
});

describe('a hover over front matter', () => {
  before(freshJournal);
  after(emptyWorkspace);

  it('says what the catalogue says, and makes nothing of what stands in the note', async () => {
    const text = `---\ntype: coaching\nperson: sam\n${JSON.stringify(NAME)}: ${JSON.stringify(NAME)}\nkind: call\n---\n`;
    await writeText('manager-journal/odd.md', text);
    const document = await vscode.workspace.openTextDocument(at('manager-journal/odd.md'));
    let seen = 0;
    for (let offset = 0; offset < text.length; offset += 3) {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        document.positionAt(offset),
      );
      for (const content of hovers.flatMap(({ contents }) => contents)) {
        assert.ok(content instanceof vscode.MarkdownString);
        // Findings have hovers too; those are VS Code's own.
        assert.ok(!content.supportHtml && !content.isTrusted);
        assert.ok(!piecesOf(content.value).has('Link'), content.value);
        seen++;
      }
    }
    assert.ok(seen > 0);
  });
});

describe('variables of the editor’s snippets', () => {
  const SECRET = 'secret-from-the-clipboard';
  const VARIABLES =
    '$CLIPBOARD ${CLIPBOARD} ${CLIPBOARD:x} $TM_FILENAME ${TM_DIRECTORY} ${RANDOM} ${1:$CLIPBOARD}';
  const isLeak = (text: string) => text.includes(SECRET) || text.includes(at('').fsPath);

  let own = '';
  before(async () => {
    own = await vscode.env.clipboard.readText();
    await vscode.env.clipboard.writeText(SECRET);
  });
  after(() => vscode.env.clipboard.writeText(own));
  beforeEach(freshJournal);
  afterEach(closeEditors);
  after(emptyWorkspace);

  it('would leak the clipboard where somebody let them', async () => {
    const editor = await vscode.window.showTextDocument(at('manager-journal/journal.md'));
    await editor.insertSnippet(new vscode.SnippetString('${CLIPBOARD}'), new vscode.Position(0, 0));
    assert.ok(isLeak(editor.document.getText()));
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('stay text in a template, in its placeholders and in its choices', async () => {
    const template = [
      '---',
      'type: learning',
      'status: planned',
      'source: ${JOURNAL_SOURCE}',
      'kind: ${1|book,course|}',
      '---',
      '',
      '# $CLIPBOARD ${TM_FILENAME_BASE} ${2:$CLIPBOARD} ${3|a,$CLIPBOARD|} ${CLIPBOARD/(.*)/$1/}',
      '',
      '${0}',
      '',
    ].join('\n');
    await writeText('manager-journal/templates/learning.md', template);
    const uri = await run('newLearningNote', undefined, { source: 'A book' });
    const text = (await vscode.workspace.openTextDocument(uri ?? at(''))).getText();
    assert.ok(!isLeak(text), text);
    assert.ok(text.includes('# $CLIPBOARD ${TM_FILENAME_BASE} $CLIPBOARD a ${CLIPBOARD/(.*)/$1/}'), text);
  });

  it('stay text in titles, names and what was promised last time', async () => {
    const name = `Sam ${VARIABLES}`;
    const made = [
      await run('addPerson', undefined, { name }),
      await run('newPeerInterview', undefined, { with: VARIABLES }),
      await run('newLearningNote', undefined, { source: VARIABLES }),
      await run('newCoachingNote', undefined, { person: name, kind: 'call' }),
    ];
    const promise = `---\ntype: one-on-one\nstatus: done\nperson: sam-clipboard\ndate: 2026-01-05\n---\n\n## Promises\n\n${VARIABLES}\n`;
    await writeText('manager-journal/one-on-ones/2026-01-05.md', promise);
    await run('refreshProgress');
    made.push(await run('newOneOnOne', undefined, { person: name }));
    for (const uri of made) {
      assert.ok(uri);
      const text = (await vscode.workspace.openTextDocument(uri)).getText();
      assert.ok(!isLeak(text), `${uri.path}\n${text}`);
      assert.ok(text.includes('$CLIPBOARD'), `${uri.path}\n${text}`);
    }
  });

  it('stay text in what a quick fix writes', async () => {
    const slip = "I'll close the Acme deal for $CLIPBOARD ${CLIPBOARD} ${TM_FILENAME} myself.";
    const text = `---\ntype: coaching\nstatus: planned\nperson: sam\nkind: call\n---\n\n${slip}\n`;
    await writeText('manager-journal/coaching/slip.md', text);
    const { document } = await vscode.window.showTextDocument(at('manager-journal/coaching/slip.md'));
    const [finding] = await findings(document.uri, 'the finding', (all) =>
      all.some(({ code }) => typeof code === 'object'),
    );
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding?.range,
    );
    const edits = actions.flatMap(({ edit }) => edit ?? []);
    assert.ok(edits.length > 0, actions.map(({ title }) => title).join());
    for (const edit of edits) {
      assert.ok(await vscode.workspace.applyEdit(edit));
      assert.ok(!isLeak(document.getText()), document.getText());
    }
    assert.ok(document.getText().includes('$CLIPBOARD'));
  });

  it('stay text in a coach’s question by the person’s name', async () => {
    const person = `---\ntype: person\nstatus: planned\nperson: sam\nname: ${JSON.stringify(VARIABLES)}\n---\n`;
    await writeText('manager-journal/people/sam.md', person);
    const text = '---\ntype: coaching\nstatus: planned\nperson: sam\nkind: call\n---\n\n\n';
    await writeText('manager-journal/coaching/ask.md', text);
    await run('refreshProgress');
    const editor = await vscode.window.showTextDocument(at('manager-journal/coaching/ask.md'));
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      editor.document.uri,
      editor.document.positionAt(text.length - 1),
    );
    const snippets = list.items.flatMap(({ insertText }) =>
      insertText instanceof vscode.SnippetString ? insertText : [],
    );
    const named = snippets.filter(({ value }) => value.includes('CLIPBOARD'));
    assert.ok(named.length > 0, snippets.map(({ value }) => value).join('\n'));
    for (const snippet of named.slice(0, 3)) {
      await editor.insertSnippet(snippet, editor.document.positionAt(text.length - 1));
      assert.ok(!isLeak(editor.document.getText()), editor.document.getText());
    }
  });
});

describe('the summary for one’s manager, without consent to name people', () => {
  after(emptyWorkspace);

  it('holds nothing of what was written in confidence', async () => {
    await freshJournal();
    let n = 0;
    /** A word that stands nowhere else, to be found again. */
    const secret = () => `secret${n++}word`;
    const day = 'date: 2026-11-20';
    const notes: Record<string, string> = {
      'people/a.md': `type: person\nstatus: in-progress\nperson: ${secret()}\nname: ${secret()}\naliases: [${secret()}]\ncoaching_focus: ${secret()}\nreason: ${secret()}\n${day}`,
      'one.md': `type: one-on-one\nstatus: done\nperson: ${secret()}\npromises_open: 1\nreason: ${secret()}\n${day}`,
      'coach.md': `type: coaching\nstatus: done\nperson: ${secret()}\nkind: call\nminutes: 5\nreason: ${secret()}\ncheck_on: 2026-11-21\ntakeaway: ${secret()}\nask: ${secret()}\n${day}`,
      'peer.md': `type: peer-interview\nstatus: done\nwith: ${secret()}\nwhy_them: ${secret()}\ntakeaway: Ask first.\nfollow_up: 2026-11-21\n${day}`,
      'shadow.md': `type: learning\nstatus: done\nkind: shadowing\nsource: ${secret()}\ntakeaway: Listen longer.\ntry_by: 2026-11-21\n${day}`,
      'boss.md': `type: boss-alignment\nstatus: done\nmeeting: day-30\nwith: ${secret()}\nreason: ${secret()}\n${day}`,
      'week.md': `type: weekly-reflection\nstatus: done\nweek: 2026-W47\ncoaching_hours: 4\ndoing_hours: 4\nheld_back: 2\ndoing_reason: ${secret()}\npromise: ${secret()}\ntry_one: ${secret()}\nask: Time for coaching.\n${day}`,
      'skipped.md': `type: peer-interview\nstatus: skipped\nwith: ${secret()}\nreason: ${secret()}\ntakeaway: ${secret()}\n${day}`,
      'odd.md': `type: ${secret()}`,
    };
    for (const [path, frontMatter] of Object.entries(notes))
      await writeText(`manager-journal/${path}`, `---\n${frontMatter}\n---\n\n${secret()} ${secret()}\n`);
    await run('refreshProgress');
    const uri = await run('writeSummaryForMyManager', undefined, {
      names: false,
      from: '2026-11-01',
      to: '2026-11-30',
    });
    const text = (await vscode.workspace.openTextDocument(uri ?? at(''))).getText();
    for (const told of ['Ask first.', 'Listen longer.', 'Time for coaching.'])
      assert.ok(text.includes(told), text);
    assert.ok(n > 30);
    assert.doesNotMatch(text, /secret/);
    await closeEditors();
  });
});
