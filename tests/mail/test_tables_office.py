"""Files that other programs wrote: what goes through LibreOffice, or comes from openpyxl, still says the same."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from office_files import TRACKER, cell, docx, letter, paragraph, read, row, rows, table, values, xlsx

from mailflow.core.project.sheets import sheets_of, told
from mailflow.core.record import Record
from mailflow.core.task import Task
from mailflow.documents.render import Renderer
from mailflow.mail.forms.tables.values import Sheets
from mailflow.rules.load import load_rules
from mailflow.service.papers import Papers

sys.path.append(str(Path(__file__).resolve().parents[1] / "documents"))
from document_stories import ISSUED, SHANGHAI, TEMPLATES, big, small

POLICY = load_rules(Path(__file__).resolve().parents[2] / "rules.yaml").policy
OFFICE = shutil.which("soffice")
CALC = OFFICE is not None and (Path(OFFICE).resolve().parent / "libsclo.so").exists()
writer = pytest.mark.skipif(OFFICE is None and os.environ.get("MAILFLOW_CI") != "1", reason="LibreOffice is not installed")
calc = pytest.mark.skipif(not CALC, reason="LibreOffice has no Calc here: nothing to open and save a workbook with")
FORM = docx(
    paragraph("项目名称：推广    协调人：赵敏") + table(row("事件性质", cell(paragraph("支付失败") + paragraph("报错 502"))), row("紧急程度", "☑高 □中"))
    + paragraph("以下为进度：") + table(
        row(cell("进度表", '<w:gridSpan w:val="9"/>')), row(*TRACKER), row("原型", cell("技术部", '<w:vMerge w:val="restart"/>'), "张工", *["-"] * 6),
        row("开发", cell("", "<w:vMerge/>"), "李工", "3月9日", "3月20日", *["-"] * 4),
    )
)  # fmt: skip


def resaved(folder: Path, kind: str) -> None:
    """Open every file of the folder in LibreOffice and save it below `saved`."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [str(OFFICE), "--headless", profile, "--convert-to", kind, "--outdir", str(folder / "saved")]
    files = [str(path) for path in sorted(folder.iterdir()) if path.is_file()]
    with subprocess.Popen([*command, *files], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True) as office:
        try:
            assert office.wait(120) == 0
        except subprocess.TimeoutExpired:
            os.killpg(office.pid, signal.SIGKILL)
            raise


def said(path: Path) -> Sheets:
    return read(letter(**{f"file__{path.suffix[1:]}": path.read_bytes()}))


@writer
def test_a_document_saved_by_libreoffice_says_the_same(tmp_path: Path) -> None:
    (tmp_path / "form.docx").write_bytes(FORM)
    renderer = Renderer(TEMPLATES)
    for name, story in (("small", small()), ("big", big())):
        for language in ("zh", "en"):
            made = renderer.document("confirmation", language, story, SHANGHAI, ISSUED)
            (tmp_path / f"{name}-{language}.docx").write_bytes(made.content)
    for name, content in forms("docx"):
        (tmp_path / name).write_bytes(content)
    resaved(tmp_path, "docx")
    saved = sorted((tmp_path / "saved").glob("*.docx"))
    assert len(saved) == 9
    for path in saved:
        before, after = said(tmp_path / path.name), said(path)
        assert before.fields or before.tables[0].rows[0].mark == "T1"
        assert after == before


def forms(suffix: str) -> Iterator[tuple[str, bytes]]:
    """Tables to fill in, with what could be taken for a formula in them."""
    tasks = (
        Task(id="T1", title='=HYPERLINK("http://x.example","点我")', owner="zhang", department="技术部", due=date(2026, 3, 20), budget=50_000),
        Task(id="T2", title="+cmd|' /C calc'!A0", owner="liu", department="技术部", start=date(2026, 3, 2), at_risk=True, cause="-1+1\n@SUM(A1)"),
    )
    record = Record(
        id="PRJ-2026-0001", kind="project", title="会员系统", state="executing", requester="wang", opened_at=ISSUED, departments=("技术部",), tasks=tasks,
    )  # fmt: skip
    papers = Papers(Renderer(TEMPLATES), SHANGHAI)
    for kind in ("progress", "list"):
        sheet = next(sheets_of(record, kind, "liu", POLICY))
        story = {"organisation": "示例科技有限公司", "record": {"id": record.id, "title": record.title}, "sheet": told(record, sheet, POLICY, ISSUED)}
        for language in ("zh", "en"):
            made = papers.sheet(language, story, ISSUED)
            yield f"{kind}-{language}.{suffix}", next(file.content for file in made if file.name.endswith(suffix))


def test_our_own_document_reads_back_to_what_it_was_made_of() -> None:
    made = Renderer(TEMPLATES).document("confirmation", "zh", small(), SHANGHAI, ISSUED)
    found = read(letter(confirmation__docx=made.content))
    form = found.form()
    assert (form["编号"], form["version"], form["due"], form["发起人"]) == ("CNF-2026-0001", "V1.0", "2026-03-05 18:00", "赵敏")
    signed = next(one for one in found.tables if one.kind == "signatures")
    assert [one.values["confirmers"] for one in signed.rows] == ["刘经理", "李主管", "Alice Brown"]


@calc
def test_a_workbook_saved_by_libreoffice_says_the_same(tmp_path: Path) -> None:
    content = rows(("进度表",), TRACKER, ("原型", "技术部", "张工", "2026-03-02", "2026-03-06", "-", "正常"), ("开发", "", "李工"))
    merged = '<mergeCells count="2"><mergeCell ref="A1:I1"/><mergeCell ref="B3:B4"/></mergeCells>'
    (tmp_path / "made.xlsx").write_bytes(xlsx({"进度": content + merged}))
    shutil.copy(Path(__file__).parent / "files" / "progress-openpyxl.xlsx", tmp_path / "openpyxl.xlsx")
    for name, content in forms("xlsx"):
        (tmp_path / name).write_bytes(content)
    resaved(tmp_path, "xlsx")
    for path in sorted((tmp_path / "saved").glob("*.xlsx")):
        before, after = said(tmp_path / path.name), said(path)
        if path.name.endswith(("-zh.xlsx", "-en.xlsx")):
            assert after == before
            assert [row.mark for row in before.tables[0].rows] == ["T1", "T2"]
            assert b"<f>" not in zipfile.ZipFile(path).read("xl/worksheets/sheet1.xml")
        # LibreOffice works formulas out that nobody had worked out before
        assert [one.name for one in after.tables] == [one.name for one in before.tables]
        assert [row | after_row for row, after_row in zip(values(before), values(after), strict=True)] == values(after)
        assert after.fields == before.fields


def test_a_workbook_of_openpyxl_is_read() -> None:
    found = said(Path(__file__).parent / "files" / "progress-openpyxl.xlsx")
    assert [(one.name, one.kind, one.sheet) for one in found.tables] == [("项目进度跟踪表", "tracker", "进度")]
    first, second = values(found)
    assert (first["计划完成时间"], first["完成率"], second["负责部门"], second["计划开始时间"]) == ("2026-03-06", "100%", "技术部", "2026-03-09 14:30")
    assert [(one.code, one.row, one.column) for one in found.problems] == [("no-value", 6, "计划完成时间")]
    assert found.form() | {"title": "推广", "budget": "￥50,000.00", "申请日期": "2026-03-02"} == found.form()
