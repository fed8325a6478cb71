"""What the writer of a reply added to what it answers."""
