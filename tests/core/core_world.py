"""The demo organisation of the shipped rules, and one matter in it: what letters and time make of it, fact by fact."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from mailflow.core.commands import Amend, Ask, Command, Letter, Open, Reply, Tick
from mailflow.core.decider import decide
from mailflow.core.evolution import evolve
from mailflow.core.facts import Attached, Fact
from mailflow.core.notices import Decision, Notice
from mailflow.core.policy import Absence, Policy
from mailflow.core.record import Record, Seat, SignOff
from mailflow.core.worktime import Calendar
from mailflow.rules.load import load_rules

POLICY = load_rules(Path(__file__).parents[2] / "rules.yaml").policy
CALENDAR: Calendar = POLICY.calendar
PEOPLE = POLICY.directory.people
SHANGHAI = ZoneInfo("Asia/Shanghai")


def at(text: str, zone: ZoneInfo = SHANGHAI) -> datetime:
    """``2026-03-02 09:00`` on the organisation's clock, as an instant."""
    return datetime.fromisoformat(text).replace(tzinfo=zone).astimezone(UTC)


START = at("2026-03-02 09:00")
DUE = at("2026-03-06 18:00")


def sha(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def file(name: str, content: str) -> Attached:
    return Attached(name=name, type="text/plain", size=len(content), sha256=sha(content))


def away(person: str, since: str, until: str, deputy: str | None = None) -> Policy:
    """The shipped rules while one absence is recorded."""
    return replace(POLICY, absences=(Absence(person=person, since=at(since), until=at(until), deputy=deputy),))


def fold(facts: list[Fact]) -> Record | None:
    record: Record | None = None
    for fact in facts:
        record = evolve(record, fact)
    return record


class Matter:
    """One record and the instant it has reached; whatever is given to it is decided and folded."""

    def __init__(self, policy: Policy = POLICY, start: datetime = START) -> None:
        self.policy = policy
        self.at = start
        self.facts: list[Fact] = []
        self.notices: list[Notice] = []
        self.state: Record | None = None
        self.letters = 0

    @property
    def record(self) -> Record:
        assert self.state is not None
        return self.state

    @property
    def sign_off(self) -> SignOff:
        assert self.record.current is not None
        return self.record.current

    def give(self, command: Command) -> Decision:
        decision = decide(self.state, command, self.policy, self.at)
        for fact in decision.facts:
            self.state = evolve(self.state, fact)
        self.facts += decision.facts
        self.notices += decision.notices
        return decision

    def letter(self, by: str) -> Letter:
        self.letters += 1
        return Letter(
            by=by, sha256=sha(f"{by} {self.letters}"), message_id=f"<{self.letters}@{by}>", proof="authenticated"
        )

    def opens(self, *confirmers: str, by: str = "zhao", **more: Any) -> Decision:
        values: dict[str, Any] = {
            "title": "云笺上线",
            "content": "3月20日上线。",
            "due": DUE,
            "kind": "confirmation",
        } | more
        return self.give(Open(letter=self.letter(by), number="CNF-2026-0001", confirmers=confirmers, **values))

    def says(self, by: str, decision: str, **more: Any) -> Decision:
        return self.give(
            Reply(letter=self.letter(by), decision=decision, **{"words": decision, "text": decision} | more)
        )

    def hands(self, by: str, to: str) -> Decision:
        return self.says(by, "delegate", names=(to,), sign_off=self.sign_off.id)

    def changes(self, by: str = "zhao", **more: Any) -> Decision:
        return self.give(Amend(letter=self.letter(by), **more))

    def asks(self, by: str, what: str) -> Decision:
        return self.give(Ask(letter=self.letter(by), what=what))

    def tick(self, instant: datetime | None = None) -> Decision:
        self.at = instant or self.at
        return self.give(Tick())

    def later(self, **span: float) -> None:
        self.at += timedelta(**span)

    def seat(self, signer: str) -> Seat:
        return next(s for s in self.sign_off.seats if s.signer == signer)

    def owing(self) -> set[str]:
        """Who still owes an answer."""
        return {o.owner for o in self.record.obligations if o.is_open and o.what == "confirm"}


def asked(*confirmers: str, policy: Policy = POLICY, **more: Any) -> Matter:
    """A matter on which these people were just asked."""
    matter = Matter(policy)
    decision = matter.opens(*confirmers, **more)
    assert (decision.disposition, decision.reason) == ("recorded", "opened")
    return matter


def told(decision: Decision) -> set[tuple[str, str]]:
    """Kind and recipient of everything a decision tells."""
    return {(notice.kind, notice.to) for notice in decision.notices}


def outcome(decision: Decision) -> tuple[str, str]:
    return decision.disposition, decision.reason
