"""A word of assent that decides nothing alone, and a push to carry the matter out: together they are an approval.

"Ok" may be a courtesy and "crack on" may be said to a colleague; who writes both, and nothing else, has said yes.
"""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.harmless import is_harmless
from mailflow.mail.intent.lexicon import UNKNOWN, Token, split
from mailflow.mail.intent.pushes import is_push
from mailflow.mail.intent.readings import KNOWN, Reading
from mailflow.mail.intent.speaker import TITLE
from mailflow.mail.intent.words.kinds import APPROVE, FILLER, MATTER, PRAISE, SELF, WEAK

_ASSENT: Final = frozenset({WEAK, SELF, MATTER, FILLER, PRAISE})
#: The whole of the matter, beside which no part of it is named; and what else may stand in a word of assent.
_WHOLE: Final = frozenset(split(
    "this|it|that|this one|the plan|plan|this plan|the proposal|proposal|the request|request|as is|as it is|as it stands|as"
    " proposed"
    "|as planned|as submitted|方案|计划|该方案|此方案|本方案|这个方案|申请|事项|此|这|该|本|这个|那"
))
_FILLS: Final = frozenset(split(
    "is|are|am|and|so|be|just|very|really|completely|totally|definitely|absolutely|then|here|thus|therefore|happily|gladly"
    "|fully"
    "|为|是|的|也|都|均|就|那|那就|我看|我觉得"
))
#: 可以 approves where it stands alone; before a push it says yes only where that says that one sets to work.
_MAY: Final = frozenset({"可以", "没问题", "没有问题"})
_SETS_TO = re.compile(r"(?:你们|大家)?(?:开干|开工|开搞|动起来|搞起来|开始|动手|启动|推进)(?:吧|啦|了)|开干|开工|开搞"
r"|动起来|搞起来")
#: A part, or another thing, of which an assent is said.
_OF_A_PART = re.compile(
    r"^(?:the |your |my |our )?(?:budgets?|costs?|prices?|pricing|dates?|timing|timeline|timelines|schedule|draft|structure"
    r"|wording|text|summary|approach|concept|staffing|minutes|contract|agreement|invoice|report|idea|ideas|design|layout|slides"
    r"|deck|scope|goals?|my version|our version)(?: (?:is|are|looks?|sounds?|seems?|all))* (?:ok|okay|fine|good|great|alright)\b"
    r"|\b(?:on|to|with|about|for) (?:the |your )?(?:budget|costs?|prices?|dates?|timing|timeline|schedule|draft|structure"
    r"|wording|text|summary|approach|staffing|idea|design|layout|scope)$"
)
#: Marks at which an answer trails off.
TRAILS_OFF = re.compile(r"…|\.\.|。。")


def is_told_to_go(readings: tuple[Reading, ...], said: str) -> Reading | None:
    """The clause of assent of a text in which nothing else is said but it, a push and courtesies; else None."""
    assent, pushed = None, False
    for reading in readings:
        ends = reading.clause.ends
        if reading.asks or reading.tainted or reading.clause.numbered or ends == ":" or TRAILS_OFF.search(ends):
            return None
        lead = 0 if is_push(reading.text) else _assent(reading)
        rest = reading.text[lead:].strip()
        if is_push(rest) and not (reading.text[:lead].strip() in _MAY and not _SETS_TO.fullmatch(rest)):
            pushed = True
            assent = assent or (reading if lead else None)
        elif lead and not rest:
            assent = assent or reading
        elif not _is_courtesy(reading, said):
            return None
    return assent if pushed else None


def pushes_a_part(readings: tuple[Reading, ...]) -> bool:
    """Whether all that approves is a push, beside a word of assent to a part, by another, or one that trails off."""
    approving = [reading for reading in readings if APPROVE in reading.kinds]
    assents = [reading for reading in readings if APPROVE not in reading.kinds and not reading.kinds.isdisjoint({WEAK, PRAISE})]
    return any(
        TRAILS_OFF.search(reading.clause.ends) or reading.clause.numbered or _OF_A_PART.search(reading.text)
        or (WEAK in reading.kinds and any(token.kind == UNKNOWN for token in reading.tokens))
        for reading in assents
    ) and all(is_push(reading.text) for reading in approving)  # fmt: skip


def _assent(reading: Reading) -> int:
    """How far the words of assent reach that a clause begins with; 0 where there are none."""
    reach, weak = 0, False
    for token in reading.tokens:
        if not _may_stand(token):
            break
        if weak and token.kind != WEAK and is_push(_from(reading, token.start)):
            break
        weak = weak or token.kind == WEAK or token.text in _MAY
        reach = token.end - reading.clause.start
    return reach if weak else 0


def _may_stand(token: Token) -> bool:
    if token.kind == MATTER:
        return token.text in _WHOLE or not token.text.strip(TITLE)
    return (token.kind in _ASSENT and (token.kind != FILLER or token.text in _FILLS)) or token.text in _MAY


def _from(reading: Reading, start: int) -> str:
    return reading.text[start - reading.clause.start :].strip()


def _is_courtesy(reading: Reading, said: str) -> bool:
    """Whether a clause only thanks, greets or signs."""
    return reading.kinds <= (KNOWN - {APPROVE, WEAK}) | {UNKNOWN} and is_harmless(reading, said, 0)
