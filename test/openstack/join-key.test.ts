import { joinHeaders, joinKeyOfMetadata, joinKeyOfTags, joinMetadata, joinTags } from '../../lib/openstack/join-key';

const KEY = { contract: 'dsj-2026-030', lines: ['base-1.1', 'base-1.2'], system: 'portal' };

test('the join key as metadata', () => {
  expect(joinMetadata(KEY)).toEqual({
    'pactform:contract': 'dsj-2026-030',
    'pactform:line': 'base-1.1,base-1.2',
    'pactform:system': 'portal',
  });
  expect(joinMetadata({ contract: 'dsj-2026-030', lines: [] })).toEqual({ 'pactform:contract': 'dsj-2026-030' });
});

test('the join key as tags', () => {
  expect(joinTags(KEY)).toEqual([
    'pactform:contract=dsj-2026-030',
    'pactform:line=base-1.1',
    'pactform:line=base-1.2',
    'pactform:system=portal',
  ]);
});

test('the join key as headers has no colon', () => {
  expect(joinHeaders(KEY)).toEqual({ 'pactform-contract': 'dsj-2026-030', 'pactform-line': 'base-1.1,base-1.2' });
});

test.each([KEY, { contract: 'x', lines: ['L1'] }, { contract: 'x', lines: [] }])('what is written is read back: %j', (key) => {
  expect(joinKeyOfMetadata(joinMetadata(key))).toEqual(key);
  expect(joinKeyOfTags(joinTags(key))).toEqual(key);
});

test('metadata and tags of others are no join key', () => {
  expect(joinKeyOfMetadata({ owner: 'me', 'pactform:line': 'base-1.1' })).toBeUndefined();
  expect(joinKeyOfTags(['prod', 'pactform:line=base-1.1'])).toBeUndefined();
});
