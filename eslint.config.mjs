import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const onlyIn = (/** @type {string} */ where, /** @type {string} */ what) => ({
  message: `Only ${where} may use ${what}; import that instead.`,
});

/** The `buffer` of bytes, unless a view says where in it they begin and end. */
const wholeBuffer = {
  selector:
    ":not(NewExpression[callee.name='DataView'][arguments.length=3]) > MemberExpression[property.name='buffer']",
  message: 'Bytes may lie in a larger buffer; use copyToBuffer, or a DataView with offset and length.',
};

const NO_SPREAD = 'A call has room for some 100,000 arguments only; loop, or hand over the list.';
/** Spreading data into arguments overflows the stack where the data is long. `mergeRegister` takes what the source itself lists, and `splitText` two places. */
const spreadIntoCalls = {
  selector:
    'CallExpression:not([callee.name="mergeRegister"], [callee.property.name="splitText"]) > SpreadElement.arguments, NewExpression > SpreadElement.arguments',
  message: NO_SPREAD,
};
/** In tests, where lists are short, only what is fed by what a run gave. */
const spreadIntoLists = {
  selector:
    'CallExpression[callee.property.name=/^(push|unshift|splice|max|min|fromCharCode|fromCodePoint|apply)$/] > SpreadElement.arguments',
  message: NO_SPREAD,
};

export default tseslint.config(
  { ignores: ['out/', 'node_modules/', '.cache/', '**/golden/', 'test-results/'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['.dependency-cruiser.cjs'] },
        tsconfigRootDir: process.cwd(),
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ['**/*.{ts,tsx,mjs,cjs}'],
    ignores: ['**/*.config.{ts,mts,mjs}'],
    rules: { 'no-restricted-syntax': ['error', spreadIntoCalls] },
  },
  {
    files: ['shared/**/*.ts', 'electron/**/*.ts', 'renderer/**/*.{ts,tsx}'],
    ignores: ['shared/text/copyBytes.ts'],
    rules: { 'no-restricted-syntax': ['error', wholeBuffer, spreadIntoCalls] },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    ignores: ['renderer/bridge/**', '**/*.test.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        wholeBuffer,
        spreadIntoCalls,
        {
          selector: "MemberExpression[object.name='window'][property.name='stet']",
          ...onlyIn('renderer/bridge', 'window.stet'),
        },
      ],
    },
  },
  {
    files: ['electron/**/*.ts'],
    ignores: ['electron/bridge/**', 'electron/preload.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'electron',
              importNames: ['ipcMain', 'ipcRenderer'],
              ...onlyIn('electron/bridge and preload.ts', 'ipcMain and ipcRenderer'),
            },
          ],
        },
      ],
    },
  },
  {
    files: ['**/*.{test,spec}.{ts,tsx}', '**/testing.ts', 'e2e/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-syntax': [
        'error',
        spreadIntoLists,
        {
          selector: "CallExpression[callee.object.name=/^(it|test|describe)$/][callee.property.name='only']",
          message: 'A test run must run every test.',
        },
        {
          selector: "ExpressionStatement > MemberExpression[object.callee.name='expect']",
          message: 'This assertion is never called.',
        },
      ],
    },
  },
  {
    files: ['**/*.config.{ts,mts,mjs}', '**/*.mjs', '**/*.cjs', '*.ts'],
    rules: { 'no-restricted-exports': 'off' },
    languageOptions: { globals: globals.node },
  },
  { files: ['**/*.{mjs,cjs}'], ...tseslint.configs.disableTypeChecked, languageOptions: { globals: globals.node } },
);
