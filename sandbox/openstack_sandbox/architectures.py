"""Architectures of the platform files by the names that OpenStack has for their instruction sets."""

INSTRUCTION_SETS = {'arm': 'aarch64', 'x86': 'x86_64', 'c86': 'x86_64'}
