import {
  accountSettings,
  backupMarks,
  backupSettings,
  collectorSettings,
  hostServiceSettings,
  retentionDays,
  wafSettings,
} from '../../lib/openstack/guest-settings';
import { Quantity } from '../../lib/quantity/quantity';

const KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIB0000000000000000000000000000000000000000000';

test('a bastion reads its accounts, with and without keys', () => {
  expect(accountSettings(['operator-01', 'operator-02'], { 'operator-01': KEY })).toEqual({
    'pactform:account:operator-01': KEY,
    'pactform:account:operator-02': 'no key',
  });
});

test('a WAF reads where each of its ports leads, and what it blocks', () => {
  const policy = { mode: 'block', paranoiaLevel: 2, excludedRules: [942100, 941100], blockedNetworks: ['198.51.100.0/24'] } as const;
  const source = { entryNetwork: '10.30.0.0/16', rules: ['/etc/rules/setup.conf', '/usr/share/rules/*.conf'] };
  expect(wafSettings([{ port: 443, upstream: 'https://10.30.0.10:443' }], policy, source)).toEqual({
    'pactform:waf:port:443': 'https://10.30.0.10:443',
    'pactform:waf:entry-network': '10.30.0.0/16',
    'pactform:waf:rules:1': '/etc/rules/setup.conf',
    'pactform:waf:rules:2': '/usr/share/rules/*.conf',
    'pactform:waf:mode': 'block',
    'pactform:waf:paranoia-level': '2',
    'pactform:waf:excluded-rule:1': '942100',
    'pactform:waf:excluded-rule:2': '941100',
    'pactform:waf:blocked-network:1': '198.51.100.0/24',
  });
});

test('a server reads its agents, their settings and where its logs go', () => {
  const antivirus = { id: 'antivirus', package: 'clamav-daemon', unit: 'clamav-daemon', settingsFile: '/etc/default/clamav-daemon' };
  expect(
    hostServiceSettings([{ ...antivirus, settings: { server: '10.30.0.40' } }], { address: '10.30.0.20', fingerprint: 'SHA256:00' }),
  ).toEqual({
    'pactform:agent:antivirus:package': 'clamav-daemon',
    'pactform:agent:antivirus:unit': 'clamav-daemon',
    'pactform:agent:antivirus:settings-file': '/etc/default/clamav-daemon',
    'pactform:agent:antivirus:set:server': '10.30.0.40',
    'pactform:log:collector': '10.30.0.20',
    'pactform:log:fingerprint': 'SHA256:00',
  });
  expect(hostServiceSettings([])).toEqual({});
});

test('a collector reads how long it keeps logs, a backup runner when it backs up, and a volume that it is', () => {
  expect(collectorSettings(186, 'volume')).toEqual({ 'pactform:log:retention-days': '186', 'pactform:log:volume': 'volume' });
  expect(backupSettings({ nightly: { everyHours: 24, fullEveryDays: 7, keepDays: 30, line: 'L10' } })).toEqual({
    'pactform:backup:nightly': 'every 24h full 7d keep 30d line L10',
  });
  expect(backupMarks(['nightly', 'weekly'])).toEqual({ 'pactform:backup:nightly': 'yes', 'pactform:backup:weekly': 'yes' });
});

test('what Nova refuses as metadata is refused here', () => {
  expect(accountSettings(['a'], { a: 'x'.repeat(255) })).toEqual({ 'pactform:account:a': 'x'.repeat(255) });
  expect(() => accountSettings(['a'], { a: 'x'.repeat(256) })).toThrow(
    "expected 1 to 255 characters for 'pactform:account:a' in a server's metadata, received 256",
  );
  expect(() => accountSettings(['é'])).toThrow(
    "expected letters, digits and -_:. in a metadata key of at most 255 characters, received 'pactform:account:é'",
  );
});

test.each([
  ['6', 186],
  ['6.5', 217],
  ['12', 372],
])('%s months of logs are kept for %i days', (months, days) => {
  expect(retentionDays(Quantity.of(months, 'month'))).toBe(days);
});

test('no six months in a row have more days than logs are kept', () => {
  const starts = Array.from({ length: 400 * 12 }, (_, month) => month);
  const longest = Math.max(...starts.map((month) => (Date.UTC(2000, month + 6, 1) - Date.UTC(2000, month, 1)) / 86_400_000));
  expect(longest).toBe(184);
  expect(retentionDays(Quantity.of(6, 'month'))).toBeGreaterThanOrEqual(longest);
});
