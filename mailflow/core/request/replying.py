"""Answers about a request: what each side may say in each state, and what follows."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from mailflow.core import facts as f
from mailflow.core import matter_facts as m
from mailflow.core.commands import Reply
from mailflow.core.concern import concerned, stranger
from mailflow.core.confirmation import unnamed
from mailflow.core.naming import name_people
from mailflow.core.notices import Decision
from mailflow.core.remarks import noted
from mailflow.core.request.asking import (
    answer_due,
    hear,
    request_of,
)
from mailflow.core.request.requester import of_requester
from mailflow.core.request.review import reviewed, under_review
from mailflow.core.request.stepping import RESULT, reason_of, step
from mailflow.core.telling import card, stamp
from mailflow.core.turn import Turn

#: Labels of the reply slip (回复单, guide §5.20).
PLAN, TAKEN = "计划完成时间", "是否受理"
_YES, _NO = ("是", "受理", "同意", "yes", "y", "accepted"), ("否", "不受理", "不", "不同意", "no", "n", "declined")


def reply(turn: Turn, command: Reply) -> Decision:
    """Take an answer to a request from whichever side it comes."""
    by = command.letter.by
    if under_review(turn) and (command.sign_off or by != turn.record.requester):
        return reviewed(turn, command)
    if by == turn.record.requester:
        return of_requester(turn, command)
    if _receives(turn, by):
        return _of_receiver(turn, command)
    return _of_others(turn, command)


def _receives(turn: Turn, by: str) -> bool:
    """Whether somebody answers for the receiving side: asked, handling, standing in, or called upon to decide."""
    record = turn.record
    ours = (*record.who("receiver"), *record.who("handler"))
    called = {e.to for e in record.escalations}
    return by in ours or by in called or any(turn.policy.stands_in(by, person, turn.at) for person in ours)


def _of_receiver(turn: Turn, command: Reply) -> Decision:
    said = command.said
    problem = next((o.problem for o in said.orders if o.problem and o.kind in ("accept", "decline", "done", "propose")), None)
    if problem:
        return turn.ask_back("unclear", problem.words or command.text[:80], quoted=command.text)
    event = _event(turn, command)
    if event is None:
        return _said_otherwise(turn, command)
    named = name_people(_handler_words(command), turn.policy.directory)
    if event in ("accept", "propose") and (asked := unnamed(turn, named)):
        return asked
    if event == "decline" and not reason_of(command):
        return turn.ask_back("no_reason", quoted=command.text)
    return _receiverstep(turn, command, event, named.people)


def _event(turn: Turn, command: Reply) -> str | None:
    """What the receiving side says, in words, by its reply slip, or by the date it names."""
    said, taken = command.said, command.said.field(TAKEN).strip().casefold()
    if taken in _NO or any(said.ordered("decline")) or command.decision == "reject":
        return "decline"
    if any(said.ordered("done")) or said.field(RESULT).strip():
        return "finish"
    if taken in _YES or any(said.ordered("accept")) or command.decision == "approve":
        return _again(command) if turn.record.state == "accepted" else "accept"
    if _promised(command) is not None:
        return "propose"
    if said.field("owner").strip() or any(said.ordered("handler")):
        return "accept"
    return "receive" if command.decision == "acknowledge" or any(said.ordered("ack")) else None


def _again(command: Reply) -> str | None:
    """Taken on once more: with somebody's name or a day it says something new, else that it goes on."""
    said = command.said
    new = said.field("owner").strip() or any(said.ordered("handler")) or _promised(command) or said.field(TAKEN)
    return "accept" if new else None


def _promised(command: Reply) -> datetime | None:
    """The day the receiving side promises, by its label or in a sentence."""
    spoken = next((o.due for o in command.said.ordered("propose", "delay") if o.due), None)
    return command.said.instant(PLAN) or spoken


