from __future__ import annotations

from pathlib import Path

import pytest
from document_stories import ISSUED, TEMPLATES
from docx_files import altered
from jinja2 import TemplateError

from mailflow.documents.check import template_fields, template_problems
from mailflow.documents.fields import Confirmation
from mailflow.documents.language import environment, fields_of
from mailflow.documents.registry import DOCUMENTS
from mailflow.documents.render import Renderer
from mailflow.documents.template import TemplateRefused, take_apart

PAYLOADS = (
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ title.__class__ }}",
    "{{ title['__class__'] }}",
    "{{ title|attr('__class__') }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ lipsum.__globals__['os'].system('id') }}",
    "{{ self.__init__.__globals__ }}",
    "{{ namespace.__init__.__globals__ }}",
    "{{ joiner.__init__ }}",
    "{{ range(10**9)|list }}",
    "{{ 'a' * 10**9 }}",
    "{{ '%s'|format(title) }}",
    "{{ title.format(title) }}",
    "{{ content|map(attribute='__class__')|list }}",
    "{{ config.items() }}",
    "{% include '/etc/passwd' %}",
    "{% import 'os' as os %}",
    "{% set x = title.__class__ %}",
    "{% macro m() %}{{ caller.__globals__ }}{% endmacro %}",
    "{{ loop.__class__ }}",
)


def told(folder: Path) -> list[str]:
    """What is wrong with the templates of a folder, in English."""
    return [problem.en for problem in template_problems(folder)]


def in_xml(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def test_the_shipped_templates_have_no_problems() -> None:
    assert told(TEMPLATES) == []


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", list(DOCUMENTS))
def test_the_list_beside_a_template_is_what_it_prints(name: str, language: str) -> None:
    listed = (TEMPLATES / language / f"{name}.fields.txt").read_text(encoding="utf-8")
    used = template_fields(take_apart(TEMPLATES / language / f"{name}.docx"))
    assert listed == "".join(f"{field}\n" for field in sorted(used))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_shipped_confirmation_prints_all_there_is(language: str) -> None:
    assert template_fields(take_apart(TEMPLATES / language / "confirmation.docx")) == set(fields_of(Confirmation))


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_template_that_reaches_for_more_than_fields_is_refused(payload: str, tmp_path: Path) -> None:
    folder = altered(tmp_path, ("{{ requester }}", in_xml(payload)))
    assert any("zh/confirmation.docx: body, paragraph “" in problem for problem in told(folder))
    with pytest.raises((TemplateRefused, ValueError)):
        Renderer(folder).render("confirmation", "zh", {"title": "x"}, ISSUED)


@pytest.mark.parametrize(("member", "place"), [("word/header1.xml", "header"), ("docProps/core.xml", "properties")])
def test_no_part_of_a_template_is_left_out(member: str, place: str, tmp_path: Path) -> None:
    old = "{{ organisation }}" if place == "header" else "{{ number }}"
    folder = altered(tmp_path, (old, "{{ title.upper() }}"), member=member)
    (problem,) = [p for p in told(folder) if "found call" in p]
    assert f"zh/confirmation.docx: {place}, paragraph “" in problem


@pytest.mark.parametrize("payload", [p for p in PAYLOADS if "__class__" in p or "globals" in p])
def test_the_sandbox_alone_holds_too(payload: str) -> None:
    with pytest.raises(TemplateError):
        environment().from_string(payload + "{{ m() }}").render(title="x", content=["x"])


def test_a_field_that_the_document_does_not_have_is_named(tmp_path: Path) -> None:
    (problem,) = told(altered(tmp_path, ("{{ o.name }}", "{{ o.name }} {{ o.salary }}")))
    assert problem == (
        f"{tmp_path}/zh/confirmation.docx: body, paragraph “{{{{ o.name }}}} {{{{ o.salary }}}}”: "
        "found the field opinions[].salary, expected one of this document. See confirmation.fields.txt."
    )


def test_a_field_that_was_lost_is_named(tmp_path: Path) -> None:
    (problem,) = told(altered(tmp_path, ("{{ requester }}", "赵敏")))
    assert problem == (
        f"{tmp_path}/zh/confirmation.docx: found no field requester, expected it by confirmation.fields.txt. "
        "Put it back, or take it off the list."
    )


def test_a_field_may_go_when_it_goes_from_the_list_too(tmp_path: Path) -> None:
    folder = altered(tmp_path, ("{{ requester }}", "赵敏"))
    listing = folder / "zh" / "confirmation.fields.txt"
    listing.write_text(listing.read_text(encoding="utf-8").replace("requester\n", ""), encoding="utf-8")
    assert told(folder) == []


def test_a_field_off_the_list_is_named(tmp_path: Path) -> None:
    folder = altered(tmp_path)
    listing = folder / "zh" / "confirmation.fields.txt"
    listing.write_text(listing.read_text(encoding="utf-8").replace("requester\n", ""), encoding="utf-8")
    (problem,) = told(folder)
    assert problem.startswith(f"{listing}: found no line requester, expected one")


def test_every_problem_is_told_at_once(tmp_path: Path) -> None:
    folder = altered(tmp_path, ("{{ requester }}", "{{ requestor }}"), ("{{ tally }}", "{{ tally()|safe }}"))
    (folder / "en" / "confirmation.docx").unlink()
    found = " ".join(told(folder))
    assert all(word in found for word in ("the field requestor", "found call", "filter safe", "en/confirmation.docx: found"))


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("{{ tally }}", "{{ tally ", "paragraph “{{ tally ”: found a tag that begins or ends elsewhere"),
        ("{{ tally }}", "{{ tally - }}", "paragraph “{{ tally - }}”: found"),
        ("{% endif %}", "", "found Unexpected end of template"),
        ("{%p endif %}", "", "found"),
        ("{%p for line in content %}", "{%p for line in content.items() %}", "found call"),
    ],
)
def test_an_incomplete_tag_is_named_with_its_paragraph(old: str, new: str, found: str, tmp_path: Path) -> None:
    problems = told(altered(tmp_path, (old, new)))
    assert any(found in problem for problem in problems), problems


