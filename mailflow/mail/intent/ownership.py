"""Whether an answer to "was this letter yours?" says yes or no."""

from __future__ import annotations

import re
from typing import Final

_CLAUSE_END: Final = re.compile(r"[，。,.!！;；、：:]+")
_COURTESY: Final = frozenset(
    ("", "您好", "你好", "谢谢", "多谢", "辛苦了", "是的", "对", "没错", "yes", "hello", "hi", "thanks", "thank you")
)
_MINE: Final = re.compile(
    r"确认本人(?:无误|属实|操作|发送|所发)?|本人确认"
    r"|(?:我|本人)?(?:确认|确实|的确)?(?:就?是|系|属)(?:我|本人)(?:本人|自己|亲自)?(?:的)?(?:所)?"
    r"(?:(?:发|写|回复)(?:送|出)?)?(?:的)?(?:邮件|信)?"
    r"|confirm(?:ed)?(?: it was me)?|(?:i confirm )?(?:it|this|that) (?:was|is) (?:me|mine|from me)"
    r"|i (?:did )?(?:send|sent|write|wrote) (?:it|this|that)(?: letter| mail| e-?mail| message)?|yes (?:it was me|i did)",
    re.IGNORECASE,
)
#: Who denies and confirms in one breath is asked again: a letter that counts by mistake is worse than a second question.
_NOT_MINE: Final = re.compile(
    r"(?:不是|并非|绝非|非)(?:我|本人)|(?:没有?|未曾?|从未)(?:发|写|回复)|(?:不能|无法|没法|不)确认|冒名|冒充|冒用|伪造|盗用"
    r"|(?:\bnot|n['’]t)\s+(?:me\b|mine\b|from me\b|confirm|sen[dt]\b|writ)|\bnever\s+(?:sent|wrote|send|write)\b"
    r"|impersonat|\bforge|\bfake\b",
    re.IGNORECASE,
)


def is_theirs(text: str) -> bool | None:
    """True where the first line says that the letter was theirs and nothing denies it, False where it is denied, else None."""
    lines = [line.strip(" \t“”\"「」") for line in text.splitlines() if line.strip()]
    clauses = [clause.strip() for clause in _CLAUSE_END.split(lines[0])] if lines else []
    owned = [clause for clause in clauses if _MINE.fullmatch(clause)]
    claimed = bool(owned) and all(clause in owned or clause.lower() in _COURTESY for clause in clauses)
    denied = bool(_NOT_MINE.search(text))
    return None if claimed == denied else claimed
