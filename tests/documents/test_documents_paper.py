from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
from pathlib import Path

import pytest
from document_stories import ISSUED, SHANGHAI, TEMPLATES, big, oral, small, with_text

from mailflow.documents.context import confirmation_context
from mailflow.documents.render import Renderer

pytestmark = pytest.mark.skipif(
    shutil.which("soffice") is None and os.environ.get("MAILFLOW_CI") != "1",
    reason="LibreOffice is not installed: nothing to lay the documents out with",
)


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The text of each document as it is laid out on paper, its pages parted by form feeds."""
    folder = tmp_path_factory.mktemp("paper")
    stories = {"small": small(), "big": big(), "oral": oral(), "long": with_text("确认内容甚长" * 500)}
    renderer = Renderer(TEMPLATES)
    for name, story in stories.items():
        for language in ("zh", "en"):
            made = renderer.document("confirmation", language, story, SHANGHAI, ISSUED)
            (folder / f"{name}-{language}.docx").write_bytes(made.content)
    _print(folder)
    return {pdf.stem: _text(pdf) for pdf in folder.glob("*.pdf")}


def _print(folder: Path) -> None:
    office = ["soffice", "--headless", f"-env:UserInstallation={(folder / 'office').as_uri()}", "--convert-to", "pdf"]
    command = [*office, "--outdir", str(folder), *map(str, sorted(folder.glob("*.docx")))]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True) as printing:
        try:
            assert printing.wait(120) == 0
        except subprocess.TimeoutExpired:
            # The office is a family of processes, of which `kill` would end the eldest only.
            os.killpg(printing.pid, signal.SIGKILL)
            raise


def _text(pdf: Path) -> str:
    read = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, text=True)
    return read.stdout


def test_every_document_can_be_laid_out(printed: dict[str, str]) -> None:
    assert len(printed) == 8
    assert all(text.count("\f") >= 1 for text in printed.values())


@pytest.mark.parametrize(("language", "title"), [("zh", "书面确认书"), ("en", "Written Confirmation")])
def test_paper_says_what_the_record_says(printed: dict[str, str], language: str, title: str) -> None:
    text = printed[f"small-{language}"]
    for expected in (title, "CNF-2026-0001", "V1.0", "刘经理", "Alice Brown", "2026-03-05 18:00", "推广预算明细.xlsx"):
        assert expected in text


def test_pages_are_numbered_and_carry_the_number(printed: dict[str, str]) -> None:
    pages = printed["big-zh"].rstrip("\f").split("\f")
    for number, page in enumerate(pages, 1):
        footer = "".join(page.split())
        assert f"文件编号：CNF-2026-0001版本：V1.2第{number}页共{len(pages)}页" in footer
        assert "内部资料" in page


def test_the_heads_of_long_tables_repeat(printed: dict[str, str]) -> None:
    assert printed["big-zh"].count("理由／原文") >= 3


def test_nothing_of_a_long_text_is_left_off_the_paper(printed: dict[str, str]) -> None:
    context = confirmation_context(with_text("确认内容甚长" * 500), "zh", SHANGHAI, ISSUED)
    text = "".join(printed["long-zh"].split())
    assert text.count("甚") >= json.dumps(context, ensure_ascii=False).count("甚") > 500 * len(context["annex"])
