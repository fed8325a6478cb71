"""Who asked, called by name beside an answer: Sorry Min, … Thanks Min. Go ahead Min, it is approved."""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.blanks import blank
from mailflow.mail.intent.lexicon import markable
from mailflow.mail.intent.speaker import PARTY, marked, marking

#: What one says to somebody and then the name; a name behind other words may be who acts, decides or is meant.
_SAID_TO: Final = (
    r"(?:thanks|thank you|thx|tks|thnx|ty|ta|cheers|sorry|apologies|pardon|hi|hiya|hey|hello|dear|greetings|g'day|morning"
    r"|afternoon|evening|good day|(?:thanks|thank you) (?:again|a lot|so much|a million|a bunch|very much|heaps)"
    r"|much appreciated|appreciate it"
    r"|(?:nice|good|great|super|excellent|lovely|brilliant|fantastic|solid) (?:work|job|one|stuff|effort)|well done|congrats"
    r"|congratulations|kudos|bravo|go ahead|go for it|carry on|crack on|off you go|over to you|all yours|good luck"
    r"|best of luck|have fun|take care|keep it up|my (?:approval|sign-?off|consent|ok|go-ahead|blessing)|no worries"
    r"|no problem|got it|noted|received|understood|happy (?:monday|tuesday|wednesday|thursday|friday|new year))"
)
_NAME: Final = f"{PARTY}+(?: {PARTY}+)?"
_ALL: Final = (
    r"(?:,? (?:and|&|/) (?:all|team|everyone|everybody|others|colleagues|co|the team|your team|the others|all involved))?"
)
_CALLED = re.compile(
    rf"(?<![a-z])(?P<said>{_SAID_TO}),? (?P<who>{_NAME}){_ALL}(?=\s*(?:[,.!;:)…—]|$|\n|[^\w\s'\"(]| - |-+\s))"
)
_AT_HEAD = re.compile(rf"\A\s*(?P<who>{_NAME}{_ALL}\s?(?:,|!|—|-+(?=\s)))(?=\s*\S)")
_ENGLISH = re.compile(r"[a-z]")


def without_vocative(text: str, own: tuple[str, ...], names: tuple[str, ...], about: tuple[str, ...]) -> str:
    """The text with the marks of `speaker`, and without the name of who asked where it only addresses them."""
    said = marked(text, marking(markable(text, own, names, about)))
    if PARTY not in said or _ENGLISH.search(said) is None:
        return said
    said = _AT_HEAD.sub(blank, said)
    return _CALLED.sub(lambda match: match["said"] + " " * (len(match[0]) - len(match["said"])), said)
