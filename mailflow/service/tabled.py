"""What the tables and filled forms of a letter add to its words (contract §2: label lines, a table, or an attached file)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Final

from mailflow.core.policy import Policy
from mailflow.mail.forms.tables.read import read_tables
from mailflow.mail.forms.tables.values import Problem, Sheets
from mailflow.mail.forms.tables.wording import place, sentence
from mailflow.mail.message.message import Message
from mailflow.service.words import Words

#: A letter with less of its own than this says nothing without its file.
_SAYS_LITTLE: Final = 80

#: What is wrong with a file that was meant to be read and was not; other formats are attachments like any other.
_CLOSED: Final = frozenset({"macros", "locked", "broken", "too-large", "bomb", "nested", "dtd"})


def sheets_of(message: Message, kind: str, language: str, policy: Policy, at: datetime, sent: str | None = None) -> Sheets:
    """What the tables and files of a letter about a record of this kind say; dates are seen from `at`.

    `sent` is the text of the mail it answers: a table of it that comes back as it was says nothing.
    """
    return read_tables(
        message, sent=sent, labels=policy.labels, kind=kind, at=at, calendar=policy.calendar, language=language, quoted=False
    )


def with_tables(words: Words, sheets: Sheets, language: str, *, whole: bool = True) -> Words:
    """The words of a letter that opens something, with the fields of its tables and files; its own text wins.

    Files that were not read are told with the rest, but where whole files are what is asked about.
    """
    added = {name: value for name, value in sheets.form().items() if value and not words.form.fields.get(name)}
    if not added and not sheets.problems:
        return words
    labels = {name: label for name, label in sheets.written().items() if name in added}
    form = replace(
        words.form,
        fields={**words.form.fields, **added},
        written={**labels, **words.form.written},
        order=(*words.form.order, *added),
    )
    return replace(words, form=form, unread=(*words.unread, *_unread(sheets, language, whole=whole)))


def _unread(sheets: Sheets, language: str, *, whole: bool) -> tuple[tuple[str, str], ...]:
    """Cell by cell and file by file, where it stands and what is wrong there; forms of ours are answered as it is."""
    forms = {table.source for table in sheets.tables if table.form}
    told = (p for p in sheets.problems if (whole and p.code in _CLOSED if p.of_file else p.source not in forms))
    return tuple((place(problem, language), _said(problem, language)) for problem in told)


#: Files that are no tables or texts to be filled in: nobody need be told that they are not read.
_OTHER: Final = (".pdf", ".pages", ".numbers")


def closed_files(sheets: Sheets, language: str) -> tuple[tuple[str, str], ...]:
    """Files that may well be forms and could not be opened, each with what to do."""
    found = (p for p in sheets.problems if p.of_file and not p.source.lower().endswith(_OTHER))
    return tuple((problem.source, _said(problem, language)) for problem in found)


def _said(problem: Problem, language: str) -> str:
    return sentence(problem, language).removeprefix(place(problem, language)).lstrip("：: ")


def unopened(words: Words, sheets: Sheets, language: str) -> str:
    """What to say of files that may hold what the letter does not, and that nobody here can open; "" where none matters."""
    if words.form.fields or len(words.new.text.strip()) > _SAYS_LITTLE:
        return ""
    problems = [problem for problem in sheets.problems if problem.of_file]
    return "".join(sentence(problem, language) for problem in problems[:3])
