"""`mailflow doctor`: each setting and connection is tried, and what is wrong is said with what to do."""

from __future__ import annotations

import click

from mailflow.cli.check import TEMPLATE_CHECKS
from mailflow.cli.language import language_option
from mailflow.cli.screen import json_line, say
from mailflow.mail.intent.lexicon import unusable
from mailflow.rules.check import problems
from mailflow.rules.problem import Problem
from mailflow.service.clock import system_clock
from mailflow.service.examining.doctor import examine, worst
from mailflow.service.examining.finding import WRONG, Finding
from mailflow.service.settings import Settings, from_environment


@click.command(short_help="Try each connection and setting.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object to a line.")
@language_option
def doctor(as_json: bool, language: str) -> None:
    """Try each setting and connection and say what is wrong and what to do; exit 1 where anything is.

    Nothing is sent, marked or made: servers are logged in to and asked what they can do.
    """
    found: list[Finding] = []
    for finding in examine(from_environment(), _problems, system_clock):
        found.append(finding)
        say(json_line(finding.values(language)) if as_json else finding.whole.to(language))
    if worst(found) == WRONG:
        raise SystemExit(1)


def _problems(settings: Settings) -> list[Problem]:
    return problems(settings.rules, settings.templates, TEMPLATE_CHECKS, unusable)
