"""A letter that tells of more than one incident: one is opened at once, and a reply opens another of its own (另立 2)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from mailflow.core import matter_facts as m
from mailflow.core.commands import Inform, Open, Origin, Reply
from mailflow.core.incident.telling import note, receipt, spread
from mailflow.core.incident.turning import line
from mailflow.core.likeness import alike
from mailflow.core.notices import Decision
from mailflow.core.saying import Said
from mailflow.core.turn import Turn

#: Why two incidents are linked: one was told of in the letter of the other.
SPLIT: Final = "split"
#: Why an incident is linked with one that was closed: it is back.
AGAIN: Final = "again"

_NUMERALS: Final = "一二三四五六七八九"
_ITEM = re.compile(rf"(?:^|(?<=[\s。；;：:]))[（(]?([1-9{_NUMERALS}])[)）、.．][ \t]*(?=[^\d\s])", re.MULTILINE)
_HEAD = re.compile(r"[^\n。；;，,]{1,80}")
#: What is broken, and that it is: an item that names both tells of an incident by itself.
_SYSTEM = re.compile(
    r"系统|平台|数据库|网络|服务器|网站|官网|邮箱|邮件|电话|网关|接口|机房|专线|打印机|门禁|生产线|产线|仓库|供应商|客户|小程序|vpn|erp|oa|crm|wms|app"
    r"|\b(?:database|db|servers?|e?-?mail|network|website|portal|gateway|phones?|system|supplier|customer|warehouse|printers?)\b",
    re.IGNORECASE,
)
_FAILS = re.compile(
    r"宕机|崩溃|瘫痪|故障|中断|断网|断电|断供|停供|无法|不能|打不开|打不通|登不上|登录不了|用不了|报错|失败|异常|挂了|卡死|丢失|泄露|被盗|不可用|停机|停产"
    r"|投诉|起火|漏水|\b(?:down|outage|fail(?:s|ed|ing|ure)?|cannot|can't|unable|unavailable|not working|crash(?:es|ed)?|errors?"
    r"|unreachable|broken|leak(?:s|ed)?|stopped|complain(?:s|ed|t)?)\b",
    re.IGNORECASE,
)
#: Items that go on about one matter: steps, causes, effects.
_GOES_ON = re.compile(
    r"^(?:已|原因|影响|措施|下一步|请|现象|步骤|时间|发生|目前|建议|正在|怀疑|可能|初步|重启|检查|联系|查看|因此|所以|随后|之后|然后|恢复"
    r"|cause|impact|next|we |please|restart|check|then|after)|导致|引起|引发|由于|因为|造成|波及|受.{0,12}影响|上述|该系统|连带"
    r"|because|caused|due to",
    re.IGNORECASE,
)
_SPLIT = re.compile(
    r"^[ \t]*(?:请)?(?:另立|拆分|分开登记|单独登记|另行登记|split|open separately)[ \t]*(?:第)?[ \t]*"
    rf"(?:([1-9{_NUMERALS}])[ \t]*(?:项|起|件|条)?[ \t]*[。.!！]?[ \t]*$|[:：][ \t]*(\S.*)$|[。.!！]?[ \t]*$)",
    re.IGNORECASE | re.MULTILINE,
)
_AGAIN = re.compile(r"\s*(?:请|please )?(?:重新上报|再次上报|report (?:it )?again)(?![\w?？吗])[\s:：,，。.!！]*", re.IGNORECASE)
#: Words of a title that name nothing.
_COUNTED = re.compile(
    r"[一二两三四五几多\d]\s*[个起件项]|今[天早晚]|刚才|紧急|突发|出现|发生|有|的|[\W_]+"
    r"|\b(?:two|three|some)\b",
    re.IGNORECASE,
)
_MOST: Final = 5
#: Words that any system bears.
_ANY_SYSTEM = re.compile("系统|平台|服务器?|生产|system|server")


@dataclass(frozen=True, slots=True)
class Piece:
    """One of several incidents of a letter: its number there, its name, all that is said of it."""

    number: int
    title: str
    text: str


def pieces(text: str, title: str) -> tuple[Piece, ...]:
    """The incidents of a letter where it clearly lists several; () where its points may be notes to one.

    Every point must name a system of its own and what is wrong with it; a title that tells of something else that failed
    is the one incident, and the points are what came of it.
    """
    found = _items(text)
    if not 2 <= len(found) <= _MOST or any(_GOES_ON.search(one.text) for one in found):
        return ()
    names = [_named(one.title) for one in found]
    if not all(names) or any(_same(a, b) for n, a in enumerate(names) for b in names[n + 1 :]):
        return ()
    failed = _FAILS.search(title)
    of_title = _COUNTED.sub("", title[: failed.start()]) if failed else ""
    return found if not of_title or any(_same(of_title, name) for name in names) else ()


def _items(text: str) -> tuple[Piece, ...]:
    marks = list(_ITEM.finditer(text))
    numbers = [int(mark[1]) if mark[1].isdecimal() else _NUMERALS.index(mark[1]) + 1 for mark in marks]
    if not marks or numbers != list(range(1, len(marks) + 1)):
        return ()
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    bodies = [text[mark.end() : end].strip() for mark, end in zip(marks, ends, strict=True)]
    return tuple(Piece(n, head[0].strip()[:60], body) for n, body in zip(numbers, bodies, strict=True)
                 if (head := _HEAD.search(body)))  # fmt: skip


def _named(head: str) -> str:
    """The system that a point begins with, where it goes on to say that this has failed."""
    failed = _FAILS.search(head)
    before = head[: failed.start()] if failed else ""
    return before if _SYSTEM.search(before) else ""


def _same(one: str, other: str) -> bool:
    return alike(*(_ANY_SYSTEM.sub("", name.casefold()) for name in (one, other)))


def split(turn: Turn, command: Reply) -> Decision | None:
    """Open what a reply says is an incident of its own, linked with this one; None where it says nothing of the kind."""
    asked = _SPLIT.search(command.text)
    if asked is None:
        return None
    piece = _meant(turn, asked)
    if piece is None or any(link.why == SPLIT and link.part == piece.title for link in turn.record.links):
        return turn.ask_back("which_split", asked[0].strip(), quoted=command.text[:200])
    said = Said(text=piece.text, subject=piece.title, rest=piece.text)
    origin = Origin(record=turn.record.id, why=SPLIT, part=piece.title)
    turn.cause(Open(letter=command.letter, number="", kind="incident", title=piece.title, content=piece.text, confirmers=(),
                    said=said, origin=origin))  # fmt: skip
    receipt(turn, done=[line(SPLIT, piece.title)])
    return turn.done("noted", SPLIT)


def _meant(turn: Turn, asked: re.Match[str]) -> Piece | None:
    """The point of the letter that is named by number, the second of two where none is, or what is written out."""
    if asked[2]:
        return Piece(0, asked[2].strip()[:60], asked[2].strip())
    there = pieces(turn.record.field("nature"), turn.record.title)
    if asked[1]:
        number = int(asked[1]) if asked[1].isdecimal() else _NUMERALS.index(asked[1]) + 1
        return next((one for one in there if one.number == number), None)
    return there[1] if len(there) == 2 else None


def tied(turn: Turn, origin: Origin) -> None:
    """A new incident keeps the one it was told of with, and lets that one know its number."""
    turn.happen(m.Linked(at=turn.at, letter=turn.rests_on, record=origin.record, why=origin.why, part=origin.part))
    known = Inform(letter=turn.letter, origin=turn.record.id, what="opened", why=origin.why, part=origin.part)
    turn.cause(known, origin.record)


def report_again(turn: Turn, command: Reply) -> Decision | None:
    """Open an incident anew that was closed, linked with the old one; None where the reply does not say so."""
    asked = _AGAIN.match(command.text)
    if asked is None or turn.record.state not in ("closed", "reviewed", "archived"):
        return None
    words = command.text[asked.end() :].strip() or asked[0].strip()
    said = Said(text=words, subject=turn.record.title, rest=words, fields=(("nature", words),))
    origin = Origin(record=turn.record.id, why=AGAIN, part=turn.record.title)
    turn.cause(Open(letter=command.letter, number="", kind="incident", title=turn.record.title, content=words, confirmers=(),
                    said=said, origin=origin))  # fmt: skip
    receipt(turn, done=[line(AGAIN, words[:200])])
    return turn.done("noted", AGAIN)


def heard_of(turn: Turn, command: Inform) -> None:
    """The incident that another one came of keeps its number, and everybody who has a part in it hears of it."""
    if command.what != "opened" or command.why not in (SPLIT, AGAIN) or turn.letter is None:
        return
    turn.happen(m.Linked(at=turn.at, letter=turn.rests_on, record=command.origin, why=command.why, part=command.part))
    words = f"{command.origin} {command.part}"
    note(turn, command.why, words)
    if command.why == SPLIT:
        spread(turn, SPLIT, turn.letter.by, words)
