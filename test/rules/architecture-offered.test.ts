import { architectureOffered } from '../../lib/rules/architecture-offered';
import { breachesOf } from '../fixtures/breaches-of';
import { contractOf, lineOf } from '../fixtures/contract-of';
import { given, physicalServer, server, undecided, yamlAt } from '../fixtures/inventory-of';

const contract = contractOf({
  lines: [
    lineOf('vcpu-pool', 'cpu', { requires: { architectures: ['arm', 'c86'] } }),
    lineOf('physical-server', 'metal', { requires: { architectures: ['x86'] } }),
  ],
});
const running = (architecture: 'arm' | 'x86' | 'c86') => ({
  servers: [server('app-01', { architecture: given(architecture, 'servers[0].hostType') })],
});

test('an architecture that the line does not offer is a breach', () => {
  expect(breachesOf(architectureOffered, contract, running('x86'))).toEqual([
    {
      subject: { noun: 'server', name: 'app-01' },
      line: 'cpu',
      clause: 'row',
      origin: yamlAt('servers[0].hostType'),
      message: "the architecture of host type 'host-a' is x86, the contract offers arm, c86",
      fix: 'choose a type of architecture arm or c86',
    },
  ]);
});

test('a physical server is held to the architectures of its own line', () => {
  const metal = (architecture: 'arm' | 'x86') => ({
    physicalServers: [physicalServer('db-01', { architecture: given(architecture, 'type') })],
  });
  expect(breachesOf(architectureOffered, contract, metal('arm'))).toMatchObject([
    {
      subject: { noun: 'physical server', name: 'db-01' },
      line: 'metal',
      message: "the architecture of server type 'metal-a' is arm, the contract offers x86",
    },
  ]);
  expect(breachesOf(architectureOffered, contract, metal('x86'))).toEqual([]);
});

test.each(['arm', 'c86'] as const)('%s passes where it is offered', (architecture) => {
  expect(breachesOf(architectureOffered, contract, running(architecture))).toEqual([]);
});

test('an unknown architecture is reported', () => {
  expect(breachesOf(architectureOffered, contract, { servers: [server('app-01', { architecture: undecided('host') })] })).toEqual([
    {
      subject: { noun: 'server', name: 'app-01' },
      line: 'cpu',
      clause: 'row',
      severity: 'unknown',
      origin: yamlAt('host'),
      message: "cannot tell the architecture of host type 'host-a', which must be arm or c86: known after apply",
      fix: 'check it again once the value is known, or state it in the configuration',
    },
  ]);
});

test('a contract that names no architectures accepts any', () => {
  expect(breachesOf(architectureOffered, contractOf({ lines: [lineOf('vcpu-pool', 'cpu')] }), running('x86'))).toEqual([]);
});
