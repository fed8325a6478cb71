"""Absence notes and other automatic replies that only their text gives away; whoever says anything more is a person."""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.machine.note_talk import says_only_notes
from mailflow.mail.machine.subjects import answers_auto_reply, is_answer, may_be_auto_reply
from mailflow.mail.message.message import Message
from mailflow.mail.reply.newtext import new_text

_OPENING: Final = 400
#: No note is longer; whoever goes on is a person.
_LONGEST: Final = 2_000
_DAY = re.compile(r"\d|明天|后天|下周|tomorrow|next week", re.IGNORECASE)
#: What may stand between "I" and the absence: dates and circumstances, never another person's name.
_SINCE = r"[\d月日号號至到起/~－— .:：,，在正于於现現因將将已会從从自即公国國内外地休年度个私家事由目前请至-]{0,24}"
_LEAVE = r"(?:休假|年假|产假|產假|病假|出差|外出|休息|不在办公室|不在辦公室|不在公司)"
_AWAY = re.compile(
    rf"(?:正在|目前|现在|現在|本人|我){_SINCE}{_LEAVE}[^。\n]{{0,40}}(?:返岗|返崗|返回|回来|回來|上班|无法及时|無法及時|不能及时|不便|紧急|緊急|如有急事|期间|期間)"
    rf"|(?:(?<![\u4e00-\u9fff])|(?<=[我人在因于公])){_LEAVE}(?:期间|期間|中)[^。\n]{{0,10}}(?:无法|無法|不能|不便)[^。\n]{{0,6}}(?:及时|及時|即時)?(?:回复|回覆|处理|處理|查看)"
    r"|您的(?:邮件|来信|来件|郵件)(?:我)?(?:已经?收到|收到了)[^。\n]{0,6}(?:我)?(?:会|将|會|將)(?:尽快|儘快|及时|稍后)[^。\n]{0,10}(?:回复|回覆|答复|联系)"
    r"|(?:i am|i'm|i will be|i’m) (?:currently )?(?:out of (?:the )?office|on (?:annual |sick |maternity |paternity |parental )?"
    r"(?:leave|vacation|holiday)|away from|travell?ing)"
    r"|limited access to (?:my )?e-?mail|(?:will|shall) (?:respond|reply|get back to you) (?:up)?on my return"
    r"|currently out of (?:the )?office"
    r"|ich bin (?:derzeit|zurzeit|bis|vom|ab)[^\n]{0,60}(?:nicht im (?:büro|haus)|abwesend|im urlaub)"
    r"|je suis (?:actuellement |absente? )[^\n.]{0,40}(?:du bureau|en congés?|en vacances|jusqu)"
    r"|(?:不在|休暇|出張)[^。\n]{0,40}(?:おります|いたします|致します|となります)",
    re.IGNORECASE,
)
#: Languages whose notes are not known word by word.
_FOREIGN = re.compile(r"[\u3040-\u30ff]|\bich bin\b|\bje suis\b", re.IGNORECASE)
#: What no text without an absence has: each alternative above holds one of these, and finding them costs next to nothing.
#: None has a letter that another character stands for when case is ignored (i, k, s).
_AWAY_WORDS: Final = (
    "休假", "年假", "产假", "產假", "病假", "出差", "外出", "休息", "不在", "收到", "休暇", "出張", "out of", "leave",
    "vacat", "hol", "away from", "travel", "acce", "return", "urlaub", "abwe", "büro", "hau", "bureau", "cong", "vacan", "ju",
)  # fmt: skip
_MERELY_AWAY = re.compile(
    rf"(?:正在|目前|本人|我){_SINCE}{_LEAVE}|(?:i am|i'm) (?:currently )?(?:out of|on leave|away)", re.IGNORECASE
)
#: An absence that a person announces to the service (contract §2) begins with the word and a day.
_ANNOUNCES = re.compile(
    r"\s*(?:我)?(?:请假|休假|年假|病假|请病假|出差|外出|請假|away|on leave|out of office)"
    r"[\s:：,，]*(?:from )?(?:\d|今|明|后|下|本|周)",
    re.IGNORECASE,
)
#: What absence notes do not say outside of whom to ask: a decision, a word of command (contract §2), a question, a wish.
_SAYS_MORE = re.compile(
    r"同意|批准|不批|准予|确认|確認|驳回|駁回|异议|異議|退回|转交|轉交|撤回|承認|却下|没问题|沒問題|没有?意见|无意见|照办|按[^。，,\n]{1,8}(?:执行|办)"
    r"|可以(?!联|聯|找|拨|撥|致|打|通过|发|發|与|與|和|先|直接|在|随)|已恢复|恢复正常|升级|延期|推迟|暂停|终止|建议|更新\s?[:：]|\d\s?[%％]|\d\s?完成|[?？]|吗"
    r"|approv|reject|confirm|agree|declin|delegat|no objection|\bgo ahead|proceed|lgtm|looks? (?:good|fine|ok)\b"
    r"|fine (?:with|by) me|\b(?:yes|ok|okay)\b|\b(?:acknowledged|resolved|withdraw|escalate)\b",
    re.IGNORECASE,
)
#: A clause of one word that answers; notes of absence have none, however they go on.
_ANSWERS = re.compile(
    r"(?:^|[。！!，,;；:：.\n])\s*(?:好的?|我|已|本人)?[，,]?(?:同意|不同意|批准|不批准|确认|驳回|收到|受理|已?阅|已阅|状态|帮助|关闭|approved?|rejected?"
    r"|agreed?|confirmed?|ack|noted|status|why|help|close)\s*(?=[。！!，,;；.\n–—-]|$)",
    re.IGNORECASE,
)
#: What an absence note says of other people's decisions, and how to reach them.
_ELSEWHERE = re.compile(
    r"(?:(?:如|若|需|凡|\bif )[^。；;.!！，,\n]{0,60}[，,])?[^。；;.!！，,\n]{0,60}"
    r"(?:(?:请联系|請聯繫|請聯絡|请联络|请找|please contact|please reach out|wenden sie sich|ご連絡)[^。；;\n]{0,80}"
    r"|\b[\w.+-]{1,64}@[\w.-]{1,100})"
    r"|未经[^。\n]{0,10}同意[^。\n]{0,30}",
    re.IGNORECASE,
)
_AUTOMATIC: Final = r"(?:系统|系統|邮箱)?(?:自动|自動)(?:回复|回覆|回復|答复|应答|发送|發送|发出|發出|生成)"
#: A program that says so of its own mail.
_SAYS_AUTOMATIC = re.compile(
    rf"(?:(?:此|本)(?:邮件|郵件|信)|(?:这|這|此|本)是?一封)(?:是|为|為|由)?{_AUTOMATIC}(?![^。\n]{{0,8}}(?:吗|[?？]))"
    r"|(?:系统|系統)(?:自动|自動)(?:回复|回覆|答复)\s?[:：]|[【\[(（](?:系统|系統)?(?:自动|自動)(?:回复|回覆|回復|答复)[】\])）]"
    r"|\bthis (?:is|was) an? (?:auto(?:mated|matic)(?:ally)?|auto-?generated|system)(?:[ -]generated)? (?:reply|response"
    r"|message|e-?mail)"
    r"|\bthis (?:e-?mail|message) (?:is|was|has been) (?:automatically|auto-) ?(?:generated|sent)",
    re.IGNORECASE,
)
#: What no text without that has, for the same reason.
_AUTOMATIC_WORDS: Final = ("自动", "自動", "auto", "tem")
_HEAD: Final = re.compile(r"[\W_]{0,8}(?:您好|你好|hello|hi|dear[^\n,，]{0,30})?[\W_]{0,8}", re.IGNORECASE)


