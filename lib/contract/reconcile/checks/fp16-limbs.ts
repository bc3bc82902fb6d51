import { Quantity } from '../../../quantity/quantity';
import type { Check } from '../check';

/** The FP16 floor of a node is that of its cards. */
export const fp16Limbs: Check = {
  subject: 'fp16-limbs',
  by: 'arithmetic',
  *find(contract) {
    for (const line of contract.linesOfKind('gpu-compute')) {
      const { cards, fp16 } = line.requires?.node ?? {};
      if (cards === undefined || fp16?.perCard === undefined || fp16.perNode === undefined) continue;
      const perCard = fp16.perCard.to('TFLOPS');
      const byNode = Quantity.of(fp16.perNode.in('TFLOPS').dividedBy(cards.atLeast.amount), 'TFLOPS');
      if (perCard.eq(byNode)) continue;
      const [higher, lower] = perCard.gt(byNode) ? [perCard, byNode] : [byNode, perCard];
      yield {
        subject: `fp16-limbs:${line.id}`,
        title: { en: 'The FP16 floor of a node is not that of its cards', zh: '整机与单卡 FP16 下限不一致' },
        sides: [
          { clause: fp16.clause, value: perCard.toString() },
          { clause: fp16.clause, value: byNode.toString() },
        ],
        difference: higher.minus(lower).toString(),
      };
    }
  },
};
