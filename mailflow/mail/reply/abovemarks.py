"""Who wrote what a client marks line by line, in any language: right above the marks fewer words tell it.

What is cut for it is one line, for the marks alone tell what is quoted; so it needs no verb that is known, but a name, an
address or a moment, and nothing that could be meant.
"""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.folding import fold_text
from mailflow.mail.reply.attributions import WROTE, is_named, names_in
from mailflow.mail.reply.meant import is_meant

_ADDRESS: Final = re.compile(r"[<＜(\[\"]{0,2}[\w.+-]{1,64}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,5}[>＞)\]\"]{0,2}")
_YEAR: Final = re.compile(r"(?<!\d)20\d\d(?!\d)|\d{1,2}[/.-]\d{1,2}[/.-]\d\d(?!\d)")
_TIME: Final = re.compile(r"(?<!\d)\d{1,2}[:：.]\d\d(?!\d)")
#: Verbs between who wrote and when.
_BETWEEN: Final = re.compile(
    r"\s(?:wrote on|writes on|写于|寫於|schrieb am|a écrit (?:le|sur)|escribió el|escreveu em|schreef op|skrev den|skrev"
    r"|kirjoitti|ha scritto il|писал\(а\)|написал\(а\)|napisał\(a\)|napsal\(a\)|írta)\s",
    re.IGNORECASE,
)
_BEFORE: Final = re.compile(r"(?:quoting|zitat von|citando a?|引用|引述)\s(?=\S)", re.IGNORECASE)
_VERBS: Final = (
    *WROTE, "さんは書きました", "さんが書きました", "schrieb", "a écrit", "escribió", "ha scritto", "escreveu", "schreef",
    "skrev", "пишет", "pisze",
)  # fmt: skip
_WORD: Final = re.compile(r"[^\W\d_]{1,24}")
_EASTERN: Final = re.compile(r"[\u3040-\u30ff一-鿿\uac00-\ud7af]")
#: Months, weekdays and what stands between them.
_WORDS_OF_A_MOMENT: Final = 6
_LONGEST: Final = 300


def says_above_marks(text: str) -> bool:
    """Whether a text, one line or several joined by blanks, says who wrote what is marked below it, and nothing else."""
    bare = text.strip().rstrip(":：").rstrip(" \u00a0*_|-")
    if not bare or len(bare) > _LONGEST:
        return False
    ends = bare != text.strip()
    without = _ADDRESS.sub(" ", bare)
    if len(without) < len(bare) and _YEAR.search(without) and _TIME.search(without):
        return (ends or _is_parted(without)) and not is_meant(fold_text(without))
    return ends and (says_when_somebody_wrote(bare) or _is_named_alone(bare, without))


def _is_parted(without: str) -> bool:
    """A name in quotes, a dash and a moment, as Nextcloud writes."""
    return without.startswith('"') and re.search(r"\s[–—-]\s", without) is not None


def says_when_somebody_wrote(bare: str) -> bool:
    """Whether a text without its colon is a name, a verb of writing, and a moment with its year: so it needs no marks."""
    parts = _BETWEEN.split(bare, maxsplit=1)
    if len(parts) != 2 or not (_YEAR.search(parts[1]) and _TIME.search(parts[1])):
        return False
    words = _WORD.findall(parts[1])
    short = len(words) <= _WORDS_OF_A_MOMENT and (_EASTERN.search(parts[1]) is None or parts[1].count(" ") <= _WORDS_OF_A_MOMENT)
    return short and not is_meant(fold_text(parts[1])) and all(map(is_named, parts[0].split("/")))


def _is_named_alone(bare: str, without: str) -> bool:
    """Whether words are a verb of writing with a name, or with an address, and nothing else."""
    if (before := _BEFORE.match(bare)) is not None:
        said = without[before.end() :].strip()
    else:
        verb = next((verb for verb in _VERBS if bare.lower().endswith(verb)), "")
        if not verb:
            return False
        said = without[: -len(verb)].strip(" ,，\"“”")
    return any(map(is_named, names_in(said.replace(" に ", " ")))) if said else len(without) < len(bare)
