"""What a contract has in the cloud, read back from the cloud's own APIs by its administrator."""
