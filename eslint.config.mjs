import js from '@eslint/js'
import { createNodeResolver, importX } from 'eslint-plugin-import-x'
import tseslint from 'typescript-eslint'

/** What each part may not import: the direction of dependencies in docs/architecture.md. */
const ZONES = {
  './src/model': ['./src/!(model)/**/*', './collections', './blocks', './seed'],
  './src/contract': ['./src/!(contract|model)/**/*', './collections', './blocks', './seed'],
  './src/context': ['./src/!(context)/**/*', './collections', './blocks', './seed'],
  './src/storage': ['./src/!(storage|model|releases)/**/*', './collections', './blocks', './seed'],
  './src/engines': ['./src/!(engines|migrations)/**/*', './collections', './blocks', './seed'],
  './blocks': ['./src/!(model|contract|admin)/**/*', './collections', './seed'],
  './src/releases': ['./src/!(releases|model|contract|engines)/**/*', './collections', './seed'],
  './src/partners': ['./src/!(partners|releases)/**/*', './collections', './blocks', './seed'],
  './src/drafts': [
    './src/!(drafts|releases|model|contract)/**/*',
    './collections',
    './blocks',
    './seed',
  ],
  './src/webhooks': [
    './src/!(webhooks|context|contract|releases|delivery|client)/**/*',
    './collections',
    './blocks',
    './seed',
  ],
  './collections': [
    './src/!(model|contract|engines|releases|partners|drafts|webhooks)/**/*',
    './seed',
  ],
  './src/jobs': ['./src/!(jobs)/**/*', './collections', './blocks', './seed'],
  './src/plugin': ['./src/!(plugin|releases|webhooks|jobs|storage)/**/*', './seed'],
  './src/next': ['./src/!(next)/**/*', './blocks', './seed', './export'],
  './src/search': ['./src/!(search|contract)/**/*', './collections', './seed', './export'],
  './src/delivery': [
    './src/!(delivery|contract|model|releases|partners|drafts|search)/**/*',
    './collections',
    './blocks',
    './seed',
  ],
  './seed': ['./src/!(model|releases|server|migrations)/**/*', './export'],
  './backup': [
    './src/!(engines|server|storage)/**/*',
    './collections',
    './blocks',
    './seed',
    './export',
  ],
  './transfer': [
    './src/!(model|engines|server|webhooks)/**/*',
    './collections',
    './blocks',
    './seed',
    './export',
    './backup',
  ],
  './export': ['./src/!(model|releases|server|storage)/**/*', './collections'],
  './src/client': ['./src/!(client|contract|model)/**/*', './collections', './blocks', './seed'],
  './src/receiver': ['./src/!(receiver|contract)/**/*', './collections', './blocks', './seed'],
  './src/admin': ['./src/!(admin|model|releases)/**/*', './collections', './seed', './export'],
  './src/app': [
    './src/!(app|admin|client|context|contract|engines|look|next)/**/*',
    './collections',
    './blocks',
    './seed',
  ],
  './src/look': [
    './src/!(look|contract|model)/**/*',
    './collections',
    './blocks/!(render|rawHtml)/**/*',
    './blocks/*',
    './seed',
  ],
}

/** The importer's stages in their order; each may import those before it. */
const STAGES = [
  'source',
  'read',
  'kramdown',
  'render',
  'transforms',
  'account',
  'documents',
  'runs',
  'plan',
  'apply',
  'report',
]
const stageZones = STAGES.map((stage, at) => [
  `./seed/${stage}`,
  [
    './seed/@(index|import|cli|database|memory).*',
    ...STAGES.slice(at + 1).map((later) => `./seed/${later}/**/*`),
  ],
])

const zones = [
  ...Object.entries(ZONES),
  ...stageZones,
  // It knows Markdown and nothing of pages.
  ['./seed/kramdown', ['./seed/!(kramdown)/**/*']],
].flatMap(([target, from]) =>
  from.map((source) => ({
    target: `${target}/**/*`,
    from: source.includes('*') ? source : `${source}/**/*`,
  })),
)

/** What only those may import who know which database runs: src/engines alone. */
const DRIVERS = {
  group: ['@payloadcms/db-*', '@payloadcms/drizzle*', 'mongoose', 'mongodb', 'pg', '@libsql/*'],
  message: 'Only src/engines knows which database runs.',
}

export default tseslint.config(
  {
    ignores: [
      'node_modules/',
      '.next/',
      'dist/',
      'build/',
      'data/',
      'coverage/',
      'next-env.d.ts',
      'src/contract/schemas.ts',
      'src/payload-types.ts',
      'src/migrations/**',
      'src/app/(payload)/admin/importMap.js',
      'seed/content/',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [
        createNodeResolver({ extensions: ['.ts', '.tsx', '.mjs', '.js'] }),
      ],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 400, skipComments: true }],
      'max-depth': ['error', 4],
      eqeqeq: ['error', 'always'],
    },
  },
  {
    files: ['{src,collections,blocks,seed,export,backup,transfer}/**'],
    ignores: ['src/engines/**'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [DRIVERS] }],
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "BinaryExpression > MemberExpression[object.name='engine'][property.name='name']",
          message: DRIVERS.message,
        },
      ],
    },
  },
  {
    // What also runs in browsers and at the edge.
    files: ['src/client/**', 'src/contract/**', 'src/look/**', 'src/receiver/**'],
    ignores: ['src/client/files.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ group: ['node:*'] }, DRIVERS] }] },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', 'scripts/**', 'src/delivery/embed/scripts/**'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        fetch: 'readonly',
      },
    },
    rules: { 'no-undef': 'off' },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
)
