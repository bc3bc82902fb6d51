import type { DeploymentDocument } from './deployment-schema';

/** The log collectors that are to be made: those with a server. Others are there already. */
export function collectorServers({ hostServices }: Pick<DeploymentDocument, 'hostServices'>) {
  return hostServices.flatMap(({ line, retention, collector }) => {
    if (collector?.server === undefined || retention === undefined) return [];
    return [{ line, retention, address: collector.address, server: collector.server }];
  });
}
