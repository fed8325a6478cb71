"""How incidents are graded, told of, chased and reviewed."""

from __future__ import annotations

from typing import Annotated, Final

from pydantic import BeforeValidator, PlainValidator

from mailflow.core.bilingual import Unfit
from mailflow.core.incident.pattern import LONGEST, SubjectPattern
from mailflow.core.worktime import Span
from mailflow.rules.sections.shape import Section
from mailflow.rules.values import (
    Ids,
    Mails,
    Roles,
    SpanOf,
    Text,
    _at_least_one,
    _one_of,
    _one_or_more,
    _several,
    _shape,
    _words,
    read_moment,
)
from mailflow.rules.wording.sentences import said

GRADES: Final = ("L1", "L2", "L3", "L4")
REVIEWS: Final = ("mandatory", "recommended", "none")


def _share(value: object) -> float:
    moment = read_moment(value)
    if not isinstance(moment, float):
        raise Unfit(said("share"))
    return moment


def _span(value: object) -> Span:
    moment = read_moment(value)
    if not isinstance(moment, Span):
        raise Unfit(said("after"))
    return moment


After = Annotated[Span, PlainValidator(_span), _shape(type="string", pattern=r"^\s*\+\s*\d+(\.\d+)?\s*(wd|wh|d|h|m|s)\s*$")]
Grade = Annotated[str, BeforeValidator(lambda value: _one_of(GRADES, value)), _words(*GRADES)]
Reviewed = Annotated[str, BeforeValidator(lambda value: _one_of(REVIEWS, value)), _words(*REVIEWS)]
_PATTERN: Final = {"type": "string", "minLength": 1, "maxLength": LONGEST}
Pattern = Annotated[SubjectPattern, PlainValidator(lambda value: SubjectPattern.parse(str(value).strip())), _shape(**_PATTERN)]
Patterns = Annotated[list[Pattern], BeforeValidator(_at_least_one), BeforeValidator(_several), _one_or_more(**_PATTERN)]
Names = Annotated[list[Text], BeforeValidator(_several), _one_or_more(type="string", pattern=r"\S")]
Share = Annotated[float, PlainValidator(_share), _shape(type="string", pattern=r"^\s*([1-9]\d?|100)\s*%\s*$")]


class StageSection(Section):
    """One step of the ladder for what nobody acknowledged, counted from when the level's clock began."""

    at: After
    to: Roles


class LevelSection(Section):
    """One line of the matrix."""

    acknowledge: SpanOf
    update: SpanOf | None = None
    recovery: SpanOf
    team: SpanOf | None = None
    review: Reviewed = "recommended"
    tell: Roles
    ladder: list[StageSection] = []


class MonitorSection(Section):
    """How mails of one monitoring system are read."""

    sender: Mails
    subject: Patterns
    key: Names = []
    severity: Names = ["severity"]
    system: Names = []
    levels: dict[Text, Grade] = {}
    level: Grade = "L3"
    department: Names = []
    resolved: Names = []
    reporter: Text | None = None


class IncidentSection(Section):
    """How incidents are graded, told of, chased and reviewed."""

    ungraded: Grade = "L2"
    warn_at: Share = 0.5
    merge_within: SpanOf = Span(4, "h")
    join_within: SpanOf = Span(30, "m")
    plan_within: SpanOf = Span(1, "h")
    bridge: Text | None = None
    bridge_within: SpanOf = Span(10, "m")
    bridge_length: SpanOf = Span(1, "h")
    review_meeting: SpanOf = Span(3, "wd")
    review_report: SpanOf = Span(5, "wd")
    affected: dict[Text, Ids] = {}
    levels: dict[Grade, LevelSection] = {}
    monitoring: dict[Text, MonitorSection] = {}
