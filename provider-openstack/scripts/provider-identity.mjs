import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The workspace's folder. */
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** The provider's version: package.json is the one place that states it. */
export const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/** The provider's address as `required_providers` writes it. */
export const source = 'terraform-provider-openstack/openstack';

/** The provider's address with its registry, as Terraform writes it in a schema or looks it up in a mirror. */
export const fullSource = `registry.terraform.io/${source}`;

/** The Go module that holds the provider's code. */
export const goModule = `github.com/${path.posix.dirname(source)}/terraform-provider-openstack/v${version.split('.')[0]}`;
