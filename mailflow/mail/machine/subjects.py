"""Subjects that programs give to their mail; where people begin a subject so too, the text below has to be a program's."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from mailflow.mail.correlation import record_numbers
from mailflow.mail.message.message import Message
from mailflow.mail.reply.newtext import new_text

#: What gateways put before the subject of mail from outside, or of mail they do not trust.
_MARK = re.compile(
    r"\s*(?:[\[【(（<*]{1,3}\s?(?:external|ext|外部|外网|外網|外来|外來|caution|warning|suspected|spam|junk|可疑|垃圾)"
    r"[^\]】)）>*\n]{0,20}[\]】)）>*]{1,3}\s?[:：]?|external\s?[:：])",
    re.IGNORECASE,
)
_MARKS: Final = 3
#: A person who answers or passes on a machine's mail keeps its subject behind one of these.
_ANSWERED = re.compile(
    r"\s*(?:(?:re|fw|fwd|aw|wg|sv|tr|rv|回复|答复|转发|回覆|轉寄|答覆|返信|転送)\s*(?:\[\d{1,3}\])?\s*[:：]\s*)+", re.IGNORECASE
)
_TAGS = re.compile(r"\s*(?:[\[【][^\]】\n]{1,20}[\]】]\s*){0,3}")
_PASSED_ON = re.compile(r"\s*(?:fw|fwd|wg|tr|rv|转发|轉寄|転送)\s*(?:\[\d{1,3}\])?\s*[:：]", re.IGNORECASE)

_AUTO = re.compile(
    r"\s*(?:(?:自动回复|自動回覆|自動回復|自动答复|自動答覆|自动应答|自动回覆|automatic reply"
    r"|auto(?:matic)?[ -]?(?:reply|response|responder)|autoreply|autoresponse"
    r"|abwesenheits\w*|automatische antwort|réponse automatique|absence du bureau|respuesta automática|risposta automatica"
    r"|自動応答|自動返信|不在通知|外出自动回复|automatisch antwoord|resposta automática|автоответ"
    r"|автоматический ответ|자동 ?회신|자동 ?응답|automatyczna odpowiedź|autosvar|automatiskt? svar|automaattinen vastaus"
    r"|automatická odpověď|automatikus válasz|otomatik yanıt|trả lời tự động)\s*(?:[:：\-—]|$)"
    r"|out of (?:the )?office\s*(?:[:：\-–—(（]|auto|re\b|$)|ooo\s*[:：\-]|ooo$"
    r"|[【\[]?(?:休假|外出|出差|离岗|離崗|休暇)(?:自动|自動)(?:通知|回复|回覆|提醒)"
    r"|auto\s?[:：][^\n]{0,120}(?:is out of the office|不在办公室|不在辦公室)|\[auto-?reply\]|【自动回复】|\[自动回复\])",
    re.IGNORECASE,
)
#: So begin the subjects of absence notes, and those of people.
_AUTO_PERHAPS = re.compile(
    r"\s*[【\[]?(?:auto\s*[:：\-—]|(?:休假|外出|出差|离岗|離崗|休暇)(?:通知|回复|回覆|提醒|中)?\s*(?:[】\]:：]|$|re\b)|不在(?:办公室|辦公室)"
    r"|out of (?:the )?office\b|away\b|[^\n]{1,60}(?:不在(?:办公室|辦公室)|is out of the office)\s*(?:[。.(（]|$))",
    re.IGNORECASE,
)
#: Labels of what people report and request (guide §5), which no program puts into an automatic reply.
_FORM = re.compile(
    r"^[ \t]*(?:事项|内容|确认人|事件性质|影响范围|紧急程度|受影响部门|项目名称|变更内容"
    r"|impact|scope|urgency|approvers?|confirmers?)[ \t]*[:：]",
    re.IGNORECASE | re.MULTILINE,
)
_OPENING: Final = 400
_RECEIPT = re.compile(
    r"\s*(?:(?:阅读|閱讀|已读|已讀|邮件已读|邮件)(?:回执|回條)\s*(?:[:：\[【]|$)|邮件已读通知"
    r"|(?:read|return) receipt\s*(?:[:：(（-]|$)"
    r"|disposition notification|读取回执|讀取回條|message recall (?:report|success|failure)\b"
    r"|recall (?:success|failure)\s*(?:[:：]|$)"
    r"|邮件撤回(?:成功|失败|报告|结果)(?:通知)?\s*(?:[:：]|$))",
    re.IGNORECASE,
)
_RECEIPT_PERHAPS = re.compile(
    r"\s*(?:撤回成功|撤回失败|撤回报告|已读|已讀|已讀取|讀取|read|not read|未读|未讀|已阅读|回执"
    r"|已送达|delivered|relayed|gelesen|lu|已删除|開封済み|letto|leído|lida|gelezen"
    r"|開封確認)\s*[:：]"
    r"|\s*[\[【](?:阅读|閱讀|已读|已讀|邮件)(?:回执|回條)[\]】]"
    r"|[^\n]{0,900}[(（](?:阅读回执|已读回执|return receipt)[)）]\s*$",
    re.IGNORECASE,
)
#: A receipt speaks of the mail it is about, and to whoever sent it.
_OF_A_RECEIPT = re.compile(
    r"您|你的|邮件|郵件|回执|回條|メッセージ|開封"
    r"|\b(?:your|votre|messaggio|mensaje|mensagem|bericht|message|mail|document|receipt|recipients?|nachricht)\b",
    re.IGNORECASE,
)
_CALENDAR_PERHAPS = re.compile(
    r"\s*(?:已接受|已接受邀请|已谢绝|已拒绝|已婉拒|暂定|已暂定|暫定|已接受邀請|已謝絕|建议新时间|建议的新时间|accepted|declined"
    r"|tentative(?:ly accepted)?|new time proposed|zugesagt|abgesagt|mit vorbehalt|accepté|refusé|provisoire|承諾済み|辞退"
    r"|仮承諾)\s*[:：]",
    re.IGNORECASE,
)
_OF_A_CALENDAR = re.compile(
    r"(?:接受|谢绝|拒绝|婉拒|謝絕|拒絕)了?(?:您|你|此|该|本次|这个)?的?(?:会议|會議|日程|活动)?(?:邀请|邀請|日程)"
    r"|\b(?:has|have) (?:tentatively )?(?:accepted|declined)\b|\binvitation\b|\b(?:accepted|declined) this\b",
    re.IGNORECASE,
)
_RECALL_SUBJECT = re.compile(r"\s*(?:撤回|撤销|召回|回收|recall|rückruf|rappel)\s*[:：]", re.IGNORECASE)
#: Outlook names the mail in quotation marks; a person who withdraws does not speak of themselves by name.
_RECALL = re.compile(
    r"\s*[^\n]{1,80}?(?:(?:将要?|希望|想要?|尝试)(?:撤回|回收)(?:此|该|以下)?(?:邮件|郵件)\s?[“\"「『:：]"
    r"|would like to recall the message\b|souhaite rappeler le message\b"
    r"|möchte die Nachricht [^\n]{1,200} zurückrufen)",
    re.IGNORECASE,
)
#: A text as short as this says nothing besides the subject: one word of English, one or two of Chinese.
_LITTLE: Final = {True: 8, False: 4}


@lru_cache(maxsize=64)  # each kind of a program's mail looks at the subject once more
def unmarked(subject: str) -> str:
    """A subject without the marks of gateways: `[External]`, 【外部邮件】."""
    for _ in range(_MARKS):
        if (mark := _MARK.match(subject)) is None:
            break
        subject = subject[mark.end() :]
    return subject


def is_answer(message: Message) -> bool:
    """Whether a mail seems to answer one: programs answer what they were sent, people also begin."""
    subject = unmarked(message.subject)
    tags = _TAGS.match(subject)
    answered = _ANSWERED.match(subject, tags.end() if tags else 0)
    return bool(message.in_reply_to or message.references or answered or record_numbers(subject))


def answers_or_passes_on(subject: str) -> bool:
    """Whether a subject says that a mail answers or passes on another; what is attached to it is then somebody else's."""
    return _ANSWERED.match(unmarked(subject)) is not None


