import { IdentityEc2CredentialV3 } from '@cdktf/provider-openstack/lib/identity-ec2-credential-v3';
import { ObjectstorageContainerV1 } from '@cdktf/provider-openstack/lib/objectstorage-container-v1';
import { TerraformOutput } from 'cdktf';
import { Construct } from 'constructs';
import type { DeploymentDocument } from '../deployment/deployment-schema';
import { sizedServiceItems } from '../inventory/items/network-items';
import { joinHeaders } from '../openstack/join-key';
import { resourceName } from '../openstack/resource-name';
import { bytesOfGibibytes, gibibytes } from '../openstack/units';
import { claimName } from './claim-name';
import { ContractStack } from './contract-stack';
import { drawsOnLine } from './draws-on-line';
import { KeyedResources } from './keyed-resources';
import { originsOf } from './origins-of';
import { above0, refuseProps } from './refuse-props';

type Spec = DeploymentDocument['objectStorage'][number];

export interface ObjectContainerProps extends Pick<Spec, 'line' | 'size'> {
  /**
   * Keeps what is overwritten or deleted; it counts against the size.
   * @default false
   */
  readonly versioning?: Spec['versioning'];
  /**
   * Names of S3 key pairs of the user that deploys. Their secrets are in the state.
   * @default [] - none
   */
  readonly s3Keys?: Spec['s3Keys'];
}

/**
 * Object storage as a container that holds no more than its size. It is closed to everyone outside its project: an access list
 * that is set by hand is taken away at the next deploy.
 */
export class ObjectContainer extends Construct {
  constructor(scope: Construct, id: string, { line, size, versioning = false, s3Keys = [] }: ObjectContainerProps) {
    super(scope, id);
    const stack = ContractStack.of(this);
    refuseProps(this, [drawsOnLine(stack, 'line', line, 'object-storage'), above0('size', size)]);
    for (const name of s3Keys) claimName(this, 'S3 key pair', name);
    stack.contribute(this, sizedServiceItems({ name: id, line, size }, originsOf(this)), [line]);
    new ObjectstorageContainerV1(this, 'container', {
      name: claimName(this, 'container', resourceName(stack.contract.id, id)),
      metadata: {
        ...joinHeaders({ contract: stack.contract.id, lines: [line] }),
        'quota-bytes': bytesOfGibibytes(gibibytes(size)),
      },
      ...(versioning ? { versioning } : {}),
    });
    if (s3Keys.length > 0) this.createKeys(s3Keys);
  }

  /** A key pair acts as the user that deploys, in the whole project. */
  private createKeys(names: readonly string[]): void {
    const keys = new KeyedResources(this, 's3-key', {
      type: IdentityEc2CredentialV3,
      entries: Object.fromEntries(names.map((name) => [name, {}])),
      config: () => ({}),
    });
    for (const name of names) {
      for (const part of ['access', 'secret'] as const) {
        const output = new TerraformOutput(this, `${name}-${part}`, { value: keys.one(name).attribute(part), sensitive: true });
        output.overrideLogicalId(`s3_${name.replaceAll('-', '_')}_${part}`);
      }
    }
  }
}
