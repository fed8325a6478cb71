"""OPERATES: one file per command."""
