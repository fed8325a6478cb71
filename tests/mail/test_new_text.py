from __future__ import annotations

import textwrap
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mails import mail, multipart, part

from mailflow.mail.intent.intent import read_intent
from mailflow.mail.message.message import read_message
from mailflow.mail.outgoing.quoting import STYLES, Answered, quote
from mailflow.mail.reply.newtext import new_text, new_text_of_html, new_text_of_plain

ZH = """王经理：您好！

市场部 赵敏 请您书面确认下列事项：

事项：关于2026年春季推广方案的确认
内容：同意按方案执行，预算 80 万元，3月20日上线。
确认人：王经理、刘经理
请于 2026年3月5日 18:00 前答复。

如何答复：直接回复「同意」即表示确认；不同意请回复「不同意」并写明理由；
需要修改请回复「退回修改」。沉默不视为同意。
同意
不同意
如需他人代为确认，请回复「转交 姓名」。

为什么是您：您是确认人之一。
如果到期未答复：系统将在 3月5日 提醒您，并在 3月9日 通知您的上级。

参考号 MF-K7Q2-M4XF-3DTB-WZ5A
谢谢！
示例科技有限公司 协同助手"""

EN = """Dear Alice Brown,

Please confirm in writing:

Subject: Spring campaign plan 2026
Content: approved budget 800,000 CNY, launch on 20 March.
Please answer by 5 March 2026, 18:00.

How to answer: reply “APPROVED” to confirm; reply “REJECTED” and your reason to refuse.
Silence is not an approval.
APPROVED
REJECTED

Why you: you are named as approver.
What happens next: if nothing is done, you will be reminded on 4 March.

Ref MF-K7Q2-M4XF-3DTB-WZ5A
Thank you!"""

ANSWERS = [
    "同意", "同意，请尽快推进。\n\n张工", "不同意，预算太高", "同意，但预算减半", "退回修改", "已阅", "好的",
    "预算怎么来的？", "转交 张工", "撤回",
    "Approved, thanks", "Rejected. Too expensive.", "Approved except for section 3", "Noted", "Ok",
    "王经理：\n\n同意。", "1. 同意\n2. 不同意", "随便聊聊",
]  # fmt: skip


def answered(sent: str) -> Answered:
    return Answered(
        name="协同助手", mail="coord@corp.example", to="wang@corp.example", cc="li@corp.example",
        subject="[CNF-2026-0001] 请确认",
        sent_at=datetime(2026, 3, 2, 9, 0, tzinfo=UTC), text=sent,
    )  # fmt: skip


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("body", ANSWERS)
@pytest.mark.parametrize("sent", [ZH, EN], ids=["zh", "en"])
def test_in_every_style_only_what_was_written_is_left(style: str, body: str, sent: str) -> None:
    parts = quote(style, body, answered(sent))
    for known in (None, sent):
        plain = new_text_of_plain(parts.text, known)
        assert (plain.text, plain.quoted) == (body, style != "none")
        if parts.html is not None:
            html = new_text_of_html(parts.html, known)
            assert (html.text, html.quoted) == (body, True)


@pytest.mark.parametrize("style", STYLES)
def test_an_empty_answer_is_an_empty_text_whatever_is_quoted(style: str) -> None:
    parts = quote(style, "", answered(ZH))
    assert new_text_of_plain(parts.text, None).text == ""
    assert new_text_of_plain(parts.text, ZH).text == ""
    assert parts.html is None or new_text_of_html(parts.html, None).text == ""


@pytest.mark.parametrize("style", STYLES)
def test_both_parts_of_a_reply_agree(style: str) -> None:
    parts = quote(style, "同意，但预算减半", answered(ZH))
    leaves = [part("text/plain", parts.text), *([part("text/html", parts.html)] if parts.html else [])]
    found = new_text(read_message(multipart("alternative", *leaves)), ZH)
    assert (found.text, found.conflict) == ("同意，但预算减半", False)


def rewrapped(text: str, width: int, mark: str) -> str:
    """As a client that breaks long lines does it, with and without marking what it broke off."""
    lines = [piece for line in text.split("\n") for piece in (textwrap.wrap(line, width) or [""])]
    return "\n".join(mark + line for line in lines)


