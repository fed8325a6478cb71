"""How somebody came to read the mail and to answer it: what stands with such words says when and where that was, no more.

The act of reading or answering is named by a closed list, and so is what belongs to it (before it in Chinese, behind it in
English): places, journeys, what one comes from. With whose telephone, under whose eyes and with what in mind is none of these.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from mailflow.mail.intent.speaker import PARTY, TITLE
from mailflow.mail.intent.things import chinese_things
from mailflow.mail.intent.words.private_doubts import DOUBTED
from mailflow.mail.intent.words.shapes import DANGER, NUMBER, VARIANT
from mailflow.mail.intent.words.where_answered import PLACES, WHEN, WHERE

_ACT: Final = re.compile(
    r"(?:才|刚刚?|终于|总算|刚刚才)?(?:(?:有空|得空|抽空|有时间|顾得上|来得及|腾出手)?(?:来)?(?:看到|看见|看了|翻到|翻出"
    r"|刷到|收到|打开|清到)(?:了)?(?:你的?|您的?|这封|这个|那封)?(?:邮件|来信|消息|提醒|信)"
    r"|(?:没|没有)(?:听到|接到|听见)(?:你的?|您的?)?(?:电话|来电|铃声|手机响)"
    r"|(?:有空|得空|抽空|顾得上|来得及|先|简单|简短|赶紧|赶快|快速|马上|统一|补|文字|邮件|手机|语音|现在|这就|在这里"
    r"|直接|顺手|一并)?(?:来)?"
    r"(?:回|回复|回信|答复|回覆)(?:你|您|你们|大家|一下|一句|一声|一个|下|封邮件|邮件|晚了|迟了)"
    r"|(?:邮件|文字|书面|微信)(?:里)?(?:说|回|回复|答复|确认)(?:一下|一声|一句)?)(?:了|啦|哈|吧|的)?"
)
_FREE_LENGTH: Final = 14
_ENGLISH: Final = re.compile(
    r"(?:sorry[,!]* |apologies[,!]* )?(?:(?:i'm |i am |just )?(?:sent|sending|typed|typing|written|writing|replying"
    r"|answering|responding|emailing)"
    r"(?: (?:this|you|it))?(?: (?:quickly|briefly))?|(?:i(?:'ve)? )?(?:just |only just |finally )?(?:read|seen|saw"
    r"|got to|went through|opened) "
    r"(?:this|it|your (?:mail|email|message|note)))"
    r"(?: (?:in a (?:rush|hurry)))?(?: (?:(?:from|on|in|at|over|during|with) (?=(?:my|the|a|an|bed|home) )|between "
    r"|at home|abroad)(?P<free>[a-z' -]{2,40}))?"
)
_FREE_WORDS: Final = 6
#: It is another's answer, or was written in sleep.
_DOUBTED: Final = re.compile(DOUBTED)
#: An act without a word for how or when it is done may be one to come, or one that is asked for.
_PLAIN_ACT: Final = re.compile(r"(?:回|回复|回信|答复|回覆|邮件|书面|文字|微信)(?:里)?(?:说|回复|答复|确认)?(?:你|您"
    r"|你们|大家)?(?:一下|一声|一句|下)?(?:了|啦|哈|吧|的)?")
#: Nothing but such words; possessive, for many can be parted in two ways.
_WHEN: Final = re.compile(rf"(?:{'|'.join(sorted(WHEN.split(), key=lambda word: (-len(word), word)))}|[ ,、])*+")
#: What might be said of the matter, of others, or of a time to come.
_NO_PART: Final = re.compile(
    rf"[{PARTY}{TITLE}]|总|经理|主管|领导|老板|客户|法务|财务|市场|技术|客服|供应商|审批|签|批|选|订|买|卖|价|钱|款|费"
    rf"|场|地点|日期|版|稿|条|项|份|件"
    r"|以后|之后|明|周|月|今晚|[上下]午|晚上|晚点|\b(?:they|he|she|them|boss|client|customer|supplier|vendor|legal"
    r"|finance|marketing"
    r"|tomorrow|next|later"
    r"|mind|condition|reservation|caveat|price|money|people|heart|li|wang|who|which|that|\w*day|tonight|afternoon"
    r"|evening|morning)\b"
)


def is_replying(text: str, known: Callable[[str], bool]) -> bool:
    """Whether a clause only tells of reading the mail or answering it; `known` tells what stands in the request."""
    if text.isascii():
        found = _ENGLISH.fullmatch(text)
        return found is not None and not _DOUBTED.search(text) and _says_where((found["free"] or "").split(), known)
    for act in _ACT.finditer(text):
        if act.end() == len(text):
            told = _PLAIN_ACT.fullmatch(act[0]) is None
            return told and act.start() <= _FREE_LENGTH and _says_when(text[: act.start()], known)
    return False


def _is_free(words: str) -> bool:
    return not any(danger.search(words) for danger in (DANGER, VARIANT, NUMBER, _NO_PART))


def _says_where(words: list[str], known: Callable[[str], bool]) -> bool:
    """Whether words tell where somebody was; a place that stands in the request may be one of the matter."""
    if not words:
        return True
    closed = len(words) <= _FREE_WORDS and WHERE.issuperset(words) and not PLACES.isdisjoint(words)
    return closed and _is_free(" ".join(words)) and not any(word in PLACES and known(word) for word in words)


def _says_when(words: str, known: Callable[[str], bool]) -> bool:
    if not _is_free(words) or _WHEN.fullmatch(words) is None:
        return False
    pairs = {words[place : place + 2] for place in range(len(words) - 1)}
    return not any(pair in chinese_things() or known(pair) for pair in pairs)
