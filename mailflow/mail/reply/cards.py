"""Lines of a signature, piece by piece: the writer's name and department, a title, a company, numbers, a street.

All over folded text in which the marks of `speaker` stand for the writer; a line is one of these where every piece of it is.
"""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.speaker import OWN
from mailflow.mail.intent.words.names_english import is_called
from mailflow.mail.intent.words.shapes import DANGER, VARIANT
from mailflow.mail.reply.houses import is_house
from mailflow.mail.reply.numbers import BARE_TELEPHONE, MAIL, SITE, TELEPHONE
from mailflow.mail.reply.places import is_place
from mailflow.mail.reply.tags import is_tagged
from mailflow.mail.reply.titles import DEGREES, TITLE, TITLE_EASTERN
from mailflow.mail.reply.units import ENGLISH_FIELDS

_PIECES = re.compile(
    r"\s*[|/,·;()\[\]]\s*|\s{2,}|\s[-–—]{1,2}\s"
    r"|\s(?=(?:tel|ext|mob|[tmfpe]:|分机|内线|手机|电话|直通|邮编|传真|微信|邮箱)\b)|(?<=\S)(?=(?:分机|内线|手机|电话"
    r"|座机)[\s:]{0,2}\d)"
    r"|(?<=[\u4e00-\u9fff])\s(?=[\u4e00-\u9fff])"
)
_LABEL: Final = (
    r"(?:(?:tel|telephone|phone|mobile|mob|cell|office|desk|direct|direct line|fax|switchboard|whatsapp|wechat|t|m|f|p|d|o|c|dd"
    r"|电话|办公电话|联系电话|手机|移动电话|座机|直线|传真|微信|企业微信|微信同手机号?|手机微信同号|携帯|携带|邮箱"
    r"|e-?mail|mail|email)\s?[:.]?\s?)"
)
_EXTENSION: Final = r"(?:(?:ext|extension|x|int)\.?|分机号?|内线|短号|小号)\s?[:.#]?\s?\d{2,6}"
_PRONOUN: Final = r"she|her|hers|he|him|his|they|them|theirs"
#: A title, and what it is the title of.
_TITLED: Final = re.compile(
    rf"(?:{OWN}+[ ,]{{1,2}})?{TITLE}(?:(?: of|,) (?:the )?(?:{OWN}+|{ENGLISH_FIELDS}))?"
    rf"|{TITLE_EASTERN}|{DEGREES}|{_PRONOUN}"
)
_SIGNED_ZH: Final = r"敬上|敬启|拝|拜|谨上|谨启|拜上|上|启|敬复|谨复|敬覆|谨覆|手机|部门负责人"
_UNIT: Final = rf"(?:the )?{OWN}+(?:['’]s)?(?: {OWN}+)*(?: ?(?:department|dept\.?|team|division|group|部门?|课|科|处|室|组))?"
_OTHER: Final = (
    r"m[rs]s?\.?|dr\.?|prof\.?|x{1,3}|微信同手机(?:号码?)?|(?:企业)?微信同号|(?:手机)?(?:微信|号)?同号|直通(?:电话)?|代表"
    rf"|(?:i\. ?[av]\.|/s/|prof\.?|dr\.?|capt\.?|engr?\.?|ir\.?|sir|rev\.?) {OWN}+"
    r"|(?:my )?(?:working|work|office) (?:days|hours)\s?:?\s?(?:(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs?)?"
    r"|fri)(?:day)?s?[-–, ]{0,3}){1,5}"
)
_PIECE: Final = re.compile(
    f"{_LABEL}{TELEPHONE}|{BARE_TELEPHONE}|(?:{_LABEL})?(?:{MAIL}|{SITE})|{_EXTENSION}"
    f"|{_SIGNED_ZH}|{_UNIT}|{_OTHER}"
    f"|{OWN}+(?:的?(?:手机|电话)| x{{1,3}}| ?(?:{_SIGNED_ZH}))"
)
#: The number of a house, pronouns, and what hospitals and schools are called, sound like danger.
_COUNTED = re.compile(r"\bno\. ?(?=\d)|\((?:she|he|they)(?: ?/ ?[a-z]+)*\)"
    r"|第[一二三四五六七八九十]+(?=[\u4e00-\u9fff]*(?:医院|中学|小学|大学|分公司|分行))")
#: What stands beside a name and says nothing of the matter: a mark of signing, pronouns, where one works on which days.
_BESIDE: Final = re.compile(
    rf"^\s*/s/ ?(?={OWN})|\s?[(](?:{_PRONOUN})(?:\s?/\s?(?:{_PRONOUN})){{0,3}}(?:\s?[-–,]\s?(?:please )?ask me)?[)]"
    r"|\s?[(](?:i am |i'm )?(?:working from home|work from home|wfh|remote|hybrid|part[- ]time|in (?:the )?office"
    r"|on site|at home)(?: on)?"
    r"(?:[\s,/&–-]{1,3}(?:(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs?)?|fri|weekend|week)(?:day)?s?|and|to)){0,9}[)]"
)
#: Where somebody is found through another: only who is called by a name is one.
_SECRETARY: Final = re.compile(r"(?:secretary|assistant|pa|ea): (?P<who>[a-z]{2,14} [a-z]{2,16})")
_LONGEST: Final = 120


def is_piece(piece: str) -> bool:
    """Whether a folded piece is a number, an address, a title, a company or the like."""
    if len(piece) > _LONGEST:
        return False
    if _TITLED.fullmatch(piece) is not None:
        return True
    if _may_limit(piece):
        return False
    if (secretary := _SECRETARY.fullmatch(piece)) is not None:
        return is_called(secretary["who"])
    return _PIECE.fullmatch(piece) is not None or is_place(piece) or is_tagged(piece) or (not piece.isascii() and is_house(piece))


def is_card(line: str, *, below: bool) -> bool:
    """Whether a line only says who wrote and where to be found: the writer in it, or `below` a line of a signature."""
    if len(line) > _LONGEST:
        return False
    line = _BESIDE.sub("", line)
    if below and _TITLED.fullmatch(line) is not None:
        return True
    if below and (is_place(line.strip(" -_=~*·.")) or is_tagged(line)):
        return True
    pieces = [piece.strip() for piece in _PIECES.split(line.strip(" -_=~*·.")) if piece.strip(" .-:")]
    return bool(pieces) and (below or OWN in line) and all(map(is_piece, pieces))


def _may_limit(said: str) -> bool:
    return DANGER.search(_COUNTED.sub("", said)) is not None or VARIANT.search(said) is not None
