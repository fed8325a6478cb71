"""A meeting called in a sentence: 周四下午2点在301开协调会，请刘经理、何经理参加; what is labelled wins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from mailflow.core.worktime import Calendar
from mailflow.mail.forms.forms import split_people
from mailflow.mail.forms.meetings.times import read_times

_SENTENCE: Final = re.compile(r"[^\n。；;！!]+")
_CALLS: Final = re.compile(
    r"召开|举行|开(?:个|一个|次)?[^，,。；;\s]{0,12}会|开会|定于|拟于|碰(?:个)?头"
    r"|\b(?:let's |we(?:'ll| will)? |shall )?meet(?:ing)?\b",
    re.IGNORECASE,
)
_DOUBTS: Final = re.compile(
    r"[?？]|吗|呢|是否|能否|可否|上次|上周的?会|原定|另定|待定|再定|或|也可以|也行|\beither\b|last time|last meeting|\btbd\b",
    re.IGNORECASE,
)
_PLACE: Final = re.compile(
    r"(?:在|于|地点(?:是|在)?)\s*(?P<zh>[^，,。；;\s在于]{0,20}?(?:会议室|办公室|[室厅楼层]|\d{3,4}))(?=召开|举行|开|碰|[，,。；;\s]|$)"
    r"|\bin (?P<en>(?:the )?(?:room [\w-]+|[\w -]{1,30}? room|conference room [\w-]+))\b",
    re.IGNORECASE,
)
_NOBODY: Final = r"(?!各位|大家|相关|有关|全体|以上|所有|各部门|你们|您|我|本)"
_GUESTS: Final = re.compile(
    rf"请\s*(?P<zh>{_NOBODY}[^，,。；;\s]{{2,12}}?(?:\s*[、，,和及与]\s*[^、，,。；;\s]{{2,12}}?){{0,20}})"
    r"(?:等)?(?:同志|同事)?(?:准时|按时|届时|务必)*(?:参加|出席|参会|到会|与会)"
    r"|\b[Ww]ith (?P<en>[A-Z][\w.'-]*(?: [A-Z][\w.'-]*)?(?:(?:, (?:and )?| and )[A-Z][\w.'-]*(?: [A-Z][\w.'-]*)?){0,10})"
)


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a call says in sentences: when, where and whom; nothing where two sentences differ, or one doubts."""

    starts: datetime | None = None
    ends: datetime | None = None
    place: str = ""
    guests: tuple[tuple[str, str], ...] = ()


def read_spoken(text: str, at: datetime, calendar: Calendar) -> Spoken:
    """The call that the first sentences of a letter make."""
    sentences = [match[0].strip() for match in _SENTENCE.finditer(text[:1500])]
    times = dict.fromkeys(_times(sentences, at, calendar))
    starts, ends = next(iter(times)) if len(times) == 1 else (None, None)
    place = next((match for match in map(_PLACE.search, sentences) if match), None)
    named = next((match for match in map(_GUESTS.search, sentences) if match), None)
    people = split_people(re.sub(r"(?<=\S)[和及与](?=\S)", "、", named["zh"])) if named and named["zh"] else ()
    people = people or (split_people(named["en"]) if named and named["en"] else ())
    return Spoken(starts, ends, (place["zh"] or place["en"]).strip() if place else "", tuple((one, "required") for one in people))


def _times(sentences: list[str], at: datetime, calendar: Calendar) -> Iterator[tuple[datetime, datetime | None]]:
    for sentence in sentences:
        if _CALLS.search(sentence) and not _DOUBTS.search(sentence):
            starts, ends = read_times(sentence, at, calendar)
            if starts is not None and starts > at:
                yield starts, ends
