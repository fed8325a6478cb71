"""Forms that are compiled when they are first looked for: they are long, and most answers never need them."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, cast

_compiled = cache(re.compile)


def form(pattern: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """A pattern that costs nothing until it is looked for, and after that no more than a compiled one does.

    What is wrong with a pattern shows only then.
    """
    return cast("re.Pattern[str]", _Form(pattern, flags))


class _Form:
    """Becomes a compiled pattern by degrees: each of its methods is taken over when it is first asked for."""

    def __init__(self, pattern: str, flags: re.RegexFlag) -> None:
        self.pattern, self.flags = pattern, flags

    def __getattr__(self, name: str) -> Any:
        method = getattr(_compiled(self.pattern, self.flags), name)
        setattr(self, name, method)
        return method
