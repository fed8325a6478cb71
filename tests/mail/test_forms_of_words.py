"""Forms are compiled when they are first looked for: here every one of them is, and those of the same words only once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages

import pytest

import mailflow.mail
from mailflow.mail.intent.compiled import form

MODULES = sorted(module.name for module in walk_packages(mailflow.mail.__path__, "mailflow.mail."))


def forms_in(value: object) -> Iterator[re.Pattern[str]]:
    if type(value) is type(form("")):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from forms_in(one)


@pytest.mark.parametrize("name", MODULES)
def test_every_form_can_be_looked_for(name: str) -> None:
    for value in vars(import_module(name)).values():
        for one in forms_in(value):
            one.search("")


def test_a_wrong_form_is_found_when_it_is_looked_for_and_not_before() -> None:
    wrong = form("(")
    with pytest.raises(re.error):
        wrong.search("text")


def test_a_form_does_what_a_compiled_pattern_does() -> None:
    late, early = form(r"(?P<a>a+)|^b$", re.MULTILINE), re.compile(r"(?P<a>a+)|^b$", re.MULTILINE)
    for text in ("", "aa", "c\nb", "xaay"):
        assert [match.span() for match in late.finditer(text)] == [match.span() for match in early.finditer(text)]
        assert (late.sub("-", text), late.split(text)) == (early.sub("-", text), early.split(text))
