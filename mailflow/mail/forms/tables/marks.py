"""What our own forms hide in a file so that it is known again: the number of the form, and the task of each row.

In a DOCX these are names of bookmarks, in an XLSX texts of a hidden column; Word, WPS, Excel and LibreOffice keep both. They
only ever name what the record knows already: nothing hidden is ever read as something somebody said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from mailflow.core.sheet import NUMBER

_MARK: Final = re.compile(r"mf_(T\d{1,5})(?:_\d{1,3})?")
_FORM: Final = re.compile(r"mf_([A-Z]{3})_(\d{4})_(\d{4,6})_([PL])_(.{1,64})_([0-9A-F]{8})")
#: Word's own limit for the name of a bookmark.
_LONGEST: Final = 40


def mark(task: str) -> str:
    """What a row of a task is marked with."""
    return f"mf_{task}"


def form_mark(number: str) -> str:
    """What a form is marked with; "" where its number can not be the name of a bookmark, for it is printed as well."""
    name = "mf_" + number.replace("-", "_")
    return name if len(name) <= _LONGEST and re.fullmatch(r"\w+", name) else ""


def marked(names: Iterable[str]) -> str:
    """The task that a row is marked with; "" where several rows were made one."""
    found = {match[1] for name in names if (match := _MARK.fullmatch(name.strip()))}
    return found.pop() if len(found) == 1 else ""


def form_of(names: Iterable[str]) -> str:
    """The number of the form that these marks name."""
    found = {"-".join(match.groups()) for name in names if (match := _FORM.fullmatch(name.strip()))}
    return found.pop() if len(found) == 1 else ""


def numbers_in(text: str) -> list[str]:
    """The numbers of forms that a text shows, as people may have spaced them."""
    return [match[0] for match in NUMBER.finditer(text)]
