"""Mails of monitoring systems about an incident that is open: repeats, worse ones, and that the trouble is over or back."""

from __future__ import annotations

from datetime import datetime

from mailflow.core.commands import HearAlarm
from mailflow.core.duties import settle_all
from mailflow.core.incident import facts as i
from mailflow.core.incident.alarm import Alarm, HeardAlarm
from mailflow.core.incident.chain import heads_in_charge
from mailflow.core.incident.closing import DUTIES, ask_to_confirm, clock_anew
from mailflow.core.incident.course import LIVE, grade, moved
from mailflow.core.incident.telling import note, spread
from mailflow.core.incident.turning import Taken
from mailflow.core.incident.watch import (
    in_charge_now,
    incident_of,
    owe_acknowledgement,
    owe_recovery,
    owe_update,
    recorder,
)
from mailflow.core.notices import Decision
from mailflow.core.policy import Policy
from mailflow.core.signoff import close
from mailflow.core.turn import Turn


def in_whose_name(heard: HeardAlarm, policy: Policy, at: datetime) -> str:
    """The person whom rules name as reporter; else who is on call for a department affected, its head, an admin."""
    source = next((one for one in policy.incident.monitoring if one.name == heard.source), None)
    departments = [policy.directory.departments[name] for name in heard.departments if name in policy.directory.departments]
    on_call = (policy.on_call(department.name, at) for department in departments)
    heads = (department.head or department.executive for department in departments)
    named = (source.reporter if source else None, *on_call, *heads, *policy.directory.admins(), *policy.directory.people)
    return next(person for person in named if person)


def hear(turn: Turn, command: HearAlarm) -> Decision:
    """Add one more mail to the incident: nobody is mailed of what repeats, and a machine never closes anything."""
    heard, before = command.alarm, incident_of(turn).alarm
    turn.happen(i.AlarmHeard(at=turn.at, letter=turn.rests_on, source=heard.source, key=heard.key, over=heard.over))
    if heard.over:
        _over(turn, command, before)
    else:
        _again(turn, heard, before)
    return turn.done("noted", "alarm")


def _over(turn: Turn, command: HearAlarm, before: Alarm | None) -> None:
    """The first time it is taken for recovered, if the sender is sure, and its heads are asked to confirm; later it is noted."""
    if before and before.over_at:
        return
    heard = command.alarm
    note(turn, "alarm_over", heard.title, heard.source)
    if before and before.was_over:
        return
    heads: tuple[str, ...] = ()
    if command.sure and turn.record.state in LIVE and moved(turn, "recovered", heard.title):
        settle_all(turn, "recovered", *DUTIES)
        heads = heads_in_charge(turn.record, turn.policy)
        ask_to_confirm(turn, heads, heard.text)
    spread(turn, "alarm_over", heard.source, heard.title, but=heads)


def _again(turn: Turn, heard: HeardAlarm, before: Alarm | None) -> None:
    if before and before.over_at:
        note(turn, "alarm_back", heard.title, heard.source)
        if turn.record.state == "recovered":
            _take_up_again(turn, heard)
    if heard.level < incident_of(turn).level and turn.record.state in LIVE:
        grade(turn, heard.source, heard.level, heard.severity or heard.title, Taken())


def _take_up_again(turn: Turn, heard: HeardAlarm) -> None:
    """It was taken for recovered and is back: nothing is confirmed any more, and whoever has it, or is to have it, owes again."""
    if turn.record.current and turn.record.current.state == "open":
        close(turn, "superseded", reason=heard.title)
    owned = bool(turn.record.who("owner"))
    moved(turn, "relapsed" if owned else "alarmed", heard.title)
    clock_anew(turn, heard.source, heard.title)
    if owned:
        owe_update(turn, recorder(turn))
    else:
        owe_acknowledgement(turn, in_charge_now(turn))
    owe_recovery(turn, in_charge_now(turn))
    spread(turn, "alarm_back", heard.source, heard.title)
