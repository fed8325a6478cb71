"""Notes that mail programs write for whoever presses an emoji below a mail: a sign of something, never a decision."""

from __future__ import annotations

import re
from typing import Final

_LIMIT: Final = 3_000
#: Gmail and Outlook name the person and say that they reacted; nothing but the mail they reacted to stands below.
_NOTE = re.compile(
    r"(?:[\W_]{0,20}\n)?[^\n]{0,90}?(?:\breacted (?:to (?:your|this|the) (?:message|e-?mail|mail)|via gmail|with [^\w\s])"
    r"|通过 ?gmail ?[^\n]{0,20}(?:回应|反应)|透過 ?gmail ?[^\n]{0,20}(?:回應|反應)"
    r"|[对對](?:你|您|此|本|这封|這封|该|該)的?(?:邮件|郵件|电子邮件|電子郵件|消息|訊息)[^\n]{0,10}(?:回应|回應|反应|反應))",
    re.IGNORECASE,
)


def is_reaction(text: str) -> bool:
    """Whether a text is a mail program's note that somebody reacted to a mail."""
    return len(text) <= _LIMIT and _NOTE.match(text.lstrip()) is not None
