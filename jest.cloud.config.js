const { testPathIgnorePatterns: _, ...base } = require('./jest.config.js');

/** Deployments onto the sandbox cloud, run by scripts/test-cloud.mjs. One after another: they share a cloud. A whole contract takes minutes. */
/** @type {import('jest').Config} */
module.exports = { ...base, roots: ['<rootDir>/test/cloud'], maxWorkers: 1, testTimeout: 1_200_000 };
