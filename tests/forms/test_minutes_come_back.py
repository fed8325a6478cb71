"""Our own minutes, the blank ones and a draft, filled in and edited as people do in Word and LibreOffice: nothing written is lost."""

from __future__ import annotations

import copy
import os
import shutil
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.table import Table
from form_office import File, FormOffice, document

from mailflow.core.meeting.meeting import Minutes

ZH = {
    "会议名称": "推广例会", "时间": "2026-03-02 08:00-08:45", "地点": "3楼", "主持人": "王经理", "记录人": "赵敏", "出席人员": "王经理、刘经理、吴倩", "缺席": "何经理（出差）",
    "讨论内容": "1. 上周进展：页面完成一半\n2. 预算：渠道费用", "决议事项": "1. 预算定为 8 万元\n2. 3月20日上线", "下次会议安排": "3月9日 14:00",
    "待办事项": "1. 页面开发 | 张工 | 3月10日 | 通过测试\n2. 吴倩3月6日前提交排班表，验收标准：何经理确认",
}  # fmt: skip
EN = {
    "Meeting": "Budget review", "Time": "2 March 2026, 08:00-08:45", "Venue": "Room 3", "Chair": "Wang", "Minutes by": "Alice Brown", "Attendees": "Wang, Liu",
    "Absent": "He (travelling)", "Discussion": "1. Actuals: on plan\n2. Forecast", "Resolutions": "1. Budget stays at 80k\n2. Launch on 20 March",
    "Action items": "1. Send figures, owner: Liu, due: 2026-03-10, acceptance: finance confirms\n2. Update the sheet by 6 March, owner: Alice Brown, acceptance: uploaded",
    "Next meeting": "9 March 14:00",
}  # fmt: skip
LANGUAGES = {"zh": ("zhao", "表格 纪要", "【纪要】", ZH), "en": ("alice", "FORM minutes", "[MINUTES]", EN)}
AS_SAVED, BY_OFFICE = "as Word saves it", "opened and saved by LibreOffice"
OFFICE = shutil.which("soffice")


def saved(file: File, how: str, folder: Path) -> File:
    """The file as it is, or as LibreOffice writes it."""
    if how == AS_SAVED:
        return file
    if OFFICE is None and os.environ.get("MAILFLOW_CI") != "1":
        pytest.skip("LibreOffice is not installed")
    (folder / "in.docx").write_bytes(file[1])
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", "--headless", profile, "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder / "out"), str(folder / "in.docx")]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return file[0], (folder / "out" / "in.docx").read_bytes()


def filled(values: dict[str, str]) -> Callable[[Document], None]:
    def edit(opened: Document) -> None:
        rows = opened.tables[0].rows
        assert {row.cells[0].text.strip() for row in rows} == set(values)
        for row in rows:
            first, *more = values[row.cells[0].text.strip()].split("\n")
            row.cells[1].paragraphs[0].add_run(first)
            for line in more:
                row.cells[1].add_paragraph(line)

    return edit


def tracked(label: str, place: int, text: str) -> Callable[[Document], None]:
    """One paragraph of a cell struck out, another written in its place, both as tracked changes."""

    def edit(opened: Document) -> None:
        cell = next(row.cells[1] for row in opened.tables[0].rows if row.cells[0].text.strip() == label)
        old = cell.paragraphs[place].runs[0]._r
        struck, put = copy.deepcopy(old), copy.deepcopy(old)
        for node in struck.findall(qn("w:t")):
            node.tag = qn("w:delText")
        put.find(qn("w:t")).text = text
        for tag, run in (("w:del", struck), ("w:ins", put)):
            mark = OxmlElement(tag)
            mark.set(qn("w:id"), "901" if run is struck else "902")
            mark.set(qn("w:author"), "赵敏")
            mark.append(run)
            old.addprevious(mark)
        old.getparent().remove(old)

    return edit


def rowed(gone: str, label: str, value: str) -> Callable[[Document], None]:
    """A row taken out, and one of their own put below the last."""

    def edit(opened: Document) -> None:
        table = opened.tables[0]
        row = next(row for row in table.rows if row.cells[0].text.strip() == gone)
        row._tr.getparent().remove(row._tr)
        added = table.add_row()
        added.cells[0].text, added.cells[1].text = label, value

    return edit


def minuted(office: FormOffice, number: str = "MTG-2026-0001") -> Minutes:
    meeting = office.record(number).meeting
    assert meeting
    assert meeting.minutes
    return meeting.minutes


