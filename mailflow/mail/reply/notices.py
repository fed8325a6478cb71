"""What a company or a mail program says of every mail, known by its words alone (guide §6.5 rule 2).

A closed world: a notice speaks of mails, of who may read them, of liability and contracts, and of nothing else. One word that
no notice has (a budget, a phase, a person) makes it the writer's own, and what says that the mail approves nothing is kept.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from mailflow.mail.intent.covering import ends_of_words
from mailflow.mail.intent.folding import fold_text, has_kana, is_chinese
from mailflow.mail.intent.lexicon import UNKNOWN, lexicon
from mailflow.mail.reply.notice_words import CHINESE, ENGLISH, JAPANESE

#: What notices speak of: it takes two of these to make one.
_TOPICS: Final = tuple(
    re.compile(words)
    for words in (
        r"e-?mail|\bmessages?\b|communication|transmission|邮件|电邮|信件|本信|メール",
        r"recipient|addressee|intended|收件|收信|接收[人者]|宛先|当事人|第三人",
        r"privileg|特权",
    r"confiden|秘密|机密|保密|privacy|敏感|个资|个人资料",
        r"delete|destroy|notify|删除|销毁|削除|破弃|破棄",
        r"liabilit|responsib|virus|责任|病毒|scanned",
        r"offer|contract|binding|agreement|要约|承诺(?!なく)|合同|约束力",
        r"views|opinions|statements|观点|意见|立场",
        r"forward|disclos|copy|copies|distribut|转发|转寄|复制|披露|泄露|转送|转载|复制",
        r"click|links?\b|external|链接|点击|密码|外部",
        r"\bprint|打印|列印|印刷",
        r"environment|环境|环保|環境|纸",
        r"\bcompany\b|employer|本公司|当社",
        r"custodians|traditional owners|registered|commercial register|monitor|archiv|监控|存档|监査|记录|保证",
        r"fraud|phishing|scam|suspicious|passwords?\b|passcode|\bpin\b|诈骗|钓鱼|验证码|密码|账户|谨慎|パスワード"
        r"|暗(?:证|証)番号|不(?:审|審)",
        r"personal data|privacy|gdpr|data protection|freedom of information|public records|exempt|隐私|个人信息"
        r"|个人(?:情|資|资)|患者|病患|プライバシー",
        r"\bsender\b|发件人|寄件者?人?|送信者",
        r"\binternet\b|互联网|涉密|国家秘密|上网",
        r"内部资料",
        r"外传|外泄|无关人员",
        r"禁じ|禁止|严禁|不得|请勿|无断|無断|许可なく|許可なく|prohibited|forbidden|(?:must|do|should) not\b",
        r"working hours|obliged|非工作时间|无须|无需",
        r"elders|aboriginal|country|lands?\b",
        r"本(?:行|院|校|司|单位|集团)|我(?:司|行|院|校)|トラスト|university|council|hospital",
    )
)
#: What the writer may mean: that this very mail approves nothing, or binds nobody, or that the writer speaks.
_MEANT: Final = re.compile(
    r"approv(?!al of any offer)|\b(?:i|my|we|our|us|me)\b"
    r"|(?<!offer or )acceptance(?! of any| or approval of any)"
    r"|(?:not|no longer) binding(?! (?:unless|contract|offer|agreement|on))"
    r"|\bif (?!you|this|it|received|the reader|anything)|\bonly (?:if|when|after|once)\b"
    r"|\b(?:contract|offer|agreement) (?:is|was|must|shall|will|should)\b"
    r"|\bplease (?!note|notify|inform|delete|destroy|advise|contact|consider|do not|immediately|promptly|think|be"
    r"|return|ignore|accept)|\bunless (?!expressly|confirmed|you|otherwise|signed|stated|specifically|it is|agreed"
    r"|explicitly|legally|authori[sz]ed"
    r"|in writing)"
    r"|批准|核准|同意(?!なく)|我(?!司|行(?!动)|院|校|公司|单位)|本部"
    r"|不构成(?![^,。]{0,14}(?:要约|投资建议|法律意见)|任何[^,。]{0,10}(?:承诺|合同|契约|协议))"
    r"|(?<![发寄]件人)(?<![发寄]件者)个人(?:意见"
    r"|观点)(?!.*(?:公司|单位|本行|本院|本校|立场))"
    r"|不代表[^。]*不构成(?!任何合同|合同|任何法律|具有法律|任何具有|要约|任何要约)"
    r"|预算|价格|报价|金额|工期|交期|方案|计划|人手|变更(?!通知|账|帐)(?<!通过邮件变更)(?<!邮件变更)"
    r"|修改(?!.*邮件)"
)
#: And that it is not the writer's, is wrong, or is of a part: a notice in words of notices alone may say so, too.
_DISOWNS = re.compile(
    r"\bcontains? errors(?! or)|\bnot (?:been )?(?:sent|written|authori[sz]ed|confirmed) (?:by|on)|\bnot confirmed|\bnot of\b"
    r"|不是本人|[未非]经?本人|内容(?:有误|错误)|代[发签批回]|线[上下]|转述"
)
#: What a notice may say of its writer; behind such a beginning only words of notices follow.
_OPENS = re.compile(
    r"my work(?:ing)? (?:hours|days|pattern|week) (?:may|might|are|is|can)\b"
    r"|(?:i|we) (?:often |may |sometimes )?(?:work flexibly|work"
    r" flexible hours|send e-?mails? outside)\b|we acknowledge (?:and respect )?(?:the )?traditional (?:custodians|owners)"
    r"(?: of the (?:land|lands|country)(?: on which we (?:work|live|meet|gather)(?: and (?:work|live|meet|gather))?)?)?\b"
    r"|(?:please note that )?we (?:may )?(?:monitor|record|scan)\b"
)
#: What may not be done without somebody's leave.
_WITHOUT = re.compile(r"(?:未经|非经|如未经|未获)[^,。]{0,12}?(?:批准|核准|同意|许可)|without (?:the )?(?:prior "
    r"|written |express ){0,3}approval")
#: The year of a law, and the number of a firm.
_ACT: Final = re.compile(r"\b(?:acts?|law|regulations?|number|no\.?|section) (?:\d{4}\b|\d{6,8}\b)|\b\d{4} act\b|\bit 24/7")
#: What a firm says of itself in the first person, or with "no contract", without speaking of the matter.
_OF_FIRM: Final = re.compile(
    r"\b(?:but |and |therefore )?(?:we|the (?:company|sender|bank|firm|trust|university))(?: therefore)? (?:(?:accept"
    r"|assume)s? no|(?:do|does|can)(?: not|not) (?:accept|assume)(?: any)?) "
    r"(?:liability|responsibility)|\bby our (?:mail |e-?mail )?(?:gateway|system|server|filter)s?\b|\bpay(?:s)? (?:our"
    r"|their|my) respects?\b"
    r"|\bwe have taken (?:all |every )?(?:reasonable )?(?:precautions?|care|steps|measures)\b"
    r"|\bbut (?=accepts? no (?:liability|responsibility)|no (?:liability|responsibility))|\bif any (?=are|is)"
    r"|\bno (?:binding )?(?:contract|agreement)s? (?:is|are|shall be|will be|can be|may be|has been) (?:formed|concluded"
    r"|made|created)"
)
#: Without one of these it may be of anything.
_CORE: Final = re.compile(
    r"\b(?:this|the|any|our) (?:e-?mails?|messages?|communication|transmission|attachments?|information)|\be-?mails?\b"
    r"|recipient|addressee|confiden|privileg|(?:本|此|该|这封?|电子|往来|外部|原)(?:电子)?(?:邮件|邮箱|电邮|信件|信息)"
    r"|\bviews (?:(?:and|or) opinions )?(?:are |(?:here)?in )?(?:expressed|stated)\b"
    r"|internet communications|privacy (?:notice|policy)|public records|个人信息保护法|患者信息|患者様|个人资料保护法"
    r"|プライバシーポリシー"
    r"|(?:責|责)任を(?:負|负)い|印刷は|印刷する前|(?:個|个)人(?:情|資)(?:報|报)を"
    r"|邮件中|邮件内容|邮件以|以邮件方式|通过邮件|电邮|收件人|收信人|接收[人者]|发件人|寄件[人者]|涉密|国家秘密|机密"
    r"|保密|内部资料|互联网|免责"
    r"|打印|列印|メール|elders"
)
_RECALL: Final = re.compile(r"(?:message|mail) above|above (?:message|mail)|\bsent (?:to (?:you|all|everyone"
    r"|us) )?(?:by mistake|in error)\b|上述内容"
    r"|上面的|发送错误|发错|误发|取り消")
_LEAST_TOPICS: Final = 2
_LEAST_WORDS: Final = 7
_LEAST_CHARACTERS: Final = 10
_LONGEST: Final = 1000
#: Columns; a shorter line is a notice only where all of its words are a notice's.
SHORT: Final = 60
#: Of the words of a notice no more are unknown.
_NEARLY: Final = 0.125
_WORD = re.compile(r"[a-z][a-z'-]*")
_SAID = re.compile(r"[\W_]+")
_ADDRESS = re.compile(r"(?:https?://|www\.)[\w./?=&%#-]{3,80}")


@cache
def english_words() -> frozenset[str]:
    """The words that English notices are made of."""
    return frozenset(ENGLISH.split())


@cache
def _eastern() -> tuple[frozenset[str], int]:
    written = f"{CHINESE} {JAPANESE}".split()
    words = frozenset([*written, *map(fold_text, written)])
    return words, max(map(len, words))


def columns(line: str) -> int:
    """How wide a line is drawn: a Chinese character is twice as wide as a Latin one."""
    return len(line) + sum(map(is_chinese, line))


def is_notice(said: str) -> bool:
    """Whether a folded line, or paragraph, is such a notice from its first word to its last."""
    opens = _OPENS.match(said)
    if len(said) > _LONGEST or not (opens or _CORE.search(said)):
        return False
    rest = _OF_FIRM.sub("", said[opens.end() :] if opens else said)
    topics = _LEAST_TOPICS if opens else sum(topic.search(said) is not None for topic in _TOPICS)
    # Japanese has few such sentences: one that is wholly in their words needs one topic only.
    topics += has_kana(said) and strange(said) == 0
    if topics < _LEAST_TOPICS:
        return False
    if _is_recall(said) or _MEANT.search(_WITHOUT.sub("", rest)):
        return False
    if said.isascii():
        long_enough = len(said.split()) >= _LEAST_WORDS and not any(map(str.isdigit, _ACT.sub("", said)))
        return long_enough and is_of_notices(rest)
    return len(_SAID.sub("", said)) >= _LEAST_CHARACTERS and is_of_notices(said)


def disowns(said: str) -> bool:
    """Whether a folded text says of this mail that it is wrong, or is not its writer's own."""
    return _DISOWNS.search(said) is not None


