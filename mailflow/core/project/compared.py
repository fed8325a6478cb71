"""A statement that came back as our own form: what it says otherwise than when it was sent is said, and nothing else."""

from __future__ import annotations

from dataclasses import replace

from mailflow.core.commands import Reply
from mailflow.core.notices import Decision
from mailflow.core.project.matching import Found, same
from mailflow.core.project.sheets import OPEN_IN, sheets_of
from mailflow.core.saying import Said
from mailflow.core.sheet import named
from mailflow.core.telling import card
from mailflow.core.turn import Turn


def is_statement(command: Reply) -> bool:
    """Whether a letter brings a statement that we sent out filled in."""
    return any((said := named(number)) and said.kind == "statement" for number in command.said.forms)


def taken_back(turn: Turn, command: Reply) -> Reply | Decision:
    """The letter without the cells that say what they said when they were sent, or where the record has moved on since.

    A Decision where the form may not count, or says nothing new.
    """
    number = next(number for number in command.said.forms if (said := named(number)) and said.kind == "statement")
    form, by = named(number), command.letter.by
    assert form is not None
    if form.record != turn.record.id:
        return turn.refuse("form_of_another", number, quoted=command.text[:200])
    if by != form.person and not turn.policy.stands_in(by, form.person, turn.at):
        return turn.refuse("form_of_somebody", number, quoted=command.text[:200])
    if turn.record.state not in OPEN_IN["statement"]:
        return turn.refuse("form_too_late", number, quoted=command.text[:200])
    now = next(sheets_of(turn.record, "statement", form.person, turn.policy)).lines[0]
    sheet = next((sheet for sheet in command.sheets if sheet.number == number), None)
    sent = sheet.lines[0] if sheet else now
    given = {name: value for name, value in command.said.fields if not same(value, sent.cell(name) or _filled_in(turn, by, name))}
    moved = {name for name in given if not same(sent.cell(name), now.cell(name)) and not same(given[name], now.cell(name))}
    conflicts = tuple(Found(0, name, "conflict", now.cell(name)) for name in given if name in moved)
    kept = frozenset(given) - moved
    _told(turn, by, conflicts, len(kept))
    if not kept:
        return turn.done("table_unchanged", "；".join(one.column for one in conflicts), "asked_back")
    return replace(command, said=_only(command.said, kept))


def _filled_in(turn: Turn, by: str, name: str) -> str:
    """What a form holds of its reader where the record says nothing."""
    return str(card(by, turn.policy)["department"] or "") if name in ("dept", "发起部门") else ""


def _told(turn: Turn, by: str, conflicts: tuple[Found, ...], taken: int) -> None:
    """Say which cells were not taken; what was taken is answered by what it leads to."""
    if conflicts or not taken:
        lines = [one.told() for one in conflicts]
        kind = "notice" if taken else "question"
        turn.tell(kind, by, "sender", template="form-result", lines=lines, counted=taken, open=len(lines), form="statement")


def _only(said: Said, kept: frozenset[str]) -> Said:
    """What a letter says in these fields alone; its form is no table and no file of the project."""
    sources = {table.source for table in said.tables if table.form}
    return replace(
        said,
        fields=tuple(pair for pair in said.fields if pair[0] in kept),
        instants=tuple(pair for pair in said.instants if pair[0] in kept),
        amounts=tuple(pair for pair in said.amounts if pair[0] in kept),
        dated=tuple(one for one in said.dated if one[0] in kept),
        tables=tuple(table for table in said.tables if not table.form),
        attachments=tuple(file for file in said.attachments if file.name not in sources),
    )
