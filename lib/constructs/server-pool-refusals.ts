import type { ServerPoolSpec, StorageTypeSpec } from '../deployment/deployment-schema';
import { lineOfLicence } from '../inventory/items/licence-items';
import type { ContractStack } from './contract-stack';
import { drawsOnLine } from './draws-on-line';
import { imageFits } from './image-fits';
import { above0, atLeastOne, noneTwice, type Refusal } from './refuse-props';

/** What cannot be of a server pool, by the property that says it. */
export function serverPoolRefusals(spec: ServerPoolSpec, storageTypes: readonly StorageTypeSpec[], stack: ContractStack): Refusal[] {
  const { lines, licence, software, servers, boot, volumes } = spec;
  const types = storageTypes.map(({ id }) => id);
  const disks = [{ at: 'boot', ...boot }, ...volumes.map((volume, index) => ({ at: `volumes[${index}]`, ...volume }))];
  return [
    atLeastOne('servers', 'server', servers),
    noneTwice('servers', 'server', servers),
    ...volumes.map(({ name }, index) => ({
      when: name === 'boot',
      message: `volumes[${index}].name: expected a name beside that of the boot volume, received 'boot'`,
    })),
    imageFits(stack.platform, spec.image, spec.hostType),
    above0('cpu', spec.cpu),
    above0('memory', spec.memory),
    above0('gpu.cards', spec.gpu?.cards),
    drawsOnLine(stack, 'lines.cpu', lines.cpu, 'vcpu-pool'),
    drawsOnLine(stack, 'lines.memory', lines.memory, 'memory'),
    ...(lines.gpu === undefined ? [] : [drawsOnLine(stack, 'lines.gpu', lines.gpu, 'gpu-memory')]),
    ...[lineOfLicence(licence)].flatMap((line) => (line === undefined ? [] : [drawsOnLine(stack, 'licence', line, 'operating-system')])),
    ...software.map(({ line }, index) => drawsOnLine(stack, `software[${index}].line`, line, 'database', 'middleware')),
    ...storageTypes.map(({ line }, index) => drawsOnLine(stack, `storageTypes[${index}].line`, line, 'block-storage')),
    ...disks.flatMap(({ at, storage, size }) => [
      {
        when: !types.includes(storage),
        message: `${at}.storage: expected one of ${types.join(', ') || 'no storage types'}, received '${storage}'`,
      },
      above0(`${at}.size`, size),
    ]),
  ];
}
