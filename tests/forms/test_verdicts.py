"""What the lead's words on acceptance come to: no doubt accepts, and what is to be mended is a task with an owner and a day."""

from __future__ import annotations

from pathlib import Path

import pytest
from form_office import FormOffice


@pytest.fixture(scope="module")
def done(running_once: FormOffice, tmp_path_factory: pytest.TempPathFactory) -> FormOffice:
    """The project whose three tasks are done, so that its lead was asked to accept."""
    office = running_once.copied(tmp_path_factory.mktemp("done") / "done.db")
    office.reply("zhang", "都完成了")
    office.reply("sun", "1 完成")
    assert office.record().state == "accepting"
    return office


def verdicts(office: FormOffice) -> list[str]:
    project = office.record().project
    return [one.verdict for one in project.acceptances] if project else []


@pytest.mark.parametrize("text", ["通过", "验收通过，谢谢！", "同意验收", "Accepted", "Passed, thanks"])
def test_a_plain_word_accepts(done: FormOffice, tmp_path: Path, text: str) -> None:
    office = done.copied(tmp_path / "accepted.db")
    office.reply("wang", text, kind="request")
    assert (verdicts(office), office.record().state) == (["passed"], "reviewing")


@pytest.mark.parametrize(
    "text",
    [
        "通过，文档下周补", "合格，但还差文档", "通过？", "能通过吗", "基本通过", "有条件通过：补充文档", "好的", "Passed, but the manual is missing",
        "Passed once the manual is there",
    ],
)  # fmt: skip
def test_a_word_in_doubt_is_asked_about_and_accepts_nothing(done: FormOffice, tmp_path: Path, text: str) -> None:
    office = done.copied(tmp_path / "doubted.db")
    assert office.reply("wang", text, kind="request").fact.disposition == "asked_back"
    assert (verdicts(office), office.record().state) == ([], "accepting")


@pytest.mark.parametrize(
    ("text", "verdict", "rework"),
    [
        ("有条件通过：1. 张工补充文档，3月25日前；2. 孙悦补培训记录，3月27日前", "conditional",
         [("张工补充文档", "2026-03-25", "zhang"), ("孙悦补培训记录", "2026-03-27", "sun")]),
        ("通过，但张工需补充文档，3月30日前", "conditional", [("张工需补充文档", "2026-03-30", "zhang")]),
        ("验收结论: 有条件通过\n处理意见/整改期限: 张工补充测试报告，3月28日前", "conditional", [("张工补充测试报告", "2026-03-28", "zhang")]),
        ("Passed with conditions: 张工 adds the manual by 25 March", "conditional", [("张工 adds the manual", "2026-03-25", "zhang")]),
        ("不通过：接口超时，张工3月25日前整改", "failed", [("接口超时", "2026-03-25", "zhang")]),
        ("暂不通过", "failed", [("按验收意见整改", "None", "wang")]),
    ],
)  # fmt: skip
def test_what_is_to_be_mended_is_a_task(done: FormOffice, tmp_path: Path, text: str, verdict: str, rework: list[tuple[str, str, str]]) -> None:
    office = done.copied(tmp_path / "mended.db")
    office.reply("wang", text, kind="request")
    tasks = [(task.title, str(task.due), task.owner) for task in office.record().tasks if task.source == "rework"]
    assert (verdicts(office), tasks) == ([verdict], rework)


def test_what_answers_a_question_about_acceptance_answers_no_signature(done: FormOffice, tmp_path: Path) -> None:
    office = done.copied(tmp_path / "asked.db")
    office.reply("wang", "好的", kind="request")
    assert office.reply("wang", "同意", kind="question").fact.disposition == "recorded"
    assert verdicts(office) == ["passed"]
