// The addresses under which the server's workbench opens a folder, a workspace or a test run.
import { pathToFileURL } from 'node:url';

/** What a workbench is to open. */
export interface WorkbenchRequest {
  /** A folder, or a `.code-workspace` file; none opens an empty window. */
  readonly workspace?: string | undefined;
  readonly extensionPath?: string;
  readonly testsPath?: string;
}

/** The URL of the workbench on a server such as `127.0.0.1:40123`. Tests need a server that allows the payload. */
export function workbenchUrl(authority: string, request: WorkbenchRequest): string {
  const url = new URL(`http://${authority}/`);
  const { workspace } = request;
  if (workspace === undefined) url.searchParams.set('ew', 'true');
  else url.searchParams.set(workspace.endsWith('.code-workspace') ? 'workspace' : 'folder', workspace);
  const payload = [
    ...(request.extensionPath === undefined
      ? []
      : [['extensionDevelopmentPath', remote(authority, request.extensionPath)]]),
    ...(request.testsPath === undefined
      ? []
      : [['extensionTestsPath', remote(authority, request.testsPath)]]),
  ];
  if (payload.length > 0) {
    const rest = [
      ['enableProposedApi', ''],
      ['skipWelcome', 'true'],
    ];
    url.searchParams.set('payload', JSON.stringify([...payload, ...rest]));
  }
  // A slash may stand in a query as it is, and so a person can read the folder in the address.
  return url.href.replaceAll('%2F', '/');
}

function remote(authority: string, path: string): string {
  return `vscode-remote://${authority}${pathToFileURL(path).pathname}`;
}
