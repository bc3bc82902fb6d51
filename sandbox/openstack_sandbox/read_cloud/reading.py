"""One reading of a cloud for a contract: what belongs to it, and the names of what resources refer to by id."""
from functools import cached_property

from . import join_key


class Reading:
    def __init__(self, cloud, contract):
        self.cloud = cloud
        self.contract = contract

    @cached_property
    def projects(self):
        """The contract's projects by id."""
        return {
            each.id: each for each in self._all_projects if self.owns(key=join_key.of_tags(each.tags), name=each.name)
        }

    @cached_property
    def _all_projects(self):
        return list(self.cloud.identity.projects())

    @cached_property
    def _other_contracts(self):
        known = {join_key.of_tags(each.tags)['contract'] for each in self._all_projects}
        return sorted(known - {None, self.contract})

    def owns(self, project=None, key=None, name=None):
        """Whether a resource is the contract's: by what it says itself, by its project, else by its name.

        Names and keys find what a project that is gone has left behind.
        """
        if key and key['contract']:
            return key['contract'] == self.contract
        if project in self.projects_by_id:
            return True
        # 'city-2026-a-servers' begins with 'city-2026-' and is of contract 'city-2026-a' all the same.
        longer = [other for other in self._other_contracts if other.startswith(self.contract)]
        begins = (name or '').startswith
        return begins(f'{self.contract}-') and not any(begins(f'{other}-') for other in longer)

    @property
    def projects_by_id(self):
        # While the projects themselves are being found, none is known.
        return self.__dict__.get('projects', {})

    def project(self, project_id):
        """A project's name; its id where it is not the contract's."""
        known = self.projects_by_id.get(project_id)
        return known.name if known else project_id

    def has(self, service_type):
        """Whether the cloud's catalogue has a service at all: what it has not, no contract has either."""
        catalogue = self.cloud.session.auth.get_access(self.cloud.session).service_catalog
        return bool(catalogue.get_endpoints_data(service_type=service_type))

    def _owns_by_metadata(self, each):
        return self.owns(project=each.project_id, key=join_key.of_metadata(each.metadata), name=each.name)

    @cached_property
    def images(self):
        return {each.id: each for each in self.cloud.image.images()}

    @cached_property
    def networks(self):
        return {each.id: each.name for each in self.cloud.network.networks()}

    @cached_property
    def subnets(self):
        return {each.id: each.name for each in self.cloud.network.subnets()}

    @cached_property
    def qos_policies(self):
        return {each.id: each.name for each in self.cloud.network.qos_policies()}

    @cached_property
    def security_groups(self):
        return {each.id: each.name for each in self.cloud.network.security_groups()}

    @cached_property
    def servers(self):
        """The contract's servers as Nova's API has them."""
        everywhere = self.cloud.compute.servers(all_projects=True) if self.has('compute') else []
        return [each for each in everywhere if self._owns_by_metadata(each)]

    @cached_property
    def volumes(self):
        """The contract's volumes as Cinder's API has them."""
        everywhere = self.cloud.block_storage.volumes(all_projects=True) if self.has('block-storage') else []
        return [each for each in everywhere if self._owns_by_metadata(each)]
