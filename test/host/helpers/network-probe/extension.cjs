// Tries to reach the network in each way that its extension host has, and says when it has tried them all.
const vscode = require('vscode');

/** A name that nobody can have: https://www.rfc-editor.org/rfc/rfc2606. */
const HOST = 'network-probe.example';

/** A web worker has no process. */
const isWeb = typeof process !== 'object';

/** Each way by its name; what becomes of it does not matter. */
const ways = {
  fetch: () => globalThis.fetch(`https://${HOST}/fetch`),
  socket: () =>
    isWeb
      ? new globalThis.WebSocket(`wss://${HOST}/socket`)
      : require('node:net')
          .connect(80, HOST)
          .on('error', () => undefined),
  ...(!isWeb && {
    http: () =>
      require('node:http')
        .get(`http://${HOST}/http`)
        .on('error', () => undefined),
    https: () =>
      require('node:https')
        .get(`https://${HOST}/https`)
        .on('error', () => undefined),
    lookup: () => require('node:dns').promises.lookup(HOST),
    program: () => require('node:child_process').execFile('true', [HOST]),
  }),
};

exports.activate = (context) => {
  const callOut = async () => {
    for (const [name, call] of Object.entries(ways)) {
      try {
        await call();
      } catch (error) {
        console.log(`${name}: ${error}`);
      }
    }
    void vscode.window.showInformationMessage(`Called out: ${Object.keys(ways).join(', ')}`);
  };
  context.subscriptions.push(vscode.commands.registerCommand('networkProbe.callOut', callOut));
};
