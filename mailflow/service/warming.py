"""What is compiled when it is first needed is compiled before the first letter needs it, beside the work."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread
from typing import Final

from mailflow.core.policy import Policy
from mailflow.mail.message.message import read_message
from mailflow.service.words import read_words

_HEAD: Final = "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
#: Replies that look for nearly all forms there are: answers with reasons, thanks and signatures, in both languages.
_LETTERS: Final = (
    "王工：\r\n方案看过了，没什么问题，按此执行，辛苦大家。\r\n同意，请尽快推进。\r\n\r\n"
    "祝好\r\n刘强\r\n销售部 经理\r\n电话：021-5555 1234\r\n发自我的iPhone\r\n",
    "Hi Wang,\r\n\r\nThanks for the plan. I have read it and it looks good to me, feel free to call me. Approved.\r\n\r\n"
    "Best regards,\r\nAlice Brown\r\nFinance Manager\r\nTel: +86 21 5555 1234\r\nSent from my iPhone\r\n",
    "不同意，预算太高，请修改后再报。\r\n",
    "Rejected: the budget is too high. Please ask Bob Green for the figures.\r\n",
)


def warm_beside(templates: Callable[[], None], policy: Policy) -> None:
    """Compile templates and forms of words in a thread of its own; whoever needs one meanwhile compiles it too."""
    Thread(target=_warm, args=(templates, policy), name="warm", daemon=True).start()


def _warm(templates: Callable[[], None], policy: Policy) -> None:
    templates()
    writer = next(iter(policy.directory.people.values()), None)
    for letter in _LETTERS:
        _ = read_words(read_message((_HEAD + letter).encode()), None, policy, writer).intent
