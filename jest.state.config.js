const { testPathIgnorePatterns: _, ...base } = require('./jest.config.js');

/** State kept by a real PostgreSQL, an S3 server and an HTTP server; scripts/install-state-tools.sh installs the first two. */
/** @type {import('jest').Config} */
module.exports = { ...base, roots: ['<rootDir>/test/state'], testTimeout: 120_000 };
