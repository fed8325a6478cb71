"""A text's clauses with what their words make of them: a pure approval, a refusal, somebody else's words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from typing import Final

from mailflow.mail.intent.asking import Said, is_asking
from mailflow.mail.intent.clauses import Clause, clauses
from mailflow.mail.intent.folding import Folded
from mailflow.mail.intent.greetings import is_vocative
from mailflow.mail.intent.labelled import labels_own
from mailflow.mail.intent.lexicon import UNKNOWN, Lexicon, Token, split
from mailflow.mail.intent.words import phrases
from mailflow.mail.intent.words.kinds import (
    APPROVE,
    ASKS,
    CARRY,
    FILLER,
    MATTER,
    NEUTRAL,
    PARTLY,
    POLITE,
    PRAISE,
    READ,
    REJECT,
    RESERVES,
    RETURN,
    SELF,
    SHALL,
    WEAK,
    WITHDRAWS,
)  # fmt: skip
from mailflow.mail.intent.words.names_english import is_called
from mailflow.mail.intent.words.parts import PARTS, WHOLES
from mailflow.mail.intent.words.returning import asks_to_redo

#: What an approval may consist of.
PURE: Final = frozenset({APPROVE, WEAK, SELF, MATTER, FILLER, POLITE, READ})
_LEADS: Final = frozenset({SELF, FILLER, WEAK, APPROVE, POLITE})
#: What may stand beside one without any doubt.
KNOWN: Final = PURE | {NEUTRAL, SHALL, PRAISE, CARRY}
#: Kinds of words that decide, however they are meant.
DECIDING: Final = frozenset({APPROVE, WEAK, REJECT, RETURN, PARTLY, RESERVES})
#: Approvals that are no everyday words of other meaning.
STRONG = re.compile(
    r"同意|批准|赞成|赞同|异议|没意见|无意见|没有意见|修改意见|确认无误|核对无误"
    r"|没问题|没有问题|可以|认可|approv|agree|accept|endorse|no objection"
    r"|no concern|proceed|go ahead|sign"
)
_NOUN_LIKE = re.compile(r"确认(?!无误)|批准|核准|通过|许可|认可|准许|准予")
BARE_VERB: Final = frozenset({"approve", "confirm", "accept", "agree", "endorse"})
_PARTICIPLES: Final = frozenset({"approved", "confirmed", "accepted", "endorsed", "agreed"})
#: "I have approved" gives an approval, "I approved" may tell of one long ago.
_PERFECT = re.compile(r"\b(?:have|'ve|hereby)(?: |$)")
_CAPITALS = re.compile(r"[A-Z][a-z]{1,11}(?: [A-Z][a-z]{1,11})?")
_POINTED = re.compile(r"该|此|本|这|上述|以上|所")
#: An approval said twice in a clause concedes: 可以是可以, 同意归同意.
_CONCEDES = re.compile(r"(同意|批准|可以|确认|通过|没问题|没意见|无异议)(?:倒|也|归|是|倒是|都)\1")
_GREETS: Final = frozenset(
    split("hi|hello|dear|hey|good morning|good afternoon|你好|您好|大家好|各位好|早上好|上午好|下午好|好|with pleasure")
)
GROUPS: Final = frozenset({"all", "team", "everyone"})
_JOINING: Final = frozenset({"和", "及", "并", "and"})
_YOURS: Final = frozenset(split("贵部|你部|贵司|你们的|您的|你的|贵部门|各位|大家|贵部门的|贵部的|贵司的|你部的"))
_REVIEWED: Final = frozenset(split("reviewed|have reviewed|read|have read|checked|seen|examined|gone through"))
_HAS_READ = re.compile(
    r"(?:(?:i|we|i've|we've|i have|we have|have)\s)*(?:have )?(?:reviewed|read|checked|seen|examined|gone through)"
    r"(?: (?:the|this|it|that|them|these|[a-z]+)){0,3} and(?: (?:i|we))?$"
)
_POINTING: Final = frozenset({"this", "it", "that", "these", "them", "above", "the above", "to go ahead"})
_DETERMINED = re.compile(
    r"该|此|本|这|上述|以上|所|立项|采购|付款|发布|上线|实施|执行|开展|推进|办理|启动|签发|发文|进行|按"
)
_NOT_BEFORE: Final = frozenset(split("then|please|pls|kindly|to|for|of|a|an|be|as|的|on|in|and|并|和|且|及|已|为|请"))
_SUBJECTS: Final = frozenset({"i", "we", "me", "us", "my", "our", "我", "我们", "本人", "我部"})
#: An approval taken back by what stands before it.
NEGATED = re.compile(
    r"(?:不(?:能|会|可以|便|太|敢|宜|应|应该|愿|愿意|想|打算|准备)?再?|无法|难以|拒绝|不予|碍难|没法) ?(?:approve|批准"
    r"|同意(?!见)|通过"
    r"|认可|接受|确认|赞成|赞同|支持|核准|签字|签批|准许|执行)"
    r"|\b(?:do not|don't|dont|wont|cant|doesnt|couldnt|does not|cannot|can not|can't|could not|couldn't|will not|won't"
    r"|would not|wouldn't|am not"
    r"|not able to|unable to|refuse to|decline to|never|not)"
    r" (?:(?!say |saying |ready |sure )[a-z]+ ){0,2}?(?:approve|approved|approving|agree|agreed|accept|accepted|acceptable"
    r"|confirm|confirmed|endorse|endorsed|support|sign|signing|proceed|go ahead|go for|ok|okay|consent)\b"
)
DOUBLE = re.compile(
    r"[不没无非未][^,。\n]{0,4}(?:不|没有?|未|无法)[^,。\n]{0,2}(?:同意(?!见)|批准|通过|认可|接受|反对|确认|可以|行)"
    r"|[不没未无][^,。\n]{0,3}(?:反对(?!意见)|拒绝|否决|驳回)"
    r"|(?:\b(?:not|never|cannot|no)|n't)\b(?: [a-z]+){0,3} (?:not|disagree|disapprove|object|reject|oppose|refuse"
    r"|deny|decline|veto|against|opposed|fail|without)\b"
)
#: Said to somebody else, who is to approve.
_TOLD_TO = re.compile(r"\b(?:please|pls|just)\b")
BY_OTHERS = re.compile(r"\bby (?!me\b|us\b|myself\b|all means\b|the undersigned\b|this (?:e-?mail|mail|message|reply)\b"
r"|(?:my|our) (?:department|team|side)\b)[a-z]+|\bper (?!your\b|below\b|above\b|trail|the"
    r" (?:attached|above|below|trail(?:ing)?|plan|proposal|standard|usual|official|template|guidelines?|instructions?"
    r"|manual|checklist"
    r"|request)\b)[a-z]+|^被|的(?:人|话|情况|原因是)|的时候")
#: Weak words that name their speaker.
_OWN_WORD = re.compile(r"(?:i'm|i am|we're|we are)\b")
_OWN_WORDS = re.compile(r"(?:i|i've|we|we've|my|our)\b")
CORRECTS: Final = frozenset(split(phrases.CORRECTS))


@dataclass(frozen=True)
class Reading:
    """A clause, its tokens and the kinds of these, and whether it asks or speaks for others.

    Without slots, for what is found of it is kept.
    """

    clause: Clause
    tokens: tuple[Token, ...]
    kinds: frozenset[str]
    text: str
    asks: bool = False
    tainted: bool = False
    source: str = ""

    @property
    def decides(self) -> bool:
        """Whether it holds any word that decides, however it is meant."""
        return not self.kinds.isdisjoint(DECIDING)

    @cached_property
    def is_pure(self) -> bool:
        """Whether it is an approval and nothing else, said by its writer of the matter at hand."""
        return _is_pure(self)


def read_clauses(folded: Folded, said: str, words: Lexicon) -> tuple[Reading, ...]:
    """Tokens for every clause; clauses of a sentence that asks, asks."""
    found = [_reading(part, folded, said, words) for part in clauses(folded, said)]
    parts = [piece for reading in found for piece in _at_gaps(reading, folded, said, words)]
    parts = [part for part in parts if not (part.clause.ends == ":" and labels_own(part.text))]
    sentences: dict[int, list[Said]] = {}
    for part in parts:
        sentences.setdefault(part.clause.sentence, []).append(_for_asking(part))
    asking = {number for number, sentence in sentences.items() if is_asking(sentence)}
    return tuple(_tainted(replace(part, asks=True) if part.clause.sentence in asking else part for part in parts))


def _for_asking(part: Reading) -> Said:
    told = asks_to_redo(part.text)
    refuses = not part.kinds.isdisjoint({REJECT, RETURN}) or NEGATED.search(part.text) is not None
    return Said(part.text, "" if told else part.clause.ends, ASKS in part.kinds and not told, refuses)


def _reading(part: Clause, folded: Folded, said: str, words: Lexicon) -> Reading:
    start, end = folded.span(part.start, part.end)
    tokens = words.tokens(said, part.start, part.end)
    kinds = frozenset([token.kind for token in tokens])
    return Reading(part, tokens, kinds, said[part.start : part.end], source=folded.source[start:end])


def _at_gaps(reading: Reading, folded: Folded, said: str, words: Lexicon) -> Iterator[Reading]:
    """A blank between Chinese words parts them where all before it is understood: 同意 张三, but not 张三 同意."""
    approved = False
    for before, token in pairwise(reading.tokens):
        if before.kind not in PURE | {REJECT}:
            break
        approved = approved or before.kind in (APPROVE, REJECT)
        if approved and token.start in folded.gaps:
            clause = reading.clause
            head = Clause(clause.start, token.start, clause.sentence, ",", clause.numbered)
            tail = Clause(token.start, clause.end, clause.sentence, clause.ends, clause.numbered)
            yield _reading(head, folded, said, words)
            yield _reading(tail, folded, said, words)
            return
    yield reading


def _tainted(readings: Iterable[Reading]) -> Iterator[Reading]:
    """Mark what may be another's words: after a label ("李总:"), or after unknown words in one sentence."""
    labelled = approved = False
    sentence, strange = -1, False
    for index, reading in enumerate(readings):
        if reading.clause.sentence != sentence:
            sentence, strange = reading.clause.sentence, False
        tainted = not approved and (labelled or strange)
        yield replace(reading, tainted=True) if tainted else reading
        approved = approved or (not tainted and reading.is_pure)
        if reading.clause.ends == ":" and not (reading.text in CORRECTS or approved):
            labelled = True
        strange = strange or not (reading.kinds <= (KNOWN - {CARRY}) | {WITHDRAWS} or is_vocative(reading.text, reading.source)
            or (index == 0 and is_addressed(reading)))


