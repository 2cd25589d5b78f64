// npm run l10n: writes l10n/bundle.l10n.json, the strings that translators start from.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../host/project.ts';
import { exportedBundle } from './strings.ts';

await writeFile(
  join(projectRoot, 'l10n', 'bundle.l10n.json'),
  `${JSON.stringify(await exportedBundle(), null, 2)}\n`,
);
