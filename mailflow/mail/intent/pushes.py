"""Clauses that push somebody to carry the matter out, whole, in both languages; data only.

No thing, day or amount can be named in one: whoever names one limits what is to be carried out.
"""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.words.cantonese import PUSH
from mailflow.mail.intent.words.japanese import PUSH as JAPANESE_PUSH

_IT: Final = r"(?: (?:it|this|that|things|with (?:it|this|that)|ahead with (?:it|this)|on with (?:it|this)))?"
_NOW: Final = (
    r"(?: (?:then|now|please|pls|so|liao|lah|la|leh|lor|ah|already|immediately|at once|asap|as soon as possible"
    r"|at your convenience"
    r"|without (?:any )?(?:further )?(?:delay|ado|notice)|without waiting (?:any (?:longer|further)"
    r"|(?:any (?:longer|further) )?for (?:more|anything)(?: (?:else|further|more))*)|right away|straight away|as (?:planned"
    r"|proposed|written|described|drafted|submitted)"
    r"|accordingly|with my blessing|everyone|all|team|folks|guys|mate|my (?:friend|dear)))*"
)
_PUSH: Final = (
    r"(?:(?:(?:i|we) )?(?:(?:would|hereby|therefore|kindly) )*(?:ask|request|requesting|invite|urge"
    r"|encourage) you(?: all| to| kindly){1,3} )?"
    r"(?:(?:can|may|u can|you're free to|you are welcome to|you're welcome to|go and|go get|go|and|so|then|please|pls"
    r"|kindly|do|just|now|you can|you may|we can|you are free to|feel free to|lets"
    r"|let's|let us|happy for you to|fine for you to|good for you to) )*"
    r"(?:(?:carry|crack|press|push|soldier) on|(?:go|press|push|move) ahead|(?:go|move|push) forward|go|go go go|go for"
    r" (?:it|this)|go right ahead"
    r"|forge ahead"
    r"|plough on|plow on|get (?:going|started|cracking|moving|rolling|to it|(?:it|this) (?:done|going|started|moving|rolling"
    r"|underway))|get the ball rolling"
    r"|proceed|start|begin|launch|kick (?:(?:it|this) )?off|ship|run|roll|roll (?:it|this) out|make it (?:happen|so)"
    r"|do(?: so)?|take it (?:from here|forward|away)|action (?:it|this)|implement (?:it|this)|execute (?:it|this)"
    r"|work away|fire away|have at it|off you go|away you go|on you go|full (?:steam|speed) ahead|all systems go|ship it"
    rf"|get (?:it|this) (?:done|out|going)|go do it|get stuck in|do the (?:needful|rest|honours)|adelante|avanti|vamos"
    rf"|los geht's|allez-y){_IT}{_NOW}"
)
_ENGLISH: Final = rf"{_PUSH}(?:,? (?:and|&|then) {_PUSH})?"
#: Who is pushed, and how: never who speaks, who would only promise to do it, and never with what is left to others to decide.
_ZH_TO: Final = (
    "(?:那就|那|就|请|大家|各位|你们?|市场部|直接|放心|大胆|放手|尽管|赶紧|抓紧|尽快|快[点些]?|赶快|速|尽管"
    "|(?:按照?|照)(?:这个?|此|方案|计划|流程|这个方案|这个计划|这版|你们(?:说|报|写)的|原计划|计划|方案里的)?"
    "|这么|这样|往下|往前|往后|接着|继续|开始){0,4}"
)
_ZH_GO: Final = (
    "(?:推进|推动|推|执行|实施|启动|开始|开工|开干|开搞|办理|办|做|干|走流程|走|发起|发出去|发布|发|下单|落实|安排|上线|上|冲|弄"
    "|铺开|进行|通过|过|放行"
    "|盖章|付款|采购|往下传|传|流转|去办|去做|去弄|操作|施行|落地|整|张罗)(?:下去|起来)?"
)
_CHINESE: Final = (
    f"(?:{_ZH_TO}{_ZH_GO}(?:吧|了吧|啦|即可|就行|就好|哈|呗)|(?:就|那就)?(?:继续|下一步|走着|动起来|搞起来|干起来|做起来|开始)吧"
    "|(?:那就|那|就|请|大家|直接|放心|按此|照此|按方案|按计划|继续|尽快|抓紧){0,2}(?:推进|推动|执行|实施|启动|开干|开工|开搞"
    "|走流程|办理|照办)"
    "|(?:开[搞干整工]){2,3}|(?:搞起){2}|推|过|放行|通过|下一步|走起|搞起来?|动起来|干起来|往下(?:走|传|推|流转|办)|开始了"
    "|可以(?:开始|动手|开工)了"
    "|(?:就|那就)?(?:这么|这样|这么着|如此)(?:办|定|做|来|干|弄|走|搞|执行)(?:吧|了|啦|就行|即可|了吧)?"
    "|(?:那就)?(?:go ahead|go on|go|proceed|next|move on|push|走流程|ship it) ?(?:吧|啦|哈)?)"
)
PUSHES: Final = (re.compile(_ENGLISH), re.compile(_CHINESE), re.compile(PUSH), re.compile(JAPANESE_PUSH))
#: What English can mean a turn of talk by, and Chinese a thing that was done.
_NO_PUSH: Final = frozenset({"go on", "move on", "过吧了", "通过"})
#: What somebody says who has taken an order.
_OBEYS = re.compile(r"(?:尽快|抓紧|马上|立即|立刻|现在)*(?:照办|办理|执行|去办|去做|去弄|落实|安排)")
#: Beside an approval these only push; alone with a word of courtesy they mean "tell me more" or "enough of it".
_GOES_ON = re.compile(
    r"(?:please |pls |kindly |so |then |and |you can |you may |let's |let us )*(?:go on|move on|come on|get on|keep on"
    r"|continue)(?: with (?:it|this|that))?(?: (?:then|now|please|pls|as (?:planned|proposed|written)))*"
)


def urges(text: str) -> bool:
    """Whether a clause beside an approval is a push, or one to go on."""
    return is_push(text) or _GOES_ON.fullmatch(text) is not None


def is_push(text: str) -> bool:
    """Whether a clause is a push and nothing else."""
    return text not in _NO_PUSH and _OBEYS.fullmatch(text) is None and any(push.fullmatch(text) for push in PUSHES)
