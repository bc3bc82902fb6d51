import type { SystemFamily } from '../../lib/contract/line-schema';
import type { Server } from '../../lib/inventory/inventory';
import { licenceCoverage } from '../../lib/rules/licence-coverage';
import { breachesOf } from '../fixtures/breaches-of';
import { contractOf, lineOf } from '../fixtures/contract-of';
import { given, licence, physicalServer, server, undecided, yamlAt } from '../fixtures/inventory-of';

const contract = contractOf({
  lines: [
    lineOf('operating-system', 'systems', {
      requires: { genuine: { clause: 'genuine' }, families: { all: ['domestic-linux'], clause: 'families' } },
    }),
    lineOf('vpn', 'vpn'),
  ],
});
const running = (product: string, family: SystemFamily) => ({ operatingSystem: given({ product, family }, 'servers[0].image') });
const KYLIN = running('银河麒麟', 'domestic-linux');
const servers = (facts: Partial<Server>) => [server('app-01', facts)];

test('a commercial system without a licence is a breach', () => {
  expect(breachesOf(licenceCoverage, contract, { servers: servers(KYLIN) })).toEqual([
    {
      subject: { noun: 'server', name: 'app-01' },
      line: 'systems',
      clause: 'genuine',
      origin: yamlAt('servers[0].image'),
      message: '银河麒麟 (domestic-linux) runs without a licence, the contract requires one for every commercial system',
      fix: "draw a licence on line 'systems', choose an image of a free system, or state 'licence: customer' where the customer has its own",
    },
  ]);
});

test('a system that no line has is told to be free or licensed by the customer', () => {
  expect(breachesOf(licenceCoverage, contract, { servers: servers(running('Windows Server', 'windows')) })).toMatchObject([
    {
      message: 'Windows Server (windows) runs without a licence, the contract requires one for every commercial system',
      fix: "choose an image of a free system, or state 'licence: customer' where the customer has its own",
    },
  ]);
});

test('a physical server needs a licence too', () => {
  expect(breachesOf(licenceCoverage, contract, { physicalServers: [physicalServer('db-01', KYLIN)] })).toMatchObject([
    { subject: { noun: 'physical server', name: 'db-01' }, line: 'systems', clause: 'genuine' },
  ]);
});

test.each([
  ['of the contract', licence('app-01')],
  ['of the customer', licence('app-01', { line: undefined })],
])('a licence %s is enough', (_, owned) => {
  expect(breachesOf(licenceCoverage, contract, { servers: servers(KYLIN), licences: [owned] })).toEqual([]);
});

test('a licence of another server, or on a line of another kind, is none', () => {
  const licences = [licence('app-02'), licence('app-01', { line: 'vpn' })];
  expect(breachesOf(licenceCoverage, contract, { servers: servers(KYLIN), licences })).toHaveLength(1);
});

test('a free system needs no licence', () => {
  expect(breachesOf(licenceCoverage, contract, { servers: servers(running('openEuler', 'free-linux')) })).toEqual([]);
});

test('an unknown system without a licence is reported', () => {
  expect(breachesOf(licenceCoverage, contract, { servers: servers({ operatingSystem: undecided('image') }) })).toEqual([
    {
      subject: { noun: 'server', name: 'app-01' },
      line: 'systems',
      clause: 'genuine',
      severity: 'unknown',
      origin: yamlAt('image'),
      message: 'cannot tell whether its operating system, which has no licence, is a free one: known after apply',
      fix: 'check it again once the value is known, or state it in the configuration',
    },
  ]);
});

test('without a duty of genuine systems the row itself is the clause, and a contract without such a row says nothing', () => {
  const plain = contractOf({ lines: [lineOf('operating-system', 'systems')] });
  expect(breachesOf(licenceCoverage, plain, { servers: servers(KYLIN) })).toMatchObject([{ clause: 'row' }]);
  expect(breachesOf(licenceCoverage, contractOf({ lines: [lineOf('vpn', 'vpn')] }), { servers: servers(KYLIN) })).toEqual([]);
});
