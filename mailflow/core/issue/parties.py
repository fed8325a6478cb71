"""Who takes part in an issue, and how all of them are told; putting it before those who decide."""

from __future__ import annotations

from collections.abc import Sequence

from mailflow.core import facts as f
from mailflow.core import matter_facts as m
from mailflow.core.commands import Reply
from mailflow.core.duties import settle_all
from mailflow.core.lifecycle import ISSUE, move
from mailflow.core.obligation import Rung
from mailflow.core.targeting import in_charge
from mailflow.core.telling import Values, card, stamp
from mailflow.core.turn import Turn


def heads(turn: Turn) -> dict[str, list[str]]:
    """Head, or whoever stands in for an absent one -> the departments they speak for."""
    found: dict[str, list[str]] = {}
    for name in turn.record.departments:
        known = turn.policy.directory.departments.get(name)
        head = known.head if known else None
        for person in filter(None, (head, turn.policy.stand_in_for(head, turn.at) if head else None)):
            found.setdefault(person, []).append(name)
    return found


def tell_all(
    turn: Turn, command: Reply | None, what: str, people: tuple[str, ...], document: str | None = None, words: str = "",
) -> None:
    """Tell others what was said, each once and never the one who said it."""
    by = command.letter.by if command else None
    said = command.text if command else words
    event: Values = {"what": what, "by": card(by, turn.policy) if by else None, "words": said[:1000]}
    for person in dict.fromkeys(people):
        if person != by:
            role = "requester" if person == turn.record.requester else "member"
            turn.tell("notice", person, role, template="issue-news", document=document, event=event)


def everybody(turn: Turn) -> tuple[str, ...]:
    """All who take part: who raised it, the heads, who decides."""
    return (turn.record.requester, *heads(turn), *turn.record.who("judge"))


def executives(turn: Turn) -> tuple[str, ...]:
    """The executives of the departments concerned, each once."""
    return tuple(dict.fromkeys(p for p in in_charge("executives", turn.record, turn.policy) if p))


def to_judges(turn: Turn, rung: Rung, people: tuple[str, ...], missed: Sequence[Values] = ()) -> None:
    """Put the positions of both sides before those who decide; `missed` are steps that a late start passed over."""
    policy = turn.policy
    told = [e for e in turn.record.escalations if e.level < rung.level]
    judges = tuple(dict.fromkeys((*turn.record.who("judge"), *people)))
    turn.happen(m.RoleGiven(at=turn.at, letter=turn.rests_on, role="judge", people=judges))
    if turn.record.state == "open":
        move_on(turn, "escalate")
    settle_all(turn, "escalated", "position")
    extra: Values = {
        "level": rung.level,
        "asked": rung.asks,
        "informed": [{"to": card(e.to, policy), "at": stamp(e.at), "level": e.level} for e in told],
        "rule": rung.rule,
        "others": len(people) > 1,
        "skipped": list(missed),
    }
    for person in people:
        turn.tell("escalation", person, "executive", template="issue-escalation", document="issue", **extra)
    tell_all(turn, None, "escalated", tuple(p for p in (turn.record.requester, *heads(turn)) if p not in people))


def move_on(turn: Turn, event: str) -> None:
    """Let the issue move on; IllegalMove where its table has no such move."""
    state = move(ISSUE, turn.record.state, event)
    turn.happen(f.StateMoved(at=turn.at, letter=turn.rests_on, state=state))
