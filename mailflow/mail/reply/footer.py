"""What stands below a reply without being part of it: signatures, device lines, notices (guide §6.5 rule 2)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from mailflow.mail.intent.folding import fold_text
from mailflow.mail.reply.afterthoughts import that_matter
from mailflow.mail.reply.cards import is_piece
from mailflow.mail.reply.contacts import is_contact, is_name, is_signature
from mailflow.mail.reply.devices import is_device
from mailflow.mail.reply.letterhead import is_letterhead
from mailflow.mail.reply.notices import SHORT, columns, is_notice
from mailflow.mail.reply.places import is_place

_DELIMITER: Final = "-- "
_SEPARATOR = re.compile(r"--\u00a0?|—{2,}[ ]?|－－|_{2,}|\*{3,}|={3,}|-{3,}|[~～]{3,}|#{3,}|(?:\* ){2,}\*?|·{3,}")
_NOTICE_START = re.compile(
    r"[\s*【\[(（_\-=]{0,40}(?:本(?:邮件|电子邮件|信息|电邮|郵件|電郵|信件|传输)|此(?:邮件|电子邮件|信|电邮|郵件)|该(?:邮件"
    r"|电子邮件)|这封(?:邮件|电子邮件)"
    r"|(?:保密|免责|法律|重要|安全|机密|邮件)(?:声明|提示|提醒|须知|说明|条款|信息)|保密[:：\s]|声明[:：]|免責聲明|保密聲明"
    r"|this (?:e-?mail|message|communication|transmission)|the (?:information|contents?|e-?mail)|confidential"
    r"|disclaimer|notice|important|legal notice"
    r"|if you (?:are not|have received)|any (?:unauthori[sz]ed|views)|diese (?:e-?mail|nachricht)|ce (?:message"
    r"|courriel))",
    re.IGNORECASE,
)
#: One of these is enough; of the weaker ones it takes two different, since people write them too.
_NOTICE_STRONG = re.compile(
    r"误收|誤收|保密|机密|機密|预定收件人|指定收件人|confidential|privileged|intended (?:only|solely|for"
    r"|recipient)|received .{0,40}in error|unauthori[sz]ed|vertraulich|confidentiel",
    re.IGNORECASE,
)
_NOTICE_WEAK = re.compile(
    r"仅供|僅供|收件人|未经|未經|不得|严禁|嚴禁|泄露|洩露|转发|轉發|without (?:the )?prior|disclos|dissemin"
    r"|recipient|forward|copy",
    re.IGNORECASE,
)
_EXTERNAL: Final = r"[\[【(]\s{0,3}(?:external(?: e?-?mail| sender)?|ext|外部邮件|外部郵件)\s{0,3}[\]】)]\s{0,3}"
_BANNER = re.compile(
    r"[\s*]{0,10}(?:" + _EXTERNAL + r"|external e-?mail[:!]?|(?:" + _EXTERNAL + r")?(?:(?:caution|warning)[:：!]? ?"
    r"this (?:e-?mail|message) (?:originated|came|is) [^\n]{0,300}"
    r"|[【\[]?(?:注意|警告|提醒)[】\]:：]?\s?(?:此|本|该)邮件来自[^\n]{0,200}))",
    re.IGNORECASE,
)
_ENVIRONMENT = re.compile(
    r".{0,40}(?:consider the environment before printing|打印.{0,12}(?:环境|环保)|(?:环境|环保).{0,12}打印"
    r"|[^\n]{0,12}[请請](?:勿|不要)(?:列印|打印)[^\n]{0,10}$|think before you print|(?:don't|do not) print this e-?mail"
    r"|^(?:爱护|愛護|保护|珍惜)[^\n]{2,8}[,，]?(?:节约|節約"
    r"|减少)(?:用)?[纸紙]张?)",
    re.IGNORECASE,
)
#: What programs and companies write below every mail.
_SCANNED = re.compile(
    r"(?:(?:此|本|该|這封|这封)?(?:邮件|郵件|信件)[^\n]{0,14}(?:病毒|杀毒|防毒|掃毒|扫毒|安全)[^\n]{0,30}(?:扫描|掃描|检测"
    r"|檢測|检查|病毒)[^\n]{0,30}"
    r"|未(?:检测|檢測|发现|發現)到?(?:任何)?病毒[^\n]{0,30}|virus-?free[^\n]{0,60}"
    r"|(?:this (?:e-?mail|message|mail)(?: and any attachments)? (?:has been|was|is) |scanned |checked )?(?:automatically )?"
    r"(?:scanned|checked|for|by) [^\n]{0,80}(?:virus|malware|security|antivirus|spam)[^\n]{0,120})",
    re.IGNORECASE,
)
_DISCLAIMER = re.compile(
    r"[\s*【\[(（_\-=]{0,20}(?:(?:免责|免責)(?:声明|聲明|条款)[】\])）]?[:：\s][^\n]{0,10}(?:邮件|郵件|信息|内容|電郵|电邮)"
    r"|(?:声明|聲明|提示|重要提示|温馨提示)[】\])）]?[:：\s]{0,3}(?:本|此|该)(?:邮件|郵件)(?:所载|所含|所述|及附件"
    r"|及其附件)*(?:内容|為|为|来自|仅|僅|属)"
    r"|disclaimer[:\s]{1,3}[^\n]{0,80}\b(?:e-?mail|message|communication|views|opinions)\b"
    r"|(?:the )?(?:views|opinions)(?: (?:and|or) opinions)?(?: expressed| stated)? (?:here |herein |in this (?:e-?mail"
    r"|message) )?(?:are"
    r"|represent) [^\n,;]{0,60}\b(?:own|personal|author|sender|company|employer)\b[^\n,;]{0,60}$"
    r"|this (?:e-?mail|message) does not constitute (?:an? )?(?:offer|acceptance|approval)(?:,? or (?:acceptance"
    r"|approval))? of any (?:offer"
    r"|contract|agreement)[^\n,;]{0,60}$"
    r"|(?:please note that )?no (?:contract|agreement|offer|obligation)s? (?:is|are|can be|may be|will be) (?:concluded"
    r"|formed|made|entered"
    r" into|binding|accepted)[^\n]{0,120}\b(?:e-?mail|writing|signatory|officer)\b[^\n]{0,40}$"
    r"|(?:(?:strictly )?confidential|(?:for )?internal use only|(?:for )?internal use|official(?:[- ]sensitive)?"
    r"|(?:classification|sensitivity|保密等级|保密等級|密级|密級)\s?[:：]\s?(?:internal|public|confidential"
    r"|restricted|内部(?:公开|资料|使用)?|公开|机密|秘密))[.!]?$"
    r"|このメール(?:に|は|お)|本メール(?:に|は|お)|(?:お?心当たりのない|(?:误|誤)って(?:受信|配信"
    r"|送信))[^\n]{0,60}(?:削除|破棄|連絡))",
    re.IGNORECASE,
)
#: What no notice says of itself: that somebody has an opinion, that something of the matter is open.
_SPOKEN_FOR = re.compile(
    r"不构成正式|(?<!未经)(?<!通知)(?<!告知)(?<!联系)我(?!司|公司|们公司)|预算|不同意|还没|还沒|尚未|个人意见|個人意見|不作为"
    r"|不作為|参考|參考"
    r"|\b(?:budget|still open|signed first|must be signed|only a|draft)\b",
    re.IGNORECASE,
)
#: Who speaks in the first person of one.
_SPEAKS = re.compile(r"我(?!司|公司|们)|本人(?!同意)|\b(?:i(?!\.)|my)\b", re.IGNORECASE)
#: Whoever says "I", or names what is decided, says more than a notice does.
FIRST_PERSON: Final = re.compile(r"我|本人|承[认認](?!なく|なし)|\b(?:i|my|we|our|approv(?:al|e)|phase|budget"
    r"|condition\w*)\b", re.IGNORECASE)
#: What a notice says in the first person, or in a word of decision, without deciding.
_MY_OWN = re.compile(
    r"\bby our (?:mail )?(?:gateway|system|server|filter)s?\b"
    r"|\bdo not (?:approve|make|authori[sz]e) payments?[^.\n]{0,40}\be-?mail\b"
    r"|\bapproval of any (?:offer|contract|agreement)\b|\b(?:are|represent) my own\b|\bnot (?:been )?approved by (?:the"
    r" company|my employer)\b",
    re.IGNORECASE,
)
_REGISTERED = re.compile(r"[^\n]{0,80}\b(?:registered (?:in|office)|company (?:no|number|reg)|vat (?:no|number"
    r"|reg))\b", re.IGNORECASE)
_CLOSING = re.compile(
    r"(?:此致(?:敬礼)?|敬礼|顺祝(?:商祺|.{0,6})|顺颂(?:商祺|.{0,6})|祝(?:好|商祺|工作顺利|顺利|安好|您?工作愉快)"
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
    r"[\s*|]{0,10}(?:(?:联系|办公|移动|公司)?(?:电话|手机|座机|传真|分机|邮编|QQ|微信号?|電話|手機|傳真)"
    r"\s{0,4}[:：]?\s{0,4}[\w +()-]{0,20}\d{3}[\d() +-]{0,30}"
    r"|(?:网址|网站|網址|邮箱|邮件|信箱|web(?:site)?)\s{0,4}[:：]\s{0,4}[\w.@:/?=&%+#~-]{2,80}"
    r"|(?:tel(?:ephone)?|phone|mobile|mob|cell|fax|direct|office|ext|[tmpf])\s{0,4}[:.+]\s{0,4}[+\d() /-]{3,40}"
    r"|(?:(?:e-?mail|mail|e)\s{0,4}[:：]\s{0,4})?[<(]?[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}[>)]?"
    r"|(?:https?://|www\.)\S{3,80}|\+\d[\d() -]{7,20}\d|1\d{10}|0\d{2,3}[- ]\d{7,8})[\s*|]{0,10}",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(r"[\s*|]{0,10}(?:(?:公司|通讯|联系|办公)?地址|address|addr?)\s{0,4}[:：.]", re.IGNORECASE)
_COMPANY = re.compile(
    r"[\s*|]{0,10}(?:[^\n,，。!！?？:：]{2,30}(?:有限公司|股份公司|集团|集團|有限责任公司|分公司)"
    r"(?:[ |·-]{1,3}[^\n,，。!！?？:：]{1,20})?"
    r"|[\w&.,' -]{2,50}\b(?:ltd|inc|gmbh|llc|corp|plc)\b\.?)[\s*|]{0,10}",
    re.IGNORECASE,
)
_BARS = re.compile(r"[|｜/·／]|\s{2,}")
#: A card that a client draws round a signature.
_CARD = re.compile(r"\|\s{0,3}\|")
_SIGNATURE_LINES: Final = 12
_SIGNATURE_SPAN: Final = 30
_SIGNATURE_WIDTH: Final = 90
_LINE_LIMIT: Final = 2000
_NAME_WIDTH: Final = 30
#: Columns of a line; a shorter one was not wrapped, and ends a notice.
_WRAPPED: Final = 50


def without_footer(lines: list[str]) -> list[str]:
    """The lines that are the writer's own words; what a signature holds that might matter is kept."""
    own = _without_notices(lines)
    for index, line in enumerate(own):
        if line in (_DELIMITER, "--\u00a0"):
            return _without_contacts(own[:index] + that_matter(own[index + 1 :]))
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
        if _CONTACT.fullmatch(line) or _is_address(line) or ((below_others or adjacent) and _COMPANY.fullmatch(line)):
            found = True
        elif not (below_others and adjacent and is_letterhead(line, of_writer=True)):
            break
        end = index
    return lines[:end] if found else lines


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
        if kept and _is_noticed(lines, index):
            index = _end_of_paragraph(lines, index)
            continue
        if _is_notice(line):
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


