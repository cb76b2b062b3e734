const { projects } = require('./jest.config.js');

const unit = projects.find(({ displayName }) => displayName === 'unit');

/**
 * For mutation runs: the unit tests of the domain's folders that are mutated, without the property tests, which would run
 * hundreds of cases for each mutant.
 */
module.exports = {
  ...unit,
  testMatch: [
    '<rootDir>/test/unit/domain/operating-hours/**/*.test.ts',
    '<rootDir>/test/unit/domain/auto-messages/**/*.test.ts',
  ],
  testPathIgnorePatterns: ['/node_modules/', '\\.property\\.test\\.ts$'],
};