@settings(max_examples=80, deadline=None)
@given(
    style=st.sampled_from(list(STYLES)), sent=st.sampled_from([ZH, EN]), body=st.sampled_from(ANSWERS),
        width=st.integers(20, 120),
    mark=st.sampled_from(["", "> ", ">", "> > "]),
)  # fmt: skip
def test_the_decision_is_that_of_the_human_text_however_the_client_wraps(
    style: str, sent: str, body: str, width: int, mark: str
) -> None:
    quoted = quote(style, body, Answered(name="x", mail="coord@corp.example", to="wang@corp.example", subject="s",
        sent_at=datetime(2026, 3, 2, 9, 0, tzinfo=UTC),
                                         text=rewrapped(sent, width, mark)))  # fmt: skip
    found = new_text_of_plain(quoted.text, sent).text
    assert found == body
    assert read_intent(found) == read_intent(body)


@settings(max_examples=60, deadline=None)
@given(body=st.sampled_from(ANSWERS), sent=st.sampled_from([ZH, EN]), width=st.integers(12, 200), below=st.booleans())
def test_a_client_that_marks_nothing_leaves_no_word_of_ours(body: str, sent: str, width: int, below: bool) -> None:
    history = rewrapped(sent, width, "")
    text = f"{history}\n\n{body}" if below else f"{body}\n{history}"
    assert new_text_of_plain(text, sent).text == body


def test_full_width_and_translated_punctuation_are_still_ours() -> None:
    changed = (
        ZH.replace("：", ":").replace("，", ", ").replace("「", '"').replace("」", '"').replace("2026", "２０２６")
    )
    assert new_text_of_plain(f"不同意\n{changed}", ZH).text == "不同意"


def test_a_line_that_mixes_our_words_with_new_ones_stays_whole() -> None:
    line = "为什么是您：您是确认人之一。但是我已经调岗了"
    assert new_text_of_plain(f"同意\n{line}\n{ZH}", ZH).text == f"同意\n{line}"


def test_a_short_answer_that_also_stands_in_our_mail_is_kept() -> None:
    assert new_text_of_plain("同意", ZH).text == "同意"
    assert new_text_of_plain("APPROVED", EN).text == "APPROVED"
    assert new_text_of_plain("APPROVED\n\n" + EN, EN).text == "APPROVED"


def test_words_of_ours_that_a_damaged_page_moves_between_its_lines_answer_nothing() -> None:
    sent = "How to answer:\nReply Approved. You confirm all of it.\nReply Conditions. It does not count as confirmed until they are met.\nRegards"
    first, second, third, last = sent.split("\n")
    moved = f'style="padding:5px 0"{third.removeprefix("Reply Conditions. ")}'
    assert new_text_of_plain(f"window leaks\n\n{HEAD_OF_ORIGINAL}{first}\n{second}\n{moved}\n{third}\n{last}", sent).text == "window leaks"
    assert "please no" in new_text_of_plain(f"window leaks\n\n{HEAD_OF_ORIGINAL}{first}\n{second}\nplease no\n{third}\n{last}", sent).text


def test_a_line_put_together_of_pieces_of_ours_is_ours_unless_somebody_wrote_in_it() -> None:
    sent = (
        "How to answer this mail in the first line:\n- Reply with your approval: You confirm all of it as it stands.\n"
        "- Reply with a name to delegate to: The colleague you name answers instead of you.\nRegards, the coordination office"
    )
    head, approval, delegate, last = sent.split("\n")
    torn = approval[: approval.index(" all of it")] + delegate[delegate.index("The colleague") :]
    for line, own in ((torn, ""), (torn.replace("The colleague", "No! The colleague"), "No!"), (approval[:-1] + ", but not 2" + delegate[-40:], "not 2")):
        found = new_text_of_plain(f"window leaks\n\n{HEAD_OF_ORIGINAL}{head}\n{line}\n{last}", sent)
        assert found.text.startswith("window leaks")
        assert own in f"{found.text}\n{found.edited}"
        assert own or (found.text, found.edited) == ("window leaks", line)


def test_a_letter_in_a_rule_answers_nothing() -> None:
    assert new_text_of_plain(f"停车位只剩三个。\n{'-' * 60}\n{'-' * 10}Y{'-' * 50}", None).text.strip("-\n") == "停车位只剩三个。"
    assert new_text_of_plain("Y", None).text == "Y"
    assert "否" in new_text_of_plain(f"同意\n{'-' * 10}否{'-' * 10}", None).text


def test_a_line_that_offers_an_answer_is_ours_wherever_it_stands() -> None:
    offer = "- 回复「同意」：认可全部内容，按此执行。"
    assert new_text_of_plain(f"{offer}\n门禁卡在前台。\n\n{HEAD_OF_ORIGINAL}{ZH}\n{offer}", f"{ZH}\n{offer}").text == "门禁卡在前台。"


