"""What stands around an answer, and answers whose words our own mail holds too."""

from __future__ import annotations

import pytest

from mailflow.mail.intent.intent import read_intent
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
