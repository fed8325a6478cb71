"""Letters about a meeting: who may say what, by where it stands; a chair's word on a draft is a written confirmation."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from mailflow.core import answering
from mailflow.core import facts as f
from mailflow.core.commands import AnswerInvitation, Open, Reply
from mailflow.core.concern import concerned, stranger
from mailflow.core.meeting import attendance, calling, issuing, minutes, wishes
from mailflow.core.meeting.naming import one
from mailflow.core.meeting.planning import meeting_of
from mailflow.core.notices import Decision
from mailflow.core.policy import Policy
from mailflow.core.saying import Said
from mailflow.core.tasks import report, reports
from mailflow.core.telling import card
from mailflow.core.turn import Turn


def begin(command: Open, policy: Policy, at: datetime) -> Decision:
    """A meeting is called, or its minutes come first."""
    turn = Turn(None, policy, at, command.letter)
    if command.said.opens == "minutes":
        return minutes.begin_with_minutes(turn, command)
    return calling.begin(turn, command)


def reply(turn: Turn, command: Reply) -> Decision:
    """Take a letter about a meeting."""
    by = command.letter.by
    if by not in concerned(turn):
        return stranger(turn).refuse("not_concerned")
    if _reviews(turn, command):
        return _review(turn, command)
    if turn.record.state in ("called", "held") and (decision := _before(turn, command)):
        return decision
    if _writes(turn, by) and (decision := _minutes(turn, command)):
        return decision
    if turn.record.tasks and reports(command):
        return report(turn, command)
    if turn.record.state == "minuted" and meeting_of(turn).issued:
        return issuing.answer(turn, command)
    if turn.record.state == "cancelled" and (command.said.heard.answer or command.decision in answering.DECISIONS):
        return turn.refuse("too_late", quoted=command.text[:200])
    if turn.record.state == "confirmed" and (command.decision != "none" or any(command.said.ordered("object"))):
        return turn.refuse("too_late", quoted=command.text[:200])
    return _remark(turn, command)


def from_calendar(turn: Turn, command: AnswerInvitation) -> Decision:
    """Take what a calendar program says: whether somebody comes, or which other time they propose."""
    return attendance.from_calendar(turn, command) or wishes.countered(turn, command)


def _leads(turn: Turn, by: str) -> bool:
    return by == turn.record.requester or by in turn.record.who("chair")


def _writes(turn: Turn, by: str) -> bool:
    return _leads(turn, by) or by in turn.record.who("recorder")


def _reviews(turn: Turn, command: Reply) -> bool:
    """Whether a letter answers the draft: its writer holds the seat, and wrote no minutes of their own."""
    open_ = turn.record.current
    if open_ is None or command.sign_off is None or command.said.heard.minutes is not None:
        return False
    answered = turn.record.sign_off(command.sign_off)
    asked = command.answers_kind in ("sign-off-request", "reminder", "escalation", "question", "")
    return (
        answered is not None
        and asked
        and answered.seat_of(command.letter.by) is not None
        and (open_.state == "open" or command.answers_kind == "sign-off-request")
    )


def _review(turn: Turn, command: Reply) -> Decision:
    """The chair's word; once a whole version is approved it is issued, and corrections reach the recorder."""
    decision = answering.reply(turn, command)
    now = turn.record.current
    if decision.disposition != "recorded" or now is None:
        return decision
    if now.state == "approved" and meeting_of(turn).issued == "":
        if not minutes.blocking(turn):
            issuing.issue(turn)
        return turn.done(decision.reason, decision.detail)
    if command.decision in ("conditional", "reject"):
        recorder = next(iter(turn.record.who("recorder")), turn.record.requester)
        by = card(command.letter.by, turn.policy)
        turn.tell("question", recorder, "recorder", template="minutes-returned", by=by, words=command.text[:1000])
        return turn.done(decision.reason, decision.detail)
    return decision


