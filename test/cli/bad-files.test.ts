import { refusalOf, replacing, runOn } from './run';

const DEPLOYMENT = 'example/deployment.yaml';
const check = (content: string | Buffer | ((text: string) => string)) =>
  refusalOf({ [DEPLOYMENT]: content }, 'check', 'contracts/example').map((line) =>
    line.replace('contracts/example/deployment.yaml', 'deployment'),
  );

test.each(['check', 'cost', 'reconcile'])('%s names a folder that is not there, once', (command) => {
  expect(refusalOf({}, command, 'contracts/nowhere')).toEqual(['contracts/nowhere: there is no such folder; check the path']);
  expect(refusalOf({}, command, 'contracts/example/contract.yaml')).toEqual([
    'contracts/example/contract.yaml: this is a file, the folder of a contract is expected',
  ]);
});

test('a folder without a contract is told what it lacks', () => {
  expect(refusalOf({}, 'check', 'contracts/platforms')).toEqual([
    'contracts/platforms/contract.yaml: there is no such file; check the path',
    'contracts/platforms/deployment.yaml: there is no such file; check the path',
  ]);
});

test('files named by options are looked for where they are named', () => {
  expect(refusalOf({}, 'check', 'contracts/example', '--deployment', 'contracts/none.yaml')).toEqual([
    'contracts/none.yaml: there is no such file; check the path',
  ]);
  expect(refusalOf({}, 'check', 'contracts/example', '--deployment', 'contracts')).toEqual([
    'contracts: this is a folder, a file is expected',
  ]);
  expect(refusalOf({}, 'cost', 'contracts/example', '--prices', 'contracts/none.yaml')).toEqual([
    'contracts/none.yaml: there is no such file; check the path',
  ]);
});

test.each([
  ['nothing', '', '1:1: the file is empty; a mapping (key: value) is expected'],
  ['comments alone', '# later\n', '1:1: the file is empty; a mapping (key: value) is expected'],
  ['an empty value', '~\n', '1:1: expected a mapping (key: value), received an empty value'],
  ['a list', '- a\n- b\n', '1:1: expected a mapping (key: value), received a list of 2'],
  ['another format', '{"contract": "example"', '1:23: this is not valid YAML: flow map must end with a }'],
  ['a Windows path', 'a: "C:\\sandbox"\n', '1:7: this is not valid YAML: invalid escape sequence \\s'],
  ['two documents', 'a: 1\n---\nb: 2\n', '2:1: this is not valid YAML: the file holds more than one document (---); keep one'],
])('a deployment of %s is refused', (_, content, problem) => {
  expect(check(content)).toEqual([`deployment:${problem}`]);
});

test('a file of 50 MB is refused unread', () => {
  expect(check(Buffer.alloc(50 * 1024 * 1024))).toEqual([
    'deployment:1:1: the file has 52428800 bytes, at most 8388608 are read; split it or check that it is the right file',
  ]);
});

test('other encodings are refused at the first character that shows them', () => {
  const gbk = (text: string) =>
    Buffer.concat([Buffer.from(text.slice(0, text.indexOf('馆'))), Buffer.from([0xb9, 0xdd, 0xb2, 0xd8, 0x0a])]);
  expect(check(gbk('a: 1\nzh: 馆藏'))).toEqual([
    'deployment:2:5: byte 0xB9 is not UTF-8; save the file as UTF-8 (GB 18030, GBK and UTF-16 are not read)',
  ]);
  expect(check(Buffer.from('\uFEFFcontract: example\n', 'utf16le'))).toEqual([
    'deployment:1:1: byte 0xFF is not UTF-8; save the file as UTF-8 (GB 18030, GBK and UTF-16 are not read)',
  ]);
  expect(check(Buffer.from('contract: example\n', 'utf16le'))).toEqual([
    'deployment:1:2: a zero byte stands here, as in UTF-16 or a file that is no text; save the file as UTF-8',
  ]);
});

const LOW = replacing(['iops: 12000 IOPS', 'iops: 9000 IOPS']);
test.each([
  ['CR LF', (text: string) => text.replaceAll('\n', '\r\n')],
  ['CR', (text: string) => text.replaceAll('\n', '\r')],
  ['a byte order mark', (text: string) => `\uFEFF${text}`],
])('a file with %s is read, and its findings stand where they stand', (_, written) => {
  const { code, out } = runOn({ [DEPLOYMENT]: (text) => written(LOW(text)) }, 'check', 'contracts/example');
  expect([code, out.split('\n')[0]]).toEqual([1, 'error  contracts/example/deployment.yaml:11:58  storageTypes[1].iops']);
});

test('a tab is told once, not with all that follows from it', () => {
  expect(check(replacing(['    system: search\n    lines', '\tsystem: search\n    lines']))).toEqual([
    'deployment:40:1: this is not valid YAML: tabs are not allowed as indentation',
  ]);
});

test.each([
  ['lists', '[', ']'],
  ['mappings', '{ a: ', '}'],
])('%s nested 50,000 deep are refused', (_, open, close) => {
  expect(check(`a: ${open.repeat(50_000)}${close.repeat(50_000)}\n`)).toEqual([
    expect.stringMatching(/^deployment:1:\d+: this is not valid YAML: it is nested too deeply$/),
  ]);
});

test('aliases that multiply are refused, others are read', () => {
  const bomb = Array.from({ length: 9 }, (_, level) => `a${level + 1}: &a${level + 1} [${Array(10).fill(`*a${level}`).join(', ')}]`);
  expect(check(['a0: &a0 [x, x, x, x, x, x, x, x, x, x]', ...bomb].join('\n'))).toEqual([
    'deployment:2:10: the aliases (*name) multiply to more than 200000 values; write them out or remove them',
  ]);
  const shared = replacing(
    ['lines: { cpu: cpu-x86', 'lines: &x86 { cpu: cpu-x86'],
    ['lines: { cpu: cpu-x86, memory: memory }', 'lines: *x86'],
  );
  expect(runOn({ [DEPLOYMENT]: shared }, 'check', 'contracts/example').code).toBe(0);
});

test.each(['__proto__', 'constructor', '<<'])('the key %s does nothing but be unknown', (key) => {
  expect(check(replacing(['hostServices:\n', `${key}: { pool: x }\nhostServices:\n`]))).toEqual([
    `deployment:53:1: ${key}: unknown key '${key}'; remove it or check its spelling`,
  ]);
  expect(({} as { pool?: string }).pool).toBeUndefined();
});

test('what would steer the terminal, or break the line, is written out', () => {
  expect(check(replacing(['hostType: arm-standard', 'hostType: "a\\e[31m\\nb"']))).toEqual([
    'deployment:16:15: servers[0].hostType: expected a known host type of the platform (arm-standard, x86-standard), received "a\\u001b[31m\\u000ab"',
  ]);
});
