// The starts of VS Code that the project's own host tests need: tests that agree on how VS Code is started share one,
// because a start takes longer than most of them.
import { join } from 'node:path';
import type { HostRun } from './run-in-host.ts';

/** One start of VS Code with the test files that run in it. */
export interface Launch {
  readonly name: string;
  /** Which test files run in it: a pattern below the folder of the tests. */
  readonly files: string;
  readonly kinds: readonly HostRun['kind'][];
  /** A fixture to begin with as the workspace folder; an empty folder without. */
  readonly fixture?: string;
  /** A `.code-workspace` in the fixture to open instead of its folder. */
  readonly workspaceFile?: string;
  readonly options?: Pick<HostRun, 'helpers' | 'settings' | 'restricted'>;
}

const helpers = join(import.meta.dirname, 'helpers');

export const launches: readonly Launch[] = [
  { name: 'folder', files: '*.test.ts', kinds: ['node', 'web', 'desktop'] },
  {
    name: 'multi-root',
    files: 'multi-root/*.test.ts',
    kinds: ['node', 'web', 'desktop'],
    fixture: 'two-journals',
    workspaceFile: 'two.code-workspace',
  },
  {
    name: 'restricted',
    files: 'restricted/*.test.ts',
    kinds: ['node', 'web'],
    fixture: 'restricted',
    options: { restricted: true },
  },
  {
    name: 'virtual',
    files: '{faults,virtual}/*.test.ts',
    kinds: ['node', 'web'],
    fixture: 'virtual',
    workspaceFile: 'virtual.code-workspace',
    options: { helpers: [join(helpers, 'memory-files'), join(helpers, 'api-user')] },
  },
];
