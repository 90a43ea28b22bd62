const node = require('./jest.node.cjs');

/** Real clients against an org over HTTP, one after the other: the CLI alone takes a core. */
module.exports = {
  ...node,
  displayName: 'conformance',
  testMatch: ['<rootDir>/test/conformance/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  maxWorkers: 1,
  testTimeout: 60_000,
};
