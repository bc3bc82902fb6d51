import { stackOf, synthesized } from './stack-of';

test('a certificate is looked up as a container, whose payload the provider does not read', () => {
  const stack = stackOf({ mode: 'online' });
  expect(stack.lookup.certificateRef('platform-tls')).toBe(stack.lookup.certificateRef('platform-tls'));
  expect(synthesized(stack).data).toEqual({
    openstack_keymanager_container_v1: { 'lookup_certificate-platform-tls': { name: 'platform-tls' } },
  });
});

test('a reference of the key manager stays as it is', () => {
  const stack = stackOf({ mode: 'online' });
  expect(stack.lookup.certificateRef('https://keys.example/v1/secrets/1')).toBe('https://keys.example/v1/secrets/1');
  expect(synthesized(stack).data).toEqual({});
});

test('names that differ by a slash are two', () => {
  const { lookup } = stackOf();
  expect(lookup.imageId('kylin/arm')).not.toBe(lookup.imageId('kylin-arm'));
});
