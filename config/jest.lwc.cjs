const { jestConfig } = require('@salesforce/sfdx-lwc-jest/config');

/** Jest for components and models, as Salesforce's own runner sets it up. */
module.exports = {
  ...jestConfig,
  displayName: 'lwc',
  rootDir: '..',
  // A style sheet that others import is a bundle without a script.
  moduleFileExtensions: [...jestConfig.moduleFileExtensions, 'css'],
  testMatch: ['<rootDir>/force-app/**/__tests__/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/.local-org', '<rootDir>/.cache'],
};
