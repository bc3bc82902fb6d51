import { ComputeInstanceV2 } from '@cdktf/provider-openstack/lib/compute-instance-v2';
import { Construct } from 'constructs';
import { accountNameProblem } from '../deployment/account-name';
import { cidr as networkRange } from '../deployment/address-fields';
import type { RemoteAccessSpec } from '../deployment/deployment-schema';
import { publicKey } from '../deployment/network-sections';
import { wholeInternet } from '../deployment/whole-internet';
import { remoteAccessItems } from '../inventory/items/network-items';
import { flavorName } from '../openstack/flavor-name';
import { accountSettings, type Collector, logSettings } from '../openstack/guest-settings';
import { BASTION_SERVER } from '../openstack/service-server';
import { ContractStack } from './contract-stack';
import { drawsOnLine } from './draws-on-line';
import { guestMetadata } from './guest-metadata';
import { imageFits } from './image-fits';
import { KeyedResources } from './keyed-resources';
import { originsOf } from './origins-of';
import type { PublicIps } from './public-ips';
import { atLeastOne, fits, noneTwice, refuseProps } from './refuse-props';
import { type NetworkAttachment, ServerPorts } from './server-ports';
import { userData } from './user-data';

/** What the bastion needs beside the image: sshd, the recorder with what shuts sessions in, and what ships logs. */
const PACKAGES = ['bubblewrap', 'openssh-server', 'rsyslog', 'rsyslog-gnutls', 'tlog'];

const PORT = 22;

export interface RemoteAccessProps extends Omit<RemoteAccessSpec, 'publicIp' | 'keys'> {
  readonly network: NetworkAttachment;
  /** The IPv4 address that the bastion answers on. A bastion without one is refused: nobody could reach it. */
  readonly address: BastionAddress | undefined;
  /**
   * SSH public keys by account.
   * @default {} - the accounts exist and let nobody in
   */
  readonly keys?: RemoteAccessSpec['keys'];
  /**
   * Where the bastion sends its logs, recordings included.
   * @default - they stay on the bastion
   */
  readonly collector?: Collector | undefined;
}

/** One of the public addresses of this stack. */
export interface BastionAddress {
  readonly from: PublicIps;
  readonly name: string;
}

/**
 * Remote access through a bastion with one account for each unit of the line; what is done there is recorded. Accounts and keys
 * are metadata that the bastion reads every minute: changing one changes no server. The bastion is the supplier's.
 */
export class RemoteAccess extends Construct {
  constructor(scope: Construct, id: string, props: RemoteAccessProps) {
    super(scope, id);
    const stack = ContractStack.of(this);
    const { line, hostType, image, allowedFrom, accounts, keys = {}, network, address, collector } = props;
    const open = wholeInternet(allowedFrom);
    const strangers = Object.keys(keys).filter((account) => !accounts.includes(account));
    refuseProps(this, [
      atLeastOne('accounts', 'account', accounts),
      noneTwice('accounts', 'account', accounts),
      drawsOnLine(stack, 'line', line, 'remote-access'),
      ...accounts.map((account) => {
        const problem = accountNameProblem(account);
        return { when: problem !== undefined, message: `accounts: ${problem}, received '${account}'` };
      }),
      { when: strangers.length > 0, message: `keys: expected keys of the accounts, received one of '${strangers.join("', '")}'` },
      ...Object.entries(keys).map(([account, key]) => fits(`keys.${account}`, publicKey, key)),
      ...allowedFrom.map((from, index) => fits(`allowedFrom[${index}]`, networkRange, from)),
      { when: allowedFrom.length === 0, message: 'allowedFrom: expected the networks of those who may connect, received none' },
      {
        when: open.length > 0,
        message: `allowedFrom: expected networks that may connect, received '${open.join("', '")}', which is everyone`,
      },
      { when: address === undefined, message: 'address: expected the public address that the bastion answers on, received none' },
      imageFits(stack.platform, image, hostType),
    ]);
    stack.contribute(this, remoteAccessItems({ line, accounts }, originsOf(this)), [line]);
    const ports = new ServerPorts(this, 'port', {
      servers: ['bastion'],
      lines: [line],
      networks: { main: network },
      ingress: allowedFrom.map((from) => ({ protocol: 'tcp', port: PORT, from, reason: 'remote access' })),
    });
    const settings = { ...accountSettings(accounts, keys), ...logSettings(collector) };
    new KeyedResources(this, 'server', {
      type: ComputeInstanceV2,
      entries: { bastion: {} },
      config: ({ key }) => ({
        name: `${stack.contract.id}-${key}`,
        imageName: stack.platform.image(image).name,
        flavorName: flavorName(stack.contract.id, { ...BASTION_SERVER, hostType }),
        network: ports.networkBlocks,
        metadata: { ...stack.metadata([line]), ...guestMetadata(settings) },
        userData: userData(key, { program: 'bastion', packages: PACKAGES }),
        // A changed image name would rebuild a running server in place and lose what is on its disk.
        lifecycle: { ignoreChanges: ['user_data', 'image_name'] },
      }),
    });
    address?.from.assign(address.name, ports.port('bastion').id);
  }
}
