"""What rules may say, and an admin should know: they are adopted all the same (issue 5, guide §3 and §4)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from mailflow.core.policy import Policy, Step
from mailflow.core.worktime import Span
from mailflow.rules.load import load_rules
from mailflow.rules.problem import Finding, Problem, RulesError, quoted
from mailflow.rules.reader import read_tree
from mailflow.rules.tree import problem_at
from mailflow.rules.values import DAYS

#: How long past due, in days, the guide lets a matter wait for a superior, and for the executive (guide §4).
_SUPERIOR_BY: Final = 1.0
_EXECUTIVE_BY: Final = 3.0
_STEPS: Final = ("sign_off", "steps")


def warnings(rules: Path) -> list[Problem]:
    """Each warning with its place, in the order of the file; nothing for rules that can not be adopted."""
    try:
        loaded = load_rules(rules)
    except RulesError:
        return []
    root, _ = read_tree(loaded.text, str(rules))
    found = (problem_at(root, finding, str(rules)) for finding in _findings(loaded.policy))
    return sorted(Problem(p.file, p.line, p.column, f"warning: {p.message}") for p in found)


def _findings(policy: Policy) -> Iterator[Finding]:
    yield from _slow(policy)
    yield from _unraised(policy)
    yield from _unreached(policy)
    yield from _alike(policy)
    yield from _unproven(policy)
    yield from _outlived(policy)
    yield from _idle_days(policy)


def _slow(policy: Policy) -> Iterator[Finding]:
    """Escalations that come later than the guide lets them, and an answer nobody is reminded of."""
    steps = list(enumerate(policy.sign_off.steps))
    raised = [(index, step) for index, step in steps if step.level]
    limits = ((raised, _SUPERIOR_BY, "the first escalation"),
              ([(i, s) for i, s in raised if "executive" in s.targets], _EXECUTIVE_BY, "the executive told"))  # fmt: skip
    for chosen, days, what in limits:
        if chosen and _past_due(chosen[0][1]) > days:
            index, step = chosen[0]
            yield Finding((*_STEPS, index, "at"), f'found "+{step.after}", expected {what} by +{days:g}wd (guide §4). '
                                                   "Bring it forward, unless your house wants it so.")  # fmt: skip
    if all(step.level for _, step in steps):
        yield Finding(_STEPS, "found no step of level 0, expected a reminder before anybody else is told. Add one at 50%.")


def _past_due(step: Step) -> float:
    return _days(step.after) if step.after is not None else 0.0


def _days(span: Span) -> float:
    return span.amount * DAYS[span.unit]


def _unraised(policy: Policy) -> Iterator[Finding]:
    if not any(step.level for step in policy.sign_off.steps):
        yield Finding(_STEPS, "found no step of level 1 or above, expected one by +1wd (guide §4): who never answers is "
                              "never told of. Add one.")  # fmt: skip


def _unreached(policy: Policy) -> Iterator[Finding]:
    """Offices that steps go to, and that some department or its people do not have."""
    wanted = {role for step in policy.sign_off.steps for role in step.targets}
    for name, department in policy.directory.departments.items():
        for role in ("head", "executive"):
            if role in wanted and getattr(department, role) is None:
                yield Finding(("departments", name), f"found no {role}, expected one: steps to it reach nobody when "
                                                     f"people of {name} are late. Add {role}.", at_key=True)  # fmt: skip
    for id_, person in policy.directory.people.items():
        if "manager" in wanted and person.department and person.manager is None:
            yield Finding(("people", id_), f"found no manager of {person.name}, expected one: steps to it reach nobody. "
                                           "Add manager.", at_key=True)  # fmt: skip


def _alike(policy: Policy) -> Iterator[Finding]:
    """Names that several people share: whoever writes them is asked whom they mean."""
    first: dict[str, str] = {}
    for id_, person in policy.directory.people.items():
        other = first.setdefault(person.name.casefold(), id_)
        if other != id_:
            found = f"found {quoted(person.name)} of {other} too, expected a name that tells them apart"
            yield Finding(("people", id_, "name"), f"{found}: else letters that name them are asked back. Add what differs.")


def _unproven(policy: Policy) -> Iterator[Finding]:
    """Decisions that need no proof, and people who can never give it."""
    level = policy.proof_for("decision")
    if level in ("known", "token"):
        yield Finding(("proof", "decision"), f"found {quoted(level)}, expected authenticated: else whoever writes in a "
                                             "name can decide in it. Raise it.")  # fmt: skip
        return
    for id_, person in policy.directory.people.items():
        domain = person.mail.partition("@")[2]
        if policy.trusted_domains and domain not in policy.trusted_domains:
            yield Finding(("people", id_, "mail"), f"found {quoted(person.mail)}, expected an address at one of "
                                                   "trusted_domains: else each decision of theirs is held and asked about. "
                                                   f"Add {domain}, or their address here.")  # fmt: skip


def _outlived(policy: Policy) -> Iterator[Finding]:
    """Secrets that end before what they prove."""
    lasts = _days(policy.sign_off.answer_within) + _days(policy.sign_off.lapse_after)
    if policy.limits.reply_days < lasts:
        found = f'found "{policy.limits.reply_days}", expected {lasts:g} or more'
        yield Finding(("limits", "reply_days"), f"{found}: else answers to a sign-off that is still open prove less. Raise it.")


def _idle_days(policy: Policy) -> Iterator[Finding]:
    """A year in which nobody ever has a day off is rarely meant."""
    if not policy.calendar.holidays:
        yield Finding(("holiday_country",), "found neither holiday_country nor holidays, expected one: due dates fall on "
                                            "public holidays. Add the code of your country.")  # fmt: skip
