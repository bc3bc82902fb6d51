/** @type {import('jest').Config} */
module.exports = {
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  // programs of servers, run for real: jest.guest.config.js; plans of the real provider: jest.plan.config.js; the package installed: jest.package.config.js;
  // deployments: jest.cloud.config.js
  testPathIgnorePatterns: [
    '/node_modules/',
    '<rootDir>/test/guest-real/',
    '<rootDir>/test/plan/',
    '<rootDir>/test/package/',
    '<rootDir>/test/state/',
    '<rootDir>/test/cloud/',
  ],
  // quiet when all is well: the summary alone, and every failure in full
  reporters: [['summary', { summaryThreshold: 0 }]],
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  transform: {
    '\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } }],
  },
};
