"""Clauses that push somebody to carry the matter out, whole, in both languages; data only.

No thing, day or amount can be named in one: whoever names one limits what is to be carried out.
"""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.cantonese import PUSH

_IT: Final = r"(?: (?:it|this|that|things|with (?:it|this|that)|ahead with (?:it|this)|on with (?:it|this)))?"
_NOW: Final = (
    r"(?: (?:then|now|please|pls|so|right away|straight away|as (?:planned|proposed|written|described|drafted|submitted)"
    r"|accordingly|with my blessing|everyone|all|team|folks|guys|mate|my (?:friend|dear)))*"
)
_ENGLISH: Final = (
    r"(?:(?:and|so|then|please|pls|kindly|do|just|now|you can|you may|we can|you are free to|feel free to|lets"
    r"|let's|let us|happy for you to|fine for you to|good for you to) )*"
    r"(?:(?:carry|crack|press|push|soldier) on|(?:go|press|push|move) ahead|(?:go|move|push) forward|go|go go go|go for"
    r" (?:it|this)|go right ahead"
    r"|forge ahead"
    r"|plough on|plow on|get (?:going|started|cracking|moving|rolling|to it|(?:it|this) (?:done|going|started|moving|rolling"
    r"|underway))|get the ball rolling"
    r"|proceed|start|begin|launch|kick (?:(?:it|this) )?off|ship|run|roll|roll (?:it|this) out|make it (?:happen|so)"
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
PUSHES: Final = (re.compile(_ENGLISH), re.compile(_CHINESE), re.compile(PUSH))
#: Of the pushes in Chinese those that are no push without a word that makes them one.
_NO_PUSH: Final = frozenset({
    "办", "做", "干", "走", "推", "上", "冲", "弄", "来", "定", "安排", "办理", "落实", "进行", "执行了", "来了", "走了", "定了",
    "上了", "做了", "干了", "办了", "推进了", "开始了", "启动了", "安排了", "落实了",
})  # fmt: skip
#: Beside an approval these only push; alone with a word of courtesy they mean "tell me more" or "enough of it".
_GOES_ON = re.compile(r"(?:please |pls |kindly |so |then |and |you can |you may |let's |let us )*(?:go on|move on|come on"
r"|get on|keep on"
    r"|continue)(?: with (?:it|this|that))?(?: (?:then|now|please|pls|as (?:planned|proposed|written)))*")


def urges(text: str) -> bool:
    """Whether a clause beside an approval is a push, or one to go on."""
    return is_push(text) or _GOES_ON.fullmatch(text) is not None


def is_push(text: str) -> bool:
    """Whether a clause is a push and nothing else."""
    return text not in _NO_PUSH and any(push.fullmatch(text) for push in PUSHES)
