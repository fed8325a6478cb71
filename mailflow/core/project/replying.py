"""What a reply does to a project: each state has its questions, and each word of command its table of rights."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from mailflow.core import facts as f
from mailflow.core.answering import DECISIONS
from mailflow.core.answering import reply as answer
from mailflow.core.commands import Reply
from mailflow.core.concern import concerned, stranger
from mailflow.core.notices import Decision
from mailflow.core.project.aligning import adopt, ask_consensus, is_new_version, marks, new_version, take_opinion
from mailflow.core.project.changing import asks_change, defer, defers, moves_unclearly, of_sign_off
from mailflow.core.project.closing import accept, deliver, learn, reworked, verdict_of
from mailflow.core.project.compared import is_statement, taken_back
from mailflow.core.project.executing import ask_how_far, names_tasks, progress, speaks_of_tasks, spend
from mailflow.core.project.linked import raise_issue
from mailflow.core.project.listing import drop_tasks, dropped_in
from mailflow.core.project.meetings import call_meetings
from mailflow.core.project.opening import complete, missing
from mailflow.core.project.oral import answered_change, confirm_oral, take_change, take_up_again
from mailflow.core.project.planning import hand_in, rows_of
from mailflow.core.project.proposing import ask_execution, propose
from mailflow.core.project.returned import forms_of
from mailflow.core.project.rights import has_part, lead, may
from mailflow.core.project.signing import sign_off_ended, taken_over_by
from mailflow.core.project.steering import STEERING, doubted_order, hand_over, hands_part_over, steer
from mailflow.core.project.talking import asks_log, send_log, take_talk
from mailflow.core.project.telling import news
from mailflow.core.project.tracking import take_table
from mailflow.core.record import SignOff
from mailflow.core.remarks import deputised_by
from mailflow.core.tasks import reports
from mailflow.core.telling import card
from mailflow.core.turn import Turn

Answer = Callable[[Turn, Reply], Decision]


def reply_to_project(turn: Turn, command: Reply) -> Decision:
    """Take a reply; whoever has no part in the project learns nothing of it."""
    if command.letter.by not in concerned(turn):
        return stranger(turn).refuse("not_concerned")
    if asks_log(command):
        return send_log(turn, command)
    if not is_statement(command):
        return _taken(turn, command)
    compared = taken_back(turn, command)
    return _taken(turn, compared) if isinstance(compared, Reply) else compared


def _taken(turn: Turn, command: Reply) -> Decision:
    if brought := forms_of(turn, command):
        return brought
    if turn.record.state in ("archived", "cancelled"):
        return _after_the_end(turn, command)
    for order in command.said.ordered(*STEERING):
        return steer(turn, command, order)
    if unsure := doubted_order(turn, command):
        return turn.ask_back("unclear_order", unsure, quoted=command.text[:200])
    if command.said.opens == "issue":
        return raise_issue(turn, command)
    if command.said.opens == "log":
        return take_talk(turn, command)
    if meets := call_meetings(turn, command):
        return meets
    decision = _by_sign_off(turn, command)
    return decision or _by_state(turn, command)


def _by_sign_off(turn: Turn, command: Reply) -> Decision | None:
    """An answer to what is to be signed goes where all answers go; what its end means is this project's."""
    current = turn.record.current
    if current is None:
        return None
    if _says_something_else(turn, command, current):
        return None
    if waits := confirm_oral(turn, command):
        return waits
    current = turn.record.current
    assert current is not None
    if current.state == "open" and of_sign_off(turn) and defers(command):
        return defer(turn, command)
    asked = turn.record.sign_off(command.sign_off) or current
    if _answers_another(turn, command, asked):
        return None
    seated = asked.seat_of(command.letter.by) is not None or _stands_in(turn, command, asked)
    about_it = command.answers_kind in ("sign-off-request", "reminder", "receipt", "question", "outcome", "progress")
    named = command.sign_off is not None and about_it
    if not seated or not (named or (asked.state == "open" and command.decision in DECISIONS)):
        return None
    if asked.state != "open" and command.decision not in DECISIONS:
        return None
    if command.decision in DECISIONS and (holder := taken_over_by(turn, asked, command.letter.by)):
        return turn.refuse("part_handed_over", str(card(holder, turn.policy)["name"]), quoted=command.words)
    decision = answer(turn, command if command.sign_off else _to(command, asked))
    return _ended(turn, current, decision)