def is_addressed(reading: Reading) -> bool:
    """Whether a clause that begins a text is an English name with a comma behind it."""
    name = reading.source.strip()
    called = _CAPITALS.fullmatch(name) is not None and reading.clause.ends == "," and is_called(name)
    return called and all(token.kind == UNKNOWN for token in reading.tokens)


def _is_pure(reading: Reading) -> bool:
    place = next((index for index, token in enumerate(reading.tokens) if token.kind == APPROVE), None)
    if place is None or not reading.kinds <= PURE:
        return False
    if NEGATED.search(reading.text) or DOUBLE.search(reading.text) or BY_OTHERS.search(reading.text):
        return False
    before, word, after = reading.tokens[:place], reading.tokens[place], reading.tokens[place + 1 :]
    if reading.clause.ends == ":" or _CONCEDES.search(reading.text):
        return False
    asked = word.text in BARE_VERB and not any(token.kind == SELF for token in before) and _TOLD_TO.search(reading.text)
    return not asked and _leads_in(before, word) and _leads_out(before, word, after)


def _leads_in(before: tuple[Token, ...], word: Token) -> bool:
    if _reports(before, word) or not _is_addressed_well(before):
        return False
    matter_first = STRONG.search(word.text) is not None and not _NOUN_LIKE.search(word.text) and not word.text.isascii()
    joined = any(token.text in _REVIEWED for token in before) and _HAS_READ.match(" ".join(t.text for t in before))
    return bool(joined) or all(
        (token.text not in _NOT_BEFORE or (token.text == "and" and _goes_on(before, index, word)))
        and (token.kind in _LEADS or (token.kind == MATTER and (matter_first or _has_verb(before))))
        for index, token in enumerate(before)
    )


