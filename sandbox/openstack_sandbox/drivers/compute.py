"""Stands in for the hypervisor of a compute host: Nova's fake one, as the machine that a platform file describes."""
import json
import subprocess
import uuid

from nova import context, objects
from nova.compute import power_state
from nova.objects import fields
from nova.virt import fake

from ..architectures import INSTRUCTION_SETS
from .cards import VENDOR, product

# Both contracts of the repository fit at once with room to grow: the larger asks for 1,936 vCPU and 5.2 TB on the
# four hosts of a type.
CORES = 256
MEMORY_MB = 4 * 1024 * 1024
# Boot disks are volumes; this is for a flavor of the user's own that has a disk.
DISK_GB = 10_000
# What a server of eight slots takes, for each type of card; the tender asks for seven cards on two hosts.
CARDS = 8


class ComputeHost(fake.FakeDriver):
    """One host of the description. Several live in one process; Nova tells each its name when it starts."""

    # By name; set before the first one starts.
    described = {}

    # There are no image files that could be cached.
    capabilities = {**fake.FakeDriver.capabilities, 'has_imagecache': False}
    vcpus, memory_mb, local_gb = CORES, MEMORY_MB, DISK_GB

    def init_host(self, host):
        super().init_host(host)
        self._machine = self.described[host]
        self._architecture = INSTRUCTION_SETS[self._machine['architecture']]
        self._remember_instances(host)

    def _remember_instances(self, host):
        """A hypervisor outlives the restart of its Nova service; this one knows its servers from Nova's database."""
        for instance in objects.InstanceList.get_by_host(context.get_admin_context(), host, expected_attrs=[]):
            if instance.power_state in (power_state.RUNNING, power_state.SHUTDOWN):
                self.instances[instance.uuid] = fake.FakeInstance(instance.name, instance.power_state, instance.uuid)

    def get_nodenames_by_uuid(self, refresh=False):
        return {self._identity(node): node for node in self.get_available_nodes()}

    @staticmethod
    def _identity(node):
        """Of the host in Nova and Placement: from its name, so that it is the same after a restart."""
        return str(uuid.uuid5(uuid.NAMESPACE_OID, node))

    def get_available_resource(self, nodename):
        return {
            **self.host_status_base,
            'hypervisor_hostname': nodename,
            'uuid': self._identity(nodename),
            'vcpus': self.vcpus,
            'memory_mb': self.memory_mb,
            'local_gb': self.local_gb,
            # Nova counts what its servers use.
            'vcpus_used': 0,
            'memory_mb_used': 0,
            'local_gb_used': 0,
            'cpu_info': json.dumps({
                'arch': self._architecture,
                'model': self._machine['hostType'],
                'vendor': 'sandbox',
                'features': [],
                'topology': {'sockets': 2, 'cores': self.vcpus // 2, 'threads': 1},
            }),
            'supported_instances': [(self._architecture, fields.HVType.FAKE, fields.VMMode.HVM)],
            'pci_passthrough_devices': json.dumps(self._cards()),
        }

    def _cards(self):
        return [
            {
                'dev_id': f'card_{bus}_{slot}',
                'address': f'0000:{bus:02x}:{slot:02x}.0',
                'vendor_id': VENDOR,
                'product_id': product(alias),
                'label': f'label_{VENDOR}_{product(alias)}',
                'dev_type': fields.PciDeviceType.STANDARD,
                'numa_node': None,
            }
            for bus, alias in enumerate(sorted(self._machine['pciAliases']), start=1)
            for slot in range(CARDS)
        ]

    def _get_allocation_ratios(self, inventory):
        """Of this host: Nova's own settings speak of all hosts of a process."""
        return {
            'VCPU': float(self._machine['vcpusPerCore']),
            'MEMORY_MB': float(self._machine['memoryOvercommit']),
            'DISK_GB': 1.0,
        }

    def update_provider_tree(self, provider_tree, nodename, allocations=None):
        super().update_provider_tree(provider_tree, nodename, allocations)
        provider_tree.add_traits(nodename, f'HW_ARCH_{self._architecture.upper()}')

    def get_host_uptime(self):
        """Of this machine. Nova asks for it when hosts are listed."""
        return subprocess.run(['uptime'], capture_output=True, text=True, check=True).stdout

    def attach_interface(self, context, instance, image_meta, vif):
        """Nothing to do: the fake one's own list forgets all at a restart, and never what a deleted server had."""

    def detach_interface(self, context, instance, vif):
        """Nothing to do, as for attach_interface."""
