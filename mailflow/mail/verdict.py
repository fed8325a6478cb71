"""The rules by which clauses become one decision (guide §6.5 rules 4-10); the order of the rules is the safety of the product.

Refusals and doubts are looked for first; an approval is what remains when nothing speaks against it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from mailflow.mail import phrases
from mailflow.mail.clauses import Clause, clauses
from mailflow.mail.folding import Folded
from mailflow.mail.lexicon import MASKED, UNKNOWN, Lexicon, Token, split
from mailflow.mail.nearmiss import is_near_miss
from mailflow.mail.phrases import (
    APPROVE,
    ASKS,
    CHANGES,
    CONDITION,
    FILLER,
    HEARSAY,
    ITEM,
    MATTER,
    NEGATES,
    NEUTRAL,
    NUMBER,
    PARTLY,
    POLITE,
    READ,
    REJECT,
    RESERVES,
    RETURN,
    SELF,
    SHALL,
    TIME,
    UNSURE,
    WEAK,
    WITHDRAWS,
)  # fmt: skip

_PURE: Final = frozenset({APPROVE, WEAK, SELF, MATTER, FILLER, POLITE, READ})
_LEADS: Final = frozenset({SELF, FILLER, WEAK, APPROVE, POLITE})
_KNOWN: Final = _PURE | {NEUTRAL, SHALL}
_BEFORE_REFUSAL: Final = frozenset({SELF, MATTER, FILLER, POLITE, READ, NEUTRAL, REJECT, RETURN, WEAK, CHANGES, NUMBER})
_DECIDING: Final = frozenset({APPROVE, WEAK, REJECT, RETURN, PARTLY, RESERVES})
_LIMITS: Final = frozenset({CONDITION, CHANGES, ITEM})
_DOUBTS: Final = frozenset({UNSURE, HEARSAY, TIME, NEGATES, NUMBER, RESERVES, REJECT, RETURN})

_STRONG = re.compile(
    r"同意|批准|赞成|赞同|异议|没意见|无意见|没问题|没有问题|可以|认可|approv|agree|accept|endorse|no objection"
    r"|no concern|proceed|go ahead|sign"
)
_NOUN_LIKE = re.compile(r"确认|批准|核准|通过|许可|认可|准许|准予")
_BARE_VERB: Final = frozenset({"approve", "confirm", "accept", "agree", "endorse"})
_DETERMINED = re.compile(
    r"该|此|本|这|上述|以上|所|立项|采购|付款|发布|上线|实施|执行|开展|推进|办理|启动|签发|发文|进行|按"
)
_NOT_BEFORE: Final = frozenset(
    {
        "please",
        "pls",
        "kindly",
        "to",
        "for",
        "of",
        "a",
        "an",
        "be",
        "as",
        "的",
        "on",
        "in",
        "and",
        "并",
        "和",
        "且",
        "及",
        "已",
        "为",
        "请",
    }
)
_SUBJECTS: Final = frozenset({"i", "we", "me", "us", "my", "our", "我", "我们", "本人", "我部"})
_NEGATED = re.compile(
    r"(?:不(?:能|会|可以|便|太|敢|宜|应|应该|愿|愿意|想|打算|准备)?再?|无法|难以|拒绝|不予|碍难|没法)(?:批准|同意|通过|认可|接受|确认|赞成|赞同|支持|核准|签字|签批|准许|执行)"
    r"|\b(?:do not|don't|does not|cannot|can not|can't|could not|couldn't|will not|won't|would not|wouldn't|am not"
    r"|not able to|unable to|refuse to|decline to|never|not)"
    r" (?:[a-z]+ ){0,2}?(?:approve|approved|approving|agree|agreed|accept|accepted|acceptable|confirm|confirmed"
    r"|endorse|endorsed|support|sign|proceed|go ahead|ok|okay|consent)\b"
)
_DOUBLE = re.compile(
    r"[不没无非未][^,。\n]{0,4}(?:不|没有?|未|无法)[^,。\n]{0,2}(?:同意|批准|通过|认可|接受|反对|确认|可以|行)|[不没未无][^,。\n]{0,3}(?:反对|拒绝|否决|驳回)"
    r"|(?:\b(?:not|never|cannot|no)|n't)\b(?: [a-z]+){0,3} (?:not|disagree|disapprove|object|reject|oppose|refuse"
    r"|deny|decline|veto|against|opposed|fail|without)\b"
)
_BY_OTHERS = re.compile(r"\b(?:by|per) (?!me\b|us\b|myself\b)[a-z]+|^被|的(?:人|话|情况|原因是)|的时候")
_ABOUT = re.compile(r"(?:对|对于|关于|就|针对|我|本|该|此|这)")
_VOCATIVE = re.compile(
    r"[^,。\n]{0,3}(?:总|经理|主管|工|老师|主任|部长|领导|同事|各位|大家|您|你|董)(?:们)?(?:好|您好|你好)?|(?:hi"
    r"|hello|dear|hey|thanks|thank you) [a-z]{2,12}(?: [a-z]{2,12})?"
)
_REVISE = re.compile(r"修改|重新提交|重报|再报|revise|resubmit|rework")
_OWN_LABELS: Final = frozenset(split(phrases.OWN_LABELS))
_CORRECTS: Final = frozenset(split(phrases.CORRECTS))


@dataclass(frozen=True, slots=True)
class Verdict:
    """A decision and the span of the folded text it rests on."""

    decision: str
    start: int = 0
    end: int = 0
    returned: bool = False
    correction: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """A clause, its tokens, and whether it asks or speaks for others."""

    clause: Clause
    tokens: tuple[Token, ...]
    text: str
    asks: bool = False
    tainted: bool = False

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of words in it."""
        return frozenset(token.kind for token in self.tokens)

    @property
    def decides(self) -> bool:
        """Whether it holds any word that decides, however it is meant."""
        return not self.kinds.isdisjoint(_DECIDING)


