import { joinKeyOfMetadata } from '../../openstack/join-key';
import type { Check } from '../check';
import { field, string } from '../json-value';
import { SERVERS } from './compute-quota';
import { objectOf } from './object-of';

/** Resource classes and traits of a node are told since this version. */
const NODES = { version: '1.37' };

/** Ironic has as many available nodes of each resource class as the stack still has to make. Only the administrator sees nodes. */
export const bareMetalNodes: Check = {
  id: 'bare-metal-node',
  async *run({ needs, cloud, administrator, deployment }) {
    if (needs.nodes.length === 0) return;
    if (administrator?.catalogued('baremetal') === undefined) {
      yield {
        severity: 'unknown',
        service: 'baremetal',
        message: `how many nodes are available is shown to the administrator alone${administrator === undefined ? '' : ', and Ironic is not in the catalogue'}`,
        fix: `have the administrator's entry '${deployment.document.clouds.entitlement}' in clouds.yaml, or openstack baremetal node list --resource-class CLASS`,
      };
      return;
    }
    const servers = await cloud.list('compute', '/servers/detail', 'servers', SERVERS);
    const there = new Set(
      servers
        .filter((each) => joinKeyOfMetadata(objectOf(field(each, 'metadata')))?.contract === deployment.contract.id)
        .map((each) => string(field(each, 'name'))),
    );
    for (const { resourceClass, names } of needs.nodes) {
      const nodes = await administrator.list(
        'baremetal',
        `/nodes?resource_class=${resourceClass}&fields=uuid,provision_state,maintenance,instance_uuid`,
        'nodes',
        NODES,
      );
      const free = nodes.filter((each) => field(each, 'provision_state') === 'available' && field(each, 'maintenance') === false);
      const toMake = names.filter((name) => !there.has(name)).length;
      if (free.length >= toMake) continue;
      const states = new Map<string, number>();
      for (const node of nodes) {
        const state = field(node, 'maintenance') === true ? 'in maintenance' : string(field(node, 'provision_state'));
        states.set(state, (states.get(state) ?? 0) + 1);
      }
      yield {
        severity: 'error',
        service: 'baremetal',
        message: `${free.length} nodes of resource class ${resourceClass} are available, ${toMake} are still to be made; of ${nodes.length} nodes ${[...states].map(([state, count]) => `${count} are ${state}`).join(', ') || 'none is known'}`,
        fix: `enroll nodes or provide those that wait: openstack baremetal node list --resource-class ${resourceClass}; openstack baremetal node provide NODE`,
      };
    }
  },
};
