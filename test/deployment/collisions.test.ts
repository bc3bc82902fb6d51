import { problemsWith } from './problems-with';

const only = (part: string, replacement: string, problem: string) => expect(problemsWith([part, replacement])).toEqual([problem]);

test('two machines never share a name, whichever pools they are in', () => {
  only(
    'db-[01-02]',
    'web-[01-02]',
    '38:15: servers[1].servers[0]: expected names of its own; \'web-01\' and 1 more name are in servers[0] too, received "web-[01-02]"',
  );
  only(
    'nodes: [gpu-01]',
    'nodes: [gpu-01, web-06]',
    '62:21: gpuNodes[0].nodes[1]: expected names of its own; \'web-06\' is in servers[0] too, received "web-06"',
  );
});

test('a name that stands twice in one list is told once, however many names it stands for', () => {
  only(
    '"web-[01-06]"',
    '"web-[01-06]", web-03',
    '24:30: servers[0].servers[1]: expected each name once; \'web-03\' is there already, received "web-03"',
  );
  only(
    '"web-[01-06]"',
    '"web-[0001-4000]", "web-[0001-4000]"',
    '24:34: servers[0].servers[1]: expected each name once; \'web-0001\' and 3999 more names are there already, received "web-[0001-4000]"',
  );
});

test('names are compared where entries beside them are broken', () => {
  expect(problemsWith(['servers:\n  - pool: web', 'servers:\n  -\n  - pool: web'], ['db-[01-02]', 'web-[01-02]'])).toEqual([
    '13:4: servers[0]: expected a mapping (key: value), received an empty value',
    '39:15: servers[2].servers[0]: expected names of its own; \'web-01\' and 1 more name are in servers[1] too, received "web-[01-02]"',
  ]);
});

test("no pool is called 'all'", () => {
  only(
    'pool: search\n',
    'pool: all\n',
    '39:11: servers[2].pool: expected another name than \'all\', which stands for every pool, received "all"',
  );
});

test('two pools never share a name, whichever sections they are in', () => {
  only('pool: gpu\n', 'pool: web\n', '57:11: gpuNodes[0].pool: expected a pool name of its own; servers[0] has the same, received "web"');
  only(
    'pool: database\n',
    'pool: web\n',
    '25:11: servers[1].pool: expected a value of its own for pool; entry 1 of the list has the same, received "web"',
  );
});

test.each([
  ['id: fast,', 'id: general,', 'storageTypes[1].id: expected a value of its own for id'],
  ['id: search,', 'id: catalogue,', 'systems[1].id: expected a value of its own for id'],
  ['line: hardening', 'line: antivirus', 'hostServices[1].line: expected a value of its own for line'],
])('%s cannot be %s, which is taken', (part, replacement, problem) => {
  expect(problemsWith([part, replacement])[0]).toContain(`${problem}; entry 1 of the list has the same`);
});

test('a volume cannot have the name of the boot volume, or of another', () => {
  only(
    'name: data,',
    'name: boot,',
    '35:17: servers[1].volumes[0].name: expected another name than \'boot\', the volume that each server has, received "boot"',
  );
  const volume = '- { name: data, storage: fast, size: 400 GB }';
  only(
    volume,
    `${volume}\n      ${volume}`,
    '36:17: servers[1].volumes[1].name: expected a value of its own for name; entry 1 of the list has the same, received "data"',
  );
});

test('a public address is listed once and leads to one load balancer', () => {
  const list =
    '  - { line: public-ip, family: ipv4, names: [catalogue-address, bastion-address], reason: the catalogue is for everyone }\n';
  const ipv6 = list.replace('ipv4', 'ipv6').replace(', bastion-address', '');
  expect(problemsWith([list, list + ipv6], ['dns: [10', 'ipv6Cidr: "2001:db8::/64", dns: [10'])).toEqual([
    '65:46: publicIps[1].names[0]: expected names of its own; \'catalogue-address\' is in publicIps[0] too, received "catalogue-address"',
  ]);
  only(
    list,
    `${list}${list.replace('catalogue-address, bastion-address', 'search-address')}`,
    '65:5: publicIps[1]: expected one list for a line and family; publicIps[0] is for the same, put these names there, received a mapping',
  );
  const second =
    '  - { name: search, line: load-balancer, publicIp: catalogue-address, listeners: [{ name: http, protocol: HTTP, port: 80, algorithm: least-connections, to: { pool: web, port: 8080 } }] }\n';
  only(
    'wafs:\n',
    `${second}wafs:\n`,
    '73:52: loadBalancers[1].publicIp: expected an address of its own; loadBalancers[0] has the same, received "catalogue-address"',
  );
});

test('two listeners of a load balancer never share a port', () => {
  const listener = '      - { name: other, protocol: HTTP, port: 80, algorithm: least-connections, to: { pool: web, port: 8080 } }\n';
  only(
    'wafs:\n',
    `${listener}wafs:\n`,
    '73:46: loadBalancers[0].listeners[1].port: expected a value of its own for port; entry 1 of the list has the same, received the number 80',
  );
});
