"""Everything that is wrong with rules and templates, for `mailflow check`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from mailflow.rules.load import load_rules
from mailflow.rules.problem import Problem, RulesError

#: Checks one folder of templates; documents and mail bring their own.
TemplateCheck = Callable[[Path], Iterable[Problem]]


def problems(
    rules: Path, templates: Path | None = None, template_checks: Iterable[TemplateCheck] = ()
) -> list[Problem]:
    """All problems of the rules, then those of the templates where a folder is given."""
    found = _of_rules(rules)
    if templates is not None:
        for check in template_checks:
            found += check(templates)
    return found


def _of_rules(rules: Path) -> list[Problem]:
    try:
        load_rules(rules)
    except RulesError as error:
        return list(error.problems)
    return []
