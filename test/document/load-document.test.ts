import { problemsOf, SMALLEST } from './problems-of';

const KINDS =
  'vcpu-pool, memory, block-storage, static-storage, backup, object-storage, physical-server, physical-server-memory, ' +
  'physical-server-disk, gpu-memory, gpu-compute, load-balancer, bandwidth, public-ip, remote-access, vpn, ssl-certificate, waf, ' +
  'operating-system, database, middleware, host-security, vulnerability-scan, log-audit, database-audit';

function problemsWith(part: string, replacement: string): string[] {
  if (!SMALLEST.includes(part)) throw new Error(`the smallest contract has no '${part}'`);
  return problemsOf(SMALLEST.replace(part, replacement));
}

test('the smallest contract fits', () => {
  expect(problemsOf(SMALLEST)).toEqual([]);
});

test('a missing key stands where its mapping starts', () => {
  expect(problemsWith('number: T-1\n', '')).toEqual(['contract.yaml:1:1: number: expected a text, received nothing (the key is missing)']);
});

test('an unknown key stands at itself, with the key that was probably meant', () => {
  expect(problemsWith("quantity: '10'", "quantitiy: '10'")).toEqual([
    "contract.yaml:13:5: lines[0].quantitiy: unknown key 'quantitiy'; did you mean 'quantity'?",
  ]);
});

test('only keys of the same kind of line are suggested', () => {
  expect(problemsWith("quantity: '10'\n    unit: 1 vCPU", 'requires: { clok: [] }')).toEqual([
    "contract.yaml:13:17: lines[0].requires.clok: unknown key 'clok'; did you mean 'clock'?",
  ]);
  expect(problemsWith("quantity: '10'\n    unit: 1 vCPU", 'requires: { iops: [] }')).toEqual([
    "contract.yaml:13:17: lines[0].requires.iops: unknown key 'iops'; remove it or check its spelling",
  ]);
});

test('an unknown key that is like no other is refused by name', () => {
  expect(problemsOf(`${SMALLEST}prices: []\n`)).toEqual([
    "contract.yaml:16:1: prices: unknown key 'prices'; remove it or check its spelling",
  ]);
});

test('a kind that does not exist brings the list of all, and the nearest', () => {
  expect(problemsWith('kind: vcpu-pool', 'kind: vcpu-pol')).toEqual([
    `contract.yaml:10:11: lines[0].kind: expected a known kind (${KINDS}), received "vcpu-pol"; did you mean 'vcpu-pool'?`,
  ]);
});

test('a value outside a list brings the list', () => {
  expect(problemsWith('status: signed', 'status: draft')).toEqual([
    'contract.yaml:4:9: status: expected "signed" or "tender", received "draft"',
  ]);
});

test('a unit of another dimension is refused', () => {
  expect(problemsWith('unit: 1 vCPU', 'unit: 1 GB')).toEqual([
    `contract.yaml:14:11: lines[0].unit: expected a quantity in vCPU, such as '2 vCPU', received "1 GB"`,
  ]);
});

test('a unit that does not exist is refused', () => {
  expect(problemsWith('9 months', '9个月')).toEqual([
    `contract.yaml:6:17: term.length: expected a quantity in month, such as '2 months', received "9个月"`,
  ]);
});

test.each([
  ['10', 'the number 10'],
  ['65.820', 'the number 65.820'],
  ['1e400', '"1e400"'],
  ["'1e400'", '"1e400"'],
  ["'1,128'", '"1,128"'],
  ["'１０'", '"１０"'],
  ['.nan', 'the number .nan'],
  ['true', 'the truth value true'],
  ['~', 'an empty value'],
  ['[1]', 'a list of 1'],
  ['{ a: 1 }', 'a mapping'],
])('%s is no decimal string', (written, received) => {
  expect(problemsWith("'10'", written)).toEqual([
    `contract.yaml:13:15: lines[0].quantity: expected a decimal string in quotes, such as "65.82", received ${received}`,
  ]);
});

test.each(['0', '-3'])('a quantity of %s is refused', (quantity) => {
  expect(problemsWith("'10'", `'${quantity}'`)).toEqual([
    `contract.yaml:13:15: lines[0].quantity: expected a decimal above zero, received "${quantity}"`,
  ]);
});

test.each(['0 months', '-9 months'])('a term of %s is refused', (length) => {
  expect(problemsWith('9 months', length)).toEqual([
    `contract.yaml:6:17: term.length: expected more than zero months, received "${length}"`,
  ]);
});

test('an amount with separators is refused', () => {
  expect(problemsWith('currency: CNY', "currency: CNY, total: { amount: '1,000.00', clause: art-1 }")).toEqual([
    'contract.yaml:15:42: money.total.amount: expected an amount of yuan in quotes, such as "955671.00", received "1,000.00"',
  ]);
});

test('a day that does not exist is refused', () => {
  expect(problemsOf(`${SMALLEST}signed: '2026-13-05'\n`)).toEqual([
    `contract.yaml:16:9: signed: expected a date such as '2026-06-05', received "2026-13-05"`,
  ]);
});

