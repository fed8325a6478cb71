"""Minutes in free structure: 议题, 结论, 决议 and 待办 as people write them, lines under an agenda's numbers, filled tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import takewhile
from typing import Final

from mailflow.core.meeting.heard import Todo, Told, Topic
from mailflow.core.worktime import Calendar
from mailflow.mail.forms.labels import folded_label
from mailflow.mail.forms.meetings.todos import read_todo, todo_of_row
from mailflow.mail.forms.tables.values import Sheets

_MARKS: Final = r"[\s#*【\[〔（(>]*"
_NUMBER: Final = r"(?:(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）、.．]|[①-⑳])\s*)?"
_END: Final = r"\s*[】\]〕）)*]*\s*(?:\d{1,2}\s*)?(?:[:：]\s*(.*)|\s*)$"
_HEADS: Final[Mapping[str, re.Pattern[str]]] = {
    name: re.compile(rf"^{_MARKS}{_NUMBER}(?:{words}){_END}", re.IGNORECASE)
    for name, words in {
        "resolutions": r"(?:会议)?(?:决议|决定|议定)(?:事项|内容|情况)?"
        r"|会议形成(?:如下|以下)决议|resolutions?|decisions?(?: made| taken)?|agreed",
        "todos": r"(?:会议|后续|会后)?(?:待办|行动|跟进|督办|任务|工作安排)(?:事项|项|清单|计划|安排)?"
        r"|后续工作(?:安排)?|下一步(?:工作|计划|行动)?|to-?\s?dos?|action(?: item| point)?s?|next steps?|follow-?ups?",
        "unsolved": r"未决(?:事项|问题)|遗留(?:事项|问题)|待定事项|open (?:issues|points|questions)",
        "following": r"下次会议(?:安排|时间)?|next meeting",
        "conclusion": r"结论|小结|conclusions?",
        "topics": r"(?:会议)?(?:讨论|议题)(?:内容|情况|事项|及讨论|要点|摘要)?|会议内容|discussions?|topics?|notes|minutes",
    }.items()
}  # fmt: skip
#: Sections that are the minutes themselves.
_WRITTEN: Final = ("topics", "resolutions", "todos")
_TOPIC = re.compile(
    rf"^{_MARKS}(?:议题|事项|topic|item)\s*([\d一二三四五六七八九十]{{1,3}})\s*[】\])）]?\s*[:：、.．]?\s*(.*)$", re.IGNORECASE
)
_NUMBERED = re.compile(r"^\s*[（(]?(\d{1,2}|[一二三四五六七八九十]{1,3})[)）、.．:：]\s*(.+)$")
_PATCH = re.compile(
    r"^\s*(?:待办|行动项|todo|action|item|t|第)?\s*(\d{1,2})\s*[项条]?\s*[)）、.．:：|,，]?\s*(\S.*)$", re.IGNORECASE
)
_BULLET = re.compile(r"^\s*(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）、.．]|[-*•·]|[①-⑳])\s*")
#: Signs of a list from the highest down: 一、 over （一） over 1. over (1) and ①.
_HAN: Final = "[一二三四五六七八九十]{1,3}"
_RANKS: Final = (rf"{_HAN}[、.．]", rf"[（(]{_HAN}[)）]", r"\d{1,2}[、.．]", r"[（(]?\d{1,2}[)）]|[①-⑳]")
_CALLED = re.compile(r"^\s*(?:[-*•·]\s*)?(?:\[[ xX]?\]\s*)?[@＠]\S{2,}.*\S")
_STOP: Final = ";；"
_CHINESE = re.compile("[\u4e00-\u9fff]")
#: Lines of fewer characters greet, thank or sign.
_WORD: Final = 4
_LABEL = re.compile(r"^\s*([^:：]{1,14})[:：]")
_AGENDA: Final = "议程"
#: The table of what was left open last time, which these minutes do not decide anew.
_LAST_TIME: Final = re.compile("上次|落实情况|last time|last meeting|previous", re.IGNORECASE)
#: What our own documents print where nothing stands.
_EMPTY: Final = " —-"
_DIGITS: Final = {char: value for value, char in enumerate("一二三四五六七八九十", 1)}


@dataclass(slots=True)
class _Draft:
    """Minutes as far as they are read: the section that is open, and what stands in each."""

    section: str = ""
    found: bool = False
    rank: int = len(_RANKS)
    called: list[str] = field(default_factory=list)
    loose: list[str] = field(default_factory=list)
    topics: list[Topic] = field(default_factory=list)
    lines: dict[str, list[str]] = field(default_factory=dict)


def read_minutes(
    text: str, sheets: Sheets, known: Mapping[str, str], at: datetime, calendar: Calendar
) -> tuple[Told | None, tuple[Topic, ...], tuple[Todo, ...]]:
    """The minutes a letter holds, or None; the points it gives under bare numbers; what it adds to action items by number."""
    draft = _Draft()
    for line in text.split("\n"):
        _add(draft, line.strip(), known)
    if not draft.found:
        _read_files(draft, sheets, known)
    _take_called(draft)
    told = Told(
        topics=tuple(draft.topics),
        resolutions=tuple(_BULLET.sub("", line).rstrip(_STOP) for line in draft.lines.get("resolutions", ())),
        todos=tuple(todo for line in draft.lines.get("todos", ()) if (todo := read_todo(_BULLET.sub("", line), at, calendar))),
        unsolved=tuple(_BULLET.sub("", line) for line in draft.lines.get("unsolved", ())),
        following=" ".join(draft.lines.get("following", ())),
    )
    told = _with_tables(told, sheets, at, calendar)
    has = bool(told.resolutions or told.todos or told.topics) and (draft.found or bool(told.todos or told.resolutions))
    return told if has else None, tuple(_numbered(text)), tuple(_patches(text, at, calendar))


def _take_called(draft: _Draft) -> None:
    """Lines that begin with somebody's name after an @ are action items; a chat of nothing else is one topic."""
    if not draft.called or not (draft.found or len(draft.called) > 1):
        return
    spoken = tuple(line for line in draft.loose if len(line) > _WORD and not line.endswith((":", "：")))
    if not draft.found and spoken:
        draft.topics.append(Topic(title="讨论内容" if _CHINESE.search(spoken[0]) else "Discussion", points=spoken))
    draft.found = True
    draft.lines.setdefault("todos", []).extend(draft.called)


