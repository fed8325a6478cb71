"""What companies, gateways and mail programs write below every mail, known by its form (guide §6.5 rule 2)."""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.folding import fold_text
from mailflow.mail.intent.things import english_things
from mailflow.mail.reply.notices import SHORT, columns, disowns, english_words, is_notice, is_of_notices, strange

_LINE_LIMIT: Final = 2000
_WEAK: Final = 2
#: What is to be done, and when, is said of a matter.
TO_DO = re.compile(
    r"\b(?:until|wait|launch\w*|posters?|video|prices?|(?:mon|tues|wednes|thurs|fri)day|next week|changed|removed"
    r"|outstanding|follows|sign-?off|press|printers)\b|上线|推广|总经理|法务|周[一二三四五]|初步",
    re.IGNORECASE,
)
#: Of the words of a long notice no more are unknown; lawyers find ever new ones, but whoever speaks of a matter needs many.
STRANGE: Final = 0.15
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
_EXTERNAL: Final = (
    r"[\[【(]\s{0,3}(?:external(?: e?-?mail| sender)?|ext|外(?:部|来|來|网)?(?:邮件|郵件)(?:提醒|提示|警告|注意)?)\s{0,3}[\]】)]"
    r"\s{0,3}"
)
_FROM_OUTSIDE = re.compile(_EXTERNAL, re.IGNORECASE)
_BANNER = re.compile(
    r"[\s*]{0,10}(?:" + _EXTERNAL + r"|external e-?mail[:!]?|(?:" + _EXTERNAL + r")?(?:(?:caution|warning)[:：!]? ?"
    r"this (?:e-?mail|message) (?:originated|came|is) (?:from )?(?:an? )?(?:outside|external|unknown)[^\n]{0,300}"
    r"|[【\[]?(?:注意|警告|提醒)[】\]:：]?\s?(?:此|本|该)邮件来自(?:公司|单位|组织|本公司)?(?:外部|外网|外单位|互联网"
    r"|以外)[^\n]{0,200}))",
    re.IGNORECASE,
)
_ENVIRONMENT = re.compile(
    r"(?:[^\n]{0,40}consider the environment before printing[^\n]{0,40}|think before you print[^\n]{0,20}"
    r"|(?:please )?(?:don't|do not) print this e-?mail(?: unless [^\n]{0,40}(?:necessary|need to|have to))?[.!]?"
    r"|[^\n]{0,8}[打列]印(?:本|此|这封)?(?:邮件|郵件|信件)?(?:前|之前)[^\n]{0,10}(?:环境|環境|环保|環保|地球"
    r"|三思)[^\n]{0,8}|[^\n]{0,4}前[^\n]{0,6}考[虑慮][^\n]{0,4}(?:环保|環保|环境|環境)[^\n]{0,4}"
    r"|请?[^\n]{0,4}(?:考[虑慮]|保护|保護|爱护|愛護|珍惜|支持)[^\n]{0,8}(?:环境|環境|环保|環保|地球|资源"
    r"|資源)[^\n]{0,14}(?:[打列]印|用[纸紙])[^\n]{0,10}"
    r"|(?:如?非必[要须須][,，]?)?[请請](?:勿|不要)(?:列印|打印)(?:本|此|这封)(?:邮件|郵件|信件|电子邮件)[^\n]{0,6}"
    r"|(?:爱护|愛護|保护|珍惜)[^\n]{2,8}[,，]?(?:节约|節約|减少)(?:用)?[纸紙]张?)[。.!！]?",
    re.IGNORECASE,
)
#: What programs and companies write below every mail.
_SCANNED = re.compile(
    r"(?:(?:此|本|该|這封|这封)(?:邮件|郵件|信件)(?!推送|营销|群发)(?![^\n]*[先再后需须])[^\n]{0,14}(?:病毒|杀毒|防毒"
    r"|掃毒|扫毒|安全)[^\n]{0,30}(?:扫描|掃描"
    r"|检测|檢測|检查|病毒)[^\n]{0,30}"
    r"|未(?:检测|檢測|发现|發現)到?(?:任何)?病毒[^\n]{0,30}|virus-?free[^\n]{0,60}"
    r"|(?:this (?:e-?mail|message|mail)(?: and any attachments)? (?:has been|was|is) (?:automatically )?(?:scanned"
    r"|checked|swept) "
    r"|(?:automatically )?(?:scanned|checked) (?:for|by) (?=[^\n]{0,80}(?:virus|malware|spam"
    r"|scanner)))[^\n]{0,80}(?:virus|malware|security|antivirus|spam"
    r"|scanner)[^\n]{0,120})",
    re.IGNORECASE,
)
_DISCLAIMER = re.compile(
    r"[\s*【\[(（_\-=]{0,20}(?:(?:免责|免責)(?:声明|聲明|条款)[】\])）]?[:：\s][^\n]{0,10}(?:邮件|郵件|信息|内容|電郵|电邮)"
    r"|(?:声明|聲明|提示|重要提示|温馨提示)[】\])）]?[:：\s]{0,3}(?:本|此|该)(?:邮件|郵件)(?:所载|所含|所述|及附件"
    r"|及其附件)*(?:内容|為|为|来自|仅|僅|属)"
    r"|disclaimer: (?:the )?(?:views|opinions) (?:expressed )?in this (?:e-?mail|message) are those of the (?:author"
    r"|sender)(?![^\n]*\b(?:decision|follows|but|only|until|budget|plan)\b)[^\n;]{0,110}$"
    r"|no contract is formed unless (?:approved|confirmed|signed) in writing by an authori[sz]ed signatory\.?$"
    r"|(?:the )?(?:views|opinions)(?: (?:and|or) opinions)?(?: expressed| stated)? (?:here |herein |in this (?:e-?mail"
    r"|message) )?(?:are"
    r"|represent) [^\n,;]{0,60}\b(?:own|personal|author|sender|company|employer)\b[^\n,;]{0,60}$"
    r"|this (?:e-?mail|message) does not constitute (?:an? )?(?:offer|acceptance)(?:,? or acceptance)? of any (?:offer"
    r"|contract|agreement)[^\n,;]{0,60}$"
    r"|(?:please note that )?(?![^\n]*\d)no (?:contract|agreement|offer|obligation)s? (?:is|are|can be|may be"
    r"|will be) (?:concluded"
    r"|formed|made|entered"
    r" into|binding|accepted)[^\n]{0,60}\b(?:e-?mail|electronic)\b[^\n]{0,100}$"
    r"|(?:(?:strictly )?confidential|(?:for )?internal use only|(?:for )?internal use|official(?:[- ]sensitive)?"
    r"|(?:classification|sensitivity|保密等级|保密等級|密级|密級)\s?[:：]\s?(?:internal|public|confidential"
    r"|restricted|内部(?:公开|资料|使用)?|公开|机密|秘密))[.!]?$"
    r"|(?:(?:このメール|本メール)に)?(?:お?心当たりのない|(?:误|誤)って(?:受信|配信))[^\n]{0,60}(?:削除|破棄|連絡))",
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
    r"|\bunless (?:approved|confirmed|signed) in writing by an authori[sz]ed (?:signatory|officer|representative|director)\b"
    r"|\bapproved by (?:[a-z&.'-]+[ ,]{1,2}){1,6}(?:ltd|inc|gmbh|plc|llc|corp)\b\.?"
    r"|\bapproval of any (?:offer|contract|agreement)\b|\b(?:are|represent) my own\b|\bnot (?:been )?approved by (?:the"
    r" company|my employer)\b",
    re.IGNORECASE,
)
_REGISTERED = re.compile(r"[^\n]{0,80}\b(?:registered (?:in|office)|company (?:no|number|reg)|vat (?:no|number"
    r"|reg))\b", re.IGNORECASE)
