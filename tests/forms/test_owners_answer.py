"""How owners really answer the mail that lists their tasks: nothing is misread, and what is unclear is asked back line by line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from form_office import HEADS, FormOffice

from mailflow.mail.outgoing.quoting import STYLES, Answered, quote
from mailflow.service.observed import SentMail

TITLES = ("需求梳理", "接口开发", "支付对接", "性能压测", "数据迁移")


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> FormOffice:
    """A project under way whose T2 to T6 are 张工's, who was just asked how far they are."""
    office = FormOffice(tmp_path_factory.mktemp("owners") / "asked.db")
    statement = "项目名称: 会员系统\n参与部门: 技术部、运营部\n核心目标: 会员 10 万\n里程碑: 4月30日 上线\n预算: 20万"
    office.write("wang", statement, to="project", subject="【项目】会员系统")
    office.reply("wang", "发起共识")
    for head in ("liu", "li"):
        office.reply(head, "同意", kind="sign-off-request")
    office.reply("li", f"{HEADS}\n活动方案 | 孙悦 | 2026-03-02 | 2026-03-13 | 1万", kind="request")
    rows = (f"{title} | 张工 | 2026-03-0{day} | 2026-03-1{day} | 1万" for day, title in enumerate(TITLES, 2))
    office.reply("liu", "\n".join((HEADS, *rows)), kind="request")
    office.reply("wang", "发起共识")
    for head in ("liu", "li"):
        office.reply(head, "同意", kind="sign-off-request")
    office.wait(days=10)
    assert listing(office).kind == "reminder"
    return office


@pytest.fixture
def office(asked: FormOffice, tmp_path: Path) -> FormOffice:
    return asked.copied(tmp_path / "forms.db")


def listing(office: FormOffice) -> SentMail:
    return next(m for m in reversed(office.stage.box.mails) if m.recipient.startswith("zhang@"))


def told(office: FormOffice) -> dict[str, int]:
    """How far each task is that anything was said of: 100 is done."""
    return {task.id: task.percent for task in office.record().tasks if task.percent}


def days(office: FormOffice) -> dict[str, str]:
    """What was asked to be put off, to which day; the plan itself stays."""
    project = office.record().project
    assert project
    return {effect.task: str(effect.new_due) for change in project.changes for effect in change.effects}


DONE = dict.fromkeys(("T2", "T3", "T4", "T5", "T6"), 100)


def _but(*tasks: str, **others: int) -> dict[str, int]:
    return {task: share for task, share in DONE.items() if task not in tasks} | others


@pytest.mark.parametrize(
    ("text", "shares", "put_off"),
    [
        ("3完成 4延期到3月20日因测试环境不足 5 60%", {"T3": 100, "T5": 60}, {"T4": "2026-03-20"}),
        ("3 完成\n4 延期到3月20日 因测试环境不足\n5 60%", {"T3": 100, "T5": 60}, {"T4": "2026-03-20"}),
        ("第3项已完成", {"T3": 100}, {}), ("任务3 done, 4 half way", {"T3": 100, "T4": 50}, {}),
        ("都完成了", DONE, {}), ("除了5都完成了", _but("T5"), {}), ("除了第5项，其他都完成了", _but("T5"), {}),
        ("除5以外其余已完成，5 60%", _but("T5", T5=60), {}), ("都已完成，谢谢", DONE, {}), ("Everything is done, thanks", DONE, {}),
        ("all except 5 done", _but("T5"), {}), ("All tasks except T5 and T6 are done.", _but("T5", "T6"), {}),
        ("5 做了六成", {"T5": 60}, {}), ("5 六成半", {"T5": 65}, {}), ("5 half done, 6 done", {"T5": 50, "T6": 100}, {}),
        ("4 推迟一周", {}, {"T4": "2026-03-21"}), ("4 postponed by one week", {}, {"T4": "2026-03-21"}),
        ("3 已经做完了，4 还差一点，5 大概60%", {"T3": 100, "T5": 60}, {}), ("3 完成，5 bugs fixed", {"T3": 100}, {}),
        ("支付对接完成了", {"T4": 100}, {}), ("支付对接已完成，接口开发 60%", {"T3": 60, "T4": 100}, {}), ("任务三完成", {"T3": 100}, {}),
        ("变更：任务3推迟一周", {}, {"T3": "2026-03-20"}), ("3 正常，5 60%", {"T5": 60}, {}),
        ("3 完成，共修复 5 个问题", {"T3": 100}, {}), ("2~4已完成，5未开始", {"T2": 100, "T3": 100, "T4": 100}, {}),
    ],
)  # fmt: skip
def test_what_an_owner_says_of_tasks_counts_and_no_planned_day_moves(
    office: FormOffice, text: str, shares: dict[str, int], put_off: dict[str, str]
) -> None:
    planned = {task.id: task.due for task in office.record().tasks}
    answer = office.reply("zhang", text)
    assert answer.fact.disposition == "recorded"
    assert (told(office), days(office)) == (shares, put_off)
    assert {task.id: task.due for task in office.record().tasks} == planned