def read_clauses(folded: Folded, said: str, words: Lexicon) -> tuple[Reading, ...]:
    """Tokens for every clause; clauses of a sentence that asks, asks."""
    found = [
        Reading(part, words.tokens(said, part.start, part.end), said[part.start : part.end])
        for part in clauses(folded, said)
    ]
    parts = [piece for reading in found for piece in _at_gaps(reading, folded, said, words)]
    parts = [part for part in parts if not (part.clause.ends == ":" and part.text in _OWN_LABELS)]
    asking = {part.clause.sentence for part in parts if "?" in part.clause.ends or ASKS in part.kinds}
    return tuple(_tainted(Reading(p.clause, p.tokens, p.text, p.clause.sentence in asking) for p in parts))


def _at_gaps(reading: Reading, folded: Folded, said: str, words: Lexicon) -> Iterator[Reading]:
    """A blank between Chinese words parts them where all before it is understood: 同意 张三, but not 张三 同意."""
    for index, token in enumerate(reading.tokens[1:], 1):
        before = reading.tokens[:index]
        if (
            token.start in folded.gaps
            and APPROVE in {known.kind for known in before}
            and all(known.kind in _PURE for known in before)
        ):
            clause = reading.clause
            head = Clause(clause.start, token.start, clause.sentence, ",", clause.numbered)
            tail = Clause(token.start, clause.end, clause.sentence, clause.ends, clause.numbered)
            yield Reading(head, before, said[head.start : head.end])
            yield Reading(tail, words.tokens(said, tail.start, tail.end), said[tail.start : tail.end])
            return
    yield reading


def _tainted(readings: Iterable[Reading]) -> Iterator[Reading]:
    """Mark what stands after somebody's label ("李总:"), or in one sentence after words nobody knows, as perhaps another's words."""
    labelled = approved = False
    sentence, strange = -1, False
    for reading in readings:
        if reading.clause.sentence != sentence:
            sentence, strange = reading.clause.sentence, False
        tainted = not approved and (labelled or strange)
        yield Reading(reading.clause, reading.tokens, reading.text, reading.asks, tainted)
        approved = approved or (not tainted and _is_pure(reading))
        if reading.clause.ends == ":" and not (reading.text in _CORRECTS or approved):
            labelled = True
        strange = strange or not (reading.kinds <= _KNOWN | {WITHDRAWS} or _VOCATIVE.fullmatch(reading.text))


def decide(readings: tuple[Reading, ...], said: str) -> Verdict:
    """The decision of a whole text."""
    taken_back = [reading for reading in readings if WITHDRAWS in reading.kinds]
    rest = tuple(_without_withdrawal(reading) for reading in readings)
    if not taken_back:
        return _decide(rest, said)
    if any(APPROVE in reading.kinds for reading in taken_back):
        return _spanning("unclear", taken_back[0], _DECIDING)
    if not any(reading.decides or reading.asks or PARTLY in reading.kinds for reading in rest):
        return _withdrawn(taken_back[0])
    found = _decide(rest, said)
    return Verdict(found.decision, found.start, found.end, found.returned, correction=found.decision != "question")


def _without_withdrawal(reading: Reading) -> Reading:
    kept = tuple(token for token in reading.tokens if token.kind != WITHDRAWS)
    return Reading(reading.clause, kept, reading.text, reading.asks, reading.tainted)


