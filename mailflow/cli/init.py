"""`mailflow init`: rules.yaml and templates to start from."""

from __future__ import annotations

import shutil
from pathlib import Path

import click

from mailflow.service.settings import BadSetting, shipped

_WRITTEN = ("rules.yaml", "templates")


@click.command(short_help="Write rules.yaml and templates to start from.")
@click.argument("folder", type=click.Path(path_type=Path))
def init(folder: Path) -> None:
    """Write rules.yaml and templates/ into FOLDER; nothing that is there already is touched."""
    _refuse_taken(folder)
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(shipped("rules.yaml"), folder / "rules.yaml")
    shutil.copytree(shipped("templates"), folder / "templates")
    click.echo(f"{folder}: wrote rules.yaml and templates/. Edit rules.yaml, then run: mailflow check {folder}/rules.yaml")


def _refuse_taken(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise BadSetting(f"{folder}: found a file, expected a folder or nothing. Name another folder.")
    if taken := [name for name in _WRITTEN if (folder / name).exists()]:
        expected = "expected neither rules.yaml nor templates"
        raise BadSetting(f"{folder}: found {' and '.join(taken)}, {expected}. Name another folder.")
