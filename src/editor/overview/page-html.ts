// The Overview's page before its data comes: one script, one style sheet, both our own, and nothing else is let in.
import * as vscode from 'vscode';

/** The whole document. Only scripts with this document's nonce run, and nothing is loaded from a network. */
export function pageHtml(webview: vscode.Webview, dist: vscode.Uri): string {
  const nonce = randomText();
  const uriOf = (name: string) => String(webview.asWebviewUri(vscode.Uri.joinPath(dist, name)));
  const policy = [
    `default-src 'none'`,
    `style-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${attribute(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${attribute(uriOf('overview.css'))}">
<title>${attribute(vscode.l10n.t('Overview'))}</title>
</head>
<body>
<main id="overview"></main>
<script nonce="${nonce}" src="${attribute(uriOf('overview.js'))}"></script>
</body>
</html>`;
}

/** 128 bits that nobody can guess, as hexadecimal digits. */
function randomText(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
