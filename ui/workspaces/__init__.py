"""Workspaces: a new one, another one, the sample, backup and restore."""
