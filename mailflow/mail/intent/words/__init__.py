"""The words and whole clauses that answers are read by, language by language; data."""