def _withdrawn(reading: Reading) -> Verdict:
    word = next(token for token in reading.tokens if token.kind == WITHDRAWS)
    before = {token.kind for token in reading.tokens if token.start < word.start}
    if reading.asks or not before <= _PURE or word.text in ("更正", "更正如下", "correction", "勘误"):
        return Verdict("unclear", word.start, word.end)
    return Verdict("withdraw", word.start, word.end)


def _decide(readings: tuple[Reading, ...], said: str) -> Verdict:
    refusals = [reading for reading in readings if _is_refusal(reading)]
    approvals = [reading for reading in readings if _is_pure(reading) and not reading.asks and not reading.tainted]
    if refusals:
        return _refused(readings, refusals, approvals)
    if any(reading.asks for reading in readings):
        return _asked(readings)
    if any(not reading.kinds.isdisjoint({APPROVE, PARTLY, WEAK}) for reading in readings):
        return _approved(readings, approvals)
    return _undecided(readings, said)


def _refused(readings: tuple[Reading, ...], refusals: list[Reading], approvals: list[Reading]) -> Verdict:
    first = refusals[0]
    others = [reading for reading in readings if reading not in refusals and _leans_to_yes(reading)]
    if approvals or others:
        return _both(readings, refusals, approvals)
    earlier = {kind for reading in readings[: readings.index(first)] for kind in reading.kinds}
    if not earlier.isdisjoint({UNSURE, HEARSAY}) or any(reading.asks for reading in readings[: readings.index(first)]):
        return _spanning("unclear", first, _DECIDING)
    returned = any(RETURN in reading.kinds or _REVISE.search(reading.text) for reading in readings)
    return _spanning("reject", first, frozenset({REJECT, RETURN}), returned=returned)


def _leans_to_yes(reading: Reading) -> bool:
    if not reading.kinds.isdisjoint({PARTLY, RESERVES}):
        return True
    strong = any(token.kind == APPROVE and _STRONG.search(token.text) for token in reading.tokens)
    return strong and not _NEGATED.search(reading.text)


def _both(readings: tuple[Reading, ...], refusals: list[Reading], approvals: list[Reading]) -> Verdict:
    """Yes and no in one answer: by item it is a partial yes, else nobody can tell (guide §6.5 rule 7)."""
    items = any(ITEM in reading.kinds or reading.clause.numbered for reading in readings)
    objects = any(_has_object(reading) for reading in refusals) and any(_has_object(reading) for reading in approvals)
    asks = any(reading.asks for reading in readings)
    return _spanning("conditional" if (items or objects) and not asks else "unclear", refusals[0], _DECIDING)


def _has_object(reading: Reading) -> bool:
    return not reading.kinds.isdisjoint({MATTER, ITEM, UNKNOWN})


def _asked(readings: tuple[Reading, ...]) -> Verdict:
    deciding = [reading for reading in readings if reading.decides or PARTLY in reading.kinds]
    if any(not reading.asks or _is_pure(reading) for reading in deciding):
        return _spanning("unclear", deciding[0], _DECIDING)
    first = next(reading for reading in readings if reading.asks)
    return Verdict("question", first.clause.start, first.clause.end)


def _approved(readings: tuple[Reading, ...], approvals: list[Reading]) -> Verdict:
    kinds = frozenset(kind for reading in readings for kind in reading.kinds)
    leaning = next(reading for reading in readings if not reading.kinds.isdisjoint({APPROVE, PARTLY, WEAK}))
    if not kinds.isdisjoint({UNSURE, HEARSAY}):
        return _spanning("unclear", leaning, _DECIDING)
    if PARTLY in kinds or (RESERVES in kinds and any(_is_pure(reading) for reading in readings)):
        return _spanning("conditional", leaning, _DECIDING)
    if not kinds.isdisjoint(_LIMITS) and _means_yes(readings, approvals):
        return _spanning("conditional", leaning, _DECIDING)
    if approvals and _nothing_speaks_against(readings, kinds):
        return _spanning("approve", approvals[0], frozenset({APPROVE}))
    return _read_only(readings, kinds) or _spanning("unclear", leaning, _DECIDING)


def _means_yes(readings: tuple[Reading, ...], approvals: list[Reading]) -> bool:
    weak = any(WEAK in reading.kinds and not reading.tainted for reading in readings)
    return bool(approvals) or weak or any(_leans_to_yes(reading) for reading in readings)


def _nothing_speaks_against(readings: tuple[Reading, ...], kinds: frozenset[str]) -> bool:
    if not kinds.isdisjoint(_DOUBTS | _LIMITS) or any(MASKED in reading.text for reading in readings):
        return False
    return all(
        not reading.clause.numbered
        and not reading.asks
        and (APPROVE not in reading.kinds or (_is_pure(reading) and not reading.tainted))
        for reading in readings
    )


