// Gives cdktn to whatever asks for cdktf: `node --require ./test/stacks/cdktn-as-cdktf.cjs app.js`.
const Module = require('node:module');

const resolve = Module._resolveFilename;
Module._resolveFilename = (request, ...rest) => resolve(request.replace(/^cdktf(?=\/|$)/, 'cdktn'), ...rest);

process.on('exit', () => {
  const loaded = Object.keys(require.cache);
  if (loaded.some((file) => file.includes('/node_modules/cdktf/'))) throw new Error('cdktf was loaded beside cdktn');
  if (!loaded.some((file) => file.includes('/node_modules/cdktn/'))) throw new Error('cdktn was not loaded');
});
