"""Talking back: what somebody asks of the service itself, answered with nothing but what they may see."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Final

from mailflow.core.concern import concerned
from mailflow.core.notices import Decision, Notice
from mailflow.core.obligation import Obligation
from mailflow.core.policy import Policy
from mailflow.core.project.sheets import OPEN_IN, sheets_of, told
from mailflow.core.record import Record
from mailflow.core.story import tasked
from mailflow.core.task import Task
from mailflow.core.telling import Values, card, head, stamp
from mailflow.core.turn import Turn

#: How many records an answer lists.
SHOWN: Final = 20

#: How many tasks a register lists.
REGISTERED: Final = 300

#: What is owed to time alone, and no work of anybody.
_SILENT: Final = frozenset({"lapse"})


def trace_of(notice: Notice, at: datetime) -> Values:
    """Why a notice was given, from what is stored with it: when and as what, the rule it rests on, and those that follow.

    `rule` is "" where no step of the rules led to it but a letter; `reason` is why something was asked about, "" for none.
    """
    about = notice.about
    following = (str(step.get("rule") or "") for step in about.get("next") or ())
    return {
        "kind": notice.kind,
        "at": stamp(at),
        "role": str(about.get("role") or ""),
        "rule": str(about.get("rule") or ""),
        "rules": [rule for rule in dict.fromkeys(following) if rule],
        "reason": str(about.get("reason") or "") if notice.kind in ("question", "refusal") else "",
    }


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


def registered(turn: Turn, records: Iterable[Record], about: Record | None) -> Decision:
    """The register of tasks (督办台账, guide §5.21): of one record and the meetings called for it, or open ones of all."""
    assert turn.letter is not None, "somebody asks"
    by = turn.letter.by
    seen = (record for record in records if may_see(record, by, turn.policy, turn.at))
    lines = sorted((line for record in seen for line in _tasks(turn, record, whole=about is not None)), key=_by_light)
    shown: Values = {
        "about": head(about, turn.policy) if about else None,
        "lines": [{**line, "no": number} for number, line in enumerate(lines[:REGISTERED], 1)],
        "more": max(0, len(lines) - REGISTERED),
        "red": sum(1 for line in lines if line["light"] == "red"),
        "yellow": sum(1 for line in lines if line["light"] == "yellow"),
    }
    turn.tell("register", by, "sender", document="register" if lines else None, register=shown)
    return turn.done("told", "register")


def _tasks(turn: Turn, record: Record, *, whole: bool) -> Iterator[Values]:
    """The tasks of a record as lines of the register; those that are done only where it is the register of one record."""
    if is_over(record) and not whole:
        return
    for task in record.tasks:
        if whole or not task.is_done:
            yield {**tasked(task, turn.policy), "record": record.id, "matter": record.title, "light": _light(turn, task)}


def is_over(record: Record) -> bool:
    """Whether nobody does anything more about a record; minutes are final long before their action items are done."""
    return record.state in ("cancelled", "archived", "false_alarm", "merged", "withdrawn")


def _light(turn: Turn, task: Task) -> str:
    """Red is late, yellow at risk or due soon, green on its way; "" is done."""
    calendar, today = turn.policy.calendar, turn.policy.calendar.local(turn.at).date()
    if task.is_done:
        return ""
    if task.due is not None and task.due < today:
        return "red"
    soon = calendar.local(calendar.add(turn.at, turn.policy.tasks.horizon)).date()
    return "yellow" if task.at_risk or task.state == "blocked" or (task.due is not None and task.due <= soon) else "green"


def _by_light(line: Values) -> tuple[bool, str, str, str]:
    return not line["light"], str(line["due"]), line["record"], line["id"]


def formed(turn: Turn, kind: str, rows: list[list[str]], number: str = "") -> Decision:
    """A form for a kind of matter, with what is known of the asker filled in, and of the record of this number."""
    assert turn.letter is not None, "somebody asks"
    form: Values = {"kind": kind, "rows": rows, "number": number}
    turn.tell("form", turn.letter.by, "sender", document="form", form=form)
    return turn.done("told", f"form {kind}")


def sheeted(turn: Turn, kind: str) -> Decision:
    """The table of a kind that the asker may fill in now, with what the record says filled in."""
    assert turn.letter is not None, "somebody asks"
    by, record = turn.letter.by, turn.record
    if by not in concerned(turn):
        return Turn(None, turn.policy, turn.at, turn.letter).refuse("not_concerned")
    sheets = [*sheets_of(record, kind, by, turn.policy)] if record.state in OPEN_IN[kind] else []
    sheets = [sheet for sheet in sheets if sheet.lines or kind == "list"]
    if not sheets:
        return turn.ask_back("no_sheet", record.id)
    for sheet in sheets:
        turn.tell("form", by, "sender", template="sheet", sheet=told(record, sheet, turn.policy, turn.at))
    return turn.done("told", f"form {kind}")


#: How many of the steps that follow a line are told.
_FOLLOWING: Final = 3


def reasoned(turn: Turn, lines: Iterable[Values], records: Mapping[str, Record], trace: Values) -> Decision:
    """Why each line of a list stands in it: who began the matter, the rule it was listed by, and what follows by which."""
    assert turn.letter is not None, "somebody asks"
    by = turn.letter.by
    seen = ((line, records.get(line["record"])) for line in lines)
    told = [_reason_of(line, record, by, turn) for line, record in seen if record and may_see(record, by, turn.policy, turn.at)]
    turn.tell("why", by, "sender", template="why-lines", asked_of=trace, lines=told)
    return turn.done("told", "why")


def _reason_of(line: Values, record: Record, person: str, turn: Turn) -> Values:
    owed = next((o for o in record.obligations if o.is_open and o.owner == person and _is_of(o, line)), None)
    following = owed.rungs[owed.fired : owed.fired + _FOLLOWING] if owed else ()
    return {
        **{name: line[name] for name in ("no", "record", "title", "what", "part", "about", "due")},
        "requester": card(record.requester, turn.policy),
        "opened_at": stamp(record.opened_at),
        "is_open": owed is not None,
        "rule": str(line.get("rule") or ""),
        "following": [{"at": stamp(rung.at), "level": rung.level, "rule": rung.rule} for rung in following],
    }


def _is_of(owed: Obligation, line: Values) -> bool:
    return (owed.what, owed.part or "") == (line["what"], line["part"] or "")


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
