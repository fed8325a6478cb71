"""Lines of a signature that no delimiter sets off: a name with its title, a company, numbers and addresses.

All patterns are over folded text; a line of these says nothing of the matter (guide §6.5 rule 2).
"""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.words.phrases import SURNAMES
from mailflow.mail.reply.houses import is_house
from mailflow.mail.reply.meant import is_meant
from mailflow.mail.reply.places import is_place
from mailflow.mail.reply.tags import is_tagged
from mailflow.mail.reply.titles import TITLE_EASTERN

_LABEL: Final = (
    r"(?:(?:tel|phone|mobile|mob|cell|fax|e-?mail|mail|web|website|wechat|linkedin|skype|t|m|e|w|f|p|d|o|办公电话|联系电话"
    r"|联系方式|电话"
    r"|手机|座机|分机|直线|邮箱|电子邮箱|邮件|传真|微信同号|微信号|微信|钉钉|网址|网站|邮编|qq|日期|date|office|direct"
    r"|zip)[/]?){1,2}"
)
_BARE_NUMBER: Final = r"(?:1[3-9]\d{9}|(?=[\d\s()+-]*[\s()+-])\+?\(?\d[\d\s()-]{5,20}\d)"
_VALUE: Final = (
    r"(?:[\w.+-]{1,64}@[\w.-]{1,80}|\+?\(?\d[\d\s()-]{5,20}\d(?:\s?(?:转|分机|ext\.?|#)\s?\d{1,6})?|https?://\S{1,200}"
    r"|www\.\S{1,100}"
    r"|\d{2,4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s?[(（]?(?:星期|周)?[一二三四五六日]?[)）]?\s?\d{1,2}:\d\d(?::\d\d)?)?)"
)
_LABELLED: Final = (
    rf"(?:{_LABEL}\s?[:.]?\s?{_VALUE}|(?:wechat|微信号?|linkedin|skype|web|qq|网址|网站)\s?:\s?[\w.@/-]{{3,40}}"
    rf"|{_BARE_NUMBER}(?:\s?(?:转|ext\.?|#)\s?\d{{1,6}})?|(?!\+?\(?\d[\d\s()-]*$){_VALUE})"
)
_NUMBERS = re.compile(rf"{_LABELLED}(?:[\s|/,;·]{{0,5}}{_LABELLED}){{0,5}}|\(?微信同号\)?")
_ENDS_IN_NUMBERS = re.compile(rf"(?P<who>[^\d:]{{2,60}}?)[\s|/,;·(]+(?:{_LABELLED})[)]?")
_LOCAL_NUMBER = re.compile(r"\d{7,8}")
DAY: Final = r"(?:\d{4}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?"
_MONTH: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
#: The day on which a letter was signed: with its year, below a name.
_DATED = re.compile(
    rf"{DAY}(?: ?[于於] ?[一-鿿]{{2,4}})?|\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2,4}}|\d{{1,2}}(?:st|nd|rd"
    rf"|th)? {_MONTH}\.?,? \d{{4}}|{_MONTH}\.? \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    r"|(?:中华)?民国[一二三四五六七八九十百\d○〇零]{1,6}年[一二三四五六七八九十\d]{1,3}月[一二三四五六七八九十\d]{1,3}日"
    r"|二[○〇零][一二三四五六七八九十]{2}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日"
    r"|令和(?:元|\d{1,2})年\d{1,2}月\d{1,2}日"
)
_UNIT: Final = r"[一-鿿]{2,8}(?:部|中心|组|科|处|室|事业部|分公司)"
_NAME: Final = rf"[{SURNAMES}][一-鿿]{{1,2}}"
_JAPANESE: Final = (
    "(?:佐藤|铃木|鈴木|高桥|高橋|田中|渡边|渡辺|伊藤|山本|中村|小林|加藤|吉田|山田|佐佐木|佐々木|山口"
    "|松本|井上|木村|清水|斎藤|斉藤)"
)
#: What such a line must not hold, for then it may say something.
_SAYS = re.compile(
    r"取消|推迟|提前|[砍压让给由归扣出去交找到把对用含移转停缓延增少低超先再半暂试问做按从向]|但|不|没|无|未|除|若"
    r"|如果|仅|只|改|需|须|要|请|待|后|减|删|换|同意|批准|核准|确认|通过|意见|异议|驳回|退回|撤|另"
    r"|附|[?!:]"
    r"|\b(?:but|not|no|however|except|if|unless|only|provided|subject|must|need|should|approv\w*|reject\w*|confirm\w*"
    r"|agree\w*|budget|phase|until)\b"
)
_LIMITS = re.compile(r"\b(?:with|without|after|before|pending|plan|part|half|first|second|option|later|one|two|draft|version"
    r"|stage|item)\b")
