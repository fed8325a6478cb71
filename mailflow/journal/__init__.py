"""REMEMBERS: what came in, what happened, what is owed and what was sent, in one transaction each."""
