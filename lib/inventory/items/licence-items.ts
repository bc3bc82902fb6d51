import type { Platform } from '../../platform/platform';
import { Quantity } from '../../quantity/quantity';
import type { Licence, OperatingSystem } from '../inventory';
import { type At, type Known, known } from '../value';

interface Licensed {
  readonly image: string;
  readonly licence?: string | undefined;
}

/** The line of a licence; undefined for none, and for the customer's own. */
export function lineOfLicence(licence: string | undefined): string | undefined {
  return licence === 'customer' ? undefined : licence;
}

/** What runs on the servers of a pool. */
export function operatingSystemOf({ image }: Licensed, platform: Platform, at: At): Known<OperatingSystem> {
  const { product, family } = platform.image(image);
  return known({ product, family }, at('image'));
}

/** The licence of a server: one of its line, or the customer's own, which draws nothing. */
export function licenceItems(server: string, pool: Licensed, platform: Platform, at: At): Licence[] {
  if (pool.licence === undefined) return [];
  const line = lineOfLicence(pool.licence);
  const origin = at('licence');
  const { product, family } = platform.image(pool.image);
  return [
    {
      name: `${server} operating system`,
      origin,
      draws: line === undefined ? [] : [{ line, amount: known(Quantity.of(1, 'set'), origin) }],
      line,
      server,
      product: known(product, at('image')),
      family: known(family, at('image')),
    },
  ];
}
