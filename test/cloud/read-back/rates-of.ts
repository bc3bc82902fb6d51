import type { CloudDocument } from './cloud-document';

/** What a QoS policy lets through in each direction, in Mbps. */
export function ratesOf({ networkQosPolicies }: CloudDocument, policy: string | null | undefined) {
  const rules = networkQosPolicies.find(({ name }) => name === policy)?.rules ?? [];
  const rate = (direction: string) => {
    const kilobits = rules.find((rule) => rule.type === 'bandwidth_limit' && rule.direction === direction)?.maxKbps;
    return kilobits === undefined ? undefined : kilobits / 1000;
  };
  return { ingress: rate('ingress'), egress: rate('egress') };
}
