import type { Preflight } from '../cloud/preflight';
import { serviceLabel } from '../cloud/service';

/** What a preflight found as JSON, indented, with a line break at its end. */
export function preflightJson({ deployment, stacks, obstacles }: Preflight): string {
  const contract = deployment.contract.id;
  const told = obstacles.map(({ check, severity, service, url, message, fix, stacks: inTheWayOf, askers }) => ({
    check,
    severity,
    ...(service === undefined ? {} : { service: serviceLabel(service) }),
    ...(url === undefined ? {} : { url }),
    stacks: inTheWayOf,
    askers,
    message,
    fix,
  }));
  return `${JSON.stringify({ contract, stacks, obstacles: told }, null, 2)}\n`;
}
