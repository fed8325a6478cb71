"""The words that rules know: what values of a fixed list may be."""

from __future__ import annotations

from typing import Final

WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
ROLES: Final = (
    "owner", "requester", "manager", "head", "executive", "admin", "oncall", "backup", "heads", "executives", "general_manager",
    "leader", "coordinator", "lead", "chair", "recorder", "reporter",
)  # fmt: skip
#: Whom the matrix of incidents can have told at once.
TOLD_AT_ONCE: Final = ("manager", "head", "heads", "oncall", "executives", "general_manager")
#: How a step names a duty of `roles`.
DUTY: Final = "role:"
CLASSES: Final = ("approve", "conditional", "reject", "acknowledge", "question", "withdraw", "unclear")
LEVELS: Final = ("known", "token", "authenticated", "both")
#: The addresses of the service; one not written is its own name at the organisation's domain.
SERVICE: Final = ("coord", "incident", "project", "confirm", "minutes", "request")
LANGUAGES: Final = ("zh", "en")
REVIEWS: Final = ("inform", "approve", "none")
PROFILES: Final = ("standard", "exchange")
LOOKS: Final = ("corporate", "official")
#: How long one person is on call, and what that is in days.
TURNS: Final = ("daily", "weekly")
KEY_BITS: Final = ("1024", "2048", "3072", "4096")
#: The fields of forms, guide §5.22; mail/labels holds the names that are built in.
FIELDS: Final = (
    "title", "nature", "scope", "severity", "occurred", "found", "reporter", "phone", "dept", "place", "measures",
    "cause", "eta", "next", "owner", "due", "status", "decision", "need", "confirmers", "rule", "content", "affected",
    "participants", "coordinator", "budget", "cc", "channel", "oral", "version",
)  # fmt: skip
