import type { Quantity } from '../quantity/quantity';
import { RefusedValue } from './refused-value';

/**
 * Settings that a server reads at run time from its own metadata (`http://169.254.169.254/openstack/latest/meta_data.json`, under
 * `meta`). Changing one is an update in place: no server is replaced. Whoever is on a server can read them, so nothing secret is among them.
 * The programs of `lib/guest/` read what stands here.
 */
export type GuestSettings = Readonly<Record<string, string>>;

/** Nova's limit for a key and for a value of metadata, in characters. */
const LONGEST = 255;

/** Who may log in to a bastion, with the SSH public key of each; without one an account exists and lets nobody in. */
export function accountSettings(accounts: readonly string[], keys: Readonly<Record<string, string>> = {}): GuestSettings {
  return checked(Object.fromEntries(accounts.map((account) => [`pactform:account:${account}`, keys[account] ?? 'no key'])));
}

export interface WafPolicy {
  readonly mode: 'block' | 'detect';
  readonly paranoiaLevel: number;
  readonly excludedRules: readonly number[];
  /** Networks that are turned away. */
  readonly blockedNetworks: readonly string[];
}

/** Where a WAF sends what it lets through: the protocol and address behind each of its own ports. */
export interface WafRoute {
  /** Port that the WAF listens on. */
  readonly port: number;
  /** `http://10.30.0.10:80` or `https://10.30.0.10:443`. */
  readonly upstream: string;
}

/** What a WAF reads beside its policy. */
export interface WafSource {
  /** Network of the load balancer in front: what it says of a client is believed. */
  readonly entryNetwork: string;
  /** Files of the rule set on the server, in order; `*` stands for any characters of a name. */
  readonly rules: readonly string[];
}

export function wafSettings(routes: readonly WafRoute[], policy: WafPolicy, { entryNetwork, rules }: WafSource): GuestSettings {
  return checked({
    ...Object.fromEntries(routes.map(({ port, upstream }) => [`pactform:waf:port:${port}`, upstream])),
    'pactform:waf:entry-network': entryNetwork,
    ...numbered('pactform:waf:rules', rules),
    'pactform:waf:mode': policy.mode,
    'pactform:waf:paranoia-level': String(policy.paranoiaLevel),
    ...numbered('pactform:waf:excluded-rule', policy.excludedRules.map(String)),
    ...numbered('pactform:waf:blocked-network', policy.blockedNetworks),
  });
}

export interface Agent {
  readonly id: string;
  readonly package: string;
  readonly unit: string;
  readonly settingsFile: string;
  readonly settings: Readonly<Record<string, string>>;
}

export interface Collector {
  readonly address: string;
  /** SHA-256 fingerprint of its certificate, `SHA256:1F:…`. */
  readonly fingerprint?: string | undefined;
}

/** What a server of the customer runs for its protection, and where it sends its logs. */
export function hostServiceSettings(agents: readonly Agent[], collector?: Collector): GuestSettings {
  return checked({ ...Object.assign({}, ...agents.map(agentSettings)), ...logSettings(collector) });
}

/** Where a server sends its system log, and the files that it sends beside it; nothing where there is no collector. */
export function logSettings(collector: Collector | undefined, files: readonly string[] = []): GuestSettings {
  if (collector === undefined) return {};
  const { address, fingerprint } = collector;
  return checked({
    'pactform:log:collector': address,
    ...(fingerprint === undefined ? {} : { 'pactform:log:fingerprint': fingerprint }),
    ...numbered('pactform:log:file', files),
  });
}

function agentSettings({ id, package: name, unit, settingsFile, settings }: Agent): GuestSettings {
  const key = `pactform:agent:${id}`;
  const set = Object.entries(settings).map(([setting, value]) => [`${key}:set:${setting}`, value]);
  return { [`${key}:package`]: name, [`${key}:unit`]: unit, [`${key}:settings-file`]: settingsFile, ...Object.fromEntries(set) };
}

/** How long a log collector keeps what it is sent, and the id of the volume that it keeps it on. */
export function collectorSettings(retentionDays: number, volumeId: string): GuestSettings {
  return { ...checked({ 'pactform:log:retention-days': String(retentionDays) }), 'pactform:log:volume': volumeId };
}

/** Days that are never fewer than so many months in a row can have: 31 for each begun month, 186 for six. */
export function retentionDays(retention: Quantity): number {
  return retention.in('month').ceil().times(31).toNumber();
}

export interface BackupSchedule {
  readonly everyHours: number;
  readonly fullEveryDays: number;
  readonly keepDays: number;
  /** Line of the contract that the plan draws on, which each backup names. */
  readonly line: string;
}

/** When a backup runner backs up the volumes of a plan, and how long it keeps a backup. */
export function backupSettings(schedules: Readonly<Record<string, BackupSchedule>>): GuestSettings {
  const entries = Object.entries(schedules).map(([plan, { everyHours, fullEveryDays, keepDays, line }]) => [
    `pactform:backup:${plan}`,
    `every ${everyHours}h full ${fullEveryDays}d keep ${keepDays}d line ${line}`,
  ]);
  return checked(Object.fromEntries(entries));
}

/** Who may hand a backup runner its credential, with the SSH public key of each. */
export function operatorSettings(keys: Readonly<Record<string, string>>): GuestSettings {
  return checked(Object.fromEntries(Object.entries(keys).map(([operator, key]) => [`pactform:operator:${operator}`, key])));
}

/** The mark of a volume that a backup runner backs up under a plan; a volume may be in several. */
export function backupMarks(plans: readonly string[]): GuestSettings {
  return checked(Object.fromEntries(plans.map((plan) => [`pactform:backup:${plan}`, 'yes'])));
}

function numbered(key: string, values: readonly string[]): GuestSettings {
  return Object.fromEntries(values.map((value, index) => [`${key}:${index + 1}`, value]));
}

/** Nova takes letters, digits and `-_:. ` in a key. */
function checked(settings: GuestSettings): GuestSettings {
  for (const [key, value] of Object.entries(settings)) {
    if (!/^[A-Za-z0-9_:. -]+$/.test(key) || key.length > LONGEST)
      throw new RefusedValue(`expected letters, digits and -_:. in a metadata key of at most ${LONGEST} characters, received '${key}'`);
    if (value.length === 0 || value.length > LONGEST)
      throw new RefusedValue(`expected 1 to ${LONGEST} characters for '${key}' in a server's metadata, received ${value.length}`);
  }
  return settings;
}
