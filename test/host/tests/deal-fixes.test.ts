// Quick fixes of a deal finding, as the lightbulb offers them: each is applied, and the note is read again.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { codeOf, findings, freshJournal } from '../support/journal.ts';
import { at, closeEditors, eventually, writeText } from '../support/workspace.ts';

const SLIP = 'I’ll close the Acme deal myself.';
const DEED = 'I took over the call with Globex.';
const REFLECTION = `---
type: weekly-reflection
week: 2026-W48
---

${SLIP} Maria leads.

<!-- doing-the-deal disable -->

## Renamed

I told them the price.

<!-- doing-the-deal enable -->
`;

let shown = 0;

/** A note of this text in an editor, once the lint has marked something in it. */
async function show(text: string): Promise<vscode.TextDocument> {
  const path = `manager-journal/slip-${++shown}.md`;
  await writeText(path, text);
  const { document } = await vscode.window.showTextDocument(at(path));
  await findings(document.uri, 'a finding', (found) => found.some(isDeal));
  return document;
}

const isDeal = (diagnostic: vscode.Diagnostic): boolean =>
  ['take-over-deal', 'jump-into-customer'].includes(codeOf(diagnostic));

async function fixes(document: vscode.TextDocument, sentence: string): Promise<vscode.CodeAction[]> {
  const from = document.getText().indexOf(sentence);
  const place = new vscode.Range(document.positionAt(from + 2), document.positionAt(from + 2));
  // VS Code drops the answer of a provider when another extension registers one meanwhile, as some do at start-up.
  return eventually('the fixes', async () => {
    const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      place,
      vscode.CodeActionKind.QuickFix.value,
    );
    return found.length > 0 ? found : undefined;
  });
}

async function choose(document: vscode.TextDocument, sentence: string, title: RegExp): Promise<void> {
  const action = (await fixes(document, sentence)).find((one) => title.test(one.title));
  assert.ok(action, String(title));
  if (action.edit) assert.equal(await vscode.workspace.applyEdit(action.edit), true);
  if (action.command)
    await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments as unknown[]));
}

/** As `choose`, for an action that asks: the answer is what the box holds when it opens. */
async function chooseAndConfirm(
  document: vscode.TextDocument,
  sentence: string,
  title: RegExp,
): Promise<void> {
  let done = false;
  const chosen = choose(document, sentence, title).finally(() => (done = true));
  await eventually('the answer to be taken', async () => {
    if (!done) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return done || undefined;
  });
  await chosen;
}

async function silence(document: vscode.TextDocument): Promise<void> {
  await findings(document.uri, 'no finding', (found) => !found.some(isDeal));
}

function own(name: string): unknown {
  return vscode.workspace.getConfiguration('managerJournal').inspect(name)?.globalValue;
}

