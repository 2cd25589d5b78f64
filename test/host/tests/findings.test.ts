// The lint in the editor: a finding where the manager does the deal, silence everywhere else.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { codeOf, findings, freshJournal, journalApi, ours } from '../support/journal.ts';
import { at, closeEditors, writeText } from '../support/workspace.ts';

const SLIP = 'I’ll close the Acme deal myself.';

async function open(path: string, text: string): Promise<vscode.TextDocument> {
  await writeText(path, text);
  const document = await vscode.workspace.openTextDocument(at(path));
  await vscode.window.showTextDocument(document);
  return document;
}

async function set(name: string, value: unknown): Promise<void> {
  await vscode.workspace
    .getConfiguration('managerJournal')
    .update(name, value, vscode.ConfigurationTarget.Global);
}

describe('a note in which the manager does the deal', () => {
  before(freshJournal);
  beforeEach(closeEditors);
  afterEach(async () => {
    await set('lint.rules', undefined);
    await set('lint.run', undefined);
  });

  it('gets a finding at the sentence, with the rule and a coach’s question', async () => {
    const { uri } = await open('manager-journal/a.md', `# Note\n\nMaria closed Acme. ${SLIP}\n`);
    const [finding] = await findings(uri, 'the finding', (found) => found.length === 1);
    const document = await vscode.workspace.openTextDocument(uri);
    assert.ok(finding);
    assert.equal(codeOf(finding), 'take-over-deal');
    assert.equal(document.getText(finding.range), SLIP);
    assert.match(finding.message, /\?$/);
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Information);
  });

  it('has its place right with CRLF, emoji and accents before it', async () => {
    const { uri } = await open(
      'manager-journal/b.md',
      `---\r\ntitle: x\r\n---\r\n\r\n# 🎉 Übung\r\n\r\n- 👩‍💼 Zoë won.\r\n- ${SLIP}\r\n`,
    );
    const [finding] = await findings(uri, 'the finding', (found) =>
      found.some((one) => codeOf(one) === 'take-over-deal'),
    );
    const document = await vscode.workspace.openTextDocument(uri);
    const place = ours(uri).find((one) => codeOf(one) === 'take-over-deal') ?? finding;
    assert.ok(place);
    assert.equal(document.getText(place.range), SLIP);
  });

  it('is read as it is typed, and the finding goes when the sentence does', async () => {
    const document = await open('manager-journal/c.md', '# Note\n\n');
    const editor = vscode.window.activeTextEditor;
    await editor?.edit((edit) => edit.insert(new vscode.Position(2, 0), SLIP));
    await findings(document.uri, 'the finding', (found) => found.length === 1);
    await editor?.edit((edit) => edit.delete(new vscode.Range(2, 0, 2, SLIP.length)));
    await findings(document.uri, 'no finding', (found) => found.length === 0);
  });

  it('is not read where nobody is meant: headings, code, quotes, comments, questions', async () => {
    const text = `# ${SLIP}\n\n> ${SLIP}\n\n\`\`\`\n${SLIP}\n\`\`\`\n\n<!-- ${SLIP} -->\n\nShould I close the Acme deal myself?\n\nSentinel: ${SLIP}\n`;
    const { uri } = await open('manager-journal/d.md', text);
    const found = await findings(uri, 'the last sentence', (all) => all.length > 0);
    assert.deepEqual(
      found.map(({ range }) => range.start.line),
      [12],
    );
  });

  it('heeds comments that turn the lint off', async () => {
    const text = `<!-- doing-the-deal disable -->\n\n${SLIP}\n\n<!-- doing-the-deal enable -->\n\n${SLIP}\n`;
    const { uri } = await open('manager-journal/e.md', text);
    const found = await findings(uri, 'the second sentence', (all) => all.length > 0);
    assert.deepEqual(
      found.map(({ range }) => range.start.line),
      [6],
    );
  });

  it('follows the settings: severity, a rule off, the lint off', async () => {
    const { uri } = await open('manager-journal/f.md', `${SLIP}\n`);
    await findings(uri, 'the finding', (found) => found.length === 1);
    await set('lint.rules', { 'take-over-deal': 'warning' });
    await findings(uri, 'a warning', ([one]) => one?.severity === vscode.DiagnosticSeverity.Warning);
    await set('lint.rules', { 'take-over-deal': 'off' });
    await findings(uri, 'silence', (found) => found.every((one) => codeOf(one) !== 'take-over-deal'));
    await set('lint.rules', undefined);
    await findings(uri, 'the finding again', (found) => found.length === 1);
    await set('lint.run', 'off');
    await findings(uri, 'no finding', (found) => found.length === 0);
  });

  it('is left alone outside the journal and in templates', async () => {
    const outside = await open('outside.md', `${SLIP}\n`);
    const template = await open('manager-journal/templates/coaching.md', `${SLIP}\n`);
    const inside = await open('manager-journal/g.md', `${SLIP}\n`);
    await findings(inside.uri, 'the finding', (found) => found.length === 1);
    assert.deepEqual(ours(outside.uri), []);
    assert.deepEqual(ours(template.uri), []);
  });

  it('says the same through the API', async () => {
    const text = `Maria closed Acme. ${SLIP}`;
    const found = await (await journalApi()).lint(text);
    assert.deepEqual(
      found.map(({ rule, from, to }) => [rule, text.slice(from, to)]),
      [['take-over-deal', SLIP]],
    );
  });
});
