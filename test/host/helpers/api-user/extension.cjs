// Uses the API as docs/api.md tells others to: a command that says in a line what it learned from it.
const vscode = require('vscode');

exports.activate = async (context) => {
  const api = await vscode.extensions.getExtension('manager-journal.manager-journal')?.activate();
  let changes = 0;
  context.subscriptions.push(
    api.onDidChangeProgress(() => changes++),
    vscode.commands.registerCommand('apiUser.tell', async () => {
      const progress = await api.progress(vscode.workspace.workspaceFolders[0].uri);
      const findings = await api.lint('I’ll close the Acme deal myself.');
      return {
        version: api.version,
        header: progress?.header,
        rules: findings.map(({ rule }) => rule),
        changes,
      };
    }),
  );
};
