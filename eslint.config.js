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
  compiler: ['model', 'i18n'],
  outputs: ['model', 'i18n', 'charts', 'compiler'],
  deploy: ['model'],
  story: [],
};

/** What puts the compiler and the charts together. */
const COMPOSING = ['src/compiler/build/**', 'src/compiler/cli.ts', 'src/compiler/4-emit/data/**'];

/** Who may open these doors, and what the others should do instead. */
const DOORS = [
  {
    module: 'chart\\.js',
    opens: (file) => file.startsWith('src/charts/render/canvas'),
    remedy:
      'Chart.js is drawn only by src/charts/render/canvas: hand a ChartSpec and a state to the charts room.',
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

/**
 * A kind of chart is one folder, of which `compile*.ts` runs at build time and `fixture.ts` in tests. Only the
 * folder's index names the former, by `#charts/<kind>/compile`, which is empty in browsers (package.json).
 */
const KIND_PARTS = {
  byPath: 'charts/[a-z-]+/(compile|fixture)[a-z-]*\\.ts$',
  fromItsFolder: '^\\./(compile|fixture)[a-z-]*\\.ts$',
  byName: '^#charts/',
};
const kindParts = (...ways) =>
  ways.map((way) => ({
    regex: KIND_PARTS[way],
    message: 'What compiles or tests a kind of chart stays out of browser code: see docs/charts.md.',
  }));

/** `no-restricted-imports` does not see `import()`, so each door is also guarded by syntax. */
function doorRules(folder, more = []) {
  const closed = DOORS.filter((door) => !door.opens(folder));
  const patterns = closed.map(({ module, remedy }) => ({ regex: `^${module}(/|$)`, message: remedy }));
  const syntax = closed.map(({ module, remedy }) => ({
    selector: `ImportExpression[source.value=/^${module.replaceAll('/', '\\u002F')}(\\u002F|$)/]`,
    message: remedy,
  }));
  return {
    'no-restricted-imports': ['error', { patterns: [...patterns, ...more] }],
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
        'boundaries/files': [
          { category: 'kind-compiler', pattern: 'src/charts/*/compile*.ts' },
          ...COMPOSING.map((pattern) => ({ category: 'composing', pattern })),
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
              // A kind of chart brings its own part of the compiler; the compiler knows no kind.
              {
                from: { element: { type: 'charts' }, file: { categories: 'kind-compiler' } },
                allow: { to: { element: { type: 'compiler' } } },
              },
              // Whoever composes hands the kinds to the compiler.
              {
                from: { element: { type: 'compiler' }, file: { categories: 'composing' } },
                allow: { to: { element: { type: 'charts' } } },
              },
              // Outputs ask the app for its pages; they load them through Vite and know only their type.
              {
                from: { element: { type: 'outputs' } },
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
    { files: [`tests/**/*.${CODE}`], rules: doorRules('') },
    { files: [`src/**/*.${CODE}`], rules: doorRules('', kindParts('byPath', 'byName')) },
    {
      files: [`src/charts/**/*.${CODE}`],
      rules: doorRules('', kindParts('byPath', 'byName', 'fromItsFolder')),
    },
    { files: ['src/charts/*/index.ts'], rules: doorRules('', kindParts('byPath', 'fromItsFolder')) },
    { files: ['src/charts/*/compile*.ts'], rules: doorRules('') },
    {
      files: [`src/charts/render/canvas/**/*.${CODE}`],
      rules: doorRules('src/charts/render/canvas', kindParts('byPath', 'byName')),
    },
    { files: [`src/memory/**/*.${CODE}`], rules: doorRules('src/memory/', kindParts('byPath', 'byName')) },
    { files: [`src/app/**/*.${CODE}`], rules: doorRules('src/app/', kindParts('byPath', 'byName')) },
    {
      files: ['*.config.{ts,js}'],
      ignores: ['{vite,vitest}.config.ts'],
      rules: {
        'no-restricted-imports': [
          'error',
          {
            patterns: [
              {
                regex: 'src/(compiler|outputs)/',
                message: 'The compiler and the outputs are imported by vite.config.ts alone.',
              },
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
const NODE = ['src/{compiler,outputs}/**/*.ts', 'src/charts/*/compile*.ts', 'tests/**/*.ts', '*.config.ts'];
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
  // The registry of chart specs is empty where it is declared: each kind adds its entry.
  {
    files: ['src/model/charts/base.ts'],
    rules: { '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'always' }] },
  },
  // A module declared without imports of its own can name types only by `import()`.
  { files: ['**/*.d.ts'], rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
  { files: MAY_PRINT, rules: { 'no-console': 'off' } },
  { files: ['**/*.test.ts', 'tests/browser/**'], rules: { 'max-statements': 'off' } },
  ...houseRules(import.meta.dirname),
);
