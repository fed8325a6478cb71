"""The bridge call of the 临时协调小组 as calendars of its members take it: kept up to date, taken back at the end."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from mailflow.core.incident import facts as i
from mailflow.core.incident.incident import Call
from mailflow.core.incident.watch import incident_of
from mailflow.core.invitation import Invitation, Invited, uid_of
from mailflow.core.saying import Said
from mailflow.core.turn import Turn

_LINK: Final = "沟通群/会议链接"
_WHEN: Final = "电话会议时间"
#: The labels of a letter that say something of the call.
LABELS: Final = (_LINK, _WHEN)
_TITLE: Final = {"zh": "{}：临时协调小组电话会议", "en": "{}: bridge call of the coordination team"}


def called(turn: Turn, said: Said) -> bool:
    """Call the team together, or change the call, by what a letter says and who is in the team; whether anything changed."""
    rules, before = turn.policy.incident, incident_of(turn).call
    people = tuple(dict.fromkeys((*turn.record.who("leader"), *turn.record.who("deputy_leader"), *turn.record.who("member"))))
    named = said.instant(_WHEN)
    starts = named if named and named > turn.at else before.starts if before else _soon(turn)
    place = said.field(_LINK) or (before.place if before else rules.bridge)
    if not people or (before and (before.people, before.starts, before.place) == (people, starts, place)):
        return False
    ends = turn.policy.calendar.add(starts, rules.bridge_length)
    sequence = before.sequence + 1 if before else 0
    call = Call(sequence=sequence, starts=starts, ends=ends, place=place, people=people)
    turn.happen(i.BridgeCalled(at=turn.at, letter=turn.rests_on, call=call))
    return True


def _soon(turn: Turn) -> datetime:
    """When a call begins that nobody named a time for: after `bridge_within`, at the next full five minutes."""
    first = turn.policy.calendar.add(turn.at, turn.policy.incident.bridge_within)
    over = (first.minute % 5) * 60 + first.second
    return first.replace(microsecond=0) + timedelta(seconds=(300 - over) % 300)


def bridge(turn: Turn, *, cancelled: bool = False) -> Invitation | None:
    """The call as calendars take it; none where there is no call."""
    incident, record = incident_of(turn), turn.record
    call = incident.call
    if call is None:
        return None
    title = _TITLE[turn.policy.organisation.language].format(record.title)
    return Invitation(
        uid=uid_of(record.id, turn.policy.organisation.domain),
        sequence=call.sequence + cancelled,
        starts=call.starts,
        ends=call.ends,
        title=f"{title} [{record.id}]",
        place=call.place,
        text=record.field("nature"),
        invited=tuple(Invited(person=person, part=_part(turn, person), answer=_answer(turn, person)) for person in call.people),
        is_cancelled=cancelled,
    )


def _part(turn: Turn, person: str) -> str:
    return "chair" if person in turn.record.who("leader") else "required"


def _answer(turn: Turn, person: str) -> str:
    return "attending" if person in incident_of(turn).joined else ""


def off(turn: Turn, person: str) -> Invitation | None:
    """What takes the call out of somebody's calendar when the incident ends; none for whoever was not invited."""
    call = incident_of(turn).call
    return bridge(turn, cancelled=True) if call and person in call.people else None
