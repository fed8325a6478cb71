"""What an incident tells people: who is asked at once, who hears of its course, who is asked because nothing came."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from mailflow.core import facts as f
from mailflow.core import matter_facts as m
from mailflow.core.incident import facts as i
from mailflow.core.incident.bridge import off
from mailflow.core.incident.chain import everybody_at_once, involved, reporter_of, rung_of
from mailflow.core.incident.grading import missing
from mailflow.core.incident.watch import incident_of, rules_of
from mailflow.core.invitation import Invitation
from mailflow.core.obligation import Obligation, Rung
from mailflow.core.targeting import in_charge
from mailflow.core.telling import Values, card, cards, skipped, stamp
from mailflow.core.turn import Turn


def tell_at_once(turn: Turn, *, beside: Iterable[str] = (), again: bool = False, change: Values | None = None) -> None:
    """Ask everybody of the matrix to acknowledge who was not asked before; each hears once, the writer only gets the receipt."""
    record, before = turn.record, set(turn.record.who("told"))
    people = everybody_at_once(record, turn.policy, turn.at, rules_of(turn).tell)
    skipped = {*before, *beside, *(e.to for e in record.escalations)}
    mark_told(turn, people)
    for person, why in people.items():
        if person not in skipped:
            ask_to_acknowledge(turn, person, why, again=again, change=change)


def mark_told(turn: Turn, people: Iterable[str]) -> None:
    """These people know of it from now on, and may acknowledge it."""
    before = turn.record.who("told")
    told = tuple(dict.fromkeys((*before, *(p for p in people if p != reporter_of(turn.record)))))
    if told != before:
        turn.happen(m.RoleGiven(at=turn.at, letter=turn.rests_on, role="told", people=told))
    rung = max((rung_of(person, turn.record, turn.policy) for person in told), default=0)
    if rung > incident_of(turn).rung:
        turn.happen(i.RungReached(at=turn.at, letter=turn.rests_on, rung=rung))


def ask_to_acknowledge(turn: Turn, person: str, why: str, *, again: bool = False, change: Values | None = None) -> None:
    """The notice of an incident to one person: what it is, what is asked by when, what happens next."""
    due = next((o.due for o in turn.record.owed("ack")), None)
    turn.tell("incident-notice", person, why, document="incident-report", ask_by=stamp(due), again=again, change=change)


def receipt(turn: Turn, *, opened: bool = False, done: list[Values] | None = None, unread: list[list[str]] | None = None,
            similar: tuple[str, ...] = (), several: list[list[object]] | None = None,
            invitation: Invitation | None = None) -> None:
    """The answer to whoever wrote: what is understood, what is still missing, and what could not be taken."""
    assert turn.letter is not None, "only a letter is answered"
    role = "reporter" if turn.letter.by == reporter_of(turn.record) else "member"
    turn.tell(
        "receipt", turn.letter.by, role, template="incident-receipt", document="incident-report" if opened else None,
        opened=opened, done=done or [], unread=unread or [], missing=missing(turn.record), similar=list(similar),
        several=several or [], invitation=invitation,
    )  # fmt: skip


def spread(turn: Turn, what: str, by: str, words: str = "", *, but: Iterable[str] = (), only: Collection[str] | None = None,
           document: str | None = None, ends: bool = False, invitation: Invitation | None = None, **more: Any) -> None:
    """Tell everybody who has a part in it what happened, but for who did it; where it `ends` the call leaves their calendars."""
    skipped = {by, *but}
    change: Values = {"what": what, "by": card(by, turn.policy), "words": words, **more}
    for person in involved(turn.record, turn.policy):
        if person not in skipped and (only is None or person in only):
            role = "reporter" if person == reporter_of(turn.record) else "member"
            told = off(turn, person) if ends else invitation
            turn.tell(
                "incident-notice", person, role, template="incident-news", document=document, change=change, invitation=told
            )


def note(turn: Turn, what: str, words: str, by: str | None = None) -> None:
    """One line of its timeline: who, when, in which words."""
    author = by or (turn.letter.by if turn.letter else turn.record.requester)
    turn.happen(f.Noted(at=turn.at, letter=turn.rests_on, by=author, what=what, words=words[:2000]))


def _why(turn: Turn, person: str, late: str) -> str:
    """Why somebody of a rung is asked: as a superior, by their office, else as whoever takes over."""
    if person in turn.policy.directory.above(late):
        return "superior"
    offices = (("heads", "affected_head"), ("executives", "executive"), ("general_manager", "general_manager"))
    return next((why for role, why in offices if person in in_charge(role, turn.record, turn.policy)), "backup")


def asked_of(turn: Turn, people: Iterable[str], late: str, owed: Obligation, rung: Rung, informed: list[Values]) -> None:
    """Ask people of a higher rung, by name of what is late, since when, who was told before, and what they are to do by when."""
    known = turn.policy.directory.people
    for person in dict.fromkeys(p for p in people if p in known):
        turn.tell(
            "escalation", person, _why(turn, person, late), template="incident-escalation",
            what=owed.what, due=stamp(owed.due), since=stamp(incident_of(turn).since), elapsed=stamp(turn.at),
            late=cards((late,), turn.policy) if late else [], level=rung.level, asked=rung.asks, informed=informed,
            rule=rung.rule, skipped=skipped(owed, rung, turn.record, turn.policy, turn.at),
        )  # fmt: skip