def test_a_whole_line_of_ours_that_was_moved_among_the_others_answers_nothing() -> None:
    rules = [line for line in ZH.split("\n") if line.strip()]
    moved = [*rules[:3], "- 回复「同意」：认可全部内容，按此执行。", *rules[3:]]
    sent = ZH + "\n- 回复「同意」：认可全部内容，按此执行。"
    assert new_text_of_plain("门禁卡在前台。\n" + "\n".join(moved), sent).text == "门禁卡在前台。"


HEAD_OF_ORIGINAL = "-----Original Message-----\nFrom: coord@corp.example\nSent: Monday, March 2, 2026 9:00 AM\nSubject: please confirm\n\n"


def test_answers_between_marked_lines_are_kept() -> None:
    text = "On Mon, Mar 2, 2026 at 9:00 AM X <c@corp.example> wrote:\n> 第一项 预算\n同意\n> 第二项 时间\n不同意\n"
    found = new_text_of_plain(text, None)
    assert (found.text, found.answers) == ("同意\n不同意", (("第一项 预算", "同意"), ("第二项 时间", "不同意")))


def test_a_point_that_the_client_broke_over_two_lines_is_whole() -> None:
    text = "On Mon, Mar 2, 2026 at 9:00 AM X <c@corp.example> wrote:\n> intro\n> 1. the budget of\n> this year\nApproved\nas it is\n> 2. dates\nNo\n"
    assert new_text_of_plain(text, None).answers == (("1. the budget of this year", "Approved\nas it is"), ("2. dates", "No"))


def test_what_stands_above_or_below_the_whole_quote_answers_no_line_of_it() -> None:
    head = "On Mon, Mar 2, 2026 at 9:00 AM X <c@corp.example> wrote:\n> 1. budget\n>\n> Regards\n"
    assert new_text_of_plain(f"Approved\n\n{head}", None).answers == ()
    assert new_text_of_plain(f"{head}\nApproved\n", None).answers == ()


OUTLOOK = "发件人: 协同助手 <coord@corp.example>\n发送时间: 2026年3月2日 9:00\n收件人: 王经理\n主题: 请确认\n\n"


def test_an_answer_written_into_an_unmarked_quote_is_found_by_what_we_sent() -> None:
    reply = OUTLOOK + ZH.replace("确认人：王经理、刘经理", "不同意，太贵\n确认人：王经理、刘经理")
    assert new_text_of_plain(reply, None).text == ""
    found = new_text_of_plain(f"见红字\n\n{reply}", ZH)
    assert found.text.split() == ["见红字", "不同意，太贵"]
    assert found.answers == (("内容：同意按方案执行，预算 80 万元，3月20日上线。", "不同意，太贵"),)


def test_what_is_left_of_a_line_of_ours_is_no_answer() -> None:
    broken = ZH.replace("直接回复「同意」即表示确认", "点击\n同意\n即表示确认").replace("同意\n不同意\n如需", "如需")
    assert new_text_of_plain(OUTLOOK + broken, ZH).text == ""


def test_answers_written_into_the_reply_of_somebody_else_are_not_the_writers() -> None:
    theirs = OUTLOOK + ZH.replace("确认人：王经理、刘经理", "同意\n确认人：王经理、刘经理")
    assert new_text_of_plain(f"收到\n\n{OUTLOOK.replace('协同助手', '李主管')}{theirs}", ZH).text == "收到"


def test_a_signature_above_the_quote_does_not_hide_an_answer_below_it() -> None:
    text = "同意\n\n-- \n王经理\n\nOn Mon, Mar 2, 2026 at 9:00 AM X <c@corp.example> wrote:\n> 1. budget\n> 2. dates\n不同意\n"
    assert new_text_of_plain(text, None).text.split() == ["同意", "不同意"]


