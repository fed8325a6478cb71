"""What a letter changes of a meeting in its first words: another time or place, so much later, or that it is off."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from mailflow.mail.forms.durations import folded, read_span

_ASKS = re.compile(r"[?？]|吗|呢|是否|能否|可否|能不能|要不要|可不可以|行不行|如果|要是|\bif\b")
_CANCELS = re.compile(
    r"^\s*(?:本次|该|此次)?(?:会议)?(?:现|因故)?(?:取消|撤销)(?:本次|该|此次)?(?:会议|召开)?(?=$|[\s:：,，。;；!！])"
    r"|^\s*(?:本次|该|此次)?会议(?:因[^\n]{0,20})?取消"
    r"|^\s*(?:the meeting is |please |meeting )?cancel(?:led|ed)?(?: (?:the|this) meeting| it)?(?=$|[\s:,.;!])"
    r"|^\s*call(?:ed)? off\b"
)
_TO: Final = (
    r"(?:改期|改到|改至|改在|改为|改成|推迟|推后|延期|延后|延至|提前到|提前至|提前(?=\S{0,8}(?:小时|分钟|天))"
    r"|调整到|调整为|调整至|调到|挪到|换到)"
)
_MOVES = re.compile(
    rf"^[^\n?？]{{0,12}}?{_TO}"
    r"|^\s*(?:please |the meeting is |let's |can we |could we |could you )*(?:reschedule|postpone|move|push|bring)[sd]?\b"
)
#: Anywhere in the first lines of somebody who can only wish for it.
_WISHES = re.compile(
    rf"{_TO}|换个时间|改个时间|另约|另找个?时间|换一下时间|调整一?下?时间|时间能?否?调整|改天"
    r"|\b(?:reschedul\w*|postpon\w*|another (?:time|day)|different (?:time|day)|new time|later slot)\b"
    r"|\b(?:move|push|shift|bring) (?:it|the meeting|this|the call)\b|\bhow about\b|\bc(?:ould|an) we (?:meet|do)\b"
)
_LATER = re.compile(
    r"(?:推迟|推后|延后|延迟|晚)(?P<a>[^，,。;；]{1,8}?(?:个?半?小时|分钟|天|周))(?![到至])"
    r"|\b(?:postpone|delay|push)\b[^,.;]{0,20}? by (?P<b>[^,.;]{3,20})|(?P<c>\w+ (?:minutes?|hours?|days?)) later\b"
)
_EARLIER = re.compile(
    r"提前(?P<a>[^，,。;；到至]{1,8}?(?:个?半?小时|分钟|天|周))"
    r"|\bbring\b[^,.;]{0,20}? forward by (?P<b>[^,.;]{3,20})|(?P<c>\w+ (?:minutes?|hours?|days?)) earlier\b"
)
_PLACE = re.compile(
    r"^\s*(?:会议)?(?:地点|会议室|地方)(?:变更|调整)?(?:改到|改至|改在|改为|改成|换到|换成|调整到|调整为|调整至)\s*[:：]?\s*(?P<zh>[^，,。;；\n]{2,40})"
    r"|^\s*(?:please )?(?:change|move) the (?:place|room|venue|location) to (?P<en>[^,.;\n]{2,40})",
    re.IGNORECASE,
)
_KEEPS = re.compile(
    r"维持原文|维持原纪要|维持不变|不予采纳|不采纳"
    r"|\bkeep as is\b|\bno change to the minutes\b|\bstands as written\b"
)
_UNITS: Final = {"m": 60, "h": 3600, "d": 86_400}
_SHORT: Final = 200
_LINES: Final = 3


@dataclass(frozen=True, slots=True)
class Move:
    """Another time, as words: the line that names it, so much later (negative: earlier); or another place.

    `ordered` says that the first line asks for it, as whoever leads the meeting would; else it is only wished for.
    """

    line: str = ""
    ordered: bool = False
    shift: timedelta | None = None
    place: str = ""


def read_move(text: str) -> Move:
    """What a letter moves; the first line that says so."""
    lines = [folded(line)[:_SHORT] for line in text.split("\n") if line.strip()][:_LINES]
    if lines and (named := _PLACE.match(lines[0])):
        return Move(place=(named["zh"] or named["en"]).strip())
    wished = next((line for line in lines if _WISHES.search(line)), "")
    if lines and _MOVES.search(lines[0]):
        return Move(line=lines[0], ordered=_ASKS.search(lines[0]) is None, shift=_shift(lines[0]))
    return Move(line=wished, shift=_shift(wished))


def _shift(line: str) -> timedelta | None:
    """How much later the words want it; negative where it is earlier."""
    for pattern, sign in ((_LATER, 1), (_EARLIER, -1)):
        if found := pattern.search(line):
            span = read_span(next(part for part in found.groups() if part))
            return sign * timedelta(seconds=span.amount * _UNITS[span.unit]) if span and span.unit in _UNITS else None
    return None


def cancels(text: str) -> bool:
    """Whether the first line calls the meeting off."""
    return _CANCELS.search(_first(text)) is not None and _ASKS.search(_first(text)) is None


def keeps(text: str) -> bool:
    """Whether the words keep minutes as they are."""
    return _KEEPS.search(folded(text[:500])) is not None


def _first(text: str) -> str:
    return next((folded(line)[:_SHORT] for line in text.split("\n") if line.strip()), "")
