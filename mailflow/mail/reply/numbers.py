"""How to reach somebody, behind a label or alone: telephone numbers, accounts, addresses in the net; over folded text.

A closed world: an amount, a day or a word of what is to be done is none of these, whatever label stands in front of it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from mailflow.mail.intent.words.names_english import FAMILY, GIVEN

_EXTENSION: Final = r"(?:\s?[(]?(?:转|分机|内线|ext\.?|extension|x|#)\s?:?\s?\d{1,6}[)]?)"
#: Thousands are written so, and round amounts end so.
_AMOUNT: Final = r"\d{1,3}(?:[ .,]\d{3}){1,4}(?![\d -]*\d)|[1-9]\d{0,6}000(?!\d)"
#: What no label is needed for to know it as a telephone number.
BARE_TELEPHONE: Final = (
    rf"(?!{_AMOUNT})(?:\+\d[\d\s().-]{{6,22}}\d|[(]\+?0?\d{{1,4}}[)]\s?\d[\d\s-]{{5,14}}\d|0\d{{1,4}}[ -]?\d{{2,4}}[ -]?\d{{3,5}}"
    r"(?:[ -]\d{1,5})?|1[3-9]\d[ -]?(?:\d{4}|\*{4})[ -]?\d{4}|[48]00[ -]?\d{3}[ -]?\d{4}|\d{3}[.-]\d{3}[.-]\d{4}"
    r"|1[ -]\d{3}[ -]\d{3}[ -]\d{4}|(?!20\d\d[ -]20\d\d)[2-9]\d(?!00)\d\d \d\d(?!00)\d\d)"
    rf"{_EXTENSION}?"
)
#: Behind its label: seven digits at least, or the short number of a bank or a house's own service.
TELEPHONE: Final = (
    rf"(?:(?!{_AMOUNT})(?=(?:\D{{0,5}}\d){{7}})[+(]{{0,2}}\d[\d\s()+*/.-]{{5,24}}(?<=[\d)])|9\d{{4}}|1[02]\d(?!00)\d\d)"
    rf"{_EXTENSION}?"
)
MAIL: Final = r"[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}"
SITE: Final = (
    r"(?:https?://[!-~]{3,200}|(?:www\.)?[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{2,63}){0,4}\.(?:com|cn|net|org|edu|gov|info|biz|io"
    r"|co|app|dev|tech|shop|example|test|hk|tw|jp|kr|sg|my|uk|us|de|fr|it|es|nl|be|ch|at|se|no|dk|fi|pl|pt|ie|in|au|nz|ca|eu)"
    r"(?:/[!-~]{0,120})?)"
)
#: What somebody is called where people write to each other: joined by a mark, or in front of a sign for it.
_HANDLE: Final = (
    r"(?:[#@][a-z][\w.-]{2,30}|[a-z][a-z0-9]{1,20}(?:_[a-z0-9]{1,20}){1,3}|[a-z]{2,20}\.[a-z]{2,20}\d{0,6}|wxid_\w{4,24}"
    r"|(?P<names>[a-z]{3,24})\d{0,12}|同(?:姓名|名|手机号?|号)|(?:手机)?微信同号)"
)
_ACCOUNT: Final = re.compile(rf"{MAIL}|{SITE}|{_HANDLE}|{TELEPHONE}|(?!\d*000$)\d{{5,12}}")
#: Names that are days and words of the matter, too.
_WORDS_TOO: Final = frozenset({
    "april", "may", "june", "max", "min", "cap", "limit", "under", "over", "will", "mark", "bill", "art", "grant", "chase",
})  # fmt: skip
#: Family names that are words as well: only here, with what else an account is made of.
_FAMILY_TOO: Final = (
    "brown|green|white|black|king|young|wood|hill|lewis|baker|adams|campbell|mitchell|carter|phillips|parker|collins"
)
_SHORTEST: Final = 2


def is_account(said: str) -> bool:
    """Whether folded words are what somebody is called in a service for messages, or an address in the net."""
    found = _ACCOUNT.fullmatch(said)
    if found is None or found["names"] in _WORDS_TOO:
        return False
    return found["names"] is None or _of_names().fullmatch(found["names"]) is not None


@cache
def _of_names() -> re.Pattern[str]:
    known = GIVEN | FAMILY
    names = "|".join(sorted((name for name in known if len(name) >= _SHORTEST and name not in _WORDS_TOO), reverse=True))
    return re.compile(rf"[a-z]?(?:{names}){{1,3}}(?:[a-z]|{_FAMILY_TOO})?")
