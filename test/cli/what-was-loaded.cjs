// Preloaded into a run of the tool: prints, when it ends, the modules and files that it read and whether it can start processes.
const fs = require('node:fs');

const read = [];
const { readFileSync } = fs;
fs.readFileSync = (file, ...rest) => {
  read.push(String(file));
  return readFileSync(file, ...rest);
};
process.on('exit', () => {
  const modules = Object.keys(require.cache).filter((file) => file !== __filename);
  const startsProcesses = process.moduleLoadList.includes('NativeModule child_process');
  fs.writeSync(2, `${JSON.stringify({ modules, read, startsProcesses })}\n`);
});
