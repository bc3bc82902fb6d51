import { fp16Limbs } from '../../../../lib/contract/reconcile/checks/fp16-limbs';
import { row } from '../contract-with';
import { foundBy } from '../found-by';

const node = (perCard: string, perNode: string) => ({
  lines: [
    row('gpu-compute', 'g', {
      requires: { node: { cards: { atLeast: '8 cards', clause: 'n' }, fp16: { perCard, perNode, clause: 'n' } } },
    }),
  ],
});

test('a floor of the node below that of its cards is found, per card', () => {
  expect(foundBy(fp16Limbs, node('196 TFLOPS', '1.53 PFLOPS'))).toEqual([
    'fp16-limbs:g: 196 TFLOPS (n) and 191.25 TFLOPS (n), difference 4.75 TFLOPS',
  ]);
});

test('one TFLOPS of the node is found, also above', () => {
  expect(foundBy(fp16Limbs, node('196 TFLOPS', '1.569 PFLOPS'))).toEqual([
    'fp16-limbs:g: 196 TFLOPS (n) and 196.125 TFLOPS (n), difference 0.125 TFLOPS',
  ]);
});

test('8 × 196 TFLOPS and 1.568 PFLOPS agree', () => {
  expect(foundBy(fp16Limbs, node('196 TFLOPS', '1.568 PFLOPS'))).toEqual([]);
});
