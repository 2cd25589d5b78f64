// The lint rules of the project itself; the walls between the parts (docs/architecture.md) stand here and in .dependency-cruiser.cjs.
import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const noVscode = { name: 'vscode', message: 'Only src/editor and src/extension.ts may import vscode.' };
const noNode = { group: ['node:*'], message: 'src runs in a web worker too: no Node built-ins.' };
const noClock = ['Date', 'process', 'globalThis', 'window', 'document', 'console', 'setTimeout', 'Buffer'];

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
    rules: { 'no-restricted-imports': ['error', { patterns: [noNode] }] },
  },
  // The one place where all parts meet is one list of them.
  { files: ['src/extension.ts'], rules: { 'max-lines-per-function': 'off' } },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', { paths: [noVscode], patterns: [noNode] }],
      'no-restricted-globals': [
        'error',
        ...noClock.map((name) => ({ name, message: 'Core takes data and returns data: no globals.' })),
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
