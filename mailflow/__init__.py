"""mailflow runs an organisation's coordination entirely from the inbox."""

__version__ = "0.1.0"
