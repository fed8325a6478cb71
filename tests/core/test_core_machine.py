"""Whatever people write and however time passes: no false approval, no lost fact, nothing after the end."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from core_world import DUE, PEOPLE, POLICY, START, Matter, file, fold, outcome
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from mailflow.core import facts as f
from mailflow.core.commands import Amend, Command, Open, Reply, ReportUndelivered, Tick
from mailflow.core.notices import Decision
from mailflow.core.policy import Absence
from mailflow.core.reasons import REASONS
from mailflow.core.record import Record

DECISIONS = ("approve", "conditional", "reject", "acknowledge", "delegate", "question", "withdraw", "unclear", "none")
ABSENCES = (
    Absence(person="liu", since=START + timedelta(days=1), until=START + timedelta(days=5), deputy=None),
    Absence(person="li", since=START - timedelta(days=1), until=START + timedelta(days=3), deputy="wu"),
)
AWAY = replace(POLICY, absences=ABSENCES)

signers = st.lists(st.sampled_from(["liu", "li", "he", "zhang", "alice", "zhao", "运营部", "林副总"]), max_size=4).map(
    tuple
)
somebody = st.sampled_from(["liu", "li", "he", "zhang", "alice", "zhao", "sun", "wu", "lin", "admin"])
rules = st.sampled_from(["all", "all", "any", "1", "2", "3", "9", "多数"])
words = st.sampled_from(["", "一", "二", "理由"])
labels = st.lists(st.tuples(st.sampled_from(["预算", "范围"]), words), max_size=2).map(tuple)
files = st.lists(st.builds(file, st.sampled_from(["a.txt", "b.txt"]), words), max_size=2).map(tuple)
spans = st.integers(0, 3 * 24 * 60).map(lambda minutes: timedelta(minutes=minutes))
dues = st.none() | st.integers(-5, 40).map(lambda days: DUE + timedelta(days=days))


class Facts:
    """Who may answer for each seat, read off the facts alone: what the record says of itself is not believed here."""

    def __init__(self) -> None:
        self.holders: dict[tuple[str, str], str] = {}
        self.standing: dict[tuple[str, str], f.Answered] = {}

    def note(self, fact: f.Fact) -> None:
        match fact:
            case f.SignOffOpened():
                self.holders |= {(fact.sign_off, p): p for p in fact.signers}
            case f.SignersChanged():
                for person in fact.removed:
                    self.holders.pop((fact.sign_off, person))
                    self.standing.pop((fact.sign_off, person), None)
                self.holders |= {(fact.sign_off, p): p for p in fact.added}
            case f.Delegated():
                self.holders[fact.sign_off, fact.signer] = fact.to
                self.standing.pop((fact.sign_off, fact.signer), None)
            case f.AnswerWithdrawn():
                self.standing.pop((fact.sign_off, fact.signer))
            case f.Answered():
                self._answered(fact)

    def _answered(self, fact: f.Answered) -> None:
        seat = (fact.sign_off, fact.signer)
        holder = self.holders[seat]
        absent = [a for a in ABSENCES if a.person == holder and a.since <= fact.at < a.until]
        deputies = {a.deputy or PEOPLE[holder].deputy for a in absent}
        assert fact.by in {fact.signer, holder} | deputies, f"{fact.by} answered for {fact.signer}, held by {holder}"
        self.standing[seat] = fact

    def approvals(self, sign_off: str, version: str) -> set[str]:
        """The seats whose standing answer is a plain approval of this version."""
        standing = ((s, fact) for (g, s), fact in self.standing.items() if g == sign_off and fact.version == version)
        return {signer for signer, fact in standing if fact.decision == "approve" and not fact.returned}


class Correspondence(RuleBasedStateMachine):
    """One matter, and everybody writing about it in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.matter = Matter(AWAY)
        self.seen = Facts()

    def give(self, command: Command) -> Decision:
        before, letters = self.matter.state, len(self.matter.facts)
        decision = self.matter.give(command)
        for fact in self.matter.facts[letters:]:
            self.seen.note(fact)
        _is_well_formed(decision)
        if before and self.matter.state:
            _nothing_ended_has_changed(before, self.matter.state)
        if isinstance(command, Tick):
            assert self.matter.state is None or before is None or _votes(before) == _votes(self.matter.state)
        return decision

    def write(self, command: type[Open | Reply | Amend], by: str, /, **values: Any) -> Decision:
        return self.give(command(letter=self.matter.letter(by), **values))

    @initialize(
        names=signers,
        rule=rules,
        due=dues,
        fields=labels,
        attachments=files,
        oral=st.booleans(),
        kind=st.sampled_from(["confirmation", "log"]),
    )
    def somebody_asks(self, names: tuple[str, ...], **values: Any) -> None:
        content = {"number": "CNF-2026-0001", "title": "云笺", "content": "上线", "cc": ("王经理", "谁")}
        self.write(Open, "zhao", confirmers=names, **content, **values)
        if self.matter.state is None:
            self.write(Open, "zhao", confirmers=("liu", "li", "he"), **content, **values)

    @rule(
        by=somebody,
        decision=st.sampled_from(DECISIONS),
        returned=st.booleans(),
        reason=words,
        old=st.booleans(),
        to=somebody,
    )
    def somebody_answers(self, by: str, decision: str, returned: bool, reason: str, old: bool, to: str) -> None:
        sign_off = self.matter.record.sign_offs[0].id if old else self.matter.sign_off.id
        returned = returned and decision == "reject"
        self.write(
            Reply,
            by,
            decision=decision,
            words=decision,
            text=decision,
            sign_off=sign_off,
            returned=returned,
            reason=reason,
            names=(to,),
        )

    @rule(data=st.data(), decision=st.sampled_from(["approve", "approve", "reject", "delegate", "withdraw"]))
    def whoever_is_asked_answers(self, data: st.DataObject, decision: str) -> None:
        by = data.draw(st.sampled_from(self.matter.sign_off.people))
        to = data.draw(somebody)
        self.write(Reply, by, decision=decision, words=decision, sign_off=self.matter.sign_off.id, names=(to,))

    @rule(by=somebody, decision=st.sampled_from(DECISIONS), text=words)
    def somebody_answers_without_a_thread(self, by: str, decision: str, text: str) -> None:
        self.write(Reply, by, decision=decision, words=text, text=text)

    @rule(due=dues, text=words, names=st.none() | signers, how=st.none() | rules)
    def the_requester_changes_who_or_when(
        self, due: datetime | None, text: str, names: tuple[str, ...] | None, how: str | None
    ) -> None:
        self.write(
            Amend, "zhao", due=due, confirmers=names, rule=how, text=text, unread=(("due", text),) if text else ()
        )

    @rule(content=st.none() | words, fields=labels, attachments=files, names=st.none() | signers)
    def the_requester_changes_what(self, names: tuple[str, ...] | None, **values: Any) -> None:
        self.write(Amend, "zhao", confirmers=names, **values)

    @rule(by=somebody, content=words)
    def somebody_else_changes_it(self, by: str, content: str) -> None:
        decision = self.write(Amend, by, content=content)
        assert by == "zhao" or outcome(decision) == ("refused", "not_the_requester")

    @rule(by=somebody, what=st.sampled_from(["status", "why", "help"]))
    def somebody_wants_to_know(self, by: str, what: str) -> None:
        assert [n.to for n in self.matter.asks(by, what).notices] == [by]

    @rule(to=somebody, kind=st.sampled_from(["receipt", "undeliverable", "sign-off-request"]))
    def a_mail_comes_back(self, to: str, kind: str) -> None:
        decision = self.give(ReportUndelivered(notice="N1", kind=kind, to=to, reason="550 no such user"))
        assert not decision.facts
        assert to not in {n.to for n in decision.notices}

    @rule(span=spans)
    def time_passes(self, span: timedelta) -> None:
        self.matter.at += span

    @precondition(lambda self: self.matter.record.next_at)
    @rule()
    def the_next_instant_comes(self) -> None:
        instant = self.matter.record.next_at
        assert instant is not None
        if instant > self.matter.at:
            self.matter.at = instant - timedelta(seconds=1)
            assert self.give(Tick()) == Decision(reason="told")
        self.matter.at = max(instant, self.matter.at)
        self.tick()

    @rule(span=spans)
    def the_service_was_down(self, span: timedelta) -> None:
        self.matter.at += span
        self.tick()

    def tick(self) -> None:
        before = self.matter.record
        decision = self.give(Tick())
        _fires_what_is_due_and_nothing_else(before, decision, self.matter.at)
        assert self.matter.record.next_at is None or self.matter.record.next_at > self.matter.at
        assert self.give(Tick()) == Decision(reason="told")

    @invariant()
    def the_facts_alone_make_the_state(self) -> None:
        assert fold(self.matter.facts) == self.matter.state

    @invariant()
    def nothing_is_confirmed_that_was_not_approved(self) -> None:
        record = self.matter.state
        if record is None:
            return
        for sign_off in record.sign_offs:
            approvals = self.seen.approvals(sign_off.id, sign_off.version)
            assert approvals == {
                s.signer
                for s in sign_off.seats
                if s.answer and s.answer.decision == "approve" and not s.answer.returned
            }
            assert (sign_off.state == "approved") <= (len(approvals) >= sign_off.needed)
            assert not (sign_off.state == "open" and len(approvals) >= sign_off.needed), (
                "enough approvals, yet still open"
            )
        assert (record.state == "confirmed") == (record.sign_offs[-1].state == "approved")

    @invariant()
    def what_is_owed_is_owed_to_what_is_open(self) -> None:
        record = self.matter.state
        if record is None:
            return
        opened = {s.id for s in record.sign_offs if s.state == "open"}
        assert {o.sign_off for o in record.obligations if o.is_open} == opened
        assert opened <= {self.matter.sign_off.id}
        waiting = {s.holder for s in self.matter.sign_off.seats if s.answer is None and opened}
        assert self.matter.owing() == waiting

    @invariant()
    def nobody_has_two_seats(self) -> None:
        if self.matter.state:
            seats = self.matter.sign_off.seats
            assert all(a == b or not {a.signer, a.holder} & {b.signer, b.holder} for a in seats for b in seats)


