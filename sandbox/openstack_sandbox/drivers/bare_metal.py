"""The compute service that gives Ironic's nodes to Nova: servers on nodes have it as their host."""

HOST = 'bare-metal'
