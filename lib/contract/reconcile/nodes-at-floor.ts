import { Decimal } from '../../quantity/decimal';
import { Quantity } from '../../quantity/quantity';
import type { Contract } from '../contract';
import type { GpuNodeRequirement, LineOfKind } from '../line-schema';

/** How many nodes deliver the lines when each node has no more than the document demands of it. */
export interface NodesAtFloor {
  readonly memoryLine: LineOfKind<'gpu-memory'>;
  readonly computeLine: LineOfKind<'gpu-compute'>;
  readonly node: GpuNodeRequirement;
  readonly forMemory: Quantity;
  readonly forCompute: Quantity;
}

/** One entry per pair of GPU memory and compute lines whose node has a floor of cards, card memory and FP16. */
export function* nodesAtFloor(contract: Contract): Generator<NodesAtFloor> {
  for (const computeLine of contract.linesOfKind('gpu-compute')) {
    const node = computeLine.requires?.node;
    const compute = contract.entitlement(computeLine);
    const perNode = node === undefined ? undefined : computePerNode(node);
    if (node?.cards === undefined || node.cardMemory === undefined || compute === undefined || perNode === undefined) continue;
    for (const memoryLine of contract.linesOfKind('gpu-memory')) {
      const memory = contract.entitlement(memoryLine);
      if (memory === undefined || !leasedTogether(contract, memoryLine.id, computeLine.id)) continue;
      const cards = ceiling(memory.in('GB').dividedBy(node.cardMemory.atLeast.in('GB')));
      const forMemory = Quantity.of(ceiling(cards.dividedBy(node.cards.atLeast.amount)), 'node');
      const forCompute = Quantity.of(ceiling(compute.in('TFLOPS').dividedBy(perNode)), 'node');
      yield { memoryLine, computeLine, node, forMemory, forCompute };
    }
  }
}

/** The higher of the two limbs, in TFLOPS. */
function computePerNode({ cards, fp16 }: GpuNodeRequirement): Decimal | undefined {
  const byCards = cards === undefined || fp16?.perCard === undefined ? undefined : cards.atLeast.amount.times(fp16.perCard.in('TFLOPS'));
  const byNode = fp16?.perNode?.in('TFLOPS');
  return byCards === undefined || byNode === undefined ? (byCards ?? byNode) : Decimal.max(byCards, byNode);
}

function leasedTogether({ document }: Contract, one: string, other: string): boolean {
  return document.jointLeases.some(({ lines }) => lines.includes(one) && lines.includes(other));
}

function ceiling(value: Decimal): Decimal {
  return value.toDecimalPlaces(0, Decimal.ROUND_CEIL);
}
