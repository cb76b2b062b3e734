const { projects } = require('./jest.config.js');

const unit = projects.find(({ displayName }) => displayName === 'unit');

/** For mutation runs (`npm run mutate`): the unit tests of the folders that are mutated, without the property tests. */
module.exports = {
  ...unit,
  testMatch: ['<rootDir>/test/mutation/domain.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};
