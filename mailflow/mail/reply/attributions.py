"""Who wrote what stands below, and when, in the words of mail clients in Chinese and English: "On … X <x@y> wrote:".

A closed world: a moment, an address, the client's own words, and a name. Whatever else a line says that ends in such a word is
the writer's own: 方案里没写到, the figures that Legal wrote.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from mailflow.mail.intent.folding import fold_text
from mailflow.mail.intent.things import chinese_things
from mailflow.mail.intent.words.phrases import SURNAMES
from mailflow.mail.reply.contacts import MONTH
from mailflow.mail.reply.meant import is_meant

#: How a line of attribution ends, lower-cased, with the colon taken off.
WROTE: Final = (
    "写道", "寫道", "写到", "寫到", "写信说", "wrote", "writes", "回复", "回覆", "发送",
)  # fmt: skip
_ADDRESS = re.compile(
    r"[<＜(\[（]\s?(?:mailto:)?[^<>()\[\]\s]{1,100}@[^<>()\[\]\s]{3,100}\s?[>＞)\]）]"
    r"|&lt;[^&\s]{1,100}@[^&\s]{3,100}&gt;"
)
_TIME = re.compile(r"(?<!\d)\d{1,2}[:：.]\d\d(?:[:：.]\d\d)?(?:\s?[ap]\.?m\b\.?)?(?!\d)", re.IGNORECASE)
_WEEKDAY: Final = r"(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:r|rs)?|fri|sat(?:ur)?|sun)(?:day)?"
_YEAR: Final = re.compile(r"(?<![\d:.])(?:19|20)\d\d(?![\d:])|\d{1,2}[/.-]\d{1,2}[/.-]\d\d(?!\d)")
_DAY: Final = re.compile(
    rf"\d{{1,2}}\s?月\s?\d{{1,2}}\s?日|\d{{1,4}}[/.-]\d{{1,2}}[/.-]\d{{1,4}}|\b{MONTH}\.?\s?\d{{1,2}}(?!\d)"
    rf"|(?<!\d)\d{{1,2}}(?:st|nd|rd|th)?\s{MONTH}\b",
    re.IGNORECASE,
)
#: A moment, piece by piece.
_MOMENT: Final = re.compile(
    rf"(?:\d{{1,2}}[:：.]\d\d(?:[:：.]\d\d)?|\d{{1,4}}(?:st|nd|rd|th)?|[年月日时時分秒/.,，、:：()（）\[\]-]|(?:星期|周|週)?[一二三四五六日天]的|(?:星期|周|週)[一二三四五六日天]|中国标准时间"
    rf"|[上下中]午|早上|晚上|凌晨|(?:{MONTH}|{_WEEKDAY}|am|pm|at|on|gmt|utc|cst|est|pst|jst|hkt|sgt)(?![a-z])\.?|\+\d{{1,4}}|\s)++",
    re.IGNORECASE,
)
_BEGINS: Final = re.compile(r"(?:on|at|在|于|於)(?![a-z])\s?", re.IGNORECASE)
_QUOTES: Final = str.maketrans("", "", "\"“”'‘’")
_EDGE: Final = " \t\u00a0\u3000-*_|>\x02,，、:："
_CAPITAL = re.compile(r"[A-ZÀ-Þ][\w.'’&-]{0,24}")
_ONE_WORD = re.compile(r"[\w.+@-]{1,60}")
#: A person, whatever his name means.
_PERSON = re.compile(rf"[{SURNAMES}][一-鿿]{{1,2}}")
#: Brown, Alice (Finance).
_LISTED = re.compile(r"([^,，()（）]{1,30})(?:, ?([^,，()（）]{1,30}))?(?:\s?[(（]([^()（）]{2,24})[)）])?")
_EASTERN = re.compile(r"[\u3040-\u30ff一-鿿\uac00-\ud7af]")
#: What joins a sentence, and no name; the name of a house or of a town may hold some of it.
_SENTENCE = re.compile(r"[的没不都还哪谁]|^(?:only|except|but|not|what|that|if|as|see|excluding|minus)\b", re.IGNORECASE)
_WITHIN = re.compile(r"[里中内上把对该所次下]|\b(?:only|except|but|not|which|that|where|if|as|excluding|minus)\b")
_NAME: Final = 24
_SHOWN: Final = 60
_EASTERN_NAME: Final = 8
_CAPITALS: Final = 5
_LONGEST: Final = 600


def says_who_wrote(text: str) -> bool:
    """Whether a text, one line or several joined by blanks, says who wrote and when, or from where, and nothing else."""
    bare, colon = _without_verb(text)
    if not bare or len(bare) > _LONGEST:
        return False
    without = _ADDRESS.sub(" ", bare)
    dated, timed = _DAY.search(without) is not None, _TIME.search(without) is not None
    addressed = len(without) < len(bare)
    if addressed and dated and timed:
        return _is_shown(_without_moment(without))
    if not colon or not (addressed or (dated and (timed or _YEAR.search(without)))):
        return False
    return any(is_named(name) for name in names_in(without))


def _without_verb(text: str) -> tuple[str, bool]:
    """The text without the verb at its end, and whether a colon stood behind it; "" where there is no verb."""
    ended = text.rstrip(" \t\u00a0\u3000*_|-")
    bare = ended.rstrip(" \t\u00a0\u3000:：*_|-")
    verb = next((verb for verb in WROTE if bare.lower().endswith(verb)), "")
    said = bare[: -len(verb)].lstrip(_EDGE).rstrip(_EDGE.replace(">", ""))
    return (said, len(bare) < len(text.rstrip())) if verb else ("", False)


def _without_moment(text: str) -> str:
    """What is left of an attribution without its moment, and without the words that stand before one."""
    left = _MOMENT.sub(" ", f" {text} ").strip(_EDGE)
    return re.sub(r"(?:^|\s)[在于於](?=\s|$)", " ", left).strip(_EDGE)


def names_in(text: str) -> Iterator[str]:
    """Who may be named: behind a moment at the head of the line, or before one that 于 parts from the name."""
    begins = _BEGINS.match(text)
    head = text[begins.end() :] if begins else text
    if (moment := _MOMENT.match(head)) is not None:
        yield head[moment.end() :].strip(_EDGE)
    for place in re.finditer(r"[于於在]", text):
        if _MOMENT.fullmatch(text, place.end()):
            yield text[: place.start()].strip(_EDGE)
    for place in re.finditer("[,，]", head):
        if _MOMENT.fullmatch(head, place.end()):
            yield head[: place.start()].strip(_EDGE)
    yield text.strip(_EDGE)


def _is_shown(name: str) -> bool:
    """Whether what stands beside an address, a day and a time may be the name that its mail program shows."""
    bare = name.translate(_QUOTES).strip(_EDGE)
    if len(bare) > _SHOWN or _SENTENCE.search(bare):
        return False
    spoken = " ".join(word for word in bare.split() if not _CAPITAL.fullmatch(word))
    return _PERSON.fullmatch(spoken) is not None or not is_meant(fold_text(spoken))


def is_named(name: str) -> bool:
    """Whether words are somebody's name: in Latin letters each with a capital, in Chinese few, and none that sentences need.

    A directory writes the surname first, and in brackets where somebody works.
    """
    listed = _LISTED.fullmatch(name.translate(_QUOTES).strip(_EDGE))
    if listed is None:
        return _is_plainly_named(name)
    return all(map(_is_plainly_named, filter(None, (f"{listed[2]} {listed[1]}" if listed[2] else listed[1], listed[3]))))


def _is_plainly_named(name: str) -> bool:
    bare = name.translate(_QUOTES).strip(_EDGE)
    if not bare or len(bare) > _NAME or any(character.isdigit() for character in bare) or _SENTENCE.search(bare):
        return False
    person = _PERSON.fullmatch(bare) is not None
    if not person and _WITHIN.search(bare):
        return False
    if _EASTERN.search(bare):
        pairs = {bare[place : place + 2] for place in range(len(bare) - 1)}
        named = person or not is_meant(fold_text(bare))
        return len(bare) <= _EASTERN_NAME and pairs.isdisjoint(chinese_things()) and named
    words = bare.split()
    return len(words) <= _CAPITALS and (all(map(_CAPITAL.fullmatch, words)) or _ONE_WORD.fullmatch(bare) is not None)