def _signs(line: str) -> bool:
    """Whether a line below a closing or a rule says who wrote: anything else there may be an afterthought, and is kept."""
    if len(line) > _SIGNATURE_WIDTH or _MATTERS.search(line):
        return False
    return _tells_who(line) or all(map(_tells_who, filter(None, map(str.strip, _BARS.split(line)))))


@lru_cache(maxsize=512)
def _tells_who(piece: str) -> bool:
    if any(shape.fullmatch(piece) for shape in (_CONTACT, _COMPANY, _SEPARATOR, _CLOSING)):
        return True
    folded = fold_text(piece)
    if is_letterhead(piece, of_writer=True):
        return True
    return is_contact(folded) or is_name(folded) or is_piece(folded) or is_signature(folded, below=True)


def _is_notice(line: str) -> bool:
    head = line[:_LINE_LIMIT]
    if any(notice.match(head) for notice in (_ENVIRONMENT, _REGISTERED)) or _BANNER.fullmatch(head) or _is_disclaimer(head):
        return True
    if _NOTICE_START.match(head) is None or _SPOKEN_FOR.search(head) or _SPEAKS.search(head):
        return False
    if columns(head) < SHORT and not is_notice(fold_text(head)):
        return False
    return _NOTICE_STRONG.search(head) is not None or len(set(_NOTICE_WEAK.findall(head))) >= 2


