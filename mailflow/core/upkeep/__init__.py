"""Upkeep: what admins are told of the service itself, and what they do about it."""