def _answers_another(turn: Turn, command: Reply, asked: SignOff) -> bool:
    """Whether a letter answers something else that was asked, or another change: it must not count for this one."""
    change = answered_change(turn, command)
    return command.answers_kind == "request" or (change is not None and change.id != asked.about)


def _stands_in(turn: Turn, command: Reply, asked: SignOff) -> bool:
    """Whether somebody is a signer's deputy: what the word of one whose signer is there is worth is said to both."""
    by = command.letter.by
    absent = any(turn.policy.stands_in(by, seat.holder, turn.at) for seat in asked.seats)
    return absent or (asked.state == "open" and bool(deputised_by(turn, asked, by)))


def _to(command: Reply, asked: SignOff) -> Reply:
    return replace(command, sign_off=asked.id)


def _says_something_else(turn: Turn, command: Reply, current: SignOff) -> bool:
    """A new version by the lead, a table, a progress report, a change, a part handed over: none answers what is to be signed."""
    by = command.letter.by
    if hands_part_over(command):
        return True
    if current.about == "consensus" and current.state == "open" and may(turn, by, "statement") and is_new_version(command):
        return True
    return bool(rows_of(command)) or reports(command) or asks_change(command) or any(command.said.ordered("deliver"))


def _ended(turn: Turn, before: SignOff, decision: Decision) -> Decision:
    now = turn.record.sign_off(before.id)
    if decision.disposition != "recorded" or now is None or now.state == before.state:
        return decision
    sign_off_ended(turn)
    return turn.done(decision.reason, decision.detail)


def _by_state(turn: Turn, command: Reply) -> Decision:
    by, state = command.letter.by, turn.record.state
    if any(command.said.ordered("request_sign_off")):
        return _request_sign_off(turn, command)
    if asks_change(command) and state not in ("draft", "aligning"):
        return ask_how_far(turn, command) if moves_unclearly(turn, command) else take_change(turn, command)
    if again := take_up_again(turn, command):
        return again
    if handed := hand_over(turn, command):
        return handed
    if state == "paused" and (reports(command) or rows_of(command) or any(command.said.ordered("deliver"))):
        return turn.refuse("not_now", state, quoted=command.text[:200])
    if command.decision == "acknowledge" and state != "accepting" and not names_tasks(command):
        return _note(turn, command)
    found = _BY_STATE.get(state)
    return found(turn, command) if found and by else _note(turn, command)


def _request_sign_off(turn: Turn, command: Reply) -> Decision:
    """The lead ends the time for opinions, or for plans."""
    if not may(turn, command.letter.by, "request_sign_off"):
        return turn.refuse("not_the_lead", quoted=command.text)
    state = turn.record.state
    if state == "draft":
        if lacking := missing(turn):
            return turn.ask_back("project_incomplete", "、".join(lacking), quoted=command.text)
        ask_consensus(turn)
    elif state == "proposing":
        ask_execution(turn)
    else:
        return turn.refuse("not_now", state, quoted=command.text)
    news(turn, "consensus_asked", (command.letter.by,))
    return turn.done("noted", "request_sign_off")


def _in_draft(turn: Turn, command: Reply) -> Decision:
    by = command.letter.by
    if may(turn, by, "statement"):
        if any(marks(command.text)):
            return adopt(turn, command)
        ended = [s for s in turn.record.sign_offs if s.about == "consensus"]
        if ended and is_new_version(command):
            return new_version(turn, command)
        if command.said.fields:
            return complete(turn, command)
    if has_part(turn, by, "head") or by in turn.record.cc:
        return take_opinion(turn, command)
    return _note(turn, command)


