"""Filled forms that open something: what stands under one label in several rows is all of it, and struck words are none."""

from __future__ import annotations

import io
from pathlib import Path

from docx import Document
from form_office import FormOffice
from openpyxl import Workbook


def filled(*rows: tuple[str, str]) -> tuple[str, bytes]:
    """A workbook of labels and values."""
    book = Workbook()
    for row in rows:
        book.active.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return "确认单.xlsx", stream.getvalue()


def asked(office: FormOffice, number: str = "CNF-2026-0001") -> tuple[str, ...]:
    current = office.record(number).current
    return tuple(seat.holder for seat in current.seats) if current else ()


def test_each_row_of_a_label_counts(tmp_path: Path) -> None:
    office = FormOffice(tmp_path / "journal.db")
    file = filled(("标题", "采购"), ("内容", "采购20台电脑"), ("确认人", "王经理"), ("确认人", "刘经理"), ("截止日期", "3月6日"))
    assert office.write("zhao", "请各位确认，见附件。", file, to="confirm", subject="采购").fact.disposition == "recorded"
    assert asked(office) == ("wang", "liu")


def test_an_empty_row_of_a_pasted_form_is_part_of_no_other(tmp_path: Path) -> None:
    office = FormOffice(tmp_path / "journal.db")
    rows = (("标题", "采购"), ("内容", "采购20台电脑"), ("确认人", "王经理"), ("抄送", ""), ("截止日期", "3月6日"), ("附件", ""))
    table = "".join(f"<tr><td>{label}</td><td>{value}</td></tr>" for label, value in rows)
    written = office.write("zhao", "", to="confirm", subject="采购", html=f"<table border=1>{table}</table>")
    assert (written.fact.disposition, asked(office)) == ("recorded", ("wang",))


def test_every_paragraph_of_what_is_to_be_confirmed_is_asked_about(tmp_path: Path) -> None:
    office, document = FormOffice(tmp_path / "journal.db"), Document()
    for text in ("标题：采购", "内容：采购20台电脑。", "总价不超过20万元。", "确认人：王经理", "截止日期：3月6日", "谢谢！"):
        document.add_paragraph(text)
    document.paragraphs[4].add_run("9日").font.strike = True
    stream = io.BytesIO()
    document.save(stream)
    written = office.write("zhao", "请确认，见附件。", ("确认单.docx", stream.getvalue()), to="confirm", subject="采购")
    assert written.fact.disposition == "recorded"
    assert "总价不超过20万元。" in written.to("wang")
    assert "2026年3月6日 18:00" in written.to("wang")
