import type { DeploymentDocument, LoadBalancerSpec, RemoteAccessSpec, VpnSpec, WafSpec } from '../../deployment/deployment-schema';
import type { Platform } from '../../platform/platform';
import { Quantity } from '../../quantity/quantity';
import type { Unit } from '../../quantity/unit';
import type { Inventory, Item } from '../inventory';
import { type At, known, type Origin, unknown } from '../value';

/** One WAF set. However many servers realise it, it is one set of the line. */
export function wafItems(waf: Pick<WafSpec, 'name' | 'line' | 'throughput'>, at: At): Partial<Inventory> {
  return {
    wafSets: [{ ...counted(waf.name, waf.line, 'set', at('name')), line: waf.line, throughput: known(waf.throughput, at('throughput')) }],
  };
}

/** One load balancer: one virtual address of the line. */
export function loadBalancerItems(
  balancer: Pick<LoadBalancerSpec, 'name' | 'line' | 'listeners'>,
  platform: Platform,
  at: At,
): Partial<Inventory> {
  const { loadBalancer } = platform.document;
  const origin = at('listeners');
  return {
    loadBalancers: [
      {
        ...counted(balancer.name, balancer.line, 'IP', at('name')),
        line: balancer.line,
        algorithms: known([...new Set(balancer.listeners.map(({ algorithm }) => algorithm))], origin),
        protocols: known([...new Set(balancer.listeners.map(({ protocol }) => protocol))], origin),
        redundant:
          loadBalancer === undefined
            ? unknown('the platform says nothing of its load balancers', at('name'))
            : known(loadBalancer.redundant.value, at('name')),
      },
    ],
  };
}

export function vpnItems(vpn: VpnSpec, at: At): Partial<Inventory> {
  return { services: [counted(vpn.name, vpn.line, 'set', at('name'))] };
}

export function certificateItems(certificate: DeploymentDocument['certificates'][number], at: At): Partial<Inventory> {
  return { services: [counted(certificate.name, certificate.line, 'set', at('name'))] };
}

/** One item an account: the bastion itself is the supplier's. */
export function remoteAccessItems(access: Pick<RemoteAccessSpec, 'line' | 'accounts'>, at: At): Partial<Inventory> {
  return { services: access.accounts.map((name) => counted(name, access.line, 'account', at('accounts'))) };
}

export function publicIpItems(addresses: DeploymentDocument['publicIps'][number], at: At): Partial<Inventory> {
  return { services: addresses.names.map((name) => counted(name, addresses.line, 'IP', at('names'))) };
}

export function bandwidthItems(link: DeploymentDocument['bandwidth'][number], at: At): Partial<Inventory> {
  return { services: [measured(link.name, link.line, link.rate, at('rate'))] };
}

/** A service of which only the size matters: a share, a container, a backup plan. */
export function sizedServiceItems(
  service: { readonly name: string; readonly line: string; readonly size: Quantity },
  at: At,
): Partial<Inventory> {
  return { services: [measured(service.name, service.line, service.size, at('size'))] };
}

function counted(name: string, line: string, unit: Unit, origin: Origin): Item {
  return measured(name, line, Quantity.of(1, unit), origin);
}

function measured(name: string, line: string, amount: Quantity, origin: Origin): Item {
  return { name, origin, draws: [{ line, amount: known(amount, origin) }] };
}
