"""Lines of a signature that no delimiter sets off: a name with its title, a company, numbers and addresses.

All patterns are over folded text; a line of these says nothing of the matter (guide §6.5 rule 2).
"""

from __future__ import annotations

from typing import Final

from mailflow.mail.intent.compiled import form
from mailflow.mail.intent.words.names_english import is_called
from mailflow.mail.intent.words.phrases import SURNAMES
from mailflow.mail.reply.houses import is_house
from mailflow.mail.reply.meant import is_meant
from mailflow.mail.reply.numbers import BARE_TELEPHONE, MAIL, SITE, TELEPHONE, is_account
from mailflow.mail.reply.places import is_place
from mailflow.mail.reply.tags import is_tagged
from mailflow.mail.reply.titles import TITLE, TITLE_EASTERN
from mailflow.mail.reply.units import ENGLISH_FIELDS, ENGLISH_UNIT, PERSON, POST, TITLED, UNIT

_LABEL: Final = (
    r"(?:(?:tel|phone|mobile|mob|cell|fax|direct|office|t|m|f|p|d|o|办公电话|联系电话|联系方式|电话|手机|座机|直线|传真"
    r"|微信同号|微信号|微信"
    r"|wechat|whatsapp|qq|钉钉)[/]?){1,2}"
)
_MAIL_LABEL: Final = r"(?:e-?mail|mail|e|邮箱|电子邮箱|邮件|联系方式)"
_SITE_LABEL: Final = r"(?:web|website|w|网址|网站)"
_DATE: Final = (
    r"\d{2,4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s?[(（]?(?:星期|周)?[一二三四五六日]?[)）]?\s?\d{1,2}:\d\d(?::\d\d)?)?"
)
_LABELLED: Final = (
    rf"(?:{_LABEL}\s?[:.]?\s?{TELEPHONE}|(?:{_MAIL_LABEL}\s?[:.]?\s?)?{MAIL}|(?:{_SITE_LABEL}\s?[:.]?\s?)?{SITE}"
    rf"|(?:qq|微信号?)\s?:?\s?(?!\d*000(?!\d))\d{{6,12}}|(?:日期|date)\s?[:.]?\s?{_DATE}|(?:邮编|zip)\s?:?\s?\d{{5,7}}"
    rf"|{BARE_TELEPHONE}|{_DATE})"
)
#: A service for messages, and what somebody is called there.
_KNOWN_AS = form(r"(?:wechat(?: id)?|(?:企业)?微信号?|钉钉|飞书|linkedin|skype(?: id)?|qq"
    r"|line(?: id)?)\s?:\s?(?P<account>\S{3,60})")
