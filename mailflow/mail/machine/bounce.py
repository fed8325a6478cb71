"""Delivery reports: which recipients were not reached, and which mail it was that came back (RFC 3464, and words)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from mailflow.mail.correlation import record_numbers, references
from mailflow.mail.machine.bouncewords import Told, told_in_words
from mailflow.mail.machine.subjects import unmarked
from mailflow.mail.message.address import one_mailbox
from mailflow.mail.message.charset import decode
from mailflow.mail.message.message import Message, read_message
from mailflow.mail.message.parts import Attachment

DELIVERY_STATUS: Final = frozenset({"message/delivery-status", "message/global-delivery-status"})
_ORIGINAL: Final = frozenset({"message/rfc822", "message/global", "text/rfc822-headers", "message/global-headers"})
DAEMONS: Final = frozenset({"mailer-daemon", "postmaster", "mail-daemon", "mdaemon", "maildaemon"})

_SUBJECT = re.compile(
    r"\s*(?:undelivered mail returned|delivery status notification"
    r"|mail delivery (?:failed|failure|system|subsystem)\s?(?:[:：]|$)"
    r"|returned mail\s?[:：]|failure notice\s*$|warning: (?:could not send|message .{1,60} delayed)|delayed mail \(|【?系统退信"
    r"|(?:邮件|郵件)?退信通知|来自.{1,40}的退信|來自.{1,40}的退信)",
    re.IGNORECASE,
)
#: So begin the subjects of reports too, and those of people who write about goods, queues and mail.
_SUBJECT_PERHAPS = re.compile(
    r"\s*(?:undeliver(?:able|ed)|delivery (?:failure|has failed|report|delayed|incomplete)|mail delivery|returned mail"
    r"|returned to sender|failure notice|message (?:delivery failure|undeliverable|delayed)|non[- ]?delivery|delayed mail"
    r"|【?退信|【?郵件退信|邮件投递失败|邮件发送失败|邮件投递延迟|邮件延迟|(?:您的)?(?:邮件|郵件)(?:被退回|未能送达|未能投递)"
    r"|投递失败|无法投递|无法传递|無法傳遞|无法送达|無法送達|未能送达|未送达|未送達|未传递|無法遞送|传递延迟|已延迟"
    r"|配信不能|配信エラー|unzustellbar|não entregue|non remis)",
    re.IGNORECASE,
)
#: A report tells whoever sent it of their mail, and what a server said.
_OF_A_REPORT = re.compile(
    r"您(?:发送|發送|发出|寄出|发往[^。\n]{1,60})?的?(?:邮件|郵件|来信)|your (?:e-?mail|mail|message)"
    r"|(?:ihre|votre|sua) (?:nachricht|message|mensagem)"
    r"|退信(?:原因|理由|信息)|原(?:始)?邮件|(?:投递|送达|发送|递送|遞送)(?:到|至|给|給)\s?[<＜]?[\w.+-]{1,64}@|收件人(?:邮件)?(?:地址|邮箱)?\s?[:：（(]"
    r"|\brecipients?\b|\bSMTP\b|(?<![\d.])[45]\d\d [45]\.\d|mail (?:delivery )?(?:system|server|software)|メール",
    re.IGNORECASE,
)
_LITTLE: Final = 3
_FIELD = re.compile(r"([A-Za-z][A-Za-z0-9-]{1,60})[ \t]*:[ \t]*(.*)")
_BLANK = re.compile(r"\n[ \t]*\n")
_STATUS = re.compile(r"(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.])")
_WRAPPED = re.compile(r"\n[ \t]+")
_QUOTED_ID = re.compile(r"(?im)^[>\s|*]{0,12}(?:X-Original-|原)?Message-ID[ \t*]*[:：]\s*(<[^<>\s]{3,990}>)")
_UNWRITTEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\ufeff\s]+")
_GROUPS: Final = 200
_REPORT: Final = 2_000
_WORDS: Final = 500
_HEAD: Final = 64 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreached:
    """A recipient that was not reached; `permanent` means that nobody tries any more.

    `address` is the one the mail was written to, `final` where its way ended; `status` is an enhanced status
    (RFC 3463), X.0.0 where only a class is known, "" where not even that; `diagnostic` is one line, shortened.
    """

    address: str
    final: str
    status: str
    permanent: bool
    diagnostic: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounce:
    """What a delivery report claims; nothing in it is proven, so it counts only against mail of ours that it names.

    `message_ids`, `references` and `record_numbers` are those of the mail that came back, the surest first.
    """

    unreached: tuple[Unreached, ...]
    message_ids: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    record_numbers: tuple[str, ...] = ()


def is_told_undelivered(message: Message) -> bool:
    """Whether a subject is one that mail servers give to their delivery reports; where people begin so too, with their text."""
    subject = unmarked(message.subject)
    if _SUBJECT.match(subject) is not None:
        return True
    if _SUBJECT_PERHAPS.match(subject) is None:
        return False
    text = message.text.strip()
    return len(text) <= _LITTLE or _OF_A_REPORT.search(text[:_REPORT]) is not None


def read_bounce(message: Message) -> Bounce | None:
    """What came back and whom it did not reach; None for other mail, and for reports that everybody was reached."""
    if not _is_report(message):
        return None
    told = told_in_words(message)
    groups = [group for part in message.attachments if part.type in DELIVERY_STATUS for group in _groups(part)]
    recipients = [group for group in groups if "final-recipient" in group or "original-recipient" in group]
    unreached = tuple(_unreached(group, told) for group in recipients if _failed(group))
    if recipients and not unreached:
        return None
    return Bounce(
        unreached=_once(unreached or tuple(map(_in_words, told.recipients))),
        **_returned(message, told),
    )


def _is_report(message: Message) -> bool:
    types = {attachment.type for attachment in message.attachments}
    if types & DELIVERY_STATUS:
        return True
    if types & {"message/disposition-notification", "message/feedback-report"}:
        return False
    local = (message.sender or "").partition("@")[0]
    return (
        local in DAEMONS
        or message.header("X-Failed-Recipients") is not None
        or is_told_undelivered(message)
        or (message.header("Return-Path") or "").replace(" ", "") == "<>"
    )


def _groups(part: Attachment) -> Iterator[Mapping[str, str]]:
    """The groups of fields of a delivery status: the first is about the message, each other about one recipient."""
    text = decode(part.content[:_HEAD], None)[0].replace("\r", "")
    for block in _BLANK.split(text, _GROUPS)[:_GROUPS]:
        fields = (_FIELD.match(line) for line in _WRAPPED.sub(" ", block).split("\n"))
        found: dict[str, str] = {}
        for field in fields:
            if field is not None:
                found.setdefault(field[1].lower(), field[2].strip())
        yield found


def _failed(group: Mapping[str, str]) -> bool:
    action = group.get("action", "").partition("(")[0].strip().lower()
    if action in ("failed", "delayed"):
        return True
    return action not in ("delivered", "relayed", "expanded") and group.get("status", "")[:1] in ("4", "5")


def _unreached(group: Mapping[str, str], told: Told) -> Unreached:
    final = _address(group.get("final-recipient", ""))
    address = _address(group.get("original-recipient", "")) or final
    words = one_line(_typeless(group.get("diagnostic-code", "")))
    nearby = next((r for r in told.recipients if r.address in (address, final)), None)
    status = _STATUS.search(group.get("status", "")) or _STATUS.search(words)
    delayed = "delayed" in group.get("action", "").lower() or (
        "action" not in group and group.get("status", "").startswith("4")
    )
    return Unreached(
        address=address,
        final=final or address,
        status=status[1] if status else "",
        permanent=not delayed,
        diagnostic=words or (one_line(nearby.words) if nearby else one_line(told.reason)),
    )


def _in_words(recipient: Told.Recipient) -> Unreached:
    return Unreached(
        address=recipient.address,
        final=recipient.address,
        status=recipient.status,
        permanent=recipient.permanent,
        diagnostic=one_line(recipient.words),
    )


def _once(found: tuple[Unreached, ...]) -> tuple[Unreached, ...]:
    """Each recipient once, the last report of it counting."""
    return tuple({one.address or one.final: one for one in found if one.address or one.final}.values())


def _address(value: str) -> str:
    """The address of `rfc822; user@host`; "" for other types of address and for malformed ones."""
    bare = value.rpartition(";")[2].strip().strip("<>").strip()
    return one_mailbox(bare) or ""


def _typeless(value: str) -> str:
    kind, separator, rest = value.partition(";")
    return rest if separator and len(kind) < 40 and " " not in kind.strip() else value


def one_line(words: str) -> str:
    """Words of a stranger's server as one line that can be shown."""
    line = _UNWRITTEN.sub(" ", words).strip()
    return line if len(line) <= _WORDS else line[: _WORDS - 1].rstrip() + "…"


def _returned(message: Message, told: Told) -> dict[str, tuple[str, ...]]:
    """How the mail that came back is called: by itself where it is attached, else by the words around it."""
    originals = [read_message(part.content) for part in message.attachments if part.type in _ORIGINAL]
    copied = _QUOTED_ID.findall(_WRAPPED.sub(" ", told.copy)) or _QUOTED_ID.findall(_WRAPPED.sub(" ", message.text))
    ids = [original.message_id for original in originals if original.message_id]
    answered = [*message.in_reply_to, *message.references[-1:]]
    texts = [f"{original.text}\n{original.html or ''}" for original in originals]
    subjects = [original.subject for original in originals]
    record = [original.header("X-Mailflow-Record") or "" for original in originals]
    words = f"{message.text}\n{message.html or ''}"
    return {
        "message_ids": tuple(dict.fromkeys(ids or copied[:20] or answered)),
        "references": tuple(dict.fromkeys([ref for text in [*texts, words] for ref in references(text)])),
        "record_numbers": record_numbers("\n".join([*record, *subjects, message.subject, message.text[:20_000]])),
    }
