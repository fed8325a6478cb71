"""How English talk of the writer's own life begins: I was, stuck in, my wife has, the kids are, couldn't sleep."""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.compiled import form
from mailflow.mail.intent.words.private_forms import ANCHORING
from mailflow.mail.intent.words.private_talk import BEFALLS, DID, DOING, ELLIPTIC, PLACE, STATE, TROUBLE, VEHICLE
from mailflow.mail.intent.words.private_words import KIN, OWN_THINGS, TROUBLES

_WORD = re.compile(r"[a-z0-9'’&%-]+")
_NOW: Final = (
    r"(?: (?:just|still|now|also|currently|actually|only just|totally|completely|literally|really|very|so|all|both|quite|a bit"
    r"|a little|already|finally|never|mostly|basically))*"
)
_I: Final = r"(?:and )?(?:i|we)"
_BE: Final = r"(?:'m|'re| am| are| was| were|'ve been| have been| had been|'d been| got| feel| felt|'ve just been)"
_FIRST = form(
    rf"{_I}(?:{_BE}{_NOW} (?:{DOING}|{STATE}|going (?:to (?:the|my|bed|school|a)|for|through|out for)|doing fine|having)\b"
    rf"|(?:{_NOW}| have{_NOW}|'ve{_NOW}| had{_NOW}|'d{_NOW}) (?:{DID}|been|had|taken|spent|broken|gotten|woken|eaten|come"
    r"|gone|fallen)\b"
    rf"|'ll be{_NOW} {STATE}\b|{_NOW} (?:write|type|reply|answer|dictate) (?:from|on|in|with|under)\b| did{_NOW} (?:get|find"
    rf"|sleep|lose|break|catch|have|go)\b|{_BE} (?:a|an)\b)"
)
#: What somebody has may be what the office has, unless no office has such things.
_HAS = re.compile(rf"{_I}{_NOW} (?:have|'ve got|have got){_NOW} (?:a|an|no|my|our|terrible|such|two|three|some)\b")
_ELLIPTIC = form(
    rf"(?:just |still |currently |only just |finally |again |literally |also |now )*(?:been{_NOW} (?:{DOING}|{STATE}|a|an"
    rf"|the)|{DOING}|{ELLIPTIC}"
    rf"|{DID} (?:a|an|my|our|the|stuck|caught|lost|soaked|delayed|up|back|off|out|on|in|over|down|all|from|some|too|two|no"
    r"|locked|held)"
    r"|got back|lots? of)\b"
)
_MINE = form(
    r"(?:(?:all|both|and) )*(?:(?:my|our)(?: (?:poor|new|old|little|younger|older|youngest|eldest|oldest|twin|whole|own"
    r"|work|two|second|third|other"
    r"|connecting|morning|evening|home|left|right|lower|upper|train|hotel|wonderful|lovely|dear|beloved|late|private|stupid"
    r"|bloody|office))*"
    rf"(?: (?:{KIN}|{OWN_THINGS})'s)? (?:{KIN}|{OWN_THINGS}))(?=[ '])"
)
#: Everybody's, without a word for whose they are; a thing that could be of the matter only where it makes trouble.
_THEIRS = form(
    rf"(?:the |both |all |whole |entire )*(?P<who>{KIN})(?= (?:finally |still |now |all |both |just )*(?:{BEFALLS}|asleep"
    r"|awake|sick|ill|on (?:half-term|my lap|keyboard|the keyboard)))"
    r"|(?:the |mobile |phone |home |office |hotel |train |heavy )*(?P<what>vpn|two-factor|authenticator|captcha|jet ?lag"
    r"|flu|fever|migraine|headache|hay fever|insomnia|toothache|covid|voice dictation|dictation|siri|spell-?check|roaming"
    r"|firewall|hotel wifi|signal|power cut|fire alarm|outlook|internet|wi-?fi|power|electricity|password|battery|phone"
    r"|laptop|computer|keyboard|alarm|sun|heating|boiler|ac|traffic|network|signal|reception|connection"
    r"|neighbours?|weather|rain|snow|storm|heat|typhoon|plumber|electrician|autocorrect|voice recognition)"
    rf"(?= (?:finally |still |now |just |only )*{BEFALLS}\b)"
    r"|(?:the |my )*(?P<public>football|rugby|train|flight|bus|tram|ferry|school|nursery|kindergarten|driver|elevator|lift"
    r"|coffee machine|dentist|doctor|match|game|film|party)"
    rf"(?= (?:finally |still |now |just |only )*{BEFALLS}\b)"
)
_VERBAL = form(
    rf"(?:(?:{_I}|i've|we've|still|just|again|only|have) )*(?:forgot|wrote|typed|haven't|hadn't|not had|windows|outlook|my"
    r"|train|trains|rail|one|too many|too much(?= [a-z]+ (?:last night|yesterday))|way|drink|strike|strikes|"
    r"about|no|hardly|barely|almost no|zero|patchy|bad|terrible|could|couldn't|can't|cannot|can|didn't|unable|nobody|none"
    r"|haven't|need|could do"
    r"|dropped|left|missed|sat on|lost|broke|battery|nothing serious|not feeling|not well|half|moved|bought|burnt|burned"
    r"|threw|replaced|changed|fixed|lost|out of|fever|brain|jet)\b"
)
_ADVERBS = re.compile(rf"^(?:(?:{_I}|i've|we've|still|just|again|only|have) )+")
_ME = re.compile(r"\b(?:me|my|i|i'm|us|our|we)\b")
#: What befalls somebody's body or roof, with what it befalls.
_BEFALLEN = form(
    r"(?:(?:a|an|the|some|our|my|all|half the|heavy|thick|big|huge|terrible|another|the whole) )*(?P<noun>[a-z'-]+) (?:is"
    rf"|are|was|were|has|had|have|{BEFALLS})\b"
)
#: A line without a verb, and when or where that is.
_LINE = re.compile(r"\b(?:day|today|here|outside|again|morning|night|week|yesterday|season|weekend|everywhere|tonight|alarm)\b")
_SHORT_LINE: Final = 6
_BARE_PLACE = form(rf"(?:just |still |currently |back )*{PLACE}\b")
#: What the writer came by may be something for the matter, unless it is his or her own.
_GAINED = re.compile(rf"{_I}{_NOW} (?:lost|found|got|took|won|left|picked up)\b")
_OWN = re.compile(r"\b(?:my|our|home|back|stuck|caught|married|late|to the|from the|off the|on the|in the)\b")
_CONSULTING = re.compile(r"\b(?:dentist|doctor|hairdresser|vet|optician|physio|hospital|clinic|barber|chiropractor|mechanic)")
_VEHICLE = form(rf"(?:just |still |currently |back )*{VEHICLE}\b")
_FORM = form(rf"\b(?:{ANCHORING})")
_AT_ONCE = form(rf" (?:(?:just|still|finally|only|also|really) )*(?:{BEFALLS}|{TROUBLE})\b")
_FAILS = form(rf"\b{TROUBLE}\b")
_LEAST_WORDS: Final = 5


