"""Lines of a signature, piece by piece: the writer's name and department, a title, a company, numbers, a street.

All over folded text in which the marks of `speaker` stand for the writer; a line is one of these where every piece of it is.
"""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.speaker import OWN
from mailflow.mail.intent.words.shapes import DANGER, VARIANT

_PIECES = re.compile(
    r"\s*[|/,·;()\[\]]\s*|\s{2,}|\s-{1,2}\s"
    r"|\s(?=(?:tel|ext|mob|分机|内线|手机|电话)\b)|(?<=\S)(?=(?:分机|内线|手机|电话|座机)[\s:]{0,2}\d)"
    r"|(?<=[\u4e00-\u9fff])\s(?=[\u4e00-\u9fff])"
)
_NUMBER: Final = r"\+?[\d(][\d\s()*-]{3,22}[\d)](?:\s?(?:ext\.?|extension|转|分机|#|x)\s?\d{2,6})?"
_LABEL: Final = (
    r"(?:(?:tel|telephone|phone|mobile|mob|cell|office|desk|direct|direct line|fax|switchboard|whatsapp|wechat|t|m|f|p|d|o|c|dd"
    r"|电话|办公电话|联系电话|手机|移动电话|座机|直线|传真|微信|企业微信|微信同手机号?|手机微信同号|携帯|携带|邮箱"
    r"|e-?mail|mail|email)\s?[:.]?\s?)"
)
_EXTENSION: Final = r"(?:(?:ext|extension|x|int)\.?|分机号?|内线|短号|小号)\s?[:.#]?\s?\d{2,6}"
_TITLE: Final = (
    r"(?:(?:senior|junior|deputy|assistant|associate|acting|regional|group|global|general|managing|technical|finance"
    rf"|financial|it|hr|project|product|program|programme|account|sales|marketing|operations|customer|service|quality"
    rf"|legal|software|data|{OWN}+) )*(?:head|director|manager|lead|leader|officer|engineer|accountant|controller|analyst"
    rf"|specialist|coordinator|partner"
    r"|counsel|secretary|consultant|architect|vp|vice president|president|ceo|cfo|cto|coo|chief of staff)"
    rf"(?: (?:of|for) (?:the )?(?:{OWN}+|[a-z]{{2,14}}(?: (?:and|&) [a-z]{{2,14}})?))?"
)
_TITLE_ZH: Final = (
    r"(?:(?:高级|资深|首席|助理|副|执行|常务)?(?:总经理|总监|经理|部长|主管|主任|科长|处长|院长|厂长|所长|组长|工程师|会计师|会计"
    r"|专员|总裁|负责人|顾问|秘书|助理|架构师))|敬上|敬启|拝|拜|谨上|谨启|拜上|上|启|敬复|手机|部门负责人"
)
_UNIT: Final = rf"(?:the )?{OWN}+(?:['’]s)?(?: {OWN}+)*(?: ?(?:department|dept\.?|team|division|group|部门?|课|科|处|室|组))?"
_HOUSE: Final = (
    r"[\u4e00-\u9fff]{2,20}(?:有限公司|股份公司|集团|公司|医院|大学|学院|银行|研究院|研究所|事务所|中学|小学|分行|支行"
    r"|分公司|总部)"
    r"|(?:[a-z0-9&'.-]{2,20} ){1,6}(?:co\.?|ltd\.?|limited|inc\.?|llc|gmbh|ag|plc|corp\.?|corporation|company|group|university"
    r"|hospital|bank|institute|foundation|trust|college)|(?:co\.?|ltd\.?|inc\.?|llc|gmbh)"
)
_PLACE: Final = (
    r"(?:level|floor|room|suite|unit|building|block|tower|office) ?[a-z0-9-]{1,5}|\d{1,3} ?/ ?f|\d{1,3}(?:st|nd|rd|th)? floor"
    r"|\d{1,3}(?:楼|层)|\d{1,5}室|[\u4e00-\u9fff]{0,10}(?:大厦|大楼|中心|广场|园区)(?:[a-z]座|\d{1,3}(?:楼|层|号楼))?"
)
_STREET: Final = (
    r"(?:no\.? ?)?\d{1,5}[a-z]?(?:-\d{1,5})? [a-z' .]{2,30}(?:street|st|road|rd|avenue|ave|lane|square|drive|boulevard"
    r"|way|plaza|terrace"
    r"|close|quay)\.?"
)
_OTHER: Final = (
    r"she|her|hers|he|him|his|they|them|theirs|m[rs]s?\.?|dr\.?|x{1,3}|(?:企业)?微信同号|直通|代表|同号"
    r"|(?:my )?(?:working|work|office) (?:days|hours)\s?:?\s?(?:(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs?)?"
    r"|fri)(?:day)?s?[-–, ]{0,3}){1,5}"
)
_SITE: Final = (
    r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}|(?:https?://|www\.)\S{3,80}"
    r"|[a-z0-9-]{2,30}\.(?:com|cn|net|org|example)(?:\.cn)?"
)
_PIECE: Final = re.compile(
    f"(?:{_LABEL})?(?:{_NUMBER}|{_SITE})|{_LABEL}\\d{{4,12}}|{_EXTENSION}|{_TITLE}|{_TITLE_ZH}|{_UNIT}|{_HOUSE}|{_PLACE}|{_OTHER}"
    f"|{OWN}+(?:的?(?:手机|电话)| x{{1,3}}| ?(?:拝|拜|敬上|谨上))"
)
_TOWN: Final = re.compile(r"[a-z][a-z.' -]{1,24}(?: [a-z]{1,2}\d[a-z\d]? ?\d?[a-z]{0,2}| \d{3,7})?")
_ON_STREET: Final = re.compile(_STREET)
_OF_PLACES: Final = (_ON_STREET, _PIECE, _TOWN)
#: The number of a house, pronouns, and what hospitals and schools are called, sound like danger.
_COUNTED = re.compile(r"\bno\. ?(?=\d)|\((?:she|he|they)(?: ?/ ?[a-z]+)*\)"
    r"|第[一二三四五六七八九十]+(?=[\u4e00-\u9fff]*(?:医院|中学|小学|大学|分公司|分行))")
_LONGEST: Final = 120


def is_piece(piece: str) -> bool:
    """Whether a folded piece is a number, an address, a title, a company or the like."""
    return _PIECE.fullmatch(piece) is not None and not _may_limit(piece)


def is_card(line: str, *, below: bool) -> bool:
    """Whether a line only says who wrote and where to be found: the writer in it, or `below` a line of a signature."""
    if len(line) > _LONGEST:
        return False
    pieces = [piece for piece in _PIECES.split(line.strip(" -_=~*·.")) if piece.strip(" .-:")]
    if not pieces or not (below or OWN in line) or _may_limit(line):
        return False
    if all(_PIECE.fullmatch(piece.strip()) for piece in pieces):
        return True
    return below and _is_address(pieces)


def _may_limit(said: str) -> bool:
    return DANGER.search(_COUNTED.sub("", said)) is not None or VARIANT.search(said) is not None


def _is_address(pieces: list[str]) -> bool:
    return any(map(_ON_STREET.fullmatch, pieces)) and all(any(shape.fullmatch(piece) for shape in _OF_PLACES) for piece in pieces)
