import type { Quantity } from '../quantity/quantity';
import { kilobitsPerSecond } from './units';

/** Name of the rate limit of a contract's link, which the entitlement makes and the router takes. */
export const LINK_LIMIT = 'internet';

/** Name of the rate limit that WAF servers of a throughput take; the entitlement makes it. */
export function wafLimitName(throughput: Quantity): string {
  const kilobits = kilobitsPerSecond(throughput);
  return kilobits % 1000 === 0 ? `waf-${kilobits / 1000}mbps` : `waf-${kilobits}kbps`;
}
