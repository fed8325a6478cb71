"""What mails and documents are told of a request between departments."""

from __future__ import annotations

from typing import Final

from mailflow.core.policy import Policy
from mailflow.core.record import Record
from mailflow.core.request.request import Said
from mailflow.core.telling import Values, card, cards, stamp

#: Fields of the form that mails and documents print by themselves.
SHOWN: Final = frozenset(
    {"title", "content", "发文部门", "收文部门", "severity", "due", "cc", "reporter", "phone", "owner", "主送", "编号", "日期"}
)


def request_story(record: Record, policy: Policy) -> Values:
    """From whom to whom, how urgent, wanted and promised when, and every step that was taken."""
    request = record.request
    assert request is not None, "a request is sent by its first facts"
    heads = policy.directory.departments
    sender, receiver = heads.get(request.sender), heads.get(request.receiver)
    return {
        "sender": request.sender,
        "receiver": request.receiver,
        "sender_head": card(sender.head, policy) if sender and sender.head else None,
        "receiver_head": card(receiver.head, policy) if receiver and receiver.head else None,
        "receivers": cards(record.who("receiver"), policy),
        "handlers": cards(record.who("handler"), policy),
        "urgency": request.urgency,
        "content": record.field("content"),
        "contact": record.field("reporter"),
        "phone": record.field("phone"),
        "others": [list(pair) for pair in record.fields if pair[0] not in SHOWN],
        "wanted": stamp(request.wanted),
        "planned": stamp(request.planned),
        "steps": [_step(step, policy) for step in request.steps],
    }


def _step(step: Said, policy: Policy) -> Values:
    return {
        "at": stamp(step.at),
        "by": card(step.by, policy),
        "what": step.what,
        "words": step.words,
        "reason": step.reason,
    }
