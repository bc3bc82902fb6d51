const { testPathIgnorePatterns: _, ...base } = require('./jest.config.js');

/** The programs of servers with what they drive (nginx, sshd, …): scripts/install-guest-tools.sh installs it. */
/** @type {import('jest').Config} */
module.exports = { ...base, roots: ['<rootDir>/test/guest-real'], testTimeout: 60_000 };
