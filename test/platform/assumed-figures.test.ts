import { countFigures } from '../../lib/platform/assumed-figures';
import { loadPlatform } from '../../lib/platform/load-platform';
import { Quantity } from '../../lib/quantity/quantity';

const IOPS = Quantity.of(5000, 'IOPS');

test('the figures of a platform are counted by what they rest on', () => {
  expect(
    countFigures({
      id: 'small',
      name: { en: 'Small', zh: '小' },
      evidence: { guess: { kind: 'assumed', source: 'a guess' }, sheet: { kind: 'datasheet', source: 'the datasheet' } },
      hostTypes: [],
      storageBackends: [
        { id: 'a', backendName: 'a', maxIops: { value: IOPS, evidence: 'guess' } },
        { id: 'b', backendName: 'b', maxIops: { value: IOPS, evidence: 'sheet' } },
      ],
      gpuNodeTypes: [],
      physicalServerTypes: [],
      gpuCardTypes: [],
      images: [],
      securityAgents: [],
      roles: { member: 'member', loadBalancer: 'load-balancer_member', keyManager: 'creator' },
      networks: { external: 'public' },
    }),
  ).toEqual({ figures: 2, assumed: 1 });
});

test('the sandbox declares its figures, the planning cloud assumes most of them', () => {
  expect(countFigures(loadPlatform('contracts/platforms/sandbox.yaml').document).assumed).toBe(0);
  expect(countFigures(loadPlatform('contracts/platforms/government-cloud.yaml').document).assumed).toBeGreaterThan(0);
});
