"""Any of our mails, in any layout, wrapped and encoded anyhow, below any answer: the decision is that of the answer.

``PYTHONPATH=tests:. python tests/clients/test_any_layout.py 20000`` tries that many.
"""

from __future__ import annotations

import sys
import textwrap
from dataclasses import replace
from functools import cache

from compose.compose_samples import TEMPLATES, ZONE, usual
from hypothesis import given, settings
from hypothesis import strategies as st

from clients.draft import Answered, sent
from clients.layouts import LAYOUTS, WITHOUT_MARKS, speaks
from clients.letters import EN, ZH
from mailflow.mail.intent.intent import read_intent
from mailflow.mail.message.message import read_message
from mailflow.mail.outgoing.compose import Rendered
from mailflow.mail.outgoing.templates import MailTemplates
from mailflow.mail.reply.htmltext import visible_text
from mailflow.mail.reply.newtext import new_text

ANSWERS = {
    "zh": ("同意", "同意，请尽快推进。", "批准。", "无异议", "不同意，预算太高", "驳回，资料不全", "退回修改", "同意，但预算减半", "原则上同意，细节再议",
           "已阅", "收到，谢谢", "好的", "预算怎么来的？", "转交 张工", "撤回", "应该可以吧", "状态", "附件请查收", "下午开会再说", ""),
    "en": ("Approved", "Approved, thanks.", "I agree.", "No objection", "Rejected. Too expensive.", "Not approved", "Please revise and resubmit",
           "Approved except for section 3", "Approved, but cut the cost", "Noted", "Thank you", "Ok", "How was the budget worked out?", "Delegate to Zhang",
           "I withdraw my approval", "Should be fine", "STATUS", "See the file", "Let us talk at noon", ""),
}  # fmt: skip
AROUND = {"zh": ("", "各位好：", "王总，您好！", "辛苦了。", "谢谢！"), "en": ("", "Hi all,", "Dear Alice,", "Many thanks.", "Best regards,")}
KINDS = ("sign-off-request", "reminder", "question", "answered", "progress")
ENCODED = (("utf-8", "utf-8", "base64"), ("utf-8", "utf-8", "quoted-printable"), ("utf-8", None, "8bit"), ("gb18030", "gb2312", "base64"),
           ("gb18030", "gbk", "quoted-printable"), ("gb18030", None, "8bit"))  # fmt: skip


@cache
def ours(kind: str, language: str) -> tuple[Rendered, ...]:
    """Real mails of this kind."""
    alive = MailTemplates(TEMPLATES, ZONE)
    return tuple(alive.render(kind, language, about) for about in usual(kind))


def rewrapped(text: str, width: int) -> str:
    """As a client breaks long lines before it marks them."""
    return "\n".join(piece for line in text.split("\n") for piece in (textwrap.wrap(line, width) or [""]))


@st.composite
def replies(draw: st.DrawFn) -> tuple[str, str, str, bytes]:
    """The words of a human, the name of the layout, our text, and the whole reply."""
    name = draw(st.sampled_from([*LAYOUTS, *WITHOUT_MARKS]))
    language = "zh" if speaks(name).startswith("zh") else "en"
    answer = draw(st.sampled_from(ANSWERS[language]))
    around = (draw(st.sampled_from(AROUND[language][:3])), draw(st.sampled_from(("", *AROUND[language][3:]))))
    said = "\n".join(filter(None, (around[0], answer, around[1]))) if answer else ""
    mails = ours(draw(st.sampled_from(KINDS)), language)
    mail = mails[draw(st.integers(0, 11)) % len(mails)]
    text = visible_text(mail.html) if draw(st.booleans()) else mail.text
    letter: Answered = replace(ZH if language == "zh" else EN, text=rewrapped(text, draw(st.integers(30, 120))), html=mail.html)
    draft = {**LAYOUTS, **WITHOUT_MARKS}[name](said, letter)
    part = draw(st.sampled_from(("both", "text", "html")))
    if draft.text is not None and draft.html is not None:
        draft = replace(draft, text=None if part == "html" else draft.text, html=None if part == "text" else draft.html)
    # What is Chinese and has no label can be told from UTF-8; nobody could tell Cyrillic in it.
    charset, label, encoding = draw(st.sampled_from(ENCODED if language == "zh" else ENCODED[:-1]))
    return said, name, mail.text, sent(replace(draft, charset=charset, encoding=encoding), letter, label=label)


def check(reply: tuple[str, str, str, bytes]) -> None:
    """Read it with the mail it answers, and without where its client marks what it quotes."""
    said, name, text, raw = reply
    message = read_message(raw)
    for known in (text, None) if name in LAYOUTS else (text,):
        found = new_text(message, known)
        expected = read_intent(said)
        decision = "unclear" if found.conflict else read_intent(found.text).decision
        assert decision == expected.decision or (expected.decision == "none" and not said), (name, known is not None, decision, found.text)


@settings(max_examples=100, deadline=None)
@given(reply=replies())
def test_the_decision_is_that_of_the_human_text_alone(reply: tuple[str, str, str, bytes]) -> None:
    check(reply)


if __name__ == "__main__":
    many = int(sys.argv[1])
    settings(max_examples=many, deadline=None, derandomize=False, database=None)(given(reply=replies())(check))()
    print(f"{many} replies decide what their writers said")
