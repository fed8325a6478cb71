"""The matrix of guide §3 and the ladder of §4, written down here once more, against what a whole rehearsal does by the clock.

One incident is never acknowledged, a second is acknowledged at once and never reported on; the four levels begin at midnight of
the Spring Festival, on a Saturday that is worked, on a Sunday and before the holidays of May.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from mailflow.service.observed import SentMail
from mailflow.service.rehearsal import Rehearsal
from mailflow.service.scenario import read_scenario
from mailflow.service.wiring import rehearse

ROOT = Path(__file__).resolve().parents[2]
PLAYED = """start: {start}
steps:
  - mail: {{from: wu@corp.example, to: incident@corp.example, subject: 甲, body: "事件类型: 系统故障\\n紧急程度: {words}"}}
  - mail: {{from: wu@corp.example, to: incident@corp.example, subject: 乙, body: "事件类型: 系统故障\\n紧急程度: {words}"}}
  - reply: {{by: zheng@corp.example, matching: 乙, body: 受理}}
  - wait: {span}
"""
M, H, D = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
SILENT, STANDARD, MISSED, HALF = "未按时通报", "尚未受理", "目标恢复时间已过：", "目标恢复时间已过半"


@dataclass(frozen=True)
class Line:
    """One level: 受理确认, 通报间隔, when 目标恢复 is over, whom it tells at once, and the ladder: after how long who is asked."""

    words: str
    start: str
    acknowledge: timedelta
    update: timedelta
    recovery: timedelta
    told: str
    ladder: tuple[tuple[timedelta, str], ...]
    span: str


# The reporter's superior and head is he, the head of IT zheng, the executive of IT chen, the top zhou. On call are feng and zheng
# in turn. Where the head himself is on call, he is the late one: his rung goes up to chen.
LINES = {
    "L1": Line("P0", "2026-02-16 23:50", 5 * M, 30 * M, H, "he zheng chen zhou", ((10 * M, "feng"), (30 * M, "chen zhou"), (60 * M, "chen")), "3h"),
    "L2": Line("高", "2026-02-14 17:50", 15 * M, H, H, "he zheng chen", ((20 * M, "feng"), (30 * M, "chen"), (60 * M, "chen")), "5h"),
    "L3": Line("较大", "2026-03-08 09:00", H, 4 * H, 24 * H, "he zheng feng", ((H, "zheng"), (2 * H, "zheng"), (4 * H, "chen")), "26h"),
    "L4": Line("四级", "2026-04-30 16:00", 4 * H, D, 8 * D, "he zheng feng", ((4 * H, "zheng"), (8 * H, "zheng"), (24 * H, "chen")), "193h"),
}  # fmt: skip
LEVELS = sorted(LINES)


def start_of(line: Line) -> datetime:
    return datetime.fromisoformat(f"{line.start}+08:00")


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Rehearsal]:
    """Each level, rehearsed once."""
    return {level: play(line, tmp_path_factory.mktemp(level)) for level, line in LINES.items()}


def play(line: Line, folder: Path) -> Rehearsal:
    path = folder / "s.yaml"
    path.write_text(PLAYED.format(start=line.start, words=line.words, span=line.span), "utf-8")
    rehearsal = rehearse(read_scenario(path), ROOT / "rules.yaml", {})
    rehearsal.play()
    return rehearsal


def mails(rehearsal: Rehearsal, number: int, kind: str, subject: str = "") -> list[SentMail]:
    record = f"INC-2026-000{number}"
    return [m for m in rehearsal.sent if m.record == record and m.kind == kind and subject in m.message.subject]


def when(line: Line, sent: list[SentMail]) -> list[tuple[timedelta, str]]:
    """After how long whom: those of one instant together."""
    together: dict[timedelta, list[str]] = {}
    for mail in sent:
        together.setdefault(mail.at - start_of(line), []).append(mail.recipient.partition("@")[0])
    return [(after, " ".join(sorted(people))) for after, people in sorted(together.items())]


@pytest.mark.parametrize("level", LEVELS)
def test_who_the_level_names_is_told_at_once_and_once(played: dict[str, Rehearsal], level: str) -> None:
    line = LINES[level]
    notices = mails(played[level], 1, "incident-notice", "紧急事件")
    assert when(line, notices) == [(timedelta(), " ".join(sorted(line.told.split())))]
    until = start_of(line) + line.acknowledge
    asked = f"{until.year}年{until.month}月{until.day}日 {until:%H:%M}"
    assert all(level in mail.message.subject and asked in mail.message.text for mail in notices)


@pytest.mark.parametrize("level", LEVELS)
def test_the_unacknowledged_climbs_its_ladder_each_step_once(played: dict[str, Rehearsal], level: str) -> None:
    line = LINES[level]
    assert when(line, mails(played[level], 1, "escalation", STANDARD)) == list(line.ladder)
    assert mails(played[level], 2, "escalation", STANDARD) == []


@pytest.mark.parametrize("level", LEVELS)
def test_the_silent_is_asked_at_each_interval_and_each_rung_hears_once(played: dict[str, Rehearsal], level: str) -> None:
    line, rounds = LINES[level], int(played_for(LINES[level]) / LINES[level].update)
    asked = when(line, mails(played[level], 2, "reminder", "通报"))
    assert asked == [(n * line.update, "zheng") for n in range(1, rounds + 1)]
    assert when(line, mails(played[level], 2, "escalation", SILENT)) == [(2 * line.update, "chen"), (3 * line.update, "zhou")]
    assert mails(played[level], 1, "reminder", "通报") == []


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("number", [1, 2])
def test_the_target_warns_at_half_and_goes_above_all_who_know_at_its_end(
    played: dict[str, Rehearsal], level: str, number: int
) -> None:
    line = LINES[level]
    assert [after for after, _ in when(line, mails(played[level], number, "reminder", HALF))] == [line.recovery / 2]
    ((after, whom),) = when(line, mails(played[level], number, "escalation", MISSED))
    assert after == line.recovery
    # Of the third and fourth level the executive knows only once nobody has acknowledged, or has been silent.
    assert whom == "zhou"


@pytest.mark.parametrize("level", LEVELS)
def test_nobody_is_mailed_twice_by_one_step(played: dict[str, Rehearsal], level: str) -> None:
    seen = [(m.at, m.recipient, m.record, m.message.subject) for m in played[level].sent if m.kind in ("escalation", "reminder")]
    assert len(seen) == len(set(seen))


def played_for(line: Line) -> timedelta:
    return timedelta(hours=int(line.span.removesuffix("h")))