def passes_on(subject: str) -> bool:
    """Whether a subject says that a mail passes another on."""
    return _PASSED_ON.match(unmarked(subject)) is not None


def answers_auto_reply(subject: str) -> bool:
    """Whether a mail answers an absence note: then its subject says little of who wrote it."""
    matter = unmarked(subject)
    answered = _ANSWERED.match(matter)
    return answered is not None and _AUTO.match(matter, answered.end()) is not None


def is_auto_reply(message: Message) -> bool:
    """Whether only a program begins a subject so; a form that answers nothing is about such replies."""
    if _AUTO.match(unmarked(message.subject)) is None:
        return False
    return is_answer(message) or _FORM.search(message.text[:_OPENING]) is None


def may_be_auto_reply(subject: str) -> bool:
    """Whether a program may have begun a subject so, and a person too."""
    return _AUTO_PERHAPS.match(unmarked(subject)) is not None


def is_receipt(message: Message) -> bool:
    """A receipt or a recall, by its subject and what stands below it."""
    subject = unmarked(message.subject)
    if _RECEIPT.match(subject) is not None:
        return True
    if _RECALL_SUBJECT.match(subject) is not None and _RECALL.match(message.text[:500]) is not None:
        return True
    return _RECEIPT_PERHAPS.match(subject) is not None and _says_no_more_than(message, _OF_A_RECEIPT)


def is_calendar_answer(message: Message) -> bool:
    """An answer to an invitation whose calendar was taken out on its way."""
    subject = unmarked(message.subject)
    return _CALENDAR_PERHAPS.match(subject) is not None and _says_no_more_than(message, _OF_A_CALENDAR)


def _says_no_more_than(message: Message, words: re.Pattern[str]) -> bool:
    """Whether a text has these words of a program, or next to none."""
    own = new_text(message).text.strip()
    return len(own) <= _LITTLE[own.isascii()] or words.search(own[:2_000]) is not None
