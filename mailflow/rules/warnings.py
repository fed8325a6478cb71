"""What rules may say, and an admin should know: they are adopted all the same (guide §3 and §4)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

from mailflow.core.policy import Policy, Step
from mailflow.core.worktime import Span
from mailflow.rules.load import Loaded, load_rules
from mailflow.rules.problem import Finding, Problem, RulesError, quoted
from mailflow.rules.reader import read_tree
from mailflow.rules.tree import problem_at
from mailflow.rules.uncovered import gaps
from mailflow.rules.values import DAYS
from mailflow.rules.wording.sentences import said

#: How long past due, in days, the guide lets a matter wait for a superior, and for the executive (guide §4).
_SUPERIOR_BY: Final = 1.0
_EXECUTIVE_BY: Final = 3.0
_STEPS: Final = ("sign_off", "steps")
#: How long departments may argue, in days, and after how many days a delay is grave (guide §2.1).
_SETTLED_BY: Final = 1.0
_GRAVE_AFTER: Final = 3
#: The State Council has announced the days off of a year by this month and day of the year before.
_ANNOUNCED_BY: Final = (11, 15)


def warnings(rules: Path, today: date | None = None) -> list[Problem]:
    """Each warning with its place, in the order of the file; nothing for rules that can not be adopted.

    With `today` also what is owed by then: from 15 November on the official days off of the year to come.
    """
    try:
        return warnings_of(load_rules(rules), str(rules), today)
    except RulesError:
        return []


def warnings_of(loaded: Loaded, file: str, today: date | None = None) -> list[Problem]:
    """The same of rules that were read; `file` is what they are called."""
    root, _ = read_tree(loaded.text, file)
    owed = _unannounced(loaded, today) if today else ()
    findings = (*_findings(loaded.policy), *_uncovered(loaded.policy, today), *owed)
    found = (problem_at(root, finding, file) for finding in findings)
    return sorted(replace(problem, message=said("warning", message=problem.message)) for problem in found)


def _findings(policy: Policy) -> Iterator[Finding]:
    yield from _slow(policy)
    yield from _unraised(policy)
    yield from _unreached(policy)
    yield from _alike(policy)
    yield from _unproven(policy)
    yield from _outlived(policy)
    yield from _idle_days(policy)
    yield from _beyond_the_guide(policy)
    yield from _after_recovery(policy)


def _slow(policy: Policy) -> Iterator[Finding]:
    """Escalations that come later than the guide lets them, and an answer nobody is reminded of."""
    steps = list(enumerate(policy.sign_off.steps))
    raised = [(index, step) for index, step in steps if step.level]
    limits = ((raised, _SUPERIOR_BY, "first_escalation"),
              ([(i, s) for i, s in raised if "executive" in s.targets], _EXECUTIVE_BY, "executive_told"))  # fmt: skip
    for chosen, days, what in limits:
        if chosen and _past_due(chosen[0][1]) > days:
            index, step = chosen[0]
            yield Finding((*_STEPS, index, "at"), said("slow", after=step.after, what=said(what), days=days))
    if all(step.level for _, step in steps):
        yield Finding(_STEPS, said("no_reminder"))


def _past_due(step: Step) -> float:
    return _days(step.after) if step.after is not None else 0.0


def _days(span: Span) -> float:
    # 60m and 1h are the same.
    return round(span.amount * DAYS[span.unit], 6)


def _unraised(policy: Policy) -> Iterator[Finding]:
    if not any(step.level for step in policy.sign_off.steps):
        yield Finding(_STEPS, said("unraised"))


def _unreached(policy: Policy) -> Iterator[Finding]:
    """Offices that steps go to, and that some department or its people do not have."""
    wanted = {role for step in policy.sign_off.steps for role in step.targets}
    for name, department in policy.directory.departments.items():
        for role in ("head", "executive"):
            if role in wanted and getattr(department, role) is None:
                yield Finding(("departments", name), said("no_office", role=role, name=name), at_key=True)
    for id_, person in policy.directory.people.items():
        if "manager" in wanted and person.department and person.manager is None:
            yield Finding(("people", id_), said("no_manager", name=person.name), at_key=True)


def _alike(policy: Policy) -> Iterator[Finding]:
    """Names that several people share: whoever writes them is asked whom they mean."""
    first: dict[str, str] = {}
    for id_, person in policy.directory.people.items():
        other = first.setdefault(person.name.casefold(), id_)
        if other != id_:
            yield Finding(("people", id_, "name"), said("alike", name=quoted(person.name), other=other))


def _unproven(policy: Policy) -> Iterator[Finding]:
    """Decisions that need no proof, and people who can never give it."""
    level = policy.proof_for("decision")
    if level in ("known", "token"):
        yield Finding(("proof", "decision"), said("unproven", level=quoted(level)))
        return
    for id_, person in policy.directory.people.items():
        domain = person.mail.partition("@")[2]
        if policy.trusted_domains and domain not in policy.trusted_domains:
            yield Finding(("people", id_, "mail"), said("untrusted", mail=quoted(person.mail), domain=domain))


def _outlived(policy: Policy) -> Iterator[Finding]:
    """Secrets that end before what they prove."""
    lasts = _days(policy.sign_off.answer_within) + _days(policy.sign_off.lapse_after)
    if policy.limits.reply_days < lasts:
        yield Finding(("limits", "reply_days"), said("outlived", days=policy.limits.reply_days, lasts=lasts))


def _idle_days(policy: Policy) -> Iterator[Finding]:
    """A year in which nobody ever has a day off is rarely meant."""
    if not policy.calendar.holidays:
        yield Finding(("holiday_country",), said("idle_days"))


def _beyond_the_guide(policy: Policy) -> Iterator[Finding]:
    """Problems that departments may argue over for longer, and delays that count as grave later, than the guide says."""
    settle, days = policy.issues.settle_within, policy.project.delay_days
    if _days(settle) > _SETTLED_BY:
        yield Finding(("issues", "settle_within"), said("settled_late", settle=quoted(str(settle))))
    if days > _GRAVE_AFTER:
        yield Finding(("project", "delay_days"), said("grave_late", days=quoted(str(days))))
    for index, step in enumerate(policy.tasks.steps):
        if "executive" in step.targets and _past_due(step) > _GRAVE_AFTER + 1:
            yield Finding(("tasks", "steps", index, "at"), said("executive_late", after=step.after))
            return


def _after_recovery(policy: Policy) -> Iterator[Finding]:
    """Steps over an incident that nobody acknowledged which come when it was to be recovered already."""
    for level, rules in policy.incident.levels.items():
        for index, stage in enumerate(rules.ladder):
            if stage.after.is_working == rules.recovery.is_working and _days(stage.after) > _days(rules.recovery):
                path = ("incident", "levels", f"L{level}", "ladder", index, "at")
                yield Finding(path, said("after_recovery", after=stage.after, recovery=rules.recovery))


def _uncovered(policy: Policy, today: date | None) -> Iterator[Finding]:
    """Rotas whose turn it is while away, with nobody standing in: of days that are over nothing is said."""
    for gap in gaps(policy, today):
        since, until = (policy.calendar.local(at).strftime("%Y-%m-%d %H:%M") for at in (gap.since, gap.until))
        told = said("uncovered", person=gap.person, since=since, until=until)
        yield Finding(("oncall", gap.department), told, at_key=True)


def _unannounced(loaded: Loaded, today: date) -> Iterator[Finding]:
    """A year that begins soon, and whose official days off nobody has written down: due dates in it are 暂定."""
    coming = today.year + 1 if (today.month, today.day) >= _ANNOUNCED_BY else today.year
    for year in sorted({today.year, coming} & loaded.provisional):
        yield Finding(("holiday_country",), said("unannounced", year=year))
