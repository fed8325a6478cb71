"""MAKES DOCX: contexts, rendering, checks."""
