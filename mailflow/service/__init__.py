"""RUNS: the only place that reads the clock and picks concrete parts."""
