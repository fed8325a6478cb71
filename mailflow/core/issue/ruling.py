"""The ruling: who may give one, what it says, when it holds, and who carries it out."""

from __future__ import annotations

from mailflow.core import facts as f
from mailflow.core.commands import Reply
from mailflow.core.duties import owe_by, settle_all
from mailflow.core.issue.facts import Ruled
from mailflow.core.issue.folds import issue_of
from mailflow.core.issue.parties import executives
from mailflow.core.naming import name_departments
from mailflow.core.signoff import ask_signer, content_digest, current, open_sign_off
from mailflow.core.turn import Turn


def may_rule(turn: Turn, by: str) -> bool:
    """Whether somebody decides here: an executive of a department concerned, the head of the house, or who stands in for one."""
    judges = {*executives(turn), *turn.policy.directory.general_managers(), *turn.record.who("judge")}
    return by in judges or any(turn.policy.stands_in(by, judge, turn.at) for judge in judges)


def ruling_of(turn: Turn, command: Reply) -> tuple[Ruled, str]:
    """What a letter rules, and what of it can not be used."""
    said = command.said
    words = "\n".join(order.value or order.words for order in said.ordered("rule")).strip() or command.text.strip()
    named = name_departments(tuple(filter(None, (said.field("dept"), said.field("实施部门")))), turn.policy.directory)
    due = said.instant("due") or turn.policy.calendar.add(turn.at, turn.policy.issues.carry_out_within)
    wrong = "、".join(named.unknown) or (said.field("due") if said.field("due") and due <= turn.at else "")
    departments = named.departments or turn.record.departments
    ruled = Ruled(at=turn.at, letter=turn.rests_on, by=command.letter.by, words=words[:2000], departments=departments, due=due)
    return ruled, wrong


def seek_agreement(turn: Turn, ruling: Ruled) -> bool:
    """Where departments of two executives are concerned, the other one has to agree in writing (guide §2.5.4)."""
    others = tuple(p for p in executives(turn) if p != ruling.by)
    if not others or ruling.by in turn.policy.directory.general_managers():
        return False
    title = turn.record.title
    opened = f.SignOffOpened(
        at=turn.at,
        letter=turn.rests_on,
        sign_off=f"G{len(turn.record.sign_offs) + 1}",
        version=f"V{len(turn.record.sign_offs) + 1}.0",
        title=title,
        content=ruling.words,
        fields=(),
        attachments=(),
        digest=content_digest(title, ruling.words, (), ()),
        signers=others,
        needed=len(others),
        due=turn.policy.calendar.add(turn.at, turn.policy.sign_off.answer_within),
    )
    open_sign_off(turn, opened)
    for seat in current(turn).seats:
        ask_signer(turn, seat)
    return True


def put_in_force(turn: Turn) -> None:
    """What was ruled is owed by the heads of the departments that are to carry it out."""
    settle_all(turn, "ruled", "settle", "position")
    ruling, known = issue_of(turn.record).ruling, turn.policy.directory.departments
    assert ruling is not None, "a ruling is put in force after it was given"
    for name in ruling.departments:
        head = known[name].head if name in known else None
        if head:
            owe_by(turn, f"carry_out:{name}", head, "carry_out", ruling.due, turn.policy.issues.chase, title=ruling.words[:60])
