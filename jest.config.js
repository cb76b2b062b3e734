// temporal-polyfill and jose are ESM only: they are transformed like our own TypeScript.
const transform = {
  '^.+\\.[cm]?[jt]s$': [
    '@swc/jest',
    { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
  ],
};
const common = { modulePathIgnorePatterns: ['<rootDir>/.stryker-tmp', '<rootDir>/.local'] };

/** Jest's own way: each file in a world of its own, into which it loads every module anew. */
const sandboxed = {
  ...common,
  testEnvironment: 'node',
  transform,
  moduleNameMapper: { '^@azure/functions-core$': '<rootDir>/test/support/functions-core.ts' },
  transformIgnorePatterns: ['/node_modules/(?!(temporal-polyfill|temporal-utils|temporal-spec|jose)/)'],
};

/** Node's own way: a worker loads a module once for all its files (docs/decisions/052-modules-load-once.md). */
const native = {
  ...common,
  runner: '<rootDir>/test/support/native/runner.mjs',
  setupFiles: ['<rootDir>/test/support/native/modules.mjs'],
  setupFilesAfterEnv: ['<rootDir>/test/support/native/jest.mjs'],
};
/** Coverage is counted by what transforms, and watching needs what changed to load again: both are Jest's own. */
const light = process.argv.some(arg => /^--(coverage|collectCoverage|watch)/.test(arg)) ? sandboxed : native;

const tests = folder => `<rootDir>/test/${folder}/**/*.test.ts`;

const inMemory = [
  tests('integration/functions'),
  tests('integration/shared/{adapters,domain,integrations,sending,telemetry}'),
];

/** One project a level: the level stands in the path, so `npx jest --selectProjects unit` runs the unit tests alone. */
module.exports = {
  projects: [
    { ...light, displayName: 'unit', testMatch: [tests('unit')] },
    // The app in a world of its own, in memory. Tests of processes, ports and emulators have a sandbox, and so have the long ones of handling.
    { ...light, displayName: 'integration', testMatch: inMemory },
    {
      ...sandboxed,
      displayName: 'integration',
      testMatch: [tests('integration')],
      testPathIgnorePatterns: ['<rootDir>/test/integration/(functions|shared/(?!handling/))'],
    },
    { ...sandboxed, displayName: 'e2e', testMatch: [tests('e2e')] },
  ],
  testTimeout: 60_000,
};
