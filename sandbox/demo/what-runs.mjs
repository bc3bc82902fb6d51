/**
 * What runs for a line, by its kind: the unit that it is counted in, and how much of it there is with what it consists of, out of what was
 * read back from the cloud (openstack_sandbox/read_cloud). What the resources say themselves decides; the deployment is not asked.
 */
export const WHAT_RUNS = {
  'vcpu-pool': {
    unit: 'vCPU',
    read: (on, { quota }) => {
      const servers = on('servers');
      return [sum(servers, 'vcpus'), states('server', servers), `quota ${quota.compute.cores.limit} cores`];
    },
  },
  memory: {
    unit: 'GB',
    read: (on, { quota }) => {
      const servers = on('servers');
      return [sum(servers, 'ramMib') / 1024, states('server', servers), `quota ${quota.compute.ram.limit / 1024} GiB`];
    },
  },
  'block-storage': {
    unit: 'GB',
    read: (on, { quota }) => {
      const volumes = on('volumes');
      const types = on('volumeTypes').map(
        ({ name, qos }) => `type ${name}: ${qos?.specs.total_iops_sec} IOPS, quota ${quota.volume[`gigabytes_${name}`]?.limit} GiB`,
      );
      return [sum(volumes, 'sizeGib'), states('volume', volumes), ...types];
    },
  },
  'remote-access': {
    unit: 'account',
    read: (on, { cloud }) => {
      const bastions = on('servers');
      const accounts = bastions.flatMap(({ metadata }) => Object.keys(metadata).filter((key) => key.startsWith('pactform:account:')));
      const addresses = cloud.floatingIps.filter(({ fixedAddress }) => bastions.some(({ addresses }) => addresses.includes(fixedAddress)));
      return [accounts.length, ...bastions.map(({ name }) => name), ...addresses.map(({ address }) => `reached at ${address}`)];
    },
  },
  waf: {
    unit: 'set',
    read: (on, { cloud }) => {
      const servers = on('servers');
      const sets = cloud.serverGroups.filter(({ members }) => servers.some(({ id }) => members.includes(id)));
      const rates = on('networkQosPolicies').flatMap(({ rules }) => rules);
      return [
        sets.length,
        states('server', servers),
        ...tally(sets, ({ policy }) => `by ${policy}`),
        states('load balancer', on('loadBalancers')),
        ...new Set(rates.map(({ maxKbps }) => `limit ${maxKbps / 1000} Mbps`)),
      ];
    },
  },
  'gpu-memory': {
    unit: 'GB',
    read: (on, { nodesOf }) => {
      const nodes = nodesOf(on('servers'));
      const figures = nodes.map(capabilities);
      return [total(figures, ({ cards, card_memory_gb: memory }) => cards * memory), machines(nodes), cardsOf(figures)];
    },
  },
  'gpu-compute': {
    unit: 'TFLOPS',
    read: (on, { nodesOf }) => {
      const nodes = nodesOf(on('servers'));
      const figures = nodes.map(capabilities);
      return [total(figures, ({ cards, fp16_tflops: fp16 }) => cards * fp16), machines(nodes), cardsOf(figures)];
    },
  },
  'public-ip': {
    unit: 'IP',
    read: (on) => {
      const addresses = on('floatingIps');
      return [
        addresses.length,
        addresses.map(({ name, address, port }) => `${name} ${address}${port === null ? ' (free)' : ''}`).join(', '),
      ];
    },
  },
  bandwidth: {
    unit: 'Mbps',
    read: (on, { cloud }) => {
      const routers = on('routers');
      const policies = cloud.networkQosPolicies.filter(({ name }) => routers.some(({ qosPolicy }) => qosPolicy === name));
      const rates = policies.flatMap(({ rules }) => rules.map(({ maxKbps }) => maxKbps / 1000));
      return [
        Math.min(...rates),
        ...routers.map(({ name, externalNetwork }) => `router ${name} to ${externalNetwork}`),
        ...policies.map(direction),
      ];
    },
  },
  'load-balancer': {
    unit: 'IP',
    read: (on, { cloud }) => {
      const balancers = on('loadBalancers');
      const flavors = cloud.loadBalancerFlavors.filter(({ name }) => balancers.some(({ flavor }) => flavor === name));
      return [
        balancers.length,
        balancers.map(({ name, provisioningStatus }) => `${name} ${provisioningStatus}`).join(', '),
        counted(
          total(balancers, ({ pools }) => total(pools, ({ members }) => members.length)),
          'member',
        ),
        ...flavors.map(({ data }) => data.loadbalancer_topology),
      ];
    },
  },
  vpn: {
    unit: 'set',
    read: (_, { cloud }) => {
      const tunnels = cloud.vpnConnections;
      return [
        tunnels.length,
        ...tunnels.map(({ name, peerAddress, ike }) => `${name} to ${peerAddress}, IKE ${ike.version} ${ike.encryption}`),
      ];
    },
  },
  'ssl-certificate': {
    unit: 'set',
    read: (_, { cloud }) => {
      const containers = cloud.certificates;
      const ids = new Set(containers.map(({ id }) => id));
      const listeners = cloud.loadBalancers.flatMap(({ listeners }) => listeners.filter(({ certificate }) => ids.has(certificate)));
      const names = new Set(containers.map(({ name }) => name));
      return [
        names.size,
        `${[...names].join(', ')} in ${counted(containers.length, 'project')}`,
        `TLS of ${counted(listeners.length, 'listener')}`,
      ];
    },
  },
  'operating-system': {
    unit: 'set',
    read: (on) => {
      const servers = on('servers');
      return [servers.length, ...tally(servers, ({ image }) => image)];
    },
  },
  database: { unit: 'set', read: softwareOn },
  middleware: { unit: 'set', read: softwareOn },
  'host-security': {
    unit: 'server',
    read: (_, { customers, agent }) => {
      const told = customers.filter(({ metadata }) => metadata[`pactform:agent:${agent}:package`] !== undefined);
      return [
        told.length,
        ...tally(told, ({ metadata }) => metadata[`pactform:agent:${agent}:package`]),
        'told in the metadata of the servers',
      ];
    },
  },
  'vulnerability-scan': {
    unit: 'server',
    read: (_, { customers }) => [customers.length, 'servers to be scanned; the scan has no resource in the cloud'],
  },
  'log-audit': {
    unit: 'server',
    read: (on, { customers }) => {
      const collectors = on('servers').map(({ name }) => name);
      const volumes = on('volumes').map(({ sizeGib }) => `${sizeGib} GiB`);
      const shipping = customers.filter(({ metadata }) => metadata['pactform:log:collector'] !== undefined);
      const entries = tally(shipping, ({ metadata }) => `ship to ${metadata['pactform:log:collector']}`);
      return [shipping.length, ...entries, [...collectors, ...volumes].join(' with ')];
    },
  },
  'database-audit': {
    unit: 'set',
    read: (_, { databases }) => [databases.length, 'databases to be audited; the audit has no resource in the cloud'],
  },
};

