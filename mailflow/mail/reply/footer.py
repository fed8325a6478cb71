"""What stands below a reply without being part of it: signatures, device lines, notices (guide §6.5 rule 2)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from mailflow.mail.intent.folding import fold_text
from mailflow.mail.intent.words.wishes_chinese import CLOSING
from mailflow.mail.reply.afterthoughts import that_matter
from mailflow.mail.reply.cards import is_piece
from mailflow.mail.reply.contacts import is_contact, is_name, is_signature
from mailflow.mail.reply.devices import is_device
from mailflow.mail.reply.footnotes import is_footnote
from mailflow.mail.reply.houses import is_company
from mailflow.mail.reply.letterhead import is_bidden, is_letterhead
from mailflow.mail.reply.notices import columns, is_notice
from mailflow.mail.reply.numbers import MAIL, SITE, TELEPHONE
from mailflow.mail.reply.places import is_place

_DELIMITER: Final = "-- "
_SEPARATOR = re.compile(r"--\u00a0?|—{2,}[ ]?|－－|_{2,}|\*{3,}|={3,}|-{3,}|[~～]{3,}|#{3,}|(?:\* ){2,}\*?|·{3,}")
_CLOSING = re.compile(
    rf"(?:此致(?:敬礼)?|敬礼|{CLOSING}"
    r"|(?:(?:with )?(?:best|kind|warm|many)(?: and kind)? )?(?:regards|wishes)"
    r"|(?:thanks|thank you) (?:and|&|&amp;) (?:best |kind )?regards|best|cheers|(?:yours )?(?:sincerely|faithfully"
    r"|truly)|b\.?r\.?|rgds)\s*[,，.!！。]?",
    re.IGNORECASE,
)
#: What a line below a closing must not say if it is to be taken for a name or an address.
_MATTERS = re.compile(
    r"但|不|没|无|未|除|若|如|仅|只|改|先(?![生进锋])|再|等(?!级)|暂|才(?!智)|缓|(?<!自)由|(?<!浪)(?<!消)费|反对|预算"
    r"|部分|下周|下月|明天|测试|需|须|要|请|待|后|减|删|换|同意|批准|确认|通过|意见|异议|驳回|撤|更正|附言|另|又及"
    r"|[?？]|\b(?:but|not|no|however|except|if|unless|only|provided|subject|must|need|should|approv\w*"
    r"|reject\w*|agree\w*|object\w*|correct\w*|p\.?\s?s|condition\w*|please|pending|after|until|change\w*|disregard"
    r"|withdraw\w*|wait|hold|cut|cost|reduce|required|tests?|start|begin)\b",
    re.IGNORECASE,
)
#: Lines of a signature that only tell how to reach its writer, or where: they say nothing of the matter.
_CONTACT = re.compile(
    r"[\s*|]{0,10}(?:(?:联系|办公|移动|公司)?(?:电话|手机|座机|传真|電話|手機|傳真)(?:[(（](?:办公?|公司|直线|手机|宅)[)）])?"
    rf"\s{{0,4}}[:：]?\s{{0,4}}{TELEPHONE}|(?:分机|分機|内线|内線|ext\.?)\s{{0,4}}[:：.]?\s{{0,4}}\d{{2,6}}|(?:QQ"
    rf"|微信号?)\s{{0,4}}[:：]?\s{{0,4}}(?!\d*000(?!\d))\d{{6,12}}"
    rf"|(?:邮编|郵編)\s{{0,4}}[:：]?\s{{0,4}}\d{{5,7}}|(?:网址|网站|網址|web(?:site)?)\s{{0,4}}[:：]\s{{0,4}}{SITE}"
    rf"|(?:邮箱|邮件|信箱)\s{{0,4}}[:：]\s{{0,4}}{MAIL}"
    rf"|(?:tel(?:ephone)?|phone|mobile|mob|cell|fax|direct|office|[tmpf])\s{{0,4}}[:.+]\s{{0,4}}{TELEPHONE}"
    rf"|(?:(?:e-?mail|mail|e)\s{{0,4}}[:：]\s{{0,4}})?[<(]?{MAIL}[>)]?"
    rf"|(?:https?://|www\.)\S{{3,80}}|\+\d[\d() -]{{7,20}}\d|1\d{{10}}|0\d{{2,3}}[- ]\d{{7,8}})[\s*|]{{0,10}}",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(r"[\s*|]{0,10}(?:(?:公司|通讯|联系|办公)?地址|address|addr?)\s{0,4}[:：.]", re.IGNORECASE)
#: A company by its form in English: its name is open, so it stands only below a line that tells who wrote.
_COMPANY = re.compile(r"[\s*|]{0,10}[\w&.,' -]{2,50}\b(?:ltd|inc|gmbh|llc|corp|plc)\b\.?[\s*|]{0,10}", re.IGNORECASE)
_BARS = re.compile(r"[|｜/·／]|\s{2,}")
#: A card that a client draws round a signature.
_CARD = re.compile(r"\|\s{0,3}\|")
_SIGNATURE_LINES: Final = 12
_SIGNATURE_SPAN: Final = 30
_SIGNATURE_WIDTH: Final = 90
_LINE_LIMIT: Final = 2000
#: A line of a form (确认人：王经理) right above a notice is none of it.
_FILLED_IN: Final = re.compile(r"[\u4e00-\u9fffA-Za-z][\u4e00-\u9fffA-Za-z ]{1,19}[:：][ \t]?[^\s:：][^:：]{0,24}")
_NAME_WIDTH: Final = 30
_NOTICE_LINES: Final = 24
#: Further up a notice has an empty line above it.
_LAST_LINES: Final = 60
#: Columns of a line; a shorter one was not wrapped, and ends a notice.
_WRAPPED: Final = 50
#: What ends a sentence: the next line is another one, and is looked at for itself.
_STOPS: Final = "。.!！;；"


def without_footer(lines: list[str]) -> list[str]:
    """The lines that are the writer's own words; what a signature holds that might matter is kept."""
    own = _without_notices(lines)
    for index, line in enumerate(own):
        if line in (_DELIMITER, "--\u00a0"):
            return _without_contacts(own[:index] + that_matter(own[index + 1 :], _signs))
        if _opens_signature(own, index):
            return _without_contacts(own[:index])
    return _without_contacts(own)


