"""What people who may not change a meeting wish of it: passed on to whoever called it in one mail, and taken up by one word."""

from __future__ import annotations

from dataclasses import replace

from mailflow.core.commands import AnswerInvitation, Reply
from mailflow.core.meeting import attendance, calling
from mailflow.core.meeting.facts import ChangeWished, WishSettled
from mailflow.core.meeting.heard import NOTHING_HEARD, Heard
from mailflow.core.meeting.meeting import Meeting, Wish
from mailflow.core.meeting.naming import invitees, presented
from mailflow.core.meeting.planning import meeting_of, until_of
from mailflow.core.notices import Decision
from mailflow.core.saying import NOTHING_SAID
from mailflow.core.telling import Values, card, stamp
from mailflow.core.turn import Turn


def is_wish(heard: Heard) -> bool:
    """Whether words wish for another time or place, or for more on the agenda or round the table."""
    return bool(heard.moves or heard.wishes or heard.topics or heard.joins)


def wish(turn: Turn, command: Reply) -> Decision:
    """Pass on what somebody wishes; whether they come is taken beside it, and nothing changes until it is taken up."""
    heard, by = command.said.heard, command.letter.by
    answered = heard.answer if heard.answer in ("attending", "declined", "tentative") else ""
    if answered and (seat := meeting_of(turn).guest(by)):
        attendance.take(turn, seat, by, answered, heard.reason, None, "mail", quiet=True)
    meeting = meeting_of(turn)
    moved = meeting.starts + heard.shift if meeting.starts and heard.shift else None
    named = invitees(heard.joins, turn.policy.directory)
    made = Wish(
        number=_next_number(meeting),
        by=by,
        at=turn.at,
        words=command.text.strip()[:1000],
        starts=heard.starts or moved,
        ends=heard.ends,
        place=heard.place or command.said.field("place"),
        topics=tuple(presented(p, turn.policy.directory) for p in (*heard.topics, *heard.agenda)),
        guests=tuple(g for g in named.guests if meeting.guest(g.person) is None),
        unclear=named.unclear,
    )
    return _passed_on(turn, made, answered, receipt=True)


def countered(turn: Turn, command: AnswerInvitation) -> Decision:
    """A calendar proposes another time (METHOD:COUNTER): the same wish, and no program is answered."""
    said, by = command.answer, command.letter.by
    meeting = meeting_of(turn)
    seat = meeting.guest(by)
    assert seat is not None, "a proposal of somebody who was not invited counts for nothing"
    if said.answer in ("declined", "tentative"):
        attendance.take(turn, seat, by, said.answer, said.comment, None, "calendar", quiet=True)
    made = Wish(number=_next_number(meeting), by=by, at=turn.at, words=said.comment, starts=said.starts, ends=said.ends)
    return _passed_on(turn, made, said.answer, receipt=False)


def _next_number(meeting: Meeting) -> str:
    return f"W{len(meeting.wishes) + 1}"


def _passed_on(turn: Turn, made: Wish, answered: str, *, receipt: bool) -> Decision:
    turn.happen(ChangeWished(at=turn.at, letter=turn.rests_on, wish=made))
    shown = told(turn, made)
    caller = turn.record.requester
    extra: Values = {"wish": shown, "answer": answered, "part": made.number}
    turn.tell("question", caller, "requester", template="meeting-wish", **extra)
    if receipt:
        turn.tell("receipt", made.by, "guest", template="meeting-wished", wish=shown, answer=answered, how="passed", reason="")
    return turn.done("wished", made.words[:100])


def settle(turn: Turn, command: Reply) -> Decision | None:
    """What whoever leads answers to a wish that was passed on; None where the letter answers none, or says its own."""
    one = meeting_of(turn).wish(command.answers_part)
    if one is None or command.decision == "none":
        return None
    if one.settled:
        return turn.refuse("not_now", quoted=command.words)
    if command.decision == "approve" and one.applies:
        return _take_up(turn, command, one)
    if command.decision == "reject":
        return _turn_down(turn, command, one)
    return turn.ask_back("wish_or_not", quoted=command.text[:200])


def _take_up(turn: Turn, command: Reply, one: Wish) -> Decision:
    """Change the meeting as it was wished; a time that has passed meanwhile is asked about like any other."""
    turn.happen(WishSettled(at=turn.at, letter=turn.rests_on, number=one.number, how="taken", by=command.letter.by))
    heard = replace(
        NOTHING_HEARD, starts=one.starts, ends=until_of(meeting_of(turn), one.starts, one.ends), place=one.place,
        topics=one.topics, joins=tuple((g.person, g.part) for g in one.guests),
    )  # fmt: skip
    return calling.change(turn, command.letter, replace(NOTHING_SAID, text=command.text, heard=heard))


def _turn_down(turn: Turn, command: Reply, one: Wish) -> Decision:
    turn.happen(WishSettled(at=turn.at, letter=turn.rests_on, number=one.number, how="declined", by=command.letter.by))
    reason = command.reason or ""
    shown = told(turn, one)
    turn.tell("progress", one.by, "guest", template="meeting-wished", wish=shown, answer="", how="declined", reason=reason)
    turn.tell(
        "receipt", command.letter.by, "requester", template="meeting-wished", wish=shown, answer="", how="declined", reason=reason
    )
    return turn.done("noted")


def told(turn: Turn, one: Wish) -> Values:
    """A wish as mails tell it."""
    return {
        "number": one.number,
        "by": card(one.by, turn.policy),
        "words": one.words,
        "starts": stamp(one.starts),
        "ends": stamp(until_of(meeting_of(turn), one.starts, one.ends)),
        "place": one.place,
        "topics": [{"topic": p.topic, "presenter": p.presenter, "minutes": p.minutes} for p in one.topics],
        "people": [{"person": card(g.person, turn.policy), "part": g.part} for g in one.guests],
        "unclear": list(one.unclear),
        "applies": one.applies,
    }
