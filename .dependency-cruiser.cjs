// The walls between the parts, as rules that fail: docs/architecture.md says why each stands.
/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'core-is-data-in-data-out',
      comment: 'core knows nothing of the editor, the page or the tests',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { path: ['^src/editor/', '^src/overview/', '^src/(extension|main)\\.ts$', '^test/', '^vscode$'] },
    },
    {
      name: 'lint-and-progress-are-strangers',
      severity: 'error',
      from: { path: '^src/core/lint/' },
      to: { path: '^src/core/', pathNot: '^src/core/lint/' },
    },
    {
      name: 'progress-and-lint-are-strangers',
      severity: 'error',
      from: { path: '^src/core/', pathNot: '^src/core/lint/' },
      to: { path: '^src/core/lint/' },
    },
    {
      name: 'editor-features-meet-in-extension',
      comment:
        'a feature (a file or a folder) is handed what it needs; only types and src/editor/support are shared',
      severity: 'error',
      from: { path: '^src/editor/(?!support/)([^/]+)' },
      to: {
        path: '^src/editor/(?!support/)',
        pathNot: '^src/editor/(?!commands)$1/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'starts-light',
      comment: 'what VS Code loads in every workspace: no parser, no lint, no catalogue',
      severity: 'error',
      from: { path: '^src/(main|editor/starter|editor/rule-pages)\\.ts$' },
      to: {
        path: '^(src/core/(catalogue|front-matter|progress|template)/|src/core/lint/(?!rules)|node_modules/(?!@types/vscode/))',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'support-knows-no-feature',
      severity: 'error',
      from: { path: '^src/editor/support/' },
      to: { path: '^src/editor/(?!support/)' },
    },
    {
      name: 'nothing-imports-the-entry',
      comment: 'main.ts loads extension.ts when it is needed; nothing else does',
      severity: 'error',
      from: { path: '^src/(?!main\\.ts$)' },
      to: { path: '^src/(extension|main)\\.ts$' },
    },
    {
      name: 'only-the-editor-imports-vscode',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(editor/|extension\\.ts$|main\\.ts$)' },
      to: { path: '^(node_modules/@types/)?vscode' },
    },
    {
      name: 'the-page-is-alone',
      comment: 'the page gets plain data; the editor and it share the types of model.ts and nothing else',
      severity: 'error',
      from: { path: '^src/overview/' },
      to: { path: '^src/', pathNot: '^src/overview/' },
    },
    {
      name: 'only-types-of-the-page',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/overview/' },
      to: { path: '^src/overview/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'what-ships-is-a-dependency',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        pathNot: '@types/(vscode|mdast|unist)',
      },
    },
  ],
  options: {
    // The package esbuild is taken for this file of the same name.
    exclude: { path: '^esbuild\\.js$' },
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
