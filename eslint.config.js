// The lint rules of the project itself; the walls between the parts (docs/architecture.md) stand here and in .dependency-cruiser.cjs.
import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const noVscode = { name: 'vscode', message: 'Only src/editor and src/extension.ts may import vscode.' };
const noNode = { group: ['node:*'], message: 'src runs in a web worker too: no Node built-ins.' };
const noClock = ['Date', 'process', 'globalThis', 'window', 'document', 'console', 'setTimeout', 'Buffer'];
const noNetwork = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'navigator'];
/** What docs/threat-model.md counts on: nothing of a note becomes markup, a link to a command, or code. */
const noMarkup = [
  {
    selector: 'MemberExpression[property.name=/^show(Information|Warning|Error)Message$/]',
    message: 'VS Code makes links of text in messages: show them through src/editor/support/messages.ts.',
  },
  {
    selector: [
      'Property[key.name=/^(isTrusted|supportHtml|enableCommandUris|enableForms)$/]',
      'AssignmentExpression[left.property.name=/^(isTrusted|supportHtml|enableCommandUris|enableForms)$/]',
    ].join(),
    message: 'Nothing of ours needs commands, forms or HTML in Markdown or in a page.',
  },
  {
    selector: [
      'MemberExpression[property.name=/^((inner|outer)HTML|insertAdjacentHTML|srcdoc)$/]',
      'CallExpression[callee.property.name="html"]',
    ].join(),
    message: 'Text goes into a page as text: use src/overview/dom.ts.',
  },
];

export default tseslint.config(
  { ignores: ['dist', 'out', 'coverage', '.vscode-test', '**/node_modules', 'test/fixtures', 'test/sample'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      eqeqeq: 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-lines': ['error', { max: 260, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [noNode] }],
      'no-restricted-syntax': ['error', ...noMarkup],
      'no-restricted-globals': [
        'error',
        ...noNetwork.map((name) => ({ name, message: 'Nothing here goes to a network.' })),
      ],
      'no-eval': 'error',
      'no-new-func': 'error',
    },
  },
  { files: ['src/editor/support/messages.ts'], rules: { 'no-restricted-syntax': 'off' } },
  // The one place where all parts meet is one list of them.
  { files: ['src/extension.ts'], rules: { 'max-lines-per-function': 'off' } },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', { paths: [noVscode], patterns: [noNode] }],
      'no-restricted-globals': [
        'error',
        ...[...noClock, ...noNetwork].map((name) => ({
          name,
          message: 'Core takes data and returns data: no globals.',
        })),
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  {
    files: ['*.js', '.*.cjs', '**/*.cjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', module: 'writable' } },
  },
);