HEADERS = [
    "-----原始邮件-----\n发件人: x",
    "-----邮件原件-----\n发件人: x",
    "---------- Forwarded message ---------\nFrom: x",
    "-----Original Message-----\nFrom: x",
    "------------------ Original ------------------\nFrom: \"x\"",
    "------------------&nbsp;原始邮件&nbsp;------------------".replace("&nbsp;", "\u00a0"),
    "---- 回复的原邮件 ----\n| 发件人 | x |",
    "---- Replied Message ----\n| From | x |",
    "________________________________\n发件人: X <x@y.example>\n发送时间: 2026年3月2日 9:00\n收件人: Z\n主题: s",
    "发件人： X\n发送时间： 2026-03-02 09:00\n收件人： Z\n抄送： W\n主题： s",
    "发件人：X<x@y.example>\n日　期：2026年03月02日\n收件人：Z\n主　题：s",
    "-" * 66 + "\n发件人：X <x@y.example>\n发送时间：2026年3月2日(星期一) 09:00\n收件人：Z\n主　题：s",
    "寄件者: X\n寄件日期: 2026年3月2日\n收件者: Z\n主旨: s",
    "From: X <x@y.example>\nSent: Monday, March 2, 2026 9:00 AM\nTo: Z\nSubject: s",
    "*From:* X <x@y.example>\n*Date:* Monday\n*To:* Z\n*Subject:* s",
    "Von: X\nGesendet: Montag\nAn: Z\nBetreff: s",
    "De : X\nEnvoyé : lundi\nÀ : Z\nObjet : s",
    "差出人: X\n送信日時: 2026年3月2日\n宛先: Z\n件名: s",
    "| 发件人 | X<x@y.example> |\n| 日期 | 2026年03月02日 |\n| 收件人 | Z |\n| 主题 | s |",
    "在 2026-03-02 09:00:00，\"X\" <x@y.example> 写道：\n",
    "在 2026-03-02 09:00:00，X <x@y.example> 写道\n",
    "At 2026-03-02 09:00:00, \"X\" <x@y.example> wrote:\n",
    "X <x@y.example> 于2026年3月2日周一 09:00写道：\n",
    "X <x@y.example> 於 2026年3月2日 週一 上午9:00寫道：\n",
    "2026年3月2日 上午9:00，X <x@y.example> 写道：\n",
    "On Mon, Mar 2, 2026 at 9:00 AM X <\nx@y.example> wrote:\n",
    "On 2 Mar 2026, at 09:00, X <x@y.example> wrote:\n",
    "Am 02.03.2026 um 09:00 schrieb X <x@y.example>:\n",
    "Le lun. 2 mars 2026 à 09:00, X <x@y.example> a écrit :\n",
    "El lun, 2 mar 2026 a las 9:00, X (<x@y.example>) escribió:\n",
    "2026年3月2日(月) 9:00 X <x@y.example>:\n",
    "2026/03/02 9:00、X <x@y.example>のメール:\n",
    "         原始邮件\n         \n       \n发件人：X <x@y.example>\n发件时间：2026年3月2日 09:00\n收件人：Z\n主题：s",
    "------------------&nbsp;原始邮件&nbsp;------------------\n发件人:        \"X\"     <x@y.example&gt;;\n发送时间:&nbsp;2026年3月2日\n主题:&nbsp;s",
    "来自钉钉专属商务邮箱" + "-" * 66 + "\n发件人：X<x@y.example>\n日　期：2026年03月02日 09:00:00\n收件人：Z\n主　题：s",
    "----------Reply to Message----------\nOn Mon,Mar 2,2026 9:00 AM X <x@y.example> wrote:",
    "-------- 原始信息 --------\n主题: s\nFrom: X <x@y.example>\n收件人: Z\n日期: 2026/3/2",
    "-----X wrote: -----\nTo: Z\nFrom: X\nDate: 2026/03/02\nSubject: s", "X <x@y.example> \n2026/03/02 09:00\n\nTo\nZ\ncc\n\nSubject\ns",
    "Gesendet: Montag, 2. März 2026 um 09:00 Uhr\nVon: X <x@y.example>\nAn: Z\nBetreff: s",
    "보낸 사람: X <x@y.example>\n보낸 날짜: 2026년 3월 2일\n받는 사람: Z\n제목: s",
    "Am Mo., 2. März 2026 um 09:00 Uhr schrieb Coordination Desk\n<x@y.example>:\n", "пн, 2 мар. 2026 г. в 09:00, X <x@y.example>:\n",
    "pon., 2 mar 2026 o 09:00 X <x@y.example>\nnapisał(a):\n", "X <x@y.example>, 2 Mar 2026 Pzt, 09:00 tarihinde\nşunu yazdı:\n",
    "2026년 3월 2일 (월) 오전 9:00, X <x@y.example>님이 작성:\n", "Wiadomość napisana przez X <x@y.example> w dniu 2 mar 2026, o godz. 09:00:\n",
    "Op 2 mrt. 2026, om 09:00 heeft X <x@y.example> het volgende geschreven:\n", "X <x@y.example> wrote on Mon, Mar 2, 2026 9:00 AM:\n",
    "---- On Mon, 02 Mar 2026 09:00:00 +0800 X <x@y.example> wrote ----\n", "在 X <x@y.example>，2026年3月2日 上午9:00写道：\n",
]  # fmt: skip


