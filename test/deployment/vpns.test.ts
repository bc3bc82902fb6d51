import { problemsIn } from './problems-with';

const tunnel = (more: string) =>
  problemsIn('dsj-2026-030', ['peerNetworks: [192.0.2.0/24] }', `peerNetworks: [192.0.2.0/24], ${more} }`]).map((problem) =>
    problem.replace(/^[0-9]+:[0-9]+: /, ''),
  );

test('a tunnel may be made stronger', () => {
  expect(tunnel('encryption: aes-256-gcm-16, integrity: sha384, pfs: group20')).toEqual([]);
  expect(tunnel('encryption: aes-256, integrity: sha256, pfs: group14')).toEqual([]);
});

test('nothing weaker than AES-256, SHA-256 and 2048 bits is used', () => {
  expect(tunnel('encryption: aes-192, integrity: sha1, pfs: group5')).toEqual([
    'vpns[0].encryption: expected one of aes-256, aes-256-ccm-16, aes-256-gcm-16: what is weaker is not used, received "aes-192"',
    'vpns[0].integrity: expected one of sha256, sha384, sha512: what is weaker is not used, received "sha1"',
    'vpns[0].pfs: expected one of group14, group15, group16, group17, group18, group19, group20, group21, group31: what is weaker is not used, received "group5"',
  ]);
});