describe('the quick fixes of a deal finding', () => {
  before(async () => {
    await freshJournal();
    await writeText('manager-journal/people/sam.md', '---\ntype: person\nperson: sam\nname: Sam\n---\n');
  });
  beforeEach(closeEditors);
  afterEach(async () => {
    for (const name of ['lint.rules', 'lint.acceptedPhrases'])
      await vscode.workspace
        .getConfiguration('managerJournal')
        .update(name, undefined, vscode.ConfigurationTarget.Global);
  });

  it('stand in one order, the one that most people want first and preferred', async () => {
    const document = await show(`# Note\n\n${SLIP}\n`);
    const offered = await fixes(document, SLIP);
    assert.deepEqual(
      offered.map(({ title }) => title),
      [
        'Turn this plan into a coaching question',
        'This was agreed…',
        'Accept this phrase…',
        'Set how loudly “Taking the deal over” speaks…',
        'Turn off the rule “Taking the deal over”',
      ],
    );
    assert.deepEqual(
      offered.map(({ isPreferred }) => isPreferred === true),
      [true, false, false, false, false],
    );
  });

  it('turn a plan into a question to the person that the note is about, and undo gives it back', async () => {
    const text = `---\r\ntype: coaching\r\nperson: sam\r\n---\r\n\r\n- [ ] ${SLIP}\r\n`;
    const document = await show(text);
    await eventually(
      'Sam to be known',
      async () => (await fixes(document, SLIP)).some(({ title }) => title.endsWith('to Sam')) || undefined,
    );
    await choose(document, SLIP, /coaching question to Sam/);
    const after = text.replace(SLIP, 'Ask Sam: what is your plan to close the Acme deal?');
    assert.equal(document.getText(), after);
    await silence(document);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    await eventually('the plan again', () => document.getText() === text || undefined);
  });

  it('leave the rep to be filled in where nobody is named', async () => {
    const document = await show(`${SLIP}\n`);
    await choose(document, SLIP, /coaching question$/);
    const editor = await vscode.window.showTextDocument(document);
    assert.equal(document.getText(), 'Ask the rep: what is your plan to close the Acme deal?\n');
    await silence(document);
    assert.equal(document.getText(editor.selection), 'the rep');
  });

  it('put the question beneath what happened, and leave that as it is', async () => {
    const document = await show(`* ${DEED}\n* Maria led.\n`);
    await choose(document, DEED, /beneath/);
    assert.match(
      document.getText(),
      /^\* I took over the call with Globex\.\n {2}\* .+\?\n\* Maria led\.\n$/,
    );
    await silence(document);
  });

  it('move a slip of a reflection to the free part, whatever its heading says', async () => {
    const document = await show(REFLECTION);
    await eventually(
      'the fix',
      async () => (await fixes(document, SLIP)).some(({ title }) => title.startsWith('Move')) || undefined,
    );
    await choose(document, SLIP, /^Move/);
    assert.equal(
      document.getText(),
      REFLECTION.replace(`${SLIP} `, '').replace('the price.\n', `the price.\n\n${SLIP}\n`),
    );
    await silence(document);
  });

  it('put comments around what was agreed', async () => {
    const document = await show(`Maria leads. ${SLIP} All is well.\n`);
    await chooseAndConfirm(document, SLIP, /agreed/);
    assert.equal(
      document.getText(),
      `Maria leads. <!-- doing-the-deal disable take-over-deal -->${SLIP}<!-- doing-the-deal enable take-over-deal --> All is well.\n`,
    );
    await silence(document);
  });

  it('accept a phrase of the sentence in the user’s own settings', async () => {
    const document = await show(`${SLIP}\n`);
    await chooseAndConfirm(document, SLIP, /Accept/);
    const [phrase] = own('lint.acceptedPhrases') as string[];
    assert.ok(phrase !== undefined && SLIP.includes(phrase), phrase);
    await silence(document);
    assert.equal(document.getText(), `${SLIP}\n`);
  });

  it('turn a rule off in the user’s own settings, and leave what is said of others', async () => {
    await vscode.workspace
      .getConfiguration('managerJournal')
      .update('lint.rules', { 'super-seller': 'hint' }, vscode.ConfigurationTarget.Global);
    const document = await show(`${SLIP}\n`);
    await choose(document, SLIP, /Turn off/);
    assert.deepEqual(own('lint.rules'), { 'super-seller': 'hint', 'take-over-deal': 'off' });
    await silence(document);
  });

  it('turn a rule off in the workspace’s settings where those name it, since they win', async () => {
    const settings = vscode.workspace.getConfiguration('managerJournal');
    const { Workspace } = vscode.ConfigurationTarget;
    await settings.update('lint.rules', { 'take-over-deal': 'hint', 'super-seller': 'hint' }, Workspace);
    try {
      const document = await show(`${SLIP}\n`);
      await choose(document, SLIP, /Turn off/);
      await silence(document);
      const written = vscode.workspace.getConfiguration('managerJournal').inspect('lint.rules');
      assert.deepEqual(written?.workspaceValue, { 'take-over-deal': 'off', 'super-seller': 'hint' });
      assert.equal(written.globalValue, undefined);
    } finally {
      await settings.update('lint.rules', undefined, Workspace);
    }
  });

  it('accept a phrase that counts although the workspace accepts others', async () => {
    const settings = vscode.workspace.getConfiguration('managerJournal');
    const { Workspace } = vscode.ConfigurationTarget;
    await settings.update('lint.acceptedPhrases', ['open the meeting'], Workspace);
    try {
      const document = await show(`${SLIP}\n`);
      await chooseAndConfirm(document, SLIP, /Accept/);
      await silence(document);
    } finally {
      await settings.update('lint.acceptedPhrases', undefined, Workspace);
    }
  });

  it('set how loudly a rule speaks', async () => {
    const document = await show(`${SLIP}\n`);
    await chooseAndConfirm(document, SLIP, /how loudly/);
    const chosen = (own('lint.rules') as Record<string, string>)['take-over-deal'];
    assert.ok(['off', 'hint', 'information', 'warning'].includes(chosen ?? ''), chosen);
  });
});

describe('the page of a rule', () => {
  before(freshJournal);

  it('opens from the finding’s code, as a page and not as its source, without a network', async () => {
    const document = await show(`${SLIP}\n`);
    const [finding] = await findings(document.uri, 'the finding', (found) => found.some(isDeal));
    assert.ok(typeof finding?.code === 'object' && 'target' in finding.code);
    const { target } = finding.code;
    assert.match((await vscode.workspace.openTextDocument(target)).getText(), /^# Taking the deal over\n/);
    await vscode.commands.executeCommand('vscode.open', target);
    await eventually('the preview', () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return (
        (input instanceof vscode.TabInputCustom && input.viewType === 'vscode.markdown.preview.editor') ||
        undefined
      );
    });
  });

  it('does not exist for what is no rule', async () => {
    const { target } = { target: vscode.Uri.parse('manager-journal-rules:/../../package.json') };
    await assert.rejects(async () => vscode.workspace.openTextDocument(target));
  });
});
