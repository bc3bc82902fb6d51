import { problemsIn, problemsWith } from './problems-with';

const LISTENER = 'loadBalancers[0].listeners[0]';
const only = (part: string, replacement: string, problem: string) => expect(problemsWith([part, replacement])).toEqual([problem]);
const to = (written: string) => problemsWith(['to: { pool: web, port: 8080 }', `to: { pool: web, port: 8080, weights: ${written} }`]);
const routes = (written: string, protocol = 'HTTP') =>
  problemsWith(['protocol: HTTP, port: 80,', `protocol: ${protocol}, port: 80, routes: ${written},`]);

test('weights are whole numbers from 0 to 256', () => {
  expect(to('{ web-01: 0, web-02: 256 }')).toEqual([]);
  const expected = 'expected a weight from 0 (no traffic) to 256, received the number';
  expect(to('{ web-01: -1, web-02: 257, web-03: 1.5 }')).toEqual([
    `72:130: ${LISTENER}.to.weights.web-01: ${expected} -1`,
    `72:142: ${LISTENER}.to.weights.web-02: ${expected} 257`,
    `72:155: ${LISTENER}.to.weights.web-03: ${expected} 1.5`,
  ]);
});

test('weights are of servers of the pool, and not all of them nothing', () => {
  expect(to('{ wbe-01: 3 }')).toEqual([
    `72:130: ${LISTENER}.to.weights.wbe-01: expected weights of servers of pool 'web' alone, which 'wbe-01' is not in, received the number 3`,
  ]);
  expect(to('{ web-01: 0, web-02: 0, web-03: 0, web-04: 0, web-05: 0, web-06: 0 }')).toEqual([
    expect.stringContaining(`72:120: ${LISTENER}.to.weights: expected a server with a weight above 0, to which traffic goes, received`),
  ]);
  expect(to('{ web-01: 0, web-02: 0, web-03: 0, web-04: 0, web-05: 0 }')).toEqual([]);
});

test('routes by host and path, and a redirect to HTTPS', () => {
  expect(
    routes('[{ name: search, host: search.library.example, path: /v1/, to: { pool: search, port: 9200, weights: { search-01: 2 } } }]'),
  ).toEqual([]);
  expect(routes('[{ name: to-https, path: /, redirect: "https://library.example" }]')).toEqual([]);
});

test('a route names a pool and its servers as a listener does', () => {
  expect(routes('[{ name: search, path: /, to: { pool: serach, port: 9200 } }]')).toEqual([
    `72:95: ${LISTENER}.routes[0].to.pool: expected a known pool of servers (web, database, search), received "serach"; did you mean 'search'?`,
  ]);
  expect(routes('[{ name: search, path: /, to: { pool: search, port: 9200, weights: { web-01: 1 } } }]')).toEqual([
    expect.stringContaining("expected weights of servers of pool 'search' alone, which 'web-01' is not in"),
  ]);
});

test('a route is told by something, goes somewhere and is reached', () => {
  expect(
    routes('[{ name: a }, { name: b, path: /, redirect: "https://x.example" }, { name: c, path: /c, to: { pool: web, port: 1 } }]'),
  ).toEqual([
    `72:58: ${LISTENER}.routes[0]: expected a host, a path or both, by which requests are told, received a mapping`,
    `72:58: ${LISTENER}.routes[0]: expected either 'to' or 'redirect', received a mapping`,
    `72:124: ${LISTENER}.routes[2]: expected requests that route 'b' does not redirect first, received a mapping`,
  ]);
});

test('hosts, paths and redirects are of their form', () => {
  const problems = routes('[{ name: a, host: Library, path: api, redirect: "http://library.example/x" }]');
  expect(problems.map((problem) => problem.replace(/^[^ ]+ [^ ]+ /, ''))).toEqual([
    'expected a host name in lower case such as \'library.example\', received "Library"',
    'expected the beginning of a path such as \'/api/\', received "api"',
    expect.stringContaining(
      "expected an HTTPS site such as 'https://library.example', to which the path of the request is added, received",
    ),
  ]);
});

test('TCP has no routes, and HTTPS no redirect', () => {
  expect(routes('[{ name: a, path: /, to: { pool: web, port: 1 } }]', 'TCP')).toContainEqual(
    expect.stringContaining(`${LISTENER}.routes: expected no routes, since TCP has neither hosts nor paths, received`),
  );
  expect(routes('[{ name: a, path: /, redirect: "https://library.example" }]', 'HTTPS')).toContainEqual(
    expect.stringContaining(`${LISTENER}.routes[0].redirect: expected no redirect, since HTTP alone has one, received`),
  );
});

test('who may connect is of the family of the address', () => {
  const allowed = (networks: string) => problemsWith(['address: 10.10.0.10', `address: 10.10.0.10\n    allowedFrom: [${networks}]`]);
  expect(allowed('192.0.2.0/24')).toEqual([]);
  expect(allowed('192.0.2.0/24, "2001:db8::/32"')).toEqual([
    '71:33: loadBalancers[0].allowedFrom[1]: expected networks of the address that they connect to, which is IPv4, received "2001:db8::/32"',
  ]);
});

test('who may connect to an IPv6 address is IPv6', () => {
  const allowed = (networks: string) =>
    problemsIn('smart-water-2026', ['publicIp: service-19\n', `publicIp: service-19\n    allowedFrom: [${networks}]\n`]);
  expect(allowed('"2001:db8::/32"')).toEqual([]);
  expect(allowed('192.0.2.0/24')).toEqual([
    expect.stringContaining('expected networks of the address that they connect to, which is IPv6, received "192.0.2.0/24"'),
  ]);
});

test('a health path is nothing that Terraform would read as a template', () => {
  only(
    'healthPath: /healthz }',
    'healthPath: "/${path}" }',
    `72:125: ${LISTENER}.healthPath: expected a path such as '/healthz', received "/\${path}"`,
  );
  expect(problemsIn('dsj-2026-030', ['healthPath: /healthz', 'healthPath: "/healthz?full=1"'])).toEqual([]);
});
