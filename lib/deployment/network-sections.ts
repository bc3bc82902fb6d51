import * as z from 'zod';
import { dataRate, identifier, shortText } from '../document/fields';
import { reference } from '../document/references';
import { accountNameProblem } from './account-name';
import { someNetworks } from './address-fields';
import { expandNames, isListedName, nameList, namesWritten } from './name-list';
import { type Scope, WHATEVER_ELSE } from './scope';

export function bandwidth(scope: Scope) {
  return z.strictObject({ name: identifier, line: scope.line('bandwidth'), rate: dataRate });
}

export function publicIps(scope: Scope) {
  return z.strictObject({
    line: scope.line('public-ip'),
    family: z.enum(['ipv4', 'ipv6']),
    names: nameList,
    /** Why everyone may reach what answers on these addresses; needed where a load balancer has no `allowedFrom`. */
    reason: shortText('expected why everyone may connect', 200).optional(),
  });
}

/** A certificate that the key manager holds; `secret` is the name of its certificate container, or a reference. */
export function certificate(scope: Scope) {
  return z.strictObject({ name: identifier, line: scope.line('ssl-certificate'), secret: z.string().min(1) });
}

const LEVEL = 'expected a paranoia level of the rule set from 1 to 4';
const wafPolicy = z.strictObject({
  /** `detect` reports what `block` would refuse. */
  mode: z.enum(['block', 'detect']).prefault('block'),
  /** How strict the OWASP core rule set is: 1 for every site, 4 with many false alarms. */
  paranoiaLevel: z
    .int({ error: () => LEVEL })
    .min(1, { error: () => LEVEL })
    .max(4, { error: () => LEVEL })
    .prefault(1),
  /** Rules by number that the site must do without. */
  excludedRules: z.array(z.int().min(1).max(9_999_999)).max(30).prefault([]),
  /** Networks that are turned away. */
  blockedNetworks: someNetworks('expected the networks that are turned away').max(100).prefault([]),
});

const ruleSet = z.strictObject({
  /** Debian package that brings the rules. */
  package: z.string().regex(/^[a-z0-9][a-z0-9.+-]+$/, { error: () => "expected the name of a Debian package such as 'modsecurity-crs'" }),
  /** Its files on the server, in the order they are read: its own settings first. */
  rules: z
    .array(
      z
        .string()
        .regex(/^\/[A-Za-z0-9._/*-]+$/, { error: () => "expected the path of a file, or of files, such as '/usr/share/rules/*.conf'" })
        .max(255),
    )
    .min(1)
    .max(20),
});

/** One WAF set: a redundant pair of servers in front of a load balancer. */
export function waf(scope: Scope) {
  return z
    .strictObject({
      name: identifier,
      line: scope.line('waf'),
      throughput: dataRate,
      hostType: scope.hostType(),
      image: scope.image(),
      /** Load balancer that the set stands in front of. */
      protects: reference,
      /** What the set blocks; changed on running servers. */
      policy: wafPolicy.prefault({}),
      /** The OWASP core rule set where there is none. Its package is installed when a server first boots. */
      ruleSet: ruleSet.optional(),
    })
    .superRefine(scope.imageFits, WHATEVER_ELSE);
}

const PUBLIC_KEY =
  /^(ssh-ed25519|ecdsa-sha2-nistp256|sk-ssh-ed25519@openssh\.com|sk-ecdsa-sha2-nistp256@openssh\.com) [A-Za-z0-9+/]+={0,2}$/;
/** A server's metadata takes 255 characters a value. */
const LONGEST_KEY = 255;
export const publicKey = z
  .string()
  .regex(PUBLIC_KEY, {
    error: () =>
      "expected an SSH public key without its comment, 'ssh-ed25519 AAAA…' or ecdsa-sha2-nistp256 (RSA keys are too long for a server's metadata)",
  })
  .max(LONGEST_KEY);

/** The bastion and its accounts. */
export function remoteAccess(scope: Scope) {
  return z
    .strictObject({
      line: scope.line('remote-access'),
      hostType: scope.hostType(),
      image: scope.image(),
      /** IPv4 address of this deployment that the bastion answers on. */
      publicIp: reference,
      allowedFrom: someNetworks('expected the networks of those who may reach the bastion').min(1),
      accounts: nameList,
      /** SSH public keys by account; one without a key exists but lets nobody in. Changed on the running bastion. */
      keys: z.record(z.string(), publicKey).prefault({}),
    })
    .superRefine((access, context) => {
      for (const { text, path } of namesWritten({ value: access, path: [] }, 'accounts')) {
        const refused = expandNames(text).find((name) => isListedName(name) && accountNameProblem(name) !== undefined);
        if (refused !== undefined)
          context.addIssue({ code: 'custom', path: [...path], message: `${accountNameProblem(refused)}: '${refused}'` });
      }
    }, WHATEVER_ELSE)
    .superRefine(({ accounts, keys }, context) => {
      if (!Array.isArray(accounts)) return;
      for (const account of Object.keys(keys ?? {}).filter((name) => !accounts.includes(name))) {
        const message = `expected the key of an account of the list, received one of '${account}'`;
        context.addIssue({ code: 'custom', path: ['keys', account], message, params: { known: accounts } });
      }
    }, WHATEVER_ELSE)
    .superRefine(scope.imageFits, WHATEVER_ELSE);
}
