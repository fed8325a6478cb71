"""How instants, people, decisions and states are said to a reader of mails, in Chinese and in English."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import lru_cache
from typing import Any, Final
from urllib.parse import quote
from zoneinfo import ZoneInfo

from mailflow.core.reasons import REASONS, parted
from mailflow.mail.outgoing import matterwords

Values = Mapping[str, Any]

#: decision -> (Chinese, English), as in contract §2; `returned` marks a rejection that asks for a new version.
DECISIONS: Final[Mapping[str, tuple[str, str]]] = {
    "approve": ("同意", "Approved"),
    "conditional": ("有条件同意", "Approved with conditions"),
    "reject": ("不同意", "Rejected"),
    "returned": ("退回修改", "Returned for revision"),
    "acknowledge": ("已阅", "Noted"),
    "delegate": ("转交", "Delegated"),
    "question": ("提问", "Question"),
    "withdraw": ("撤回", "Withdrawn"),
    "comment": ("说明", "Comment"),
}

#: state of a record or of a sign-off -> (Chinese, English).
STATES: Final[Mapping[str, tuple[str, str]]] = {
    "open": ("确认中", "Open"),
    "confirmed": ("确认完成", "Confirmed"),
    "refused": ("确认未通过", "Not confirmed"),
    "approved": ("已通过", "Passed"),
    "rejected": ("未通过", "Not passed"),
    "superseded": ("已被新版本取代", "Replaced by a newer version"),
    "withdrawn": ("已由发起人收回", "Taken back by the requester"),
    "lapsed": ("已失效", "Lapsed"),
    **matterwords.STATES,
}

#: X-Mailflow-Kind -> (Chinese, English).
KINDS: Final[Mapping[str, tuple[str, str]]] = {
    "sign-off-request": ("确认请求", "request for confirmation"),
    "receipt": ("回执", "receipt"),
    "progress": ("确认进展", "progress"),
    "outcome": ("确认结果", "result"),
    "notice": ("通知", "notice"),
    "meeting-notice": ("会议通知", "meeting notice"),
    "attendance-list": ("签到表", "attendance list"),
    "minutes": ("会议纪要", "minutes"),
    "minutes-request": ("请提交纪要", "request for minutes"),
    "reminder": ("催办", "reminder"),
    "escalation": ("升级", "escalation"),
    "question": ("请补充", "question"),
    "refusal": ("未生效通知", "refusal"),
    "challenge": ("核实本人", "challenge"),
    "anchor": ("链头存证", "journal head"),
    "rules": ("规则", "rules"),
    "pulse": ("运行简报", "daily line"),
    "held": ("暂扣来信", "held letters"),
    "incident-notice": ("事件通知", "incident notice"),
    "incident-update": ("事件进展通报", "incident update"),
    "request": ("办理请求", "request for action"),
    "register": ("问题台账", "issue register"),
    "digest": ("摘要", "digest"),
    "search": ("查询结果", "search results"),
    "form": ("空白表格", "empty form"),
}

#: What could not be read in a request, and what was done instead -> (Chinese, English).
UNREAD: Final[Mapping[str, tuple[str, str]]] = {
    "due": ("截止日期", "Due"),
    "rule": ("确认方式", "Rule"),
    "cc": ("抄送", "Cc"),
    "default_due": ("暂按下列答复期限", "the due time below holds"),
    "rule_all": ("须全部确认人同意", "everybody has to confirm"),
    "left_out": ("未采用", "left out"),
    "owner_unclear": ("责任人不明确，暂由事件负责人跟进", "its owner is not clear; whoever is in charge has it for now"),
    "severity": ("紧急程度", "Urgency"),
    "ordinary": ("按一般处理", "taken as ordinary"),
}

_DAYS: Final = (("一", "Mon"), ("二", "Tue"), ("三", "Wed"), ("四", "Thu"), ("五", "Fri"), ("六", "Sat"), ("日", "Sun"))
_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DECIDING: Final = re.compile("同意|转交|撤回|退回")
_INSTANT: Final = re.compile(r"\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)")
_BLANKS: Final = re.compile(r"\s+")
_BRACKETS: Final = str.maketrans("[]", "［］")


@lru_cache(maxsize=4096)
def instant(at: str | None, zone: str, language: str) -> str:
    """An ISO 8601 instant as people of this timezone say it."""
    if at is None:
        return "未定" if language == "zh" else "not set"
    t = datetime.fromisoformat(at).astimezone(ZoneInfo(zone))
    zh, en = _DAYS[t.weekday()]
    if language == "zh":
        return f"{t.year}年{t.month}月{t.day}日 {t:%H:%M}（周{zh}）"
    return f"{en} {t.day} {_MONTHS[t.month - 1]} {t.year} {t:%H:%M}"


def day(at: str, zone: str, language: str) -> str:
    """The day of an ISO 8601 instant as people of this timezone say it."""
    t = datetime.fromisoformat(at).astimezone(ZoneInfo(zone))
    zh, en = _DAYS[t.weekday()]
    return f"{t.month}月{t.day}日（周{zh}）" if language == "zh" else f"{en} {t.day} {_MONTHS[t.month - 1]}"


def shown(value: Any, zone: str, language: str) -> str:
    """A value that may be an instant, people or plain words."""
    if isinstance(value, str) and _INSTANT.fullmatch(value):
        return instant(value, zone, language)
    if isinstance(value, list) and all(isinstance(v, Mapping) for v in value):
        return people(value, language)
    joined = ("、" if language == "zh" else ", ").join(map(str, value)) if isinstance(value, list) else value
    return excerpt(str(joined or ""), 200) or "—"


def size(count: int) -> str:
    """Bytes as people count them."""
    if count < 1024:
        return f"{count} B"
    if count < 1024**3:
        return f"{count / 1024:.0f} KB" if count < 1024 * 1024 else f"{count / 1024 / 1024:.1f} MB"
    return f"{count / 1024**3:.1f} GB"


def person(card: Values) -> str:
    """A person's card in one line: the name, with the department where it is known."""
    department = flow(card["department"])
    return f"{flow(card['name'])}（{department}）" if department and not _latin(card["name"]) else _western(card)


