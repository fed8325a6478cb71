"""The kinds of record, and what each does with a letter that opens it, a reply, and time: one line a kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from mailflow.core.answering import reply
from mailflow.core.commands import AnswerInvitation, Inform, Open, Reply, ReportAway, ReportUndelivered
from mailflow.core.confirmation import open_confirmation
from mailflow.core.incident import passing, replying, team
from mailflow.core.incident.opening import open_incident
from mailflow.core.incident.several import heard_of
from mailflow.core.incident.unreached import not_reached
from mailflow.core.issue.answering import ON_TIME as ISSUE_ON_TIME
from mailflow.core.issue.answering import reply as reply_to_issue
from mailflow.core.issue.origin import of_origin
from mailflow.core.issue.raising import raise_issue
from mailflow.core.meeting import replying as meeting
from mailflow.core.meeting.about import called_off
from mailflow.core.meeting.timing import ON_TIME as MEETING_TIMES
from mailflow.core.notices import Decision
from mailflow.core.obligation import Obligation, Rung
from mailflow.core.policy import Policy
from mailflow.core.project.kind import ON_TIME, STATUS
from mailflow.core.project.linked import of_linked
from mailflow.core.project.opening import open_project
from mailflow.core.project.replying import reply_to_project
from mailflow.core.project.signing import sign_off_ended
from mailflow.core.request.opening import open_request
from mailflow.core.request.replying import reply as reply_to_request
from mailflow.core.turn import Turn

OnTime = Callable[[Turn, Obligation, Rung], bool | None]


@dataclass(frozen=True, slots=True)
class Kind:
    """What a kind of record does.

    `on_time` says, by what is owed, what follows when a step of its ladder is due; what is not named there, or answers True, is
    reminded of and escalated as `mailflow.core.escalation` does for all kinds. `sign_off_ended` follows when time alone ended a
    sign-off; `status` names the document that goes with an answer to STATUS, by the state of the record;
    `calendar` takes what calendar programs answer, where it invites; `unreached` acts on somebody whom a mail did not reach,
    and answers False where that is told of as for all kinds.
    `calendar` takes what calendar programs answer, where it invites; `informed` what became of a record it is linked with.
    """

    begin: Callable[[Open, Policy, datetime], Decision]
    reply: Callable[[Turn, Reply], Decision]
    on_time: Mapping[str, OnTime] = field(default_factory=dict)
    calendar: Callable[[Turn, AnswerInvitation], Decision] | None = None
    sign_off_ended: Callable[[Turn], None] | None = None
    status: Mapping[str, str] = field(default_factory=dict)
    unreached: Callable[[Turn, ReportUndelivered | ReportAway], bool] | None = None
    informed: Callable[[Turn, Inform], None] | None = None


_PROJECT: Final = Kind(open_project, reply_to_project, ON_TIME, sign_off_ended=sign_off_ended, status=STATUS, informed=of_linked)
_CONFIRMATION: Final = Kind(open_confirmation, reply)
_INCIDENT: Final = Kind(
    open_incident,
    replying.reply,
    {"ack": passing.unacknowledged, "recover": passing.target_passes, "update": passing.silent},
    calendar=team.from_calendar,
    unreached=not_reached,
    informed=heard_of,
)

KINDS: Final[Mapping[str, Kind]] = {
    "confirmation": _CONFIRMATION,
    "log": _CONFIRMATION,
    "incident": _INCIDENT,
    "request": Kind(open_request, reply_to_request),
    "project": _PROJECT,
    "meeting": Kind(meeting.begin, meeting.reply, MEETING_TIMES, meeting.from_calendar, informed=called_off),
    "issue": Kind(raise_issue, reply_to_issue, ISSUE_ON_TIME, informed=of_origin),
}
