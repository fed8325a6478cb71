"""Lines of a signature as they are written: whatever is named there, every word of it begins with a capital letter.

Sentences are not written so; and what could name a part of the matter, a day or an amount is no line of a letterhead unless a
title, a house or an office in it says what the words belong to.
"""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.folding import fold_text
from mailflow.mail.intent.things import english_things
from mailflow.mail.intent.words.names_english import GIVEN
from mailflow.mail.intent.words.shapes import DANGER, VARIANT
from mailflow.mail.reply.houses import HEADS, SOFT
from mailflow.mail.reply.meant import is_meant
from mailflow.mail.reply.notices import english_words
from mailflow.mail.reply.titles import DEGREES, TITLE

_SPLIT = re.compile(r"\s*[,|·•/;()\[\]]\s*|\s[-–—&@]\s|\s+")
_CAPITAL = re.compile(r"[A-ZÀ-Þ][\w.&'’+-]{0,24}|[A-ZÀ-Þ][\w'’]{0,12}\.?")
_NUMBER = re.compile(r"(?:No\.?|#)?\d[\dA-Za-z./-]{0,9}|[A-Z]{1,3}\d{1,6}[A-Z]{0,2}")
_JOINING: Final = frozenset([
    "of", "and", "the", "for", "at", "in", "to", "a", "an", "de", "du", "des", "la", "le", "les", "van", "der", "den", "und",
    "für", "zu", "del", "della", "di", "da", "dos", "do", "y", "e", "et", "og", "och",
])  # fmt: skip
#: What says that a line names a post, a house or an office.
_ANCHOR: Final = re.compile(
    rf"\b(?:{TITLE}|{HEADS}|{SOFT}|{DEGREES}|department|dept|division|office|unit|section|faculty|desk|team|bureau"
    rf"|branch|centre|center"
    rf"|group|ward|plant|campus|works"
    r"|services|counter|lab|practice|surgery)\b"
)
_TITLE: Final = re.compile(rf"\b(?:{TITLE}|{DEGREES}|first(?= [a-z]+ (?:\w+ )?(?:bank|floor|insurance|trust|church)\b)"
    rf"|medical|clients?|customers?)(?!\w)")
