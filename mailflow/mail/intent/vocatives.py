"""Who asked, called by name beside an answer: Sorry Min, … Thanks Min. Go ahead Min, it is approved."""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.blanks import blank
from mailflow.mail.intent.folding import Folded, has_latin
from mailflow.mail.intent.known_names import markable
from mailflow.mail.intent.speaker import OWN, PARTY, marked, marking
from mailflow.mail.intent.words.english_words import YES_NOUN
from mailflow.mail.intent.words.names_english import GIVEN, PLACES_TOO

#: What one says to somebody and then the name; a name behind other words may be who acts, decides or is meant.
_SAID_TO: Final = (
    r"(?:thanks|thank you|ty|ta|cheers|sorry|apologies|pardon|hi|hiya|hey|hello|dear|greetings|g'day|morning"
    r"|afternoon|evening|good day|(?:thanks|thank you) (?:again|a lot|so much|a million|a bunch|very much|heaps)"
    r"|much appreciated|appreciate it"
    r"|(?:nice|good|great|super|excellent|lovely|brilliant|fantastic|solid) (?:work|job|one|stuff|effort)|well done|congrats"
    r"|congratulations|kudos|bravo|go ahead|go for it|carry on|crack on|off you go|over to you|all yours|good luck"
    r"|best of luck|have fun|take care|keep it up|my (?:approval|sign-?off|consent|ok|go-ahead|blessing)|no worries"
    r"|no problem|got it|noted|received|understood|happy (?:monday|tuesday|wednesday|thursday|friday|new year))"
)
_ASKER: Final = f"{PARTY}++(?: {PARTY}++)?"
_ALL: Final = (
    r"(?:,? (?:and|&|/) (?:all|team|everyone|everybody|others|colleagues|co|the team|your team|the others|all involved))?"
)
_AT_HEAD = re.compile(rf"\A\s*(?P<who>{_ASKER}{_ALL}\s?[,!])(?=\s*\S)")
#: In front of a dash a list of votes puts full names; one's first name there calls.
_BEFORE_DASH = re.compile(rf"\A\s*(?P<who>{PARTY}++\s?(?:—|-+(?=\s)))(?=\s*\S)")
_ONE_WORD = re.compile(r"[a-z]+\s?[—-]")


