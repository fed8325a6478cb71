"""Who is asked to a meeting and what stands on its agenda, as people write both."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from mailflow.core.meeting.heard import Point
from mailflow.mail.forms.forms import split_people
from mailflow.mail.forms.tables.values import Sheets

_PART: Final = {"必选": "required", "必须": "required", "required": "required", "可选": "optional", "optional": "optional"}
_MARK = re.compile(r"(必选|必须|可选|required|optional)\s*[:：]", re.IGNORECASE)
_BEHIND = re.compile(r"[（(]\s*(必选|必须|可选|required|optional)\s*[)）]", re.IGNORECASE)
_NUMBER = re.compile(r"^\s*(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[)）、.．:：]\s*|[-*•·]\s*|[①-⑳]\s*)")
_MINUTES = re.compile(
    r"[（(,，;；|\s]*(?:约|共|时长[:：]?)?\s*(\d{1,3})\s*(?:分钟|分|mins?\b|minutes\b|')\s*[)）]?", re.IGNORECASE
)
_PRESENTER = re.compile(
    r"(?:汇报人|主讲人|主讲|发言人|汇报|presenter)\s*[:：]?\s*([^\s|,，;；()（）]{2,30})"
    r"|\bby\s+([^|,，;；()（）]{2,30})"
    r"|(?<=[，,;；\s])由?([\u4e00-\u9fff·]{2,5})(?:汇报|主讲|介绍|讲解|发言)(?=$|[，,;；\s])",
    re.IGNORECASE,
)
_PIECES = re.compile(r"\s*[|\t]\s*|\s{2,}|\s*[（(]|[)）]\s*|\s+[—–-]\s+")
_LIMIT: Final = 60


def read_guests(fields: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Everybody a form names, with the part each has: required, optional or present (列席)."""
    for line in fields.get("participants", "").split("\n"):
        yield from _guests(line)
    for name, part in (("可选参会人员", "optional"), ("列席", "present")):
        yield from ((person, part) for person in split_people(fields[name])) if name in fields else ()


def _guests(line: str) -> Iterator[tuple[str, str]]:
    pieces = _MARK.split(line)
    parts = [
        ("required", pieces[0]),
        *((_PART[mark.lower()], rest) for mark, rest in zip(pieces[1::2], pieces[2::2], strict=True)),
    ]
    for part, names in parts:
        for name in re.split(r"[、,，;；]", names):
            behind = _BEHIND.search(name)
            for person in split_people(_BEHIND.sub("", name)):
                if person:
                    yield person, _PART[behind[1].lower()] if behind else part


def read_agenda(text: str, sheets: Sheets) -> tuple[Point, ...]:
    """The items of an agenda: rows of its table, else the lines under its label."""
    rows = [row for table in sheets.tables if table.kind == "agenda" and not table.quoted for row in table.rows]
    if rows:
        return tuple(
            Point(
                topic=row.values.get("议题", ""),
                presenter=row.values.get("汇报人", ""),
                minutes=_minutes(row.values.get("时长", "")),
            )
            for row in rows
            if row.values.get("议题")
        )
    return tuple(point for line in text.split("\n") if (point := read_point(line)) is not None)[:_LIMIT]


def _minutes(text: str) -> int | None:
    digits = re.search(r"\d{1,3}", text)
    return int(digits[0]) if digits else None


def read_point(line: str) -> Point | None:
    """One item of an agenda as people write it; nothing where a line is the head of a table."""
    text = _NUMBER.sub("", line.strip())
    lasting = _MINUTES.search(text)
    text = _MINUTES.sub(" ", text).strip()
    named = _PRESENTER.search(text)
    text = _PRESENTER.sub(" ", text) if named else text
    pieces = [piece.strip(" ,，;；|()（）") for piece in _PIECES.split(text)]
    pieces = [_NUMBER.sub("", piece) for piece in pieces if piece and not piece.isdigit()]
    if not pieces or set(pieces) <= {"议题", "汇报人", "时长", "序号"}:
        return None
    presenter = (named[1] or named[2] or named[3]).strip() if named else pieces[1] if len(pieces) > 1 else ""
    return Point(topic=pieces[0], presenter=presenter, minutes=int(lasting[1]) if lasting else None)
