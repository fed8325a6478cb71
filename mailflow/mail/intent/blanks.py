"""Blanks in the place of what is looked away from, so that every place in a text stays where it was."""

from __future__ import annotations

import re

_IN_LINE = re.compile(r"[^\n]")


def blank(match: re.Match[str]) -> str:
    """As many blanks as a match is long."""
    return " " * len(match[0])


def blanked(text: str) -> str:
    """The text as blanks; the end of a line stays one, and so does a new sentence behind it."""
    return _IN_LINE.sub(" ", text)
