"""A request that its own department's head looks at first, where the rules ask for that (guide §2.3: 部门负责人审核)."""

from __future__ import annotations

from mailflow.core import answering
from mailflow.core import facts as f
from mailflow.core.commands import Reply
from mailflow.core.notices import Decision
from mailflow.core.request.asking import ask_receivers, request_of
from mailflow.core.signoff import ask_signer, content_digest, current, open_sign_off
from mailflow.core.turn import Turn


def begin_review(turn: Turn) -> bool:
    """Ask the sender's own head to approve the request before it leaves the department; whether that is needed."""
    department = turn.policy.directory.departments.get(request_of(turn).sender)
    head = department.head if department else None
    if turn.policy.request.review != "approve" or head is None or head == turn.record.requester:
        return False
    open_sign_off(turn, _version(turn, head))
    ask_signer(turn, current(turn).seats[0])
    return True


def under_review(turn: Turn) -> bool:
    """Whether the request has not left its department yet."""
    sign_off = turn.record.current
    return sign_off is not None and sign_off.state == "open"


def reviewed(turn: Turn, command: Reply) -> Decision:
    """The head's answer to the review: an approved request is sent, a refused one is withdrawn."""
    decision = answering.reply(turn, command)
    if decision.disposition != "recorded" or under_review(turn):
        return decision
    if current(turn).state == "approved":
        ask_receivers(turn)
    else:
        turn.happen(f.StateMoved(at=turn.at, letter=turn.rests_on, state="withdrawn", reason=current(turn).state))
    return turn.done(decision.reason, decision.detail)


def _version(turn: Turn, head: str) -> f.SignOffOpened:
    record = turn.record
    content, fields = record.field("content"), tuple(pair for pair in record.fields if pair[0] not in ("title", "content"))
    due = turn.policy.calendar.add(turn.at, turn.policy.sign_off.answer_within)
    return f.SignOffOpened(
        at=turn.at, letter=turn.rests_on, sign_off="G1", version="V1.0", title=record.title, content=content, fields=fields,
        attachments=record.files, digest=content_digest(record.title, content, fields, record.files), signers=(head,), needed=1,
        due=due,
    )  # fmt: skip
