"""Real OpenStack services on one machine, for as long as they are wanted."""
