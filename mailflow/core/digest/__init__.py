"""Digests: what is owed, decided and to come, gathered for one reader."""