#: Who is called by name, alone or with one more; behind them a clause ends, or goes on of the writer.
_ONE: Final = rf"(?:[a-z]{{2,12}}|{PARTY}++)"
_WHO: Final = rf"(?P<who>{_ONE}(?: (?:and|&) (?:(?:the |your )(?:(?:whole|entire) )?team|co|{_ONE}))?)"
_GOES_ON: Final = (
    r"(?:(?:i|i'm|i've|we|we're|we've|good|great|nice|well|happy|have|enjoy|please|sorry"
    r"|apologies|let|keep|go|it|this|that|you|your|everything|and good|and sorry|no|looks|hope|see|talk"
    r"|speak|congrats|excellent|lovely|brilliant|fantastic|take care)\b(?! (?:and|&) [a-z]+ (?:team|department)\b)"
    r"|(?:and )?(?:(?:many|so many|much) )?(?:thanks|thank you)(?: (?:again|so much|very much|a lot|once more))?,? for\b)"
)
#: What closes a letter as well: a name in front of it may sign, unless it is the name of who asks.
_CLOSES: Final = r"(?:thanks|thank|many|much|best|all the best|cheers|looking|kind|warm|regards|rgds|and thanks|yours|ta)\b"
_CALLED_BY_NAME: Final = tuple(
    re.compile(pattern)
    for pattern in (
        # Thanks, Min! Well done Min and all.
        rf"(?<![a-z]){_SAID_TO},? (?P<who>{_ASKER}{_ALL})(?=\s*(?:[,.!;:)…—]|$|\n|[^\w\s'\"(]| - |-+\s))",
        # Thanks Min for chasing; Sorry Min, was in clinic; Yes Tom, approved.
        r"(?<![a-z])(?:(?:(?:many |much |big |huge |so |very )*(?:thanks|thank you|sorry|apologies|cheers|congrats"
        r"|congratulations"
        r"|hi|hello|hey|morning|no worries|good luck|best of luck|well done|appreciated|(?:good|great|nice|excellent"
        r"|lovely|superb)"
        r" (?:work|job|stuff|one|effort)|good (?:morning|afternoon|evening|day)|happy [a-z]+day|welcome|of course|sure|certainly"
        r"|absolutely|noted|well noted|understood|got it|received|yes|yep|yeah|ok|okay|right|alright|no|nope|no problem"
        r"|not a problem|ty|np|perfect|excellent|brilliant|fantastic|lovely|my pleasure|pleasure)"
        r"(?: (?:a lot|so much|very much|again|a million|once more|once again|indeed|as usual|as always|as ever))?)) "
        rf"{_WHO}(?=\s*(?:[,.!;:\n—)]|- |$)| (?:for (?!approv)|but|so|and (?:sorry|thanks|good)|i|i'm|i've|we|we're|we've)\b)",
        # Thanks for the reminder Min.
        rf"(?<![a-z])(?:thanks|thank you|sorry|apologies) (?:(?:so much|very much|a lot|again) )?(?:for"
        rf"|about) [a-z '-]{{2,40}}? {_WHO}(?=\s*(?:[.!\n]|$))",
        # Thank you, Min, for the effort.
        rf"(?<![a-z])(?:thanks|thank you)(?P<who>,? (?:{_ONE}|everyone|everybody|all|team|both|folks|guys"
        rf"|colleagues),?)(?= for\b)",
        # You've got my approval Min, good luck.
        rf"(?<![a-z])you(?:'ve|'ll have| have)(?: (?:got|now|both|all))* (?:my|our|the"
        rf"|{OWN}++(?:'s)?) [a-z +-]{{0,24}}?{YES_NOUN}"
        rf"(?: (?:on|for|to) (?:this|it|that))?,? {_WHO}(?=\s*(?:[.,!;\n—)]|- |$))",
        rf"(?<![a-z])(?:approved|agreed|confirmed|go ahead|go for it|please proceed|(?:approve|endorse|support|to) (?:it|this)"
        rf"|(?:by|from|with|for) me|(?:on|from) (?:my|our) (?:side|end)|on board|sign(?:ed)? off|signing (?:it|this) off|done"
        rf"|granted|given) {_WHO}(?=\s*(?:[.,!;—)]|- )+\s*{_GOES_ON}| (?:and )?(?:(?:thanks|thank you) for|good luck|well done"
        rf"|great)\b)",
        rf"(?<![a-z])(?:approved|agreed|confirmed|go ahead|go for it|please proceed|on board|sign(?:ed)? off|done|granted|given"
        rf"|(?:by|from|with|for) me),? (?P<who>{PARTY}++)(?=(?:\s*(?:[.,!;—)]|- )+)?\s*{_CLOSES})",
        # Approved, Min, and good luck.
        rf"(?<=[a-z'{OWN}]),\s?{_WHO}(?=\s*[,.!;—]+\s*{_GOES_ON})",
    )
)


def _is_first_name(text: str, match: re.Match[str]) -> bool:
    """Whether what was found is, in the text without marks, one word in Latin letters."""
    return _ONE_WORD.match(text, match.start("who")) is not None


def _without_given(said: str, folded: Folded) -> str:
    """The text, with the marks of `speaker`, without the given names of who is called beside a courtesy or an answer."""
    for pattern in _CALLED_BY_NAME:
        for match in pattern.finditer(said):
            start, end = match.span("who")
            names = list(_PART_OF.finditer(match["who"]))
            known = all(_names_somebody(said, folded, start + one.start(), start + one.end()) for one in names)
            if known and (names or match["who"].startswith((",", " "))):
                stop = "," if _I.match(said, end) else " "
                said = said[:start] + stop + " " * (end - start - 1) + said[end:]
    return said


_PART_OF = re.compile(rf"\b(?!(?:and|everyone|everybody|all|team|both|folks|guys|colleagues|the|your|whole|entire"
    rf"|co|others|involved)\b)[a-z]+|{PARTY}++")
#: A sentence that goes on of the writer is parted from who is called.
_I = re.compile(r" (?:i|i'm|i've|we|we're|we've)\b")


def _names_somebody(said: str, folded: Folded, start: int, end: int) -> bool:
    """Whether a word is who asks, or a given name with its capital that no place has."""
    if said[start] == PARTY:
        return True
    first, last = folded.span(start, end)
    name = folded.source[first:last]
    return name.istitle() and said[start:end] in GIVEN and said[start:end] not in PLACES_TOO


def without_vocative(text: str, folded: Folded, known: tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]) -> str:
    """The text with the marks of `speaker`, and without the name of who is called where it only addresses them.

    `known` are the departments and the names of the writer and what the record is about, as in `read_intent`.
    """
    said = marked(text, marking(markable(text, *known)))
    if not has_latin(said):
        return said
    if PARTY in said:
        said = _AT_HEAD.sub(blank, said)
        said = _BEFORE_DASH.sub(lambda match: blank(match) if _is_first_name(text, match) else match[0], said)
    return _without_given(said, folded)
