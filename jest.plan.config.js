const { testPathIgnorePatterns: _, ...base } = require('./jest.config.js');

/** Plans of every stack with the real provider, run by scripts/test-plan.mjs; one of two thousand resources takes half a minute. */
/** @type {import('jest').Config} */
module.exports = { ...base, roots: ['<rootDir>/test/plan'], testTimeout: 300_000 };
