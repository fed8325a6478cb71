from __future__ import annotations

import hashlib
import io
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import build_templates
import pytest
from document_stories import ISSUED, SHANGHAI, START, TEMPLATES, answer, asked, big, opened, oral, small, told, with_text
from docx import Document
from docx_files import PRINTED, W, altered, members, tree, unheld, words
from docxtpl import DocxTemplate
from lxml import etree

from mailflow.documents.context import confirmation_context
from mailflow.documents.language import environment
from mailflow.documents.render import NotRendered, Renderer, hold_closing
from mailflow.documents.template import TemplateRefused
from mailflow.documents.text import clean_text

LANGUAGES = ("zh", "en")
PARAGRAPH = '<w:p><w:pPr><w:pStyle w:val="{}"/></w:pPr></w:p>'
NASTY = (
    "{{7*7}} {% for x in y %} {# #} {_{ }_} {_% %_} {{ number }}",
    "</w:t></w:r></w:p><w:p><w:r><w:t>fake</w:t></w:r></w:p> & < > \" ' &amp; ]]> <!-- -->",
    "行一\n行二\n\n行四\t表",
    "a\x00b\x07c\x0cd\x1be\ufffe",
    "前\udce6后",
    "\u202e倒\u2066写",
    "长" * 10_000,
    "x" * 10_000,
    "😀👨‍👩‍👧 𠮷野家 é",
)


def made(story: dict[str, Any], language: str = "zh", folder: Path = TEMPLATES) -> bytes:
    return Renderer(folder).document("confirmation", language, story, SHANGHAI, ISSUED).content


def plain(story: dict[str, Any], language: str, folder: Path = TEMPLATES) -> bytes:
    """The same document as docxtpl alone makes it."""
    document = DocxTemplate(folder / language / "confirmation.docx")
    document.render(dict(confirmation_context(story, language, SHANGHAI, ISSUED)), environment(), autoescape=True)
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def lines(value: Any) -> Iterator[str]:
    match value:
        case str():
            yield from value.split("\n")
        case list():
            for item in value:
                yield from lines(item)
        case dict():
            for item in value.values():
                yield from lines(item)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("story", [small, big, oral])
def test_the_text_is_what_docxtpl_alone_makes(story: Callable[[], dict[str, Any]], language: str) -> None:
    ours, theirs = members(made(story(), language)), members(plain(story(), language))
    assert {part: unheld(ours[part]) for part in PRINTED} == {part: unheld(theirs[part]) for part in PRINTED}


def test_the_text_is_what_docxtpl_alone_makes_of_nasty_words_too() -> None:
    story = with_text("一\t二\n<w:p> & {{7*7}} \"'")
    assert unheld(members(made(story))["word/document.xml"]) == unheld(members(plain(story, "zh"))["word/document.xml"])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("{{ v.state }}", "{% cellbg v.version %}{{ v.state }}"),
        ('<w:gridCol w:w="620"/>', ""),
        ('<w:gridCol w:w="620"/>', '<w:gridCol w:w="310"/><w:gridCol w:w="310"/>'),
    ],
)
def test_what_docxtpl_mends_is_mended(old: str, new: str, tmp_path: Path) -> None:
    folder = altered(tmp_path, (old, new))
    ours, theirs = made(small(), folder=folder), plain(small(), "zh", folder)
    mended, alone, usual = (unheld(members(one)["word/document.xml"]) for one in (ours, theirs, made(small())))
    assert mended == alone != usual


def test_the_same_values_give_the_same_bytes() -> None:
    renderer = Renderer(TEMPLATES)
    first, _, again = (renderer.document("confirmation", "zh", s(), SHANGHAI, ISSUED) for s in (big, small, big))
    assert first == again
    assert first.content == made(big())


def test_another_process_gives_the_same_bytes() -> None:
    code = (
        f"import sys; sys.path[:0] = {sys.path!r}; import hashlib; from test_documents_render import made, big; "
        "print(hashlib.sha256(made(big())).hexdigest())"
    )
    told_by_it = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told_by_it.stdout.strip() == hashlib.sha256(made(big())).hexdigest()


