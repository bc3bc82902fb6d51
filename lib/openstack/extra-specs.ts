import type { Quantity } from '../quantity/quantity';

/**
 * Keys by which flavors and host aggregates find each other. Nova's AggregateInstanceExtraSpecsFilter compares a flavor's
 * `aggregate_instance_extra_specs:<key>` with the metadata of the aggregates that a host is in.
 */
const HOST_TYPE = 'pactform_host_type';
const CLOCK_MHZ = 'pactform_clock_mhz';
const ARCHITECTURE = 'pactform_architecture';
const SCOPE = 'aggregate_instance_extra_specs';

interface HostFacts {
  readonly id: string;
  readonly architecture: string;
  readonly clock: { readonly value: Quantity };
}

/** Metadata of the aggregate of a host type; its clock in MHz, exactly: Nova compares such values as decimals. */
export function aggregateMetadata({ id, architecture, clock }: HostFacts): Record<string, string> {
  return { [HOST_TYPE]: id, [ARCHITECTURE]: architecture, [CLOCK_MHZ]: clock.value.in('MHz').toFixed() };
}

/** Extra specs that keep a flavor's servers on hosts of the type, none of them slower than the contract's floor in MHz. */
export function hostTypeSpecs(hostType: string, minimumClock?: Quantity): Record<string, string> {
  return {
    [`${SCOPE}:${HOST_TYPE}`]: hostType,
    ...(minimumClock === undefined ? {} : { [`${SCOPE}:${CLOCK_MHZ}`]: `>= ${minimumClock.in('MHz').toFixed()}` }),
  };
}

/** Extra specs of a bare-metal flavor: one node of the custom resource class, and nothing counted from it. */
export function bareMetalSpecs(resourceClass: string): Record<string, string> {
  return { [`resources:${resourceClass}`]: '1', 'resources:VCPU': '0', 'resources:MEMORY_MB': '0', 'resources:DISK_GB': '0' };
}

/** Extra spec for cards that a server gets by passthrough. */
export function passthroughSpecs(pciAlias: string, cards: number): Record<string, string> {
  return { 'pci_passthrough:alias': `${pciAlias}:${cards}` };
}
