"""REMEMBERS: the port and its stores."""
