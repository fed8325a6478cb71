"""Mail that nobody wrote, and what it still tells."""
