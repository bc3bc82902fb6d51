import type { GpuNode } from '../inventory/inventory';
import type { Value } from '../inventory/value';
import type { Quantity } from '../quantity/quantity';
import { gpuNodeDemands } from './gpu-node-demands';
import type { Breach, Rule } from './rule';
import { type About, unknownValue } from './unknown-value';

/**
 * Every GPU node computes FP16 at the contracted floor, which is one of a card or (或) one of the whole node. Either is enough
 * by the letter, so a node that reaches one of them passes with a warning; the reading `gpu-node-fp16` may ask for both.
 */
export const gpuNodeFp16: Rule = {
  id: 'gpu-node-fp16',
  severity: 'error',
  summary: 'every GPU node reaches the contracted FP16 of a card or of the whole node',
  *check(facts) {
    const both = facts.contract.setting('gpu-node-fp16') === 'both';
    for (const { node, about, type, demands } of gpuNodeDemands(facts)) {
      if (demands.fp16 === undefined) continue;
      const { perCard, perNode, clause } = demands.fp16;
      const limbs = limbsOf(node, perCard, perNode);
      yield* judged({ ...about, clause }, limbs, both ? limbs.length : 1, type);
    }
  },
};

interface Limb {
  readonly of: string;
  readonly value: Value<Quantity>;
  readonly required: Quantity;
}

function limbsOf(node: GpuNode, perCard: Quantity | undefined, perNode: Quantity | undefined): Limb[] {
  return [
    ...(perCard === undefined ? [] : [{ of: 'a card', value: node.cardFp16, required: perCard }]),
    ...(perNode === undefined ? [] : [{ of: 'a node', value: node.nodeFp16, required: perNode }]),
  ];
}

function* judged(about: About & Pick<Breach, 'clause'>, limbs: readonly Limb[], needed: number, type: string): Generator<Breach> {
  const [failed] = limbs.filter(({ value, required }) => value.known && value.value.lt(required));
  const holding = limbs.filter(({ value, required }) => value.known && !value.value.lt(required)).length;
  const undecided = limbs.flatMap(({ value }) => (value.known ? [] : [value]));
  const [unknown] = undecided;
  const figures = `FP16 of ${type}: ${limbs.map(figureText).join(' and ')}`;
  if (holding + undecided.length < needed && failed !== undefined) {
    const message = limbs.length === 1 ? figures : `${figures}; ${needed === 1 ? 'one of the floors' : 'both floors'} must be reached`;
    yield { ...about, origin: failed.value.origin, message, fix: `choose a GPU node type with ${failed.required} ${failed.of} or more` };
  } else if (holding < needed && unknown !== undefined) {
    yield unknownValue(about, unknown, about.clause, figures);
  } else if (failed !== undefined) {
    const message = `${figures}; one of the floors is enough by the letter, the other is not reached`;
    const fix = `choose a GPU node type with ${failed.required} ${failed.of} or more if both shall be reached`;
    yield { ...about, severity: 'warning', origin: failed.value.origin, message, fix };
  }
}

/** `1.528 PFLOPS a node (1.53 PFLOPS required)` */
function figureText({ of, value, required }: Limb): string {
  const received = value.known ? value.value.to(required.unit) : 'unknown';
  return `${received} ${of} (${required} required)`;
}
