"""What an order names besides its kind: a percentage, a new date, a level, a person, a record."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from mailflow.core.incident.levels import LEVELS
from mailflow.core.worktime import Calendar, Span
from mailflow.mail.forms.dates import read_instant
from mailflow.mail.intent.folding import Folded, is_chinese
from mailflow.mail.orders.pointing import number

#: Where a reason begins, in the folded text.
REASON = re.compile(
    r"[\s,。;:(-]*(?:因为|由于|因|原因是|原因为|原因|理由是|理由|鉴于|\b(?:because of|because|due to|owing to|as|since"
    r"|reason)\b)[\s:是]*"
)
_SEPARATES = re.compile(r"[,;。(]")
#: A weekday in brackets is part of its date, and may belie it.
_WEEKDAY = re.compile(r"\s?\(\s?(?:(?:周|星期|礼拜)?[一二三四五六日天]|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?)\s?\)")
_PERCENT = re.compile(
    r"(?:(?:目前|现在|当前|总体|整体|已经|已)*(?:进度|完成度|完成率|完成|进展|progress|completion)?(?:已|是|为|至|到"
    r"|达到|达|了|is)*[\s:]*"
    r"(?:大约|约|大概|about|around|at|now)?\s?)(?:(?P<digits>\d{1,6}(?:\.\d+)?)\s?(?:%|percent\b|pct\b)"
    r"|百分之(?P<words>一?百|[一二三四五六七八九十]{1,3})(?![一二三四五六七八九十百零])|(?:(?:做|干|完成)了?)?(?P<tenths>[一二三四五六七八九1-9])成(?P<over>半?)(?![功员本果立品绩])"
    r"|(?P<half>(?:做|干|完成)了?(?:大概|大约|差不多)?一半"
    r"|half[ -]?way(?: through| there)?|half(?=\s?done|\s?finished|\s?completed?)))"
    r"\s?(?:done|completed?|finished|完成|左右|了)*"
)
#: What makes a share none of what is done: 40%→60%, 60%~70%, 40% left.
_NO_SHARE = re.compile(
    r"\s?(?:-+>?|=?>|~|—|→|至|到|to\b|or\b|或)\s?\d|\s?(?:is |are )?(?:left|remaining|remains|to go|outstanding|to do|open)\b"
    r"|\s?(?:的?(?:工作)?(?:未|没|待|尚)|剩)"
)
_LEVEL_VERB = re.compile(
    r"(?:事件)?(?:级别|等级|定级)?(?:升级|降级|升|降|调整|调升|调降|上调|下调|调|改|变更|提升|定|级别|等级)(?:为|到|至"
    r"|成|:)\s?"
    r"|(?:please )?(?:raise|upgrade|downgrade|lower|change|set|escalate)d?(?: (?:the |this )?(?:incident|level"
    r"|severity|it|this))?"
    r"(?: level| severity)?(?: to| as)? (?=l\d|p\d|sev|level|critical|high|medium|low)"
    r"|(?:level|severity|级别|等级)\s?[:=]\s?"
    r"|(?:level|severity|级别|等级|按照?|应[为是]|treat (?:it |this )?as)\s?(?=(?:l[1-4]|p[0-4]|sev ?[1-4]|[一二三四]级)(?![\w]"
    r"(?<!处|响|事|上|来|办)))"
)
_LEVEL_WORDS: Final = {word: level for level, words in LEVELS.items() for word in words.split("|")}
_LEVEL = re.compile("|".join(sorted(map(re.escape, _LEVEL_WORDS), key=len, reverse=True)))
_HAND_OVER = re.compile(
    r"(?:转交给?|转给|移交给?|改由|delegated? to|reassign(?:ed)?(?: (?:it|this))? to|hand(?:ed)? over to"
    r"|transfer(?:red)? to|assign(?:ed)? to)[\s:]*"
    r"(?P<name>(?:[a-z][\w.@'+-]*(?: [a-z][\w.@'-]*){0,2}|[\w@.+-]{1,20}))?"
)
_AFTER_NAME = re.compile(r"(?:来)?(?:处理|负责|跟进|办理|接手|审批|确认|处置)")
#: 转交 张工、李主管 names two, and nobody is called that: who of them takes over is asked.
_OTHERS = re.compile(r"(?:\s?(?:[、/&+]|和|与|及|\band\b|\bor\b|或)\s?[\w@.+-]{1,20}){1,9}")
_MERGE = re.compile(
    r"(?:请)?(?:合并(?:到|至|入|进)?|并入)[\s:]*(?P<to>[a-z]{3}-\d{4}-\d{4,})?"
    r"|(?:与|同|跟|和)\s?(?P<with>[a-z]{3}-\d{4}-\d{4,})\s?(?:合并|重复)"
    r"|(?:please )?(?:merged?|duplicate)(?: (?:it|this))?(?: into| with| to| of)?[\s:]*(?P<en>[a-z]{3}-\d{4}-\d{4,})?"
)
_SPAN = re.compile(
    r"\s?(?:by )?(?P<n>\d{1,3}|[一二两三四五六七八九十]{1,3}|(?:one|two|three|four|five|an?)(?= ))\s?(?:个)?"
    r"(?P<unit>工作日|小时|钟头|天|日|周|星期|working days?"
    r"|business days?|days?|weeks?|hours?)(?![之以]?内)"
)
#: A day that something was done on says so: 3月20日完成 may be a plan.
_DONE_ON = re.compile(
    r"已经?于?(?P<early>[^,;。\n]{2,16}?)(?:完成|做完|办结|完工)了?(?![一-鿿])"
    r"|于?(?P<late>[^,;。\n]{2,16}?)(?:已经?|就已经?)(?:完成|做完|办结|完工)了?(?![一-鿿])"
)
_NOTHING: Final = frozenset({"无", "没有", "暂无", "none", "no", "nil", "n/a", "na", "nothing"})
#: What an order means that takes words, where these are that there is nothing.
_WITHOUT: Final = {"risk": "risk_gone", "object": "confirm"}
_ONLY_ASKS = re.compile(r"[吗么呢嘛?？]{1,4}")
_ASKED_CHANGE = re.compile(r"(?:申请变更|变更申请|口头变更|变更|change request|change)\s*:\s*")
_RECOVERED = re.compile(
    r"[^,;。\n]{1,24}?(?:已经?(?:全部|完全)?恢复(?:正常|服务|使用|运行)?|恢复正常|(?:has been|have been|is"
    r"|are) (?:fully )?(?:restored|resolved|recovered|back up))$"
)
_NOT_ALL = re.compile(
    r"部分|基本|初步|大部分|即将|预计|说|称|表示|如果|若|等|待|不|未|没|吗|是否|partly|partially"
    r"|some|most|if|when|will|said|says|not|almost"
)
_ENGLISH: Final = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
_UNITS: Final = {"工作日": "wd", "working": "wd", "business": "wd", "小时": "h", "钟头": "h", "hour": "h"}


@dataclass(frozen=True, slots=True)
class Value:
    """What was read up to `end`; None in `problem` where it is sound, else the code of what is wrong with it."""

    end: int
    value: str = ""
    percent: int | None = None
    due: datetime | None = None
    by: Span | None = None
    problem: str | None = None


def percent(text: str, start: int, stop: int) -> Value | None:
    """A share that is done, as whole percent."""
    match = _PERCENT.match(text, start, stop)
    if match is None:
        return None
    amount = float(match["digits"]) if match["digits"] else _spelt(match)
    problem = "unclear" if _NO_SHARE.match(text, match.end(), stop) else None if amount <= 100 else "percent"
    return Value(match.end(), match[0].strip(), percent=int(amount), problem=problem)


def _spelt(match: re.Match[str]) -> int:
    """A share in words: 百分之六十, 六成 (60), 六成半 (65); half where it is said without a number."""
    if match["tenths"]:
        return number(match["tenths"]) * 10 + (5 if match["over"] else 0)
    words = match["words"]
    return 50 if not words else 100 if words.endswith("百") else number(words)


def new_date(text: str, start: int, stop: int, gaps: frozenset[int], at: datetime, calendar: Calendar) -> Value:
    """The date something is put off to, which ends where its reason begins, or a span it is put off by."""
    if (lasting := _SPAN.match(text, start, stop)) is not None:
        return Value(lasting.end(), lasting[0].strip(), by=_span(lasting))
    end = min((m.start() for p in (REASON, _SEPARATES) if (m := p.search(text, start, stop)) is not None), default=stop)
    end = weekday.end() if (weekday := _WEEKDAY.match(text, end, stop)) else end
    language = "zh" if any(is_chinese(char) for char in text) else "en"
    due = read_instant(text[start:end], at, calendar, language=language, ahead=True)
    for cut in _blanks(text, start, end, gaps):
        if due is not None and not weekday and read_instant(text[start:cut], at, calendar, language=language, ahead=True) == due:
            end = cut
            break
    problem = "no_date" if due is None else "past" if due < at else None
    return Value(end, text[start:end].strip(), due=due, problem=problem)


def finished_on(text: str, start: int, stop: int, at: datetime, calendar: Calendar) -> Value | None:
    """The past day on which something is said to have been done: 已于3月11日完成; a day to come is asked about."""
    match = _DONE_ON.match(text, start, stop)
    due = read_instant(match["early"] or match["late"], at, calendar) if match else None
    if match is None or due is None:
        return None
    ahead = calendar.local(due).date() > calendar.local(at).date()
    return Value(match.end(), match[0], due=due, problem="unclear" if ahead else None)


def none_told(kind: str, value: str, of_items: bool) -> tuple[str, str]:
    """The kind and words of an order whose words are that there is nothing (风险：无), or only ask (有风险吗)."""
    said = value.strip(" \t。.!！,，").lower()
    if said in _NOTHING and kind in _WITHOUT:
        return kind if of_items else _WITHOUT[kind], ""
    return kind, "" if _ONLY_ASKS.fullmatch(said) else value


def asked_change(text: str, start: int, stop: int) -> int:
    """Where what is asked as a change begins; 0 where a text does not begin by asking for one."""
    match = _ASKED_CHANGE.match(text, start, stop)
    return match.end() if match else 0


def _blanks(text: str, start: int, end: int, gaps: frozenset[int]) -> list[int]:
    """The first places where words part."""
    return [p for p in range(start + 1, min(end, start + 60)) if p in gaps or text[p] == " "][:6]


def _span(match: re.Match[str]) -> Span:
    unit = match["unit"].split()[0].rstrip("s")
    weeks = 7 if unit in ("周", "星期", "week") else 1
    amount = _ENGLISH.get(match["n"]) or number(match["n"])
    return Span(amount * weeks, _UNITS.get(unit, "d"))


def recovered(text: str, start: int, stop: int) -> bool:
    """Whether words say that what they name is back, all of it."""
    return bool(_RECOVERED.match(text, start, stop)) and not _NOT_ALL.search(text, start, stop)


def level(text: str, start: int, stop: int) -> Value | None:
    """A level an incident is raised or lowered to: 1 (the worst) to 4."""
    verb = _LEVEL_VERB.match(text, start, stop)
    if verb is None or verb.end() == start:
        return None
    named = _LEVEL.match(text, verb.end(), stop)
    if named is None:
        return Value(stop, text[verb.end() : stop].strip(), problem="no_level")
    return Value(named.end(), _LEVEL_WORDS[named[0]])


def hand_over(folded: Folded, text: str, start: int, stop: int) -> tuple[Value, tuple[int, int]] | None:
    """To whom something is handed, and where the name stands."""
    match = _HAND_OVER.match(text, start, stop)
    if match is None:
        return None
    if not match["name"]:
        return Value(match.end(), problem="no_name"), (match.end(), match.end())
    first, last = match.span("name")
    last = next((place for place in range(first + 1, last) if _name_ends(folded, text, place)), last)
    for ends in (_AFTER_NAME, REASON):
        last = after.start() if (after := ends.search(text, first + 1, last)) is not None else last
    last = others.end() if (others := _OTHERS.match(text, last, stop)) is not None else last
    return Value(last, text[first:last]), (first, last)


def _name_ends(folded: Folded, text: str, place: int) -> bool:
    """A blank ends a Chinese name; an English one goes on with a capital."""
    if place in folded.gaps:
        return True
    follows = folded.source[folded.places[place + 1]] if text[place] == " " and place + 1 < len(text) else "A"
    return not (follows.isascii() and follows.isupper())


def merge(text: str, start: int, stop: int) -> Value | None:
    """The record another one is merged into."""
    match = _MERGE.match(text, start, stop)
    if match is None:
        return None
    record = match["to"] or match["with"] or match["en"]
    return Value(match.end(), (record or "").upper(), problem=None if record else "no_record")
