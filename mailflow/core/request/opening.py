"""Opening a request between departments: who it goes to, how soon an answer is due, and what is missing."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from mailflow.core import facts as f
from mailflow.core import matter_facts as m
from mailflow.core.commands import Open
from mailflow.core.confirmation import unnamed
from mailflow.core.directory import Department
from mailflow.core.naming import name_people
from mailflow.core.notices import Decision
from mailflow.core.policy import Policy
from mailflow.core.request.asking import ask_receivers, hear
from mailflow.core.request.facts import RequestSent
from mailflow.core.request.request import ORDINARY, UNHURRIED, URGENT
from mailflow.core.request.review import begin_review
from mailflow.core.turn import Turn

TO, FROM = "收文部门", "发文部门"
_PLEASE: Final = "(?:请|烦请|麻烦|劳烦|需要|望)"

#: Words of urgency on forms (guide §2.3 and §3), longest first.
_URGENCY: Final = (
    (UNHURRIED, ("不紧急", "不急", "平急", "低", "not urgent", "low")),
    (ORDINARY, ("普通", "一般", "中", "ordinary", "normal", "medium", "routine")),
    (URGENT, ("特急", "特提", "加急", "紧急", "急", "高", "urgent", "high", "critical", "asap")),
)


def open_request(command: Open, policy: Policy, at: datetime) -> Decision:
    """Send a request to the head of the department it is for, or ask its writer for what is missing."""
    turn = Turn(None, policy, at, command.letter)
    receiver = _receiver(command, policy)
    named = name_people(command.confirmers, policy.directory)
    asked = _missing(turn, command, receiver) or unnamed(turn, named)
    if asked:
        return asked
    assert receiver is not None, "it was asked for"
    notes: list[list[str]] = []
    people = tuple(p for p in dict.fromkeys((receiver.head, *named.people)) if p and p != command.letter.by)
    if not people:
        return turn.ask_back("no_receiver", receiver.name)
    _open(turn, command, receiver, notes)
    turn.happen(m.RoleGiven(at=at, letter=turn.rests_on, role="receiver", people=people, by=command.letter.by))
    if not begin_review(turn):
        ask_receivers(turn)
    hear(turn, command.letter.by, "sent", unread=notes)
    return turn.done("opened", command.number)


def _missing(turn: Turn, command: Open, receiver: Department | None) -> Decision | None:
    wanted = command.said.field(TO)
    names = tuple(turn.policy.directory.departments)
    if receiver is None:
        return turn.ask_back("unknown_department" if wanted else "no_department", wanted, options=names)
    return None if _content(command) or command.attachments else turn.ask_back("no_content")


def _content(command: Open) -> str:
    """What is asked for; a form that only fills in its subject (事由) says it there."""
    return command.content or command.said.field("title")


def _receiver(command: Open, policy: Policy) -> Department | None:
    """The department of the form, or where it names none, the only one that the text asks by name: 请技术部提供…."""
    if wanted := command.said.field(TO):
        return _department(wanted, policy)
    known = policy.directory.departments.values()
    asked = [one for one in known if re.search(rf"{_PLEASE}\s*{re.escape(one.name)}", command.content)]
    return asked[0] if len(asked) == 1 else None


def _department(words: str, policy: Policy) -> Department | None:
    return policy.directory.department_called(words) or policy.directory.department_called(words.removesuffix("负责人"))


def _open(turn: Turn, command: Open, receiver: Department, notes: list[list[str]]) -> None:
    by = turn.policy.directory.people.get(command.letter.by)
    said = _department(command.said.field(FROM), turn.policy) if command.said.field(FROM) else None
    sender = said.name if said else (by.department if by and by.department else "")
    cc = name_people(command.cc, turn.policy.directory)
    notes += [["cc", word, "left_out"] for word in (*cc.unknown, *(word for word, _ in cc.ambiguous))]
    notes += [[label, value, "left_out"] for label, value in command.unread]
    urgency = urgency_of(command.said.field("severity"))
    if urgency is None:
        notes.append(["severity", command.said.field("severity"), "ordinary"])
    turn.happen(
        f.RecordOpened(
            at=turn.at,
            letter=turn.rests_on,
            record=command.number,
            kind="request",
            title=command.title,
            requester=command.letter.by,
            cc=tuple(p for p in cc.people if p != command.letter.by),
            message_id=command.letter.message_id,
            fields=_fields(command),
            departments=tuple(dict.fromkeys(name for name in (sender, receiver.name) if name)),
            attachments=command.attachments,
        ),
        RequestSent(
            at=turn.at,
            letter=turn.rests_on,
            sender=sender,
            receiver=receiver.name,
            urgency=urgency or ORDINARY,
            wanted=_wanted(turn, command, notes),
        ),
    )


def _fields(command: Open) -> tuple[tuple[str, str], ...]:
    fields = dict(command.said.fields)
    fields.setdefault("content", _content(command))
    return tuple(fields.items())


def _wanted(turn: Turn, command: Open, notes: list[list[str]]) -> datetime | None:
    """The day the form names; one that has passed already can not be kept."""
    wanted = command.due
    if wanted is not None and wanted <= turn.at:
        notes.append(["due", command.said.field("due"), "left_out"])
        return None
    return wanted


def urgency_of(words: str) -> str | None:
    """How urgent a form says it is: ordinary where it says nothing, None where nobody can tell."""
    said = words.strip().casefold()
    if not said:
        return ORDINARY
    return next((key for key, known in _URGENCY if any(word in said for word in known)), None)