def _goes_on(before: tuple[Token, ...], index: int, word: Token) -> bool:
    """Whether "and" joins a yes to a yes, or begins a clause in which it was given: received, and approved."""
    return before[index - 1].kind in (WEAK, APPROVE) if index else word.text.split()[0] in _PARTICIPLES


def _reports(before: tuple[Token, ...], word: Token) -> bool:
    """Whether it tells of an approval rather than gives one: I approved, we are confirmed, it has been approved."""
    said = [token.text for token in before]
    if any(text in ("has been", "have been", "been") for text in said):
        return True
    own = any(token.kind == SELF for token in before)
    return own and word.text in _PARTICIPLES and not _PERFECT.search(" ".join(said))


def _is_addressed_well(before: tuple[Token, ...]) -> bool:
    """Whether courtesies in front only greet: who is thanked, or named, does the approving."""
    greeted = False
    for token in before:
        greeted = greeted or token.text in _GREETS
        if token.kind == POLITE and not (token.text in _GREETS or (greeted and token.text in GROUPS)):
            return False
    return not (before and before[-1].text in _YOURS) and not any(token.text in PARTS for token in before)


def _has_verb(before: tuple[Token, ...]) -> bool:
    return any(token.text in ("is", "are", "has been", "have been", "予以", "给予") for token in before)


