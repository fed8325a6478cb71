"""A word of approval counts only with all that its writer put around it: below a closing, in a form, under a quote, beside a box."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).resolve().parents[1] / "replies"))

from reply_scores import decision_of
from reply_text import sent_mail


def decision(body: str, *, kind: str = "plain", language: str = "zh") -> str:
    sent = sent_mail(language)
    head = f"From: <{sent.your}>\r\nSubject: Re: x\r\nContent-Type: text/{kind}; charset=utf-8\r\n\r\n"
    return decision_of(f"{head}{body}\r\n".encode(), sent.text)


@pytest.mark.parametrize("body", [
    "审批意见：同意", "审批意见：同意\n日期：2026年3月3日", "审批意见：同意\n备注：无", "姓名：刘经理\n部门：技术部\n意见：同意", "编号：CNF-2026-0001\n意见：同意",
    "事项：春季促销活动方案\n意见：同意", "赵敏：\n\n审批意见：同意\n\n祝好\n刘经理", "部门：技术部\n审批意见：同意，请执行。",
    "审批意见：同意\n日期：3月3日（周二） 10:00", "Decision: approve\nDate: Tue, 3 March 2026 at 9:00 am", "审批意见：同意\n电话：021-5555 0000 转 12",
    "Decision: approve\nCC: Zhao Min, Bob Smith", "审批意见：同意\n抄送：王芳、财务部", "Decision: approve\nChannel: e-mail and phone", "Decision: approve\nRemarks: none",
])  # fmt: skip
def test_a_form_that_says_no_more_than_the_decision_is_one(body: str) -> None:
    assert decision(body) == "approve"


@pytest.mark.parametrize("body", [
    "审批意见：同意\n备注：预算砍半", "审批意见：同意 备注：预算砍半", "审批意见: 同意；备注: 预算砍半", "审批人：李总\n审批意见：同意", "Decision: Approved\nBudget: 300k",
    "但预算砍半\n审批意见：同意", "签字人：李总\n意见：同意", "意见：同意\n\n但预算砍半", "Matter: Summer campaign\nDecision: Approved",
    "姓名：张三\n部门：财务部\n意见：同意", "Decision: Approved\nVersion: V0.9", "事项：夏季促销活动方案\n意见：同意",
    "审批意见：同意\n日期：4月1日至4月10日", "审批意见：同意\n日期：4月1日起生效", "Decision: approve\nDate: 15 April at the earliest", "Decision: approve\nChannel: online only",
    "审批意见：同意\n沟通方式：线上", "Decision: approve\nCC: once Legal has signed", "Decision: approve\nCC: later", "Decision: approve\nPhone: none until May",
    "Decision: approve\nBudget: none", "Decision: approve\nScope: none", "审批意见：同意\n预算：无",
])  # fmt: skip
def test_a_form_that_says_more_is_no_plain_approval(body: str) -> None:
    assert decision(body) in ("conditional", "unclear")


@pytest.mark.parametrize("body", [
    "同意。\n此致\n敬礼\n刘经理\n线下取消", "同意\n祝好\n线下明年做", "同意\n---\n海报取消", "同意。\n此邮件请保密，线下部分取消。", "同意\n| 线下 | 取消 |",
    "同意。\n本邮件请勿转发，未经同意不得外传，海报拿掉", "同意\n发自李总的指示",
])  # fmt: skip
def test_what_stands_below_an_answer_is_part_of_it_unless_it_signs(body: str) -> None:
    assert decision(body) != "approve"


@pytest.mark.parametrize("body", [
    "Approved.\n\nBest,\nAlice\n\nThe posters are out.", "Approved.\n\nRegards\nthirty thousand max", "Approved.\nConfidential: the offline part is dropped.",
    "Approved.\nThis email is confidential.\nPosters are out.", "Approved.\nSent by Wang for Alice", "Approved.\nSent with reservations", "Approved\n| Posters | out |",
    "Approved.\nNotice: I will forward this to Li, copy to Legal, who decides.", "Approved.\n---\nOnline now, offline later",
])  # fmt: skip
def test_in_english_too(body: str) -> None:
    assert decision(body, language="en") != "approve"


@pytest.mark.parametrize("body", [
    "> 何经理：线下不做\n同意", "> 王总：建议延期到四月\n同意", "> 海报取消\n同意", "2026年3月2日 何经理写道：\n> 线下不做，只做线上\n同意", "> 预算38万元\n同意",
])  # fmt: skip
def test_an_answer_to_words_that_are_not_ours_is_asked_back(body: str) -> None:
    assert decision(body) == "unclear"


@pytest.mark.parametrize("body", [
    '<input type="checkbox"> 同意', '<input type="checkbox"> 同意 <input type="checkbox"> 不同意', "<blockquote>何经理：线下不做</blockquote><p>同意</p>",
    '<p>同意</p><blockquote style="margin:0 0 0 40px;border:none;padding:0px">线下不做</blockquote>',
    "<table><tr><td>审批意见</td><td>同意</td></tr><tr><td>备注</td><td>线下取消</td></tr></table>",
])  # fmt: skip
def test_what_a_page_shows_around_an_answer_counts(body: str) -> None:
    assert decision(body, kind="html") != "approve"


def test_a_ticked_box_answers() -> None:
    assert decision('<input type="checkbox" checked> 同意 <input type="checkbox"> 不同意', kind="html") == "approve"


@pytest.mark.parametrize(("earlier", "expected"), [
    ("不同意，预算太高。\n何经理", "unclear"), ("线下不做，只做线上。", "unclear"), ("建议延期到四月。", "unclear"), ("同意，客服部没有问题。", "approve"), ("收到。", "approve"),
    ("同意。海报拿掉", "unclear"), ("已阅。预算砍半", "unclear"), ("收到，转交刘经理处理。", "approve"),
])  # fmt: skip
@pytest.mark.parametrize("head", ["在 2026年3月2日 10:00，何经理 <he@corp.example> 写道：", "发件人: 何经理\n发送时间: 2026年3月2日 10:00\n收件人: 刘经理\n主题: 回复: 确认"])
def test_an_approval_on_top_of_anothers_mail_is_asked_back_unless_both_agree(head: str, earlier: str, expected: str) -> None:
    ours = sent_mail("zh").text
    marked = "> " if head.startswith("在") else ""
    quoted = "\n".join(f"{marked}{line}" for line in [*earlier.split("\n"), "", *ours.split("\n")])
    assert decision(f"同意\n\n{head}\n{quoted}") == expected


def test_an_approval_on_top_of_our_mail_into_which_words_were_written_is_asked_back() -> None:
    quoted = [f"> {line}" for line in sent_mail("zh").text.split("\n")]
    place = next(number for number, line in enumerate(quoted) if "线上线下" in line) + 1
    head = "同意\n\n在 2026年3月2日 10:00，协同 <coord@corp.example> 写道：\n"
    assert decision(head + "\n".join(quoted)) == "approve"
    assert decision(head + "\n".join([*quoted[:place], "> 线下不做", *quoted[place:]])) == "unclear"


@pytest.mark.parametrize(("ours", "theirs", "expected"), [
    ("38万元", "20万元", "unclear"), ("3月15日至", "4月15日至", "unclear"), ("线上线下同步", "线上同步", "unclear"), ("增加2人值班", "增加2人值班（改为1人）", "unclear"),
    ("，客服部增加2人值班", "", "unclear"), ("38万元", "38 万元", "approve"), ("，预算", "\n> ，预算", "approve"), ("需要确认的内容", "需要确认的内容：", "approve"),
])  # fmt: skip
@pytest.mark.parametrize("wrapped", [False, True])
def test_an_approval_on_top_of_our_mail_in_which_words_were_changed_is_asked_back(
    ours: str, theirs: str, expected: str, wrapped: bool
) -> None:
    quoted = "\n".join(f"> {line}" for line in sent_mail("zh").text.split("\n"))
    quoted = quoted.replace(ours, theirs)
    quoted = quoted.replace("技术部负责", "\n> 技术部负责") if wrapped else quoted
    assert decision(f"同意\n\n在 2026年3月2日 10:00，协同 <coord@corp.example> 写道：\n{quoted}") == expected


@pytest.mark.parametrize(("said", "expected"), [("同意", "approve"), ("不同意，预算太高。", "reject"), ("快递放在三楼。", "none"), ("同意，但预算砍半", "conditional")])
@pytest.mark.parametrize("mark", ["> ", ""])
def test_a_letter_whose_lines_a_program_ran_together_is_parted_from_ours(said: str, expected: str, mark: str) -> None:
    quoted = "\n".join(f"{mark}{line}" for line in sent_mail("zh").text.split("\n"))
    head = "在 2026年3月2日 10:00，协同 [coord@corp.example] 写道："
    assert decision(f"{said}\n\n{head}\n{quoted}", kind="html") == expected


def test_what_one_of_our_own_answers_means_is_no_answer() -> None:
    assert decision("认可全部内容，按此执行。\n\n> " + sent_mail("zh").text.replace("\n", "\n> ")) != "approve"


@pytest.mark.parametrize("line", [
    "只做线上", "3月15日至3月31日线上促销，预算20万元。", "预算先不定，客服部不加人。", "❌ 3月15日至3月31日线上线下同步促销，预算38万元，技术部负责页面开发，客服部增加2人值班。",
    "3月15日至3月31日线上线下同步促销，预算38万元，技术部负责页面开发，客服部增加2人值班。否", "3月15日至3月31日线上线下同步促销，预算38万元，技术部负责页面开发，客服部增加2人值班？？",
    "3月15日至3月31日线上线下同步促销，预算38万元，技术部负责页面开发，~~客服部增加2人值班~~。",
])  # fmt: skip
@pytest.mark.parametrize("marked", ["> ", ""])
def test_an_approval_on_top_of_our_mail_in_which_a_line_was_replaced_or_marked_is_asked_back(line: str, marked: str) -> None:
    quoted = [f"{marked}{line}" for line in sent_mail("zh").text.split("\n")]
    place = next(number for number, one in enumerate(quoted) if "线上线下" in one)
    head = "在 2026年3月2日 10:00，协同 <coord@corp.example> 写道：" if marked else "发件人: 协同\n发送时间: 2026年3月2日 10:00\n收件人: 刘经理\n主题: 确认"
    assert decision(f"同意\n\n{head}\n" + "\n".join([*quoted[:place], marked + line, *quoted[place + 1 :]])) == "unclear"
