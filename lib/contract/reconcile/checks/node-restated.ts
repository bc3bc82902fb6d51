import type { GpuNodeRequirement } from '../../line-schema';
import type { Check, FoundSide } from '../check';
import { sameValue } from '../comparable-value';

/** What a clause says again of the floor of a GPU node is what the first says, figure by figure. */
export const nodeRestated: Check = {
  subject: 'node-restated',
  by: 'comparison',
  *find(contract) {
    for (const restatement of contract.document.restatedNodes) {
      const line = contract.lineOfKind(restatement.line, 'gpu-compute');
      if (line === undefined) continue;
      const first = figuresOf(line.requires?.node ?? {});
      for (const [figure, again] of figuresOf(restatement.node)) {
        const side = first.get(figure) ?? { clause: line.clause, value: 'not said' };
        if (sameValue(side.value, again.value)) continue;
        yield {
          subject: `node-restated:${line.id}`,
          title: { en: `The floor of a node is stated again with another ${figure}`, zh: '整机配置要求在他处的表述不一致' },
          sides: [side, again],
        };
      }
    }
  },
};

function figuresOf({ fp16, precisions, ports, domesticChip, ...minimums }: GpuNodeRequirement): Map<string, FoundSide> {
  const figures = new Map<string, FoundSide>();
  for (const [figure, minimum] of Object.entries(minimums)) {
    if (minimum !== undefined) figures.set(figure, { clause: minimum.clause, value: minimum.atLeast.toString() });
  }
  const add = (figure: string, value: string | undefined, clause: string | undefined): void => {
    if (value !== undefined && clause !== undefined) figures.set(figure, { clause, value });
  };
  add('fp16.perCard', fp16?.perCard?.toString(), fp16?.clause);
  add('fp16.perNode', fp16?.perNode?.toString(), fp16?.clause);
  add('precisions', precisions?.all.toSorted().join(', '), precisions?.clause);
  add('ports.count', ports && `${ports.count} ports`, ports?.clause);
  add('ports.speed', ports?.speed.toString(), ports?.clause);
  add('domesticChip', domesticChip?.documents.toSorted().join(', '), domesticChip?.clause);
  return figures;
}
