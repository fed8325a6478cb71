"""Mistyped decision words: enough to ask back, never enough to decide (guide §6.5 rule 11)."""

from __future__ import annotations

import re
from typing import Final

_WORDS: Final = (
    "approve", "approved", "approval", "agree", "agreed", "confirm", "confirmed", "reject", "rejected", "accept",
    "accepted", "decline", "declined",
    "endorse", "endorsed", "objection", "withdraw",
)  # fmt: skip
_RELATED = re.compile(
    r"\b(?:approv|disapprov|unapprov|confirm|reject|declin|endors|consent|accept|agree|disagree|object|veto"
    r"|sign(?:ed)?[ -]?off)\w*"
)
_CHINESE = re.compile(
    r"同易|同义|通意|童意|冋意|同音|铜意|桐意|同亿|同異|同竟|痛意|同忆|批淮|批谁|批佳|否绝|博回|驳会|确任|确忍|却认|雀认|无意议|无义议|没异义|没义议|不同义|同意|批准|核准|赞成|驳回|否决|异议|审批|签字|^敬会|会办"
)
_WHOLE: Final = frozenset(
    {"同一", "统一", "同以", "同已", "同意思", "确认人", "tongyi", "ty", "k.", "aproved", "appr", "approv"}
)
_ENGLISH = re.compile(r"[a-z]{4,14}")


def _cuts(word: str) -> frozenset[str]:
    """The word and the word with any one letter left out: two words one slip apart share one of them."""
    return frozenset({word, *(word[:place] + word[place + 1 :] for place in range(len(word)))})


_CUTS: Final = frozenset().union(*map(_cuts, _WORDS))


def is_near_miss(text: str) -> bool:
    """Whether a folded text holds something that may be meant as a word of decision."""
    if text.strip() in _WHOLE or _CHINESE.search(text) or _RELATED.search(text):
        return True
    return any(len(word) >= 5 and not _CUTS.isdisjoint(_cuts(word)) for word in set(_ENGLISH.findall(text)))
