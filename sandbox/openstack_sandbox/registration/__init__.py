"""What the administrator of a cloud for these contracts has set up: added where it is missing, at every start."""
