import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/**
 * The rooms of src and what each may import. A room may always import itself. The three modes
 * (reader, present, embed) never import one another: what two need goes down a floor.
 */
export const ROOMS = {
  model: [],
  ui: ['model'],
  i18n: ['model'],
  scroll: ['model', 'ui'], // knows no words, so no i18n
  charts: ['model', 'ui', 'i18n'],
  parts: ['model', 'ui', 'i18n', 'scroll', 'charts'],
  reader: ['model', 'ui', 'i18n', 'scroll', 'charts', 'parts'],
  present: ['model', 'ui', 'i18n', 'scroll', 'charts', 'parts'],
  embed: ['model', 'ui', 'i18n', 'scroll', 'charts', 'parts'],
  memory: ['model'],
  offline: ['model'],
  app: [
    'model',
    'ui',
    'i18n',
    'scroll',
    'charts',
    'parts',
    'reader',
    'present',
    'embed',
    'memory',
    'offline',
  ],
  compiler: ['model', 'i18n', 'charts'],
  deploy: ['model'],
  story: [],
};

/** Who may open these doors, and what the others should do instead. */
const DOORS = [
  {
    module: 'chart\\.js',
    opens: (file) => file.startsWith('src/charts/live'),
    remedy: 'Chart.js is drawn only by src/charts/live: hand a ChartSpec and a state to the charts room.',
  },
  {
    module: 'idb',
    opens: (file) => file.startsWith('src/memory/'),
    remedy:
      'IndexedDB is opened only by src/memory: use the store interfaces of src/model, which app injects.',
  },
  {
    module: 'virtual:story',
    opens: (file) => file.startsWith('src/app/'),
    remedy: 'The compiled story is imported only by src/app: take it as an argument or from a context.',
  },
];

const NO_GLOB = {
  selector: "MemberExpression[object.type='MetaProperty'][property.name=/^glob(Eager)?$/]",
  message: 'import.meta.glob passes by the rules of the rooms: import each module by name.',
};

/** `no-restricted-imports` does not see `import()`, so each door is also guarded by syntax. */
function doorRules(folder) {
  const closed = DOORS.filter((door) => !door.opens(folder));
  const patterns = closed.map(({ module, remedy }) => ({ regex: `^${module}(/|$)`, message: remedy }));
  const syntax = closed.map(({ module, remedy }) => ({
    selector: `ImportExpression[source.value=/^${module.replaceAll('/', '\\u002F')}(\\u002F|$)/]`,
    message: remedy,
  }));
  return {
    'no-restricted-imports': ['error', { patterns }],
    'no-restricted-syntax': ['error', NO_GLOB, ...syntax],
  };
}

const CODE = '{ts,js,mjs,svelte}';

/**
 * The import direction, without type information, so that tests can lint a made-up tree with it.
 * @param {string} root folder that holds `src`
 */
