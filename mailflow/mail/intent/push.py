"""A word of assent that decides nothing alone, and a push to carry the matter out: together they are an approval.

"Ok" may be a courtesy and "crack on" may be said to a colleague; who writes both, and nothing else, has said yes.
"""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.harmless import is_harmless
from mailflow.mail.intent.kinds import APPROVE, FILLER, MATTER, PRAISE, SELF, WEAK
from mailflow.mail.intent.lexicon import UNKNOWN, split
from mailflow.mail.intent.readings import KNOWN, Reading

_IT: Final = r"(?: (?:it|this|that|things|with (?:it|this|that)|ahead with (?:it|this)|on with (?:it|this)))?"
_NOW: Final = (
    r"(?: (?:then|now|please|pls|so|right away|straight away|as (?:planned|proposed|written|described|drafted|submitted)"
    r"|accordingly|with my blessing|everyone|all|team|folks|guys|mate|my (?:friend|dear)))*"
)
_ENGLISH: Final = (
    r"(?:(?:and|so|then|please|pls|kindly|do|just|now|you can|you may|we can|you are free to|feel free to|lets"
    r"|let's|let us|happy for you to|fine for you to|good for you to) )*"
    r"(?:(?:go|carry|crack|press|push|move|keep|come) (?:on|ahead|forward)|go|go go go|go for (?:it|this)|go right ahead"
    r"|forge ahead"
    r"|plough on|plow on|get (?:going|started|cracking|moving|rolling|on|to it|(?:it|this) (?:done|going|started|moving|rolling"
    r"|underway))|get the ball rolling"
    r"|proceed|continue|start|begin|launch|kick (?:(?:it|this) )?off|ship|run|roll|roll (?:it|this) out|make it (?:happen|so)"
    r"|do(?: so)?|take it (?:from here|forward|away)|action (?:it|this)|implement (?:it|this)|execute (?:it|this)"
    r"|work away|fire away|have at it|off you go|away you go|on you go|full (?:steam|speed) ahead|all systems go|ship it"
    rf"|do the needful|adelante|avanti|vamos|los geht's|allez-y){_IT}{_NOW}"
)
_ZH_HOW: Final = (
    r"(?:[请就那]|那就|直接|继续|马上|立即|尽快|抓紧|赶紧|放心|大胆|大家|咱们?|你们?可?以?|我们|按(?:这个|此|方案|计划"
    r"|这个方案|这个计划|你们说的|原计划)|照(?:此|这个|方案|计划)"
    r"|这么|这样|往下|往前|接着){0,4}"
)
_CHINESE: Final = (
    rf"{_ZH_HOW}(?:推进|推动|执行|实施|启动|开始|开干|开工|开搞|办理?|办起来|去办|去做|做|干|搞|搞起来|动起来|动手|走|走起"
    rf"|走流程|继续|落实|安排"
    r"|安排上|推|上|冲|弄|来|定|发起|下单|铺开|走下去|推下去|做下去|进行)(?:下去|起来)?(?:吧|了吧|啦|了|即可|就行|就好|哈)?"
    r"|(?:就)?(?:这么|这样|这么着|如此)(?:办|定|做|来|干|弄|走|搞|执行)(?:吧|了|啦|就行|即可|了吧)?"
)
PUSHES: Final = (re.compile(_ENGLISH), re.compile(_CHINESE))
#: Of the pushes in Chinese those that are no push without a word that makes them one.
_NO_PUSH: Final = frozenset(split(
    "办|做|干|走|推|上|冲|弄|来|定|安排|办理|落实|进行|执行了|来了|走了|定了|上了|做了|干了|办了|推进了|开始了|启动了"
    "|安排了|落实了"
))
_ASSENT: Final = frozenset({WEAK, SELF, MATTER, FILLER, PRAISE})
#: 可以 approves where it stands alone; before a push it says yes only where that says that one sets to work.
_MAY: Final = frozenset({"可以", "没问题", "没有问题"})
_SETS_TO = re.compile(r"(?:你们|大家)?(?:开干|开工|开搞|动起来|搞起来|开始|动手|启动|推进)(?:吧|啦|了)|开干|开工|开搞"
r"|动起来|搞起来")


def is_told_to_go(readings: tuple[Reading, ...], said: str) -> Reading | None:
    """The clause of assent of a text in which nothing else is said but it, a push and courtesies; else None."""
    assent, pushed = None, False
    for reading in readings:
        if reading.asks or reading.tainted or reading.clause.numbered or reading.clause.ends == ":":
            return None
        lead = 0 if _is_push(reading.text) else _assent(reading)
        rest = reading.text[lead:].strip()
        if _is_push(rest) and not (reading.text[:lead].strip() in _MAY and not _SETS_TO.fullmatch(rest)):
            pushed = True
            assent = assent or (reading if lead else None)
        elif lead and not rest:
            assent = assent or reading
        elif not _is_courtesy(reading, said):
            return None
    return assent if pushed else None


def _assent(reading: Reading) -> int:
    """How far the words of assent reach that a clause begins with; 0 where there are none."""
    reach, weak = 0, False
    for token in reading.tokens:
        if not (token.kind in _ASSENT or token.text in _MAY):
            break
        if weak and token.kind != WEAK and _is_push(_from(reading, token.start)):
            break
        weak = weak or token.kind == WEAK or token.text in _MAY
        reach = token.end - reading.clause.start
    return reach if weak else 0


def _from(reading: Reading, start: int) -> str:
    return reading.text[start - reading.clause.start :].strip()


def _is_push(text: str) -> bool:
    return text not in _NO_PUSH and any(push.fullmatch(text) for push in PUSHES)


def _is_courtesy(reading: Reading, said: str) -> bool:
    """Whether a clause only thanks, greets or signs."""
    return reading.kinds <= (KNOWN - {APPROVE, WEAK}) | {UNKNOWN} and is_harmless(reading, said, 0)
