import { ComputeInstanceV2 } from '@cdktf/provider-openstack/lib/compute-instance-v2';
import { Construct } from 'constructs';
import { type BackupTimes, backupSchedule, unfitTimes } from '../deployment/backup-schedule';
import type { BackupRunnerSpec } from '../deployment/deployment-schema';
import { wholeInternet } from '../deployment/whole-internet';
import { flavorName } from '../openstack/flavor-name';
import { backupSettings, type Collector, logSettings, operatorSettings } from '../openstack/guest-settings';
import { BACKUP_SERVER } from '../openstack/service-server';
import { ContractStack } from './contract-stack';
import { drawsOnLine } from './draws-on-line';
import { imageFits } from './image-fits';
import { KeyedResources } from './keyed-resources';
import { atLeastOne, refuseProps } from './refuse-props';
import { type NetworkAttachment, ServerPorts } from './server-ports';
import { userData } from './user-data';

/** What the runner's program uses: the client of OpenStack, and what lets an operator in and opens what it seals. */
const PACKAGES = ['openssh-server', 'openssl', 'python3-openstacksdk', 'sudo'];

export interface ScheduledBackups extends BackupTimes {
  /** Contract line that the plan draws on. */
  readonly line: string;
}

export interface BackupRunnerProps extends Omit<BackupRunnerSpec, 'operators'> {
  /** The plans by name, as the volumes are marked with them. */
  readonly plans: Readonly<Record<string, ScheduledBackups>>;
  readonly network: NetworkAttachment;
  /**
   * Who may hand the runner its credential.
   * @default - nobody, and the runner waits without an open port
   */
  readonly operators?: {
    /** SSH public keys by name. */
    readonly keys: BackupRunnerSpec['operators'];
    /** Network that they come from: that of the bastion. */
    readonly from: string;
  };
  /**
   * Where the runner sends its logs.
   * @default - they stay on it
   */
  readonly collector?: Collector | undefined;
}

/**
 * The server that backs up the volumes of the customer's servers through Cinder. Plans and operators are metadata that it reads
 * every minute: changing one changes no server. It works with a restricted application credential of the servers' project, which an
 * operator hands over after the first boot; until then it waits. It keeps nothing that is not in Cinder too, and can be replaced.
 */
export class BackupRunner extends Construct {
  constructor(scope: Construct, id: string, { hostType, image, plans, network, operators, collector }: BackupRunnerProps) {
    super(scope, id);
    const stack = ContractStack.of(this);
    const all = Object.entries(plans);
    refuseProps(this, [
      atLeastOne('plans', 'plan', all),
      ...all.flatMap(([name, { line, ...times }]) => [
        drawsOnLine(stack, `plans.${name}.line`, line, 'backup'),
        ...unfitTimes(times).map(({ part, message }) => ({ when: true, message: `plans.${name}.${part}: ${message}` })),
      ]),
      {
        when: operators !== undefined && Object.keys(operators.keys).length === 0,
        message: 'operators.keys: expected at least one key, received none',
      },
      {
        when: operators !== undefined && wholeInternet([operators.from]).length > 0,
        message: `operators.from: expected a network, received '${operators?.from}', which is everyone`,
      },
      imageFits(stack.platform, image, hostType),
    ]);
    const lines = [...new Set(all.map(([, { line }]) => line))];
    stack.standsFor(this, lines);
    const ports = new ServerPorts(this, 'port', {
      servers: ['backup'],
      lines,
      networks: { main: network },
      ingress: operators === undefined ? [] : [handover(operators.from)],
    });
    const schedules = all.map(([name, { line, ...times }]) => [name, { ...backupSchedule(times), line }] as const);
    new KeyedResources(this, 'server', {
      type: ComputeInstanceV2,
      entries: { backup: {} },
      config: ({ key }) => ({
        name: `${stack.contract.id}-${key}`,
        imageName: stack.platform.image(image).name,
        flavorName: flavorName(stack.contract.id, { ...BACKUP_SERVER, hostType }),
        network: ports.networkBlocks,
        metadata: {
          ...stack.metadata(lines),
          ...backupSettings(Object.fromEntries(schedules)),
          ...operatorSettings(operators?.keys ?? {}),
          ...logSettings(collector),
        },
        userData: userData(key, { program: 'backup', packages: PACKAGES }),
        // A changed image name would rebuild a running server in place and lose what is on its disk.
        lifecycle: { ignoreChanges: ['user_data', 'image_name'] },
      }),
    });
  }
}

function handover(from: string) {
  return {
    protocol: 'tcp',
    port: 22,
    from,
    reason: "an operator's command from the bastion hands over the credential of the backups",
  } as const;
}