def people(cards: Iterable[Values], language: str) -> str:
    """Several people in one line."""
    return ("、" if language == "zh" else ", ").join(person(card) for card in cards)


def names(cards: Iterable[Values], language: str) -> str:
    """Several people by name alone."""
    return ("、" if language == "zh" else ", ").join(flow(card["name"]) for card in cards)


def decision(answer: Values | str, language: str) -> str:
    """The word of a decision, given as its code or as an answer that may be a return for revision."""
    code = answer if isinstance(answer, str) else "returned" if answer.get("returned") else answer["decision"]
    return _said(DECISIONS, code, language)


def state(code: str, language: str) -> str:
    """The word of a state."""
    return _said(STATES, code, language)


def kind(code: str, language: str) -> str:
    """What a mail is, as people say it."""
    return _said(KINDS, code, language)


def unread(code: str, language: str) -> str:
    """The label that could not be read, or what was done instead."""
    return _said(UNREAD, code, language)


def because(code: str, detail: str, language: str) -> str:
    """The sentence of a reason code without the code, any word that might be read as an answer in quotation marks."""
    if code not in REASONS:
        return flow(detail or code)
    said = REASONS[code][0 if language == "zh" else 1]
    return _DECIDING.sub(r"「\g<0>」", said).format(detail=flow(detail))


def stored_reason(said: str, language: str) -> str:
    """A reason as the journal keeps it, in the language of the reader and without its code."""
    return because(*parted(said), language)


def tally(sign_off: Values) -> dict[str, Any]:
    """How the seats of a sign-off stand: a count for each decision, and who has not answered."""
    found: dict[str, Any] = {"approve": 0, "conditional": 0, "reject": 0, "returned": 0, "waiting": []}
    for seat in sign_off["seats"]:
        answer = seat["answer"]
        code = None if answer is None else "returned" if answer["returned"] else answer["decision"]
        if code in found:
            found[code] += 1
        else:
            found["waiting"].append(seat["holder"])
    return found


def flow(text: object) -> str:
    """Running text in one line."""
    if isinstance(text, str) and text.isprintable() and "  " not in text:
        return text.strip()
    return _BLANKS.sub(" ", str(text)).strip()


def brief(text: str, limit: int = 80, end: int = 0) -> str:
    """A title for a subject line: short enough to leave the number whole, and holding no number of its own.

    Of a longer one the last `end` characters are kept: behind the name of a project they say what is to be confirmed.
    """
    line = flow(text).translate(_BRACKETS)
    if len(line) <= limit:
        return line
    return line[: limit - 1 - end].rstrip() + "…" + (line[-end:].lstrip() if end else "")


def excerpt(text: str, limit: int = 400) -> str:
    """The beginning of what somebody wrote, with its lines."""
    kept = text.strip()
    return kept if len(kept) <= limit else kept[:limit].rstrip() + "…"


def indented(text: object, margin: str = "    ") -> str:
    """Several lines as they are, set in by a margin."""
    return "\n".join(f"{margin}{line.rstrip()}" for line in str(text).strip().splitlines())


def tail(message_id: str | None, limit: int = 28) -> str:
    """The end of a message id: enough for a person to find the mail by."""
    bare = (message_id or "—").strip("<>")
    return bare if len(bare) <= limit else "…" + bare[-limit:]


def hours(count: float) -> str:
    """Hours without needless digits."""
    return f"{count:.1f}".removesuffix(".0")


def mailto(to: str, subject: str, words: str, ref: str, language: str) -> str:
    """A link that opens a mail with these words; the reference is quoted so that no reader takes it for an answer."""
    mark = "参考号" if language == "zh" else "Ref"
    body = _quoted(f"{words}\r\n\r\n> {mark} ") + _quoted(f"{ref}\r\n")
    return f"mailto:{quote(to, safe='@')}?subject={_quoted(f'Re: {subject}')}&body={body}"


@lru_cache(maxsize=256)
def _quoted(text: str) -> str:
    return quote(text, safe="")


def _western(card: Values) -> str:
    department = flow(card["department"])
    return f"{flow(card['name'])} ({department})" if department else flow(card["name"])


def _latin(name: str) -> bool:
    return name[:1].isascii()


def _said(table: Mapping[str, tuple[str, str]], code: str, language: str) -> str:
    zh, en = table.get(code, (code, code))
    return zh if language == "zh" else en
