import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { ComputeInstanceV2 } from '@cdktf/provider-openstack/lib/compute-instance-v2';
import { DataOpenstackImagesImageV2 } from '@cdktf/provider-openstack/lib/data-openstack-images-image-v2';
import { OpenstackProvider } from '@cdktf/provider-openstack/lib/provider';
import { Testing } from 'cdktf';

const workspace = path.join(__dirname, '../../provider-openstack');
const address = 'registry.terraform.io/terraform-provider-openstack/openstack';

interface Schema {
  readonly provider_schemas: {
    readonly [address]: {
      readonly resource_schemas: Readonly<Record<string, unknown>>;
      readonly data_source_schemas: Readonly<Record<string, unknown>>;
    };
  };
}

const schema: Schema = JSON.parse(brotliDecompressSync(readFileSync(path.join(workspace, 'schema.json.br'))).toString());
const { resource_schemas, data_source_schemas } = schema.provider_schemas[address];
const version: string = JSON.parse(readFileSync(path.join(workspace, 'package.json'), 'utf8')).version;

/** `openstack_compute_instance_v2` is `compute-instance-v2`. */
const moduleName = (type: string) => type.replace(/^openstack_/, '').replaceAll('_', '-');

/** The Terraform types of the classes a module exports. */
function typesIn(module: string): string[] {
  const exported: Record<string, unknown> = require(`@cdktf/provider-openstack/lib/${module}`);
  return Object.values(exported).flatMap((value) =>
    typeof value === 'function' && 'tfResourceType' in value ? [String(value.tfResourceType)] : [],
  );
}

test('the schema holds 108 resources and 61 data sources', () => {
  expect(Object.keys(resource_schemas)).toHaveLength(108);
  expect(Object.keys(data_source_schemas)).toHaveLength(61);
});

test.each(Object.keys(resource_schemas))('resource %s has a module', (type) => {
  expect(typesIn(moduleName(type))).toContain(type);
});

test.each(Object.keys(data_source_schemas))('data source %s has a module', (type) => {
  expect(typesIn(`data-openstack-${moduleName(type)}`)).toContain(type);
});

test("the provider is required in the package's own version", () => {
  const synthesized = Testing.synthScope((stack) => {
    new OpenstackProvider(stack, 'openstack', { delayedAuth: true });
  });
  expect(version).toBe('3.4.0');
  expect(JSON.parse(synthesized)).toEqual({
    provider: { openstack: [{ delayed_auth: true }] },
    terraform: {
      required_providers: {
        openstack: { source: 'terraform-provider-openstack/openstack', version: '3.4.0' },
      },
    },
  });
});

test('a server synthesizes to the JSON Terraform expects', () => {
  const synthesized = Testing.synthScope((stack) => {
    const image = new DataOpenstackImagesImageV2(stack, 'image', { name: 'debian-12', mostRecent: true });
    new ComputeInstanceV2(stack, 'web', {
      name: 'web',
      flavorName: 'c1.small',
      imageId: image.id,
      network: [{ name: 'front', fixedIpV4: '10.0.0.10' }],
      metadata: { line: '1.1' },
    });
  });
  expect(JSON.parse(synthesized)).toMatchObject({
    data: { openstack_images_image_v2: { image: { most_recent: true, name: 'debian-12' } } },
    resource: {
      openstack_compute_instance_v2: {
        web: {
          flavor_name: 'c1.small',
          image_id: '${data.openstack_images_image_v2.image.id}',
          metadata: { line: '1.1' },
          name: 'web',
          network: [{ fixed_ip_v4: '10.0.0.10', name: 'front' }],
        },
      },
    },
  });
});
