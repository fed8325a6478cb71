"""What stands around an answer, and answers whose words our own mail holds too."""

from __future__ import annotations

import pytest

from mailflow.mail.intent.intent import read_intent
from mailflow.mail.reply.devices import is_device
from mailflow.mail.reply.newtext import new_text_of_plain

SENT = """Dear Alice,

赵敏 asks you to confirm the spring campaign plan in writing; please answer by Friday.

- Reply “Approved”: you confirm all of it as it stands.
- Reply “Returned for revision: …”: say what must change.

Silence is never taken as “Approved”.

Thank you.
"""


def decision(text: str, sent: str | None = None) -> str:
    return read_intent(new_text_of_plain(text, sent).text).decision


@pytest.mark.parametrize("answer", [("同意。", "approve"), ("Approved.", "approve"), ("不同意。", "reject")])
@pytest.mark.parametrize(
    "above",
    ["赵敏同学：", "To 赵敏：", "Dear 赵助理：", "各位同仁，大家好！", "赵敏，早！", "致市场部：", "Morning Min,", "Good day,", "To Zhao Min,", "To whom it may concern,"],
)  # fmt: skip
def test_whoever_is_greeted_the_answer_below_is_read(above: str, answer: tuple[str, str]) -> None:
    assert decision(f"{above}\n\n{answer[0]}") == answer[1]


@pytest.mark.parametrize("answer", [("同意。", "approve"), ("Approved.", "approve"), ("不同意。", "reject")])
@pytest.mark.parametrize(
    "below",
    ["敬祝\n商祺", "有事电话联系。", "祝工作愉快，身体健康！", "新年快乐！", "Have a great week ahead!", "Looking forward to seeing it live.", "Talk soon,\nAlice",
     "Feel free to call me.", "***\n刘伟\n技术部", "刘伟 技术部 13800138000", "刘伟\n手机/微信：13800138000", "------------------\n鈴木一郎\n株式会社例示テクノロジー",
     "發自我的 iPhone", "由企业微信发送", "[发自我的手机]", "Please excuse my brevity.", "免责声明：本邮件仅代表发件人个人观点，不代表公司立场。",
     "This email has been scanned for viruses.", "未检测到病毒。 www.avast.com", "Think before you print.", "爱护地球，节约用纸",
     "CAUTION: external email. Do not open attachments unless you know the sender.", "如果您不是指定收件人，请勿使用或转发本邮件，并立即删除。",
     "The sender accepts no liability for errors or omissions in this\nmessage, which may have been caused by its transmission.",
     "Please note that we may monitor e-mail for compliance purposes.", "My working hours may differ from yours. Please do not feel obliged to reply.",
     "本メールを無断で転送・複製することを禁じます。", "从QQ邮箱手机版发送，如有错字请见谅", "Sendt fra min iPad", "Mit freundlichen Grüßen", "Un saludo", "专此 敬颂 台安",
     "どうぞよろしくお願い申し上げます。"],
)  # fmt: skip
def test_what_closes_signs_or_warns_says_nothing(below: str, answer: tuple[str, str]) -> None:
    assert decision(f"{answer[0]}\n\n{below}") == answer[1]


@pytest.mark.parametrize(
    "below",
    ["刘伟 | 技术部 | 分机 8123", "刘伟（技术部）\n市第三人民医院", "刘伟／技术部\n企业微信同号", "Liu Wei (he/him)\nTechnology\nWorking days: Mon-Wed",
     "Liu Wei | Technology | ext. 4402", "Liu Wei, Head of Technology\nLevel 3, 20 Park Road, Leeds LS1 4AB", "刘伟\n技术部\n内線 2204", "Liu Wei xx"],
)  # fmt: skip
def test_a_signature_in_pieces_says_nothing(below: str) -> None:
    assert read_intent(f"同意。\n\n{below}", own=("技术部", "Technology"), names=("刘伟", "Liu Wei")).decision == "approve"


@pytest.mark.parametrize(
    "below",
    ["刘伟 | 技术部 | 只限总部", "刘伟\n2期大楼", "Liu Wei | Technology | phase 1", "Liu Wei\n12 Park Lane, half", "Liu Wei\nonly the group",
     "The contract is binding only if it is signed by two directors, please notify the sender.", "本邮件不构成批准。"],
)  # fmt: skip
def test_what_limits_is_no_piece_of_a_signature_and_no_notice(below: str) -> None:
    assert read_intent(f"同意。\n\n{below}", own=("技术部", "Technology"), names=("刘伟", "Liu Wei")).decision != "approve"


