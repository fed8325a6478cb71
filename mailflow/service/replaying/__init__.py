"""REPLAYS the journal's own letters under other rules, in memory, and tells the difference."""
