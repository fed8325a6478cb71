"""`mailflow agreement` writes the page by which staff agree to confirm by e-mail (邮件确认约定)."""

from __future__ import annotations

from pathlib import Path

import click

from mailflow.documents.render import Renderer
from mailflow.documents.words import LANGUAGES
from mailflow.rules.load import load_rules
from mailflow.service.clock import system_clock
from mailflow.service.settings import BadSetting, from_environment


@click.command(short_help="Write the page by which staff agree to confirm by e-mail.")
@click.option("-o", "--out", required=True, type=click.Path(path_type=Path), help="The DOCX file to write.")
@click.option("--language", type=click.Choice(sorted(LANGUAGES)), help="zh or en; else the organisation's own.")
def agreement(out: Path, language: str | None) -> None:
    """Write the agreement on confirming by e-mail, with the names of the organisation and the service's address.

    生成《邮件确认约定》，供员工签署。范本，使用前请由法务审阅。
    """
    if out.exists():
        raise BadSetting(f"{out}: found a file, expected none. Name another.")
    settings = from_environment()
    policy = load_rules(settings.rules).policy
    values = {"organisation": policy.organisation.name, "mail": policy.addresses["coord"]}
    chosen = language or policy.organisation.language
    renderer = Renderer(settings.templates / "documents")
    made = renderer.document("agreement", chosen, values, policy.calendar.zone, system_clock())
    out.write_bytes(made.content)
    click.echo(f"{out}: 已写入《邮件确认约定》。Wrote the agreement; have it reviewed before use.")
