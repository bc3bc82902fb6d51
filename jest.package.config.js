const { testPathIgnorePatterns: _, ...base } = require('./jest.config.js');

/** The package as `npm pack` makes it, installed in empty projects: npm fetches cdktf, cdktn and compilers for them. */
/** @type {import('jest').Config} */
module.exports = { ...base, roots: ['<rootDir>/test/package'], testTimeout: 300_000 };
