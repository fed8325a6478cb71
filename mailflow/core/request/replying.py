"""Answers about a request: what each side may say in each state, and what follows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from mailflow.core import facts as f
from mailflow.core import matter_facts as m
from mailflow.core.commands import Reply
from mailflow.core.concern import concerned, stranger
from mailflow.core.confirmation import unnamed
from mailflow.core.duties import settle_all
from mailflow.core.lifecycle import REQUEST, IllegalMove, move
from mailflow.core.naming import name_people
from mailflow.core.notices import Decision
from mailflow.core.remarks import noted
from mailflow.core.request.asking import (
    ACCEPT_REFUSAL,
    AGREE,
    CONFIRM,
    answer_due,
    hear,
    hear_all,
    owe_agreement,
    owe_answer,
    owe_terms,
    owe_work,
    request_of,
)
from mailflow.core.request.facts import RequestStep
from mailflow.core.request.review import reviewed, under_review
from mailflow.core.telling import card, stamp
from mailflow.core.turn import Turn

#: Labels of the reply slip (回复单, guide §5.20).
RESULT, PLAN, TAKEN, OPINION = "处理结果", "计划完成时间", "是否受理", "处理意见"
_YES, _NO = ("是", "受理", "同意", "yes", "y", "accepted"), ("否", "不受理", "不", "不同意", "no", "n", "declined")


def reply(turn: Turn, command: Reply) -> Decision:
    """Take an answer to a request from whichever side it comes."""
    by = command.letter.by
    if under_review(turn) and (command.sign_off or by != turn.record.requester):
        return reviewed(turn, command)
    if by == turn.record.requester:
        return _of_requester(turn, command)
    if _receives(turn, by):
        return _of_receiver(turn, command)
    return _of_others(turn, command)


def _receives(turn: Turn, by: str) -> bool:
    """Whether somebody answers for the receiving side: asked, handling, standing in, or called upon to decide."""
    record = turn.record
    ours = (*record.who("receiver"), *record.who("handler"))
    called = {e.to for e in record.escalations}
    return by in ours or by in called or any(turn.policy.stands_in(by, person, turn.at) for person in ours)


def _of_requester(turn: Turn, command: Reply) -> Decision:
    state, decision = turn.record.state, command.decision
    if decision == "withdraw":
        return _withdraw(turn, command)
    confirms = any(turn.record.state == "done" and o.kind == "done" for o in command.said.ordered("done"))
    if state in _TERMS and (decision == "approve" or (confirms and decision in ("none", "acknowledge"))):
        return _step(turn, command, "agree")
    if state in _TERMS and decision == "reject":
        return _step(turn, command, "refuse") if _reason_of(command) else turn.ask_back("no_reason", quoted=command.text)
    if state in _TERMS and decision in ("unclear", "conditional"):
        return turn.ask_back("unclear", command.words or command.text[:80], quoted=command.text)
    if decision in ("approve", "reject"):
        return turn.refuse("not_now", quoted=command.words)
    return _more(turn, command)


#: States in which the requester's word is awaited.
_TERMS: Final = frozenset({"proposed", "declined", "done"})


def _of_receiver(turn: Turn, command: Reply) -> Decision:
    said = command.said
    problem = next((o.problem for o in said.orders if o.problem and o.kind in ("accept", "decline", "done", "propose")), None)
    if problem:
        return turn.ask_back("unclear", problem.words or command.text[:80], quoted=command.text)
    event = _event(command)
    if event is None:
        return _said_otherwise(turn, command)
    named = name_people(_handler_words(command), turn.policy.directory)
    if event in ("accept", "propose") and (asked := unnamed(turn, named)):
        return asked
    if event == "decline" and not _reason_of(command):
        return turn.ask_back("no_reason", quoted=command.text)
    return _receiver_step(turn, command, event, named.people)


def _event(command: Reply) -> str | None:
    """What the receiving side says, in words, by its reply slip, or by the date it names."""
    said, taken = command.said, command.said.field(TAKEN).strip().casefold()
    if taken in _NO or any(said.ordered("decline")) or command.decision == "reject":
        return "decline"
    if any(said.ordered("done")) or said.field(RESULT).strip():
        return "finish"
    if taken in _YES or any(said.ordered("accept")) or command.decision == "approve":
        return "accept"
    if _promised(command) is not None:
        return "propose"
    if said.field("owner").strip() or any(said.ordered("handler")):
        return "accept"
    return "receive" if command.decision == "acknowledge" or any(said.ordered("ack")) else None


def _promised(command: Reply) -> datetime | None:
    """The day the receiving side promises, by its label or in a sentence."""
    spoken = next((o.due for o in command.said.ordered("propose") if o.due), None)
    return command.said.instant(PLAN) or spoken


def _handler_words(command: Reply) -> tuple[str, ...]:
    spoken = tuple(o.value for o in command.said.ordered("handler") if o.value)
    written = command.said.field("owner").strip()
    return (written,) if written else spoken


def _reason_of(command: Reply) -> str:
    spoken = next((o.reason for o in command.said.ordered("decline") if o.reason), "")
    decided = command.reason if command.decision == "reject" else ""
    return spoken or decided or command.said.field("cause") or command.said.field(OPINION)


def _receiver_step(turn: Turn, command: Reply, event: str, handlers: tuple[str, ...]) -> Decision:
    promised = _promised(command)
    if promised is not None and promised <= turn.at and event in ("accept", "propose"):
        return turn.ask_back("not_usable", stamp(promised) or "", quoted=command.text)
    wanted = request_of(turn).wanted
    if event == "accept" and promised and wanted and promised > wanted:
        event = "propose"
    if event == "receive" and turn.record.state == "received":
        return _said_otherwise(turn, command)
    if handlers:
        role = m.RoleGiven(at=turn.at, letter=turn.rests_on, role="handler", people=handlers, by=command.letter.by)
        turn.happen(role)
    return _step(turn, command, event, planned=promised if event in ("accept", "propose") else None)


def _step(turn: Turn, command: Reply, event: str, planned: datetime | None = None) -> Decision:
    """Move the request where its lifecycle allows it; else it is refused and nothing changes."""
    before = turn.record.state
    try:
        state = move(REQUEST, before, event)
    except IllegalMove:
        return turn.refuse(
            "too_late" if before in ("closed", "withdrawn") else "not_now", quoted=command.words or command.text[:80]
        )
    reason = _reason_of(command) if event in ("decline", "refuse") else ""
    words = command.said.field(RESULT) or command.words or command.text[:500]
    turn.happen(
        RequestStep(
            at=turn.at, letter=turn.rests_on, by=command.letter.by, what=event, words=words, reason=reason, planned=planned
        )
    )
    if command.said.attachments:
        turn.happen(m.FieldsSet(at=turn.at, letter=turn.rests_on, by=command.letter.by, attachments=command.said.attachments))
    if state != before:
        turn.happen(f.StateMoved(at=turn.at, letter=turn.rests_on, state=state, reason=event))
    _follow(turn, event, before)
    hear_all(turn, f"{before}_{event}" if event in ("agree", "refuse") else event, words=words, reason=reason)
    return turn.done("stepped", event)


def _follow(turn: Turn, event: str, before: str) -> None:
    """What is owed from now on, by whom."""
    owed: Mapping[str, Callable[[Turn], None]] = {
        "receive": _keep_answer,
        "accept": owe_work,
        "propose": lambda t: owe_agreement(t, AGREE),
        "decline": lambda t: owe_agreement(t, ACCEPT_REFUSAL),
        "finish": lambda t: owe_agreement(t, CONFIRM),
    }
    if event == "agree":
        owe_work(turn) if before == "proposed" else settle_all(turn, "closed")
    elif event == "refuse":
        {"done": owe_work, "declined": owe_terms}.get(before, owe_answer)(turn)
    else:
        owed[event](turn)


def _keep_answer(turn: Turn) -> None:
    """Having received it answers nothing: the answer stays due when it was."""


def _withdraw(turn: Turn, command: Reply) -> Decision:
    if under_review(turn):
        return reviewed(turn, command)
    try:
        state = move(REQUEST, turn.record.state, "withdraw")
    except IllegalMove:
        return turn.refuse("too_late", quoted=command.words)
    step = RequestStep(
        at=turn.at, letter=turn.rests_on, by=command.letter.by, what="withdraw", words=command.words, reason=command.reason
    )
    turn.happen(step, f.StateMoved(at=turn.at, letter=turn.rests_on, state=state, reason="withdraw"))
    settle_all(turn, "withdrawn")
    hear_all(turn, "withdraw", words=command.words, reason=command.reason)
    return turn.done("withdrawn")


#: Labels by which the requester changes or completes a request.
_CHANGES: Final = frozenset({"title", "content", "severity", "due", "reporter", "phone"})


def _more(turn: Turn, command: Reply) -> Decision:
    """The requester adds or changes something: kept, and told to the receiving side."""
    fields = tuple(pair for pair in command.said.fields if pair[0] in _CHANGES)
    files = command.said.attachments
    if turn.record.state in ("closed", "withdrawn"):
        return turn.refuse("too_late", quoted=command.text[:80])
    if not command.text.strip() and not files:
        return turn.ask_back("empty_reply")
    if fields or files:
        title = dict(fields).get("title", "")
        turn.happen(
            m.FieldsSet(at=turn.at, letter=turn.rests_on, by=command.letter.by, fields=fields, title=title, attachments=files)
        )
    turn.happen(noted(turn, command, "comment"))
    what = "changed" if fields or files else "noted"
    hear_all(turn, what, words=command.text[:500])
    return turn.done("noted")


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
