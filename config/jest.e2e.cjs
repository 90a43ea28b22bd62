/** End to end: the running product in headless Chromium, one worker, one org for each file. */
module.exports = {
  ...require('./jest.node.cjs'),
  displayName: 'e2e',
  testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 60_000,
};
