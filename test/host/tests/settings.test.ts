// Settings that can't be used: the journal works as if they were not there.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { codeOf, findings, freshJournal, progress, run } from '../support/journal.ts';
import { at, closeEditors, emptyWorkspace, eventually, exists, writeText } from '../support/workspace.ts';

const SLIP = 'I’ll close the Acme deal myself.';
const made = new Set<string>();

async function set(name: string, value: unknown, target = vscode.ConfigurationTarget.Global): Promise<void> {
  made.add(name);
  await vscode.workspace.getConfiguration('managerJournal').update(name, value, target);
}

describe('a setting that can’t be used', () => {
  afterEach(async () => {
    for (const name of made) {
      await set(name, undefined);
      await set(name, undefined, vscode.ConfigurationTarget.Workspace);
    }
    made.clear();
    await closeEditors();
  });

  it('does not lead the journal out of the workspace folder', async () => {
    for (const folder of ['../elsewhere', '/tmp/elsewhere', 'C:\\elsewhere', 7]) {
      await emptyWorkspace();
      await run('refreshProgress');
      await set('folder', folder, vscode.ConfigurationTarget.Workspace);
      await run('createJournal');
      assert.ok(await exists('manager-journal/journal.md'), String(folder));
    }
    await assert.rejects(async () => vscode.workspace.fs.stat(at('../elsewhere')));
  });

  it('leaves a journal where it is when its folder becomes unusable, and finds one where a good one says', async () => {
    await freshJournal();
    await set('folder', '..', vscode.ConfigurationTarget.Workspace);
    assert.match((await progress()).header, /^Day 1 of 90/);
    await vscode.workspace.fs.rename(at('manager-journal'), at('notes'));
    await set('folder', 'notes', vscode.ConfigurationTarget.Workspace);
    await eventually('the journal at its new place', async () =>
      (await progress()).header.startsWith('Day 1'),
    );
    await vscode.workspace.fs.rename(at('notes'), at('manager-journal'));
  });

  it('leaves the lint as it is by default, and the rules that can be used as they are', async () => {
    await freshJournal();
    await set('lint.run', 'always');
    await set('lint.rules', { 'take-over-deal': 'loud', 'no-such-rule': 'off', 'super-seller': 'off' });
    await set('lint.acceptedPhrases', [7, { close: 'deal' }]);
    await set('frontMatter.validate', 'perhaps');
    await writeText('manager-journal/a.md', `---\ntype: coachng\n---\n\n${SLIP}\n`);
    const { document } = await vscode.window.showTextDocument(at('manager-journal/a.md'));
    const found = await findings(document.uri, 'both findings', (all) => all.length === 2);
    assert.deepEqual(found.map(codeOf).sort(), ['take-over-deal', 'unknown-type']);
    const deal = found.find((one) => codeOf(one) === 'take-over-deal');
    assert.equal(deal?.severity, vscode.DiagnosticSeverity.Information);
  });
});
