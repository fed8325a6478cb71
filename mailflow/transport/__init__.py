"""Talks to mail servers and mailboxes; decides nothing."""
