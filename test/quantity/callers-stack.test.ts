import { join } from 'node:path';
import { callersStack } from '../../lib/quantity/callers-stack';

const LIB = join(__dirname, '../../lib');

test('an error shows what it says and the lines of the caller alone', () => {
  const error = new Error('two\nlines');
  error.stack = [
    'Error: two',
    'lines',
    `    at refuseProps (${LIB}/constructs/refuse-props.ts:13:34)`,
    '    at new Construct (/project/node_modules/constructs/lib/construct.js:1:1)',
    '    at addPool (/project/app.ts:12:9)',
    '    at Object.<anonymous> (/project/app.ts:20:1)',
    '    at Module._compile (node:internal/modules/cjs/loader:1:1)',
  ].join('\n');
  expect(callersStack(error, 'ConstructError')).toBe(
    'ConstructError: two\nlines\n    at addPool (/project/app.ts:12:9)\n    at Object.<anonymous> (/project/app.ts:20:1)',
  );
});

test('an error without frames shows what it says', () => {
  const error = new Error('nothing led here');
  error.stack = '';
  expect(callersStack(error, 'InputError')).toBe('InputError: nothing led here');
});
