import type { FlavorContent } from './flavor-name';

type Size = Omit<FlavorContent, 'hostType'>;

/** Size of a WAF server: its disk is local, for nothing on it outlives it. */
export const WAF_SERVER: Size = { vcpus: 4, memoryGib: 8, diskGib: 40 };
/** Servers of one set: what is sold as a set stays up when one of them fails. */
export const WAF_SERVERS_PER_SET = 2;
/** Size of the bastion. */
export const BASTION_SERVER: Size = { vcpus: 2, memoryGib: 4, diskGib: 40 };
/** Size of a log collector; the logs are on a volume. */
export const COLLECTOR_SERVER: Size = { vcpus: 2, memoryGib: 4, diskGib: 40 };
/** Size of the backup runner. */
export const BACKUP_SERVER: Size = { vcpus: 1, memoryGib: 2, diskGib: 20 };
