"""Forms that are compiled when they are first looked for: they are long, and most answers never need them."""

from __future__ import annotations

import re
from functools import cache


@cache
def compiled(form: str) -> re.Pattern[str]:
    """The pattern of a form of words."""
    return re.compile(form)
