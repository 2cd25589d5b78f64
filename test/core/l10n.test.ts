// The interface's words: every string of the code is in the bundle, and every translation is whole.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../host/project.ts';
import { exportedBundle } from '../l10n/strings.ts';

type Bundle = Record<string, string>;

/** Texts that are the same in German: names, signs, and words that German sales people use too. */
const SAME = new Set([
  ...['1:1', 'Account', 'Coaching', 'Information', 'Job', 'Journal', 'Kickoff', 'Manager Journal'],
  ...['Opportunity', 'Person', 'Pipeline', 'Situation', 'Training', 'Turnaround'],
]);

async function read(...parts: string[]): Promise<Bundle> {
  return JSON.parse(await readFile(join(projectRoot, ...parts), 'utf8')) as Bundle;
}

/** `{0}`, `command:…` links and keys in quotes: what a translation may move but not lose. */
function marks(text: string): string[] {
  return [...(text.match(/\{\d+\}|command:[\w.]+|`[^`]+`|\$\([a-z-]+\)/g) ?? [])].sort();
}

/** Whether there is anything to translate besides placeholders. */
function hasWords(text: string): boolean {
  return /\p{L}/u.test(text.replaceAll(/\{\d+\}/g, ''));
}

function assertWhole(translation: Bundle, original: Bundle): void {
  assert.deepEqual(Object.keys(translation).sort(), Object.keys(original).sort());
  for (const [key, text] of Object.entries(original)) {
    const translated = translation[key] ?? '';
    assert.deepEqual(marks(translated), marks(text), key);
    assert.notEqual(translated.trim(), '', key);
  }
  const untranslated = Object.entries(original).filter(
    ([key, text]) => translation[key] === text && hasWords(text) && !SAME.has(text),
  );
  assert.deepEqual(
    untranslated.map(([, text]) => text),
    [],
  );
}

describe('the words of the interface', () => {
  it('are all in the bundle, and nothing else is (npm run l10n)', async () => {
    const exported = await exportedBundle();
    assert.deepEqual(await read('l10n', 'bundle.l10n.json'), exported);
    const misread = Object.keys(exported).filter((key) => /\p{Cc}/u.test(key));
    assert.deepEqual(misread, [], 'an escape that the exporter did not understand');
  }).timeout(60_000); // the exporter parses every source file

  it('are none of them written into the manifest itself', async () => {
    const manifest = await readFile(join(projectRoot, 'package.json'), 'utf8');
    const nls = await read('package.nls.json');
    const used = new Set([...manifest.matchAll(/"%([\w.-]+)%"/g)].map(([, key = '']) => key));
    assert.deepEqual([...used].sort(), Object.keys(nls).sort());
    const { contributes } = JSON.parse(manifest) as { contributes: unknown };
    const literal = JSON.stringify(contributes).match(
      /"(?:title|contents|markdownDescription|contextualTitle|altText|category)":"(?!%)[^"]+"/g,
    );
    assert.deepEqual(literal, null);
  });

  it('are translated whole into every language that has a translation', async () => {
    const files = (await readdir(join(projectRoot, 'l10n'))).filter((name) =>
      /^bundle\.l10n\..+\.json$/.test(name),
    );
    assert.ok(files.includes('bundle.l10n.de.json'));
    for (const file of files) {
      const language = file.split('.')[2] ?? '';
      assertWhole(await read('l10n', file), await read('l10n', 'bundle.l10n.json'));
      assertWhole(await read(`package.nls.${language}.json`), await read('package.nls.json'));
    }
  });
});
