import { aggregates } from './aggregates';
import { backups } from './backups';
import { bandwidth } from './bandwidth';
import { certificates } from './certificates';
import type { Comparison } from './comparison';
import { flavors } from './flavors';
import { gpuCards } from './gpu-cards';
import { gpuNodes } from './gpu-nodes';
import { hostServices } from './host-services';
import { hosts } from './hosts';
import { licences } from './licences';
import { loadBalancers } from './load-balancers';
import { network } from './network';
import { objectStorage } from './object-storage';
import { openings } from './openings';
import { overcommit } from './overcommit';
import { physicalServers } from './physical-servers';
import { projects } from './projects';
import { publicIps } from './public-ips';
import { quotas } from './quotas';
import { remoteAccess } from './remote-access';
import { servers } from './servers';
import { shares } from './shares';
import { volumeTypes } from './volume-types';
import { volumes } from './volumes';
import { vpns } from './vpns';
import { wafs } from './wafs';

/** All of them, in the order of the stacks. */
export const COMPARISONS: readonly Comparison[] = [
  projects,
  quotas,
  aggregates,
  flavors,
  volumeTypes,
  bandwidth,
  network,
  servers,
  hosts,
  overcommit,
  gpuCards,
  licences,
  hostServices,
  volumes,
  openings,
  publicIps,
  loadBalancers,
  certificates,
  vpns,
  shares,
  objectStorage,
  backups,
  gpuNodes,
  physicalServers,
  wafs,
  remoteAccess,
];
