"""`mailflow init`: rules.yaml and templates to start from."""

from __future__ import annotations

import shutil
from pathlib import Path

import click

from mailflow.service.settings import shipped


@click.command(short_help="Write rules.yaml and templates to start from.")
@click.argument("folder", type=click.Path(path_type=Path))
def init(folder: Path) -> None:
    """Write rules.yaml and templates/ into FOLDER; nothing that is there already is touched."""
    folder.mkdir(parents=True, exist_ok=True)
    taken = [name for name in ("rules.yaml", "templates") if (folder / name).exists()]
    if taken:
        click.echo(f"{folder}: found {' and '.join(taken)}, expected neither. Name another folder.", err=True)
        raise SystemExit(1)
    shutil.copyfile(shipped("rules.yaml"), folder / "rules.yaml")
    shutil.copytree(shipped("templates"), folder / "templates")
    click.echo(f"{folder}: wrote rules.yaml and templates/. Edit rules.yaml, then run: mailflow check {folder}/rules.yaml")
