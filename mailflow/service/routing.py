"""Which kind of matter a new letter is: told by the address it was sent to, or at the general inbox by its subject."""

from __future__ import annotations

import re
from typing import Final

from mailflow.core.policy import Policy
from mailflow.mail.message.message import Message

#: Subject prefixes (contract §2), in both languages, and the kind of record each opens.
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

#: What people call each kind, in both languages.
NAMES: Final = {
    "incident": "事件 (incident)",
    "project": "项目 (project)",
    "change": "变更 (change)",
    "meeting": "会议 (meeting)",
    "minutes": "纪要 (minutes)",
    "issue": "升级 (issue)",
    "request": "联系单 (request)",
}

_PREFIX = re.compile(r"\s*(?:【([^】]{1,12})】|\[([^\]]{1,12})\])")


def begun(line: str) -> tuple[str | None, str]:
    """The kind of matter that a line begins with, and what stands after it."""
    prefix = _PREFIX.match(line)
    kind = PREFIXES.get((prefix[1] or prefix[2]).strip().lower()) if prefix else None
    return kind, line[prefix.end() :] if prefix and kind else line


def new_matter(message: Message, rcpt_to: tuple[str, ...], policy: Policy) -> str | None:
    """The kind of record a letter wants opened; a prefix says more than the address it was sent to."""
    if kind := begun(message.subject)[0]:
        return kind
    sent_to = {address.lower() for address in (*message.to, *message.cc, *rcpt_to)}
    kinds = (kind for key, kind in ADDRESSES.items() if policy.addresses.get(key, "").lower() in sent_to)
    return next(kinds, None)