export function houseRules(root) {
  const policies = Object.entries(ROOMS)
    .filter(([, lower]) => lower.length)
    .map(([room, lower]) => ({
      from: { element: { type: room } },
      allow: { to: { element: { types: { anyOf: lower } } } },
    }));
  return [
    {
      files: [`src/**/*.${CODE}`, `tests/**/*.${CODE}`, '*.config.{ts,js}'],
      plugins: { boundaries },
      settings: {
        'boundaries/root-path': root,
        'boundaries/legacy-templates': false,
        'boundaries/dependency-nodes': ['import', 'dynamic-import', 'export'],
        'boundaries/elements': [
          ...Object.keys(ROOMS).map((type) => ({ type, pattern: `src/${type}`, partialMatch: false })),
          { type: 'tests', pattern: 'tests', partialMatch: false },
        ],
        'import/resolver': { node: { extensions: ['.ts', '.js', '.mjs', '.svelte'] } },
      },
      rules: {
        'boundaries/dependencies': [
          'error',
          {
            default: 'disallow',
            message: '{{from.element.type}} may not import {{to.element.type}}: see docs/architecture.md.',
            policies: [
              ...policies,
              // The build asks the app for its pages; it loads them through Vite and knows only their type.
              {
                from: { element: { type: 'compiler' } },
                allow: { to: { element: { type: 'app' } }, dependency: { kind: 'type' } },
              },
              {
                from: { element: { type: 'tests' } },
                allow: { to: { element: { types: { anyOf: Object.keys(ROOMS) } } } },
              },
            ],
          },
        ],
      },
    },
    { files: [`src/**/*.${CODE}`], rules: { 'boundaries/no-unknown-files': 'error' } },
    { files: [`src/**/*.${CODE}`, `tests/**/*.${CODE}`], rules: doorRules('') },
    {
      files: [`src/charts/live/**/*.${CODE}`, `src/charts/live*.${CODE}`],
      rules: doorRules('src/charts/live'),
    },
    { files: [`src/memory/**/*.${CODE}`], rules: doorRules('src/memory/') },
    { files: [`src/app/**/*.${CODE}`], rules: doorRules('src/app/') },
    {
      files: ['*.config.{ts,js}'],
      ignores: ['{vite,vitest}.config.ts'],
      rules: {
        'no-restricted-imports': [
          'error',
          {
            patterns: [
              { regex: 'src/compiler/', message: 'The compiler is imported by vite.config.ts alone.' },
            ],
          },
        ],
      },
    },
    {
      files: [`src/story/**/*.${CODE}`],
      rules: {
        'no-restricted-syntax': [
          'error',
          { selector: 'Program', message: 'src/story says things; it holds no code.' },
        ],
      },
    },
  ];
}

/** Browser code is typed by tsconfig.json, found by the project service; the rest by tsconfig.node.json. */
const BROWSER = ['src/**/*.ts', 'src/**/*.svelte'];
const NODE = ['src/compiler/**/*.ts', 'tests/**/*.ts', '*.config.ts'];
const SCRIPTS = ['**/*.{js,mjs,cjs}'];
const MAY_PRINT = ['src/compiler/bin/**', 'src/deploy/**', 'tests/**', '.ci/**'];

const svelteParsing = { parser: tseslint.parser, extraFileExtensions: ['.svelte'] };

const STYLE = {
  complexity: ['error', 10],
  'max-statements': ['error', 30],
  'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
  'no-console': 'error',
  eqeqeq: ['error', 'always'],
  'prefer-const': 'error',
};

const TYPED = {
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
};

/** In markup the checker does not see what a component exports, so these only misfire there. */
const UNSEEN = Object.fromEntries(
  ['assignment', 'argument', 'call', 'member-access', 'return'].map((name) => [
    `@typescript-eslint/no-unsafe-${name}`,
    'off',
  ]),
);

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'dist-single/',
      'node_modules/',
      'test-results/',
      'playwright-report/',
      '.cache/',
      'tests/**/fixtures/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser } }, rules: { ...STYLE, ...TYPED } },
  {
    files: BROWSER,
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
  },
  {
    files: NODE,
    languageOptions: {
      globals: { ...globals.node },
      parserOptions: {
        projectService: false,
        project: './tsconfig.node.json',
        tsconfigRootDir: import.meta.dirname,
      },
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: svelteParsing },
    rules: {
      ...UNSEEN,
      'no-undef': 'off',
      'prefer-const': 'off', // `let { … } = $props()`
      'svelte/prefer-const': 'error',
      'svelte/require-each-key': 'error',
      'svelte/no-at-html-tags': 'error',
      'svelte/prefer-writable-derived': 'error',
      'svelte/no-navigation-without-resolve': 'off', // a rule for SvelteKit's router
    },
  },
  { files: ['**/*.ts'], rules: { 'no-undef': 'off' } },
  {
    files: SCRIPTS,
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { ...globals.node } },
  },
  // A module declared without imports of its own can name types only by `import()`.
  { files: ['**/*.d.ts'], rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
  { files: MAY_PRINT, rules: { 'no-console': 'off' } },
  { files: ['**/*.test.ts', 'tests/browser/**'], rules: { 'max-statements': 'off' } },
  ...houseRules(import.meta.dirname),
);
