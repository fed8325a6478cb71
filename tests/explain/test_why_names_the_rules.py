"""A mail answered 为什么 or WHY comes back with the same rules and lines as `mailflow explain` names beforehand."""

from __future__ import annotations

from pathlib import Path

import pytest

from mailflow.rules.load import load_rules
from mailflow.service.explaining.matters import book_of, sign_off
from mailflow.service.rehearsal import Rehearsal
from mailflow.service.scenario import read_scenario
from mailflow.service.wiring import rehearse

ROOT = Path(__file__).parents[2]
RULES = ROOT / "rules.yaml"
STORY = """start: 2026-03-02 09:00
steps:
  - mail:
      from: wang@corp.example
      to: confirm@corp.example
      subject: 【确认】推广方案
      body: |
        内容: 3月底前上线推广页面。
        确认人: 刘经理
  - reply: {{by: liu@corp.example, body: {asked}, kind: sign-off-request}}
  - expect:
      sent: {{to: liu@corp.example, kind: why}}
"""


@pytest.mark.parametrize("asked", ["为什么", "WHY"])
def test_each_step_still_to_come_is_named_with_its_line(tmp_path: Path, asked: str) -> None:
    path = tmp_path / "story.yaml"
    path.write_text(STORY.format(asked=asked), encoding="utf-8")
    rehearsal: Rehearsal = rehearse(read_scenario(path), RULES, {})
    rehearsal.play()
    assert rehearsal.failed == []
    answer = rehearsal.sent[-1].message.text
    book = book_of(load_rules(RULES), "rules.yaml")
    matter = sign_off(book, "wang", ("liu",), rehearsal.stage.now, None)
    steps = [str(told.source) for told in matter.told if told.source and "steps" in told.source.path]
    assert len(steps) == 4
    assert [rule for rule in steps if rule not in answer] == []
    assert "sign_off.lapse_after" in answer
