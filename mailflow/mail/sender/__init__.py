"""Whether a message is from whom it names."""
