import { readFileSync } from 'node:fs';
import { deploymentSchema } from '../../lib/deployment/deployment-schema';
import { loadDocument } from '../../lib/document/load-document';
import { YamlDocument } from '../../lib/document/yaml-document';
import type { Inventory, Item } from '../../lib/inventory/inventory';
import { inventoryOfDeployment } from '../../lib/inventory/inventory-of-deployment';
import type { Origin, Value } from '../../lib/inventory/value';
import { Platform } from '../../lib/platform/platform';
import { platformSchema } from '../../lib/platform/platform-schema';
import { contractOf, type LineInput, lineOf } from '../fixtures/contract-of';

/** A contract with these lines, each with its kind for an id. */
const contract = contractOf({
  lines: [
    lineOf('vcpu-pool', 'vcpu-pool'),
    lineOf('memory', 'memory'),
    lineOf('block-storage', 'block-storage'),
    lineOf('static-storage', 'static-storage'),
    lineOf('backup', 'backup'),
    lineOf('object-storage', 'object-storage'),
    lineOf('physical-server', 'physical-server'),
    lineOf('physical-server-memory', 'physical-server-memory'),
    lineOf('physical-server-disk', 'physical-server-disk'),
    lineOf('gpu-memory', 'gpu-memory'),
    lineOf('gpu-compute', 'gpu-compute'),
    lineOf('load-balancer', 'load-balancer'),
    lineOf('bandwidth', 'bandwidth'),
    lineOf('public-ip', 'public-ip'),
    lineOf('remote-access', 'remote-access'),
    lineOf('vpn', 'vpn'),
    lineOf('ssl-certificate', 'ssl-certificate'),
    lineOf('waf', 'waf'),
    lineOf('operating-system', 'operating-system'),
    lineOf('database', 'database'),
    lineOf('middleware', 'middleware'),
    lineOf('host-security', 'host-security', { requires: { service: 'antivirus' } }),
    lineOf('log-audit', 'log-audit'),
    lineOf('database-audit', 'database-audit'),
  ] as LineInput[],
});

/** The platform that deployments are read on unless they are given another. */
export const SANDBOX_PLATFORM = readFileSync('contracts/platforms/sandbox.yaml', 'utf8');
const CARDS = 'gpuCardTypes:\n  - { id: card, model: card, memory: { value: 16 GB, evidence: declared }, pciAlias: card }\n';
const HEAD = `contract: test-contract
platform: sandbox.yaml
clouds: { entitlement: a, servers: b, metal: c, services: d }
network: { cidr: 10.0.0.0/16, static: 10.0.0.0/24 }
systems: [{ id: shop, name: { en: Shop, zh: 商店 } }]
`;

/** Reads these sections of a deployment on the sandbox (or another platform) and gives its inventory. */
export function inventoryFrom(sections: string, platformText = SANDBOX_PLATFORM): Inventory {
  const platform = new Platform(loadDocument(YamlDocument.parse(platformText + CARDS, 'platform.yaml'), platformSchema).value);
  const source = YamlDocument.parse(HEAD + sections, 'deployment.yaml');
  const { value: document } = loadDocument(source, deploymentSchema(contract, platform));
  return inventoryOfDeployment({ document, contract, platform, source });
}

/** `web-01 @ servers[0].pool 6:11: vcpu-pool 8 vCPU @ servers[0].cpu 11:10` */
export function itemText({ name, origin, draws }: Item): string {
  return [`${name} @ ${placeText(origin)}`, ...draws.map(({ line, amount }) => `${line} ${valueText(amount)}`)].join(', ');
}

/** `2.6 GHz @ servers[0].hostType 9:15` */
export function valueText(value: Value<unknown>): string {
  return `${value.known ? String(value.value) : `unknown (${value.reason})`} @ ${placeText(value.origin)}`;
}

function placeText(origin: Origin): string {
  return origin.kind === 'yaml' ? `${origin.path} ${origin.line}:${origin.column}` : origin.kind;
}
