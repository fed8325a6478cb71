"""EXAMINES a machine before it serves: each setting and connection is tried, and what is wrong is said with what to do."""
