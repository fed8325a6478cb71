"""What was odd about a message, in the words of people: for the answer that asks its sender to write once more."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

#: problem of `Message.problems` -> (Chinese, English): what was found, and what to do.
_WORDS: Final[Mapping[str, tuple[str, str]]] = {
    "only TNEF": (
        "邮件正文只以 Outlook 专用格式（winmail.dat）发送，无法读取。请改用纯文本或 HTML 格式重新回复",
        "the text came only in Outlook's own format (winmail.dat). Please reply again as plain text or HTML",
    ),
    "opaque S/MIME": (
        "邮件以 S/MIME 加密或封装签名发送，无法读取。请不加密（或使用明文签名）重新回复",
        "the mail is encrypted or sealed with S/MIME. Please reply again unencrypted, or signed in the clear",
    ),
    "PGP": (
        "邮件以 PGP 加密，无法读取。请不加密重新回复",
        "the mail is encrypted with PGP. Please reply again unencrypted",
    ),
    "more text below the first text part": (
        "图片或附件下方还有正文，无法确定完整意见。请把全部意见写在邮件开头重新回复",
        "there is more text below a picture or file. Please reply again with all of your words at the top",
    ),
    "text in an unknown charset": (
        "部分文字的编码无法识别。请用 UTF-8 编码重新回复",
        "some of the text is in an unknown character set. Please reply again in UTF-8",
    ),
    "HTML too large or too deep to be read": (
        "HTML 正文过大或过于复杂，无法读取。请用纯文本重新回复",
        "the HTML is too large or too deep to be read. Please reply again as plain text",
    ),
    "bare CR": ("邮件的换行不合规范，内容可能被改动。请重新发送", "line ends of the mail are malformed. Please send it again"),
    "NUL in a header": ("邮件头含有非法字符。请重新发送", "a header holds a forbidden character. Please send it again"),
    "a malformed header line": ("邮件头格式有误。请重新发送", "a header line is malformed. Please send it again"),
    "a byte-order mark above the headers": ("邮件头格式有误。请重新发送", "the headers are malformed. Please send it again"),
}
_SEVERAL: Final = (
    "邮件头中“{}”重复出现，无法确定以哪个为准。请重新发送",
    "the header {} stands there more than once. Please send it again",
)
_TOO_LONG: Final = (
    "邮件正文过长，只读取了开头部分。请缩短后重新回复",
    "the text is too long and only its beginning was read. Please reply with less",
)


def plain_words(problems: Iterable[str], language: str) -> tuple[str, ...]:
    """Each problem of a message as a sentence in `zh` or `en`, without its full stop; one that has no words as it is."""
    column = 0 if language == "zh" else 1
    return tuple(dict.fromkeys(_said(problem, column) for problem in problems))


def _said(problem: str, column: int) -> str:
    if problem in _WORDS:
        return _WORDS[problem][column]
    if problem.startswith("several ") and problem.endswith(" headers"):
        return _SEVERAL[column].format(problem.removeprefix("several ").removesuffix(" headers"))
    return _TOO_LONG[column] if problem.startswith("only the first ") else problem