def _without_contacts(lines: list[str]) -> list[str]:
    """Without the lines at the end that sign, and those above a second signature that a client's card repeats."""
    left = _without_numbers(lines)
    once = _without_repeated(left)
    return _without_numbers(once) if len(once) < len(left) else left


def _without_numbers(lines: list[str]) -> list[str]:
    """Without the lines at the end of a signature that say how to reach its writer, and titles and companies among them."""
    end = len(lines)
    found = False
    for index in range(len(lines) - 1, max(0, len(lines) - _SIGNATURE_SPAN), -1):
        line = lines[index].strip()
        if not line:
            continue
        if len(line) > _SIGNATURE_WIDTH or _MATTERS.search(line):
            break
        below_others, adjacent = bool(lines[index - 1].strip()), found and index + 1 == end
        if _CONTACT.fullmatch(line) or _is_address(line) or _is_company(line, lines[index - 1].strip()):
            found = True
        elif not (below_others and adjacent and is_letterhead(line, of_writer=True)):
            break
        end = index
    return lines[:end] if found else lines


def _is_company(line: str, above: str) -> bool:
    """Whether a line is the name of a company: known by all its parts, or written as names are `above` which somebody signs."""
    if is_company(fold_text(line.strip(" *|"))):
        return True
    written = _COMPANY.fullmatch(line) is not None and is_letterhead(line) and not is_bidden(line)
    return written and bool(above) and _tells_who(above)


def _is_address(line: str) -> bool:
    return _ADDRESSED.match(line) is not None and is_place(fold_text(line))


