/** Names of as many servers as are measured: server-00001 and on. */
exports.serverNames = (count) => Array.from({ length: count }, (_, index) => `server-${String(index + 1).padStart(5, '0')}`);