function softwareOn(on) {
  const servers = on('servers');
  return [servers.length, servers.map(({ name }) => name).join(', ')];
}

/** What Ironic says of a node's cards, as numbers. */
function capabilities({ capabilities: said }) {
  return Object.fromEntries(Object.entries(said).map(([name, value]) => [name, Number(value)]));
}

function cardsOf(figures) {
  return [
    ...new Set(
      figures.map(({ cards, card_memory_gb: memory, fp16_tflops: fp16 }) => `each ${cards} cards of ${memory} GB, ${fp16} TFLOPS`),
    ),
  ].join('; ');
}

function machines(nodes) {
  return inStates('node', nodes, ({ provisionState }) => provisionState);
}

function direction({ name, rules }) {
  return `limit ${name}: ${rules.map(({ direction, maxKbps }) => `${direction} ${maxKbps / 1000} Mbps`).join(', ')}`;
}

function states(noun, resources) {
  return inStates(noun, resources, ({ status, provisioningStatus }) => status ?? provisioningStatus);
}

/** `34 servers (34 ACTIVE)`, and nothing where there are none. */
function inStates(noun, resources, state) {
  return resources.length === 0 ? '' : `${counted(resources.length, noun)} (${tally(resources, state).join(', ')})`;
}

/** `3 ACTIVE`, `1 ERROR`: how often each. */
function tally(items, of) {
  const counts = new Map();
  for (const item of items) counts.set(of(item), (counts.get(of(item)) ?? 0) + 1);
  return [...counts].map(([what, count]) => `${count} ${what}`);
}

function counted(count, noun) {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function total(items, of) {
  return items.reduce((whole, item) => whole + of(item), 0);
}

function sum(items, key) {
  return total(items, (item) => item[key]);
}
