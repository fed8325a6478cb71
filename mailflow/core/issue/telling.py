"""What mails and documents are told of an issue."""

from __future__ import annotations

from mailflow.core.issue.folds import issue_of
from mailflow.core.policy import Policy
from mailflow.core.record import Record
from mailflow.core.telling import Values, card, stamp


def issue_story(record: Record, policy: Policy) -> Values:
    """Since when it is unsolved, what each department says of it, and what was ruled."""
    issue = issue_of(record)
    stated = {p.department: p for p in issue.positions}
    return {
        "since": stamp(issue.since),
        "positions": [
            {
                "department": name,
                "head": card(head, policy) if (head := _head(name, policy)) else None,
                "by": card(stated[name].by, policy) if name in stated else None,
                "at": stamp(stated[name].at) if name in stated else None,
                "words": stated[name].words if name in stated else "",
            }
            for name in record.departments
        ],
        "rulings": [
            {
                "by": card(r.by, policy),
                "at": stamp(r.at),
                "words": r.words,
                "departments": list(r.departments),
                "due": stamp(r.due),
            }
            for r in issue.rulings
        ],
    }


def _head(department: str, policy: Policy) -> str | None:
    known = policy.directory.departments.get(department)
    return known.head if known else None
