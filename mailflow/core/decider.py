"""The one place where commands become decisions: what is illegal changes nothing and says why."""

from __future__ import annotations

from datetime import datetime

from mailflow.core import facts as f
from mailflow.core.absence import go_away, report_away
from mailflow.core.amendment import amend
from mailflow.core.commands import (
    Amend,
    AnswerInvitation,
    Ask,
    Command,
    GoAway,
    HearAlarm,
    Inform,
    Open,
    Reply,
    ReportAway,
    ReportUndelivered,
    Tick,
)
from mailflow.core.concern import concerned, stranger
from mailflow.core.escalation import tick
from mailflow.core.helping import ways
from mailflow.core.incident.alarming import hear
from mailflow.core.inquiry import may_see
from mailflow.core.kinds import KINDS
from mailflow.core.notices import Decision
from mailflow.core.policy import Policy
from mailflow.core.record import Record
from mailflow.core.story import beside
from mailflow.core.telling import Values, card
from mailflow.core.turn import Turn


def decide(record: Record | None, command: Command, policy: Policy, at: datetime) -> Decision:
    """What a command leads to under these rules at this instant; the record itself is not touched."""
    match command:
        case Open():
            return KINDS[command.kind].begin(command, policy, at)
        case Tick():
            return tick(Turn(record, policy, at))
        case ReportUndelivered():
            return _undelivered(Turn(record, policy, at), command)
        case HearAlarm() | AnswerInvitation() | ReportAway():
            return _from_machine(Turn(record, policy, at, command.letter), command)
        case GoAway():
            return go_away(Turn(None, policy, at, command.letter), command)
        case Reply() | Amend() | Ask() | Inform():
            return _said(Turn(record, policy, at, command.letter), command)


def _said(turn: Turn, command: Reply | Amend | Ask | Inform) -> Decision:
    """What people say to a record, and other records that are linked with it."""
    match command:
        case Reply():
            return KINDS[turn.record.kind].reply(turn, command)
        case Amend():
            return amend(turn, command)
        case Ask():
            return _tell(turn, command)
        case Inform():
            return _inform(turn, command)


def _inform(turn: Turn, command: Inform) -> Decision:
    """What became of a record this one is linked with; a kind that makes nothing of it is left as it is."""
    if take := KINDS[turn.record.kind].informed:
        take(turn, command)
    return turn.done("told", command.what)


def _from_machine(turn: Turn, command: HearAlarm | AnswerInvitation | ReportAway) -> Decision:
    """What programs write; none of it is answered."""
    match command:
        case HearAlarm():
            return hear(turn, command)
        case AnswerInvitation():
            return _calendar(turn, command)
        case ReportAway():
            return _away(turn, command)


def _calendar(turn: Turn, command: AnswerInvitation) -> Decision:
    """What a calendar program answered counts where the record invites, and is never answered itself."""
    take = KINDS[turn.record.kind].calendar if turn.record.kind in KINDS else None
    return take(turn, command) if take else turn.done("automatic", "calendar", "automatic")


def _tell(turn: Turn, command: Ask) -> Decision:
    """STATUS, WHY and HELP are answered at once, and kept as asked."""
    by = command.letter.by
    if by not in concerned(turn):
        return stranger(turn).refuse("not_concerned")
    turn.happen(f.Noted(at=turn.at, letter=turn.rests_on, by=by, what="asked", words=command.what))
    sign_off = turn.record.current
    kind = KINDS[turn.record.kind]
    plain = command.what == "status" and (sign_off is None or bool(kind.status))
    document = kind.status.get(turn.record.state) if plain else None
    template = "matter-status" if plain else command.what
    shown: Values = {"beside": [beside(one, turn.policy) for one in command.beside if may_see(one, by, turn.policy, turn.at)]}
    owes = dict.fromkeys(o.what for o in turn.record.obligations if o.is_open and o.owner == by and o.what != "lapse")
    helped: Values = {"owes": list(owes), "ways": [way for way in ways(turn, by) if way not in owes], "context": ""}
    extra = shown if plain else {"help": helped, "why": {"asked_of": dict(command.trace) or None}}.get(command.what, {})
    turn.tell(
        command.what, by, "sender", template=template, sign_off=sign_off.id if sign_off else None, document=document, **extra
    )
    return turn.done("told", command.what)


def _away(turn: Turn, command: ReportAway) -> Decision:
    """Somebody's program says that they are away: an incident goes on to the next one, the rest is suggested to the requester."""
    act = KINDS[turn.record.kind].unreached
    if act and act(turn, command):
        return turn.done("automatic", "auto-reply", disposition="automatic")
    return report_away(turn, command)


def _undelivered(turn: Turn, command: ReportUndelivered) -> Decision:
    """Somebody was not reached: the requester is told, or the admins where it is the requester who was not.

    That a mail failed is a fact of the journal's: it knows which.
    """
    act = KINDS[turn.record.kind].unreached
    if act and act(turn, command):
        return turn.done("told")
    unreached = turn.record.requester == command.to
    readers = turn.policy.directory.admins() if unreached else (turn.record.requester,)
    if command.kind == "undeliverable":
        readers = ()
    for person in readers:
        turn.tell(
            "undeliverable",
            person,
            "admin" if unreached else "requester",
            sign_off=turn.record.current.id if turn.record.current else None,
            unreached=card(command.to, turn.policy),
            server_reply=command.reason,
            mail_kind=command.kind,
            how="bounce",
            instead=None,
            named="",
            until=None,
        )
    return turn.done("told")