def _read_only(readings: tuple[Reading, ...], kinds: frozenset[str]) -> Verdict | None:
    """Yes as a word of courtesy beside "received": 好的,收到."""
    if READ in kinds and APPROVE not in kinds and all(reading.kinds <= _KNOWN for reading in readings):
        return _spanning(
            "acknowledge", next(reading for reading in readings if READ in reading.kinds), frozenset({READ})
        )
    return None


def _undecided(readings: tuple[Reading, ...], said: str) -> Verdict:
    kinds = frozenset(kind for reading in readings for kind in reading.kinds)
    if not kinds.isdisjoint({UNSURE, RESERVES, REJECT, RETURN}):
        doubtful = next(
            reading for reading in readings if not reading.kinds.isdisjoint({UNSURE, RESERVES, REJECT, RETURN})
        )
        return _spanning("unclear", doubtful, frozenset({UNSURE, RESERVES, REJECT, RETURN}))
    if READ in kinds:
        return _spanning(
            "acknowledge", next(reading for reading in readings if READ in reading.kinds), frozenset({READ})
        )
    if is_near_miss(said) or MASKED in said:
        return Verdict("unclear")
    if POLITE in kinds and all(reading.kinds <= _KNOWN | {TIME} for reading in readings):
        return _spanning(
            "acknowledge", next(reading for reading in readings if POLITE in reading.kinds), frozenset({POLITE})
        )
    return Verdict("none")


def _is_pure(reading: Reading) -> bool:
    """Whether a clause is an approval and nothing else, said by its writer of the matter at hand."""
    place = next((index for index, token in enumerate(reading.tokens) if token.kind == APPROVE), None)
    if (
        place is None
        or not reading.kinds <= _PURE
        or _NEGATED.search(reading.text)
        or _DOUBLE.search(reading.text)
        or _BY_OTHERS.search(reading.text)
    ):
        return False
    before, word, after = reading.tokens[:place], reading.tokens[place], reading.tokens[place + 1 :]
    if reading.clause.ends == ":":
        return False
    return _leads_in(before, word) and _leads_out(before, word, after)


def _leads_in(before: tuple[Token, ...], word: Token) -> bool:
    matter_first = _STRONG.search(word.text) is not None and not _NOUN_LIKE.search(word.text)
    return all(
        token.text not in _NOT_BEFORE
        and (token.kind in _LEADS or (token.kind == MATTER and (matter_first or _has_verb(before))))
        for token in before
    )


def _has_verb(before: tuple[Token, ...]) -> bool:
    return any(token.text in ("is", "are", "has been", "have been", "予以", "给予") for token in before)


def _leads_out(before: tuple[Token, ...], word: Token, after: tuple[Token, ...]) -> bool:
    if any(token.text == "的" and index + 1 < len(after) for index, token in enumerate(after)) or (
        word.text.endswith("的") and after
    ):
        return False
    if any(token.kind == READ or token.text in _SUBJECTS for token in after):
        return False
    matters = [token for token in after if token.kind == MATTER]
    if not matters:
        return True
    if word.text in _BARE_VERB:
        return any(token.kind == SELF for token in before)
    return not _NOUN_LIKE.fullmatch(word.text) or _DETERMINED.match(matters[0].text) is not None


def _is_refusal(reading: Reading) -> bool:
    """Whether a clause refuses or returns, in its writer's own name; unknown words may follow but not lead."""
    if reading.asks or (reading.tainted and _labelled_by_other(reading)):
        return False
    negated = _NEGATED.search(reading.text)
    word = next((token for token in reading.tokens if token.kind in (REJECT, RETURN)), None)
    if (word is None and negated is None) or _DOUBLE.search(reading.text) or _BY_OTHERS.search(reading.text):
        return False
    start = (
        reading.clause.start + negated.start() if word is None and negated is not None else word.start if word else 0
    )
    before = [token for token in reading.tokens if token.end <= start]
    kinds = {token.kind for token in before}
    return (kinds <= _BEFORE_REFUSAL and UNSURE not in reading.kinds) or (
        _ABOUT.match(reading.text) is not None and kinds <= _BEFORE_REFUSAL | {UNKNOWN}
    )


def _labelled_by_other(reading: Reading) -> bool:
    return not reading.decides or reading.clause.ends == ":"


def _spanning(decision: str, reading: Reading, kinds: frozenset[str], *, returned: bool = False) -> Verdict:
    found = [token for token in reading.tokens if token.kind in kinds]
    start = found[0].start if found else reading.clause.start
    end = found[-1].end if found else reading.clause.end
    return Verdict(decision, start, end, returned)
