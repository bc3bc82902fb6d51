import { allNames } from './all-names';
import type { CloudDocument } from './cloud-document';
import type { Comparison } from './comparison';
import type { Expectation } from './expectation';
import { sorted } from './figures';
import { projectOf } from './project-of';
import { serverIn } from './server-of-pool';
import type { PoolYaml, Signed } from './signed';

/** Security groups: only what is asked for is open. */
export const openings: Comparison = {
  kind: 'openings',
  compares:
    "the ports that a pool's servers have open are those of the deployment and of the load balancers in front of it, each to the networks named there and to nobody else",
  subjects: (signed) => (signed.deployment.servers ?? []).map(({ pool }) => `openings of pool ${pool}`),
  expectations: (signed, cloud) =>
    (signed.deployment.servers ?? []).flatMap((pool): Expectation[] => [
      {
        subject: `openings of pool ${pool.pool}`,
        figure: 'servers that the rules are read of',
        demand: 'is',
        required: allNames(pool.servers).length,
        found: guarded(signed, cloud, pool).length,
      },
      {
        subject: `openings of pool ${pool.pool}`,
        figure: 'what is open',
        demand: 'is',
        required: wanted(signed, pool),
        found: open(signed, cloud, pool),
      },
    ]),
};

function wanted({ deployment }: Signed, { pool, ingress = [] }: PoolYaml): string[] {
  const { loadBalancers = [], network } = deployment;
  const targets = loadBalancers.flatMap(({ listeners }) =>
    listeners.flatMap(({ to, routes = [] }) => [to, ...routes.flatMap((route) => route.to ?? [])]),
  );
  const balanced = targets.filter((to) => to.pool === pool).map(({ port }) => `tcp ${port} from ${network.cidr}`);
  return sorted(new Set([...ingress.map(({ protocol = 'tcp', port, from }) => `${protocol} ${port} from ${from}`), ...balanced]));
}

function guarded(signed: Signed, cloud: CloudDocument, pool: PoolYaml) {
  return allNames(pool.servers).flatMap((name) => {
    const server = serverIn(signed, cloud, 'servers', name);
    const ports = cloud.ports.filter(
      ({ device, securityGroups }) => server !== undefined && device === server.id && securityGroups.length > 0,
    );
    return ports.length === 0 ? [] : [ports];
  });
}

function open(signed: Signed, cloud: CloudDocument, pool: PoolYaml): string[] {
  const groups = new Set(guarded(signed, cloud, pool).flatMap((ports) => ports.flatMap(({ securityGroups }) => securityGroups)));
  const rules = cloud.securityGroups
    .filter(({ name, project }) => groups.has(name) && project === projectOf(signed, 'servers'))
    .flatMap((group) => group.rules)
    .filter(({ direction }) => direction === 'ingress');
  return sorted(
    new Set(
      rules.map(({ protocol, portMin, portMax, network, group }) => {
        const ports = portMin === portMax ? portMin : `${portMin}-${portMax}`;
        return `${protocol} ${ports} from ${network ?? (group === null ? 'everyone' : `group ${group}`)}`;
      }),
    ),
  );
}
