import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** The rooms' walls: who may know whom. */
const wall = (files, group, message) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [{ group, message }] }] },
});

export default tseslint.config(
  {
    ignores: [
      '**/node_modules',
      '**/dist',
      '**/build',
      '.cache',
      '.tmp',
      '.strapi',
      'types/generated',
      'public',
    ],
  },
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  { files: ['**/*.{mjs,cjs,js}'], languageOptions: { globals: globals.node } },
  {
    files: ['**/*.{cjs,js}'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  { files: ['plugins/copydesk/engine/src/**'], rules: { 'no-control-regex': 'off' } },
  {
    files: ['plugins/*/admin/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: hooks.configs.recommended.rules,
  },
  wall(
    ['plugins/copydesk/engine/src/**'],
    ['@strapi/*', 'node:*', '**/readers/**', '**/server/**', '**/admin/**', '**/cli/**'],
    'The engine is pure: no Strapi, no file, no network, no clock, and it knows no other room.',
  ),
  wall(
    ['plugins/copydesk/readers/src/**'],
    ['@strapi/*', '**/server/**', '**/admin/**', '**/cli/**'],
    'The readers know the engine alone, and no Strapi.',
  ),
  wall(
    ['plugins/copydesk/admin/src/**'],
    ['**/readers/**', '**/server/**', '**/cli/**', 'node:*'],
    'The screens know the engine alone.',
  ),
  wall(
    ['plugins/copydesk/cli/src/**'],
    ['**/server/**', '**/admin/**'],
    'The command knows the engine and the readers alone.',
  ),
  wall(
    ['plugins/copydesk/server/src/**'],
    ['**/admin/**', '**/cli/**'],
    'The server knows the engine and the readers alone.',
  ),
  wall(
    ['src/**'],
    ['**/plugins/**', 'strapi-plugin-copydesk', 'strapi-plugin-copydesk/*'],
    'The newsroom knows no plugin.',
  ),
);
