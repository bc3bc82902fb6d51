import { HostService } from '../../lib/constructs/host-service';
import { stackOf, synthesized } from './stack-of';

const servers = { web: ['web-01', 'web-02'], db: ['db-01'] };
const covered = (props: Partial<ConstructorParameters<typeof HostService>[2]>) => {
  const stack = stackOf();
  new HostService(stack, 'service', { line: 'antivirus', servers, ...props });
  expect(synthesized(stack).resource).toEqual({});
  return stack.inventory.coverage.map((coverage) => (coverage.covered.known ? [...coverage.covered.value] : []));
};

test('by default a service covers all servers', () => {
  expect(covered({})).toEqual([['web-01', 'web-02', 'db-01']]);
});

test('it can cover some pools only', () => {
  expect(covered({ covers: ['db'] })).toEqual([['db-01']]);
});

test('unknown pools and lines are named', () => {
  expect(() => covered({ covers: ['db', 'app'] })).toThrow('test/service: covers: expected pools among web, db, received app');
  expect(() => covered({ line: 'x' })).toThrow("test/service: line: expected a line of contract 'example', received 'x'");
});