@pytest.mark.parametrize(
    "text",
    [
        "5 完成 2/3", "5 60-70%", "3 差不多完成了", "3 明天完成", "3 完成？", "all finished apart from 5", "都完成了，除了5", "基本都完成了", "都完成了吗",
        "大部分都完成了", "All done by Friday", "一个都没完成", "nothing done yet", "本周全部按计划完成", "昨天把3做完了，今天开始做4", "3月20日完成",
        "3 等4完成后再做", "不是都完成了", "3 √ 4 × 5 60", "4 延期", "3 完成（文档除外）",
        "支付对接快完成了", "支付对接完成后再做", "支付对接文档完成了", "支付对接和接口开发完成了", "支付对接完成了吗", "除支付对接外都完成了",
        "3 已于3月20日完成", "3 3月20日完成", "任务三天内完成", "任务一完成就通知大家", "3 不正常", "3 正常吗",
    ],
)  # fmt: skip
def test_what_is_unclear_is_asked_back_with_the_numbers_and_counts_for_nothing(office: FormOffice, text: str) -> None:
    answer = office.reply("zhang", text)
    assert answer.fact.disposition == "asked_back"
    assert (told(office), days(office)) == ({}, {})
    assert "T4" in answer.to("zhang")


def test_not_begun_is_no_progress(office: FormOffice) -> None:
    answer = office.reply("zhang", "3: 还没开始")
    assert answer.fact.disposition == "recorded"
    assert told(office) == {}


@pytest.mark.parametrize("text", ["3 已于3月11日完成", "3 3月11日已完成", "3 已于昨天完成"])
def test_a_task_is_done_on_the_day_that_is_named(office: FormOffice, text: str) -> None:
    assert office.reply("zhang", text).fact.disposition == "recorded"
    assert str(office.task("T3").finished) == "2026-03-11"


@pytest.mark.parametrize("text", ["All tasks are on track", "2-6 正常", "一切正常"])
def test_on_track_is_no_progress_and_ends_no_risk_that_it_does_not_name(office: FormOffice, text: str) -> None:
    office.reply("zhang", "5 有风险，6 30%")
    answer = office.reply("zhang", text)
    assert answer.fact.disposition == "recorded"
    assert {task.id: (task.state, task.percent) for task in office.record().tasks if task.id in ("T2", "T6")} == {
        "T2": ("new", 0), "T6": ("in_progress", 30),
    }  # fmt: skip
    assert office.task("T5").at_risk == (text != "2-6 正常")


def test_a_task_that_is_on_track_by_its_number_is_at_risk_no_more(office: FormOffice) -> None:
    office.reply("zhang", "5 有风险")
    office.reply("zhang", "5 正常")
    assert not office.task("T5").at_risk


def test_all_in_answer_to_a_mail_about_one_of_several_tasks_is_asked_back(office: FormOffice) -> None:
    office.wait(days=2)
    mails = (m for m in office.stage.box.mails if m.recipient.startswith("zhang@"))
    about_one = next(m for m in mails if "催办" in m.message.subject and "（T2 需求梳理）" in m.message.text)
    answer = office.write("zhang", "都完成了", answers=about_one)
    assert answer.fact.disposition == "asked_back"
    assert told(office) == {}


def _below(lines: list[str], mark: str) -> str:
    said = {"- T3": "完成", "- T4": "推迟一周，等接口", "- T5": "60%"}
    return "\n".join(line for one in lines for line in (f"{mark}{one}", *(answer for task, answer in said.items() if one.startswith(task))))


@pytest.mark.parametrize("mark", ["> ", ""])
def test_answers_between_the_lines_are_about_the_line_above(office: FormOffice, mark: str) -> None:
    sent = listing(office)
    answer = office.write("zhang", _below(sent.message.text.split("\n"), mark), answers=sent)
    assert answer.fact.disposition == "recorded"
    assert (told(office), days(office)) == ({"T3": 100, "T5": 60}, {"T4": "2026-03-21"})


@pytest.mark.parametrize("style", sorted(STYLES))
def test_the_same_words_count_above_what_every_client_quotes(office: FormOffice, style: str) -> None:
    sent = listing(office)
    said = Answered(
        name="协调办公室", mail="coord@corp.example", to="zhang@corp.example", subject=sent.message.subject, sent_at=office.stage.now,
        text=sent.message.text, html=sent.message.html or "",
    )  # fmt: skip
    parts = quote(style, "3 完成\n4 延期到3月20日 因测试环境不足\n5 60%", said)
    answer = office.write("zhang", parts.text, answers=sent, html=parts.html)
    assert answer.fact.disposition == "recorded"
    assert (told(office), days(office)) == ({"T3": 100, "T5": 60}, {"T4": "2026-03-20"})


def _cells(html: str, **cells: str) -> str:
    for task, words in cells.items():
        begins = html.index("未开始", html.index(f">{task}<"))
        html = html[:begins] + words + html[begins + 3 :]
    return html


@pytest.mark.parametrize("around", ['<div>见下表</div><blockquote type="cite">{}</blockquote>', "<div></div>{}", "{}"])
def test_cells_edited_in_the_quoted_list_are_read_each_for_its_task(office: FormOffice, around: str) -> None:
    sent = listing(office)
    body = re.sub(r"(?s).*<body[^>]*>|</body>.*", "", sent.message.html or "")
    edited = _cells(body, T3="完成", T5="60%", T6="差不多了")
    answer = office.write("zhang", "", answers=sent, html=f"<html><body>{around.format(edited)}</body></html>")
    assert answer.fact.disposition == "recorded"
    assert told(office) == {"T3": 100, "T5": 60}
    assert "差不多了" in answer.to("zhang")


def test_a_quoted_list_that_nobody_edited_says_nothing(office: FormOffice) -> None:
    sent = listing(office)
    office.reply("zhang", "3 60%")
    answer = office.write("zhang", "", answers=sent, html=f"<html><body><div>2 完成</div>{sent.message.html}</body></html>")
    assert answer.fact.disposition == "recorded"
    assert told(office) == {"T2": 100, "T3": 60}
