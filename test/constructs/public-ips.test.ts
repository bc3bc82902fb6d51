import { PublicIps } from '../../lib/constructs/public-ips';
import { stackOf, synthesized } from './stack-of';

const descriptionOf = (reason?: string) => {
  const stack = stackOf();
  new PublicIps(stack, 'addresses', { line: 'public-ip', names: ['catalogue-address'], reason });
  return synthesized(stack).resource.openstack_networking_floatingip_v2?.addresses_address;
};

test('an address is described by its name, and by why everyone may reach what answers on it', () => {
  expect(descriptionOf()).toMatchObject({ description: '${each.key}' });
  expect(descriptionOf('the catalogue is for everyone')).toMatchObject({ description: '${each.key}: the catalogue is for everyone' });
  expect(descriptionOf('for ${everyone}')).toMatchObject({ description: '${each.key}: for $${everyone}' });
});
