import { licences } from '../../../../lib/contract/reconcile/checks/licences';
import { row } from '../contract-with';
import { foundBy } from '../found-by';

const licensed = (sets: string, memoryGb = '10058') => ({
  lines: [
    row('vcpu-pool', 'v', {
      quantity: '3780',
      unit: '1 vCPU',
      requires: { serverVcpus: { from: '1 vCPU', to: '16 vCPU', clause: 'range' } },
    }),
    row('memory', 'm', { quantity: memoryGb, unit: '1 GB', requires: { serverMemory: { from: '1 GB', to: '64 GB', clause: 'range-m' } } }),
    row('operating-system', 'os', { quantity: sets, unit: '1 set', requires: { genuine: { clause: 'genuine' } } }),
  ],
});

test('fewer licences than the fewest servers are found', () => {
  expect(foundBy(licences, licensed('97'))).toEqual(['licences:os: 237 servers (range) and 97 sets (row-os), difference 140 servers']);
  expect(foundBy(licences, licensed('236'))).toEqual(['licences:os: 237 servers (range) and 236 sets (row-os), difference 1 server']);
});

test('memory decides where it needs more servers', () => {
  expect(foundBy(licences, licensed('237', '15169'))).toEqual([
    'licences:os: 238 servers (range-m) and 237 sets (row-os), difference 1 server',
  ]);
});

test('as many licences as servers are fine', () => {
  expect(foundBy(licences, licensed('237'))).toEqual([]);
});
