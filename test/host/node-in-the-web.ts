// Gives tests that are bundled for the web worker host the few built-ins of Node that make sense there.
import { readFile } from 'node:fs/promises';
import { createRequire, isBuiltin } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { projectRoot } from './project.ts';

/** The built-ins that the web can have, by the packages that stand in for them. */
const standIns: Readonly<Record<string, string>> = {
  assert: 'assert/build/assert.js',
  util: 'util/util.js',
  path: 'path-browserify',
};

/** What the stand-ins ask of a process; theirs alone, because tests tell by `process` in which host they run. */
const processOfStandIns = 'var process = { env: {}, stderr: {}, nextTick: queueMicrotask, version: "" };';

/**
 * Node's built-ins do not exist in a web worker. A few have stand-ins; a test that asks for any other is told so when it
 * does, not before, because it may ask only where there is a Node.
 */
export const nodeInTheWeb: Plugin = {
  name: 'node-in-the-web',
  setup(build) {
    const require = createRequire(join(projectRoot, 'package.json'));
    const frontMatter = join(projectRoot, 'src', 'core', 'front-matter');
    build.initialOptions.inject = [join(frontMatter, 'buffer.ts')];
    // Tests that reckon with src/core bundle gray-matter as esbuild.js does, without what it never reaches.
    build.onResolve({ filter: /^fs$|\/engines$/ }, ({ importer }) =>
      /[\\/]gray-matter[\\/]/.test(importer) ? { path: join(frontMatter, 'unreachable.cjs') } : undefined,
    );
    build.onResolve({ filter: /^(node:)?[a-z_/0-9]+$/ }, ({ path }) => {
      const name = path.replace(/^node:/, '');
      if (!isBuiltin(name)) return undefined;
      if (name === 'assert/strict') return { path: name, namespace: 'strict' };
      const standIn = standIns[name];
      return standIn === undefined
        ? { path: name, namespace: 'without-node' }
        : { path: require.resolve(standIn) };
    });
    build.onLoad({ filter: /[\\/]node_modules[\\/](assert|util)[\\/]/ }, async ({ path }) => ({
      contents: `${processOfStandIns}${await readFile(path, 'utf8')}`,
    }));
    build.onLoad({ filter: /.*/, namespace: 'strict' }, () => ({
      contents: "module.exports = require('assert').strict;",
      resolveDir: projectRoot,
    }));
    build.onLoad({ filter: /.*/, namespace: 'without-node' }, ({ path }) => ({
      contents: `throw new Error(${JSON.stringify(`"${path}" is part of Node and not there in the web worker host.`)});`,
      loader: 'js',
    }));
  },
};