test('the second entry of one id is refused', () => {
  const second = '  - { id: base-1.1, kind: memory, name: { en: RAM, zh: 内存 }, clause: art-1 }\nmoney:';
  expect(problemsWith('money:', second)).toEqual([
    'contract.yaml:15:11: lines[1].id: expected a value of its own for id; entry 1 of the list has the same, received "base-1.1"',
  ]);
});

test('a clause that is not defined is refused, with those that are', () => {
  expect(problemsWith('    clause: art-1', '    clause: art-2')).toEqual([
    'contract.yaml:12:13: lines[0].clause: expected a known clause (art-1), received "art-2"; did you mean \'art-1\'?',
  ]);
});

test('a line that is not defined is refused, with those that are', () => {
  const lease = '{ lines: [base1.1], host: [vcpu-pool], hostIncluded: true, clause: art-1 }';
  expect(problemsOf(`${SMALLEST}jointLeases: [${lease}]\n`)).toEqual([
    `contract.yaml:16:25: jointLeases[0].lines[0]: expected a known line (base-1.1), received "base1.1"; did you mean 'base-1.1'?`,
  ]);
});

test('a clause whose id is no id is refused at its key', () => {
  expect(problemsWith('art-1: {', 'art-1: { ref: 第一条, text: 期限 }, 第二条: {')).toEqual([
    'contract.yaml:7:43: clauses.第二条: expected the id of an entry under clauses, received the key "第二条"',
  ]);
});

test('a list without entries and a text without characters are refused', () => {
  expect(problemsWith('number: T-1', "number: ''")).toEqual(['contract.yaml:2:9: number: expected at least 1 character, received ""']);
  expect(problemsOf(SMALLEST.replace(/lines:[\s\S]*(?=money)/, 'lines: []\n'))).toEqual([
    'contract.yaml:8:8: lines: expected at least 1 entry, received a list of 0',
  ]);
});

test('every problem of a file is told, in the order of its lines', () => {
  const text = SMALLEST.replace('status: signed', 'status: draft')
    .replace('9 months', '9 GB')
    .replace("'10'", '10')
    .replace('art-1\n', 'art-2\n');
  expect(problemsOf(text)).toEqual([
    'contract.yaml:4:9: status: expected "signed" or "tender", received "draft"',
    `contract.yaml:6:17: term.length: expected a quantity in month, such as '2 months', received "9 GB"`,
    'contract.yaml:12:13: lines[0].clause: expected a known clause (art-1), received "art-2"; did you mean \'art-1\'?',
    'contract.yaml:13:15: lines[0].quantity: expected a decimal string in quotes, such as "65.82", received the number 10',
  ]);
});

test.each([
  ['- a\n- b\n', 'a list of 2'],
  ['hello\n', '"hello"'],
  ['42\n', 'the number 42'],
])('a document that is no mapping is refused', (text, received) => {
  expect(problemsOf(text)).toEqual([`contract.yaml:1:1: expected a mapping (key: value), received ${received}`]);
});

test.each(['__proto__', 'constructor', '<<', 'toString'])('the key %s is a key like any other', (key) => {
  expect(problemsOf(`${SMALLEST}${key}: { a: 1 }\n`)).toEqual([
    `contract.yaml:16:1: ${key}: unknown key '${key}'; remove it or check its spelling`,
  ]);
});

test('a required key that is misspelt is told once', () => {
  expect(problemsWith('number:', 'numbr:')).toEqual(["contract.yaml:2:1: numbr: unknown key 'numbr'; did you mean 'number'?"]);
  expect(problemsWith('    name: {', '    nam: {')).toEqual(["contract.yaml:11:5: lines[0].nam: unknown key 'nam'; did you mean 'name'?"]);
});

test('a misspelt section is told once, and not each name that it defines', () => {
  expect(problemsWith('clauses:', 'clausesX:')).toEqual(["contract.yaml:7:1: clausesX: unknown key 'clausesX'; did you mean 'clauses'?"]);
  const unknown = SMALLEST.replace('clauses:', 'clausesX:').replace('    clause: art-1', '    clause: section-9');
  expect(problemsOf(unknown)).toEqual([
    "contract.yaml:7:1: clausesX: unknown key 'clausesX'; did you mean 'clauses'?",
    'contract.yaml:12:13: lines[0].clause: expected a known clause (art-1), received "section-9"',
  ]);
});

test('where nothing of the kind is defined, the first name is told', () => {
  expect(problemsWith('clauses: {', 'clauses: {} #')).toEqual([
    'contract.yaml:6:49: term.clause: expected no clause, since none is defined, received "art-1"',
  ]);
});

test('a setting outside its options brings them', () => {
  const setting = (value: string) => `readings:
  - { id: K0-01, kind: ambiguity, title: { en: A, zh: 甲 }, sides: [{ clause: art-1, value: '1' }], reading: a, why: b,
      setting: { key: iops-class, value: ${value}, options: { label: a, limit: b } } }
`;
  expect(problemsOf(SMALLEST + setting('label'))).toEqual([]);
  expect(problemsOf(SMALLEST + setting('neither'))).toEqual([
    'contract.yaml:18:42: readings[0].setting.value: expected one of the options (label, limit), received "neither"',
  ]);
  expect(problemsOf(SMALLEST + setting('lable'))).toEqual([
    'contract.yaml:18:42: readings[0].setting.value: expected one of the options (label, limit), received "lable"; did you mean \'label\'?',
  ]);
});
