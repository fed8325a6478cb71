"""When something began or was noticed, as a sentence without labels says it: 昨晚11点半开始, since 11:45 pm yesterday."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_DAY: Final = r"(?:今天|昨天|前天|今日|昨日|昨晚|今晚|今早|昨夜|\d{1,2}月\d{1,2}[日号]|\d{4}-\d{1,2}-\d{1,2})?\s?"
_HALF: Final = r"(?:凌晨|早上|早晨|清晨|上午|中午|下午|傍晚|晚上|晚间)?\s?"
_TIME: Final = r"\d{1,2}(?:[:：]\d{2}|[点时](?:半|[一三]刻|\d{1,2}分?)?)"
_ENGLISH: Final = (
    r"((?:yesterday |today |last night )?(?:at )?\d{1,2}(?::\d{2})?(?: ?[ap]\.?m\.?)?(?: (?:yesterday|today|this morning))?"
    r"(?![\d/-]))"
)
#: What is said -> how; each is looked for once, and two different times are none.
_SAID: Final = {
    "began": re.compile(
        rf"({_DAY}{_HALF}{_TIME})(?:左右|许)?(?:就?开始|起|以来|发生|出现|突然)"
        rf"|\b(?:since|started at|began at|starting at) {_ENGLISH}",
        re.IGNORECASE,
    ),
    "noticed": re.compile(
        rf"({_DAY}{_HALF}{_TIME})(?:左右|许)?(?:发现|察觉|接到|收到告警)"
        rf"|\b(?:noticed|detected|found|discovered)(?: it)? (?:at )?{_ENGLISH}",
        re.IGNORECASE,
    ),
}
_READ: Final = 4000


def times_told(text: str) -> Iterator[tuple[str, str]]:
    """Began and noticed, each with the words that name the time, as far as the text says one and only one."""
    for name, pattern in _SAID.items():
        found = {(match[1] or match[2]).strip() for match in pattern.finditer(text[:_READ])}
        if len(found) == 1:
            yield name, found.pop()
