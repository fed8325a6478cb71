"""`mailflow check`: all errors of the rules and templates in one go."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from mailflow.core.policy import Policy
from mailflow.rules.check import TemplateCheck, problems
from mailflow.rules.load import load_rules

#: What is checked in a folder of templates, beside the rules.
TEMPLATE_CHECKS: Final[tuple[TemplateCheck, ...]] = ()


@click.command(short_help="Name every error of rules and templates.")
@click.argument("rules", type=click.Path(path_type=Path), default="rules.yaml", envvar="MAILFLOW_RULES")
@click.option(
    "--templates",
    type=click.Path(path_type=Path),
    envvar="MAILFLOW_TEMPLATES",
    help="The folder of templates; else templates/ beside the rules.",
)
def check(rules: Path, templates: Path | None) -> None:
    """Name every error of RULES and templates with its line and what to do; exit 1 where there is one."""
    found = problems(rules, templates or _beside(rules), TEMPLATE_CHECKS)
    for problem in found:
        click.echo(str(problem))
    if found:
        raise SystemExit(1)
    click.echo(f"{rules}: {_in_order(load_rules(rules).policy)}")


def _beside(rules: Path) -> Path | None:
    folder = rules.parent / "templates"
    return folder if folder.is_dir() else None


def _in_order(policy: Policy) -> str:
    people, departments = len(policy.directory.people), len(policy.directory.departments)
    return f"in order: {people} people, {departments} departments, {len(policy.sign_off.steps)} sign-off steps."
