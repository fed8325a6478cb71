"""Action items as people write them: 页面开发 | 张工 | 3月10日 | 上线, or 张工3月10日前完成页面开发, or labels in the line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Final

from mailflow.core.meeting.heard import Todo
from mailflow.core.worktime import Calendar
from mailflow.mail.forms.dates import read_instant

_LABELS: Final[Mapping[str, str]] = {
    "owner": r"责任人|负责人|承办人|owner|assignee|responsible",
    "due": r"完成时限|完成时间|截止日期|截止时间|截止|时限|期限|due(?: date)?|deadline|by",
    "criterion": r"验收标准|完成标准|标准|acceptance(?: criteri(?:a|on)| standard)?|criteri(?:a|on)",
    "department": r"责任部门|dept|department",
    "support": r"协办(?:人|部门)?|support",
    "title": r"事项|待办|任务|内容|task|action",
}  # fmt: skip
_ANY: Final = "|".join(f"(?P<{name}>{words})" for name, words in _LABELS.items())
_LABELLED = re.compile(rf"(?:^|(?<=[\s,，;；|（(。.]))(?:{_ANY})\s*[:：]\s*", re.IGNORECASE)
_PIECES = re.compile(r"\s*[|\t,，;；()（）]\s*|\s{2,}|\s+[—–-]\s+")
_EDGE: Final = " \t,，;；|。.()（）"
#: Words round a day that say no more than that it is one.
_DAY_ONLY = re.compile(r"(?:前|之前|以前|完成|截止|于|在|by|until|before|due|on)", re.IGNORECASE)
_MARKED = re.compile(r"(?<![\w.])[@＠]\s*([^\s,，;；:：|()（）\d]{2,30})")
#: What is marked and can be nothing but a name.
_NAME = re.compile(r"[\u4e00-\u9fff·]{2,4}|[A-Za-z][A-Za-z .'-]{1,29}")
_BOX = re.compile(r"^(?:\[[ xX√✓]?\]|[☐□☑✔]|(?:todo|to-do)(?![a-z])\s*[:：]?)\s*", re.IGNORECASE)
_NAMED_DAY: Final = (
    r"(?:(?:\d{4}\s?[年/.-]\s?)?\d{1,2}\s?(?:月\s?\d{1,2}\s?[日号]?|[/-]\d{1,2})"
    r"|(?:本|这|下下?)?(?:周|星期|礼拜)[一二三四五六日天末]"
    r"|今天|明天|后天|(?:本|这|下)?月底|(?:本|下)月\d{1,2}[日号])(?:\s?[（(][^()（）]{1,4}[)）])?"
)
#: A day in a title, which is told beside it: 3月5日前, 本周五 at the end, by 6 March.
_DATED = re.compile(
    rf"(?:于|在)?{_NAMED_DAY}\s?(?:之前|以前|前)\s?|\s+{_NAMED_DAY}$"
    r"|\s+(?:by|before|no later than)\s+(?:[\w.]+\s+){0,2}[\w.]+$",
    re.IGNORECASE,
)
_OPEN = re.compile(r"[—–-]*|待补充|待定|to be added|tbd|n/?a", re.IGNORECASE)
_LEADS = re.compile(r"^(?:由|请)?\s*([^\s:：,，;；|]{2,30}?)\s*(?:负责|[:：])")
_SHORT: Final = 30
#: Names have no more characters than this.
_HAN: Final = 4
_LATIN: Final = 20


def read_todo(line: str, at: datetime, calendar: Calendar) -> Todo | None:
    """One action item; words that name no day (尽快, ASAP) leave its day open."""
    found, rest = _labelled(_BOX.sub("", line.strip()))
    labelled = {name: value for name, value in found.items() if not _OPEN.fullmatch(value)}
    marked = [name for name in _MARKED.findall(rest) if _NAME.fullmatch(name)]
    title, names, due, behind = _free(rest, at, calendar)
    if "due" in labelled:
        due = _day(labelled["due"], at, calendar)
    owner = labelled.get("owner", "") or next(iter(marked), "")
    if not (title or found):
        return None
    return Todo(
        title=labelled.get("title", "") or title,
        owner=owner,
        names=tuple(dict.fromkeys(names)),
        due=due,
        criterion=labelled.get("criterion", "") or behind,
        department=labelled.get("department", ""),
        support=labelled.get("support", "") or "、".join(name for name in marked if name != owner),
    )


def todo_of_row(values: Mapping[str, str], at: datetime, calendar: Calendar) -> Todo:
    """One row of a filled table; what our drafts print where nothing is known yet says nothing."""
    said = {name: "" if _OPEN.fullmatch(value.strip()) else value for name, value in values.items()}
    return Todo(
        title=said.get("title", ""),
        owner=said.get("owner", ""),
        due=_day(said.get("due", ""), at, calendar),
        criterion=said.get("验收标准", ""),
        department=said.get("dept", ""),
        support=said.get("协办", ""),
    )


def _labelled(line: str) -> tuple[dict[str, str], str]:
    """The labelled parts of a line, and the line without them."""
    found = list(_LABELLED.finditer(line))
    values: dict[str, str] = {}
    for match, after in zip(found, (*found[1:], None), strict=False):
        value = line[match.end() : after.start() if after else len(line)].strip(_EDGE)
        if match.lastgroup:
            values.setdefault(match.lastgroup, value)
    return values, line[: found[0].start()].strip(_EDGE) if found else line


def _free(text: str, at: datetime, calendar: Calendar) -> tuple[str, list[str], date | None, str]:
    """Title, words that may name the owner, the day, and what stands in a column behind the day, of the part without labels."""
    names = [match[1] for match in _MARKED.finditer(text)]
    names += [match[1]] if (match := _LEADS.match(text)) else []
    text = _MARKED.sub(" ", text).strip()
    pieces = [piece.strip(_EDGE) for piece in _PIECES.split(text) if piece.strip(_EDGE)]
    day: date | None = None
    kept: list[str] = []
    behind = ""
    for piece in pieces:
        found = _day(piece, at, calendar)
        day = day or found
        if not (found and len(piece) < _SHORT and _only_a_day(piece)):
            behind = piece if day and not found and kept and "|" in text else behind
            kept.append(piece)
    return _title(kept, behind, "|" in text), [*names, *kept], day, behind


def _title(kept: list[str], behind: str, columns: bool) -> str:
    """The first piece without its day, and what else is too long for a name."""
    if not kept:
        return ""
    more = [] if columns else [piece for piece in kept[1:] if piece != behind and _is_long(piece)]
    bare = (_DATED.sub("", piece, count=1).strip(_EDGE + ":：") or piece for piece in (kept[0], *more))
    return "，".join(bare)


def _is_long(piece: str) -> bool:
    return len(piece) > (_LATIN if piece.isascii() else _HAN)


def _only_a_day(piece: str) -> bool:
    """Whether a piece says nothing beside its day."""
    bare = re.sub(r"[\d年月日号:：/.\-周一二三四五六日天本下上午末底\s]", "", _DAY_ONLY.sub("", piece))
    return len(bare) == 0 or re.fullmatch(r"[A-Za-z]{3,9}", bare) is not None


def _day(text: str, at: datetime, calendar: Calendar) -> date | None:
    dated = bool(text) and any(c.isdigit() or c in "周明后月底today星" for c in text)
    instant = read_instant(text, at, calendar, ahead=True) if dated else None
    return calendar.local(instant).date() if instant else None