@pytest.mark.parametrize("header", HEADERS)
def test_below_the_header_of_any_client_nothing_is_new(header: str) -> None:
    found = new_text_of_plain(f"不同意，预算太高\n\n{header}\n\n同意\nAPPROVED\n", None)
    assert (found.text, found.quoted) == ("不同意，预算太高", True)


@pytest.mark.parametrize("header", HEADERS)
def test_the_line_right_above_a_header_is_kept(header: str) -> None:
    assert new_text_of_plain(f"同意\n但预算减半\n{header}\n\nx", None).text == "同意\n但预算减半"


FOOTERS = [
    "Télécharger Outlook pour iOS", "Obtener Outlook para Android", "Ottieni Outlook per iOS", "Outlook für iOS beziehen", "Hämta Outlook för iOS",
    "Download Outlook voor Android", "Загрузить Outlook для iOS", "Sent with Shortwave", "Sent with Aqua Mail for Android", "从我的华为移动电话发送",
    "发自我的iPhone", "发自我的华为手机", "发自网易邮箱大师", "Sent from my iPhone", "Get Outlook for iOS",
    "获取 Outlook for iOS", "从我的 iPhone 发送",
    "-- \n张工\n技术部 13800000000", "--\n张工\n技术部", "Best regards,\nAlice Brown\nHead of Finance",
    "此致\n敬礼\n张工", "——\n张工",
    "本邮件及附件含有保密信息，未经同意不得转发。如误收请删除。",
    "This e-mail is confidential. Without prior approval it must not be forwarded.",
    "This message is intended only for the addressee; any unauthorised use is rejected.",
    "CAUTION: This email originated from outside the organisation.",
    ["王经理", "示例科技有限公司\n电话：010-88886666\n地址：北京市朝阳区示例路1号"][1], "wang@corp.example", "Tel: +86 10 8888 6666",
    "签名由 网易邮箱大师 定制", "来自钉钉专属商务邮箱", "从 Windows 版邮件发送", "| |\n王经理\n|\n|\n邮箱：wang@corp.example\n|",
    "保密声明：本邮件内容未经批准不得泄露。", "[EXTERNAL]", "请考虑环保，非必要请勿打印此邮件，爱护环境",
]  # fmt: skip


@pytest.mark.parametrize("footer", FOOTERS)
@pytest.mark.parametrize("body", ["同意", "不同意，预算太高"])
def test_signatures_device_lines_and_notices_are_no_part_of_the_text(body: str, footer: str) -> None:
    assert new_text_of_plain(f"{body}\n\n{footer}\n", None).text == body


AFTERTHOUGHTS = [
    "王经理\n仅限第一期\n电话：010-88886666", "下不为例，预算 50 万元\n邮箱：wang@corp.example", "Wang\nOnly Phase One\nTel: +86 10 8888 6666",
    "| |\n王经理\n|\n但预算减半\n|",
    "-- \n张工\n但预算要减半", "--\n第二项需修改", "--\n张工\n如财务不同意则作废", "——\n仅限一期",
    "-- \n张工\nPS: only if finance agrees",
    "Best regards,\nAlice\nBut cut the cost", "此致\n敬礼\n另：预算减半", "使用范围仅限手机端",
    "本邮件同意仅限于第一阶段，不得超支", "External vendors must be excluded.",
    "Important: the budget must not exceed the intended amount.", "通过邮件另行确认金额后执行", "打印前需改金额",
]  # fmt: skip


@pytest.mark.parametrize("afterthought", AFTERTHOUGHTS)
def test_a_condition_in_the_place_of_a_footer_is_not_lost(afterthought: str) -> None:
    text = new_text_of_plain(f"同意\n\n{afterthought}\n", None).text
    assert read_intent(text).decision != "approve"


def test_parts_that_decide_differently_are_in_conflict() -> None:
    def conflict(plain: str, html: str) -> bool:
        return new_text(
            read_message(multipart("alternative", part("text/plain", plain), part("text/html", html))), None
        ).conflict

    assert conflict("同意", "<p>不同意</p>")
    assert conflict("同意", "<p>同意?</p>")
    assert conflict("Approved", "<p>Approved, but cut the cost</p>")
    assert conflict("", "<p>Approved</p>")
    assert not conflict("同意", "<p>同意</p>")
    assert not conflict("同意\n谢谢", "<p>同意<br>谢谢！<img src=x></p>")


