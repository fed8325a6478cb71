"""TALKS to mail servers; decides nothing."""
