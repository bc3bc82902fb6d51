import { kpi } from '../../../../lib/contract/reconcile/checks/kpi';
import { kpiOf } from '../contract-with';
import { foundBy } from '../found-by';

const measured = (comparison: 'at-least' | 'more-than', value: string) => ({
  kpis: [
    kpiOf('availability', 'at-least', '99.99 %', { measure: 'availability' }),
    kpiOf('availability-year', comparison, value, { measure: 'availability' }),
    kpiOf('satisfaction', 'at-least', '90 %'),
  ],
});

test('one measure with another comparison or figure is found', () => {
  expect(foundBy(kpi, measured('more-than', '99.99 %'))).toEqual([
    'kpi:availability: at least 99.99 % (kpi-availability) and more than 99.99 % (kpi-availability-year)',
  ]);
  expect(foundBy(kpi, measured('at-least', '99.991 %'))).toEqual([
    'kpi:availability: at least 99.99 % (kpi-availability) and at least 99.991 % (kpi-availability-year)',
  ]);
});

test('one measure said twice is fine', () => {
  expect(foundBy(kpi, measured('at-least', '99.99 %'))).toEqual([]);
});
