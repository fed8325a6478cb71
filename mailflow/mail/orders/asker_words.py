"""What whoever asked another department says of its answers, in other words than those of a decision (guide §5.20)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from mailflow.core.orders import Order

_CLAUSE = re.compile(r"[^\n。；;，,！!]+")
_LEAD = re.compile(r"^(?:那么|嗯|好的|但是?|不过|(?:ok|okay|thanks|but|and)\b)\s*", re.IGNORECASE)
#: Whoever asked takes what was offered or done, in other words than those of a decision; or is not content with it.
_AGREES = re.compile(
    r"(?:那)?(?:我们?)?(?:可以|能)?接受$|就(?:这么|这样|按这个|按你们?说的)(?:定|办|时间)*(?:吧)?$"
    r"|按(?:这个|此)(?:时间|日期)(?:办|来)?(?:吧)?$|(?:很|非常)?满意$"
    r"|(?:可以|请)(?:关闭|结单|关单|结案)了?$|(?:that )?works (?:for (?:me|us))$|that works$|(?:we"
    r"|i) (?:can )?accept (?:it|that|this)$"
    r"|(?:please |you can |you may )?close (?:it|this|the request)$",
    re.IGNORECASE,
)
_RETURNS = re.compile(
    r"不(?:全|完整|齐全?|对|正确|准确|符)(?:了|啊)?$|不符合|还(?:缺|差|少)|(?<!没有)(?<!不)缺少|缺了|少了"
    r"|有误|(?<!没)有错|错了|(?<!没)有问题|没(?:有)?(?:收到|看到)(?:附件|数据|文件)|打不开|重新(?:导出"
    r"|提供|发|做|处理)"
    r"|\b(?:incomplete|missing|incorrect|wrong)\b|\b(?:can ?not|can't) open\b|\bnot (?:complete|correct"
    r"|what (?:we|i) (?:need|asked))\b|\bno attachment\b",
    re.IGNORECASE,
)
_TOO_LATE = re.compile(
    r"太晚|来不及|赶不上|不能晚于|必须(?:在|要)?\S{2,8}前|\btoo late\b|\bneed (?:it|this|them) (?:by"
    r"|before|sooner)\b",
    re.IGNORECASE,
)
_LONG: Final = 300


def read_asker_words(text: str) -> Iterator[Order]:
    """What whoever asked says of an offer (`agree`, `too_late`) or of a result (`agree`, `return`), where it asks nothing."""
    for clause in _CLAUSE.finditer(text):
        words = _LEAD.sub("", clause[0].strip())
        if words.endswith(("?", "？", "吗", "呢")):
            continue
        found = {"agree": _AGREES.match(words), "return": _RETURNS.search(words), "too_late": _TOO_LATE.search(words)}
        for kind in (kind for kind, match in found.items() if match):
            yield Order(kind=kind, words=words, reason=text.strip()[:_LONG], start=clause.start(), end=clause.end())
