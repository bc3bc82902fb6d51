import { allNames } from './all-names';
import type { Comparison } from './comparison';
import type { Expectation } from './expectation';
import { figure, found, limit, sorted, sum } from './figures';
import { serverIn } from './server-of-pool';
import type { Signed } from './signed';

/** Nova's API does not say which card a server has: that its flavor asks for it and it runs is what there is to see. */
export const gpuCards: Comparison = {
  kind: 'GPU cards',
  compares:
    'servers with cards run on flavors that ask Nova for them by the alias of the platform; the memory of all cards is within the line',
  subjects: (signed) => sorted(cardLines(signed)).map((line) => `cards of ${line}`),
  expectations: (signed, cloud) =>
    sorted(cardLines(signed)).flatMap((line): Expectation[] => {
      const pools = (signed.deployment.servers ?? []).filter((pool) => pool.lines.gpu === line);
      const servers = pools.flatMap(({ servers, gpu }) =>
        allNames(servers).map((name) => ({ server: serverIn(signed, cloud, 'servers', name), gpu })),
      );
      const memory = servers.map(({ server, gpu }) => {
        const card = found(
          signed.platform.gpuCardTypes?.find(({ id }) => id === gpu?.type),
          `GPU card type '${gpu?.type}'`,
        );
        const [alias, count] = (server?.extraSpecs['pci_passthrough:alias'] ?? '').split(':');
        return alias === card.pciAlias ? Number(count) * figure(card.memory.value, 'GB') : Number.NaN;
      });
      const asked = sum(pools.map(({ servers, gpu }) => allNames(servers).length * cardMemory(signed, gpu)));
      const all = { subject: `cards of ${line}`, figure: 'GB of the cards of all servers', line, found: sum(memory) };
      const most = limit(signed, line, 'GB');
      return [
        { ...all, demand: 'is', required: asked },
        ...(most === undefined ? [] : [{ ...all, demand: 'at most' as const, required: most }]),
      ];
    }),
};

function cardLines({ deployment }: Signed): Set<string> {
  return new Set((deployment.servers ?? []).flatMap(({ lines }) => lines.gpu ?? []));
}

function cardMemory({ platform }: Signed, gpu: { readonly type: string; readonly cards: string } | undefined): number {
  const card = platform.gpuCardTypes?.find(({ id }) => id === gpu?.type);
  return gpu === undefined || card === undefined ? Number.NaN : figure(gpu.cards, 'card') * figure(card.memory.value, 'GB');
}
