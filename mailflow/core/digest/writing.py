"""The digest of one reader, as values: numbered lines to answer, what others owe, what was decided, what comes next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

from mailflow.core.digest.gathering import AHEAD, MOST, Portion
from mailflow.core.notices import Notice
from mailflow.core.policy import Policy
from mailflow.core.telling import Values, card, stamp

#: What of what is owed is a decision: whoever leads finds these lines at once.
_DECIDES: Final = frozenset({"confirm", "acceptance", "agree_date", "confirm_done", "accept_refusal", "check"})


#: Templates of mails whose numbered lines are answered one by one.
NUMBERED: Final = frozenset({"digest", "bundle"})


def digest_of(person: str, portion: Portion, policy: Policy, since: datetime, at: datetime, month: Values | None) -> Notice:
    """One digest; `month` is the summary of the month before, for those who lead."""
    # Numbered as they are printed: decisions come first, and are never those left out.
    owed = sorted(portion.owe, key=lambda line: (line["what"] not in _DECIDES, *_by_due(line)))
    owe = [{**line, "no": number, "decides": line["what"] in _DECIDES} for number, line in enumerate(owed, 1)]
    soon = stamp(at + AHEAD) or ""
    about: Values = {
        "organisation": policy.organisation.name,
        "you": card(person, policy),
        "role": "digest",
        "since": stamp(since),
        "until": stamp(at),
        "owe": owe[:MOST],
        "owe_more": max(0, len(owe) - MOST),
        "late": sum(1 for line in owe if line["overdue"]),
        "soon": sorted((line for line in owe[:MOST] if not line["overdue"] and str(line["due"]) <= soon), key=_by_due),
        "awaited": _shown(portion.awaited),
        "awaited_more": max(0, len(portion.awaited) - MOST),
        "department": _shown(portion.department),
        "overdue": _shown(portion.overdue),
        "decided": sorted(portion.decided, key=lambda line: str(line["at"]), reverse=True)[:MOST],
        "raised": sorted(portion.raised, key=lambda line: str(line["at"]), reverse=True)[:MOST],
        "incidents": sorted(portion.incidents, key=lambda line: (line["level"], str(line["at"])))[:MOST],
        "changes": sorted(portion.changes, key=lambda line: str(line["at"]), reverse=True)[:MOST],
        "projects": portion.projects[:5],
        "month": month,
        "rule": policy.digest_rules.source,
    }
    return Notice(kind="digest", template="digest", to=person, record=None, about=about, document="digest")


def lines_of(about: Mapping[str, object]) -> dict[int, Values]:
    """The numbered lines of a digest that was sent, by number."""
    owe = about.get("owe", ())
    return {line["no"]: line for line in owe} if isinstance(owe, Sequence) else {}


def _shown(lines: list[Values]) -> list[Values]:
    return sorted(lines, key=_by_due)[:MOST]


def _by_due(line: Values) -> tuple[str, str]:
    return str(line["due"]), str(line["record"])