def _leads_out(before: tuple[Token, ...], word: Token, after: tuple[Token, ...]) -> bool:
    if any(token.text == "的" and index + 1 < len(after) for index, token in enumerate(after)) or (
        word.text.endswith("的") and after
    ):
        return False
    if any(token.kind == READ or token.text in _SUBJECTS for token in after) or _asks_for_another((*before, word), after):
        return False
    matters = [token for token in after if token.kind == MATTER]
    if any(token.text in PARTS for token in matters) and not _joins_whole(after):
        return False
    if not matters:
        return True
    if word.text == "通过":
        return _POINTED.match(matters[0].text) is not None
    if word.text in BARE_VERB:
        return any(token.kind == SELF or _OWN_WORD.match(token.text) for token in before)
    if word.text in _PARTICIPLES and not any(token.kind == SELF for token in before):
        return matters[0].text in _POINTING or matters[0].text.startswith("as ")
    return not _NOUN_LIKE.fullmatch(word.text) or _DETERMINED.match(matters[0].text) is not None


def _asks_for_another(before: tuple[Token, ...], after: tuple[Token, ...]) -> bool:
    """Whether others are asked to approve: "please go ahead and approve it"."""
    own = any(token.kind == SELF or _OWN_WORDS.match(token.text) for token in before)
    return not own and any(token.kind == APPROVE and token.text in BARE_VERB for token in after)


def _joins_whole(after: tuple[Token, ...]) -> bool:
    """Whether a part is named beside the whole it belongs to: 同意方案及预算."""
    whole = any(token.kind == MATTER and token.text in WHOLES for token in after)
    return whole and any(token.text in _JOINING for token in after)
