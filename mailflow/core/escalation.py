"""Time passing: reminders, escalation steps and lapsing, read off the open obligations and from nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from mailflow.core import facts as f
from mailflow.core.kinds import KINDS, OnTime
from mailflow.core.notices import Decision
from mailflow.core.obligation import Obligation, Rung
from mailflow.core.signoff import finish, stand_in
from mailflow.core.targeting import targets
from mailflow.core.telling import Values, card, cards, stamp
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
        if ended := KINDS[turn.record.kind].sign_off_ended:
            ended(turn)
        return turn.done("told")
    informed = [{"to": card(e.to, turn.policy), "at": stamp(e.at), "level": e.level} for e in turn.record.escalations]
    fired = [_fire(turn, o, index) for o in turn.record.obligations if (index := o.due_rung(turn.at)) is not None]
    on_time = KINDS[turn.record.kind].on_time
    usual = [one for one in fired if _is_chased(turn, one, on_time.get(one.obligation.what))]
    settled = {o.id for o in turn.record.obligations if not o.is_open}
    chased = [one for one in usual if one.obligation.id not in settled]
    for step in sorted({(one.rung.level, one.rung.rule) for one in chased}):
        together = [one for one in chased if (one.rung.level, one.rung.rule) == step]
        if step[0] == 0:
            _remind(turn, together)
        else:
            _escalate(turn, together, informed)
    return turn.done("told")


def _is_chased(turn: Turn, one: _Fired, on_time: OnTime | None) -> bool:
    """Whether reminders and escalations go their usual way, after what the kind does."""
    return on_time is None or on_time(turn, one.obligation, one.rung) is True


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
            reason=f"{'overdue' if obligation.due <= turn.at else 'reminder'}, due {stamp(obligation.due)}, {rung.rule}",
            passed_over=tuple(range(obligation.fired, index)),
        )
    )
    return _Fired(obligation, rung, told)


def _remind(turn: Turn, fired: list[_Fired]) -> None:
    for one in (one for one in fired if one.obligation.what == "confirm"):
        deputies = {deputy: "deputy" for person in one.targets if (deputy := stand_in(turn, person))}
        for person, role in (dict.fromkeys(one.targets, "confirmer") | deputies).items():
            extra: Values = {"overdue": one.obligation.due <= turn.at, "rule": one.rung.rule}
            turn.tell("reminder", person, role, sign_off=one.obligation.sign_off, **extra)
    _remind_of_duties(turn, [one for one in fired if one.obligation.what != "confirm"])


def _remind_of_duties(turn: Turn, fired: list[_Fired]) -> None:
    """Each person is reminded once of all they owe; whoever is away is not passed over: the deputy is reminded as well."""
    told: dict[str, tuple[str, list[_Fired]]] = {}
    for one in fired:
        deputies = (turn.policy.stand_in_for(person, turn.at) for person in one.targets)
        for person, role in (dict.fromkeys(one.targets, "owner") | {deputy: "deputy" for deputy in deputies if deputy}).items():
            told.setdefault(person, (role, []))[1].append(one)
    for person, (role, mine) in told.items():
        first = min(mine, key=lambda one: one.obligation.due)
        extra: Values = {"overdue": first.obligation.due <= turn.at, "rule": first.rung.rule, "asked": first.rung.asks,
                         "part": first.obligation.part if len(mine) == 1 else None}  # fmt: skip
        turn.tell("reminder", person, role, template="duty-reminder", duties=[_duty(one, turn) for one in mine], **extra)


def _duty(one: _Fired, turn: Turn) -> Values:
    """What is owed, as values of a mail."""
    owed = one.obligation
    return {
        "what": owed.what,
        "part": owed.part,
        "title": owed.title,
        "owner": card(owed.owner, turn.policy) if owed.owner else None,
        "due": stamp(owed.due),
        "opened_at": stamp(owed.opened_at),
    }


def _escalate(turn: Turn, fired: list[_Fired], informed: list[Values]) -> None:
    """Each target is told once of all who are late, however many of them they stand above; of one who is away, the deputy too."""
    for person, mine in _readers(turn, fired).items():
        late = tuple(dict.fromkeys(one.obligation.owner for one in mine if one.obligation.owner))
        first = min(mine, key=lambda one: one.obligation.due)
        extra: Values = {
            "late": cards(late, turn.policy),
            "level": first.rung.level,
            "elapsed": {"since": stamp(first.obligation.due), "working_hours": _hours(turn, first)},
            "asked": first.rung.asks,
            "informed": informed,
            "rule": first.rung.rule,
        }
        named = any(person in one.targets for one in mine)
        role = "requester" if person == turn.record.requester else "superior" if named else "instead"
        sign_off = first.obligation.sign_off
        if first.obligation.what == "confirm":
            turn.tell("escalation", person, role, sign_off=sign_off, **extra)
        else:
            duties = [_duty(one, turn) for one in mine]
            turn.tell("escalation", person, role, template="duty-escalation", sign_off=sign_off, duties=duties, **extra)


def _readers(turn: Turn, fired: list[_Fired]) -> dict[str, list[_Fired]]:
    """Who is told of which steps: their targets, and beside one who is away whoever stands in and is not late as well."""
    told: dict[str, list[_Fired]] = {}
    for one in fired:
        for person in one.targets:
            told.setdefault(person, []).append(one)
    for person, mine in tuple(told.items()):
        deputy = turn.policy.stand_in_for(person, turn.at)
        if deputy and deputy not in told and all(one.obligation.owner != deputy for one in mine):
            told[deputy] = mine
    return told


def _hours(turn: Turn, one: _Fired) -> float:
    worked = turn.policy.calendar.between(one.obligation.due, turn.at)
    return round(worked.total_seconds() / 3600, 1)
