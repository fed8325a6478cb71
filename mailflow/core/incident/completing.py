"""What was missing of a report, given later by label or in free form (续报)."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from mailflow.core import matter_facts as m
from mailflow.core.commands import Reply
from mailflow.core.incident import facts as i
from mailflow.core.incident.bridge import LABELS
from mailflow.core.incident.chain import in_front_line
from mailflow.core.incident.course import LIVE, PARTS, give_update, grade
from mailflow.core.incident.grading import departments, graded, times
from mailflow.core.incident.telling import note, tell_at_once
from mailflow.core.incident.told import level_added, scope_told
from mailflow.core.incident.turning import Taken
from mailflow.core.incident.watch import in_charge_now, incident_of, owe_recovery
from mailflow.core.saying import Said
from mailflow.core.turn import Turn

#: Labels that are orders to the team or the review, and no fields of the report.
_ELSEWHERE: Final = frozenset({
    "decision", "组长", "副组长", "成员", "记录人", "初步评估人与结论", "是否启动协调机制", "改进措施", "经验", "不足",
    *LABELS, "责任认定", "时间线", "应急处置方案", "概述", "根因分析", "影响与损失评估", "处置评价", "复盘会议日期",
})  # fmt: skip


def complete(turn: Turn, command: Reply, taken: Taken) -> None:
    """Take the labels of a reply into the report; what changes who is concerned tells them at once."""
    said = command.said
    if _is_update(turn, command, taken):
        parts = tuple((name, value) for name in PARTS if (value := said.field(name)))
        give_update(turn, command, command.text, parts, taken)
    updated = any(line["what"] == "update" for line in taken.done)
    fields = tuple((name, value) for name, value in said.fields if name not in _ELSEWHERE and not (updated and name in PARTS))
    fields, level = (*fields, *_scope(turn, command, taken)), _level(turn, command, taken)
    changed = tuple((name, value) for name, value in fields if turn.record.field(name) != value)
    files = tuple(a for a in said.attachments if a not in turn.record.files)
    title = said.field("title") if said.field("title") != turn.record.title else ""
    times_now = _times(turn, command, taken)
    if not (changed or files or times_now or level):
        return
    named = _departments(turn, said)
    turn.happen(
        m.FieldsSet(
            at=turn.at, letter=turn.rests_on, by=command.letter.by, departments=named, attachments=files, title=title,
            fields=tuple((name, value) for name, value in changed if name != "title"),
        )
    )  # fmt: skip
    if not updated:
        # An update holds the whole letter already.
        note(turn, "completed", command.text)
    taken.did("completed", "；".join((*(value for _, value in changed), *(a.name for a in files))) or command.text[:80])
    if times_now:
        turn.happen(i.IncidentTimed(at=turn.at, letter=turn.rests_on, **times_now))
    _regrade(turn, command, taken)
    if level:
        grade(turn, command.letter.by, level, said.rest.strip()[:200], taken)
    if named and turn.record.state in ("reported", "acknowledged", "assessing", "coordinating"):
        tell_at_once(turn, beside=(command.letter.by,))


def _times(turn: Turn, command: Reply, taken: Taken) -> dict[str, datetime]:
    """The times a reply names by label, and of the reporter's sentences those that are still missing."""
    named = times(command.said, turn.at)
    if command.letter.by != turn.record.requester or taken.done:
        return named
    incident, told = incident_of(turn), times(command.said, turn.at, told=True)
    return {name: when for name, when in told.items() if name in named or getattr(incident, name) is None}


#: What a letter may do beside and still add to the report in a sentence.
_BESIDE: Final = frozenset({"ack", "read", "joined"})
_GRADES: Final = frozenset({"level", "same_level"})


def only_beside(taken: Taken) -> bool:
    """Whether nothing came of a letter so far but that somebody has it."""
    return all(line["what"] in _BESIDE for line in taken.done)


def _adds(turn: Turn, command: Reply, taken: Taken) -> bool:
    """Whether the sentences of a reply may add to the report: of whoever reported it or deals with it, and no other order."""
    by, record = command.letter.by, turn.record
    deals = by == record.requester or in_front_line(by, record, turn.policy)
    return deals and record.state in LIVE and all(line["what"] in _BESIDE | _GRADES for line in taken.done)


def _scope(turn: Turn, command: Reply, taken: Taken) -> tuple[tuple[str, str], ...]:
    """Whom it hits by a sentence, while the report lacks that."""
    lacks = not turn.record.field("scope") and not command.said.field("scope") and _adds(turn, command, taken)
    words = scope_told(command.said.rest) if lacks else ""
    return (("scope", words),) if words else ()


def _level(turn: Turn, command: Reply, taken: Taken) -> int | None:
    """The level that a sentence names, while it is not graded yet."""
    lacks = not incident_of(turn).graded and not command.said.field("severity") and _adds(turn, command, taken)
    return level_added(command.said.rest) if lacks else None


def _is_update(turn: Turn, command: Reply, taken: Taken) -> bool:
    """Whether somebody who deals with it fills in the parts of an update without saying 更新."""
    said, by = command.said, command.letter.by
    deals = by in (*turn.record.who("owner"), *turn.record.who("recorder"), *turn.record.who("leader"))
    parts = sum(1 for name in ("status", "measures", "next", "eta", "下次通报时间") if said.field(name))
    live = turn.record.state in ("acknowledged", "assessing", "coordinating", "recovered")
    return deals and parts > 1 and not taken.done and live


def _departments(turn: Turn, said: Said) -> tuple[str, ...]:
    """The departments a label adds to those it concerns; none where it names none."""
    if not said.field("affected"):
        return ()
    named, _ = departments(said, turn.record.title, turn.record.requester, turn.policy)
    return tuple(dict.fromkeys((*turn.record.departments, *named))) if set(named) - set(turn.record.departments) else ()


def _regrade(turn: Turn, command: Reply, taken: Taken) -> None:
    """A level or a time to recover that was named later."""
    said = command.said
    incident, found = incident_of(turn), graded(said, turn.policy, turn.at)
    if found.level and said.field("severity") and (found.level != incident.level or not incident.graded):
        grade(turn, command.letter.by, found.level, said.field("severity"), taken)
    # An expected time of recovery in an update is a forecast; only the reporter's wish sets the target.
    if found.target and command.letter.by == turn.record.requester and not taken.refused:
        now = incident_of(turn)
        turn.happen(
            i.IncidentGraded(at=turn.at, letter=turn.rests_on, level=now.level, graded=now.graded, target=found.target,
                             named=True, by=command.letter.by, reason=said.field("eta"))
        )  # fmt: skip
        owe_recovery(turn, in_charge_now(turn))