def is_framed(text: str, hard: int, soft: int, alone: bool) -> bool:
    """Whether a clause begins as people tell of themselves and theirs.

    It has `hard` and `soft` words of private life; a bare place counts where it stands `alone`, beside nothing that decides.
    """
    if _FIRST.match(text) or (hard and _HAS.match(text)):
        return bool(hard) or _GAINED.match(text) is None or _OWN.search(text) is not None
    if (mine := _MINE.match(text)) is not None:
        return _AT_ONCE.match(text, mine.end()) is not None or text.startswith("'s ", mine.end())
    if (theirs := _THEIRS.match(text)) is not None:
        return _tells_of(theirs, text[theirs.end() :], hard, soft)
    if _ELLIPTIC.match(text):
        return " " in text
    return _befalls(text, hard) or _is_a_place(text, hard, alone) or _begins_with_a_form(text)


def _tells_of(theirs: re.Match[str], rest: str, hard: int, soft: int) -> bool:
    if hard > 1 or hard + soft > (2 if theirs["public"] else 1) or _ME.search(rest) is not None:
        return True
    return theirs["what"] is not None and _FAILS.search(rest) is not None


def _befalls(text: str, hard: int) -> bool:
    """Whether it tells of a trouble, or is a line of few words that names one and when it is."""
    befallen = _BEFALLEN.match(text)
    if befallen is not None and befallen["noun"] in TROUBLES and (hard > 1 or _ME.search(text) is not None):
        return True
    words = _WORD.findall(text)
    return len(words) <= _SHORT_LINE and _LINE.search(text) is not None and not TROUBLES.isdisjoint(words)


def _is_a_place(text: str, hard: int, alone: bool) -> bool:
    """Whether it says where somebody is, at greater length than a part of the matter would be named."""
    length = len(text.split())
    if _VEHICLE.match(text):
        return alone and (length > 3 or text.startswith(("on the ", "in a ")))
    consulted = hard > 0 and _CONSULTING.search(text) is not None
    return alone and _BARE_PLACE.match(text) is not None and (length >= _LEAST_WORDS or consulted)


def _begins_with_a_form(text: str) -> bool:
    return _VERBAL.match(text) is not None and _FORM.match(_ADVERBS.sub("", text)) is not None
