"""Meetings: called, held, minuted, confirmed (guide §2.4)."""