#: What limits an answer in one or two words, though nothing else would; and what counts days and money.
LIMITING: Final = re.compile(
    r"\b(?:phase|part|portion|share|half|quarter|third|stage|lots?|batch|items?|max|min|cap|limit|minus|less|plus|option"
    r"|variant|scenario|alternative|trial"
    r"|test|pilot|interim|temporary|provisional|conditional|tentative|preliminary|draft|verbal|oral|informal|majority"
    r"|minority|exceptions?|reservations?"
    r"|excluding|exclusive|including|except|without|prejudice|opinion|personal|tb[acd]|sent|sign(?:s|ed)?|pays?|paid|overspend"
    r"|former|formerly|retired|outgoing|ex|past|terms?|reviews?|reviewed|where|does|comes?|money|budget|behalf|follows?"
    r"|pending|must|will|shall|can|should|copy|forwarded"
    r"|months?|weeks?|days?|years?|today|tomorrow|yesterday|tonight|now|later|soon|next|last|again|monday|tuesday"
    r"|wednesday|thursday|friday|saturday|sunday"
    r"|january|february|march|april|may|june|july|august|september|october|november|december|q[1-4]|usd|eur|gbp|rmb|cny"
    r"|hkd|sgd|jpy|aud|cad|chf|twd|euros?"
    r"|dollars?|pounds?|yuan|percent|thousand|million|no|not|yes|ok|yet|also|just|so|this|that|these|those|it|we|you"
    r"|they|i|me|us|my|your|our|their|is|are|was|be"
    r"|as|if|by|from|on|with|per|via|re|cc|fwd|out|off|down|up|posters?|website|launch(?:es)?|shops?|online|offline"
    r"|digital|print|sale)\b"
    r"|(?!family|italy|assembly|supply|sally|kelly|emily|molly|billy|polly|beverly|julie|shelly|reilly|daly|connolly"
    r"|donnelly|kimberly|july)\b[a-z]{3,}ly\b"
    r"|[$€£¥%?!]"
)
#: Whose doing a sentence may tell in two words.
_DEPARTMENTS: Final = frozenset([
    "marketing", "finance", "sales", "operations", "engineering", "technology", "legal", "procurement", "logistics", "hr", "tech",
    "accounting", "production", "purchasing", "management", "leadership", "everyone", "nobody", "somebody", "group", "vendor",
])  # fmt: skip
#: Nobody's name begins so, and no firm's: what is to be done with it, or what it is to the matter.
_BIDS: Final = re.compile(
    r"(?:use|using|bill(?=.*\b(?:ltd|inc|llc|gmbh|corp|plc|agency|partners|studios?|company)\b)|billed|invoice|let|hire"
    r"|hiring|ditch|minus|plus|supplier|suppliers|vendor|vendors|contractor|agency|agencies|via"
    r"|through|by|from|for|with|without|to|at|into|under|over|behind|against|per|pp|ask|asking|call|check|stop|try"
    r"|trying|get|give|go|keep"
    r"|leave|take|buy|sell|pay|choose|pick|prefer|select|book|order|switch|swap|replace|remove|drop|lose|fire|sack|bin"
    r"|kill|axe|scrap|skip"
    r"|avoid|add|include|involve|invite|engage|appoint|contract|commission|consult|copy|tell|inform|warn|sue|see|read"
    r"|send|move|bring|find"
    r"|retain|renew|negotiate|source|subcontract|outsource|outsourced|delegate|assign|handled|run|made|done|printed"
    r"|built|hosted|posters?"
    r"|pages?|online|offline|website|flyers?|only|not|no|never|nothing|all|half|part|except|excluding|including|unless"
    r"|if|when|once|after"
    r"|before|until|while|and|or|but|also|instead|rather|thanks|trust|trusting|avoid|blame|chase|wait|hold|let's|make"
    r"|put|set|start|end"
    r"|finish|begin|change|cancel|terminate|postpone|delay|limit|cap|reduce|cut|budget|cost|costs|price|prices|quote|new"
    r"|old|former|ex"
    r"|retired|previous|another|other|different|cheaper|expensive|direct|directly)\b"
)
#: Words of a name.
_OF_NAME: Final = 4
_WORDS: Final = 14
_LONGEST: Final = 110


def is_letterhead(written: str, *, of_writer: bool = False) -> bool:
    """Whether a line, as it was written, only names posts, houses and places; people in it only where it is `of_writer`."""
    if len(written) > _LONGEST:
        return False
    words = [word.strip(" :-–—*_") for word in _SPLIT.split(written.strip(" .-–—*_|·•"))]
    words = [word for word in words if word]
    named = [word for word in words if _CAPITAL.fullmatch(word) and not _NUMBER.fullmatch(word)]
    if not named or len(words) > _WORDS or not all(_fits(word) for word in words):
        return False
    folded = fold_text(written)
    if not of_writer and not GIVEN.isdisjoint(re.findall(r"[a-z]+", folded)):
        return False
    return _says_nothing(folded) and (_ANCHOR.search(folded) is not None or (of_writer and _is_named(folded)))


def is_bidden(written: str) -> bool:
    """Whether a line begins as a sentence about a firm does, not as its name: Use Acme Ltd, Via Bluesky Partners."""
    return _BIDS.match(fold_text(written).lstrip(" *|-")) is not None


def _fits(word: str) -> bool:
    return any(shape.fullmatch(word) for shape in (_CAPITAL, _NUMBER)) or word in _JOINING


def _says_nothing(folded: str) -> bool:
    bare = _TITLE.sub(" ", folded)
    return not (is_meant(bare) or any(bar.search(bare) for bar in (LIMITING, VARIANT, DANGER)))


def _is_named(folded: str) -> bool:
    """Whether words may be somebody's name: few, and none that requests or notices are made of."""
    words = set(re.findall(r"[a-z]+", folded)) - _JOINING
    return len(words) <= _OF_NAME and words.isdisjoint(english_things() | english_words() | _DEPARTMENTS)
