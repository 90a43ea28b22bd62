import lwc from '@salesforce/eslint-config-lwc';
import tseslint from 'typescript-eslint';

/** Salesforce's own rules for components, on the TypeScript parser: with their parser every type is a false `no-undef`. */
const components = lwc.configs.recommendedTs.map((config) => ({ ...config, files: ['force-app/**/lwc/**/*.ts'] }));

export default [
  { ignores: ['node_modules/', '.local-org/', '.cache/', 'coverage/', 'force-app/**/*.js'] },
  ...components,
  {
    files: ['force-app/**/lwc/**/*.ts'],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: false, project: null, babelOptions: undefined },
    },
    // What the TypeScript compiler decides better: names, exhaustive switches, returns on every path.
    rules: {
      'no-undef': 'off',
      'no-unused-vars': 'off',
      'no-redeclare': 'off',
      'no-use-before-define': 'off',
      'consistent-return': 'off',
      'default-case': 'off',
      'no-confusing-arrow': 'off',
    },
  },
  {
    files: ['force-app/**/__tests__/**/*.ts'],
    // Tests wait for a turn of the event loop and drive wire adapters by hand.
    rules: {
      '@lwc/lwc/no-async-operation': 'off',
      '@lwc/lwc/no-unexpected-wire-adapter-usages': 'off',
      'no-void': 'off',
    },
  },
  ...tseslint.configs.strict.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    languageOptions: { parser: tseslint.parser },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      'no-empty': ['error', { allowEmptyCatch: false }],
    },
  },
];
