"""What an incident has people owe, laid on the clock: acknowledging, updates, recovering (guide §3 and §4)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from mailflow.core import duties
from mailflow.core.incident.incident import Incident
from mailflow.core.incident.policy import LevelRules
from mailflow.core.obligation import Rung
from mailflow.core.turn import Turn

#: Whom each round of silence reaches; after the last only the owner is asked, for each level is told once (guide §4).
_ROUNDS: Final = (("owner",), ("manager",), ("next_rung",))


def incident_of(turn: Turn) -> Incident:
    """The incident of a record of this kind."""
    incident = turn.record.incident
    assert incident is not None, "an incident is graded when it is opened"
    return incident


def rules_of(turn: Turn) -> LevelRules:
    """The line of the matrix that counts for it now."""
    return turn.policy.incident.levels[incident_of(turn).level]


def owe_acknowledgement(turn: Turn, owner: str) -> None:
    """Somebody is to acknowledge; the ladder runs from when the level's clock began, and steps that have passed stay passed."""
    rules, since, calendar = rules_of(turn), incident_of(turn).since, turn.policy.calendar
    rungs = tuple(
        Rung(at=at, level=level, targets=stage.to, rule=stage.rule, asks="take_over" if level < 3 else "decide")
        for level, stage in enumerate(rules.ladder, 1)
        if (at := calendar.add(since, stage.after)) > turn.at
    )
    duties.owe(turn, "ack", owner, "ack", calendar.add(since, rules.acknowledge), rungs)


def owe_recovery(turn: Turn, owner: str) -> None:
    """The time to recover: a warning at a share of it, and the next rung up when it has passed."""
    incident, rules = incident_of(turn), rules_of(turn)
    target = incident.target
    if target is None or target <= turn.at:
        return
    # On the clock and not in working time: an incident does not wait for the morning.
    warn = incident.since + (target - incident.since) * turn.policy.incident.warn_at
    rungs = [Rung(at=target, level=4, targets=("next_rung",), rule=f"{rules.rule}.recovery", asks="decide")]
    if warn > turn.at:
        rungs.insert(0, Rung(at=warn, level=0, targets=("owner",), rule=f"{turn.policy.incident.rule}.warn_at"))
    duties.owe(turn, "recover", owner, "recover", target, tuple(rungs))


def owe_update(turn: Turn, owner: str, *, told: bool = False) -> None:
    """The next update, one interval from now; whoever is silent is asked again each interval, and others hear of it, each once.

    `told` says that everybody above heard of this silence.
    """
    rules = rules_of(turn)
    if rules.update is None:
        return
    due, rungs = turn.at, []
    for n, to in enumerate(_ROUNDS[:1] if told else _ROUNDS):
        due = turn.policy.calendar.add(due, rules.update)
        level, asks = (4 + n, "urge") if n else (0, "")
        rungs.append(Rung(at=due, level=level, targets=to, rule=f"{rules.rule}.update", asks=asks))
    duties.owe(turn, "update", owner, "update", rungs[0].at, tuple(rungs))


def in_charge_now(turn: Turn) -> str:
    """Who owes for it: its owner, before one is found whoever is to acknowledge it."""
    record = turn.record
    return next(iter((*record.who("owner"), *record.who("responder"), record.requester)))


def recorder(turn: Turn) -> str:
    """Who gives the updates: the recorder, where one is named."""
    return next(iter((*turn.record.who("recorder"), in_charge_now(turn))))


def hand_update_on(turn: Turn) -> None:
    """The update that is owed is the recorder's from now on, by the time at which it was owed before."""
    for owed in turn.record.owed("update"):
        if owed.owner != recorder(turn):
            rungs = tuple(rung for rung in owed.rungs if rung.at > turn.at)
            duties.owe(turn, "update", recorder(turn), "update", owed.due, rungs)


def target_by_matrix(turn: Turn, level: int) -> datetime:
    """Until when the matrix wants an incident of a level recovered, from now."""
    return turn.policy.calendar.add(turn.at, turn.policy.incident.levels[level].recovery)


def minutes(span: timedelta) -> int:
    """Whole minutes of clock time."""
    return int(span.total_seconds() // 60)
