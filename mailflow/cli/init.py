"""`mailflow init`: rules.yaml and templates to start from."""

from __future__ import annotations

import shutil
from pathlib import Path

import click

from mailflow.rules.jsonschema import MODELINE, NAME, SHIPPED
from mailflow.service.settings import BadSetting, shipped

_WRITTEN = ("rules.yaml", "templates", NAME)


@click.command(short_help="Write rules.yaml and templates to start from.")
@click.argument("folder", type=click.Path(path_type=Path))
def init(folder: Path) -> None:
    """Write rules.yaml, its schema for editors and templates/ into FOLDER; nothing that is there already is touched."""
    _refuse_taken(folder)
    folder.mkdir(parents=True, exist_ok=True)
    _write_rules(folder)
    shutil.copytree(shipped("templates"), folder / "templates")
    click.echo(f"{folder}: wrote rules.yaml and templates/. Edit rules.yaml, then run: mailflow check {folder}/rules.yaml")


def _write_rules(folder: Path) -> None:
    """The rules and, beside them, the schema that their first line names: by it editors complete and check them."""
    shutil.copyfile(SHIPPED, folder / NAME)
    first, _, rest = shipped("rules.yaml").read_text("utf-8").partition("\n")
    assert first.startswith(MODELINE), "the shipped rules name their schema"
    (folder / "rules.yaml").write_text(f"{MODELINE}{NAME}\n{rest}", "utf-8")


def _refuse_taken(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise BadSetting(f"{folder}: found a file, expected a folder or nothing. Name another folder.")
    if taken := [name for name in _WRITTEN if (folder / name).exists()]:
        expected = "expected neither rules.yaml nor templates"
        raise BadSetting(f"{folder}: found {' and '.join(taken)}, {expected}. Name another folder.")
