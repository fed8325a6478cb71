"""How people point at items of a list: `3`, `第三项`, `T3`, `1-3`, `1、3 和 5`, `全部`, a record's own number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

#: A range names no more than this; what is longer is a slip, or a date.
RANGE_LIMIT: Final = 100
#: What stands for every item, and for those not named otherwise.
ALL, REST = "all", "rest"

_UNIT: Final = (
    r"\s?(?:[%年月日号天点时分秒周个人台万元亿块件次家套倍级期名位条项款版份笔层楼米吨度几多余来]|成(?!功)|小时"
    r"|percent\b|pct\b|hours?\b|h\b|days?\b"
    r"|weeks?\b|months?\b|minutes?\b|mins?\b|people\b|million\b|k\b|x\b|am\b|pm\b|st\b|nd\b|rd\b|th\b|of\b|out of\b"
    r"|more\b|times\b)"
)
_DIGITS: Final = rf"\d{{1,3}}(?!\d|[.:/]\d(?!\d{{0,2}}%)|-\d+-|{_UNIT})"
_PART: Final = r"[tgc]-?\d{1,3}(?![\w%])"
_ONE: Final = rf"(?:{_PART}|{_DIGITS})"
_TO: Final = r"\s?(?:-|~|—|至|到|to|through)\s?"
_AND: Final = r"\s?(?:、|,|和|及|与|跟|&|and\b)\s?(?:and\b\s?)?"
_LIST: Final = rf"#?\s?{_ONE}(?:{_TO}{_ONE})?(?:{_AND}{_ONE}(?:{_TO}{_ONE})?){{0,60}}"
_ORDINAL: Final = r"[一二三四五六七八九十\d]{1,3}"
_LABELLED: Final = rf"\d{{1,3}}(?!\d|%)(?:{_TO}\d{{1,3}}(?!\d|%))?(?:{_AND}\d{{1,3}}(?!\d|%|{_UNIT})){{0,60}}"
_ABOUT: Final = r"(?:(?:对于|对|关于|针对|就)|(?:on|for|re|regarding|about)\s)?\s?"
_FORMS: Final = (
    re.compile(r"[\[【]?(?P<record>[a-z]{3}-\d{4}-\d{4,}(?:/[a-z]\d{1,3})?)[\]】]?(?![\w/])"),
    re.compile(
        rf"{_ABOUT}第\s?(?P<list>{_ORDINAL}(?:{_TO}第?{_ORDINAL})?(?:(?:{_AND}|(?:项|条"
        rf"|点)[、和及与])第?{_ORDINAL}){{0,60}})\s?(?:项|条|点|个|件|款|号|部分|题)?(?:任务|议题|工作|事项|内容)?"
    ),
    re.compile(rf"{_ABOUT}(?:items?|points?|tasks?|no\.?|number|sections?|lines?|rows?)\s?#?(?P<list>{_LABELLED})(?![\w%])"),
    re.compile(rf"{_ABOUT}(?:任务|事项|项目|序号|编号|议题|条目|条款)\s?(?P<list>{_LABELLED})(?:号|项)?"),
    # 任务一完成就说 is no name; nor is 任务十分紧.
    re.compile(
        r"(?:任务|事项)(?P<list>(?:[二三四五六七八九]|[一二三四五六七八九]?十[一二三四五六七八九]?)(?=[\s:、,已完做办延推顺正未没进还按]|$)"
        r"|一(?=[\s:、,已])(?!\s*(?:完成|做完)))"
    ),
    re.compile(r"(?P<list>\d{1,3})\s?号(?:任务|事项|议题)"),
    re.compile(rf"[(\[【]\s?(?P<list>{_ORDINAL})\s?[)\]】]"),
    re.compile(r"(?P<list>[一二三四五六七八九十]{1,3})(?=\s?[、:.)])"),
    re.compile(rf"(?P<list>{_LIST})"),
    re.compile(
        rf"(?:除(?:了|去|开)?\s?(?:(?:第|任务|事项)\s?(?P<but_at>{_LABELLED})\s?(?:项|条|号)?(?:任务|事项)?|(?P<but>{_LIST}))"
        rf"(?:之外|以外|外)?\s?,?\s?(?=[都均全其已])"
        r"|(?:all|everything)(?: items| tasks| of them)?,? (?:except|but|apart from)(?: for)?"
        rf"(?: items?| tasks?)? (?P<but_en>{_LIST}))"
        r"(?:其余|其他|其它)?(?:的)?(?:各项|任务|事项|项)?(?:全部|全|都|均)?(?: is| are)?"
    ),
    re.compile(r"(?P<all>全部|所有|全都|以上|上述)(?:的)?(?:各项|任务|事项|项目|工作|各条|内容)?(?:都|均)?"
               r"|(?P<every>all|everything)(?: (?:items|tasks|of them|points))?\b"),
    # 80%，剩余20%下周 speaks of what is left of one item
    re.compile(r"(?P<rest>(?:其余|其他|其它|(?:剩余|剩下)(?!的?\s?(?:\d|百分|[一二三四五六七八九半]成)))(?!的?\d{1,3}\s?%))(?:的)?(?:各项|任务|事项|项|各条|部分)?(?:都|均)?"
               r"|(?:the )?(?P<others>rest|others|remaining)(?: items| tasks)?\b"),
)  # fmt: skip
_BETWEEN = re.compile(r"[\s:.,、)\]】>—–=→\u20e3-]*")
_RANGE = re.compile(rf"(?P<first>[tgc]?-?)(?P<from>{_ORDINAL})(?:{_TO}第?[tgc]?-?(?P<to>{_ORDINAL}))?")
_CHINESE: Final = {**{c: n for n, c in enumerate("零一二三四五六七八九")}, "两": 2}


@dataclass(frozen=True, slots=True)
class Pointed:
    """The items a text begins with, and where what it says of them begins; none where it names more than can be meant.

    `but` are items that are left out by name: 除 5 外 are all the rest.
    """

    items: tuple[int | str, ...]
    named: int
    end: int
    but: tuple[int | str, ...] = ()


def pointed(text: str, start: int, stop: int) -> Pointed | None:
    """The items named at `start` of a folded text."""
    for form in _FORMS:
        if (match := form.match(text, start, stop)) is not None and match.end() > start:
            return Pointed(_items(match), match.end(), _end(text, match.end(), stop), _left_out(match))
    return None


def only_listed(text: str, start: int, stop: int) -> bool:
    """Whether a text is numbers of several items and nothing else, as behind 完成：3、4; one alone may number what follows."""
    listed = pointed(text, start + (text[start : start + 1] == " "), stop)
    return listed is not None and listed.named >= stop and len(listed.items) > 1


def _end(text: str, named: int, stop: int) -> int:
    match = _BETWEEN.match(text, named, stop)
    return match.end() if match else named


def _items(match: re.Match[str]) -> tuple[int | str, ...]:
    found = match.groupdict()
    if found.get("all") or found.get("every"):
        return (ALL,)
    if found.get("rest") or found.get("others") or _left_out(match):
        return (REST,)
    return (found["record"].upper(),) if found.get("record") else _listed(found["list"])


def _left_out(match: re.Match[str]) -> tuple[int | str, ...]:
    found = match.groupdict()
    return _listed(found.get("but") or found.get("but_at") or found.get("but_en") or "")


def _listed(text: str) -> tuple[int | str, ...]:
    items: list[int | str] = []
    for match in _RANGE.finditer(text):
        first = number(match["from"])
        last = number(match["to"]) if match["to"] else first
        if not first <= last < first + RANGE_LIMIT or len(items) > RANGE_LIMIT:
            return ()
        letter = match["first"].strip("-").upper()
        items += [f"{letter}{n}" if letter else n for n in range(first, last + 1)]
    return tuple(dict.fromkeys(items))


def number(text: str) -> int:
    """A whole number in digits or in Chinese, up to 99."""
    if text.isdigit():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    return (_CHINESE.get(tens, 1) * 10 if ten else 0) + _CHINESE.get(ones, 0)
