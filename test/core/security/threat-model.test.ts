// docs/threat-model.md: every threat names the file that stops it and a test that is there.
import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../host/project.ts';

const page = readFileSync(join(projectRoot, 'docs/threat-model.md'), 'utf8');

/** The rows of the tables whose columns are a threat, what stops it, and the proof. */
const rows = page
  .split('\n')
  .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()))
  .filter((cells) => cells.length === 5 && cells[3] !== 'Proof' && /`[\w/.-]+\.\w+` "/.test(cells[3] ?? ''))
  .map(([, threat = '', stop = '', proof = '']) => ({ threat, stop, proof }));

describe('the threat model', () => {
  it('has a proof in every row', () => {
    const tables = page.split('| Threat | What stops it | Proof |\n').slice(1);
    const all = tables.flatMap((table) => table.split('\n\n')[0]?.split('\n').slice(1) ?? []);
    assert.ok(all.length >= 25, String(all.length));
    assert.equal(rows.length, all.length);
  });

  for (const { threat, stop, proof } of rows) {
    it(`is true of this: ${threat}`, () => {
      const files = Array.from(
        stop.matchAll(/`((?:src|test)\/[\w/.-]+|esbuild\.js|eslint\.config\.js|package\.json)`/g),
      );
      assert.ok(files.length > 0, stop);
      for (const [, file = ''] of files) assert.ok(existsSync(join(projectRoot, file)), file);
      let test = '';
      let named = 0;
      for (const [, file, name] of proof.matchAll(/`([\w/.-]+\.test\.ts)`|"([^"]+)"/g)) {
        if (file !== undefined) test = readFileSync(join(projectRoot, file), 'utf8');
        if (name === undefined) continue;
        assert.ok(test.includes(name), `There is no test “${name}”.`);
        named++;
      }
      assert.ok(named > 0, proof);
    });
  }
});
