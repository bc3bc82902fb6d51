"""What stands in for hardware: compute hosts, volumes, network agents, load balancers' plumbing."""