def _votes(record: Record) -> list[object]:
    return [(s.seats, s.answers, s.state == "approved", s.state == "rejected") for s in record.sign_offs]


def _is_well_formed(decision: Decision) -> None:
    assert decision.disposition in {"recorded", "refused", "asked_back"}
    assert decision.reason in REASONS
    if decision.disposition != "recorded":
        assert not decision.facts
        told = {"refused": "refusal", "asked_back": "question"}[decision.disposition]
        assert [n.kind for n in decision.notices][:1] == [told]
        assert all((n.kind, n.about["role"]) == ("progress", "requester") for n in decision.notices[1:])
    for notice in decision.notices:
        assert notice.to in PEOPLE
        about = json.loads(json.dumps(notice.about))
        assert about["you"]["id"] == notice.to


def _nothing_ended_has_changed(before: Record, after: Record) -> None:
    ended = [s for s in before.sign_offs if s.state != "open"]
    assert [after.sign_off(s.id) for s in ended] == ended
    assert before.state == "open" or after.state == before.state


def _fires_what_is_due_and_nothing_else(before: Record, decision: Decision, now: datetime) -> None:
    due = {o.id: o for o in before.obligations if o.next_at and o.next_at <= now}
    if any(o.what == "lapse" for o in due.values()):
        assert any(isinstance(fact, f.StateMoved) and fact.state == "lapsed" for fact in decision.facts)
        return
    fired = [fact for fact in decision.facts if isinstance(fact, f.StepFired)]
    assert sorted(fact.obligation for fact in fired) == sorted(due)
    for fact in fired:
        obligation = due[fact.obligation]
        instants = [rung.at for rung in obligation.rungs]
        assert instants[fact.step] <= now
        assert all(later > now for later in instants[fact.step + 1 :])
        assert fact.passed_over == tuple(range(obligation.fired, fact.step))
        assert fact.level == 0 or obligation.owner not in fact.targets


TestCorrespondence = Correspondence.TestCase
#: Explaining a failure takes minutes and says less than the shrunk letters do.
PHASES = (Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink)
TestCorrespondence.settings = settings(
    max_examples=100, stateful_step_count=30, deadline=None, phases=PHASES, suppress_health_check=[HealthCheck.too_slow]
)