_NUMBERS = form(rf"{_LABELLED}(?:[\s|/,;·]{{0,5}}{_LABELLED}){{0,5}}|\(?微信同号\)?")
_ENDS_IN_NUMBERS = form(rf"(?P<who>[^\d:]{{2,60}}?)[\s|/,;·(]+(?:{_LABELLED})[)]?")
#: Nobody's number ends in three noughts, as amounts do.
_LOCAL_NUMBER = form(r"(?!\d*000$)\d{7,8}")
DAY: Final = r"(?:\d{4}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?"
MONTH: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
#: The day on which a letter was signed: with its year, below a name.
_DATED = form(
    rf"{DAY}(?: ?[于於] ?[一-鿿]{{2,4}})?|\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2,4}}|\d{{1,2}}(?:st|nd|rd"
    rf"|th)? {MONTH}\.?,? \d{{4}}|{MONTH}\.? \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    r"|(?:中华)?民国[一二三四五六七八九十百\d○〇零]{1,6}年[一二三四五六七八九十\d]{1,3}月[一二三四五六七八九十\d]{1,3}日"
    r"|二[○〇零][一二三四五六七八九十]{2}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日"
    r"|令和(?:元|\d{1,2})年\d{1,2}月\d{1,2}日"
)
_JAPANESE: Final = (
    "(?:佐藤|铃木|鈴木|高桥|高橋|田中|渡边|渡辺|伊藤|山本|中村|小林|加藤|吉田|山田|佐佐木|佐々木|山口"
    "|松本|井上|木村|清水|斎藤|斉藤)"
)
#: No particle of a sentence stands in the name of a house.
_JAPANESE_HOUSE: Final = (
    r"(?![^\n]*(?:[にをはがでへ]|から|まで))(?:(?:株式|有限|合同)会社[ぁ-ヺー一-鿿]{2,12}|[ぁ-ヺー一-鿿]{2,12}(?:株式"
    r"|有限|合同)会社)"
)
#: Who somebody is, whom a unit or a post says more of; every word of it is known, but for a name that is shaped as names are.
_SIGNED: Final = tuple(
    form(pattern)
    for pattern in (
        rf"{UNIT}\s?(?:{PERSON}(?:\s?{TITLE_EASTERN})?|{TITLED})",
        rf"{PERSON}(?:\s?[/|,·-]?\s?(?:{POST})|\s?[/|,·]?\s?{UNIT}|\s?(?:敬上|谨上|拜上|敬启))",
        rf"{PERSON}\s?[(]{UNIT}[)]",
        rf"{PERSON}\s{{0,3}}{UNIT}\s{{0,3}}(?:分机|内线|ext\.?)\s?:?\s?\d{{2,6}}",
        rf"{POST}(?:\s?[/|,·]?\s?{PERSON})?|{TITLED}",
        rf"{UNIT}\s?{_JAPANESE}[一-鿿]{{0,3}}|{_JAPANESE_HOUSE}(?:\s?{UNIT})?",
        rf"{UNIT}(?:\s?[/|,]?\s?{ENGLISH_UNIT})?",
        rf"[{SURNAMES}]",
        rf"{_JAPANESE}[一-鿿]{{0,3}}",
        rf"(?:head|director|manager|vp|vice president|chief|officer|lead) of (?:the )?{ENGLISH_FIELDS}"
        r"(?:, (?:(?!(?:of|for|by|from|in|at|to|and) )[a-z]{2,15} ){1,3}(?:co\.?,? ?)?(?:ltd|inc|llc|gmbh|corp)\.?)?",
        ENGLISH_UNIT,
    )
)
_NAMED_TWICE = form(
    rf"(?:{PERSON}|{TITLED})\s?[(]?(?P<latin>[a-z]{{2,12}}(?: [a-z]{{2,12}})?)[)]?(?:\s?[/|,·-]?\s?{POST})?"
)
_DOUBLED = form(r"(?P<first>[一-鿿][一-鿿\s|/,·]{1,40}?)[\s|/]+(?P<second>[a-z][a-z .,&'-]{1,60})")
_SECOND = form(rf"(?:{ENGLISH_UNIT}|{ENGLISH_FIELDS}|{TITLE}(?:(?: of|,) (?:the )?{ENGLISH_FIELDS})?)")
_ONE_NAME = form(rf"{PERSON}|{TITLED}")


def is_contact(line: str) -> bool:
    """Whether a line holds only numbers, mail addresses, sites or dates."""
    if _NUMBERS.fullmatch(line) is not None:
        return True
    known = _KNOWN_AS.fullmatch(line)
    return known is not None and is_account(known["account"])


def is_signature(line: str, *, below: bool = False) -> bool:
    """Whether a line below an answer only says who wrote it, and where he is found; `below` another line that does."""
    if below and is_below(line):
        return True
    found = _ENDS_IN_NUMBERS.fullmatch(line)
    return _names(line) or _names_twice(line) or (found is not None and _names(found["who"], alone=True))


def is_below(line: str) -> bool:
    """Whether a line below another of a signature tells when it was signed, and where the writer is found."""
    if any(shape.fullmatch(line) for shape in (_LOCAL_NUMBER, _DATED)) or is_tagged(line) or is_place(line):
        return True
    return not line.isascii() and is_house(line)


def is_name(line: str) -> bool:
    """Whether a line is the name of one person."""
    return _ONE_NAME.fullmatch(line) is not None and not is_meant(line)


def _names(line: str, *, alone: bool = False) -> bool:
    return any(pattern.fullmatch(line) for pattern in _SIGNED) or (alone and is_name(line))


def _names_twice(line: str) -> bool:
    """Whether a line is a name, a title or a company in Chinese and again in English."""
    if (named := _NAMED_TWICE.fullmatch(line)) is not None:
        return is_called(named["latin"]) or is_called(" ".join(reversed(named["latin"].split())))
    found = _DOUBLED.fullmatch(line)
    return found is not None and _names(found["first"].strip()) and _SECOND.fullmatch(found["second"]) is not None
