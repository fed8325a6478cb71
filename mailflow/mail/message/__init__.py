"""Any bytes in, a message out."""
