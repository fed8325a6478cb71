"""Sections of rules.yaml made values of the core, one module each."""
