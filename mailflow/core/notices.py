"""What must be told, to whom and why: values only; words and layout belong to the templates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from mailflow.core.commands import Cause
from mailflow.core.facts import Attached, Fact
from mailflow.core.invitation import Invitation


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something that must be told to one person.

    `kind` is what the mail says it is (X-Mailflow-Kind); `template` the text it is made from; `about` the values of that
    text: JSON values only, instants as ISO 8601 in UTC; `about["sheet"]` is a table that goes along to be filled in and sent
    back. `document` names a document to render and attach.
    `answers` is the Message-ID this mail replies to. `letter` is the SHA-256 of the letter that the answer will complete
    (a question asked back, a challenge). `invitation` is what calendars are told with it.
    """

    kind: str
    template: str
    to: str
    record: str | None
    about: Mapping[str, Any] = field(default_factory=dict)
    sign_off: str | None = None
    attachments: tuple[Attached, ...] = ()
    document: str | None = None
    answers: str | None = None
    letter: str | None = None
    invitation: Invitation | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a command leads to: facts to keep, notices to give, and what becomes of the letter.

    `disposition` and `reason` (a key of `mailflow.core.reasons`) are of contract §2; a refused or asked-back letter
    changes no record. `causes` are what it asks of other records, in the same transaction.
    """

    facts: tuple[Fact, ...] = ()
    notices: tuple[Notice, ...] = ()
    disposition: str = "recorded"
    reason: str = ""
    detail: str = ""
    causes: tuple[Cause, ...] = ()
