"""Which kind of matter a new letter is: told by the address it was sent to, or at the general inbox by its subject."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from mailflow.core.policy import Policy
from mailflow.mail.message.message import Message

#: Subject prefixes (contract §2), in both languages and as people write them besides, and the kind of record each opens.
PREFIXES: Final = {
    "事件": "incident",
    "incident": "incident",
    "项目": "project",
    "project": "project",
    "确认": "confirmation",
    "confirm": "confirmation",
    "变更": "change",
    "change": "change",
    "会议": "meeting",
    "meeting": "meeting",
    "纪要": "minutes",
    "minutes": "minutes",
    "升级": "issue",
    "escalate": "issue",
    "联系单": "request",
    "request": "request",
    "沟通": "log",
    "log": "log",
    "紧急事件": "incident",
    "变更申请": "change",
    "问题升级": "issue",
    "工作联系单": "request",
    "項目": "project",
    "確認": "confirmation",
    "變更": "change",
    "會議": "meeting",
    "紀要": "minutes",
    "升級": "issue",
    "聯繫單": "request",
    "溝通": "log",
}

#: Keys of `addresses` in rules.yaml, and the kind of record a letter to that address opens; coord opens none by itself.
ADDRESSES: Final = {
    "incident": "incident",
    "project": "project",
    "confirm": "confirmation",
    "minutes": "minutes",
    "request": "request",
}

#: Kind of matter -> the kind of record it is kept as, where that is another.
RECORDED_AS: Final = {"minutes": "meeting"}

#: What mail programs put before a subject that is answered or passed on.
_PASSED_ON: Final = re.compile(r"\s*(?:re|fwd?|fw|aw|回复|答复|转发|轉寄|回覆)\s*[:：]\s*", re.IGNORECASE)
_TAG: Final = re.compile(r"\s*(?:【([^】]{1,12})】|\[([^\]]{1,12})\]|［([^］]{1,12})］)")


def begun(line: str) -> tuple[str | None, str]:
    """The kind of matter that a line begins with, and what stands after it."""
    tags = list(_tags(line))
    kind = next((kind for _, kind in tags if kind), None)
    return kind, line[sum(len(tag) for tag, _ in tags) :] if kind else line


def new_matter(message: Message, rcpt_to: tuple[str, ...], policy: Policy) -> str | None:
    """The kind of record a letter wants opened; a prefix says more than the address it was sent to."""
    if kind := begun(message.subject)[0]:
        return kind
    sent_to = {address.lower() for address in (*message.to, *message.cc, *rcpt_to)}
    kinds = (kind for key, kind in ADDRESSES.items() if policy.addresses.get(key, "").lower() in sent_to)
    return next(kinds, None)


def plain_subject(subject: str) -> str:
    """A subject without what mail programs and senders put before the matter: Re:, 【确认】, [CONFIRM]."""
    text = subject.strip()
    while passed_on := _PASSED_ON.match(text):
        text = text[passed_on.end() :]
    tags = list(_tags(text))
    others = "".join(tag for tag, kind in tags if kind is None)
    rest = text[sum(len(tag) for tag, _ in tags) :].strip()
    apart = " " if others.strip().endswith("]") else ""
    return plain_subject(rest) if _PASSED_ON.match(rest) and not others else f"{others.strip()}{apart}{rest}"


def _tags(subject: str) -> Iterator[tuple[str, str | None]]:
    """What stands in brackets at the head of a subject, each with the kind it names: 【紧急】【事件】 names one."""
    place = 0
    while tag := _TAG.match(subject, place):
        place = tag.end()
        yield tag[0], PREFIXES.get((tag[1] or tag[2] or tag[3]).strip().lower())
