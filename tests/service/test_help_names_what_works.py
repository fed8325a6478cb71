"""Every word that HELP names is taken where it names it: whoever writes it, to that record, is neither refused nor asked back."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from mailflow.service.rehearsal import Rehearsal
from mailflow.service.scenario import read_scenario
from mailflow.service.wiring import rehearse

ROOT = Path(__file__).resolve().parents[2]
QUOTED = re.compile("「([^」]*)」|“([^”]*)”")
FILLED = {"姓名": "孙悦", "NAME": "孙悦", " 2：": " 1："}
#: Words that begin what the writer goes on with.
BEGUN = {"更正：": "更正：不同意，理由：预算不足", "Correction:": "Correction: rejected, because of the budget", "新版本": "新版本\n内容: 增加三台服务器。",
         "NEW VERSION": "NEW VERSION\nContent: Three servers."}  # fmt: skip


def letter(by: str, subject: str, body: str, to: str = "coord") -> dict[str, Any]:
    return {"mail": {"from": f"{by}@corp.example", "to": f"{to}@corp.example", "subject": subject, "body": body}}


def answer(by: str, body: str, of: str = "") -> dict[str, Any]:
    return {"reply": {"by": f"{by}@corp.example", "body": body, **({"matching": of} if of else {})}}


CONFIRM = [letter("wang", "【确认】扩容方案", "内容: 增加两台服务器。\n确认人: 刘经理、Alice Brown\n截止日期: 3月25日")]
REQUEST = [letter("wu", "【联系单】提供数据", "收文部门: 技术部\n内容: 三月订单日志。")]
MEETING = [letter("wang", "【会议】协调会", "时间: 2026-03-12 14:00-15:30\n参会人员: 刘经理、Alice Brown\n记录人: 赵敏\n议程:\n1. 进展")]
MINUTES = [letter("wang", "【纪要】周会", "主持人: 王经理\n出席: 刘经理、Alice Brown\n决议:\n1. 上线\n待办:\n1. 扩容 责任人: 刘经理 完成时限: 3月20日 验收标准: 压测", "minutes")]
INCIDENT = [letter("feng", "支付系统无法使用", "事件性质: 支付系统无法使用\n紧急程度: 高", "incident")]
PROJECT = [letter("wang", "【项目】会员系统", "项目名称: 会员系统\n参与部门: 技术部、运营部\n核心目标: 会员 10 万\n里程碑: 4月30日 上线")]
ISSUE = [letter("wang", "【升级】活动页面谁来维护", "问题描述: 活动页面谁来维护\n涉及部门: 市场部、技术部\n各方意见: 市场部认为应由技术部维护\n已协商过程: 谈过两次")]
STANDS = {
    "confirmation, a signer": (CONFIRM, "liu"),
    "confirmation, a signer in English": (CONFIRM, "alice"),
    "confirmation, who answered": ([*CONFIRM, answer("liu", "同意")], "liu"),
    "confirmation, who asked": (CONFIRM, "wang"),
    "request, the head": (REQUEST, "liu"),
    "request, who asked": (REQUEST, "wu"),
    "request, a date proposed": ([*REQUEST, answer("liu", "可于3月10日完成")], "wu"),
    "request, declined": ([*REQUEST, answer("liu", "不受理，理由：没有数据")], "wu"),
    "request, who handles it": ([*REQUEST, answer("liu", "受理，承办人：张工")], "zhang"),
    "request, done": ([*REQUEST, answer("liu", "处理结果：已发")], "wu"),
    "meeting, a guest": (MEETING, "liu"),
    "meeting, a guest in English": (MEETING, "alice"),
    "meeting, who called it": (MEETING, "wang"),
    "minutes, a reader and owner": (MINUTES, "liu"),
    "minutes, a reader in English": (MINUTES, "alice"),
    "incident, who is told": (INCIDENT, "zheng"),
    "incident, taken on": ([*INCIDENT, answer("zheng", "受理")], "zheng"),
    "project, its lead": (PROJECT, "wang"),
    "project, paused": ([*PROJECT, answer("wang", "暂停，原因：预算未定")], "wang"),
    "issue, who rules": ([*ISSUE, {"until": "2026-03-03 10:00"}], "chen"),
}


def played(tmp_path: Path, steps: list[dict[str, Any]]) -> Rehearsal:
    path = tmp_path / "steps.yaml"
    path.write_text(json.dumps({"start": "2026-03-02 09:00", "steps": steps}, ensure_ascii=False), encoding="utf-8")
    rehearsal = rehearse(read_scenario(path), ROOT / "rules.yaml", {})
    rehearsal.play()
    return rehearsal


def named(help_: str) -> list[str]:
    """The words in quotation marks above what may be asked at any time, with their gaps filled."""
    above = re.split("■ (?:随时可以查询|To look things up)", help_)[0]
    points = "\n".join(line for line in above.splitlines() if line.startswith("- "))
    words = [zh or en for zh, en in QUOTED.findall(points)]
    words = [word.replace("…", "the budget stays below 50,000" if word.isascii() or word[0].isascii() else "预算须在5万元以内") for word in words]
    for gap, filled in FILLED.items():
        words = [word.replace(gap, filled) for word in words]
    return [BEGUN.get(word.strip(), word) for word in words]


@pytest.mark.parametrize("stand", STANDS)
def test_whatever_help_names_is_taken_there(stand: str, tmp_path: Path) -> None:
    steps, by = STANDS[stand]
    asked = played(tmp_path, [*steps, answer(by, "帮助")]).sent[-1]
    assert asked.kind == "help"
    words = named(asked.message.text)
    assert words
    turned_back = {}
    for word in words:
        rehearsal = played(tmp_path, [*steps, answer(by, word)])
        last = list(rehearsal.engine.journal.dispositions(after=0))[-1].fact
        if last.disposition != "recorded":
            turned_back[word] = f"{last.disposition} {last.reason}"
    assert turned_back == {}
