import type { Deployment } from '../lib/deployment/deployment';
import type { DeploymentDocument } from '../lib/deployment/deployment-schema';
import { type Collector, type GuestSettings, hostServiceSettings } from '../lib/openstack/guest-settings';

/** What the servers of a pool read at run time: the agents of the services that cover it, and the collector of its logs. */
export function guestSettingsOfPool({ document, platform }: Deployment, pool: string): GuestSettings {
  const covering = document.hostServices.filter(({ covers }) => covers === 'all' || covers.includes(pool));
  const agents = covering.flatMap(({ agent, settings = {} }) =>
    agent === undefined ? [] : [{ ...platform.securityAgent(agent), settings }],
  );
  return hostServiceSettings(agents, collectorAmong(covering));
}

/** Where the supplier's own servers send their logs; undefined where no service has a collector. */
export function collectorOfServices({ hostServices }: Pick<DeploymentDocument, 'hostServices'>): Collector | undefined {
  return collectorAmong(hostServices);
}

function collectorAmong(services: DeploymentDocument['hostServices']): Collector | undefined {
  return services.find(({ collector }) => collector !== undefined)?.collector;
}