@pytest.mark.parametrize(("page", "asked"), [
    ("<style>@media (max-width:480px){.d{display:none}}</style><p>同意</p><p class=d>但预算减半</p>", True),
    ("<style>@supports (display:grid){.d{color:#fff}}</style><p>同意</p><p class=d>但预算减半</p>", True),
    ('<p style="color:oklch(1 0 0)">同意</p>', True), ('<p>收到</p><p style="color:color-mix(in srgb, white 100%, black)">同意</p>', True),
    ('<div style="background-image:url(x.png)"><p style="color:#fff">同意</p></div>', True),
    ('<div style="background-image:url(x.png)"><p>同意</p></div>', False), ('<p style="color:var(--ink)">同意</p>', False),
    ("<style>@media screen{.d{display:none}}</style><p>同意</p><p class=d>但预算减半</p>", False),
    ("<style>@media (max-width:480px){.d{display:none}}</style><p>同意</p><blockquote><p class=d>如需修改请回复</p></blockquote>", False),
])  # fmt: skip
def test_words_that_are_seen_on_some_screens_only_are_asked_about(page: str, asked: bool) -> None:
    assert new_text(read_message(mail(page, kind="html")), None).conflict == asked


def test_html_alone_is_read_without_its_quote() -> None:
    found = new_text(read_message(mail("<div>同意</div><blockquote>不同意</blockquote>", kind="html")), None)
    assert (found.text, found.quoted, found.conflict) == ("同意", True, False)


HOSTILE = {
    "on": "On " * 20_000, "from": "发件人：\n" * 3_000, "marks": ">" * 1_000_000, "marked lines": "> \n" * 100_000,
    "wrote": "On 2026 @ wrote:\n" * 20_000,
    "dashes": "-" * 1_000_000, "dashed lines": ("-" * 79 + "\n") * 5_000, "blanks": " " * 1_000_000,
    "notices": "本邮件" * 100_000, "stars": "*" * 500_000,
    "rules over marks": ("-----Original Message-----\n" + "> x\n" * 15) * 4_000, "labels": "To: x\nFrom: y\n" * 20_000,
    "dated": "2026年3月2日 9:00 " * 20_000 + ":", "dated lines": "2026年3月2日 9:00 X <a@b.example>\n:\n" * 10_000,
    "ours with a gap": "\n".join(f"{line}\n同意" for line in ZH.split("\n")) * 100, "cards": "| |\n" * 50_000,
    "telephones": "Tel: 1\n" * 50_000, "faint": "\x02 " * 200_000,
    "short lines": "a\n" * 50_000, "ours": ZH * 200, "quotes": "“" * 100_000, "not": "不" * 100_000,
}  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_is_read_to_its_end_and_approves_nothing(text: str) -> None:
    found = new_text_of_plain(text, ZH)
    assert read_intent(found.text).decision not in ("approve", "conditional", "reject")


@pytest.mark.parametrize("link", ["https://shop.example/spring", "<https://shop.example/spring>", "shop.example [图片1]"])
@pytest.mark.parametrize("shown", ["{}", "{} <https://shop.example/spring>"])
def test_a_link_in_what_we_sent_and_what_a_client_makes_of_it_is_no_change_of_ours(link: str, shown: str) -> None:
    sent = ZH.replace("内容：同意按方案执行", f"内容：同意按方案 {link} 执行")
    assert link in sent
    quoted = "\n".join(f"> {line.replace(link, shown.format(link))}" for line in sent.split("\n"))
    found = new_text_of_plain(f"同意\n\n在 2026年3月2日 09:00，协调系统 <coord@corp.example> 写道：\n{quoted}", sent)
    assert (found.text, found.edited) == ("同意", "")


def test_a_torn_piece_of_our_instructions_is_ours() -> None:
    sent = "王经理：您好！\n\n请确认方案的全部内容，并于周五前回复本邮件。\n- 回复「同意」：认可全部内容，按此执行。\n- 回复「有条件同意：…」：请写明条件。\n"
    quoted = "\n".join(f"> {line}" for line in sent.split("\n"))
    assert new_text_of_plain(f"电梯坏了。\n\n- 回复「有条件同」\n\n{quoted}", sent).text == "电梯坏了。"


def test_lines_of_base64_run_together_are_no_words() -> None:
    assert read_intent(f"同意 {'QUJD' * 19} {'WFla' * 19}").decision == "unclear"
