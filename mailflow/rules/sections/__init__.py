"""The sections of rules.yaml that kinds of record have, one module each."""
