const { projects, ...common } = require('./jest.config.js');

/** What takes too long for `npm test`: as the unit tests, on much more random work. */
module.exports = {
  ...common,
  projects: [{ ...projects[0], displayName: 'long', testMatch: ['<rootDir>/test/long/**/*.test.ts'] }],
};
