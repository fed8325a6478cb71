"""Talking back: what somebody asks of the service itself, answered with nothing but what they may see."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Final

from mailflow.core.concern import concerned
from mailflow.core.notices import Decision
from mailflow.core.obligation import Obligation
from mailflow.core.policy import Policy
from mailflow.core.record import Record
from mailflow.core.telling import Values, card, head, stamp
from mailflow.core.turn import Turn

#: How many records an answer lists.
SHOWN: Final = 20

#: What is owed to time alone, and no work of anybody.
_SILENT: Final = frozenset({"lapse"})


def may_see(record: Record, person: str, policy: Policy, at: datetime) -> bool:
    """Whether somebody may be told of a record at all."""
    return person in concerned(Turn(record, policy, at))


def found(turn: Turn, words: str, records: Sequence[Record]) -> Decision:
    """The records that hold these words, as far as the asker may see them."""
    assert turn.letter is not None, "somebody asks"
    by = turn.letter.by
    seen = [record for record in records if may_see(record, by, turn.policy, turn.at)]
    shown: list[Values] = [head(record, turn.policy) for record in seen[:SHOWN]]
    turn.tell("search", by, "sender", words=words[:200], found=shown, more=max(0, len(seen) - SHOWN))
    return turn.done("told", "search")


def standing(turn: Turn, records: Iterable[Record]) -> Decision:
    """Everything open that the asker owes, and that others owe to them."""
    assert turn.letter is not None, "somebody asks"
    by = turn.letter.by
    kept = list(records)
    owe = sorted((item for record in kept for item in owed_by(record, by, turn.policy, turn.at)), key=_by_due)
    await_ = sorted((item for record in kept for item in owed_to(record, by, turn.policy, turn.at)), key=_by_due)
    turn.tell("status", by, "sender", template="standing", owe=owe, awaited=await_)
    return turn.done("told", "status")


def formed(turn: Turn, kind: str, rows: list[list[str]]) -> Decision:
    """An empty form for a kind of matter, with what is known of the asker filled in."""
    assert turn.letter is not None, "somebody asks"
    form: Values = {"kind": kind, "rows": rows}
    turn.tell("form", turn.letter.by, "sender", document="form", form=form)
    return turn.done("told", f"form {kind}")


def owed_by(record: Record, person: str, policy: Policy, at: datetime) -> Iterator[Values]:
    """What a person owes to a record, as lists print it."""
    return (item(record, o, policy, at) for o in record.obligations if o.is_open and o.owner == person and o.what not in _SILENT)


def owed_to(record: Record, person: str, policy: Policy, at: datetime) -> Iterator[Values]:
    """What others owe to a record of this person's."""
    if person not in (record.requester, *record.who("lead"), *record.who("coordinator")):
        return iter(())
    others = (o for o in record.obligations if o.is_open and o.owner not in ("", person) and o.what not in _SILENT)
    return (item(record, o, policy, at) for o in others)


def item(record: Record, owed: Obligation, policy: Policy, at: datetime) -> Values:
    """One thing that is owed: by whom, to which record, until when, and how late it is in whole days."""
    late = (policy.calendar.local(at).date() - policy.calendar.local(owed.due).date()).days
    return {
        "record": record.id,
        "title": record.title,
        "kind": record.kind,
        "what": owed.what,
        "part": owed.part,
        "about": owed.title,
        "owner": card(owed.owner, policy) if owed.owner else None,
        "due": stamp(owed.due),
        "overdue": owed.due <= at,
        "late": max(0, late) if owed.due <= at else 0,
    }


def _by_due(listed: Values) -> tuple[str, str]:
    return str(listed["due"]), str(listed["record"])
