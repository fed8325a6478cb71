"""Ten thousand deadlines over a year, on the clock and in working time: each step acts once, never early, and a late start once."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache

import pytest
from core_world import POLICY

from mailflow.core import facts as f
from mailflow.core.commands import Letter, Open, Reply, Tick
from mailflow.core.decider import decide
from mailflow.core.evolution import evolve
from mailflow.core.obligation import Obligation, lay_ladder
from mailflow.core.orders import Order
from mailflow.core.policy import Source, Step
from mailflow.core.record import Record
from mailflow.core.saying import Said
from mailflow.core.worktime import Calendar, Span

DEADLINES, TOGETHER = 10_000, 10
OPENS, CLOSES = time(9), time(18)
YEAR = datetime(2026, 1, 1, tzinfo=UTC)
UNITS = {"wd": 5, "wh": 30, "d": 6, "h": 90, "m": 300}
CALENDAR: Calendar = POLICY.calendar


@cache
def works(day: date) -> bool:
    return CALENDAR.is_working_day(day)


def worked(since: datetime, until: datetime) -> timedelta:
    """Working time between two instants, counted day by day: the calendar's own arithmetic, done in another way."""
    total, day = timedelta(), since.astimezone(CALENDAR.zone).date()
    while day <= until.astimezone(CALENDAR.zone).date():
        if works(day):
            begins = max(since, datetime.combine(day, OPENS, CALENDAR.zone))
            ends = min(until, datetime.combine(day, CLOSES, CALENDAR.zone))
            total += max(ends - begins, timedelta())
        day += timedelta(days=1)
    return total


def is_early(rung_at: datetime, since: datetime, span: Span) -> bool:
    """Whether an instant comes before its span has passed since another, by the counting above."""
    clock = {"h": timedelta(hours=1), "m": timedelta(minutes=1)}
    if span.unit in clock:
        return rung_at - since < span.amount * clock[span.unit]
    if span.unit == "d":
        return rung_at.astimezone(CALENDAR.zone).date() - since.astimezone(CALENDAR.zone).date() < timedelta(days=span.amount)
    per = timedelta(hours=9) if span.unit == "wd" else timedelta(hours=1)
    return worked(since, rung_at) < span.amount * per


@dataclass
class Clocked:
    """A record whose obligations are asked at instants of our own choosing, as a service does that was down now and then."""

    record: Record
    fired: dict[str, list[tuple[int, datetime]]]

    def poll(self, at: datetime) -> None:
        """Act on what is due, as `escalation.tick` does."""
        for owed in self.record.obligations:
            index = owed.due_rung(at)
            if index is None:
                continue
            assert owed.rungs[index].at <= at, "nothing acts early"
            later = [rung for rung in owed.rungs[index + 1 :] if rung.at <= at]
            assert later == [], "a late start acts on the highest step that is due"
            rung = owed.rungs[index]
            step = f.StepFired(
                at=at, obligation=owed.id, step=index, level=rung.level, targets=("owner",), reason="",
                passed_over=tuple(range(owed.fired, index)),
            )  # fmt: skip
            self.record = evolve(self.record, step) or self.record
            self.fired[owed.id] += [(n, at) for n in (*step.passed_over, index)]


def span(chance: random.Random) -> Span:
    unit = chance.choice(tuple(UNITS))
    return Span(chance.randint(1, UNITS[unit]), unit)


def deadline(chance: random.Random, name: str) -> tuple[Obligation, datetime, tuple[Step, ...], Span]:
    opened = YEAR + timedelta(minutes=chance.randint(0, 350 * 24 * 60))
    within = span(chance)
    afters = sorted((span(chance) for _ in range(chance.randint(0, 3))), key=lambda one: CALENDAR.add(opened, one))
    steps = (
        Step(share=0.5, source=Source("t")),
        Step(share=1.0, source=Source("t")),
        *(Step(after=after, level=n, targets=("manager",), source=Source("t")) for n, after in enumerate(afters, 1)),
    )
    due = CALENDAR.add(opened, within)
    rungs = lay_ladder(steps, opened, due, CALENDAR, on_clock=within.unit in ("h", "m"))
    owed = Obligation(id=name, owner="liu", what="task", opened_at=opened, due=due, rungs=rungs)
    return owed, opened, steps, within


