"""Delivery reports in words alone, as QQ, 163, Coremail, qmail, Exim and old Exchange write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final, NamedTuple

from mailflow.mail.message.address import domain_of, mailboxes
from mailflow.mail.message.message import Message

#: Reports say what is wrong first; what follows is a copy of the mail.
_SEARCHED: Final = 20_000
_RECIPIENTS: Final = 100
_REASONS: Final = 4
_ADDRESS = re.compile(r"[\w!#$%&'*+/=?^`{|}~.-]{1,64}@[A-Za-z0-9][A-Za-z0-9.-]{1,200}[A-Za-z0-9]", re.ASCII)
_COPY = re.compile(
    r"(?im)^[ \t>]*(?:-{2,}[ \t]*(?:below this line is a copy of the message|this is a copy of (?:the|your) message"
    r"|the header of the original message|original message|message header follows|included is|原始邮件|原邮件|enclosed)"
    r"|original message headers|原始邮件(?:头|标头)|原始郵件標頭|return-path:"
    r"|(?:the )?(?:text|body) of the (?:original )?message follows)"
)
_OTHERS = re.compile(
    r"(?:发\s{0,4}件\s{0,4}人|寄件者|寄件人|抄\s{0,4}送|密\s{0,4}送|副本|回复地址|from|sender|reply-to|b?cc|reporting-mta|return-path"
    r"|message-id|postmaster|管理员|管理員|admin(?:istrator)?|support|客服|您的(?:邮箱)?账号)\W{0,6}$",
    re.IGNORECASE,
)
_FAILED = re.compile(
    r"(?:收\s{0,4}件\s{0,4}人|收信人|收件者|邮件地址|邮箱地址|以下地址|收件地址|投递(?:到|至|给)|发送(?:到|至|给)|送达|发往|发给|recipients?"
    r"|address(?:es)?|failed|rejected|undeliverable to|delivered to|deliver(?:ed)? (?:your )?(?:message|mail)? ?to"
    r"|message to|mail to|mailbox|宛先)[^\n@]{0,30}$",
    re.IGNORECASE,
)
_OWN_LINE = re.compile(r"[ \t>•*·-]*(?:mailto:)?[<＜]?$", re.IGNORECASE)
_REASON = re.compile(
    r"(?:退信(?:原因|信息|详情)|退信理由|失败原因|错误(?:原因|信息)|拒收原因|远程(?:服务器)?(?:响应|返回|应答)|诊断信息|诊断代码|(?<!退信)原\s{0,4}因"
    r"|英文(?:说明|描述|原因)|技术信息)[ \t]*[:：][ \t\n]*([^\n]{1,600})"
)
_STATUS = re.compile(r"(?<![\d.])([45]\.\d{1,3}\.\d{1,3})(?![\d.])")
_CODE = re.compile(r"(?<![\d.:-])([45])\d\d(?=[ -]|[:：]|$|[^\d.\s])(?!\d)")
_EMPTY_LINE = re.compile(r"\n[ \t]*\n")
_DELAYED = re.compile(
    r"warning message only|do not need to resend|don't need to resend|will (?:be retried|keep trying|continue to try|retry)"
    r"|(?:has|have) been delayed|delivery (?:is |has been )?delayed|\(delay(?:ed)?\)|not yet been delivered|still being retried"
    r"|delay(?:ed)? notif|投递延迟|传递延迟|已延迟|尚未(?:送达|投递)|延迟(?:送达|投递|通知)|(?:继续|重新)尝试(?:投递|发送)"
    r"|将继续(?:投递|尝试)"
    r"|无需重新发送|遞送延遲|延遲傳遞",
    re.IGNORECASE,
)
_DAEMON = re.compile(r"(?:mailer-daemon|postmaster|mail-daemon|mdaemon|no-?reply|abuse|support)@", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """What a report says in words: the recipients it names, why, and the copy of the mail below."""

    class Recipient(NamedTuple):
        """One recipient and the words about it."""

        address: str
        status: str
        permanent: bool
        words: str

    recipients: tuple[Recipient, ...]
    reason: str
    copy: str


def told_in_words(message: Message) -> Told:
    """The recipients that the words of a report name as not reached; where none is marked as such, all it names."""
    text = message.text
    cut = _COPY.search(text[:_SEARCHED])
    head = text[: cut.start()] if cut else text[:_SEARCHED]
    permanent = _DELAYED.search(f"{message.subject}\n{head[:4_000]}") is None
    reason = _reason(head)
    status = _status(f"{reason}\n{head}") or ("5.0.0" if permanent else "4.0.0")
    found = (
        Told.Recipient(address, _status(words) or status, permanent, words or reason) for address, words in _named(message, head)
    )
    return Told(tuple(islice(found, _RECIPIENTS)), reason, text[cut.start() :] if cut else "")


def _named(message: Message, head: str) -> Iterator[tuple[str, str]]:
    places = list(_addresses(message, head))
    listed = mailboxes(message.header("X-Failed-Recipients") or "")
    if listed:
        paragraphs = {address: _paragraph(head, end) for address, _, end in reversed(places)}
        yield from ((address, paragraphs.get(address, "")) for address in listed)
        return
    marked = [place for place in places if _marks(head[max(0, place[1] - 80) : place[1]])]
    seen: set[str] = set()
    for address, _, end in marked or places:
        if address not in seen:
            seen.add(address)
            yield address, _paragraph(head, end)


def _addresses(message: Message, head: str) -> Iterator[tuple[str, int, int]]:
    """Addresses that may be recipients, with their places: not ours, not the server's, not a sender's."""
    ours = {*message.to, *message.cc, message.sender}
    for match in _ADDRESS.finditer(head):
        address = match[0].lower().strip(".-'")
        before = head[max(0, match.start() - 40) : match.start()].rpartition("\n")[2]
        if address not in ours and not _DAEMON.match(address) and not _OTHERS.search(before) and "." in domain_of(address):
            yield address, match.start(), match.end()


def _marks(before: str) -> bool:
    """Whether what stands before an address calls it a recipient, or nothing stands before it on its line."""
    line = before.rpartition("\n")[2]
    return _FAILED.search(line) is not None or (_OWN_LINE.fullmatch(line) is not None and "\n" in before)


def _paragraph(head: str, end: int) -> str:
    """What is said about an address: the rest of its line and the lines below, up to the first empty one."""
    rest = head[end : end + 1_500].lstrip(">＞)）:： \t")
    return "" if _REASON.search(head) else _EMPTY_LINE.split(rest, maxsplit=1)[0].strip()


def _reason(head: str) -> str:
    """The reasons that a report gives under labels, each once."""
    return " / ".join(dict.fromkeys(match[1].strip() for match in islice(_REASON.finditer(head), _REASONS)))


def _status(text: str) -> str:
    if (found := _STATUS.search(text)) is not None:
        return found[1]
    code = _CODE.search(text)
    return f"{code[1]}.0.0" if code else ""
