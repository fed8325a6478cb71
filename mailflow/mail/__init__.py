"""BYTES to MESSAGES and back; no sockets."""
