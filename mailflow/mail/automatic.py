"""Mail that no person wrote: never a decision and never answered (guide §6.4, RFC 3834, RFC 3464, RFC 8098)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from mailflow.mail.address import domain_of
from mailflow.mail.message import Message

_PREFIX = r"\s*(?:(?:re|fw|fwd|回复|答复|转发|回覆|轉寄)\s*[:：]\s*)?"
_AUTO_SUBJECT = re.compile(
    _PREFIX
    + r"(?:(?:自动回复|自動回覆|自動回復|自动答复|自動答覆|自动应答|自动回覆|automatic reply"
        r"|auto(?:matic)?[ -]?(?:reply|response|responder)|autoreply|autoresponse|auto"
    r"|abwesenheits\w*|automatische antwort|réponse automatique|respuesta automática|risposta automatica|自動応答"
    r"|不在通知)\s*(?:[:：\-—]|$)"
    r"|out of (?:the )?office\b|ooo\s*[:：\-]|ooo$|【?(?:休假|外出|出差|离岗)(?:自动)?(?:通知|回复|提醒)"
    r"|\[?auto-?reply\]?)",
    re.IGNORECASE,
)
_BOUNCE_SUBJECT = re.compile(
    _PREFIX
    + r"(?:undeliver(?:able|ed)|delivery (?:status notification|failure|has failed|report)|mail delivery (?:failed"
        r"|failure|system|subsystem)|returned mail|failure notice"
    r"|message delivery failure|non[- ]?delivery|undelivered mail|【?系统退信|【?退信|邮件投递失败|邮件发送失败"
    r"|投递失败|無法傳遞|无法送达|未送达|未传递|無法遞送|来自.{1,40}的退信|unzustellbar|não entregue)",
    re.IGNORECASE,
)
_RECEIPT_SUBJECT = re.compile(
    _PREFIX
    + r"(?:(?:已读|已讀|read|not read|未读|已阅读|回执|已送达|delivered|gelesen|lu)\s*[:：]|(?:阅读|已读|邮件)回执"
        r"|read receipt|return receipt|disposition notification|读取回执|讀取回條)",
    re.IGNORECASE,
)
_CALENDAR_SUBJECT = re.compile(
    _PREFIX
    + r"(?:已接受|已接受邀请|已谢绝|已拒绝|已婉拒|暂定|已暂定|暫定|已接受邀請|建议新时间|accepted|declined"
        r"|tentative(?:ly accepted)?|new time proposed|zugesagt|abgesagt)\s*[:：]",
    re.IGNORECASE,
)
_RECALLS = re.compile(
    r"(?:将要?|希望|想要?)撤回(?:邮件|此邮件|该邮件|以下邮件)|would like to recall the message|发件人想撤回",
    re.IGNORECASE,
)
_REPORT_TYPE = re.compile(r"report-type\s*=\s*\"?([a-z-]+)", re.IGNORECASE)
_METHOD = re.compile(rb"(?im)^METHOD:(REPLY|COUNTER|DECLINECOUNTER|REFRESH)")
_AUTO_HEADERS: Final = frozenset({"x-autoreply", "x-autorespond", "x-autoreply-from", "x-mail-autoreply"})
Head = Mapping[str, str]
_DAEMON: Final = frozenset({"mailer-daemon", "postmaster", "mail-daemon", "mdaemon"})
_NEVER: Final = frozenset({"no", ""})
_BULK: Final = frozenset({"bulk", "list"})
_AWAY = re.compile(
    r"(?:正在|目前|现在|本人|我)[^。\n]{0,12}(?:休假|年假|产假|病假|出差|外出|不在办公室)[^。\n]{0,40}(?:返岗|返回|回来|无法及时|不能及时|不便|紧急|如有急事|期间)|(?:出差|休假|外出)期间[^。\n]{0,10}(?:无法|不能|不便)[^。\n]{0,6}(?:及时)?(?:回复|处理|查看)"
    r"|(?:您的)?(?:邮件|来信|来件)(?:我)?(?:已经?收到|收到了)[^。\n]{0,6}(?:我)?(?:会|将)(?:尽快|及时|稍后)"
    r"|(?:i am|i'm|i will be) (?:currently )?(?:out of (?:the )?office|on (?:annual |sick |maternity "
    r"|parental )?(?:leave|vacation|holiday)|away from)"
    r"|limited access to (?:my )?e-?mail|(?:will|shall) (?:respond|reply|get back to you) (?:up)?on my return"
    r"|currently out of (?:the )?office",
    re.IGNORECASE,
)
_DECIDES = re.compile(r"同意|批准|确认|驳回|异议|退回|转交|approv|reject|confirm|agree|declin|delegat", re.IGNORECASE)


def automatic(message: Message, own_domain: str) -> str | None:
    """What kind of automatic mail this is: auto-reply, bounce, receipt, calendar or loop; None for mail a person sent.

    `loop` is our own mail come back, and list mail: answering either would feed it.
    """
    head = {name.lower(): value for name, value in reversed(message.headers)}
    if _is_own(message, head, own_domain.lower()):
        return "loop"
    report = _report(message, head)
    if report is not None:
        return report
    if _answers_invitation(message, head):
        return "calendar"
    if _is_receipt(message):
        return "receipt"
    if _is_bounce(message, head):
        return "bounce"
    if _is_auto_reply(message, head):
        return "auto-reply"
    return "loop" if "list-id" in head or _precedence(head) in _BULK else None


def _is_own(message: Message, head: Head, own_domain: str) -> bool:
    if "x-mailflow-record" in head or "x-mailflow-kind" in head:
        return True
    if "x-loop" in head and any(own_domain in value.lower() for value in message.headers_named("X-Loop")):
        return True
    local, _, domain = (message.message_id or "").strip("<>").rpartition("@")
    return domain.lower() == own_domain and "mailflow" in local.lower()


def _report(message: Message, head: Head) -> str | None:
    kind = head.get("content-type", "").lower()
    types = {attachment.type for attachment in message.attachments}
    if "message/disposition-notification" in types:
        return "receipt"
    if types & {"message/delivery-status", "message/global-delivery-status"}:
        return "bounce"
    if not kind.startswith("multipart/report"):
        return None
    match = _REPORT_TYPE.search(kind)
    return "receipt" if match and match[1] == "disposition-notification" else "bounce"


def _answers_invitation(message: Message, head: Head) -> bool:
    kind = head.get("content-type", "").lower()
    if kind.startswith("text/calendar") and "method=reply" in kind.replace(" ", "").replace('"', ""):
        return True
    parts = (part for part in message.attachments if part.type in ("text/calendar", "application/ics"))
    return (
        any(_METHOD.search(part.content[:4096]) for part in parts)
        or _CALENDAR_SUBJECT.match(message.subject) is not None
    )


def _is_receipt(message: Message) -> bool:
    return _RECEIPT_SUBJECT.match(message.subject) is not None or _RECALLS.search(message.text[:500]) is not None


def _is_bounce(message: Message, head: Head) -> bool:
    if "x-failed-recipients" in head or _BOUNCE_SUBJECT.match(message.subject):
        return True
    if head.get("return-path", "").replace(" ", "") == "<>":
        return not _is_auto_reply(message, head)
    local = (message.sender or "").rpartition("@")[0]
    return local in _DAEMON and domain_of(message.sender or "") != ""


def _is_auto_reply(message: Message, head: Head) -> bool:
    submitted = head.get("auto-submitted", "").split("(")[0].split(";")[0].strip().lower()
    if submitted not in _NEVER or _precedence(head) in ("auto_reply", "auto-reply", "junk"):
        return True
    if not head.keys().isdisjoint(_AUTO_HEADERS):
        return True
    return _AUTO_SUBJECT.match(message.subject) is not None or _says_away(message.text[:400])


def _says_away(text: str) -> bool:
    """An absence note without any header: only where no word of decision stands beside it."""
    return _AWAY.search(text) is not None and _DECIDES.search(text) is None


def _precedence(head: Head) -> str:
    return head.get("precedence", "").strip().lower()
