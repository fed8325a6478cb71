"""What leads in an answer in English and says nothing of the matter: for the record, as requested, the system wants the word.

Looked away from before anything is read, whatever the answer then is. A lead-in is a whole clause of a closed field of words, so
no condition, part or person can hide in one; what stands behind it is read as if it stood alone.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from mailflow.mail.intent.lexicon import MASKED
from mailflow.mail.intent.speaker import OWN
from mailflow.mail.intent.words.capacities_english import ANNOUNCED, APPOSED
from mailflow.mail.intent.words.said_again_english import BEFORE, BESIDE, FIELD, LABELS

#: Where a clause can begin, and whether anything was decided before it.
_BEGIN: Final = re.compile(r"(?:\A|[\n.,:;!()—/|]|\s-+(?=\s))")
#: Each lead-in begins with a letter or a mark; the writer's name leads in only with what follows it.
_FIRST: Final = re.compile(rf"\s*+(?=[a-z{MASKED}]|{OWN}++[ ',/|·-])")
_DECIDED: Final = re.compile(
    r"\b(?:approv|agree|accept|confirm|endors|consent|reject|declin|sign|ok|yes|no\b|not\b|go ahead|proceed)|[\u4e00-\u9fff]"
)
#: What sets a lead-in off goes with it, but for the end of a sentence.
_SET_OFF: Final = (
    r"(?:\s*(?:[,:—]|-+(?=\s))|(?=\s*(?:[.;!)\n]|$))|(?= (?:i|we|approved|agreed|no objections?"
    r"|there (?:is|are) no objections?|hereby|am|are|can confirm|confirm|do hereby)\b))"
)
_AS_LABEL: Final = r"\s*(?:[:—/|]|-+(?=\s))(?=\s*[^\s.,;:!?)])"
#: Nobody leads in behind more clauses, further on in a sentence, or at greater length.
_MOST_CLAUSES: Final = 60
_FAR: Final = 300
_LONGEST: Final = 240
_APPOSED = re.compile(rf"(?<![a-z]){APPOSED}")
#: Of one of these a lead-in has at least one.
_LETTER = re.compile(f"[a-z{OWN}]")


@cache
def _forms() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What may stand beside an answer, and what leads in where nothing is decided yet."""
    beside = rf"{FIELD}|(?:{'|'.join(BESIDE)}){_SET_OFF}"
    before = rf"{ANNOUNCED}|(?:{'|'.join(BEFORE)}){_SET_OFF}|(?:{'|'.join(LABELS)}){_AS_LABEL}"
    return re.compile(beside), re.compile(f"{beside}|{before}")


def without_english_lead_in(said: str) -> str:
    """The same text, of the same length, without what leads in an answer; `said` bears the marks of `speaker`."""
    if _LETTER.search(said) is None:
        return said
    text = _APPOSED.sub(lambda match: match["who"] + " " * (len(match[0]) - len(match["who"])), said)
    place = 0
    for _ in range(_MOST_CLAUSES):
        if place > len(text) or (begin := _BEGIN.search(text, place)) is None:
            break
        text = _without(text, begin.end())
        place = max(begin.end(), place + 1)
    return text


def _without(text: str, place: int) -> str:
    """The text without the lead-ins that follow one another from a place on."""
    beside, all_forms = _forms()
    while (first := _FIRST.match(text, place)) is not None:
        start = first.end()
        sentence = _sentence(text, start)
        decided = start - sentence > _FAR or _DECIDED.search(text, sentence, start) is not None
        match = (beside if decided else all_forms).match(text, start, start + _LONGEST)
        if match is None or match.end() == start or start + _LONGEST == match.end() < len(text):
            break
        text = text[:start] + " " * (match.end() - start) + text[match.end() :]
    return text


def _sentence(text: str, place: int) -> int:
    """Where the sentence begins that holds a place."""
    return max(text.rfind(mark, 0, place) for mark in ".!?\n") + 1
