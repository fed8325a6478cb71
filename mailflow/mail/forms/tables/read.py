"""All forms and tables of one letter: in its text, its HTML and its files (contract §2; guide §5)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from mailflow.core.worktime import Calendar
from mailflow.mail.forms.forms import goes_on, labelled_lines
from mailflow.mail.forms.labels import bare_label, canonical, folded_label, named
from mailflow.mail.forms.tables.check import checked
from mailflow.mail.forms.tables.columns import EMPTY
from mailflow.mail.forms.tables.docx import read_docx
from mailflow.mail.forms.tables.htmlgrids import html_page
from mailflow.mail.forms.tables.marks import numbers_in
from mailflow.mail.forms.tables.package import Budget, Refused, is_encrypted, open_package
from mailflow.mail.forms.tables.recognise import Found, recognise
from mailflow.mail.forms.tables.textgrids import read_csv, text_grids
from mailflow.mail.forms.tables.values import Field, Grid, Problem, Prose, Sheets, Table
from mailflow.mail.forms.tables.xlsx import read_xlsx
from mailflow.mail.forms.ticks import ticked
from mailflow.mail.message.message import Message
from mailflow.mail.message.parts import Attachment
from mailflow.mail.reply.fingerprint import significant

#: Files of one letter that are opened.
_FILES: Final = 10
_OPENED: Final = (".docx", ".dotx", ".xlsx", ".xltx", ".csv")
#: Files that may run something when they are opened; they are never read.
_MACROS: Final = (".docm", ".dotm", ".xlsm", ".xltm", ".xlam")
#: Programs' files that may well hold a form, and that nobody here can open: asked for as .docx or .xlsx.
_OTHERS: Final = (".doc", ".dot", ".xls", ".xlt", ".xlsb", ".wps", ".et", ".rtf", ".odt", ".ods", ".pdf", ".pages", ".numbers")
_OFFICE_TYPES: Final = ("officedocument.wordprocessingml", "officedocument.spreadsheetml", "ms-excel", "msword")


#: In the number of a form that holds labels and values, and no table: a statement.
_STATEMENT: Final = "-S-"


def read_tables(
    message: Message,
    *,
    sent: str | None = None,
    labels: Mapping[str, tuple[str, ...]] | None = None,
    kind: str = "",
    at: datetime | None = None,
    calendar: Calendar | None = None,
    language: str = "zh",
    quoted: bool = True,
) -> Sheets:
    """Read every form and table of a letter; never raises, and costs next to nothing where it has none.

    `sent` is the text of the mail it answers; `labels` and `kind` are those of `forms.read_form`.
    With `at` and `calendar` the values of dates, amounts and states are checked cell by cell.
    Tables of the HTML part win over the same ones in the text. Without `quoted` those are passed over that stand in what
    is quoted: an answer to one of our mails quotes our own, and reading them costs more than all else in it.
    """
    if not may_hold_tables(message):
        return Sheets()
    known = canonical(kind, labels)
    parts = [*_letter(message, sent, known, quoted)]
    budget = Budget()
    parts += [_file(one, known, budget) for one in [file for file in message.attachments if _may_be_form(file)][:_FILES]]
    found = Sheets(
        tables=tuple(table for part in parts for table in part.tables),
        fields=tuple(one for part in parts for one in part.fields),
        problems=tuple(problem for part in parts for problem in part.problems),
        prose=tuple(text for part in parts for text in part.prose),
    )
    return checked(found, at, calendar, language) if at is not None and calendar is not None else found


def may_hold_tables(message: Message) -> bool:
    """Whether it is worth a closer look; a few searches in the text."""
    html = message.html or ""
    return (
        "\t" in message.text
        or "|" in message.text
        or "│" in message.text
        or "｜" in message.text
        or "<td" in html
        or "<TD" in html
        or any(_may_be_form(file) for file in message.attachments)
    )


def _letter(message: Message, sent: str | None, known: Mapping[str, str], quoted: bool) -> Iterable[Sheets]:
    from_html = _html(message.html, sent, known, quoted) if message.html else Sheets()
    yield from_html
    wrote = any(not table.quoted for table in from_html.tables) or any(not named.quoted for named in from_html.fields)
    # A table typed as text stands in lines of the HTML part, beside those that the mail answered is quoted with.
    if wrote or message.text_from_html:
        return
    written = text_grids(message.text)
    new = written.new(sent) if written.grids else frozenset()
    yield _placed([grid for grid in written.grids if quoted or grid.number in new], new, sent, known)


def _html(html: str, sent: str | None, known: Mapping[str, str], quoted: bool) -> Sheets:
    page = html_page(html)
    new = page.new(sent) if page.marks else frozenset()
    wanted = new | page.visible() if quoted else new
    return _placed(page.grids(wanted), new, sent, known) if wanted else Sheets()


def _placed(grids: Sequence[Grid], new: frozenset[int], sent: str | None, known: Mapping[str, str]) -> Sheets:
    """What the grids say, each marked as quoted where it does not stand in what the writer added."""
    ours = significant(sent) if sent else ""
    placed = [replace(grid, quoted=grid.number not in new or _is_ours(grid, ours)) for grid in grids]
    return _joined([found for grid in placed if (found := _found([grid], known)).is_form])


def _is_ours(grid: Grid, ours: str) -> bool:
    """Whether every line of a table stands in what we sent: clients that mark no quotes hand it back so."""
    lines = [significant("".join(cell.text for cell in line.filled)) for line in grid.lines]
    return bool(ours) and all(line in ours for line in lines)


def _found(blocks: Iterable[Grid | Prose], known: Mapping[str, str], source: str = "") -> Found:
    found = Found()
    heading = ""
    for block in blocks:
        if isinstance(block, Grid):
            recognise(block, known, found)
            heading = ""
        else:
            heading = _prose(block.text, known, found, source, heading)
    return found


def _prose(text: str, known: Mapping[str, str], found: Found, source: str, heading: str) -> str:
    """Paragraphs: labels with their values; a heading that is a label has the paragraphs below it as its value."""
    first, _, rest = text.partition("\n")
    label = heading
    if named(first, known) is not None and not first.rstrip().endswith((":", "：")):
        label, text = first.strip(), rest
    pairs = _paragraph_pairs(text, known)
    if not pairs and label and text.strip():
        pairs = [(label, text)]
    for written, value in pairs:
        if (said := ticked(value).strip()) and said not in EMPTY and (name := named(written, known)) not in (None, "attachments"):
            found.fields.append(Field(source=source, name=name or "", label=bare_label(written), value=said))
    return label if not text.strip() else ""


def _paragraph_pairs(text: str, known: Mapping[str, str]) -> list[tuple[str, str]]:
    """Paragraph by paragraph, so that text between two labels ends a value that is no prose."""
    pairs: list[tuple[str, str]] = []
    for paragraph in text.split("\n\n"):
        found = [*labelled_lines(paragraph.strip("\n"), known)]
        if not found and pairs and paragraph.strip() and goes_on(known.get(folded_label(pairs[-1][0]), ""), paragraph):
            pairs[-1] = (pairs[-1][0], f"{pairs[-1][1]}\n{paragraph.strip()}")
        pairs += found
    return pairs


def _joined(found: Sequence[Found]) -> Sheets:
    tables = tuple(table for one in found for table in one.tables)
    return Sheets(
        tables=tables,
        fields=tuple(field for one in found for field in one.fields),
        problems=tuple(problem for one in found for problem in one.problems)
        + tuple(problem for table in tables for problem in table.problems),
    )


def _may_be_form(file: Attachment) -> bool:
    name = file.name.lower()
    return name.endswith((*_OPENED, *_MACROS, *_OTHERS)) or any(word in file.type for word in _OFFICE_TYPES)


def _file(file: Attachment, known: Mapping[str, str], budget: Budget) -> Sheets:
    """What one file says: nothing where it is no form, a problem of the file where it can not be opened."""
    try:
        blocks, beside = _blocks(file, budget)
        found = _found(blocks, known, file.name)
    except Refused as refused:
        return Sheets(problems=(Problem(code=refused.code, source=file.name, found=file.name),))
    if number := _number(blocks):
        joined = _joined([found])
        form = _form(joined, number, file.name, beside)
        return replace(form, fields=_undecided(joined).fields) if _STATEMENT in number else form
    prose = tuple(block.text for block in blocks if isinstance(block, Prose))
    return replace(_undecided(_joined([found])), prose=prose) if found.is_form else Sheets()


def _number(blocks: Sequence[Grid | Prose]) -> str:
    """The number of the form of ours that a file is: the one it shows, else the one hidden in it."""
    shown = (text for block in blocks for text in _texts(block))
    printed = dict.fromkeys(number for text in shown for number in numbers_in(text))
    hidden = (block.form for block in blocks if isinstance(block, Grid) and block.form)
    return next(iter(printed), next(hidden, ""))


def _texts(block: Grid | Prose) -> Iterable[str]:
    return [block.text] if isinstance(block, Prose) else (cell.text for line in block.lines for cell in line.filled)


def _form(found: Sheets, number: str, source: str, beside: tuple[str, ...]) -> Sheets:
    """A form that came back says what its table says and nothing else; one whose table is gone is still answered."""
    empty = Table(source=source, name="", kind="", header=(), columns=(), rows=(), form=number)
    tables = tuple(replace(table, form=number, beside=beside) for table in found.tables if table.rows or table.header)
    return Sheets(tables=tables or (empty,), problems=found.problems)


def _undecided(sheets: Sheets) -> Sheets:
    """A file answers nothing (guide §6.5 rule 16): what it says under 意见 is no decision of the letter."""
    return replace(sheets, fields=tuple(replace(one, name="") if one.name == "decision" else one for one in sheets.fields))


def _blocks(file: Attachment, budget: Budget) -> tuple[Sequence[Grid | Prose], tuple[str, ...]]:
    """The parts of a file, told by its content, for people rename files; and what it holds beside them."""
    name = file.name.lower()
    if name.endswith(_MACROS):
        raise Refused("macros")
    if file.content.startswith(b"PK"):
        package = open_package(file.content, budget)
        if package.has_macros:
            raise Refused("macros")
        parts = read_docx(package, file.name) if package.kind == "docx" else read_xlsx(package, file.name)
        return parts, package.beside
    if name.endswith(".csv"):
        return read_csv(file.content, file.name), ()
    if is_encrypted(file.content) and name.endswith(_OPENED):
        raise Refused("locked")
    raise Refused("broken" if name.endswith(_OPENED) else "other-format")
