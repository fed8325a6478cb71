"""Lines that tell who wrote what stands below, and the writer's own lines that only look like them."""

from __future__ import annotations

import pytest

from mailflow.mail.intent.intent import read_intent
from mailflow.mail.reply.newtext import new_text_of_plain


def decision(text: str) -> str:
    return read_intent(new_text_of_plain(text, None).text).decision


@pytest.mark.parametrize("text", [
    "同意。\n但是3月25日以后的人员安排没写到", "同意。\n但是3月25日以后的人员安排没写到：", "同意\n3月20日以后的安排邮件里没有写到", "同意\n方案里12:00-14:00谁值班没写到",
    "同意\n但审批人是 wang@x.cn 3月5日还没回复", "同意\n只同意3月15日方案中写到", "同意\n2026年3月25日 10:00后的安排没写到：",
    "Approved.\nBut not the 2024 budget Bob wrote", "Approved.\nOnly from 10:00 to 12:00, see what Legal writes", "Approved\nFinance pays 2026 only, as Tom writes",
    "Approved.\nOnly what Tom on 3/2/26 10:00 wrote:",
])  # fmt: skip
def test_what_is_written_or_missing_somewhere_is_no_head_of_a_quote(text: str) -> None:
    assert decision(text) not in ("approve", "reject")


@pytest.mark.parametrize("head", [
    "在 2026年3月2日，09:00，赵敏 <z@x.example> 写到：", "在2026年03月02日 09:00，王未央 <w@x.example>写道", "赵敏（市场部） <z@x.example> 于2026年3月2日周一 09:00写道：",
    "于 2026/3/2 9:00, 赵敏 写道:", "2026年3月2日 何经理写道：", "张三 <z@x.example> 写道：", "On Mon, Mar 2, 2026 at 9:00 AM Will May <w@x.example> wrote:",
    "On Mon, Mar 2, 2026 at 9:00 AM 'Zhao Min' via Planning\n<planning@x.example> wrote:", "On 3/2/26 09:00, coord wrote:", "On Mar 2, 2026, Bob Smith wrote:",
    "---- On Mon, 02 Mar 2026 09:00:00 +0800 Zhao <z@x.example> wrote ---", "在 2026/3/2 9:00, 李建中 写道:", "中国银行 <a@b.example> 于2026年3月2日周一 09:00写道：",
])  # fmt: skip
def test_a_moment_a_name_and_the_word_of_a_client_head_a_quote(head: str) -> None:
    assert new_text_of_plain(f"同意\n\n{head}\n不同意", None).text == "同意"


@pytest.mark.parametrize("text", [
    "Approved.\nFrom: 1 April\nTo: 15 April\nSubject: legal ok", "Approved.\n\nDate: April 5\nFrom: Finance\nSubject: online only",
    "Approved\nFrom: April\nTo: May\nSubject: budget 300k\n\nBob\nbob@x.example", "同意。\n自：4月1日\n至：4月10日\n时间：晚上", "同意\n来自：财务部\n时间：4月1日起\n主题：缩减版",
])  # fmt: skip
def test_fields_that_people_write_are_no_head_of_a_quote(text: str) -> None:
    assert decision(text) not in ("approve", "reject")


@pytest.mark.parametrize("head", [
    "From: Zhao Min <z@x.example>\nDate: Monday\nTo: Liu\nSubject: s", "From: Zhao Min\nDate: Monday, March 2, 2026 at 9:00 AM\nTo: Liu\nSubject: s",
    "发件人: 赵敏\n日期: 3月2日\n收件人: 刘伟\n主题: s", "From: Coord/Corp\nTo: Liu/Corp\nDate: Monday\nSubject: Re: [CNF-2026-0001] s", "From: Zhao Min\nSent: Monday\nTo: Liu\nSubject: s",
])  # fmt: skip
def test_the_labels_of_a_client_head_a_quote(head: str) -> None:
    assert new_text_of_plain(f"同意\n\n{head}\n\n不同意", None).text == "同意"


@pytest.mark.parametrize("answer", ["Approved", "Approved.", "Rejected", "同意", "不同意。", "Rejected\nAlice Brown", "Approved.\nWang\nEmail: wang@corp.example"])
@pytest.mark.parametrize(
    "head",
    ["On 03/02/2026 09:00, Coordination Desk <coord@corp.example> wrote:", "On Mon, 2 Mar 2026 at 09:00, Coordination Desk\n<coord@corp.example> wrote:",
     "On Mon, 2 Mar 2026 at 09:00,\nCoordination Desk\n<coord@corp.example>\nwrote:", "示例科技 <coord@corp.example> 于2026年3月2日周一 09:00写道：",
     "在 2026-03-02 09:00:00，示例科技 <coord@corp.example> 写道："],
)  # fmt: skip
def test_an_answer_close_above_who_wrote_is_the_writers_own(answer: str, head: str) -> None:
    own = new_text_of_plain(f"{answer}\n{head}\n\nDear Alice,\nplease confirm.\n", None).text
    assert own.startswith(answer.split("\n")[0]) and "coord" not in own
