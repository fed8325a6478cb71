"""The certificate (书面确认证明) and the agreement (邮件确认约定): what they print, and how they look on paper."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from pathlib import Path
from typing import Any

import pytest
from document_stories import ISSUED, SHANGHAI, TEMPLATES, sha

from mailflow.documents.certificate import certificate_context, certificate_name
from mailflow.documents.render import Renderer

AGREED = {"organisation": "示例科技有限公司", "mail": "coord@corp.example"}


def person(id_: str, name: str, department: str = "技术部") -> dict[str, Any]:
    return {"id": id_, "name": name, "title": "", "department": department, "mail": f"{id_}@corp.example"}


LIU, ZHANG, WANG = person("liu", "刘经理"), person("zhang", "张工"), person("wang", "王经理", "市场部")


def answer(**more: Any) -> dict[str, Any]:
    values = {"fact": 16, "signer": LIU, "by": LIU, "decision": "approve", "returned": False, "words": "同意", "reason": "", "text": "同意。\n刘", "version": "V1.0"}
    values |= {"digest": sha("V1.0"), "at": "2026-03-02T03:00:00+00:00", "from": "liu@corp.example", "proof": "authenticated"}
    values |= {"judged": "authenticated: dmarc=pass for corp.example", "message_id": "<1@corp.example>", "letter": sha("letter")}
    values |= {"place": {"part": 0, "type": "text/plain", "transfer": "8bit", "encoding": "gb18030", "offset": 2, "length": 4}}
    return {**values, **more}


def values(**more: Any) -> dict[str, Any]:
    """What one record says of itself; everything else of it is in tests/evidence."""
    record = {"id": "CNF-2026-0001", "kind": "confirmation", "title": "推广方案", "state": "confirmed", "oral": False}
    record |= {"requester": WANG, "opened_at": "2026-03-02T01:00:00+00:00"}
    version = {"version": "V1.0", "title": "推广方案", "digest": sha("V1.0"), "state": "approved", "needed": 1, "of": 1}
    version |= {"opened_at": "2026-03-02T01:00:00+00:00", "closed_at": None, "attachments": []}
    told = {"organisation": "示例科技有限公司", "record": record, "versions": [version], "answers": [answer()], "timeline": []}
    told |= {"standing": [{"signer": LIU, "holder": LIU, "answer": answer()}], "turned_back": [], "rules": [sha("rules")]}
    told |= {"journal": {"seq": 38, "hash": sha("head"), "shown": 30, "hidden": 8}, "as_of": "2026-03-04T08:30:00+00:00"}
    return {**told, **more}


def test_a_certificate_says_whose_words_these_are_and_where_they_stand() -> None:
    (said,) = certificate_context(values(), "zh", SHANGHAI, ISSUED)["answers"]
    assert (said["name"], said["decision"], said["words"], said["at"]) == ("刘经理", "同意", "“同意”", "2026-03-02 11:00")
    assert said["proof"] == "发件域名已核验\ndmarc=pass for corp.example"
    assert said["place"] == "第 1 部分（text/plain，gb18030），第 2 字节起 4 字节"


def test_a_condition_stands_beside_the_words_that_decide_and_the_whole_text_below_them() -> None:
    limited = answer(decision="conditional", reason="但预算不得超过 18 万元。", text="同意，但预算不得超过 18 万元。\n谢谢")
    (said,) = certificate_context(values(answers=[limited]), "zh", SHANGHAI, ISSUED)["answers"]
    assert said["words"] == "“同意”\n条件：但预算不得超过 18 万元。"
    assert said["text"] == "同意，但预算不得超过 18 万元。\n谢谢"


def test_who_answered_for_another_and_who_is_silent_are_told() -> None:
    silent = {"signer": ZHANG, "holder": ZHANG, "answer": None}
    stood_in = {"signer": LIU, "holder": LIU, "answer": answer(by=ZHANG)}
    context = certificate_context(values(standing=[stood_in, silent], answers=[answer(by=ZHANG)]), "en", SHANGHAI, ISSUED)
    assert [(one["name"], one["decision"]) for one in context["standing"]] == [("张工 (for 刘经理)", "Approved"), ("张工", "No answer")]
    assert context["answers"][0]["name"] == "张工 (for 刘经理)"


def test_words_without_a_place_and_answers_without_words_are_told_as_that() -> None:
    (said,) = certificate_context(values(answers=[answer(place=None, words="", text=None)]), "en", SHANGHAI, ISSUED)["answers"]
    assert said["place"] == "not found in the letter as such: read the letter"
    assert said["words"] == said["text"] == "—"


def test_a_reason_is_told_in_the_language_of_the_reader() -> None:
    back = {"at": "2026-03-02T03:00:00+00:00", "sender": "x@y.example", "disposition": "held", "message_id": "", "letter": ""}
    reasons = ("unknown_sender: 发件地址不在通讯录中：x@y.example", "same_letter: 同一封邮件再次到达", "code_of_tomorrow: 新的原因")
    told = values(turned_back=[{**back, "reason": reason} for reason in reasons])
    zh, en = (certificate_context(told, language, SHANGHAI, ISSUED)["turned_back"] for language in ("zh", "en"))
    assert [one["reason"] for one in zh] == ["发件地址不在通讯录中：x@y.example", "同一封邮件再次到达", "新的原因"]
    assert [one["reason"] for one in en] == ["the sender's address is not in the directory: x@y.example", "the same letter again", "新的原因"]
    assert [one["disposition"] for one in en] == ["Held"] * 3


def test_braces_that_people_write_stay_as_they_are() -> None:
    happened = {"at": "2026-03-02T03:00:00+00:00", "what": "filed", "name": "{by} {{ x }} {0}.docx"}
    context = certificate_context(values(timeline=[happened]), "en", SHANGHAI, ISSUED)
    assert context["timeline"][0]["what"] == "Filed {by} {{ x }} {0}.docx"


def test_the_file_name_says_what_it_is_of_which_record_and_day() -> None:
    assert certificate_name(values(), "zh", SHANGHAI, ISSUED) == "【书面确认证明】CNF-2026-0001_20260304.docx"


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The text of each document as it is laid out on paper, its pages parted by form feeds."""
    if shutil.which("soffice") is None and os.environ.get("MAILFLOW_CI") != "1":
        pytest.skip("LibreOffice is not installed: nothing to lay the documents out with")
    folder, renderer = tmp_path_factory.mktemp("paper"), Renderer(TEMPLATES)
    many = values(answers=[answer(words="同意，请按此执行。" * 90, text=None)] * 5, record={**values()["record"], "oral": True})
    for name, document, told in (("certificate", "certificate", many), ("agreement", "agreement", AGREED)):
        for language in ("zh", "en"):
            made = renderer.document(document, language, told, SHANGHAI, ISSUED)
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
            os.killpg(printing.pid, signal.SIGKILL)
            raise


def _text(pdf: Path) -> str:
    return subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, text=True).stdout


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_agreement_is_one_page(printed: dict[str, str], language: str) -> None:
    assert printed[f"agreement-{language}"].count("\f") == 1
    assert "coord@corp.example" in printed[f"agreement-{language}"]


def test_pages_of_the_certificate_are_numbered_and_nothing_is_left_off(printed: dict[str, str]) -> None:
    pages = printed["certificate-zh"].rstrip("\f").split("\f")
    assert all(f"第{number}页共{len(pages)}页" in "".join(page.split()) for number, page in enumerate(pages, 1))
    text = "".join(printed["certificate-zh"].split())
    assert text.count("请按此执行") >= 90
    for expected in ("书面确认证明", sha("head"), sha("V1.0"), "口头约定", "（四）"):
        assert expected in text
