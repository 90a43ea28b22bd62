const node = require('./jest.node.cjs');

/** Real clients against an org over HTTP, one after the other: the CLI alone takes a core. */
module.exports = {
  ...node,
  displayName: 'conformance',
  testMatch: ['<rootDir>/test/conformance/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  maxWorkers: 1,
  // A command of the CLI takes 3 s on an idle machine and ten times that on a busy one; a case runs up to nine.
  testTimeout: 300_000,
};
