// Makes the file system of the helper memory-files fail at a command of the palette.
const vscode = require('vscode');

const writing = ['createDirectory', 'writeFile', 'delete', 'rename'];

/** Writes a file again as it is, past all faults, so that it is heard of. */
function touch(files, path) {
  const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders[0].uri, path);
  files.writeFile(uri, files.readFile(uri), { create: true, overwrite: true });
}

exports.activate = async (context) => {
  const { files, provider, setReadonly } = await vscode.extensions
    .getExtension('manager-journal-tests.memory-files')
    .activate();
  const refuse = (isRefused, error) => (operation, uri, go) =>
    isRefused(operation, uri) ? Promise.reject(error(uri)) : go();
  const { NoPermissions } = vscode.FileSystemError;
  const faults = {
    none: undefined,
    fullDisk: refuse(
      (operation) => operation === 'writeFile',
      () => new Error('ENOSPC: no space left on device, write'),
    ),
    refuseWriting: refuse((operation) => writing.includes(operation), NoPermissions),
    refuseReading: refuse(
      (operation, uri) => operation === 'readFile' && uri.path.endsWith('/role-shift.md'),
      NoPermissions,
    ),
  };
  for (const [name, around] of Object.entries(faults)) {
    context.subscriptions.push(
      vscode.commands.registerCommand(`faults.${name}`, () => {
        provider.around = around;
        if (name === 'none') setReadonly(false);
        if (name === 'refuseReading') touch(files, 'manager-journal/role-shift.md');
      }),
    );
  }
  context.subscriptions.push(vscode.commands.registerCommand('faults.readOnly', () => setReadonly(true)));
};
