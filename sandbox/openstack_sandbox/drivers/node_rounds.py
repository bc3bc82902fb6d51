"""Nova's rounds over Ironic's nodes, in which only those that have changed cost anything."""
import time

from nova.compute.manager import ComputeManager

# After which a node is looked at though nothing changed, in case the last report of it got lost.
REPEAT_SECONDS = 300
FACTS = ('provision_state', 'power_state', 'instance_id', 'is_maintenance', 'resource_class', 'properties')


class NodeRounds(ComputeManager):
    """A report of a node is three requests to Placement: rounds of a few seconds over all nodes would never end."""

    def __init__(self, *arguments, **options):
        super().__init__(*arguments, **options)
        self._reported = {}

    def _update_available_resource_for_node(self, context, nodename, startup=False):
        node = self.driver.node_cache[nodename]
        now = [getattr(node, fact) for fact in FACTS]
        before, when = self._reported.get(nodename, (None, 0))
        if now != before or time.monotonic() - when > REPEAT_SECONDS:
            super()._update_available_resource_for_node(context, nodename, startup=startup)
            self._reported[nodename] = (now, time.monotonic())
