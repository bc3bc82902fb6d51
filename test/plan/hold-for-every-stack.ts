import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wholeInternet } from '../../lib/deployment/whole-internet';
import { changesOf } from './changes-of';
import { type Attributes, type Change, planOver } from './plan';
import type { PlannedContract } from './planned-contract';
import { resourceSchemas } from './provider-schema';
import { reversed } from './reversed';
import { KINDS } from './synthesized';

/** What must be so in every stack of every contract. */
export function holdForEveryStack(planned: PlannedContract): void {
  describe.each(KINDS)('the %s stack', (kind) => {
    const folder = planned.folders[kind];
    const { resource_changes: all } = planned.plan(kind);
    const linesOf: Readonly<Record<string, readonly string[]>> = JSON.parse(readFileSync(join(folder, 'pactform.json'), 'utf8')).resources;
    const lines = ({ type, name }: Change) => linesOf[`${type}.${name}`];

    test('makes everything anew and has its contract lines beside every address', () => {
      expect(all.filter(({ change }) => change.actions.join() !== 'create')).toEqual([]);
      expect(all.filter((change) => lines(change) === undefined)).toEqual([]);
      expect(all.length).toBeGreaterThan(0);
    });

    test('has the join key on whatever can carry one', () => {
      const schemas = resourceSchemas(folder);
      const carries = ({ type }: Change) => ['tags', 'metadata'].some((each) => schemas[type]?.block.attributes?.[each]?.optional === true);
      const carriers = all.filter(carries);
      const wrong = carriers.filter((each) => !tells(each.type, planned.made(kind, each), planned.contract, lines(each) ?? []));
      expect(wrong.map(({ address }) => address)).toEqual([]);
      expect(carriers.length).toBeGreaterThan(0);
    });

    test('opens nothing to the world', () => {
      const rules = all.filter(({ type, change }) => type.endsWith('_secgroup_rule_v2') && change.after?.direction === 'ingress');
      const from = rules.map(({ change }) => change.after?.remote_ip_prefix ?? (change.after_unknown.remote_group_id && 'a group'));
      expect(from.filter((source) => typeof source !== 'string' || source === '' || wholeInternet([source]).length > 0)).toEqual([]);
      expect(wholeInternet(from.filter((source) => typeof source === 'string'))).toEqual([]);
    });

    test('has nothing secret in what servers read at their first boot', () => {
      const boots = textsUnder(JSON.parse(readFileSync(join(folder, 'cdk.tf.json'), 'utf8')), 'user_data');
      const secrets = all.flatMap(({ change }) => secretsIn(change.after, change.after_sensitive));
      expect(boots.filter((text) => secrets.some((secret) => text.includes(secret)) || /PRIVATE KEY|\$\{var\./.test(text))).toEqual([]);
      expect(boots.length > 0).toBe(all.some(({ type }) => type === 'openstack_compute_instance_v2'));
    });

    test('changes nothing when it is planned again after it was deployed', () => {
      expect(changesOf(planOver(planned.state(kind), folder))).toEqual({});
    });

    test('changes nothing when all that the deployment lists stands in another order', () => {
      expect(planned.after({ deployment: reversed }, [kind])).toEqual({ [kind]: {} });
    });
  });
}

/** Servers have both and tell in metadata; Neutron refuses tags on QoS policies, which tell in their description. */
function tells(type: string, made: Attributes, contract: string, lines: readonly string[]): boolean {
  if (type === 'openstack_networking_qos_policy_v2') return tagsTell(String(made.description).split(' '), contract, lines);
  return tagsTell(made.tags, contract, lines) || metadataTells(made.metadata, contract, lines);
}

function tagsTell(tags: unknown, contract: string, lines: readonly string[]): boolean {
  const expected = [`pactform:contract=${contract}`, ...lines.map((line) => `pactform:line=${line}`)];
  return Array.isArray(tags) && expected.every((tag) => tags.includes(tag));
}

/** Object storage takes header names, which have no colon. */
function metadataTells(metadata: unknown, contract: string, lines: readonly string[]): boolean {
  const value = (key: string) => Object(metadata)[`pactform:${key}`] ?? Object(metadata)[`pactform-${key}`];
  const written = String(value('line') ?? '').split(',');
  return value('contract') === contract && lines.every((line) => written.includes(line));
}

function textsUnder(value: unknown, key: string): string[] {
  return Object.entries(Object(typeof value === 'string' ? undefined : value)).flatMap(([name, inner]) =>
    name === key && typeof inner === 'string' ? [inner] : textsUnder(inner, key),
  );
}

function secretsIn(value: unknown, marks: unknown): string[] {
  if (marks === true)
    return typeof value === 'string' && value !== '' ? [value] : Object.values(Object(value)).flatMap((each) => secretsIn(each, true));
  return Object.entries(Object(marks)).flatMap(([key, inner]) => secretsIn(Object(value)[key], inner));
}