def test_another_instant_gives_other_bytes_and_is_told() -> None:
    later = Renderer(TEMPLATES).document("confirmation", "zh", small(), SHANGHAI, ISSUED + timedelta(days=1))
    assert later.content != made(small())
    assert any("2026年3月5日" in line for line in words(later.content))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("story", [small, big, oral])
def test_every_value_is_in_the_document(story: Callable[[], dict[str, Any]], language: str) -> None:
    context = confirmation_context(story(), language, SHANGHAI, ISSUED)
    text = "\n".join(words(made(story(), language)))
    assert [line for line in lines(dict(context)) if line not in text] == []


@pytest.mark.parametrize("text", NASTY)
def test_whatever_people_write_stays_literal_and_whole(text: str) -> None:
    story = with_text(text)
    context = confirmation_context(story, "zh", SHANGHAI, ISSUED)
    read = "\n".join(words(made(story)))
    assert [line for line in lines(dict(context)) if line not in read] == []
    assert [line for line in lines(clean_text(text)) if line.strip() not in read] == []
    assert len(tree(made(story)).findall(f".//{W}tbl")) == len(tree(made(small())).findall(f".//{W}tbl"))


def test_what_is_left_of_nasty_words_is_what_was_written() -> None:
    assert any("{{7*7}} {% for x in y %} {# #} {_{ }_}" in text for text in words(made(with_text(NASTY[0]))))
    assert "长" * 10_000 in words(made(with_text(NASTY[6])))


def test_text_that_xml_can_not_hold_is_refused_and_never_cut() -> None:
    context = dict(confirmation_context(small(), "zh", SHANGHAI, ISSUED)) | {"title": "a\udce6b"}
    with pytest.raises(NotRendered, match=r"confirmation\.docx: body: found .*surrogates"):
        Renderer(TEMPLATES).render("confirmation", "zh", context, ISSUED)


def test_a_missing_value_names_the_template_and_the_paragraph() -> None:
    context = dict(confirmation_context(small(), "zh", SHANGHAI, ISSUED))
    del context["tally"]
    with pytest.raises(
        NotRendered, match=r"zh/confirmation\.docx: body, paragraph “\{\{ tally \}\}”: found 'tally' is undefined"
    ):
        Renderer(TEMPLATES).render("confirmation", "zh", context, ISSUED)


def test_a_language_without_templates_is_named() -> None:
    with pytest.raises(TemplateRefused, match=r"fr/confirmation\.docx: found"):
        Renderer(TEMPLATES).render("confirmation", "fr", {}, ISSUED)


def test_the_file_is_dated_by_its_issue_and_names_no_tool_or_editor() -> None:
    document = Document(io.BytesIO(made(small())))
    core = document.core_properties
    assert (core.created, core.modified) == (ISSUED, ISSUED)
    assert (core.author, core.last_modified_by, core.title) == ("mailflow", "mailflow", "书面确认书 CNF-2026-0001 V1.0")


def test_the_archive_is_sorted_and_undated() -> None:
    with zipfile.ZipFile(io.BytesIO(made(small()))) as packed:
        assert packed.namelist() == sorted(packed.namelist())
        assert packed.namelist()[0] == "[Content_Types].xml"
        assert {info.date_time for info in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not [name for name in packed.namelist() if "thumbnail" in name]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_run_has_a_chinese_font(language: str) -> None:
    parts = members(made(with_text("一\t二\n三"), language))
    for part in PRINTED:
        for run in tree(made(big(), language), part).iter(f"{W}r"):
            assert run.find(f"{W}rPr/{W}rFonts").get(f"{W}eastAsia") in {"宋体", "黑体", "仿宋"}, part
    styles = parts["word/styles.xml"].decode()
    assert styles.count('w:eastAsia="宋体"') > 5
    assert '<w:lang w:val="en-US" w:eastAsia="zh-CN"' in styles
    assert "MS Mincho" not in b"".join(parts.values()).decode()
    assert '<a:ea typeface="宋体"/>' in parts["word/theme/theme1.xml"].decode()


def test_tables_take_the_page_and_their_rows_stay_whole() -> None:
    body = tree(made(big()))
    tables = list(body.iter(f"{W}tbl"))
    assert len(tables) == 7
    assert all(len("".join(row.itertext())) < 1000 for row in body.iter(f"{W}tr"))
    for table in tables:
        assert table.find(f"{W}tblPr/{W}tblW").attrib == {f"{W}w": "5000", f"{W}type": "pct"}
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in table.iter(f"{W}tr"))
    assert sum(table.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None for table in tables) == 6
    assert not list(body.iter(f"{W}trHeight"))


