"""What the core itself would do from one command on, if nobody did anything: the very decisions, played forward."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from mailflow.core import facts as f
from mailflow.core.commands import Command, Tick
from mailflow.core.decider import decide
from mailflow.core.evolution import evolve
from mailflow.core.notices import Decision
from mailflow.core.obligation import Obligation, Rung
from mailflow.core.policy import Policy
from mailflow.core.record import Record

#: Nothing that is left alone goes on for longer, whatever its ladder repeats.
_STEPS: Final = 1000

#: An instant is kept as it is; a course of more years is a fault of the rules.
_HORIZON: Final = timedelta(days=366 * 10)


@dataclass(frozen=True, slots=True)
class Telling:
    """One person is told one thing, in one role."""

    to: str
    role: str
    kind: str
    overdue: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """Everything that happens at one instant by one rule: whom it reaches, and the obligation and rung it comes from."""

    at: datetime
    rule: str
    level: int
    told: tuple[Telling, ...]
    obligation: Obligation | None = None
    rung: Rung | None = None
    passed_over: tuple[Rung, ...] = ()


@dataclass(frozen=True, slots=True)
class Course:
    """A record and what happens to it by itself; `asked` is why it was never opened, where it was not."""

    record: Record | None
    moments: tuple[Moment, ...]
    asked: str = ""


def course_of(command: Command, policy: Policy, at: datetime, horizon: timedelta = _HORIZON) -> Course:
    """What a command that opens a record leads to, down to the end that time brings, or to a horizon."""
    decision = decide(None, command, policy, at)
    if decision.disposition != "recorded":
        return Course(None, (), f"{decision.reason} {decision.detail}".strip())
    record = after(None, decision)
    return played_on(record, policy, at, horizon, (_moment(decision, record, "", at),))


def followed(record: Record, command: Command, policy: Policy, at: datetime, horizon: timedelta) -> Course:
    """What a command about a record leads to, and then time alone."""
    decision = decide(record, command, policy, at)
    return played_on(after(record, decision), policy, at, horizon, (_moment(decision, record, "", at),))


def played_on(record: Record, policy: Policy, at: datetime, horizon: timedelta, before: tuple[Moment, ...] = ()) -> Course:
    """What time alone brings to a record."""
    moments = list(before)
    for _ in range(_STEPS):
        due = record.next_at
        if due is None or due > at + horizon:
            break
        earlier, decision = record, decide(record, Tick(), policy, due)
        record = after(record, decision)
        moments += _ticked(earlier, decision, due)
    return Course(record, tuple(moments))


def after(record: Record | None, decision: Decision) -> Record:
    """The record once a decision has happened to it."""
    for fact in decision.facts:
        record = evolve(record, fact)
    assert record is not None, "a recorded opening opens a record"
    return record


def _ticked(before: Record, decision: Decision, at: datetime) -> Iterator[Moment]:
    """One moment a rule that fired, or the end."""
    fired = [fact for fact in decision.facts if isinstance(fact, f.StepFired)]
    if not fired:
        yield _moment(decision, before, _ending(before, at), at)
        return
    rules = tuple(dict.fromkeys(_rung(before, fact).rule for fact in fired))
    for rule in rules:
        first = next(fact for fact in fired if _rung(before, fact).rule == rule)
        owed, rung = _owed(before, first), _rung(before, first)
        told = _told(decision, rule, (rule, *rules) if rule == rules[0] else ())
        if not told and decision.notices:
            continue
        passed = tuple(owed.rungs[index] for index in first.passed_over)
        yield Moment(at=at, rule=rule, level=rung.level, told=told, obligation=owed, rung=rung, passed_over=passed)


def _moment(decision: Decision, record: Record, rule: str, at: datetime) -> Moment:
    obligation = next((o for o in record.obligations if o.is_open and any(r.rule == rule for r in o.rungs)), None)
    rung = next((r for r in obligation.rungs if r.rule == rule), None) if obligation else None
    return Moment(at=at, rule=rule, level=0, told=_told(decision), obligation=obligation, rung=rung)


def _ending(record: Record, at: datetime) -> str:
    """The rule of what is due and no step of a ladder: the end."""
    due = (o.rungs[index] for o in record.obligations if o.what == "lapse" and (index := o.due_rung(at)) is not None)
    return next((rung.rule for rung in due), "")


def _told(decision: Decision, rule: str | None = None, first: tuple[str, ...] = ()) -> tuple[Telling, ...]:
    """Whom a decision tells, in order; of one rule where one is given, and for the `first` of several what names none of them."""
    rules = [(notice, notice.about.get("rule")) for notice in decision.notices]
    chosen = (n for n, named in rules if rule is None or named == rule or (first and named not in first))
    return tuple(Telling(n.to, str(n.about.get("role", "")), n.kind, bool(n.about.get("overdue"))) for n in chosen)


def _owed(record: Record, fact: f.StepFired) -> Obligation:
    return next(o for o in record.obligations if o.id == fact.obligation)


def _rung(record: Record, fact: f.StepFired) -> Rung:
    return _owed(record, fact).rungs[fact.step]