def _without_repeated(lines: list[str]) -> list[str]:
    """Without a last line that signs a second time, as a client's card below a signature does."""
    filled = [number for number, line in enumerate(lines) if line.strip()]
    above = {lines[number].strip() for number in filled[1:-1]}
    repeated = len(filled) > 1 and len(lines[filled[-1]].strip()) <= _NAME_WIDTH and lines[filled[-1]].strip() in above
    return lines[: filled[-1]] if repeated else lines


def _without_notices(lines: list[str]) -> list[str]:
    kept: list[str] = []
    index = 0
    while index < len(lines):
        line = lines[index].strip()
        if kept and (end := _end_of_noticed(lines, index)) > index:
            index = end
            continue
        if is_footnote(line):
            index = _end_of_notice(lines, index)
            continue
        if not _is_device_line(line):
            kept.append(lines[index])
        index += 1
    return kept


def _opens_signature(lines: list[str], index: int) -> bool:
    line = lines[index].strip(" \t") if len(lines[index]) < 60 else ""
    if not (_SEPARATOR.fullmatch(line) or _CARD.fullmatch(line)) and not (index and _CLOSING.fullmatch(line)):
        return False
    below = [text.strip() for text in lines[index + 1 : index + 40] if text.strip()]
    return len(below) <= _SIGNATURE_LINES and all(map(_signs, below))


def is_closing(line: str) -> bool:
    """Whether a line takes leave as letters do."""
    return _CLOSING.fullmatch(line) is not None


def _signs(line: str) -> bool:
    """Whether a line below a closing or a rule says who wrote: anything else there may be an afterthought, and is kept."""
    if len(line) > _SIGNATURE_WIDTH or _MATTERS.search(line):
        return False
    return _tells_who(line) or all(map(_tells_who, filter(None, map(str.strip, _BARS.split(line)))))


@lru_cache(maxsize=512)
def _tells_who(piece: str) -> bool:
    if any(shape.fullmatch(piece) for shape in (_CONTACT, _SEPARATOR, _CLOSING)):
        return True
    folded = fold_text(piece)
    if is_letterhead(piece, of_writer=True):
        return not is_bidden(piece)
    return is_company(folded) or is_contact(folded) or is_name(folded) or is_piece(folded) or is_signature(folded, below=True)


def _end_of_noticed(lines: list[str], index: int) -> int:
    """Behind a paragraph, however it was wrapped, or a line that is a notice from beginning to end; else where it begins."""
    above = lines[index - 1].strip() if index else ""
    if above and (index < len(lines) - _LAST_LINES or (columns(above) >= _WRAPPED and above[-1] not in _STOPS)):
        return index
    if _FILLED_IN.fullmatch(lines[index].strip()) and not is_notice(fold_text(lines[index].strip())):
        return index
    end = _end_of_paragraph(lines, index)
    paragraph = " ".join(line.strip() for line in lines[index:end])
    if len(paragraph) <= _LINE_LIMIT and is_notice(fold_text(paragraph)):
        return end
    line = lines[index].strip()
    return index + (line[-1:] in _STOPS and len(line) <= _LINE_LIMIT and is_notice(fold_text(line)))


def _end_of_notice(lines: list[str], index: int) -> int:
    """Behind a notice and the lines it was wrapped to; a line below a short one is not of it, unless it is a notice too."""
    index += 1
    while index < len(lines) and (line := lines[index].strip()):
        above = lines[index - 1].strip()
        if (columns(above) < _WRAPPED or above[-1] in _STOPS) and not (is_footnote(line) or is_notice(fold_text(line))):
            break
        index += 1
    return index


def _end_of_paragraph(lines: list[str], index: int) -> int:
    """Behind a paragraph; no notice is wrapped to more lines than are looked at, so every line costs the same."""
    last = min(len(lines), index + _NOTICE_LINES)
    while index < last and lines[index].strip():
        index += 1
    return index


def _is_device_line(line: str) -> bool:
    if is_device(line):
        return True
    framed = len(line) <= _SIGNATURE_WIDTH and line.startswith("|") and line.endswith("|") and not _CARD.fullmatch(line)
    return framed and all(map(_signs, filter(None, map(str.strip, line.split("|")))))