def test_the_page_is_a4_and_the_footer_counts_pages() -> None:
    size = tree(made(small())).find(f".//{W}pgSz")
    assert size is not None
    assert (size.get(f"{W}w"), size.get(f"{W}h")) == ("11906", "16838")
    codes = [code.text.strip() for code in tree(made(small()), "word/footer1.xml").iter(f"{W}instrText")]
    assert codes == ["PAGE", "NUMPAGES"]
    footer = words(made(small()))[-1]
    assert footer == "文件编号：CNF-2026-0001　　版本：V1.0\t第 1 页　共 1 页"


def test_what_is_empty_leaves_no_table_behind() -> None:
    bare = told([opened(), asked(("liu",), 1, fields=(), attachments=())])
    text = words(made(bare))
    assert "附件（为本版本的组成部分）" not in text
    assert "五、签字确认栏（邮件确认）" not in text
    assert len(tree(made(bare)).findall(f".//{W}tbl")) == 3


def test_an_oral_agreement_carries_its_note() -> None:
    assert any("待书面确认" in text and "口头约定" in text for text in words(made(oral())))


def test_a_signature_is_a_mail_and_says_so() -> None:
    story = told([opened(), asked(("liu",), 1), answer(1, "liu", "approve", "同意", message_id="<ABCDEF0123456789@x>")])
    assert f"邮件确认 / 刘经理 / {START + timedelta(hours=9):%Y-%m-%d %H:%M}\nMessage-ID 尾号 23456789" in words(made(story))


def test_braces_that_a_template_prints_are_printed(tmp_path: Path) -> None:
    folder = altered(tmp_path, ("内部资料", "{_{ 内部 }_}"), member="word/header1.xml")
    assert "示例科技有限公司\t{{ 内部 }}" in words(made(small(), folder=folder))


@pytest.mark.parametrize("name", list(build_templates.DOCUMENTS))
@pytest.mark.parametrize("language", ["zh", "en"])
def test_building_the_templates_again_gives_the_same_bytes(name: str, language: str) -> None:
    wordings, body = build_templates.DOCUMENTS[name]
    wording = wordings[language]
    assert (TEMPLATES / language / f"{name}.docx").read_bytes() == build_templates.template(wording, body(wording))


def held(block: Any) -> bool:
    return all(paragraph.find(f"{W}pPr/{W}keepNext") is not None for paragraph in block.iter(f"{W}p"))


def test_what_stands_above_the_date_stays_on_its_page_a_short_table_whole() -> None:
    for story in (small(), big()):
        body = tree(made(story)).find(f"{W}body")
        assert body is not None
        rows = body.findall(f"{W}tbl")[-1].findall(f"{W}tr")
        assert held(rows[-1])
        assert all(map(held, rows)) == (len(rows) <= 6)


def test_a_paragraph_above_the_date_stays_on_its_page() -> None:
    body = etree.fromstring(f'<w:document xmlns:w="{W[1:-1]}"><w:body>{PARAGRAPH.format("BodyText")}{PARAGRAPH.format("Closing")}</w:body></w:document>')
    hold_closing(body)
    assert held(next(body.iter(f"{W}p")))
