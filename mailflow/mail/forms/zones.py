"""The timezone that a time of day names: 17:00 UTC, 2026-03-06T09:30:00Z, 5pm GMT+1, 17点(北京时间)."""

from __future__ import annotations

import re
from datetime import timedelta, timezone, tzinfo
from typing import Final

_OFFSET: Final = re.compile(
    r"(?<=\d)z\b"
    r"|(?<=[\dm点时分半])\s?\(?(?:utc|gmt)(?![a-z])\s?(?:(?P<sign>[+-])(?P<hours>\d{1,2})(?::?(?P<minutes>\d{2}))?)?\)?"
    r"|(?<=:\d\d)\s?(?P<plus>\+)(?P<h>\d{2}):?(?P<m>\d{2})\b"
    r"|(?<=t\d\d:\d\d:\d\d)(?P<minus>-)(?P<hh>\d{2}):?(?P<mm>\d{2})\b"
)
_CHINA: Final = re.compile(r"\(?(?:北京时间|\b(?:beijing|china) (?:standard )?time\b)\)?")
#: Times of elsewhere: which offset they have hangs on the season, or on whose they are.
_ELSEWHERE: Final = re.compile(
    r"(?:美东|美西|美国|东部|太平洋|伦敦|英国|纽约|东京|日本|韩国|首尔|巴黎|法国|柏林|德国|欧洲|中欧|印度|悉尼|莫斯科|当地|格林尼治|格林威治)(?:夏令|标准)?时间"
    r"|(?:\d|[ap]\.?m\.?|noon|[点时分半])\s?\(?(?:est|edt|cdt|mst|mdt|pst|pdt|cet|cest|bst|jst|kst|ist|aest|aedt)\b"
    r"|[ap]\.?m\.? ?(?:et|pt)\b"
    r"|\b(?:london|new york|paris|berlin|tokyo|singapore|eastern|pacific|central|mountain|uk|us|european|local|my|your|their)"
    r" (?:standard )?time\b"
)


def zone_named(words: str) -> tuple[str, tzinfo | None, bool]:
    """Folded text without the zone it names, that zone, and whether the zone can be told at all."""
    if (found := _OFFSET.search(words)) is not None:
        parts = found.groupdict()
        hours = int(parts["hours"] or parts["h"] or parts["hh"] or 0)
        ahead = timedelta(hours=hours, minutes=int(parts["minutes"] or parts["m"] or parts["mm"] or 0))
        back = "-" in (parts["sign"], parts["minus"])
        rest = f"{words[: found.start()]} {words[found.end() :]}"
        return (rest, timezone(-ahead if back else ahead), True) if ahead < timedelta(hours=15) else (words, None, False)
    if (china := _CHINA.search(words)) is not None:
        return f"{words[: china.start()]} {words[china.end() :]}", timezone(timedelta(hours=8)), True
    return words, None, _ELSEWHERE.search(words) is None
