"""What replies and time do to an issue: positions, settling it, the ruling of an executive, its execution."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from mailflow.core import answering as sign_off_answering
from mailflow.core import facts as f
from mailflow.core import matter_facts as m
from mailflow.core.commands import Reply
from mailflow.core.concern import concerned, stranger
from mailflow.core.duties import owe, owe_by, settle, settle_all
from mailflow.core.issue.facts import PositionStated
from mailflow.core.issue.origin import back_to_origin, go_up
from mailflow.core.issue.parties import everybody, heads, move_on, tell_all, to_judges
from mailflow.core.issue.ruling import may_rule, put_in_force, ruling_of, seek_agreement
from mailflow.core.lifecycle import IllegalMove
from mailflow.core.notices import Decision
from mailflow.core.obligation import Obligation, Rung
from mailflow.core.telling import skipped
from mailflow.core.turn import Turn

#: Orders by which a party says that the departments agree, or that they will not.
SETTLES: Final = ("settled", "recovered", "close", "done", "withdraw")

#: Labels of a department's own position.
_POSITIONS: Final = ("decision", "部门立场")


def reply(turn: Turn, command: Reply) -> Decision:
    """Take what somebody with a part in an issue says of it."""
    by = command.letter.by
    if by not in concerned(turn):
        return stranger(turn).refuse("not_concerned")
    if turn.record.state == "closed":
        return turn.refuse("too_late", quoted=command.text)
    if command.answers_kind == "sign-off-request":
        return _agreed(turn, command)
    if any(command.said.ordered("rule")):
        return _rule(turn, command)
    if any(command.said.ordered("escalate")) and (by == turn.record.requester or by in heads(turn)):
        return _escalate_now(turn, command)
    if _is_over(turn, command):
        return _settles(turn, command)
    if by in heads(turn) and turn.record.state in ("open", "escalated"):
        return _position(turn, command)
    return _remark(turn, command)


def _is_over(turn: Turn, command: Reply) -> bool:
    """Whether a letter says that nothing is left to decide or to do."""
    checked = command.decision == "approve" and any(o.owner == command.letter.by for o in turn.record.owed("check"))
    return checked or command.decision == "withdraw" or any(command.said.ordered(*SETTLES))


def _position(turn: Turn, command: Reply) -> Decision:
    words = _stated(command)
    if not words:
        return turn.ask_back("empty_reply")
    if command.decision in ("acknowledge", "question"):
        return _remark(turn, command)
    by = command.letter.by
    for name in heads(turn)[by]:
        turn.happen(PositionStated(at=turn.at, letter=turn.rests_on, department=name, by=by, words=words[:2000]))
        known = turn.policy.directory.departments[name]
        settle(turn, f"position:{known.head}", "stated")
    _receipt(turn, "party", "position", words)
    tell_all(turn, command, "position", (turn.record.requester, *turn.record.who("judge")))
    return turn.done("noted", "position")


def _stated(command: Reply) -> str:
    """What a department says: under a label of its own alone without it, else the whole letter, for its reasons belong to it."""
    fields = command.said.fields
    if len(fields) == 1 and fields[0][0] in _POSITIONS and not command.said.rest:
        return fields[0][1].strip()
    return command.text.strip()


def _receipt(turn: Turn, role: str, what: str, words: str = "") -> None:
    """Tell the writer what was made of the letter."""
    assert turn.letter is not None, "only a letter is answered"
    turn.tell("receipt", turn.letter.by, role, template="issue-receipt", what=what, words=words[:1000], missing=[], unknown=[])


def _escalate_now(turn: Turn, command: Reply) -> Decision:
    """The departments say themselves that they will not agree: nobody waits for the clock."""
    if turn.record.state != "open":
        return turn.refuse("too_late", quoted=command.text)
    if not go_up(turn):
        return turn.refuse("too_late", quoted=command.text)
    _receipt(turn, "party", "escalated")
    return turn.done("escalated")


def on_step(turn: Turn, owed: Obligation, rung: Rung) -> None:
    """Half the time gone: who has not stated a position is reminded; all of it: the executives decide, then the top."""
    if rung.level == 0:
        for duty in turn.record.owed("position"):
            turn.tell("reminder", duty.owner, "party", template="issue-raised", department=duty.title, rule=rung.rule)
        return
    people = tuple(e.to for e in turn.record.escalations if e.level == rung.level)
    to_judges(turn, rung, people, skipped(owed, rung, turn.record, turn.policy, turn.at))


def _rule(turn: Turn, command: Reply) -> Decision:
    if not may_rule(turn, command.letter.by):
        return turn.refuse("not_the_judge", quoted=command.text)
    if turn.record.state == "ruled":
        return turn.refuse("too_late", quoted=command.text)
    ruling, wrong = ruling_of(turn, command)
    if wrong:
        return turn.ask_back("not_usable", wrong, quoted=command.text)
    turn.happen(ruling)
    _receipt(turn, "executive", "ruled", ruling.words)
    if seek_agreement(turn, ruling):
        return turn.done("answered", "agreement sought")
    _in_force(turn, command)
    return turn.done("answered")


def _in_force(turn: Turn, command: Reply) -> None:
    move_on(turn, "rule")
    put_in_force(turn)
    back_to_origin(turn, "ruled")
    tell_all(turn, command, "ruled", everybody(turn), document="issue")


def _agreed(turn: Turn, command: Reply) -> Decision:
    """The other executive answers whether a ruling holds; the sign-off decides, not the words."""
    before = turn.record.state
    decision = sign_off_answering.reply(turn, command)
    ended = turn.record.current
    if decision.disposition != "recorded" or ended is None or ended.state == "open":
        return decision
    if turn.record.state == "ruled" and before != "ruled":
        put_in_force(turn)
        back_to_origin(turn, "ruled")
        tell_all(turn, command, "ruled", everybody(turn), document="issue")
    elif ended.state == "rejected":
        _to_the_top(turn, command)
    return turn.done(decision.reason, decision.detail)


def _to_the_top(turn: Turn, command: Reply) -> None:
    """Two executives who differ: the head of the house decides (guide §2.5.4)."""
    top = turn.policy.directory.general_managers()
    level, rule = max((e.level for e in turn.record.escalations), default=1) + 1, f"{turn.policy.issues.steps[-1].source}"
    owe(turn, "differ", "", "settle", turn.at, (Rung(at=turn.at, level=level, targets=top, rule=rule, asks="decide"),))
    reason = f"the executives differ, {rule}"
    fired = f.StepFired(at=turn.at, letter=turn.rests_on, obligation="differ", step=0, level=level, targets=top, reason=reason)
    turn.happen(fired)
    settle(turn, "differ", "told")
    tell_all(turn, command, "comment", everybody(turn))
    to_judges(turn, Rung(at=turn.at, level=level, targets=top, rule=rule, asks="decide"), top)


def _settles(turn: Turn, command: Reply) -> Decision:
    """What ends an issue, or its execution, by who says so."""
    by, owing = command.letter.by, {o.owner for o in turn.record.owed("carry_out")}
    if by in owing and not any(command.said.ordered("close")):
        return _carried_out(turn, command)
    if by != turn.record.requester and not may_rule(turn, by):
        turn.happen(f.Noted(at=turn.at, letter=turn.rests_on, by=by, what="settled", words=command.text[:500]))
        _receipt(turn, "party", "settled", command.text)
        tell_all(turn, command, "settled", (turn.record.requester,))
        return turn.done("noted", "settled")
    try:
        move_on(turn, "close")
    except IllegalMove:
        return turn.refuse("too_late", quoted=command.text)
    settle_all(turn, "closed")
    back_to_origin(turn, "closed", command.text)
    _receipt(turn, "requester", "closed")
    tell_all(turn, command, "closed", everybody(turn), document="issue")
    return turn.done("answered", "closed")


def _carried_out(turn: Turn, command: Reply) -> Decision:
    by = command.letter.by
    for owed in turn.record.owed("carry_out"):
        if owed.owner == by:
            settle(turn, owed.id, "done")
    turn.happen(f.Noted(at=turn.at, letter=turn.rests_on, by=by, what="carried_out", words=command.text[:500]))
    _receipt(turn, "owner", "carried_out", command.text)
    if not turn.record.owed("carry_out"):
        rules, requester = turn.policy.issues, turn.record.requester
        owe_by(turn, "check", requester, "check", turn.policy.calendar.add(turn.at, rules.check_within), rules.chase)
        tell_all(turn, command, "carried_out", everybody(turn))
    return turn.done("noted", "carried out")


def _remark(turn: Turn, command: Reply) -> Decision:
    if not command.text.strip():
        return turn.ask_back("empty_reply")
    by = command.letter.by
    judges = by in turn.record.who("judge") and turn.record.state == "escalated"
    if judges and command.decision not in ("acknowledge", "question"):
        return turn.ask_back("no_ruling", command.text[:80], quoted=command.text)
    said = command.said
    if by == turn.record.requester and said.fields:
        turn.happen(m.FieldsSet(at=turn.at, letter=turn.rests_on, by=by, fields=said.fields, attachments=said.attachments))
    turn.happen(f.Noted(at=turn.at, letter=turn.rests_on, by=by, what="comment", words=command.text[:500]))
    if command.decision != "acknowledge":
        tell_all(turn, command, "comment", everybody(turn))
    return turn.done("noted")


ON_TIME: Final[Mapping[str, Callable[[Turn, Obligation, Rung], None]]] = {"settle": on_step}