def is_of_notices(said: str) -> bool:
    """Whether nearly all of a folded text is in words of notices, and what is not means nothing in any list of ours."""
    if disowns(said):
        return False
    unknown = _unknown(said)
    return _share(unknown, said) <= _NEARLY and all(map(_is_idle, unknown))


def strange(said: str) -> float:
    """How much of a folded text is in no word of notices, 0 to 1; a word in Latin letters counts as two characters."""
    return _share(_unknown(said), said)


def _share(unknown: list[str], said: str) -> float:
    latin = _WORD.findall(said)
    if said.isascii():
        return len(unknown) / max(1, len(latin))
    size = len(_SAID.sub("", _WORD.sub("", said))) + 2 * len(latin)
    return sum(2 if word.isascii() else len(word) for word in unknown) / max(1, size)


def _unknown(said: str) -> list[str]:
    """What is in no word of notices: words in Latin letters, and runs of characters; an address on the web says nothing."""
    said = _ADDRESS.sub(" ", said)
    found = [word for word in _WORD.findall(said) if word not in english_words()]
    text = _SAID.sub("", said if said.isascii() else _WORD.sub("", said))
    if said.isascii():
        return found
    place, run = 0, ""
    while place < len(text):
        end = max(_stops(text, place), default=place)
        if end == place:
            run += text[place]
        elif run:
            found.append(run)
            run = ""
        place = max(end, place + 1)
    return [*found, run] if run else found


@lru_cache(maxsize=2048)
def _is_idle(word: str) -> bool:
    return all(token.kind == UNKNOWN for token in lexicon({}).tokens(word, 0, len(word)))


def _is_recall(said: str) -> bool:
    """Whether somebody takes back what stands above; a notice says so of what another may have got."""
    return _RECALL.search(said) is not None and re.search(r"\bif\b|如|若", said) is None


def _stops(text: str, place: int) -> list[int]:
    words, longest = _eastern()
    return ends_of_words(text, place, words, longest)
