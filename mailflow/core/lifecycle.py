"""Every transition of every lifecycle, in one place: what is not in these tables is illegal and changes nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

Table = Mapping[tuple[str, str], str]

#: A sign-off asks for one version; whatever ends it ends it for good.
SIGN_OFF: Final[Table] = {
    ("open", "approved"): "approved",
    ("open", "rejected"): "rejected",
    ("open", "superseded"): "superseded",
    ("open", "withdrawn"): "withdrawn",
    ("open", "lapsed"): "lapsed",
}

CONFIRMATION: Final[Table] = {
    ("open", "approved"): "confirmed",
    ("open", "rejected"): "refused",
    ("open", "superseded"): "open",
    ("open", "withdrawn"): "withdrawn",
    ("open", "lapsed"): "lapsed",
}

#: An incident; what closes it is the written confirmation of the heads of the departments affected (guide §2.2).
INCIDENT: Final[Table] = {
    ("reported", "acknowledged"): "acknowledged",
    **{(state, "assessed"): "assessing" for state in ("reported", "acknowledged", "assessing")},
    **{(state, "coordinated"): "coordinating" for state in ("reported", "acknowledged", "assessing", "coordinating")},
    **{(state, "recovered"): "recovered" for state in ("reported", "acknowledged", "assessing", "coordinating")},
    **{
        (state, event): event
        for state in ("reported", "acknowledged", "assessing", "coordinating", "recovered")
        for event in ("false_alarm", "merged")
    },
    ("recovered", "relapsed"): "acknowledged",
    ("recovered", "alarmed"): "reported",
    ("recovered", "confirmed"): "closed",
    ("closed", "reviewed"): "reviewed",
    ("closed", "archived"): "archived",
    ("reviewed", "archived"): "archived",
}

#: A request between departments (guide §2.3): whoever receives it says what becomes of it, and only its requester closes it.
REQUEST: Final[Table] = {
    ("sent", "receive"): "received",
    **{(state, "accept"): "accepted" for state in ("sent", "received", "proposed", "declined", "accepted")},
    **{(state, "propose"): "proposed" for state in ("sent", "received", "proposed", "declined", "accepted")},
    **{(state, "decline"): "declined" for state in ("sent", "received", "proposed", "accepted")},
    **{(state, "finish"): "done" for state in ("sent", "received", "proposed", "accepted")},
    ("proposed", "agree"): "accepted",
    ("proposed", "refuse"): "received",
    ("declined", "agree"): "closed",
    ("declined", "refuse"): "received",
    ("done", "agree"): "closed",
    ("done", "refuse"): "accepted",
    **{(state, "withdraw"): "withdrawn" for state in ("sent", "received", "proposed", "accepted", "declined", "done")},
}

#: The five steps of guide §2.1; pause and cancel lead from and back to anywhere that is no end.
_PROJECT_STEPS: Final[Table] = {
    ("draft", "ask_consensus"): "aligning",
    ("aligning", "new_version"): "aligning",
    ("aligning", "refused"): "draft",
    ("aligning", "agreed"): "planning",
    ("planning", "planned"): "proposing",
    ("proposing", "agreed"): "executing",
    ("executing", "deviated"): "escalated",
    ("escalated", "settled"): "executing",
    ("executing", "delivered"): "accepting",
    ("escalated", "delivered"): "accepting",
    ("accepting", "failed"): "executing",
    ("accepting", "accepted"): "reviewing",
    ("reviewing", "reviewed"): "archived",
}
_UNDER_WAY: Final = ("draft", "aligning", "planning", "proposing", "executing", "escalated", "accepting", "reviewing")

PROJECT: Final[Table] = {
    **_PROJECT_STEPS,
    **{(state, "pause"): "paused" for state in _UNDER_WAY},
    **{("paused", f"resume:{state}"): state for state in _UNDER_WAY},
    **{(state, "cancel"): "cancelled" for state in (*_UNDER_WAY, "paused")},
}

#: A change of a project (guide §2.6): what was agreed orally is none before it is confirmed in writing.
CHANGE: Final[Table] = {
    ("oral", "confirmed"): "open",
    ("oral", "withdrawn"): "withdrawn",
    ("open", "approved"): "approved",
    ("open", "rejected"): "rejected",
    ("open", "deferred"): "deferred",
    ("open", "withdrawn"): "withdrawn",
    ("deferred", "asked_again"): "open",
    ("deferred", "withdrawn"): "withdrawn",
}

#: A meeting is called, held and minuted; minutes may come first, and nothing leaves confirmed or cancelled.
MEETING: Final[Table] = {
    ("called", "held"): "held",
    ("called", "cancelled"): "cancelled",
    ("held", "cancelled"): "cancelled",
    ("called", "minuted"): "minuted",
    ("held", "minuted"): "minuted",
    ("minuted", "confirmed"): "confirmed",
}

ISSUE: Final[Table] = {
    ("open", "escalate"): "escalated",
    ("open", "rule"): "ruled",
    ("escalated", "rule"): "ruled",
    ("open", "close"): "closed",
    ("escalated", "close"): "closed",
    ("ruled", "close"): "closed",
}

#: What the answer of the other executive does: without it a ruling does not hold (guide §2.5.4).
RULING: Final[Table] = {
    **{(state, "approved"): "ruled" for state in ("open", "escalated")},
    **{(state, event): state for state in ("open", "escalated", "ruled", "closed")
       for event in ("rejected", "superseded", "withdrawn", "lapsed")},
}  # fmt: skip

#: Kind of record -> what its state does when a sign-off it holds ends.
RECORDS: Final[Mapping[str, Table]] = {"confirmation": CONFIRMATION, "log": CONFIRMATION, "issue": RULING}

#: Kind of record -> the state it begins in (contract §4).
INITIAL: Final[Mapping[str, str]] = {
    "confirmation": "open",
    "log": "open",
    "incident": "reported",
    "project": "draft",
    "meeting": "called",
    "request": "sent",
    "issue": "open",
}

#: Kind of record -> the letters of its number (contract §2).
PREFIXES: Final[Mapping[str, str]] = {
    "project": "PRJ",
    "incident": "INC",
    "meeting": "MTG",
    "issue": "ESC",
    "confirmation": "CNF",
    "request": "REQ",
    "log": "LOG",
}


class IllegalMove(ValueError):
    """A transition that its table does not have; nothing was changed."""


def move(table: Table, state: str, event: str) -> str:
    """The state after an event; IllegalMove where the table has none."""
    try:
        return table[state, event]
    except KeyError:
        raise IllegalMove(f"{state}: {event!r} leads nowhere from here") from None


def leads_on(table: Table) -> frozenset[str]:
    """The states that something leaves: what is in one of them has not ended."""
    return frozenset(origin for origin, _ in table)
