"""One table, however it came: HTML, plain text, DOCX, XLSX and CSV say the same."""

from __future__ import annotations

import csv
import io
from html import escape

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from office_files import docx, letter, paragraph, read, row, rows, table, values, xlsx

from mailflow.mail.forms.labels import ALIASES, canonical, named
from mailflow.mail.message.message import Message

HEADER = ("序号", "任务名称", "负责部门", "负责人", "计划开始时间", "实际完成时间", "滞后/风险原因", "自定列")
COLUMNS = ("序号", "任务名称", "负责部门", "owner", "计划开始时间", "实际完成时间", "cause")
#: What people write in cells: words, numbers, signs, and characters that mean something to HTML, XML and CSV.
WORDS = st.text(alphabet="原型设计开发测试张工技术部 0123456789-/.,，。、\"'<>&;()（）%￥AbcÄ😀𠮷", min_size=1, max_size=12).map(str.strip).filter(bool)
ROWS = st.lists(st.lists(WORDS | st.just(""), min_size=8, max_size=8), min_size=1, max_size=5)
FIELDS = ("title", "nature", "scope", "severity", "reporter", "place", "measures", "eta", "need", "budget")


def as_html(lines: list[list[str]]) -> Message:
    made = "".join("<tr>" + "".join(f"<td>{escape(one)}</td>" for one in line) + "</tr>" for line in lines)
    return letter("x", html=f"<table>{made}</table>")


def as_docx(lines: list[list[str]]) -> Message:
    return letter(a__docx=docx(paragraph("见下表") + table(*(row(*(f"<w:tc>{paragraph(escape(one))}</w:tc>" for one in line)) for line in lines))))


def as_xlsx(lines: list[list[str]]) -> Message:
    return letter(a__xlsx=xlsx({"表": rows(*(tuple(escape(one) for one in line) for line in lines))}))


def as_csv(lines: list[list[str]]) -> Message:
    stream = io.StringIO()
    csv.writer(stream).writerows(lines)
    return letter(a__csv=stream.getvalue().encode("utf-8-sig"))


def as_text(lines: list[list[str]]) -> Message:
    return letter("各位好：\n" + "\n".join("\t".join(line) for line in lines))


def flat(text: str) -> str:
    return " ".join(text.split())


def is_ordinary(line: list[str]) -> bool:
    """Rows of which tests say by name what becomes of them are set aside: empty, quoted, or read as labels."""
    filled = [one for one in line if one]
    return not line[0].startswith(">") and len(filled) > 2 and not any(named(one, canonical()) for one in filled) and any(c.isalnum() for c in "".join(line[1:]))


@settings(max_examples=60, deadline=None)
@given(ROWS)
def test_a_table_says_the_same_however_it_came(lines: list[list[str]]) -> None:
    assume(all(is_ordinary(line) for line in lines))
    expected = [{name: flat(one) for name, one in zip(COLUMNS, line, strict=False) if one} for line in lines]
    for write in (as_html, as_docx, as_xlsx, as_csv, as_text):
        found = read(write([list(HEADER), *lines]))
        assert [{name: flat(one) for name, one in line.items()} for line in values(found)] == expected, write.__name__
        assert found.tables[0].columns == (*COLUMNS, None)
        assert [flat(one.others.get("自定列", "")) for one in found.tables[0].rows] == [flat(line[7]) for line in lines]


@settings(max_examples=60, deadline=None)
@example([("title", 0, "0;;"), ("nature", 0, "原型 A"), ("scope", 0, "B")], False)
@given(st.lists(st.tuples(st.sampled_from(FIELDS), st.integers(0, 3), WORDS), min_size=3, max_size=8, unique_by=lambda one: one[0]), st.booleans())
def test_a_form_says_the_same_however_it_came(said: list[tuple[str, int, str]], wide: bool) -> None:
    pairs = [(ALIASES[name].split("|")[choice % len(ALIASES[name].split("|"))], value) for name, choice, value in said]
    expected = {name: flat(value) for name, _, value in said}
    assume(all(any(c.isalnum() for c in value) for value in expected.values()) and not any(named(value, canonical()) for value in expected.values()))
    assume({name for name, _, _ in said} - {"title", "reporter", "place"})
    lines = [list(pair) for pair in pairs]
    if wide:
        lines = [[*first, *second] for first, second in zip(lines[::2], lines[1::2], strict=False)] + (lines[-1:] if len(lines) % 2 else [])
    for write in (as_html, as_docx, as_xlsx, as_csv, as_text):
        found = read(write(lines))
        assert {name: flat(value) for name, value in found.form().items()} == expected, write.__name__
