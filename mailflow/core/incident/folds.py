"""How the facts of incidents make what a record holds of one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final

from mailflow.core.facts import Fact
from mailflow.core.incident import facts as i
from mailflow.core.incident.alarm import Alarm
from mailflow.core.incident.incident import Incident

Fold = Callable[[Incident | None, Any], Incident | None]


def _graded(incident: Incident | None, fact: i.IncidentGraded) -> Incident:
    before = incident or Incident(level=fact.level, graded=fact.graded, since=fact.at)
    return replace(
        before, level=fact.level, graded=fact.graded, since=fact.at, target=fact.target, named=fact.named, drill=fact.drill
    )


def _timed(incident: Incident | None, fact: i.IncidentTimed) -> Incident | None:
    return incident and replace(
        incident,
        occurred=fact.occurred or incident.occurred,
        found=fact.found or incident.found,
        oral=fact.oral or incident.oral,
    )


def _reached(incident: Incident | None, fact: i.RungReached) -> Incident | None:
    return incident and replace(incident, rung=max(incident.rung, fact.rung))


def _unreached(incident: Incident | None, fact: i.PersonUnreached) -> Incident | None:
    others = tuple(pair for pair in incident.unreached if pair[0] != fact.person) if incident else ()
    return incident and replace(incident, unreached=(*others, (fact.person, fact.at)))


def _heard(incident: Incident | None, fact: i.AlarmHeard) -> Incident | None:
    if incident is None:
        return None
    before = incident.alarm
    over_at = (before.over_at if before and before.over_at else fact.at) if fact.over else None
    return replace(
        incident,
        alarm=Alarm(
            source=fact.source,
            key=fact.key,
            count=(before.count if before else 0) + 1,
            last_at=fact.at,
            over_at=over_at,
            was_over=fact.over or (before is not None and before.was_over),
        ),
    )


def _updated(incident: Incident | None, fact: i.IncidentUpdated) -> Incident | None:
    return incident and replace(incident, updates=(*incident.updates, fact.update))


def _assessed(incident: Incident | None, fact: i.IncidentAssessed) -> Incident | None:
    return incident and replace(incident, started=fact.started)


def _joined(incident: Incident | None, fact: i.MemberJoined) -> Incident | None:
    return incident and replace(incident, joined=(*incident.joined, fact.person))


def _bridged(incident: Incident | None, fact: i.BridgeCalled) -> Incident | None:
    return incident and replace(incident, call=fact.call)


def _on_duty(incident: Incident | None, fact: i.DutyGiven) -> Incident | None:
    others = tuple(pair for pair in incident.duties if pair[0] != fact.person) if incident else ()
    return incident and replace(incident, duties=(*others, (fact.person, fact.duty)))


def _purposed(incident: Incident | None, fact: i.SignOffPurposed) -> Incident | None:
    return incident and replace(incident, asked=(*incident.asked, (fact.sign_off, fact.purpose)))


FOLDS: Final[Mapping[type[Fact], Fold]] = {
    i.IncidentGraded: _graded,
    i.IncidentTimed: _timed,
    i.RungReached: _reached,
    i.PersonUnreached: _unreached,
    i.AlarmHeard: _heard,
    i.IncidentUpdated: _updated,
    i.IncidentAssessed: _assessed,
    i.MemberJoined: _joined,
    i.BridgeCalled: _bridged,
    i.SignOffPurposed: _purposed,
    i.DutyGiven: _on_duty,
}
