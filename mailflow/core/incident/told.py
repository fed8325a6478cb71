"""What a sentence of a later letter adds to a report without any label: 影响大概500个客户，级别中."""

from __future__ import annotations

import re
from typing import Final

from mailflow.core.incident.levels import level_told

_READ: Final = 2000
#: How many of whom are hit.
_WHO: Final = r"(?:客户|用户|人|员工|同事|门店|商户|订单|台|套|家|户|部门|网点|站点|区域|省|市|工位|终端|单|笔)"
_SCOPE: Final = re.compile(
    r"(?:影响|波及|涉及)(?:范围)?(?:到|了)?(?P<zh>[^\n，,。.;；!！]{0,8}?(?:\d[\d,]*|[一二两三四五六七八九十百千万几数]+)[多余几]?"
    rf"[个名家位台条万千百]*[^\n，,。.;；!！]{{0,6}}?{_WHO}[^\n，,。.;；!！]{{0,10}}"
    r"|(?:全部|所有|全体|整个|全国|全公司)[^\n，,。.;；!！]{1,16})"
    r"|(?P<en>(?:(?:about|around|some|roughly|approximately|up to|over|more than|all) )?(?:\d[\d,]*|our|the)\+? "
    r"(?:\w+ ){0,2}?(?:customers?|users?|people|stores?|shops?|staff|employees|orders|sites|branches|merchants))"
    r"(?= (?:(?:is|are|were|was|have been) )?(?:affected|impacted|hit|down|cannot|can't|unable))"
    r"|\b(?:affects?|affecting|impacts?|impacting|hits|hitting) (?P<hit>(?:(?:about|around|some|roughly|over|all|more than) )?"
    r"(?:\d[\d,]*\+? |of |our |the )*(?:\w+ ){0,2}?"
    r"(?:customers?|users?|people|stores?|shops?|staff|employees|orders|sites|branches|merchants))",
    re.IGNORECASE,
)
#: Asked, denied, hoped, or of another time: such a letter adds nothing by itself.
_NOT_TOLD: Final = re.compile(
    r"[?？]|吗|呢|是否|有没有|多少|不影响|没有?影响|未影响|无影响"
    r"|上次|上周|上个?月|去年|以前|之前|前几天|如果|若|万一|假如|可能会|会不会"
    r"|\b(?:if|whether|how many|last (?:week|month|year|time)|previous(?:ly)?|earlier|not?|never|may|might|could|would)\b|n't\b",
    re.IGNORECASE,
)


def scope_told(text: str) -> str:
    """Whom it hits, in the words of the sentence; "" where it does not say so plainly."""
    match = None if _NOT_TOLD.search(text[:_READ]) else _SCOPE.search(text[:_READ])
    return next((part.strip() for part in match.groups() if part), "") if match else ""


def level_added(text: str) -> int | None:
    """The level that a later sentence names as this incident's; None where it asks, doubts, or speaks of another."""
    return None if _NOT_TOLD.search(text[:_READ]) else level_told(text[:_READ])
