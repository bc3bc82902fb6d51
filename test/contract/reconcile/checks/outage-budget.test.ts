import { outageBudget } from '../../../../lib/contract/reconcile/checks/outage-budget';
import { kpiOf } from '../contract-with';
import { foundBy } from '../found-by';

const permitting = (recover: string, hardware: string) => ({
  kpis: [kpiOf('availability', 'at-least', '99.99 %'), kpiOf('hardware-outage', 'less-than', hardware)],
  faultResponse: [{ event: 'outage' as const, duty: 'recover' as const, within: recover, clause: 'repair' }],
});

test('one permitted outage beyond the minutes that availability leaves in a year is found', () => {
  expect(foundBy(outageBudget, permitting('2 hours', '23 hours'))).toEqual([
    'outage-budget: 52.56 minutes (kpi-availability) and 120 minutes (repair), difference 67.44 minutes',
    'outage-budget:hardware: 52.56 minutes (kpi-availability) and 1380 minutes (kpi-hardware-outage), difference 1327.44 minutes',
  ]);
});

test('the limit is the budget itself', () => {
  expect(foundBy(outageBudget, permitting('52.56 minutes', '52.57 minutes'))).toEqual([
    'outage-budget:hardware: 52.56 minutes (kpi-availability) and 52.57 minutes (kpi-hardware-outage), difference 0.01 minutes',
  ]);
});

test('without an indicator of availability there is no budget', () => {
  expect(foundBy(outageBudget, { faultResponse: [{ event: 'outage', duty: 'recover', within: '2 hours', clause: 'repair' }] })).toEqual([]);
});
