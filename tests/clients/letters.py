"""The mails that the replies of the corpus answer; fixed, so that the corpus stays the same bytes."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from clients.draft import Answered

TEXT_ZH = """王经理，您好：

市场部 赵敏请您对《关于2026年春季推广方案的确认》V1.0 作书面确认，并于 2026年3月5日 18:00 前回复本邮件。

确认内容
第一项：推广页面3月20日上线，预算 80 万元。
第二项：技术部派2人支持，为期四周。

如何答复
同意
直接回复「同意」即表示确认。
不同意
回复「不同意」并写明理由；需要修改请回复「退回修改」。

接下来：如果未答复，系统将在3月4日提醒您；沉默不视为同意。
谢谢！

您收到本邮件，是因为您是本事项的确认人。
CNF-2026-0001 · 参考号 MF-K7Q2-M4XF-3DTB-WZ5A · 本邮件由系统发送，直接回复即可。"""

TEXT_EN = """Dear Wang,

Alice Brown asks you to confirm "Spring campaign plan 2026" V1.0 in writing; please reply to this mail by 5 March 2026, 18:00.

What is to be confirmed
Item 1: the campaign page goes live on 20 March, budget 800,000 CNY.
Item 2: Engineering lends two people for four weeks.

How to answer
APPROVED
Reply "APPROVED" to confirm.
REJECTED
Reply "REJECTED" and your reason; reply "RETURNED" to ask for changes.

What happens next: you are reminded on 4 March. Silence is not an approval.
Thank you!

You receive this mail because you are named as approver.
CNF-2026-0001 · Ref MF-K7Q2-M4XF-3DTB-WZ5A · sent by the system, just reply."""

AT = datetime(2026, 3, 2, 9, 0, tzinfo=timezone(timedelta(hours=8)))
ZH = Answered(name="协同助手", mail="coord@corp.example", to_name="王经理", to="wang@corp.example",
              subject="[CNF-2026-0001] 请确认：春季推广方案", at=AT, text=TEXT_ZH)  # fmt: skip
EN = Answered(name="Coordination Desk", mail="coord@corp.example", to_name="Wang", to="wang@corp.example",
              subject="[CNF-2026-0001] Please confirm: spring campaign", at=AT, text=TEXT_EN)  # fmt: skip


def letter(language: str) -> Answered:
    """The mail that somebody of this language is sent: ours are Chinese or English."""
    return ZH if language.startswith("zh") else EN