def test_ten_thousand_deadlines_act_once_and_never_early() -> None:
    chance = random.Random(20260302)
    opened_at = YEAR - timedelta(days=1)
    for group in range(DEADLINES // TOGETHER):
        made = [deadline(chance, f"{group}.{n}") for n in range(TOGETHER)]
        record = evolve(None, f.RecordOpened(at=opened_at, record="REQ-2026-0001", kind="request", title="t", requester="wang"))
        assert record is not None
        clocked = Clocked(record, {owed.id: [] for owed, *_ in made})
        for owed, *_ in made:
            clocked.record = evolve(clocked.record, f.ObligationOpened(at=owed.opened_at, obligation=owed)) or clocked.record
        at = min(owed.opened_at for owed, *_ in made)
        while (due := clocked.record.next_at) is not None:
            # Mostly awake at the very instant, now and then a little before it, or down for days.
            clocked.poll(max(at, due - timedelta(seconds=1)))
            at = max(at, due + chance.choice((timedelta(),) * 3 + (timedelta(hours=7), timedelta(days=3))))
            clocked.poll(at)
        for owed, opened, steps, within in made:
            assert [n for n, _ in clocked.fired[owed.id]] == list(range(len(owed.rungs))), "each step once, in order"
            assert not is_early(owed.due, opened, within), (opened, within)
            for rung in owed.rungs:
                after = steps[rung.level + 1].after
                assert not rung.level or after is None or not is_early(rung.at, owed.due, after), (owed.due, after)


@pytest.mark.parametrize(("level", "interval"), [("一级", 30), ("二级", 60), ("三级", 240), ("四级", 1440)])
def test_updates_are_asked_for_at_each_interval_over_weeks_and_each_rung_hears_of_one_silence_once(
    level: str, interval: int
) -> None:
    """Over midnight, weekends, the Spring Festival and make-up Saturdays; the service sleeps now and then."""
    chance = random.Random(interval)
    opened = datetime(2026, 2, 13, 15, 50, tzinfo=UTC)
    record = acknowledged(level, opened)
    asked, above, last = [], [], opened
    for _ in range(60):
        (owed,) = record.owed("update")
        assert owed.next_at == last + timedelta(minutes=interval), "an interval after it was last asked for"
        at = owed.next_at + timedelta(seconds=chance.choice((0, 0, 0, interval * 17)))
        decision = decide(record, Tick(), POLICY, at)
        for fact in decision.facts:
            record = evolve(record, fact) or record
        reached = {
            notice.to
            for notice in decision.notices
            if notice.template == "incident-reminder" and notice.about["what"] == "update"
        }
        assert reached == {"zheng"}
        above += [n.to for n in decision.notices if n.template == "incident-escalation" and n.about["what"] == "update"]
        asked.append(at)
        (owed,) = record.owed("update")
        last = (owed.next_at or at) - timedelta(minutes=interval)
    assert len(asked) == 60
    assert above == ["chen", "zhou"]


def acknowledged(level: str, opened: datetime) -> Record:
    """An incident of IT that its head has taken up."""
    letter = Letter(by="wu", sha256="0" * 64)
    said = Said(text="坏了", fields=(("事件类型", "系统故障"), ("severity", level)))
    opening = Open(letter=letter, number="INC-2026-0001", kind="incident", title="甲", content="", confirmers=(), said=said)
    ack = Reply(
        letter=Letter(by="zheng", sha256="1" * 64), decision="none", words="", text="受理",
        said=Said(text="受理", orders=(Order(kind="ack", words="受理", start=0, end=2),)),
    )  # fmt: skip
    record: Record | None = None
    for command in (opening, ack):
        for fact in decide(record, command, POLICY, opened).facts:
            record = evolve(record, fact)
    assert record is not None
    assert record.state == "acknowledged"
    return record
