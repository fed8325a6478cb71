"""`mailflow init`: rules.yaml and templates to start from."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import click

from mailflow.cli.language import language_option
from mailflow.cli.screen import say
from mailflow.core.bilingual import Unfit
from mailflow.mail.forms.tables.package import Budget, Refused, is_encrypted, open_package
from mailflow.mail.forms.tables.values import Line
from mailflow.mail.forms.tables.wording import reason
from mailflow.mail.forms.tables.xlsx import read_xlsx
from mailflow.rules.jsonschema import MODELINE, NAME, SHIPPED
from mailflow.rules.roster import Roster, decoded, read_roster, rows_of, with_roster
from mailflow.rules.wording.sentences import said
from mailflow.service.settings import BadSetting, shipped

#: How a zip begins, which XLSX is.
_ZIP: Final = b"PK\x03\x04"
_WRITTEN = ("rules.yaml", "templates", NAME)


@click.command(short_help="Write rules.yaml and templates to start from.")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--people", type=click.Path(path_type=Path), help="A table (XLSX, CSV): 姓名 邮箱 职务 部门 上级 代理人 语言.")
@language_option
def init(folder: Path, people: Path | None, language: str) -> None:
    """Write rules.yaml, its schema for editors and templates/ into FOLDER; nothing that is there already is touched.

    With --people the people and departments are those of the table, and what it lacks is said row by row.
    人员表第一行是栏目名称，可另有「部门负责人」「管理员」两栏，写「是」。
    """
    _refuse_taken(folder, language)
    roster = _roster(people, language) if people else None
    folder.mkdir(parents=True, exist_ok=True)
    _write_rules(folder, roster)
    shutil.copytree(shipped("templates"), folder / "templates")
    click.echo(f"{folder}: {said('written', rules=folder / 'rules.yaml').to(language)}")


def _roster(path: Path, language: str) -> Roster:
    try:
        roster = read_roster(_rows(path.read_bytes()))
    except Refused as error:
        told = said("unreadable_table", why=reason(error.code, language))
        raise BadSetting(f"{path}: {told.to(language)}") from error
    except UnicodeDecodeError as error:
        raise BadSetting(f"{path}: {said('no_table').to(language)}") from error
    except Unfit as error:
        raise BadSetting(f"{path}:1: {error.said.to(language)}") from error
    for line, remark in sorted(roster.remarks):
        say(f"{path}:{line}: {remark.to(language)}")
    return roster


def _rows(content: bytes) -> Iterator[tuple[int, Sequence[str]]]:
    """The rows of a table as CSV, or of the first visible sheet that holds anything; read within the limits of mail."""
    if is_encrypted(content):
        raise Refused("locked")
    if not content.startswith(_ZIP):
        return rows_of(decoded(content))
    package = open_package(content, Budget())
    if package.kind != "xlsx" or package.has_macros:
        raise Refused("macros" if package.has_macros else "not-office")
    sheets = read_xlsx(package, "")
    lines = next((sheet.lines for sheet in sheets if sheet.lines), ())
    return ((line.number, _cells(line)) for line in lines)


def _cells(line: Line) -> Sequence[str]:
    """The texts of a row, each at its column."""
    last = max((cell.column for cell in line.cells), default=-1)
    at = {cell.column: cell.text for cell in line.cells}
    return [at.get(column, "") for column in range(last + 1)]


def _write_rules(folder: Path, roster: Roster | None) -> None:
    """The rules and, beside them, the schema that their first line names: by it editors complete and check them."""
    shutil.copyfile(SHIPPED, folder / NAME)
    first, _, rest = shipped("rules.yaml").read_text("utf-8").partition("\n")
    assert first.startswith(MODELINE), "the shipped rules name their schema"
    whole = with_roster(rest, roster) if roster else rest
    beside = folder / ".rules.yaml.new"
    beside.write_text(f"{MODELINE}{NAME}\n{whole}", "utf-8")
    beside.rename(folder / "rules.yaml")


def _refuse_taken(folder: Path, language: str) -> None:
    if folder.exists() and not folder.is_dir():
        raise BadSetting(f"{folder}: {said('a_file').to(language)}")
    if taken := [name for name in _WRITTEN if (folder / name).exists()]:
        there = said("both").to(language).join(taken)
        raise BadSetting(f"{folder}: {said('taken', there=there).to(language)}")