def test_a_loop_out_of_a_table_is_found_before_anybody_needs_the_document(tmp_path: Path) -> None:
    loop = ("{{ number }}", "{% for f in fields %}{{ number }}"), ("{{ issued_on }}", "{{ issued_on }}{% endfor %}")
    assert any("expected well-formed text" in problem for problem in told(altered(tmp_path, *loop)))


def test_a_cell_that_may_become_empty_is_found(tmp_path: Path) -> None:
    end, start = "</w:t></w:r></w:p>", "<w:p><w:r><w:t>"
    loop = f"{{%p for line in content %}}{end}{start}{{{{ cc }}}}{end}{start}{{%p endfor %}}{end}"
    (problem,) = told(altered(tmp_path, ("{{ cc }}" + end, loop)))
    assert problem.endswith("found a table cell without a paragraph, expected one. Put its loop into one paragraph.")


@pytest.mark.parametrize(
    ("content", "found"),
    [(b"not a zip", "found File is not a zip file, expected a .docx"), (b"", "found File is not a zip file")],
)
def test_what_is_no_word_file_is_named(content: bytes, found: str, tmp_path: Path) -> None:
    folder = altered(tmp_path)
    (folder / "zh" / "confirmation.docx").write_bytes(content)
    (problem,) = told(folder)
    assert problem.startswith(f"{folder}/zh/confirmation.docx: {found}")


def test_a_template_with_a_dtd_is_refused(tmp_path: Path) -> None:
    folder = altered(tmp_path, ("<w:document", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><w:document"))
    (problem,) = told(folder)
    assert "word/document.xml: found a DTD, expected none" in problem


def test_a_file_without_a_document_in_it_is_refused(tmp_path: Path) -> None:
    folder = altered(tmp_path, ("document.main+xml", "glossary+xml"), member="[Content_Types].xml")
    (problem,) = told(folder)
    assert "expected a Word document" in problem


def test_what_is_wrong_is_said_in_chinese_too(tmp_path: Path) -> None:
    folder = altered(tmp_path, ("{{ requester }}", "{{ requestor }}"), ("{{ tally }}", "{{ tally|safe }}"))
    file = f"{tmp_path}/zh/confirmation.docx"
    assert [problem.zh for problem in template_problems(folder)] == [
        f"{file}: 正文，段落“{{{{ tally|safe }}}}”: 此处是 filter safe，应为 length、lower、trim、upper 之一。请从模板中删去。",
        f"{file}: 正文，段落“{{{{ requestor }}}}”: 字段 requestor 不属于这份文书，应为其字段之一。请看 confirmation.fields.txt。",
        f"{file}: 没有字段 requester，按 confirmation.fields.txt 应有。请放回去，或从清单中删去。",
    ]
