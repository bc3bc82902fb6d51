import { PlannedContract } from './planned-contract';
import { replaced } from './replaced';

const TO = 'to: { pool: web, port: 8080 }';
const search = '{ name: search, host: search.library.example, to: { pool: search, port: 9200 } }';
const opac = '{ name: opac, path: /opac/, to: { pool: web, port: 8080 } }';
const written = (to: string, ...routes: string[]) => ({ deployment: replaced([TO, `${to}, routes: [${routes.join(', ')}]`]) });

const planned = new PlannedContract('example', written(TO, search, opac));
const changes = (to: string, ...routes: string[]) => planned.after(written(to, ...routes), ['servers']).servers;
const policy = (route: string) => `lb_l7policy_v2.load-balancer_catalogue_http_route_${route}_policy`;

test('routes in another order change nothing', () => {
  expect(changes(TO, opac, search)).toEqual({});
});

test('a new route makes room for itself and replaces no other', () => {
  const help = '{ name: help, path: /opac/help/, redirect: "https://help.library.example" }';
  expect(changes(TO, search, opac, help)).toEqual({
    [policy('help')]: 'create',
    'lb_l7rule_v2.load-balancer_catalogue_http_route_help_path': 'create',
    [policy('search')]: 'update position',
    [policy('opac')]: 'update position',
  });
});

test('a weight changes one member in place', () => {
  expect(changes('to: { pool: web, port: 8080, weights: { web-02: 3 } }', search, opac)).toEqual({
    'lb_member_v2.load-balancer_catalogue_http_web-member["web-02"]': 'update weight',
  });
});
