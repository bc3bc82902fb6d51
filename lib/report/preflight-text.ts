import type { Obstacle } from '../cloud/obstacle';
import type { Preflight } from '../cloud/preflight';
import { serviceLabel } from '../cloud/service';
import { visibleText } from '../document/visible-text';

const VERDICT = { ready: 'ready', blocked: 'something is in the way', later: 'after the entitlement' } as const;

/**
 * What a preflight found, for people:
 *
 *     error  Nova compute at http://cloud.example:8774/v2.1
 *       nothing listens at cloud.example:8774: the connection is refused
 *       in the way of example-servers, example-metal; asked as 'example-servers', 'example-metal' of /etc/openstack/clouds.yaml (service)
 *       fix: start the service, or correct its address in the catalogue (openstack endpoint list --service compute)
 */
export function preflightText({ deployment, stacks, obstacles }: Preflight): string {
  const width = Math.max(...stacks.map(({ name }) => name.length));
  const lines = [
    `${deployment.contract.document.number}: ${deployment.source.file}:`,
    ...stacks.map(({ name, verdict }) => `  ${name.padEnd(width)}  ${VERDICT[verdict]}`),
    '',
  ];
  return [...obstacles.map(obstacleText), lines.map(visibleText).join('\n')].join('\n');
}

function obstacleText({ severity, check, service, url, message, fix, stacks, askers }: Obstacle): string {
  const at = url === undefined ? '' : ` at ${url}`;
  const entries = askers.map(({ entry }) => `'${entry}'`).join(', ');
  const file = askers.find((asker) => asker.file !== undefined)?.file;
  const lines = [
    `${severity}  ${service === undefined ? 'here' : `${serviceLabel(service)}${at}`}`,
    `  ${message}`,
    `  in the way of ${stacks.join(', ')}; asked as ${entries}${file === undefined ? '' : ` of ${file}`} (${check})`,
    `  fix: ${fix}`,
    '',
  ];
  return lines.map(visibleText).join('\n');
}
