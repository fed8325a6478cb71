"""Time passing: reminders, escalation steps and lapsing, read off the open obligations and from nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from mailflow.core import facts as f
from mailflow.core.notices import Decision
from mailflow.core.obligation import Obligation, Rung
from mailflow.core.signoff import current, finish, stand_in
from mailflow.core.telling import Values, card, cards, stamp, targets
from mailflow.core.turn import Turn


@dataclass(frozen=True, slots=True)
class _Fired:
    obligation: Obligation
    rung: Rung
    targets: tuple[str, ...]


def tick(turn: Turn) -> Decision:
    """Act once on the highest step that is due of everything owed; what a late start skipped is noted, not sent."""
    if _lapses(turn):
        finish(turn, "lapsed", reason="lapsed")
        return turn.done("told")
    informed = [{"to": card(e.to, turn.policy), "at": stamp(e.at), "level": e.level} for e in turn.record.escalations]
    fired = [_fire(turn, o, index) for o in turn.record.obligations if (index := o.due_rung(turn.at)) is not None]
    for step in sorted({(one.rung.level, one.rung.rule) for one in fired}):
        together = [one for one in fired if (one.rung.level, one.rung.rule) == step]
        if step[0] == 0:
            _remind(turn, together)
        else:
            _escalate(turn, together, informed)
    return turn.done("told")


def _lapses(turn: Turn) -> bool:
    due = (o for o in turn.record.obligations if o.what == "lapse")
    return any(o.due_rung(turn.at) is not None for o in due)


def _fire(turn: Turn, obligation: Obligation, index: int) -> _Fired:
    rung = obligation.rungs[index]
    told = targets(rung, obligation.owner, turn.record, turn.policy)
    turn.happen(
        f.StepFired(
            at=turn.at,
            obligation=obligation.id,
            step=index,
            level=rung.level,
            targets=told,
            reason="overdue" if rung.level else "reminder",
            passed_over=tuple(range(obligation.fired, index)),
        )
    )
    return _Fired(obligation, rung, told)


def _remind(turn: Turn, fired: list[_Fired]) -> None:
    for one in fired:
        overdue = one.obligation.due <= turn.at
        deputies = {deputy: "deputy" for person in one.targets if (deputy := stand_in(turn, person))}
        for person, role in (dict.fromkeys(one.targets, "confirmer") | deputies).items():
            extra: Values = {"overdue": overdue, "rule": one.rung.rule}
            turn.tell("reminder", person, role, sign_off=one.obligation.sign_off, **extra)


def _escalate(turn: Turn, fired: list[_Fired], informed: list[Values]) -> None:
    """Each target is told once of all who are late, however many of them they stand above."""
    for person in dict.fromkeys(p for one in fired for p in one.targets):
        mine = [one for one in fired if person in one.targets]
        late = tuple(dict.fromkeys(one.obligation.owner for one in mine))
        first = min(mine, key=lambda one: one.obligation.due)
        turn.tell(
            "escalation",
            person,
            "requester" if person == turn.record.requester else "superior",
            sign_off=current(turn).id,
            late=cards(late, turn.policy),
            level=first.rung.level,
            elapsed={"since": stamp(first.obligation.due), "working_hours": _hours(turn, first)},
            asked="",
            informed=informed,
            rule=first.rung.rule,
        )


def _hours(turn: Turn, one: _Fired) -> float:
    worked = turn.policy.calendar.between(one.obligation.due, turn.at)
    return round(worked.total_seconds() / 3600, 1)