def is_absence_note(message: Message) -> bool:
    """An automatic reply without any header: to be one it has to answer a mail, and say nothing of its own above any quote.

    Behind "Re:" the subject of an absence note says little: people answer such notes.
    """
    answered = answers_auto_reply(message.subject)
    perhaps = may_be_auto_reply(message.subject)
    if not answered and not perhaps and not _matches(message.text[:_OPENING]):
        return False
    new = new_text(message)
    own = new.text[:_OPENING]
    if not own or _ANNOUNCES.match(own):
        return answered and not own
    answers = new.quoted or is_answer(message)
    if answers and _begins_automatic(own):
        return True
    if _says_more(new.text, message):
        return False
    if not answers:  # whoever says to us from when they are away, unasked, announces it
        return perhaps and _MERELY_AWAY.search(own) is not None and _DAY.search(own) is None
    return perhaps or _says(own) or (answered and _MERELY_AWAY.search(own) is not None)


def _says_more(text: str, message: Message) -> bool:
    """Whether a text says anything besides an absence and whom to ask meanwhile."""
    rest = _ELSEWHERE.sub("", text[:_LONGEST])
    if len(text) > _LONGEST or _SAYS_MORE.search(rest) is not None or _ANSWERS.search(text) is not None:
        return True
    known = _SAYS_AUTOMATIC.search(text) is not None or _FOREIGN.search(text) is not None
    return not known and not says_only_notes(rest, message)


def _matches(opening: str) -> bool:
    low = opening.lower()
    if any(word in low for word in _AWAY_WORDS) and _AWAY.search(opening) is not None:
        return True
    return any(word in low for word in _AUTOMATIC_WORDS) and _SAYS_AUTOMATIC.search(opening) is not None


def _says(own: str) -> bool:
    return _AWAY.search(own) is not None or _SAYS_AUTOMATIC.search(own) is not None


def _begins_automatic(own: str) -> bool:
    """Whether a text begins with a program's saying that it is one."""
    found = _SAYS_AUTOMATIC.search(own)
    return found is not None and _HEAD.fullmatch(own, 0, found.start()) is not None
