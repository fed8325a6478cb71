"""The rules by which clauses become one decision (guide §6.5 rules 4-10); their order is the safety of the product.

Refusals and doubts are looked for first; an approval is what remains when nothing speaks against it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from mailflow.mail.intent.clouded import is_clouded
from mailflow.mail.intent.harmless import is_harmless
from mailflow.mail.intent.lexicon import MASKED, UNKNOWN
from mailflow.mail.intent.nearmiss import is_near_miss
from mailflow.mail.intent.push import TRAILS_OFF, is_told_to_go
from mailflow.mail.intent.readings import (
    BARE_VERB,
    CORRECTS,
    DECIDING,
    GROUPS,
    KNOWN,
    NEGATED,
    PURE,
    STRONG,
    Reading,
)
from mailflow.mail.intent.refusals import is_refusal
from mailflow.mail.intent.unable import is_unable
from mailflow.mail.intent.unrefused import answers_else, is_bare_no, is_bare_yes, is_elsewise, lacks_the_means
from mailflow.mail.intent.words.kinds import (
    APPROVE,
    CHANGES,
    CONDITION,
    HEARSAY,
    ITEM,
    MATTER,
    NEGATES,
    NOT_YET,
    NUMBER,
    PARTLY,
    POLITE,
    READ,
    REJECT,
    RESERVES,
    RETURN,
    SEEN,
    SELF,
    TAKEN,
    TIME,
    UNSURE,
    WEAK,
    WITHDRAWS,
)  # fmt: skip
from mailflow.mail.intent.words.shapes import TAKES_EDGE

_LIMITS: Final = frozenset({CONDITION, CHANGES, ITEM})
_DOUBTS: Final = frozenset({UNSURE, HEARSAY, TIME, NEGATES, NUMBER, RESERVES, REJECT, RETURN, SEEN, TAKEN, NOT_YET})
_LEFT_OPEN: Final = frozenset({UNSURE, RESERVES, REJECT, RETURN, NOT_YET})
_BACK: Final = frozenset({WITHDRAWS, TAKEN})
_HAS_READ: Final = frozenset({READ, SEEN})
_OF_RECEIPT: Final = frozenset(
    ["确认", "已确认", "confirmed", "confirm", "i confirm", "we confirm", "accepted", "accept", "i accept"]
)
_RECEIVED: Final = frozenset(
    ["收到", "已收到", "收悉", "已收悉", "收到了", "确认收到", "received", "well received", "got it", "receipt confirmed"]
)
_WISH = re.compile(
    r"(?:希望|建议|期待|盼|恳请|争取|打算|准备|可能|或许|应该?|需要?)[^,。]{0,6}(?:同意|批准|核准|通过|确认|赞成|认可)"
    r"|\b(?:might|may|would|could|should|suggest|recommend|hope|need|want|planning|plan|was|were|got|get|getting"
    r"|had been)\b[^,.;]{0,40}"
    r"\b(?:approv|agree|confirm|accept|endors|sign)"
)
#: Who takes an approval back gives none in the same breath.
_OWN_YES = re.compile(r"(?:撤回|撤销|收回|取消)[^,。]{0,8}(?:同意|批准|核准|确认|通过)|\b(?:withdraw|retract|revoke"
    r"|take back)\b[^,.]{0,20}\b(?:approval|consent)")
_ON_CONDITION: Final = frozenset({"if", "unless", "once", "when", "如果", "若", "除非", "只要"})
#: Beside what comes back this tells that it was signed, not refused.
_SIGNED_OFF = re.compile(r"(?<!be )(?<!not )\bsigned(?: off)?(?=\s*$|[.!,\n])")
_EARLIER = re.compile(r"前|先|上|刚才|原来|昨天|previous|earlier|last|former|prior")
_REVISE = re.compile(r"修改|重新提交|重报|再报|revise|resubmit|rework")


@dataclass(frozen=True, slots=True)
class Verdict:
    """A decision and the span of the folded text it rests on."""

    decision: str
    start: int = 0
    end: int = 0
    returned: bool = False
    correction: bool = False


def decide(readings: tuple[Reading, ...], said: str, *, whole: bool = True) -> Verdict:
    """The decision of a text; where it is not the whole of what was said, no push makes an approval of a weak assent."""
    taken_back = [reading for reading in readings if not reading.kinds.isdisjoint(_BACK)]
    rest = tuple(_without_withdrawal(reading) for reading in readings)
    if not taken_back:
        return _decide(rest, said, whole)
    if any(APPROVE in reading.kinds for reading in taken_back):
        return _spanning("unclear", taken_back[0], DECIDING)
    if not any(reading.decides or reading.asks or PARTLY in reading.kinds for reading in rest):
        return _withdrawn(taken_back[0])
    if _takes_it_back(rest, taken_back):
        return _spanning("unclear", taken_back[0], _BACK)
    found = _decide(rest, said, whole)
    if found.decision == "approve" and any(_OWN_YES.search(reading.text) for reading in taken_back):
        return _spanning("unclear", taken_back[0], _BACK)
    return Verdict(found.decision, found.start, found.end, found.returned, correction=found.decision != "question")


def _takes_it_back(rest: tuple[Reading, ...], taken_back: list[Reading]) -> bool:
    """Whether a decision is followed by words that take one back without saying that an earlier one is meant."""
    deciding = (reading.clause.start for reading in rest if reading.decides or PARTLY in reading.kinds)
    if (decided := next(deciding, None)) is None:
        return False
    words = [token for reading in taken_back for token in reading.tokens if token.kind in _BACK and token.start > decided]
    return any(token.text not in CORRECTS and not _EARLIER.search(token.text) for token in words)


def _without_withdrawal(reading: Reading) -> Reading:
    if all(token.kind != WITHDRAWS for token in reading.tokens):
        return reading
    kept = tuple(token for token in reading.tokens if token.kind != WITHDRAWS)
    return replace(reading, tokens=kept)


def _withdrawn(reading: Reading) -> Verdict:
    word = next(token for token in reading.tokens if token.kind in _BACK)
    before = {token.kind for token in reading.tokens if token.start < word.start}
    after = {token.text for token in reading.tokens if token.start > word.start}
    if reading.asks or not before <= PURE or after & _ON_CONDITION or word.text in ("更正", "更正如下", "correction", "勘误"):
        return Verdict("unclear", word.start, word.end)
    return Verdict("withdraw", word.start, word.end)


def _decide(readings: tuple[Reading, ...], said: str, whole: bool) -> Verdict:
    refusals = [reading for reading in readings if is_refusal(reading)]
    approvals = [reading for reading in readings if reading.is_pure and not reading.asks and not reading.tainted]
    if refusals:
        return _refused(readings, refusals, approvals, said)
    if any(reading.asks for reading in readings):
        return _asked(readings)
    if any(not reading.kinds.isdisjoint({APPROVE, PARTLY, WEAK}) for reading in readings):
        return _approved(readings, approvals, said, whole)
    return _undecided(readings, said)


def _refused(readings: tuple[Reading, ...], refusals: list[Reading], approvals: list[Reading], said: str) -> Verdict:
    first = refusals[0]
    if laments(readings, said):
        return _spanning("unclear", first, DECIDING)
    by_item = any(ITEM in reading.kinds or reading.clause.numbered for reading in readings)
    refusing = {id(reading) for reading in refusals}
    others = [
        reading
        for reading in readings
        if id(reading) not in refusing and (_leans_to_yes(reading) or (by_item and WEAK in reading.kinds))
    ]
    if approvals or others:
        return _both(readings, refusals, approvals)
    before = readings[: readings.index(first)]
    if is_clouded(first, before):
        return _spanning("unclear", first, DECIDING)
    returned = any(RETURN in reading.kinds or _REVISE.search(reading.text) for reading in readings)
    return _spanning("reject", first, frozenset({REJECT, RETURN}), returned=returned)


def laments(readings: tuple[Reading, ...], said: str) -> bool:
    """Whether what refuses only tells why there is no answer yet; the reason may be told in a remark."""
    refusals = [reading for reading in readings if is_refusal(reading)]
    if not refusals:
        return False
    because = [reading.text for reading in readings if reading.clause.sentence == refusals[0].clause.sentence]
    return is_unable(refusals[0].text, because) or _only_seems(readings, refusals, said)


def _only_seems(readings: tuple[Reading, ...], refusals: list[Reading], said: str) -> bool:
    """Whether it is only that the writer can not answer from where they are, or a "no" beside a yes."""
    signed = all(RETURN in reading.kinds for reading in refusals) and _SIGNED_OFF.search(said)
    if signed or lacks_the_means([reading.text for reading in refusals], said) or is_elsewise(said):
        return True
    words = [token.text for reading in refusals for token in reading.tokens if token.kind in (REJECT, RETURN)]
    yes = any(token.kind == WEAK and is_bare_yes(token.text) for reading in readings for token in reading.tokens)
    return is_bare_no(words) and (yes or answers_else(said))


def _leans_to_yes(reading: Reading) -> bool:
    if not reading.kinds.isdisjoint({PARTLY, RESERVES}):
        return True
    strong = any(token.kind == APPROVE and STRONG.search(token.text) for token in reading.tokens)
    return strong and not NEGATED.search(reading.text)


def _both(readings: tuple[Reading, ...], refusals: list[Reading], approvals: list[Reading]) -> Verdict:
    """Yes and no in one answer: by item it is a partial yes, else nobody can tell (guide §6.5 rule 7)."""
    items = any(ITEM in reading.kinds or reading.clause.numbered for reading in readings)
    objects = any(_has_object(reading) for reading in refusals) and any(_has_object(reading) for reading in approvals)
    asks = any(reading.asks for reading in readings)
    return _spanning("conditional" if (items or objects) and not asks else "unclear", refusals[0], DECIDING)


def _has_object(reading: Reading) -> bool:
    return not reading.kinds.isdisjoint({MATTER, ITEM, UNKNOWN})


def _asked(readings: tuple[Reading, ...]) -> Verdict:
    deciding = [reading for reading in readings if reading.decides or PARTLY in reading.kinds]
    if any(not reading.asks or reading.is_pure for reading in deciding):
        return _spanning("unclear", deciding[0], DECIDING)
    first = next(reading for reading in readings if reading.asks)
    return Verdict("question", first.clause.start, first.clause.end)


def _approved(readings: tuple[Reading, ...], approvals: list[Reading], said: str, whole: bool) -> Verdict:
    kinds = frozenset(kind for reading in readings for kind in reading.kinds)
    leaning = next(reading for reading in readings if not reading.kinds.isdisjoint({APPROVE, PARTLY, WEAK}))
    if whole and not approvals and (assent := is_told_to_go(readings, said)) is not None:
        return _spanning("approve", assent, frozenset({WEAK, APPROVE}))
    if not kinds.isdisjoint({UNSURE, HEARSAY, NOT_YET}) or _wishes(readings, approvals, kinds):
        return _spanning("unclear", leaning, DECIDING)
    if PARTLY in kinds or (RESERVES in kinds and any(reading.is_pure for reading in readings)):
        return _spanning("conditional", leaning, DECIDING)
    if not kinds.isdisjoint(_LIMITS) and _means_yes(readings, approvals):
        return _spanning("conditional", leaning, DECIDING)
    if approvals and _is_meant(readings, approvals) and _nothing_speaks_against(readings, kinds, said):
        return _spanning("approve", approvals[0], frozenset({APPROVE}))
    return _read_only(readings, kinds) or _spanning("unclear", leaning, DECIDING)


def _wishes(readings: tuple[Reading, ...], approvals: list[Reading], kinds: frozenset[str]) -> bool:
    """Whether an approval is only hoped for, advised, or told of: 希望各位同意, I would approve, it was approved."""
    return not approvals and CONDITION not in kinds and any(_WISH.search(reading.text) for reading in readings)


def _means_yes(readings: tuple[Reading, ...], approvals: list[Reading]) -> bool:
    weak = any(WEAK in reading.kinds and not reading.tainted for reading in readings)
    return bool(approvals) or weak or any(_leans_to_yes(reading) for reading in readings)


def _is_meant(readings: tuple[Reading, ...], approvals: list[Reading]) -> bool:
    """Whether the approval is one: not trailing off, not of the receipt alone, not asked of a group."""
    if any(TRAILS_OFF.search(reading.clause.ends) for reading in approvals):
        return False
    tokens = [token for reading in readings for token in reading.tokens]
    texts = {token.text for token in tokens}
    only = {token.text for reading in approvals for token in reading.tokens if token.kind == APPROVE}
    if only <= _OF_RECEIPT and not texts.isdisjoint(_RECEIVED):
        return False
    return not (only <= BARE_VERB and texts & GROUPS and not any(token.kind == SELF for token in tokens))


def _nothing_speaks_against(readings: tuple[Reading, ...], kinds: frozenset[str], said: str) -> bool:
    if any(TAKES_EDGE.search(reading.text) for reading in readings):
        return False
    if not kinds.isdisjoint(_DOUBTS | _LIMITS) or any(MASKED in reading.text for reading in readings):
        return False
    answer = next(reading.clause.start for reading in readings if reading.is_pure)
    return all(
        not reading.clause.numbered
        and not reading.asks
        and ((reading.is_pure and not reading.tainted) or (APPROVE not in reading.kinds and is_harmless(reading, said, answer)))
        for reading in readings
    )


def _read_only(readings: tuple[Reading, ...], kinds: frozenset[str]) -> Verdict | None:
    """Yes as a word of courtesy beside "received": 好的,收到."""
    if READ in kinds and APPROVE not in kinds and all(reading.kinds <= KNOWN for reading in readings):
        return _spanning(
            "acknowledge", next(reading for reading in readings if READ in reading.kinds), frozenset({READ})
        )
    return None


def _undecided(readings: tuple[Reading, ...], said: str) -> Verdict:
    kinds = frozenset(kind for reading in readings for kind in reading.kinds)
    if kinds & _LEFT_OPEN:
        doubtful = next(reading for reading in readings if reading.kinds & _LEFT_OPEN)
        return _spanning("unclear", doubtful, _LEFT_OPEN)
    if kinds & _HAS_READ:
        seen = next(reading for reading in readings if reading.kinds & _HAS_READ)
        return _spanning("acknowledge", seen, _HAS_READ)
    if is_near_miss(said) or MASKED in said:
        return Verdict("unclear")
    if POLITE in kinds and all(reading.kinds <= KNOWN | {TIME} for reading in readings):
        return _spanning(
            "acknowledge", next(reading for reading in readings if POLITE in reading.kinds), frozenset({POLITE})
        )
    return Verdict("none")


def _spanning(decision: str, reading: Reading, kinds: frozenset[str], *, returned: bool = False) -> Verdict:
    found = [token for token in reading.tokens if token.kind in kinds]
    start = found[0].start if found else reading.clause.start
    end = found[-1].end if found else reading.clause.end
    return Verdict(decision, start, end, returned)
