"""What stands in the text that is answered: a figure, a span of days or words that are only repeated limit nothing."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from mailflow.mail.intent.folding import fold_text

#: From a day to a day.
DAYS: Final = re.compile(r"(\d{1,2}月\d{1,2}日)[至到-](?:(\d{1,2})月)?(\d{1,2})日")


#: Blanks that keep no two figures apart.
_BLANKS = re.compile(r"(?<!\d)\s+|\s+(?!\d)")


@lru_cache(maxsize=64)
def in_request(request: str) -> Callable[[str], bool]:
    """What tells whether folded words stand so in this request; a figure only where no digit is beside it."""
    text = _BLANKS.sub("", fold_text(request))

    def known(words: str) -> bool:
        bare = "".join(words.split()).strip(".,:…")
        if (days := DAYS.fullmatch(bare)) is not None:
            first, month, last = days[1], days[2] or days[1].partition("月")[0], days[3]
            return re.search(rf"(?<!\d){first}[至到—~-]{{1,2}}(?:{month}月)?{last}日", text) is not None
        ends = r"(?!\d|[.,]\d)" if bare[-1:].isdigit() else ""
        return bool(bare) and re.search(rf"(?<![\d.,]){re.escape(bare)}{ends}", text) is not None

    return known
