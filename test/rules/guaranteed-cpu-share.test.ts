import { guaranteedCpuShare } from '../../lib/rules/guaranteed-cpu-share';
import { breachesOf } from '../fixtures/breaches-of';
import { contractOf, lineOf } from '../fixtures/contract-of';
import { amount, server, undecided, yamlAt } from '../fixtures/inventory-of';

const contract = contractOf({
  lines: [lineOf('vcpu-pool', 'cpu', { requires: { guaranteedShare: { atLeast: '33 %', clause: 'share' } } })],
});
const at = (share: string) => ({ servers: [server('app-01', { guaranteedShare: amount(share, 'servers[0].hostType') })] });

test('a share below the contracted one is a breach', () => {
  expect(breachesOf(guaranteedCpuShare, contract, at('32.9 %'))).toEqual([
    {
      subject: { noun: 'server', name: 'app-01' },
      line: 'cpu',
      clause: 'share',
      origin: yamlAt('servers[0].hostType'),
      message: "the guaranteed share of a core on host type 'host-a' is 32.9 %, the contract requires at least 33 %",
      fix: 'choose a host type that guarantees 33 % of a core or more',
    },
  ]);
});

test.each(['33 %', '100 %'])('a share of %s passes', (share) => {
  expect(breachesOf(guaranteedCpuShare, contract, at(share))).toEqual([]);
});

test('an unknown share is reported', () => {
  expect(breachesOf(guaranteedCpuShare, contract, { servers: [server('app-01', { guaranteedShare: undecided('share') })] })).toEqual([
    {
      subject: { noun: 'server', name: 'app-01' },
      line: 'cpu',
      clause: 'share',
      severity: 'unknown',
      origin: yamlAt('share'),
      message: "cannot tell the guaranteed share of a core on host type 'host-a', which must be at least 33 %: known after apply",
      fix: 'check it again once the value is known, or state it in the configuration',
    },
  ]);
});

test('a contract that demands no share accepts any', () => {
  expect(breachesOf(guaranteedCpuShare, contractOf({ lines: [lineOf('vcpu-pool', 'cpu')] }), at('1 %'))).toEqual([]);
});
