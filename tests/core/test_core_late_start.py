"""After downtime the highest step that is due is sent once, and names those that were passed over; nobody gets two mails of one step."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from core_world import POLICY, at

from mailflow.core import facts as f
from mailflow.core.commands import Letter, Open, Tick
from mailflow.core.decider import decide
from mailflow.core.evolution import evolve
from mailflow.core.notices import Decision
from mailflow.core.record import Record
from mailflow.core.saying import Said

OPENED = at("2026-03-02 10:00")


def opened(kind: str, **fields: str) -> Record:
    number = {"incident": "INC-2026-0001", "issue": "ESC-2026-0001"}[kind]
    said = Said(text="x", fields=tuple(fields.items()))
    command = Open(letter=Letter(by="wu", sha256="0" * 64), number=number, kind=kind, title="甲", content="x", confirmers=(), said=said)
    return after(None, decide(None, command, POLICY, OPENED))


def after(record: Record | None, decision: Decision) -> Record:
    for fact in decision.facts:
        record = evolve(record, fact)
    assert record is not None
    return record


def wakes(record: Record, when: datetime) -> tuple[Record, list[tuple[str, list[int]]]]:
    """The record after one tick, and of each escalation to whom it goes and which levels it says were passed over."""
    decision = decide(record, Tick(), POLICY, when)
    told = [(n.to, [step["level"] for step in n.about["skipped"]]) for n in decision.notices if n.kind == "escalation"]
    return after(record, decision), told


def test_an_incident_found_late_is_escalated_once_at_its_highest_step() -> None:
    record = opened("incident", 事件类型="系统故障", severity="高")
    record, told = wakes(record, OPENED + timedelta(hours=5))
    # The third step of the ladder asks the executive, the target that has passed goes to the next rung above.
    assert told == [("chen", [1, 2]), ("zhou", [])]
    _, again = wakes(record, OPENED + timedelta(hours=6))
    assert again == []


def test_an_incident_awake_in_time_passes_nothing_over() -> None:
    record = opened("incident", 事件类型="系统故障", severity="高")
    seen = []
    for minutes in (20, 30, 60):
        record, told = wakes(record, OPENED + timedelta(minutes=minutes))
        seen += told
    assert [passed for _, passed in seen] == [[]] * len(seen)
    assert [to for to, _ in seen] == ["zheng", "zheng", "chen", "zhou"]


def test_an_issue_found_late_goes_to_the_top_and_names_the_executives_passed_over() -> None:
    record = opened("issue", affected="市场部、技术部", nature="资源冲突")
    record, told = wakes(record, OPENED + timedelta(days=5))
    assert told == [("zhou", [2])]
    assert wakes(record, OPENED + timedelta(days=6))[1] == []


@pytest.mark.parametrize("hours", [1, 5, 30, 200])
@pytest.mark.parametrize("departments", ["IT部", "IT部、技术部", "技术部、市场部", "客服部、运营部、财务部"])
@pytest.mark.parametrize("level", ["一级", "二级", "三级", "四级"])
def test_nobody_gets_two_mails_of_one_step(level: str, departments: str, hours: int) -> None:
    """Departments of one executive, the head on call, the reporter's own department: each step reaches a person once."""
    record = opened("incident", affected=departments, severity=level)
    for _ in range(3):
        due = max(record.next_at or OPENED, OPENED + timedelta(hours=hours))
        decision = decide(record, Tick(), POLICY, due)
        escalations = [(n.to, n.template, n.about.get("what")) for n in decision.notices if n.kind == "escalation"]
        assert len(escalations) == len(set(escalations))
        fired = [fact for fact in decision.facts if isinstance(fact, f.StepFired) and fact.level]
        late = {o.id: o.owner for o in record.obligations}
        assert all(late[step.obligation] not in step.targets for step in fired), "nobody is told of their own lateness"
        record = after(record, decision)