@pytest.mark.parametrize(
    "line",
    ["免责声明：本邮件中我只同意第一期", "Disclaimer: my approval in this email covers phase 1", "声明：我部不同意", "***\n但预算要减半", "由财务部先付一半",
     "请先扫描病毒再付款"],
)  # fmt: skip
def test_what_limits_is_neither_a_closing_nor_a_notice(line: str) -> None:
    assert decision(f"同意。\n\n{line}") != "approve"


@pytest.mark.parametrize(
    ("answer", "expected"), [("Approved, thank you.", "approve"), ("Approved.\nThank you!", "approve"), ("Returned for revision.", "reject")]
)
@pytest.mark.parametrize("quote", ["", "\n\nOn Mon, Mar 2, 2026 at 9:00 AM Coord <coord@corp.example> wrote:\n\n> " + SENT.replace("\n", "\n> "), "\n\n" + SENT])
def test_a_plain_answer_at_the_head_is_the_writers_though_our_mail_holds_its_words(answer: str, expected: str, quote: str) -> None:
    assert decision(answer + quote, SENT) == expected


@pytest.mark.parametrize("cut", [0, 3, 5, 7])
def test_our_own_mail_without_marks_decides_nothing_wherever_it_begins(cut: int) -> None:
    lines = SENT.split("\n")[cut:]
    assert decision("\n".join(lines), SENT) == "none"


@pytest.mark.parametrize("line", [
    "从 Outlook for Android 获取", "Get Outlook for iOS", "发自我的华为手机", "来自 iPhone 版 QQ邮箱", "Sent from my Verizon, Samsung Galaxy smartphone",
    "Typed with thumbs; autocorrect is to blame.", "Sent from my iPhone 15 Pro Max", "发自HUAWEI Mate60 Pro+", "Sent via the Samsung Galaxy S22, an AT&T 5G smartphone",
    "发送自 Windows 11 版邮件", "Sent from my mobile - please excuse brevity & typos", "手机打字，请见谅", "Enviado desde mi Samsung Galaxy", "外出先より携帯から送信",
    "发自手机，打字不便，请见谅", "Get Outlook for iOS<https://aka.ms/o0ukef>",
])  # fmt: skip
def test_a_line_of_known_telephones_and_programs_is_put_there_by_these(line: str) -> None:
    assert is_device(line)
    assert (decision(f"同意。\n\n{line}"), decision(f"Rejected.\n{line}")) == ("approve", "reject")


@pytest.mark.parametrize("line", [
    "Sent from my phone without reading the attachment", "Sent from my iPhone under protest", "Typed on my phone, please ignore what I wrote above", "Sent from my phone unless Bob objects",
    "Sent from my phone. Excuse me, I withdraw the above", "来自老板的微信", "发自我的手机 等领导点头", "发自手机 以正式函件为准", "发自老婆的手机", "Sent from the phone of Tom Smith",
    "透过主管传送", "使用老板邮箱发送", "使用微信发送", "Get iPad Pro", "从小米获取", "由三星发出", "Sent from our phone max 300", "Sent from my phone 2 March", "还在外，手机回复，如有错漏请见谅以合同",
])  # fmt: skip
def test_whose_telephone_it_is_and_what_else_is_said_is_no_line_of_a_device(line: str) -> None:
    assert not is_device(line)
    assert decision(f"{'Approved.' if line.isascii() else '同意。'}\n{line}") != "approve"


@pytest.mark.parametrize("said", [
    "Sent from a very crowded metro.", "Sent in a rush between meetings.", "Replying from the back of a taxi.", "Sent from the airport.", "刚下手术台看到邮件", "刚开完会才看到信", "满头大汗地给你回邮件",
])  # fmt: skip
def test_where_somebody_was_who_answered_says_nothing(said: str) -> None:
    assert decision(f"{'Approved.' if said.isascii() else '同意。'} {said}") == "approve"


@pytest.mark.parametrize("said", [
    "Sent from my phone under pressure.", "Typed in a hurry on the phone of a colleague.", "Replying on a provisional basis.", "Written on the assumption of overtime.",
    "Sent with a heavy conscience.", "I opened it on my phone in pieces.", "昏睡中看到邮件", "被点名来回复一下",
])  # fmt: skip
def test_under_whose_eyes_and_with_what_in_mind_somebody_answered_is_asked_back(said: str) -> None:
    assert decision(f"{'Approved.' if said.isascii() else '同意。'} {said}") != "approve"
