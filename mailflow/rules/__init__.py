"""READS rules.yaml."""
