import { allNames } from './all-names';
import type { CloudDocument, Node } from './cloud-document';
import type { Comparison } from './comparison';
import type { Expectation } from './expectation';
import { figure, found, limit, lineOf, setting, sum } from './figures';
import { machineNames, ofMachine } from './machines';
import type { GpuPoolYaml, Signed } from './signed';

export const gpuNodes: Comparison = {
  kind: 'GPU nodes',
  compares:
    "each node is a whole machine of the platform's resource class with two ports, whose cores, memory, cards, card memory and FP16 in Ironic meet the contract; all together are within the lines of GPU memory and compute",
  subjects: (signed) => [
    ...(signed.deployment.gpuNodes ?? []).flatMap(({ nodes }) => allNames(nodes).map((name) => `machine ${name}`)),
    ...(signed.deployment.gpuNodes ?? []).map(({ pool }) => `GPU pool ${pool}`),
  ],
  expectations: (signed, cloud) =>
    (signed.deployment.gpuNodes ?? []).flatMap((pool) => [
      ...allNames(pool.nodes).flatMap((name) => ofNode(signed, cloud, pool, name)),
      machineNames(signed, cloud, `GPU pool ${pool.pool}`),
      ...totals(signed, cloud, pool),
    ]),
};

function ofNode(signed: Signed, cloud: CloudDocument, pool: GpuPoolYaml, name: string): Expectation[] {
  const subject = `machine ${name}`;
  const type = found(
    signed.platform.gpuNodeTypes?.find(({ id }) => id === pool.type),
    `GPU node type '${pool.type}'`,
  );
  const lines = [pool.lines.memory, pool.lines.compute];
  const { node, expectations } = ofMachine(signed, cloud, { name, lines, image: pool.image, resourceClass: type.resourceClass });
  const { cpuCores, memory, cards, cardMemory, fp16, interconnect } = lineOf(signed, pool.lines.compute).requires?.node ?? {};
  const line = pool.lines.compute;
  const atLeast = (figureName: string, required: number | undefined, value: number): Expectation[] =>
    required === undefined ? [] : [{ subject, figure: figureName, line, demand: 'at least', required, found: value }];
  const fp16Card = capability(node, 'fp16_tflops');
  const perCard = fp16?.perCard === undefined ? undefined : figure(fp16.perCard, 'TFLOPS');
  const perNode = fp16?.perNode === undefined ? undefined : figure(fp16.perNode, 'TFLOPS');
  const limbs = [
    perCard === undefined ? [] : [fp16Card >= perCard],
    perNode === undefined ? [] : [fp16Card * capability(node, 'cards') >= perNode],
  ].flat();
  return [
    ...expectations,
    { subject, figure: 'cores', demand: 'is', required: figure(type.cpuCores.value, 'core'), found: Number(node?.properties['cpus']) },
    ...atLeast('cores', cpuCores && figure(cpuCores.atLeast, 'core'), Number(node?.properties['cpus'])),
    ...atLeast('memory in MiB', memory && figure(memory.atLeast, 'GB') * 1024, Number(node?.properties['memory_mb'])),
    ...atLeast('cards', cards && figure(cards.atLeast, 'card'), capability(node, 'cards')),
    ...atLeast('memory of a card in GB', cardMemory && figure(cardMemory.atLeast, 'GB'), capability(node, 'card_memory_gb')),
    ...atLeast('GB/s between cards', interconnect && figure(interconnect.atLeast, 'GB/s'), capability(node, 'interconnect_gb_per_s')),
    ...(limbs.length === 0
      ? []
      : [
          {
            subject,
            figure: `FP16 of ${fp16Card} TFLOPS a card is enough`,
            line,
            demand: 'is' as const,
            required: true,
            found: setting(signed, 'gpu-node-fp16') === 'both' ? limbs.every(Boolean) : limbs.some(Boolean),
          },
        ]),
  ];
}

/** Figures that Ironic has no field for stand among a node's capabilities. */
function capability(node: Node | undefined, name: string): number {
  return Number(node?.capabilities[name] ?? Number.NaN);
}

function totals(signed: Signed, cloud: CloudDocument, { pool, lines }: GpuPoolYaml): Expectation[] {
  const subject = `GPU pool ${pool}`;
  const of = (line: string, value: (node: Node) => number) => {
    const drawing = new Set(cloud.servers.filter((server) => server.lines.includes(line)).map(({ hypervisor }) => hypervisor));
    return sum(cloud.nodes.filter(({ id }) => drawing.has(id)).map((node) => capability(node, 'cards') * value(node)));
  };
  const [memory, compute] = [limit(signed, lines.memory, 'GB'), limit(signed, lines.compute, 'TFLOPS')];
  return [
    ...(memory === undefined
      ? []
      : [
          {
            subject,
            figure: 'GB of all cards',
            line: lines.memory,
            demand: 'at most' as const,
            required: memory,
            found: of(lines.memory, (node) => capability(node, 'card_memory_gb')),
          },
        ]),
    ...(compute === undefined
      ? []
      : [
          {
            subject,
            figure: 'TFLOPS of all cards',
            line: lines.compute,
            demand: 'at most' as const,
            required: compute,
            found: of(lines.compute, (node) => capability(node, 'fp16_tflops')),
          },
        ]),
  ];
}
