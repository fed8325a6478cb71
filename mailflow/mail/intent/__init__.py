"""What the new words of a reply decide."""
