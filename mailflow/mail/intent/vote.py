"""A vote that a mail program puts before the subject."""

from __future__ import annotations

import re

from mailflow.mail.intent.intent import Intent

_VOTE = re.compile(
    r"\s*((?P<yes>批准|核准|同意|approved?|yes)|拒绝|拒絕|否决|否決|不同意|reject(?:ed)?|no)\s*[:：]", re.IGNORECASE
)


def read_vote(subject: str) -> Intent | None:
    """The vote that a button of Outlook puts before a subject (批准:, Reject:), or None.

    The caller asks only where the organisation has enabled votes, and where the letter has no new words of its own (guide §6.4).
    """
    match = _VOTE.match(subject)
    if match is None:
        return None
    return Intent(decision="approve" if match["yes"] else "reject", words=match[1], start=match.start(1), end=match.end(1))
