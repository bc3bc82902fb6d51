import { iops } from '../../../../lib/contract/reconcile/checks/iops';
import { row } from '../contract-with';
import { foundBy } from '../found-by';

const storage = (text: string) => ({
  clauses: { floor: { ref: '2.2', text } },
  lines: [
    row('block-storage', 's', {
      requires: { iops: [{ atLeast: '2000 IOPS', clause: 'floor' }], iopsClass: { from: '2000 IOPS', to: '5000 IOPS', clause: 'table' } },
    }),
  ],
});

test('a span with an upper end against a floor is found', () => {
  expect(foundBy(iops, storage('单盘 IOPS 不低于 2000 的普通存储服务'))).toEqual(['iops:s: 2000-5000 IOPS (table) and 2000 IOPS (floor)']);
});

test('a clause that prints the span again is fine', () => {
  expect(foundBy(iops, storage('单盘技术指标满足IOPS 2000-5000'))).toEqual([]);
});