def _in_alignment(turn: Turn, command: Reply) -> Decision:
    if may(turn, command.letter.by, "statement"):
        if any(marks(command.text)):
            return adopt(turn, command)
        if is_new_version(command):
            return new_version(turn, command)
    return _note(turn, command)


def _in_planning(turn: Turn, command: Reply) -> Decision:
    by = command.letter.by
    if dropped_in(command):
        return drop_tasks(turn, command)
    if rows_of(command) or command.said.faults:
        if not (has_part(turn, by, "head") or has_part(turn, by, "lead")):
            return turn.refuse("not_a_head", quoted=command.text[:200])
        return hand_in(turn, command)
    return _note(turn, command)


def _in_proposing(turn: Turn, command: Reply) -> Decision:
    if rows_of(command) or dropped_in(command):
        return _in_planning(turn, command)
    if has_part(turn, command.letter.by, "head") or has_part(turn, command.letter.by, "owner"):
        return propose(turn, command)
    return _note(turn, command)


def _in_execution(turn: Turn, command: Reply) -> Decision:
    by = command.letter.by
    if any(command.said.ordered("deliver")):
        if not may(turn, by, "deliver"):
            return turn.refuse("not_your_task", quoted=command.text)
        return _then_reworked(turn, deliver(turn, command))
    if rows_of(command):
        return take_table(turn, command)
    if reports(command):
        return _then_reworked(turn, progress(turn, command))
    amount = command.said.amount("spent")
    if amount is None:
        amount = command.said.amount("budget")
    if amount is not None:
        return spend(turn, command, amount)
    return ask_how_far(turn, command) if speaks_of_tasks(turn, command) else _note(turn, command)


def _then_reworked(turn: Turn, decision: Decision) -> Decision:
    if decision.disposition == "recorded":
        reworked(turn)
        return turn.done(decision.reason, decision.detail)
    return decision


def _in_acceptance(turn: Turn, command: Reply) -> Decision:
    by = command.letter.by
    if reports(command) or any(command.said.ordered("deliver")):
        return _in_execution(turn, command)
    if verdict_of(command) or command.answers_kind == "request":
        if not may(turn, by, "accept"):
            return turn.refuse("not_the_lead", quoted=command.text) if verdict_of(command) else _note(turn, command)
        return accept(turn, command)
    return _note(turn, command)


def _in_review(turn: Turn, command: Reply) -> Decision:
    if any(o.id == f"lessons:{command.letter.by}" for o in turn.record.obligations):
        return learn(turn, command)
    return _note(turn, command)


_BY_STATE: Final[Mapping[str, Answer]] = {
    "draft": _in_draft,
    "aligning": _in_alignment,
    "planning": _in_planning,
    "proposing": _in_proposing,
    "executing": _in_execution,
    "escalated": _in_execution,
    "accepting": _in_acceptance,
    "reviewing": _in_review,
}


def _after_the_end(turn: Turn, command: Reply) -> Decision:
    """Of a project that has ended nothing is decided or reported any more; other words are kept."""
    orders = any(command.said.ordered(*STEERING))
    if orders or command.decision in DECISIONS or reports(command) or asks_change(command):
        return turn.refuse("too_late", quoted=command.text[:200])
    return _note(turn, command)


def _note(turn: Turn, command: Reply) -> Decision:
    """Words that change nothing are kept; the lead reads them, unless they only say that something was read."""
    if not command.text.strip() and not command.said.attachments:
        return turn.ask_back("empty_reply")
    by = command.letter.by
    words = command.text[:500]
    turn.happen(f.Noted(at=turn.at, letter=turn.rests_on, by=by, what=command.decision, words=words))
    news(turn, "noted", (by,), words=words)
    if by != lead(turn) and command.decision != "acknowledge":
        news(turn, "comment", (lead(turn),), words=words, by=card(by, turn.policy))
    return turn.done("noted")
