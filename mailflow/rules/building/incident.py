"""How incidents are graded, told of, chased and reviewed, as the core decides by it."""

from __future__ import annotations

from mailflow.core.incident.policy import AlarmSource, IncidentPolicy, LevelRules, Stage
from mailflow.rules.building.steps import source_of
from mailflow.rules.sections.incident import IncidentSection, LevelSection, MonitorSection, StageSection
from mailflow.rules.tree import Node


def incident_of(section: IncidentSection, root: Node, file: str) -> IncidentPolicy:
    """The policy of incidents; levels and systems that are left out are the guide's."""
    usual = IncidentPolicy()
    written = {int(name[1:]): _level(name, one, root, file) for name, one in section.levels.items()}
    return IncidentPolicy(
        levels={**usual.levels, **written},
        affected={name: tuple(departments) for name, departments in section.affected.items()} or usual.affected,
        ungraded=int(section.ungraded[1:]),
        warn_at=section.warn_at,
        merge_within=section.merge_within,
        join_within=section.join_within,
        plan_within=section.plan_within,
        bridge=section.bridge or "",
        bridge_within=section.bridge_within,
        bridge_length=section.bridge_length,
        review_meeting=section.review_meeting,
        review_report=section.review_report,
        monitoring=tuple(_source(name, one) for name, one in section.monitoring.items()),
        rule=str(source_of(("incident",), root, file)),
    )


def _source(name: str, section: MonitorSection) -> AlarmSource:
    return AlarmSource(
        name=name,
        senders=tuple(section.sender),
        subjects=tuple(section.subject),
        key=tuple(section.key),
        severity=tuple(section.severity),
        system=tuple(section.system),
        levels={word: int(level[1:]) for word, level in section.levels.items()},
        level=int(section.level[1:]),
        departments=tuple(section.department),
        over=tuple(section.resolved),
        reporter=section.reporter,
    )


def _level(name: str, section: LevelSection, root: Node, file: str) -> LevelRules:
    path = ("incident", "levels", name)
    return LevelRules(
        acknowledge=section.acknowledge,
        update=section.update,
        recovery=section.recovery,
        team=section.team,
        tell=tuple(dict.fromkeys(section.tell)),
        ladder=tuple(_stage(one, str(source_of((*path, "ladder", n), root, file))) for n, one in enumerate(section.ladder)),
        review=section.review,
        rule=str(source_of(path, root, file)),
    )


def _stage(section: StageSection, rule: str) -> Stage:
    return Stage(after=section.at, to=tuple(dict.fromkeys(section.to)), rule=rule)
