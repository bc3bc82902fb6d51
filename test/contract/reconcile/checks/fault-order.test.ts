import { faultOrder } from '../../../../lib/contract/reconcile/checks/fault-order';
import type { DocumentInput } from '../contract-with';
import { foundBy } from '../found-by';

type Fault = NonNullable<DocumentInput['faultResponse']>[number];
const respond = (event: Fault['event'], within: string, clause: string): Fault => ({ event, duty: 'respond', within, clause });

test('an outage answered later than any fault is found', () => {
  expect(foundBy(faultOrder, { faultResponse: [respond('fault', '15 minutes', 'a'), respond('outage', '16 minutes', 'b')] })).toEqual([
    'fault-order:respond: 15 minutes (a) and 16 minutes (b), difference 1 minute',
  ]);
});

test('an outage and a major event with different times are found: the one may be the other', () => {
  const faultResponse = [
    respond('outage', '10 minutes', 'a'),
    respond('fault', '10 minutes', 'b'),
    respond('major-event', '1 minute', 'b'),
  ];
  expect(foundBy(faultOrder, { faultResponse })).toEqual(['fault-order:respond: 10 minutes (a) and 1 minute (b), difference 9 minutes']);
});

test('one event with two times is found', () => {
  expect(foundBy(faultOrder, { faultResponse: [respond('outage', '1 hour', 'a'), respond('outage', '59 minutes', 'b')] })).toEqual([
    'fault-order:respond: 1 hour (a) and 59 minutes (b), difference 1 minute',
  ]);
});

test('a worse fault answered earlier, equal times and different duties are fine', () => {
  const faultResponse: Fault[] = [
    respond('fault', '1 hour', 'a'),
    respond('fault-of-important-system', '10 minutes', 'a'),
    respond('outage', '60 minutes', 'b'),
    { event: 'outage', duty: 'recover', within: '2 hours', clause: 'b' },
  ];
  expect(foundBy(faultOrder, { faultResponse })).toEqual([]);
});
