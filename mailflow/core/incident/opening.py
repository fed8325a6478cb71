"""Opening an incident: any letter opens one, however incomplete, and the right people know at once (guide §2.2, 先报后补)."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from mailflow.core import facts as f
from mailflow.core import matter_facts as m
from mailflow.core.commands import Open
from mailflow.core.incident import facts as i
from mailflow.core.incident.alarm import HeardAlarm
from mailflow.core.incident.chain import everybody_at_once, reporter_of, responder
from mailflow.core.incident.closing import taken_for_recovered
from mailflow.core.incident.drill import announces_drill
from mailflow.core.incident.grading import departments, graded, times, type_of
from mailflow.core.incident.plain import reported_afterwards
from mailflow.core.incident.several import pieces, tied
from mailflow.core.incident.telling import ask_to_acknowledge, mark_told, note, receipt
from mailflow.core.incident.watch import owe_acknowledgement, owe_recovery, rules_of
from mailflow.core.notices import Decision
from mailflow.core.policy import Policy
from mailflow.core.saying import Said
from mailflow.core.turn import Turn

_TITLE: Final = 60
_HEADLINE: Final = 30
_SENTENCE: Final = re.compile(r"[。！!；;？?]|\. ")
_CLAUSE: Final = re.compile(r"[，,：:]")
#: What says that it is the first report of several; the next ones are answers to its mails.
_FIRST: Final = re.compile(
    r"\s*[【\[（(［]?\s*(?:首报|初报|首次报告|first report|initial report)\s*[】\]）)］]?[\s:：—-]*", re.IGNORECASE
)
#: How a mail that is passed on is set apart from the words of whoever passes it on.
_PASSED_ON: Final = "----- 转发的原文 / Forwarded -----"
#: What forms say of who wrote them and not of the incident.
_NOT_KEPT: Final = frozenset({"title", "decision", "version", "cc"})


def open_incident(command: Open, policy: Policy, at: datetime) -> Decision:
    """Open it, tell everybody the matrix names, and answer the reporter with what was understood and what is missing."""
    turn, said = Turn(None, policy, at, command.letter), command.said
    title = _title(command)
    named, unknown = departments(said, title, command.letter.by, policy)
    alarm = command.alarm
    if alarm:
        named = alarm.departments or named
    turn.happen(_opened(command, title, named, policy, at))
    _grade(turn, said, alarm)
    note(turn, "alarm" if alarm else "reported", said.text or command.content, alarm.source if alarm else None)
    first = responder(turn.record, policy, at)
    turn.happen(m.RoleGiven(at=at, letter=turn.rests_on, role="responder", people=(first,)))
    people = everybody_at_once(turn.record, policy, at, rules_of(turn).tell)
    for person in (first, turn.record.requester):
        if person != reporter_of(turn.record):
            people.setdefault(person, "member")
    mark_told(turn, people)
    if not alarm and reported_afterwards(said.rest or said.field("nature")):
        taken_for_recovered(turn, first, said.text)
    else:
        owe_acknowledgement(turn, first)
        owe_recovery(turn, first)
        for person, why in people.items():
            ask_to_acknowledge(turn, person, why)
    if command.origin:
        tied(turn, command.origin)
    if alarm:
        return turn.done("opened", command.number)
    unread = [["affected", word, "left_out"] for word in unknown] + [[label, value, "left_out"] for label, value in said.faults]
    listed = [[one.number, one.title] for one in pieces(turn.record.field("nature"), title)]
    receipt(turn, opened=True, unread=unread, similar=command.similar, several=listed)
    return turn.done("opened", command.number)


def _title(command: Open) -> str:
    """Its name: a label, the subject, else how its letter begins."""
    text = command.said.field("nature") or command.said.rest or command.content
    first = next((line.strip() for line in text.splitlines() if line.strip()), "")
    title = command.title.strip()
    files = next((file.name for file in command.attachments), "")
    named = title[_first_end(title) :] or title or _headline(first[_first_end(first) :]) or files
    return (named or "（未写明 untitled）")[:_TITLE]


def _headline(line: str) -> str:
    """How a letter without a subject begins: its first sentence, or clause, or as much of it as a subject holds."""
    for ends in (_SENTENCE, _CLAUSE):
        line = line if len(line) <= _HEADLINE else ends.split(line, maxsplit=1)[0].strip()
    return line if len(line) <= _HEADLINE else f"{line[: _HEADLINE - 1]}…"


def _first_end(title: str) -> int:
    match = _FIRST.match(title)
    return match.end() if match else 0


def _opened(command: Open, title: str, named: tuple[str, ...], policy: Policy, at: datetime) -> f.RecordOpened:
    return f.RecordOpened(
        at=at,
        letter=command.letter.sha256,
        record=command.number,
        kind="incident",
        title=title,
        requester=command.letter.by,
        message_id=command.letter.message_id,
        fields=_fields(command.said, title, policy),
        departments=named,
        attachments=command.said.attachments or command.attachments,
    )


def _fields(said: Said, title: str, policy: Policy) -> tuple[tuple[str, str], ...]:
    """What its forms say; a letter in free text is its own description."""
    fields = {name: value for name, value in said.fields if name not in _NOT_KEPT}
    free = said.rest.strip()
    if "\n" in fields.get("severity", ""):
        # Labels that nobody knows stand below it: a level is one line, what follows describes the incident.
        fields["severity"], _, below = fields["severity"].partition("\n")
        free = f"{free}\n{below}".strip()
    if "nature" not in fields and (free or said.text.strip()) and not fields:
        fields["nature"] = free or said.text.strip()
    elif free:
        fields.setdefault("nature", free)
    if said.passed_on:
        fields["nature"] = f"{fields.get('nature', '')}\n\n{_PASSED_ON}\n{said.passed_on}".strip()
    if kind := type_of(said, title, policy):
        fields.setdefault("事件类型", kind)
    return tuple(fields.items())


def _grade(turn: Turn, said: Said, alarm: HeardAlarm | None) -> None:
    """Its level, assumed where none is named (待定级), its time to recover, and the times the letter names."""
    grade, rules = graded(said, turn.policy, turn.at, told=True), turn.policy.incident
    drill = grade.level is None and alarm is None and announces_drill(said)
    level = alarm.level if alarm else grade.level or (max(rules.levels) if drill else rules.ungraded)
    target = grade.target or turn.policy.calendar.add(turn.at, rules.levels[level].recovery)
    turn.happen(
        i.IncidentGraded(
            at=turn.at,
            letter=turn.rests_on,
            level=level,
            graded=alarm is not None or grade.level is not None,
            target=target,
            named=grade.target is not None,
            by=alarm.source if alarm else turn.record.requester,
            drill=drill,
        )
    )
    if alarm:
        turn.happen(i.AlarmHeard(at=turn.at, letter=turn.rests_on, source=alarm.source, key=alarm.key))
    found = ({"found": turn.at} if alarm else {}) | times(said, turn.at, told=True)
    if found:
        turn.happen(i.IncidentTimed(at=turn.at, letter=turn.rests_on, **found))
