from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from compose_samples import NAMES, TEMPLATES, ZONE, usual
from jinja2 import TemplateSyntaxError
from jinja2.exceptions import SecurityError, UndefinedError

from mailflow.mail.outgoing.templates import LANGUAGES, MailTemplates


def copied(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TEMPLATES, tmp_path / "mail"))


def saying(tmp_path: Path, body: str, file: str = "zh/help.j2") -> MailTemplates:
    """The shipped templates, but one whose body says this."""
    folder = copied(tmp_path)
    blocks = "{% block subject %}x{% endblock %}{% block lead %}y{% endblock %}{% block body %}" + body + "{% endblock %}"
    (folder / file).write_text(blocks, encoding="utf-8")
    return MailTemplates(folder, ZONE)


def test_templates_that_are_warm_need_their_files_no_more(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    templates = MailTemplates(folder, ZONE)
    templates.warm()
    shutil.rmtree(folder)
    for name in NAMES:
        for language in LANGUAGES:
            assert templates.render(name, language, usual(name)[0]).text


def test_a_template_that_can_not_be_compiled_is_found_by_its_own_mail_and_no_other(tmp_path: Path) -> None:
    templates = saying(tmp_path, "{% if %}")
    templates.warm()
    assert templates.render("status", "zh", usual("status")[0]).text
    with pytest.raises(TemplateSyntaxError):
        templates.render("help", "zh", usual("help")[0])


def test_what_stands_between_the_blocks_of_a_template_is_in_both_parts(tmp_path: Path) -> None:
    body = "{% call ui.p() %}a <b>{{ you.name ~ '<&>' }}{% endcall %}{{ ui.fact('k', 7) }}"
    mail = saying(tmp_path, body).render("help", "zh", usual("help")[0])
    name = usual("help")[0]["you"]["name"]
    assert f"a <b>{name}&lt;&amp;&gt;</p>" in mail.html
    assert f"\na <b>{name}<&>\n" in mail.text
    assert "\n- k: 7\n" in mail.text


def test_a_block_inside_another_reads_as_it_does_alone(tmp_path: Path) -> None:
    body = "{% call ui.points() %}{% call ui.point() %} one   {{ ui.block('  two\n  three ') }}{% endcall %}{% endcall %}"
    text = saying(tmp_path, body).render("help", "zh", usual("help")[0]).text
    assert "\n- one\n\n    two\n      three\n" in text


def test_cells_may_be_numbers_and_short_ones_are_never_broken(tmp_path: Path) -> None:
    body = "{% call ui.table(['h']) %}{{ ui.row([12, 'a longer cell', '<&>']) }}{% endcall %}"
    mail = saying(tmp_path, body).render("help", "zh", usual("help")[0])
    assert mail.html.count("white-space:nowrap;font-size:14px") == 2
    assert "- 12 ｜ a longer cell ｜ <&>\n" in mail.text


@pytest.mark.parametrize("body", ["{{ ui.p.__globals__ }}", "{{ ui.p.__class__ }}", "{{ ui.update({}) }}", "{{ ui.h.__call__('x') }}"])
def test_blocks_lead_no_template_out_of_its_sandbox(tmp_path: Path, body: str) -> None:
    with pytest.raises((SecurityError, UndefinedError)):
        saying(tmp_path, body).render("help", "zh", usual("help")[0])


def test_a_part_that_a_block_of_the_layout_puts_elsewhere_is_told_with_its_macro(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    layout = folder / "ui" / "html.j2"
    layout.write_text(layout.read_text(encoding="utf-8").replace("{{ label }}", "{{ value }}", 1), encoding="utf-8")
    with pytest.raises(ValueError, match="ui, macro fact: found its parts in the order"):
        MailTemplates(folder, ZONE).render("help", "zh", usual("help")[0])
