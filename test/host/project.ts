// Where things are in this checkout, for everything that starts a VS Code.
import { dirname, join } from 'node:path';

/** The top folder of the checkout. */
export const projectRoot = dirname(dirname(import.meta.dirname));

/** The packed extension, as `npm run package` leaves it. */
export const vsixFile = join(projectRoot, 'dist', 'manager-journal.vsix');

/** Where the VS Code server, the browser and a downloaded desktop VS Code are kept between runs. */
export const hostCache = process.env['MANAGER_JOURNAL_HOST_CACHE'] ?? join(projectRoot, '.vscode-test');
