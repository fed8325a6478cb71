"""`mailflow check`: all errors of the rules and templates in one go."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import click

from mailflow.cli.language import language_option
from mailflow.core.bilingual import Said
from mailflow.core.policy import Policy
from mailflow.documents.check import template_problems
from mailflow.mail.intent.lexicon import unusable
from mailflow.mail.outgoing.fields import faults
from mailflow.mail.outgoing.template_check import part_faults
from mailflow.rules.check import TemplateCheck, problems
from mailflow.rules.load import load_rules
from mailflow.rules.problem import Problem
from mailflow.rules.warnings import warnings
from mailflow.rules.wording.sentences import said
from mailflow.rules.workdays import YEARS
from mailflow.service.clock import system_clock
from mailflow.service.explaining.matters import Book, book_of
from mailflow.service.explaining.year import year_of
from mailflow.service.settings import templates_for

_PLACE: Final = re.compile(r"(?P<file>.+?):(?P<line>\d+):(?P<column>\d+): (?P<message>.+)", re.DOTALL)


def _mail(folder: Path) -> list[Problem]:
    return [_problem(fault) for fault in (*faults(folder / "mail"), *part_faults(folder / "mail"))]


def _documents(folder: Path) -> list[Problem]:
    return [_problem(fault) for fault in template_problems(folder / "documents")]


def _problem(told: Said) -> Problem:
    """A fault as its checker tells it; a DOCX file has no lines, so its paragraph is named behind line 1."""
    file, line, column, english = _parts(told.en)
    *_, chinese = _parts(told.zh)
    return Problem(file, line, column, Said(en=english, zh=chinese))


def _parts(told: str) -> tuple[str, int, int, str]:
    if placed := _PLACE.fullmatch(told):
        return placed["file"], int(placed["line"]), int(placed["column"]), placed["message"]
    file, _, message = told.partition(": ")
    return file, 1, 1, message


#: What is checked in a folder of templates, beside the rules.
TEMPLATE_CHECKS: Final[tuple[TemplateCheck, ...]] = (_mail, _documents)


@click.command(short_help="Name every error of rules and templates.")
@click.argument("rules", type=click.Path(path_type=Path), default="rules.yaml", envvar="MAILFLOW_RULES")
@click.option(
    "--templates",
    type=click.Path(path_type=Path),
    envvar="MAILFLOW_TEMPLATES",
    help="The folder of templates; else templates/ beside the rules, else the installed ones.",
)
@click.option("--year", type=click.IntRange(YEARS.start, YEARS.stop - 1), help="Go over every hour of a year for every person.")
@language_option
def check(rules: Path, templates: Path | None, year: int | None, language: str) -> None:
    """Name every error of RULES and templates with its line and what to do; exit 1 where there is one.

    Lines marked as a warning refuse nothing: rules that break the limits of the guide are your own to make.
    """
    found = problems(rules, templates or templates_for(rules, {}), TEMPLATE_CHECKS, unusable)
    for problem in found:
        click.echo(problem.whole.to(language))
    if found:
        raise SystemExit(1)
    for warning in warnings(rules, system_clock().date()):
        click.echo(warning.whole.to(language))
    loaded = load_rules(rules)
    click.echo(f"{rules}: {_in_order(loaded.policy).to(language)}")
    if year is not None:
        _go_over(year, book_of(loaded, str(rules), language))


def _go_over(year: int, book: Book) -> None:
    """What a year of these rules shows; it is for the admin to judge, so nothing of it refuses them."""
    for group in year_of(book, year):
        click.echo(group.title)
        for line in group.lines:
            click.echo(f"    {line}")


def _in_order(policy: Policy) -> Said:
    people, departments = len(policy.directory.people), len(policy.directory.departments)
    return said("in_order", people=people, departments=departments, steps=len(policy.sign_off.steps))
