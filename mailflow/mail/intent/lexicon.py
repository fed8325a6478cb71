"""The words of `phrases`, found in a clause: leftmost first, and the longest of those that begin there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from mailflow.mail.intent.compiled import form
from mailflow.mail.intent.folding import fold_text, is_chinese
from mailflow.mail.intent.speaker import MARKS, PARTY
from mailflow.mail.intent.words import kinds, phrases
from mailflow.mail.intent.words.assent_chinese import ASSENT as ASSENT_CHINESE
from mailflow.mail.intent.words.assent_english import ASSENT
from mailflow.mail.intent.words.assent_of_trades import TRADES
from mailflow.mail.intent.words.cantonese import CANTONESE
from mailflow.mail.intent.words.chinese import CHINESE
from mailflow.mail.intent.words.dissent import DISSENT
from mailflow.mail.intent.words.dissent_english import DISSENT as DISSENT_ENGLISH
from mailflow.mail.intent.words.dissent_recorded import DISSENT as DISSENT_RECORDED
from mailflow.mail.intent.words.english import ENGLISH
from mailflow.mail.intent.words.formulas import FORMULAS
from mailflow.mail.intent.words.given_english import GIVEN
from mailflow.mail.intent.words.grammar import GRAMMAR
from mailflow.mail.intent.words.held_up_english import HELD_UP
from mailflow.mail.intent.words.japanese import JAPANESE
from mailflow.mail.intent.words.kinds import APPROVE, ITEM, NUMBER, UNSURE, WEAK, WITHDRAWS
from mailflow.mail.intent.words.letters import LETTERS
from mailflow.mail.intent.words.manners_english import MANNERS
from mailflow.mail.intent.words.official import OFFICIAL
from mailflow.mail.intent.words.returning import RETURNING

#: A word of no list.
UNKNOWN: Final = "unknown"

#: What an added approval may consist of, so that no added word can turn a refusal or a doubt into one.
_HARMLESS: Final = frozenset({UNKNOWN, kinds.SELF, kinds.MATTER, kinds.FILLER, kinds.POLITE, kinds.NEUTRAL})
_CLASSES: Final = {
    "approve": APPROVE,
    "reject": kinds.REJECT,
    "return": kinds.RETURN,
    "conditional": kinds.PARTLY,
    "acknowledge": kinds.SEEN,
    "question": kinds.ASKS,
    "unclear": UNSURE,
    "withdraw": kinds.TAKEN,
}
#: Classes whose words take the edge off what stands beside them, and what these may hold besides harmless words.
_SOFTENING: Final = {
    APPROVE: frozenset[str](),
    kinds.SEEN: frozenset({kinds.READ}),
    kinds.TAKEN: frozenset({WITHDRAWS, APPROVE}),
}
#: Signs that approve where a house says so (guide §6.5 rule 11); a thumb never does.
_ENABLED: Final = frozenset({"✅", "✔", "☑"})
#: Marks at which a text is cut into clauses: no word with one of these in it is ever found.
_PARTS_CLAUSES = re.compile(r"[。!?;\n…,、()\[\]{}|—~:「」『』“”《》〈〉【】\"]|\.(?:\s|$)")
#: One character of Chinese is part of too many words, and what asks others to approve approves nothing.
_SHORTEST: Final = 2
_ASKING: Final = frozenset(["please", "pls", "kindly", "to", "for", "be", "must"])
_WORD = re.compile(rf"[a-z']+|\d[\d.,:%/-]*|{PARTY}++")
_CHINESE_NUMBER = re.compile(
    r"第?[一二三四五六七八九十百千两半几]{1,12}(?:万|亿|元|块|%|天|日|月|号|点|周|年|个月|小时|人|项|条|成|折|期|阶段|部分"
    r"|版|章|节|款|点|处|次)"
)
_ITEM = re.compile(
    r"第?\s?(?:\d+|[一二三四五六七八九十]{1,6})\s?(?:项|条|点|部分|阶段|期|章|节|款)|(?:item|section|part|phase|point"
    r"|option|paragraph|clause|step|no\.?|#) ?\d+"
)
#: Characters by which a phrase is looked up.
_BEGINNING: Final = 2
#: Longer clauses than this are read word by word, so that reading takes time in proportion to the text.
_SENTENCE_LENGTH: Final = 160
_PATTERNS: Final = (
    ASSENT_CHINESE + DISSENT + DISSENT_ENGLISH + DISSENT_RECORDED + GRAMMAR + CHINESE + ENGLISH + ASSENT + GIVEN + MANNERS
    + LETTERS + HELD_UP + OFFICIAL + CANTONESE + TRADES + JAPANESE + FORMULAS + RETURNING
)
_BEGINNINGS: Final = frozenset[str]().union(*(first for _, first, _ in _PATTERNS))
_RECORD = re.compile(r"[a-z]{3}-\d{4}-\d{4,}(?:/[a-z]\d+)?")


@cache
def _beginning_with(character: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The patterns that can begin with a character: most words of a text need no look at them, and most are never compiled."""
    return tuple((kind, form(pattern)) for kind, first, pattern in _PATTERNS if character in first)


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a known kind, or a run of unknown ones; offsets are into the folded text."""

    kind: str
    start: int
    end: int
    text: str


class Lexicon:
    """All phrases by how they begin, longest first."""

    def __init__(self, words: Iterable[tuple[str, str]], alone: Iterable[tuple[str, str]]) -> None:
        self._kinds = dict(words)
        self._alone = dict(alone)
        self._first: dict[str, list[str]] = {}
        for phrase in sorted(self._kinds, key=len, reverse=True):
            self._first.setdefault(phrase[:_BEGINNING], []).append(phrase)

    def tokens(self, text: str, start: int, end: int) -> tuple[Token, ...]:
        """The tokens of one clause, without white space and punctuation."""
        whole = text[start:end]
        if (kind := self._alone.get(whole)) is not None:
            return (Token(kind, start, end, whole),)
        return tuple(self._scan(text, start, end))

    def kind_of(self, phrase: str) -> str | None:
        """What a phrase means as a whole clause where it is listed."""
        return self._alone.get(phrase) or self._kinds.get(phrase)

    def whole(self, text: str) -> str | None:
        """The kind of a clause that is one word, or one form, from its beginning to its end."""
        found = self.tokens(text, 0, len(text))
        return found[0].kind if len(found) == 1 and found[0].end - found[0].start == len(text) else None

    def _scan(self, text: str, start: int, end: int) -> Iterator[Token]:
        place = start
        while place < end:
            token = self._longest(text, place, end) or _pattern(text, place, end) or _unknown(text, place, end)
            if token is None:
                place += 1
                continue
            yield token
            place = token.end

    def _longest(self, text: str, place: int, end: int) -> Token | None:
        phrase = self._phrase(text, place, end)
        stop = phrase.end if phrase else place
        begins = end - place <= _SENTENCE_LENGTH and text[place] in _BEGINNINGS
        for kind, pattern in _beginning_with(text[place]) if begins else ():
            match = pattern.match(text, place, end)
            if match is not None and _is_better(kind, match.end(), phrase, stop) and _stands_free(text, place, match.end()):
                phrase, stop = Token(kind, place, match.end(), match[0]), match.end()
        return phrase

    def _phrase(self, text: str, place: int, end: int) -> Token | None:
        begins = text[place : place + _BEGINNING]
        for phrase in (*self._first.get(begins, ()), *self._first.get(begins[0], ())):
            stop = place + len(phrase)
            found = stop <= end and text.startswith(phrase, place) and _stands_free(text, place, stop)
            if found and not (stop - place == 1 and _is_letter(text, place, end)):
                return Token(self._kinds[phrase], place, stop, phrase)
        return None


def _is_better(kind: str, end: int, phrase: Token | None, stop: int) -> bool:
    """Whether a pattern reaches further than what was found, or as far, and says whose the assent is: fine by me."""
    return end > stop or (end == stop and kind == APPROVE and phrase is not None and phrase.kind in (WEAK, kinds.PRAISE))


def _stands_free(text: str, start: int, end: int) -> bool:
    """English words end at word boundaries, Chinese ones anywhere."""
    first, last = text[start], text[end - 1]
    if (
        first.isascii()
        and first.isalnum()
        and start
        and text[start - 1].isascii()
        and (text[start - 1].isalnum() or text[start - 1] == "'")
    ):
        return False
    after = text[end : end + 1]
    return not (last.isascii() and last.isalnum() and after.isascii() and (after.isalnum() or after == "'"))


def _is_letter(text: str, place: int, end: int) -> bool:
    """Whether a single letter beside Chinese is no word but a name: A方案 is one of several."""
    if not text[place].isascii() or not text[place].isalpha():
        return False
    beside = text[max(0, place - 2) : place].strip()[-1:] + text[place + 1 : min(end, place + 3)].strip()[:1]
    return any(map(is_chinese, beside))


def _pattern(text: str, place: int, end: int) -> Token | None:
    for kind, pattern in ((kinds.MATTER, _RECORD), (ITEM, _ITEM), (NUMBER, _CHINESE_NUMBER)):
        if (match := pattern.match(text, place, end)) is not None and match.end() > place:
            return Token(kind, place, match.end(), match[0])
    return None


def _unknown(text: str, place: int, end: int) -> Token | None:
    character = text[place]
    if not character.isalnum() and character not in _SPOKEN:
        return None
    match = _WORD.match(text, place, end)
    stop = match.end() if match else place + 1
    return Token(_kind_of_unknown(character), place, stop, text[place:stop])


def _kind_of_unknown(character: str) -> str:
    """Digits may limit what is approved; what is written in other scripts nobody here can vouch for."""
    if character.isdigit():
        return NUMBER
    known = character.isascii() or character in _SPOKEN or "\u3400" <= character <= "\u9fff"
    return UNKNOWN if known else UNSURE


#: What stands in for words that are quoted, not said.
MASKED: Final = "\ue000"
_SPOKEN: Final = MASKED + MARKS


@lru_cache(maxsize=128)
def _lexicon(added: tuple[tuple[str, tuple[str, ...]], ...]) -> Lexicon:
    words = {phrase: kind for kind, phrase in _pairs(phrases.PHRASES)}
    words |= dict.fromkeys(split(f"{phrases.TAKES_BACK}|{phrases.CORRECTS}"), WITHDRAWS)
    alone = {phrase: kind for kind, phrase in _pairs(phrases.ALONE)}
    builtin = Lexicon(words.items(), alone.items())
    for kind, texts in added:
        for text in texts:
            phrase = fold_text(text).strip()
            if _useless(builtin, kind, phrase) is None:
                (alone if kind == APPROVE else words)[phrase] = kind
    return Lexicon(words.items(), alone.items())


def unusable(words: Mapping[str, tuple[str, ...]]) -> tuple[tuple[str, str, str], ...]:
    """The words of an admin that have no effect, as (class, word, reason).

    Reasons: unknown_class; empty; punctuated (a mark that parts clauses stands in it); short (one character is part of too many
    words); asking (it asks others to decide); built_in (its meaning is fixed); twice (it stands in another class too, whose
    meaning would win); and, for what must not be softened, unsafe: in it stands a word that refuses, doubts, asks or limits.
    """
    builtin = _lexicon(())
    found: list[tuple[str, str, str]] = []
    seen: dict[str, str] = {}
    for name, texts in words.items():
        for text in texts:
            phrase = fold_text(text).strip()
            why = "unknown_class" if name not in _CLASSES else _useless(builtin, _CLASSES[name], phrase)
            if why is None and seen.setdefault(phrase, name) != name:
                why = "twice"
            found += [(name, text, why)] if why else []
    return tuple(found)


def _useless(builtin: Lexicon, kind: str, phrase: str) -> str | None:
    """Why an added word can not count: what approves, acknowledges or takes back must hold nothing that speaks against it."""
    if not phrase:
        return "empty"
    enabled = kind == APPROVE and phrase in _ENABLED
    if builtin.kind_of(phrase) is not None and not enabled:
        return "built_in"
    if _PARTS_CLAUSES.search(phrase):
        return "punctuated"
    if kind not in _SOFTENING or enabled:
        return None
    if len(phrase) < _SHORTEST:
        return "short"
    if phrase in _ASKING:
        return "asking"
    kinds = {token.kind for token in builtin.tokens(phrase, 0, len(phrase))}
    return None if kinds <= _HARMLESS | _SOFTENING[kind] else "unsafe"


def lexicon(words: Mapping[str, tuple[str, ...]]) -> Lexicon:
    """The built-in words and an admin's own, by class of contract §2; other classes are passed over.

    An added approval counts only as a whole clause, and like an added acknowledgement or withdrawal only where nothing in it is
    built in as a refusal, doubt or condition: so no added word makes an approval of what is listed as something else.
    """
    return _lexicon(tuple((_CLASSES[kind], tuple(texts)) for kind, texts in words.items() if kind in _CLASSES))


def _pairs(table: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for kind, texts in table.items():
        for phrase in split(texts):
            yield kind, phrase


def split(texts: str) -> tuple[str, ...]:
    """The phrases of one table entry, folded."""
    return tuple(fold_text(" ".join(phrase.split())) for phrase in texts.split("|") if phrase.strip())