def _read_files(draft: _Draft, sheets: Sheets, known: Mapping[str, str]) -> None:
    """Minutes that a file brings: what stands in its form, else its paragraphs, a table between two of them ending a section."""
    filled = [one for one in sheets.fields if not one.quoted and one.value.strip(_EMPTY)]
    if any(_HEADS[section].match(f"{one.label}：") for one in filled for section in _WRITTEN):
        texts = [f"{one.label}：\n{one.value}" for one in filled]
    else:
        texts = list(sheets.prose)
    for text in texts:
        draft.section = ""
        for line in text.split("\n"):
            _add(draft, line.strip(), known)


def above_minutes(fields: Mapping[str, str]) -> dict[str, str]:
    """Labelled values without the minutes that follow the last of them; an agenda may be headed as minutes are."""
    return {name: value if name == _AGENDA else _above(value) for name, value in fields.items()}


def _above(value: str) -> str:
    first, *more = value.split("\n")
    return "\n".join((first, *takewhile(_no_head, more)))


def _no_head(line: str) -> bool:
    return _TOPIC.match(line) is None and not any(head.match(line) for head in _HEADS.values())


def _add(draft: _Draft, line: str, known: Mapping[str, str]) -> None:
    if not line.strip(_EMPTY):
        return
    if (topic := _TOPIC.match(line)) and topic[2]:
        draft.topics.append(Topic(title=topic[2].strip(" :：")))
        draft.section, draft.found = "topics", True
        return
    for section, head in _HEADS.items():
        if match := head.match(line):
            _open(draft, section, (match[1] or "").strip())
            return
    label = _LABEL.match(line)
    if label and folded_label(label[1]) in known and draft.section != "todos":
        draft.section = ""
    elif draft.section:
        _say(draft, line)
    elif not label or folded_label(label[1]) not in known:
        (draft.called if _CALLED.match(line) else draft.loose).append(line)


def _open(draft: _Draft, section: str, rest: str) -> None:
    inside = bool(draft.topics) and section == "conclusion"
    draft.rank = len(_RANKS) if section == "topics" else draft.rank
    draft.section = "conclusion" if inside else "resolutions" if section == "conclusion" else section
    draft.found = True
    if rest:
        _say(draft, rest)


def _say(draft: _Draft, line: str) -> None:
    text = _BULLET.sub("", line)
    match draft.section:
        case "conclusion":
            last = draft.topics[-1]
            draft.topics[-1] = replace(last, conclusion=f"{last.conclusion}{'；' if last.conclusion else ''}{text}")
        case "topics" if draft.topics and (not _NUMBERED.match(line) or _rank(line) > draft.rank):
            draft.topics[-1] = replace(draft.topics[-1], points=(*draft.topics[-1].points, text.rstrip(_STOP)))
        case "topics":
            draft.rank = min(draft.rank, _rank(line))
            draft.topics.append(Topic(title=text.rstrip(_STOP)))
        case section:
            draft.lines.setdefault(section, []).append(line)


def _rank(line: str) -> int:
    """How high the sign stands that a line begins with."""
    return next((rank for rank, sign in enumerate(_RANKS) if re.match(sign, line)), len(_RANKS))


def _with_tables(told: Told, sheets: Sheets, at: datetime, calendar: Calendar) -> Told:
    """What filled tables add: rows of resolutions and of action items."""
    tables = (table for table in sheets.tables if not table.quoted and not _LAST_TIME.search(table.name))
    rows = [(table.kind, row) for table in tables for row in table.rows]
    spoken = [row.values for kind, row in rows if kind == "topics" and row.values.get("议题")]
    if spoken:
        told = replace(told, topics=tuple(_topic_of(values) for values in spoken))
    decided = [row.values.get("决议内容", "") for kind, row in rows if kind == "resolutions"]
    todos = [todo_of_row(row.values, at, calendar) for kind, row in rows if kind == "todos"]
    if todos:
        told = replace(told, todos=tuple(todo for todo in todos if todo.title))
    return replace(told, resolutions=(*told.resolutions, *filter(None, decided)))


def _topic_of(values: Mapping[str, str]) -> Topic:
    points = tuple(_BULLET.sub("", line) for line in values.get("要点", "").split("\n") if line.strip(_EMPTY))
    return Topic(title=values["议题"], points=points, conclusion=values.get("结论", "").strip(_EMPTY))


def _numbered(text: str) -> Iterator[Topic]:
    for line in text.split("\n"):
        if match := _NUMBERED.match(line):
            number = int(match[1]) if match[1].isdigit() else _DIGITS.get(match[1], 0)
            yield Topic(number=number, points=(match[2].strip(),))


def _patches(text: str, at: datetime, calendar: Calendar) -> Iterator[Todo]:
    for line in text.split("\n")[:60]:
        if (match := _PATCH.match(line)) and (todo := read_todo(match[2], at, calendar)):
            yield replace(todo, number=int(match[1]))
