import type { Architecture } from '../../contract/statement';
import type { Check } from '../check';
import { field, number, string } from '../json-value';
import { namedInCloud, others } from './named';

/** What Glance calls them, in `hw_architecture` and in the older `architecture`. */
const GLANCE: Readonly<Record<Architecture, readonly string[]>> = {
  arm: ['aarch64', 'arm64'],
  x86: ['x86_64', 'amd64'],
  c86: ['x86_64', 'amd64'],
};

/** Each image is there by its name in Glance, active, for the architecture that the platform says, and fits on its disk. */
export const images: Check = {
  id: 'image',
  async *run({ needs, cloud, deployment }) {
    const found = await Promise.all(
      needs.images.map(async (image) => ({ image, all: await namedInCloud(cloud, 'image', '/images', 'images', image.name) })),
    );
    const platform = deployment.platform.document.id;
    for (const { image, all } of found) {
      const { name, which, architectures, diskGib } = image;
      const active = all
        .filter((each) => field(each, 'status') === 'active')
        .sort((a, b) => string(field(b, 'created_at')).localeCompare(string(field(a, 'created_at'))));
      const [newest] = active;
      const put = `upload it (openstack image create --file FILE ${name}), or give images[].name of platform '${platform}' the name that Glance has`;
      if (all.length === 0) {
        const known = others(name, await cloud.list('image', '/images', 'images'));
        yield { severity: 'error', service: 'image', message: `there is no image '${name}'${known}`, fix: put };
        continue;
      }
      if (newest === undefined) {
        const states = all.map((each) => `${field(each, 'id')} is ${field(each, 'status')}`).join(', ');
        yield {
          severity: 'error',
          service: 'image',
          message: `no image '${name}' is active: ${states}`,
          fix: `wait until it is, or ${put}`,
        };
        continue;
      }
      if (which === 'only' && all.length > 1)
        yield {
          severity: 'error',
          service: 'image',
          message: `${all.length} images have the name '${name}' (${all.map((each) => field(each, 'id')).join(', ')}), one is expected: servers that boot from it take it by name`,
          fix: 'rename the others: openstack image set --name NEW_NAME ID',
        };
      const written = string(field(newest, 'hw_architecture')) || string(field(newest, 'architecture'));
      if (written !== '' && !architectures.some((each) => GLANCE[each].includes(written)))
        yield {
          severity: 'error',
          service: 'image',
          message: `image '${name}' is for ${written}, platform '${platform}' says ${architectures.join(', ')}`,
          fix: `upload the image of that architecture, or correct images[].architectures of the platform`,
        };
      const smallest = number(field(newest, 'min_disk'));
      if (smallest > diskGib)
        yield {
          severity: 'error',
          service: 'image',
          message: `image '${name}' needs a disk of ${smallest} GiB, the smallest that it is put on has ${diskGib} GiB`,
          fix: `give boot.size at least ${smallest} GB`,
        };
    }
  },
};