def _handler_words(command: Reply) -> tuple[str, ...]:
    spoken = tuple(o.value for o in command.said.ordered("handler") if o.value)
    written = command.said.field("owner").strip()
    return (written,) if written else spoken


def _receiverstep(turn: Turn, command: Reply, event: str, handlers: tuple[str, ...]) -> Decision:
    promised = _promised(command)
    if promised is not None and promised <= turn.at and event in ("accept", "propose"):
        return turn.ask_back("not_usable", stamp(promised) or "", quoted=command.text)
    wanted = request_of(turn).wanted
    if event == "accept" and promised and wanted and promised > wanted:
        event = "propose"
    elif event == "propose" and promised and wanted and promised <= wanted and turn.record.state in ("sent", "received"):
        event = "accept"  # a day that meets what was asked needs nobody's agreement
    if event == "receive" and turn.record.state != "sent":
        return _said_otherwise(turn, command)
    if handlers:
        role = m.RoleGiven(at=turn.at, letter=turn.rests_on, role="handler", people=handlers, by=command.letter.by)
        turn.happen(role)
    return step(turn, command, event, planned=promised if event in ("accept", "propose") else None)


def _said_otherwise(turn: Turn, command: Reply) -> Decision:
    """The receiving side says something that decides nothing: handed on, asked, or asked back where it might decide."""
    match command.decision:
        case "delegate":
            return _hand_on(turn, command)
        case "unclear" | "conditional":
            return turn.ask_back("unclear", command.words or command.text[:80], quoted=command.text)
    if not command.text.strip():
        return turn.ask_back("empty_reply")
    what = "question" if command.decision == "question" else "comment"
    turn.happen(noted(turn, command, what))
    told: dict[str, Any] = {"words": command.words or command.text[:500]}
    for person in dict.fromkeys((command.letter.by, turn.record.requester)):
        hear(turn, person, "question" if what == "question" else "noted", **told)
    return turn.done("noted")


def _hand_on(turn: Turn, command: Reply) -> Decision:
    """Somebody else answers for the receiving side from now on; the answer stays due when it was."""
    named = name_people(command.names, turn.policy.directory)
    if asked := unnamed(turn, named):
        return asked
    if len(named.people) != 1 or named.people[0] in (turn.record.requester, command.letter.by):
        return (
            turn.refuse("delegate_to_self", quoted=command.words)
            if named.people
            else turn.ask_back("no_delegate", quoted=command.words)
        )
    to = named.people[0]
    due = next((o for o in turn.record.obligations if o.is_open and o.what == "answer"), None)
    others = tuple(p for p in turn.record.who("receiver") if p != to)
    turn.happen(m.RoleGiven(at=turn.at, letter=turn.rests_on, role="receiver", people=(to, *others), by=command.letter.by))
    turn.happen(noted(turn, command, "delegate"))
    if due is not None:
        turn.happen(f.ObligationOpened(at=turn.at, letter=turn.rests_on, obligation=replace(due, owner=to)))
    turn.tell(
        "request",
        to,
        "receiver",
        template="request",
        document="request",
        with_files=True,
        answer_by=stamp(due.due if due else answer_due(turn)),
    )
    for person in dict.fromkeys((command.letter.by, turn.record.requester)):
        hear(turn, person, "handed", words=command.words, to=card(to, turn.policy))
    return turn.done("noted", to)


def _of_others(turn: Turn, command: Reply) -> Decision:
    """Somebody without a say: a remark is kept, a decision refused."""
    if command.letter.by not in concerned(turn):
        return stranger(turn).refuse("not_concerned", quoted=command.words)
    if command.decision in ("approve", "reject", "conditional", "delegate", "withdraw") or any(
        command.said.ordered("accept", "decline", "done")
    ):
        return turn.refuse("not_a_receiver", quoted=command.words or command.text[:80])
    turn.happen(noted(turn, command, "acknowledge" if command.decision == "acknowledge" else "comment"))
    return turn.done("noted")
