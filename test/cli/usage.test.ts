import { type Run, run } from './run';

const said = (error: string): Run => ({ code: 2, out: '', error });
const OVERVIEW = `pactform: from a signed cloud contract to checked, priced Terraform for OpenStack

  pactform check contracts/example
  pactform cost contracts/example

Commands:
  check      compare a deployment with the minimums and quantities of its contract
  reconcile  compare a contract with itself: every contradiction and the reading chosen
  cost       preview what a deployment costs under its contract
  preflight  ask the cloud whether a deployment can be deployed now
  schema     print the JSON Schema of a document, for editors

Exit codes: 0 clean, 1 findings of severity error, 2 bad input or usage.
'pactform COMMAND --help' shows examples and options.
`;

test.each([['help'], ['--help'], ['-h']])('%s shows all commands', (argument) => {
  expect(run(argument)).toEqual({ code: 0, out: OVERVIEW, error: '' });
});

test('without a command they are shown as what is missing', () => {
  expect(run()).toEqual(said(OVERVIEW));
});

test('help of check', () => {
  expect(run('check', '--help')).toEqual({
    code: 0,
    out: `Examples:
  pactform check contracts/example
  pactform check contracts/dsj-2026-030 contracts/smart-water-2026
  pactform check contracts/example --deployment proposal.yaml --format json

Compares what a deployment asks for with the contract: every minimum, range and quantity. Each finding names the value, what the
contract requires, the clause, the place in the file and what to do.

Usage: pactform check CONTRACT_DIR... [options]
  --deployment FILE     check this deployment instead of CONTRACT_DIR/deployment.yaml
  --strict              a value that cannot be known yet is an error
  --format text|json    text by default
Exit codes: 0 clean or warnings only, 1 findings of severity error, 2 bad input or usage.
`,
    error: '',
  });
});

test.each(['check', 'reconcile', 'cost', 'preflight', 'schema'])(
  'help of %s begins with examples and is the same however it is asked for',
  (command) => {
    const { code, out, error } = run(command, '--help');
    expect([code, out.split('\n').slice(0, 2), error]).toEqual([0, ['Examples:', expect.stringContaining(`  pactform ${command} `)], '']);
    expect(out).toContain(`\nUsage: pactform ${command} `);
    expect(run('help', command)).toEqual({ code, out, error });
    expect(run(command, 'contracts/example', '-h')).toEqual({ code, out, error });
  },
);

test('a version is printed', () => {
  expect(run('--version')).toEqual({ code: 0, out: 'development\n', error: '' });
});

test.each([
  ['chek', "did you mean 'check'?"],
  ['deploy', 'it is one of check, reconcile, cost, preflight, schema'],
  ['--verbose', 'it is one of check, reconcile, cost, preflight, schema'],
  ['', 'it is one of check, reconcile, cost, preflight, schema'],
  ['constructor', 'it is one of check, reconcile, cost, preflight, schema'],
])("'%s' is not a command", (name, hint) => {
  expect(run(name)).toEqual(said(`pactform: '${name}' is not a command; ${hint}\ntry: pactform --help\n`));
});

test.each([
  [['--formt', 'json'], "there is no option '--formt'; did you mean '--format'?"],
  [['-x'], "there is no option '-x'; it is one of --deployment, --strict, --format, --help"],
  [['--constructor'], "there is no option '--constructor'; it is one of --deployment, --strict, --format, --help"],
  [['--format'], '--format needs a value'],
  [['--format='], '--format needs a value'],
  [['--deployment', '--strict'], '--deployment needs a value'],
  [['--deployment', ''], '--deployment needs a value'],
  [['--strict=yes'], "--strict takes no value, received 'yes'"],
  [['--format', 'xml'], "--format 'xml' is not known; it is one of text, json"],
  [['--format', 'text', '--format', 'json'], "--format is given twice, as 'text' and as 'json'"],
  [['contracts/dsj-2026-030', '--deployment', 'a.yaml'], '--deployment goes with one contract folder'],
  [[''], 'the name of a contract folder is empty'],
])('check contracts/example %s is refused', (argv, problem) => {
  expect(run('check', 'contracts/example', ...argv)).toEqual(said(`pactform check: ${problem}\ntry: pactform check --help\n`));
});

test.each(['check', 'reconcile', 'cost'])('%s needs a contract folder', (command) => {
  expect(run(command)).toEqual(
    said(`pactform ${command}: no contract folder is named, such as contracts/example\ntry: pactform ${command} --help\n`),
  );
});

test('one contract at a time is priced, or reconciled as JSON', () => {
  const two = ['contracts/example', 'contracts/dsj-2026-030'];
  expect(run('cost', ...two)).toEqual(said('pactform cost: one contract folder at a time is priced\ntry: pactform cost --help\n'));
  expect(run('reconcile', ...two, '--format', 'json')).toEqual(
    said('pactform reconcile: --format json goes with one contract folder\ntry: pactform reconcile --help\n'),
  );
});

const DOCUMENTS = 'contract, register, platform, deployment, price-list, finding, cost, preflight';
test.each([
  [[], `no document is named; it is one of ${DOCUMENTS}`],
  [['invoice'], `'invoice' is not a document; it is one of ${DOCUMENTS}`],
  [['constructor'], `'constructor' is not a document; it is one of ${DOCUMENTS}`],
  [['contract', 'platform'], 'one document at a time has its schema printed, received contract, platform'],
])('schema %s is refused', (argv, problem) => {
  expect(run('schema', ...argv)).toEqual(said(`pactform schema: ${problem}\ntry: pactform schema --help\n`));
});
