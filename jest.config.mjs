/** @type {import('jest').Config} */
export default {
  runtime: '<rootDir>/test/setup/runtime.cjs',
  testEnvironment: '<rootDir>/test/setup/environment.mjs',
  testEnvironmentOptions: { customExportConditions: ['production', 'node', 'node-addons'] },
  testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'es6' },
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.next/', '<rootDir>/build/'],
  moduleNameMapper: {
    '\\.(css|scss)$': '<rootDir>/test/empty.mjs',
    '^@payload-config$': '<rootDir>/src/payload.config.ts',
  },
  testSequencer: '<rootDir>/test/setup/sequencer.mjs',
  globalSetup: '<rootDir>/test/setup/once.mjs',
  setupFilesAfterEnv: ['<rootDir>/test/setup/seeded.mjs'],
  testTimeout: 60000,
  // What a file leaves behind in its worker is let go of with the worker.
  workerIdleMemoryLimit: '1GB',
}