def _before(turn: Turn, command: Reply) -> Decision | None:
    """What may be said before there are minutes: that it is off, that it changes, and whether one comes."""
    heard, by, said = command.said.heard, command.letter.by, command.said
    if _leads(turn, by) and (heard.cancels or command.decision == "withdraw"):
        return calling.cancel(turn, command.letter, command.reason or command.text[:200])
    begun = meeting_of(turn).starts
    if heard.minutes is not None and (begun is None or begun <= turn.at):
        return None
    if turn.record.state == "called" and (decision := _changed(turn, command)):
        return decision
    if heard.answer and turn.record.state == "called":
        return attendance.answer(turn, command)
    if turn.record.state == "called" and command.decision in ("approve", "reject", "unclear", "conditional"):
        return turn.ask_back("come_or_not", quoted=said.text[:200])
    return None


def _changed(turn: Turn, command: Reply) -> Decision | None:
    """What a letter would have different: whoever leads the meeting changes it, everybody else's wishes are passed on to them."""
    heard, leads = command.said.heard, _leads(turn, command.letter.by)
    if leads and (settled := wishes.settle(turn, command)):
        return settled
    if leads and (said := _invites(turn, command.said)):
        return calling.change(turn, command.letter, said)
    if leads and _changes(command):
        return calling.change(turn, command.letter, command.said)
    if leads and heard.wishes and (heard.starts or heard.shift):
        return turn.ask_back("move_or_not", quoted=command.said.text[:200])
    return wishes.wish(turn, command) if not leads and (wishes.is_wish(heard) or _changes(command)) else None


def _invites(turn: Turn, said: Said) -> Said | None:
    """请郑经理参加 of whoever leads asks somebody in; of everybody else it sends somebody in their place."""
    heard = said.heard
    if heard.answer != "delegated" or heard.instead or one(heard.to, turn.policy.directory) is None:
        return None
    return replace(said, heard=replace(heard, joins=(*heard.joins, (heard.to, "required"))))


def _changes(command: Reply) -> bool:
    heard, said = command.said.heard, command.said
    if heard.topics or heard.joins or heard.leaves:
        return True
    labels = (
        "时间",
        "place",
        "议程",
        "participants",
        "列席",
        "主持人",
        "记录人",
        "可选参会人员",
        "回执截止时间",
        "会前准备",
        "会前准备/材料",
    )
    return heard.moves or any(said.field(label) for label in labels)


def _minutes(turn: Turn, command: Reply) -> Decision | None:
    """Minutes, or what completes them, from whoever keeps them."""
    heard, said = command.said.heard, command.said
    meeting = meeting_of(turn)
    if turn.record.state in ("confirmed", "cancelled"):
        return None
    if meeting.open_objections and heard.keeps:
        return issuing.keep(turn, command)
    objects = any(said.ordered("object"))
    told = heard.minutes if meeting.minutes else minutes.told_of(turn, heard)
    if told is not None and not objects:
        return minutes.write(turn, command.letter, said, told)
    if meeting.minutes and not objects and (not meeting.issued or meeting.open_objections):
        return minutes.patch(turn, command.letter, said)
    return None


def _remark(turn: Turn, command: Reply) -> Decision:
    """Words that decide nothing are kept, and whoever leads the meeting reads them."""
    if not command.text.strip():
        return turn.ask_back("empty_reply")
    by = command.letter.by
    turn.happen(f.Noted(at=turn.at, letter=turn.rests_on, by=by, what="comment", words=command.text[:500]))
    if command.decision == "acknowledge":
        return turn.done("noted")
    reader = next((p for p in (*turn.record.who("recorder"), *turn.record.who("chair"), turn.record.requester) if p != by), None)
    if reader:
        turn.tell(
            "progress",
            reader,
            "recorder",
            template="meeting-news",
            by=card(by, turn.policy),
            answer="comment",
            reason=command.text[:500],
            to=None,
        )
    return turn.done("noted")
