"""Whether a clause beside an answer consists of harmless words only: what was read, found good, will be done, is wished.

A closed world by kinds of clause: each kind has its own words (`asides`), and a clause is of a kind where all of it is made of
these, in any order; figures count only where they stand in what is answered.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from mailflow.mail.intent.covering import adding_up
from mailflow.mail.intent.requested import without_beginning
from mailflow.mail.intent.speaker import OWN, PARTY, TITLE
from mailflow.mail.intent.words.asides import CHINESE, Aside
from mailflow.mail.intent.words.asides_english import ENGLISH
from mailflow.mail.intent.words.asides_everyday import EVERYDAY
from mailflow.mail.intent.words.asides_found import FOUND
from mailflow.mail.intent.words.asides_japanese import JAPANESE
from mailflow.mail.intent.words.asides_life import LIFE_ASIDES
from mailflow.mail.intent.words.asides_work import WORK_ASIDES
from mailflow.mail.intent.words.chatter_of_offices import CHATTER
from mailflow.mail.intent.words.phrases import SURNAMES

#: Nobody says such things at length.
_LONGEST: Final = 80
_LONGEST_ENGLISH: Final = 30
_QUOTED: Final = 6
_MARK = re.compile(f"{OWN}++|{PARTY}++|{TITLE}++")
_FIGURE = re.compile(r"v?\d[\d.,:/-]*(?:月(?:\d+日)?|日|人|年|k|%|(?:万|亿)?元?)(?:(?:至|到|-)\d+(?:月(?:\d+日)?|日))?")
#: Somebody by name and title, or by one of the English names that are common beside Chinese ones.
_PEOPLE = re.compile(
    rf"(?:(?<=[跟同和与向给谢苦找帮陪])|(?<=[跟同和与向给谢苦找帮陪] ))(?:[小老阿][{SURNAMES}]"
    rf"|[{SURNAMES}](?:总经理|总|副总|经理|协理|副理|襄理|主任|课长|处长|科长|厂长"
    rf"|组长|店长|主管|小姐|先生|姐|哥|工|博士|老师|董|专员|秘书"
    r"|助理|生|太)|阿 ?(?:[一-鿿](?![一-鿿]*版)|[a-z]{2,8})|(?:peter|carmen|ken|mary|john|amy|kelly"
    r"|jason|kevin|alice|jenny|eric|tony|vincent|joe"
    r"|david|michael|andy|vivian|grace|ivy|cindy|tiffany|jessica|emily|wendy|sam|tom|paul|raymond"
    r"|simon|winnie|jacky|ricky|ben|daniel"
    r"|chris|karen|sandy|doris|fiona|irene|joyce|linda|lisa|nancy|stella|yvonne)(?![a-z]))"
)
#: Who will be there to talk to: the surname and title of one colleague.
_CONTACT = re.compile(
    rf"(?:[{SURNAMES}](?:工|经理|主管|姐|哥)|小[{SURNAMES}])(?:会|将|来|负责)?(?:和|跟|与)?(?:你们?|大家|{PARTY}++)?(?:对接|联系"
    rf"|跟进)(?:你们?|后续|工作|的|页面|开发|{PARTY}++|{TITLE}++)*"
    rf"|(?:具体)?(?:对接人|联系人)(?:是|为)(?:[{SURNAMES}](?:工|经理|主管|姐|哥)|小[{SURNAMES}])"
    rf"|(?:我(?:这边|部|部门|们)?)?(?:已|会|将)?经?(?:安排|指定|派|请|由|让|叫)(?:[{SURNAMES}](?:工|经理|主管|姐|哥)|小[{SURNAMES}]"
    rf"|[{SURNAMES}][\u4e00-\u9fff]{{1,2}}"
    rf"(?=来?(?:对接|跟进|配合|协助|参加|参与|落实)))来?(?:对接|跟进|配合|协助|参加|参与|落实)(?:页面|开发|后续|此事|这件事|相关"
    rf"|具体|这块|的|{TITLE}++)*(?:工作|事宜)?"
    rf"|(?:具体|后续|后面|接下来)?(?:的)?(?:工作|事宜|事情|对接)?由(?:我部门?|我这边|我们部门?|我组|本部门?)(?:的)?(?:[{SURNAMES}](?:工|经理|主管|姐|哥)|小[{SURNAMES}])(?:来|负责|去)*(?:对接|跟进|配合|落实|协调|联系)"
    rf"|(?:具体|后续)?(?:事宜|细节|工作|问题)?(?:请|可)?(?:直接|随时)?(?:联系|找|咨询)(?:[{SURNAMES}](?:工|经理|主管|姐|哥)"
    rf"|小[{SURNAMES}])"
    r"|[a-z]{2,12}(?: from my team)? (?:will|is going to) (?:be your (?:point of )?contact(?: person)?|work with you"
    r"|coordinate with you"
    r"|liaise with you|be in touch)(?: (?:on|for|about|with) (?:the |this |all )?(?:pages?|details|next steps"
    r"|implementation|preparations?|launch|rollout"
    r"|execution|it|this))?"
    rf"|(?:具体)?对接请?(?:联系|找)(?:[{SURNAMES}](?:工|经理|主管|姐|哥)|小[{SURNAMES}])|有事(?:可以?|请)?(?:直接|随时)?(?:找"
    rf"|联系)(?:他|她|[{SURNAMES}]工)"
)
#: A colleague as one names him or her among colleagues.
_COLLEAGUE = re.compile(
    rf"[小老阿][{SURNAMES}](?![\u4e00-\u9fff]?[案法围期额批])|[{SURNAMES}](?:工|姐|哥|经理|主管|总|老师|主任|师傅)"
)
#: Who only is spoken of might be who has decided.
_TO_WHOM = re.compile(r"(?:[和跟与同让叫请给问找帮、]|抄送|安排)$")
#: What the answer is to.
_ABOUT = re.compile(rf"(?:关于|对于?|就|针对)(?:此|该|本次|这次)?{TITLE}++(?:一?事|事宜)?|(?:regarding|concerning|as for) (?:the"
    rf" )?{TITLE}++")
#: The day on which what is answered begins.
_STARTS = re.compile(r"(?:那?就|请|活动)*(?:启动|开始|上线)(?:吧|了)?|(?:please |let's )?(?:start|begin|launch"
    r"|go live)(?: it| this)? ?")
_MOVED = re.compile(r"\d日?[^,]{0,4}(?:开始|启动|上线|执行|实施|推进|开展)|(?:开始|启动|上线|执行|实施|推进|开展)[^,]{0,6}\d")
_WORD = re.compile(f"[a-z0-9'&.%-]+|[{OWN}{PARTY}{TITLE}]+")


@dataclass(frozen=True, slots=True)
class _Kind:
    words: dict[str, bool]
    also: re.Pattern[str]
    bars: re.Pattern[str] | None
    quotes: bool
    people: bool


#: Of Chinese and Japanese, which share their characters.
_CHINESE: Final = (*CHINESE, *LIFE_ASIDES, *WORK_ASIDES, *EVERYDAY, *FOUND, *JAPANESE)


@cache
def _kinds(chinese: bool) -> tuple[_Kind, ...]:
    return tuple(_kind(aside) for aside in (_CHINESE if chinese else (*ENGLISH, *CHATTER)))


def _kind(aside: Aside) -> _Kind:
    words = {**dict.fromkeys(aside.words.split(), False), **dict.fromkeys(aside.needs.split(), True)}
    return _Kind(words, re.compile(aside.also), re.compile(aside.bars) if aside.bars else None, aside.quotes, aside.people)


def is_beside(text: str, known: Callable[[str], bool]) -> bool:
    """Whether a clause, with the marks of `speaker`, is of one of the kinds; `known` tells what stands in the request."""
    if _CONTACT.fullmatch(text) or _ABOUT.fullmatch(text) or _starts(text, known):
        return True
    if _MOVED.search(without_beginning(text, known)):
        return False
    chinese = not text.replace(OWN, "").replace(PARTY, "").replace(TITLE, "").isascii()
    fits = _fits_chinese if chinese else _fits_english
    return any(
        kind.also.search(text) is not None and not (kind.bars and kind.bars.search(text)) and fits(text, kind, known)
        for kind in _kinds(chinese)
    )


def _starts(text: str, known: Callable[[str], bool]) -> bool:
    """Whether it names the day on which what is answered begins."""
    left = without_beginning(text, known)
    return left != text and _STARTS.fullmatch(left if left.strip() else "开始") is not None


def _fits_chinese(text: str, kind: _Kind, known: Callable[[str], bool]) -> bool:
    """Whether words of the kind cover all of it, one that it needs among them."""
    if len(text) > _LONGEST:
        return False
    return True in adding_up(text, lambda text, place: _words_at(text, place, kind, known))


def _words_at(text: str, place: int, kind: _Kind, known: Callable[[str], bool]) -> Iterator[tuple[int, bool]]:
    if text[place] == " ":
        yield place + 1, False
    if (mark := _MARK.match(text, place)) is not None:
        yield mark.end(), False
    if kind.people and (person := _COLLEAGUE.match(text, place)) is not None and _TO_WHOM.search(text, 0, place):
        yield person.end(), False
    if (figure := _FIGURE.match(text, place)) is not None and known(figure[0]):
        yield figure.end(), False
    if kind.people and (person := _PEOPLE.match(text, place)) is not None:
        yield person.end(), False
    if kind.quotes and (stop := _quoted(text, place, known)):
        yield stop, False
    for length in range(1, min(10, len(text) - place) + 1):
        if (needs := kind.words.get(text[place : place + length])) is not None:
            yield place + length, needs


def _quoted(text: str, place: int, known: Callable[[str], bool]) -> int:
    """Where words end that stand so in what is answered, if there are enough of them to be no chance."""
    stop = place + _QUOTED
    if stop > len(text) or not known(text[place:stop]):
        return 0
    while stop < len(text) and known(text[place : stop + 1]):
        stop += 1
    return stop


def _fits_english(text: str, kind: _Kind, known: Callable[[str], bool]) -> bool:
    words = _WORD.findall(text)
    if len(words) > _LONGEST_ENGLISH or _WORD.sub("", text).strip(" /-"):
        return False
    needed = False
    for word in words:
        needs = kind.words.get(word, False if _MARK.fullmatch(word) or (_FIGURE.fullmatch(word) and known(word)) else None)
        if needs is None:
            return False
        needed = needed or needs
    return needed