_SIGNED: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_UNIT}\s?{_NAME}(?:\s?{TITLE_EASTERN})?",
        rf"{_NAME}\s?[(（]?[a-z]{{2,12}}(?: [a-z]{{2,12}})?[)）]?(?:\s?[/|,·-]?\s?(?:{_UNIT})?{TITLE_EASTERN})?",
        rf"{_NAME}(?:\s?[/|,·-]?\s?(?:{_UNIT})?{TITLE_EASTERN}|\s?[/|,·]\s?{_UNIT}|\s?(?:敬上|谨上|拜上|敬启))",
        rf"{_NAME}\s?(?:[一-鿿]{{2,6}})?{TITLE_EASTERN}",
        rf"{_NAME}\s?[(]{_UNIT}[)]",
        rf"{_NAME}\s{{0,3}}{_UNIT}\s{{0,3}}(?:分机|内线|ext\.?)\s?:?\s?\d{{2,6}}",
        r"[一-鿿]{0,8}株式会社[\u3040-\u30ff一-鿿]{0,16}(?:\s?[一-鿿]{1,6}(?:部|课|課))?"
        r"|[\u3040-\u30ff一-鿿]{2,16}株式会社(?:\s?[一-鿿]{1,6}(?:部|课|課))?",
        rf"[一-鿿]{{1,6}}(?:部|课|課)\s?{_JAPANESE}[一-鿿]{{0,3}}",
        rf"(?:{_UNIT})?\s?{TITLE_EASTERN}(?:\s?[/|,·]?\s?{_NAME})?",
        rf"[一-鿿]{{2,20}}(?:股份|集团)?(?:有限)?(?:责任)?(?:公司|集团)(?:\s?{_UNIT})?",
        rf"[一-鿿]{{2,8}}\s?{_UNIT}",
        rf"{_UNIT}(?:\s?[/|,]?\s?[a-z]{{2,15}}(?: [a-z]{{2,15}}){{0,2}} (?:dept|department|team|division|center)\.?)?",
        rf"[{SURNAMES}]",
        rf"{_JAPANESE}[一-鿿]{{0,3}}",
        r"(?:head|director|manager|vp|vice president|chief|officer"
        r"|lead) of [a-z &]{2,30}(?:, ?[a-z ]{2,40}(?:,? ?(?:co\.?,? ?)?(?:ltd|inc|llc|gmbh|corp)\.?))?",
        r"(?:[a-z]{2,15} [a-z]{2,15}, )?[a-z][a-z ]{1,40},? (?:co\.?,? ?)?(?:ltd|inc|llc|gmbh|corp|corporation)\.?",
        r"(?:[a-z]{2,15} ){1,3}(?:dept|department|division)\.?",
    )
)
_DOUBLED = re.compile(r"(?P<first>[一-鿿][一-鿿\s|/,·]{1,40}?)[\s|/]+(?P<second>[a-z][a-z .,&'-]{1,60})")
_ONE_NAME = re.compile(_NAME)


def is_contact(line: str) -> bool:
    """Whether a line holds only numbers, mail addresses, sites or dates."""
    return _NUMBERS.fullmatch(line) is not None


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
    return _ONE_NAME.fullmatch(line) is not None and _SAYS.search(line) is None and not is_meant(line)


def _names(line: str, *, alone: bool = False) -> bool:
    if _SAYS.search(line) is not None or is_meant(line):
        return False
    return any(pattern.fullmatch(line) for pattern in _SIGNED) or (alone and _ONE_NAME.fullmatch(line) is not None)


def _names_twice(line: str) -> bool:
    """Whether a line is a name, a title or a company in Chinese and again in English."""
    found = _DOUBLED.fullmatch(line)
    return found is not None and _names(found["first"].strip()) and not _SAYS.search(line) and not _LIMITS.search(line)
