import * as z from 'zod';

export const cidr = z.union([z.cidrv4(), z.cidrv6()], { error: () => "expected a network such as '10.30.0.0/16'" });
export const address = z.union([z.ipv4(), z.ipv6()], { error: () => "expected an IP address such as '203.0.113.7'" });

const PORT = 'expected a port from 1 to 65535';
export const port = z
  .int({ error: () => PORT })
  .min(1, { error: () => PORT })
  .max(65535, { error: () => PORT });
