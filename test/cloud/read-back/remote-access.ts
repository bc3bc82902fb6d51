import { allNames } from './all-names';
import type { Comparison } from './comparison';
import { limit, sorted } from './figures';
import { serverIn } from './server-of-pool';

const ACCOUNT = 'pactform:account:';

export const remoteAccess: Comparison = {
  kind: 'remote access',
  compares:
    "the bastion's metadata has the accounts of the deployment with their keys, no more than bought; its port 22 is open to the networks of the deployment alone",
  subjects: ({ deployment }) => (deployment.remoteAccess === undefined ? [] : ['bastion']),
  expectations: (signed, cloud) => {
    const access = signed.deployment.remoteAccess;
    if (access === undefined) return [];
    const subject = 'bastion';
    const { line, keys = {} } = access;
    const server = serverIn(signed, cloud, 'services', `${signed.contract.id}-bastion`);
    const metadata = Object.entries(server?.metadata ?? {}).filter(([key]) => key.startsWith(ACCOUNT));
    const accounts = metadata.map(([key]) => key.slice(ACCOUNT.length));
    const groups = cloud.ports.find(({ device }) => server !== undefined && device === server.id)?.securityGroups ?? [];
    const open = cloud.securityGroups
      .filter(({ name }) => groups.includes(name))
      .flatMap(({ rules }) => rules)
      .filter(({ direction }) => direction === 'ingress')
      .map(({ protocol, portMin, portMax, network }) => `${protocol} ${portMin}-${portMax} from ${network}`);
    const most = limit(signed, line, 'account');
    return [
      { subject, figure: 'accounts', line, demand: 'is', required: sorted(allNames(access.accounts)), found: sorted(accounts) },
      ...(most === undefined
        ? []
        : [{ subject, figure: 'number of accounts', line, demand: 'at most' as const, required: most, found: accounts.length }]),
      {
        subject,
        figure: 'accounts that a key opens',
        demand: 'is',
        required: sorted(Object.entries(keys).map(([account, key]) => `${account} ${key}`)),
        found: sorted(metadata.filter(([, value]) => value !== 'no key').map(([key, value]) => `${key.slice(ACCOUNT.length)} ${value}`)),
      },
      {
        subject,
        figure: 'what is open',
        demand: 'is',
        required: sorted(access.allowedFrom.map((from) => `tcp 22-22 from ${from}`)),
        found: sorted(open),
      },
    ];
  },
};
