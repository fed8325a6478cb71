"""The whole examination, part after part; none keeps another from being made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from mailflow.core.policy import Policy
from mailflow.rules.load import load_rules
from mailflow.rules.problem import Problem, RulesError
from mailflow.service.clock import Clock
from mailflow.service.examining import connections, machine
from mailflow.service.examining.finding import OK, WARNING, WRONG, Finding, examined, told
from mailflow.service.settings import Settings
from mailflow.transport.probing import SmtpFound

#: Names every problem of rules and templates; who knows all templates brings it.
Check = Callable[[Settings], Iterable[Problem]]


def examine(settings: Settings, check: Check, clock: Clock) -> Iterator[Finding]:
    """Try everything these settings name."""
    yield from machine.python()
    yield from machine.sqlite()
    yield from _rules(settings, check)
    yield from examined("folder", partial(machine.folder, settings), told("right_to_write"))
    yield from examined("journal", partial(machine.store, settings), told("restore_journal"))
    yield from examined("listen", partial(connections.listening, settings), told("set_listen"))
    yield from examined("mailbox", partial(connections.mailbox, settings), told("login", setting="MAILFLOW_MAILBOX"))
    if policy := _policy(settings):
        yield from _way_out(settings, policy, clock)
        names = partial(connections.names, settings, policy, clock)
        yield from examined("dns", names, told("correct_dns"))


def _way_out(settings: Settings, policy: Policy, clock: Clock) -> Iterator[Finding]:
    met: list[SmtpFound] = []

    def findings() -> Iterator[Finding]:
        for one in connections.mail_out(settings, policy):
            if isinstance(one, SmtpFound):
                met.append(one)
            else:
                yield one

    yield from examined("mail out", findings, told("login", setting="MAILFLOW_SUBMIT"))
    yield from connections.time(met[0] if met else None, clock)


def _policy(settings: Settings) -> Policy | None:
    try:
        return load_rules(settings.rules).policy
    except RulesError:
        return None


def _rules(settings: Settings, check: Check) -> Iterator[Finding]:
    found = list(check(settings))
    if not found:
        yield Finding("rules", OK, told("rules_fine", rules=settings.rules, templates=settings.templates))
        return
    first = found[0].whole
    several = told("rules_wrong", first=first, more=len(found) - 1)
    yield Finding("rules", WRONG, several if len(found) > 1 else first, told("run_check", rules=settings.rules))


def worst(found: Iterable[Finding]) -> str:
    """The worst state of all."""
    states = {finding.state for finding in found}
    return next((state for state in (WRONG, WARNING) if state in states), OK)
