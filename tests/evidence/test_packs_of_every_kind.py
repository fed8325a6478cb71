"""Each kind of record can be exported, proves itself without mailflow, and says of itself what it is."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from docx import Document
from evidence_desk import BENCH
from rig.process import ROOT

from mailflow.cli import verifier
from mailflow.core.lifecycle import INITIAL
from mailflow.service.evidence.pack import pack
from mailflow.service.scenario import read_scenario
from mailflow.service.wiring import rehearse

#: A scenario in which a record of the kind runs its course; what its certificate calls it, in both languages, and its state.
PLAYED = {
    "incident": ("incident-from-report-to-review", "紧急事件", "incident", "已归档"),
    "issue": ("issue-ruled-after-a-day", "问题升级", "issue between departments", "已关闭"),
    "meeting": ("meeting-objection-makes-a-corrected-version", "会议", "meeting", "确认完成"),
    "project": ("project-what-goes-wrong", "项目", "project", ""),
    "request": ("request-is-accepted-done-and-confirmed", "工作联系单", "request between departments", "已关闭"),
}


@pytest.fixture(scope="module", params=PLAYED)
def packed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    kind = str(request.param)
    played = rehearse(read_scenario(ROOT / "tests" / "scenarios" / f"{PLAYED[kind][0]}.yaml"), ROOT / "rules.yaml", {})
    played.play()
    record = next(record for record in played.engine.journal.records() if record.kind == kind)
    file = tmp_path_factory.mktemp(kind) / "p.zip"
    file.write_bytes(pack(played.engine.journal, record.id, BENCH))  # type: ignore[arg-type]
    return kind, file


def text_of(file: Path, member: str) -> str:
    with zipfile.ZipFile(file) as archive:
        document = Document(io.BytesIO(archive.read(member)))
    return "\n".join("".join(node.text or "" for node in p.iter() if str(node.tag).endswith("}t")) for p in document.element.body.iter() if str(p.tag).endswith("}p"))


def test_it_is_whole_says_what_it_is_and_carries_its_documents(packed: tuple[str, Path], tmp_path: Path) -> None:
    kind, file = packed
    _, zh, en, state = PLAYED[kind]
    with zipfile.ZipFile(file) as archive:
        (tmp_path / "verify.py").write_bytes(archive.read("verify.py"))
        documents = json.loads(archive.read("documents.json"))
        members, readme = set(archive.namelist()), archive.read("README.txt").decode()
    bare = [sys.executable, "-I", "-S", "verify.py", str(file)]
    done = subprocess.run(bare, cwd=tmp_path, env={}, capture_output=True, text=True, encoding="utf-8")
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert documents
    assert all(one["member"] in members for one in documents)
    chinese, english = text_of(file, "certificate-zh.docx"), text_of(file, "certificate-en.docx")
    assert "邮件办理及确认证明" in chinese and "Certificate of Mail and Confirmation" in english
    assert re.search(rf"编号 [A-Z]{{3}}-2026-0001 的{zh}，由", chinese) and f"with the {en} numbered" in english
    assert f"状态为“{state}" in chinese
    assert not re.search(r"[“：][a-z_]+[”\n]|寄出[a-z]|（第 0 级）", chinese), re.findall(r".*(?:[“：][a-z_]+[”\n]|寄出[a-z]|（第 0 级）).*", chinese)[:5]
    assert "Evidence of a matter" in readme and "书面确认证据包" not in readme


def test_the_checker_knows_the_state_in_which_each_kind_begins() -> None:
    assert {kind: verifier.BEGINS.get(kind, "open") for kind in INITIAL} == dict(INITIAL)