_UNREGISTERED = re.compile(r"\bnot\b|n't\b", re.IGNORECASE)
#: A name, which has a capital, may stand in what a company says of where it is registered; nothing else is open there.
_NAMED = re.compile(r"[A-Z][a-z]{3,}")
_PLAIN_WORD = re.compile(r"(?<![A-Za-z'-])[a-z][a-z'-]*")


def is_footnote(line: str) -> bool:
    """Whether a line is what a company, a gateway or a mail program writes below every mail."""
    head = line[:_LINE_LIMIT]
    known = any(notice.fullmatch(head) for notice in (_ENVIRONMENT, _BANNER)) or _FROM_OUTSIDE.match(head) or _is_disclaimer(head)
    if _is_registered(head) or (known and is_of_notices(_MY_OWN.sub("", fold_text(head)))):
        return True
    if _NOTICE_START.match(head) is None or _SPOKEN_FOR.search(head) or _SPEAKS.search(head):
        return False
    folded = fold_text(head)
    if disowns(folded) or (columns(head) < SHORT and not is_notice(folded)):
        return False
    spoken = _NOTICE_STRONG.search(head) is not None or len(set(_NOTICE_WEAK.findall(head))) >= _WEAK
    return spoken and TO_DO.search(head) is None and strange(folded) <= STRANGE


def _is_registered(head: str) -> bool:
    """Whether a company says where it is registered; of nothing else is said that it must be, or is not yet."""
    if _REGISTERED.match(head) is None or _UNREGISTERED.search(head):
        return False
    if not all(word in english_words() for word in _PLAIN_WORD.findall(head)):
        return False
    return not any(word.lower() in english_things() for word in _NAMED.findall(head))


def _is_disclaimer(head: str) -> bool:
    """A scanner's word, or a statement about the mail itself in which nobody says "I"."""
    if FIRST_PERSON.search(_MY_OWN.sub("", head)) or _SPOKEN_FOR.search(head):
        return False
    return _SCANNED.fullmatch(head) is not None or _DISCLAIMER.match(head) is not None