def brought(office: FormOffice, language: str, edits: Sequence[Callable[[Document], None]], how: str, folder: Path) -> Minutes:
    by, order, prefix, values = LANGUAGES[language]
    office.write(by, order)
    name = "纪要" if language == "zh" else "Minutes"
    file = document(office.form(by, ".docx", name), filled(values))
    for edit in edits:
        file = document(file, edit)
    answer = office.write(by, "见附件", saved(file, how, folder), to="minutes", subject=f"{prefix} {next(iter(values.values()))}")
    assert answer.fact.disposition == "recorded"
    return minuted(office)


@pytest.mark.parametrize("how", [AS_SAVED, BY_OFFICE])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_blank_minutes_filled_in_become_minutes(language: str, how: str, tmp_path: Path) -> None:
    found = brought(FormOffice(tmp_path / "journal.db"), language, (), how, tmp_path)
    zh = language == "zh"
    assert len(found.topics) == 2
    assert found.resolutions == (("预算定为 8 万元", "3月20日上线") if zh else ("Budget stays at 80k", "Launch on 20 March"))
    assert [(todo.owner, str(todo.due)) for todo in found.todos] == [("zhang" if zh else "liu", "2026-03-10"), ("wu" if zh else "alice", "2026-03-06")]
    assert all(todo.criterion for todo in found.todos)
    assert (found.absent, found.following) == (("何经理（出差）", "3月9日 14:00") if zh else ("He (travelling)", "9 March 14:00"))


@pytest.mark.parametrize("how", [AS_SAVED, BY_OFFICE])
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_struck_out_does_not_count_and_rows_come_and_go(language: str, how: str, tmp_path: Path) -> None:
    zh = language == "zh"
    edits = (
        tracked("决议事项" if zh else "Resolutions", 1, "2. 3月25日上线" if zh else "2. Launch on 25 March"),
        rowed("缺席" if zh else "Absent", "未决事项" if zh else "Open issues", "热线费用" if zh else "Cost of the hotline"),
    )
    found = brought(FormOffice(tmp_path / "journal.db"), language, edits, how, tmp_path)
    assert found.resolutions[1:] == (("3月25日上线",) if zh else ("Launch on 25 March",))
    assert found.unsolved == (("热线费用",) if zh else ("Cost of the hotline",))
    assert found.absent == ""
    assert len(found.todos) == 2


def actions(opened: Document) -> Table:
    """The table of action items of a draft: the one with acceptance standards."""
    heads = ("验收标准", "Acceptance")
    return next(t for t in opened.tables if any(cell.text.strip() in heads for cell in t.rows[0].cells))


def retyped(opened: Document) -> None:
    """In a draft: the second action item deleted, one more typed below, the first given to somebody else."""
    table = actions(opened)
    places = {cell.text.strip(): n for n, cell in enumerate(table.rows[0].cells)}
    title, owner, due = (places[zh if zh in places else en] for zh, en in (("事项", "Item"), ("责任人", "Owner"), ("完成时限", "Due")))
    table.rows[2]._tr.getparent().remove(table.rows[2]._tr)
    table.rows[1].cells[owner].text = "孙悦"
    added = table.add_row()
    added.cells[title].text, added.cells[owner].text, added.cells[due].text = "采购设备", "冯强", "2026-03-18"


@pytest.mark.parametrize("how", [AS_SAVED, BY_OFFICE])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_draft_edited_in_its_table_is_the_next_version(language: str, how: str, tmp_path: Path) -> None:
    by, _, prefix, values = LANGUAGES[language]
    office = FormOffice(tmp_path / "journal.db")
    text = "\n".join(f"{label}:\n{value}" if "\n" in value else f"{label}: {value}" for label, value in values.items())
    sent = office.write(by, text, to="minutes", subject=f"{prefix} 例会").sent
    draft = next(f for m in sent if m.recipient.startswith(f"{by}@") for f in m.message.attachments)
    file = saved(document((draft.name, draft.content), retyped), how, tmp_path)
    answer = office.reply(by, "纪要已修改，见附件。" if language == "zh" else "Corrected, see attached.", file)
    assert answer.fact.disposition == "recorded"
    found = minuted(office)
    assert found.version == "V1.1"
    assert [(todo.title, todo.owner, str(todo.due)) for todo in found.todos] == [
        ("页面开发" if language == "zh" else "Send figures", "sun", "2026-03-10"),
        ("采购设备", "feng", "2026-03-18"),
    ]
    assert len(found.resolutions) == 2
    assert len(found.topics) == 2
