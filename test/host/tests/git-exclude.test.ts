// Keeping a journal out of git: in a clone, in a worktree or submodule, and never a byte of anybody else's changed.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { wayOutOfGit } from '../../../src/editor/git-exclude.ts';
import { at, emptyWorkspace, exists, readText, workspaceFolder, writeText } from '../support/workspace.ts';

async function keepOut(path = 'manager-journal'): Promise<boolean> {
  const way = await wayOutOfGit(workspaceFolder(), path);
  await way?.();
  return way !== undefined;
}

describe('keeping a journal out of git', () => {
  beforeEach(emptyWorkspace);
  after(emptyWorkspace);

  it('adds a line to the clone’s own list, once, and leaves every byte of it', async () => {
    await vscode.workspace.fs.createDirectory(at('.git'));
    const before = Uint8Array.from([0x2f, 0xfc, 0xff, 0x0d, 0x0a, 0x2a, 0x2e, 0x6f]); // Latin-1, and no line end
    await vscode.workspace.fs.createDirectory(at('.git/info'));
    await vscode.workspace.fs.writeFile(at('.git/info/exclude'), before);
    assert.ok(await keepOut());
    const once = await vscode.workspace.fs.readFile(at('.git/info/exclude'));
    const added = new TextEncoder().encode('\n/manager-journal/\n');
    assert.deepEqual([...once], [...before, ...added]);
    assert.ok(await keepOut());
    assert.deepEqual([...(await vscode.workspace.fs.readFile(at('.git/info/exclude')))], [...once]);
    assert.deepEqual(
      (await vscode.workspace.fs.readDirectory(at('.git/info'))).map(([name]) => name),
      ['exclude'],
    );
  });

  it('makes that list where there is none', async () => {
    await vscode.workspace.fs.createDirectory(at('.git'));
    assert.ok(await keepOut('notes/[my] journal'));
    assert.equal(await readText('.git/info/exclude'), '/notes/\\[my\\] journal/\n');
  });

  it('lets the journal leave itself out in a worktree or a submodule, whose list lies elsewhere', async () => {
    const pointer = 'gitdir: /elsewhere/.git/worktrees/team\n';
    await writeText('.git', pointer);
    await writeText('manager-journal/journal.md', '---\ntype: journal\n---\n');
    assert.ok(await keepOut());
    assert.equal(await readText('manager-journal/.gitignore'), '*\n');
    assert.equal(await readText('.git'), pointer);
  });

  it('writes over no list of the user’s', async () => {
    await writeText('.git', 'gitdir: ../.git/modules/team\n');
    await writeText('manager-journal/.gitignore', 'drafts/\n');
    await keepOut();
    assert.equal(await readText('manager-journal/.gitignore'), 'drafts/\n');
  });

  it('is not offered where there is no git', async () => {
    assert.equal(await keepOut(), false);
    assert.equal(await exists('manager-journal'), false);
  });
});
