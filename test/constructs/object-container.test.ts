import { ObjectContainer, type ObjectContainerProps } from '../../lib/constructs/object-container';
import { quantity, stackOf, synthesized } from './stack-of';

const build = (more: Partial<ObjectContainerProps> = {}) => {
  const stack = stackOf();
  new ObjectContainer(stack, 'video', { line: 'objects', size: quantity(160000, 'GB'), ...more });
  return synthesized(stack);
};
const container = {
  name: 'example-video',
  metadata: { 'pactform-contract': 'example', 'pactform-line': 'objects', 'quota-bytes': '171798691840000' },
};

test('a container holds no more than its size and is closed to everyone outside its project', () => {
  const { resource, output } = build();
  expect({ resource, output }).toEqual({ resource: { openstack_objectstorage_container_v1: { video_container: container } }, output: {} });
});

test('what is overwritten is kept where that is asked for', () => {
  expect(build({ versioning: true }).resource.openstack_objectstorage_container_v1?.video_container).toEqual({
    ...container,
    versioning: true,
  });
});

test('each key pair is a credential under its name, and is told in outputs that Terraform does not print', () => {
  const { resource, output } = build({ s3Keys: ['recorder', 'web-viewer'] });
  expect(resource.openstack_identity_ec2_credential_v3).toEqual({ 'video_s3-key': { for_each: { recorder: {}, 'web-viewer': {} } } });
  const of = (name: string, part: string) => ({
    value: `\${openstack_identity_ec2_credential_v3.video_s3-key["${name}"].${part}}`,
    sensitive: true,
  });
  expect(output).toEqual({
    s3_recorder_access: of('recorder', 'access'),
    s3_recorder_secret: of('recorder', 'secret'),
    s3_web_viewer_access: of('web-viewer', 'access'),
    s3_web_viewer_secret: of('web-viewer', 'secret'),
  });
});
