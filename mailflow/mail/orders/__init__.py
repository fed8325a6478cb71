"""The words of command, line by line."""