def _is_noticed(lines: list[str], index: int) -> bool:
    """Whether a paragraph, however it was wrapped, is in the words of a notice from beginning to end."""
    if index and lines[index - 1].strip():
        return False
    paragraph = " ".join(line.strip() for line in lines[index : _end_of_paragraph(lines, index)])
    return len(paragraph) <= _LINE_LIMIT and is_notice(fold_text(paragraph))


def _is_disclaimer(head: str) -> bool:
    """A scanner's word, or a statement about the mail itself in which nobody says "I"."""
    if FIRST_PERSON.search(_MY_OWN.sub("", head)) or _SPOKEN_FOR.search(head):
        return False
    return _SCANNED.fullmatch(head) is not None or _DISCLAIMER.match(head) is not None


def _end_of_notice(lines: list[str], index: int) -> int:
    """Behind a notice and the lines it was wrapped to; a line below a short one is not of it, unless it is a notice too."""
    index += 1
    while index < len(lines) and (line := lines[index].strip()):
        if columns(lines[index - 1].strip()) < _WRAPPED and not _is_notice(line):
            break
        index += 1
    return index


def _end_of_paragraph(lines: list[str], index: int) -> int:
    while index < len(lines) and lines[index].strip():
        index += 1
    return index


def _is_device_line(line: str) -> bool:
    if is_device(line):
        return True
    framed = len(line) <= _SIGNATURE_WIDTH and line.startswith("|") and line.endswith("|") and not _CARD.fullmatch(line)
    return framed and all(map(_signs, filter(None, map(str.strip, line.split("|")))))
