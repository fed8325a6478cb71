"""An issue that came of another record: it goes up at once where the guide says so, and tells that record how it ends."""

from __future__ import annotations

import re
from typing import Final

from mailflow.core import facts as f
from mailflow.core import matter_facts as m
from mailflow.core.commands import Inform, Origin
from mailflow.core.duties import settle_all
from mailflow.core.issue.folds import issue_of
from mailflow.core.issue.parties import everybody, executives, move_on, tell_all, to_judges
from mailflow.core.turn import Turn

#: Why an issue goes to the executives without the departments talking first (guide §1, 重大偏差; §2.7).
GRAVE: Final = frozenset({"late", "over_budget", "risk"})

#: A line about one task.
_TASK: Final = re.compile(r"^(T\d{1,4}) ", re.MULTILINE)


def is_grave(origin: Origin | None) -> bool:
    """Whether what an issue came of goes up at once."""
    return origin is not None and origin.why in GRAVE


def tie(turn: Turn, origin: Origin) -> None:
    """Keep the record that an issue came of, and let that record know its number."""
    turn.happen(m.Linked(at=turn.at, letter=turn.rests_on, record=origin.record, why=origin.why, part=origin.part))
    known = Inform(letter=turn.letter, origin=turn.record.id, what="opened", why=origin.why, part=origin.part)
    turn.cause(known, origin.record)


def go_up(turn: Turn) -> bool:
    """Put an issue before the executives now; whether there is a step left that does."""
    owed = next(o for o in turn.record.owed("settle"))
    rung = next((r for r in owed.rungs[owed.fired :] if r.level), None)
    if rung is None:
        return False
    step, judges = owed.rungs.index(rung), executives(turn) or turn.policy.directory.general_managers()
    by = turn.letter.by if turn.rests_on and turn.letter else "time"
    turn.happen(
        f.StepFired(at=turn.at, letter=turn.rests_on, obligation=owed.id, step=step, level=rung.level, targets=judges,
                    reason=f"asked for by {by}, {rung.rule}", passed_over=tuple(range(owed.fired, step)))
    )  # fmt: skip
    to_judges(turn, rung, judges)
    return True


def back_to_origin(turn: Turn, what: str, words: str = "") -> None:
    """Tell the record that an issue came of what was ruled, or that it is closed."""
    link, ruling = turn.record.link(), issue_of(turn.record).ruling
    if link is not None:
        said = ruling.words if what == "ruled" and ruling else words
        known = Inform(letter=turn.letter, origin=turn.record.id, what=what, why=link.why, part=link.part, words=said)
        turn.cause(known, link.record)


def of_origin(turn: Turn, command: Inform) -> None:
    """The record that an issue came of has more to say of it, or needs it no more."""
    if turn.record.state == "closed":
        return
    if command.what == "adds":
        nature = _described(turn.record.field("nature"), command.words)
        fields = (("nature", nature),)
        turn.happen(m.FieldsSet(at=turn.at, letter=turn.rests_on, by=turn.record.requester, fields=fields))
        tell_all(turn, None, "adds", everybody(turn), document="issue", words=command.words)
    elif command.what == "settled" and turn.record.state in ("open", "escalated"):
        move_on(turn, "close")
        settle_all(turn, "settled")
        tell_all(turn, None, "solved", everybody(turn), document="issue", words=command.words)
        back_to_origin(turn, "closed", command.words)


def _described(before: str, words: str) -> str:
    """What was said before and what is said now; of a task that is described again the newest line stays."""
    again = set(_TASK.findall(words))
    kept = (line for line in before.split("\n") if line and not (_TASK.match(line) and line.split(" ")[0] in again))
    return "\n".join((*kept, words)).strip()
