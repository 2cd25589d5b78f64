// The extension is there, activates, and gives other extensions its API, in whichever host it runs.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';

describe('the extension', () => {
  it('activates and returns version 1 of its API', async () => {
    const extension = vscode.extensions.getExtension<{ version: number }>('manager-journal.manager-journal');
    assert.ok(extension, 'the extension is not installed');
    const api = await extension.activate();
    assert.equal(api.version, 1);
  });
});
