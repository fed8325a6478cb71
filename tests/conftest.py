"""Makes tests/ importable, so that every test finds the servers in tests/rig."""
