"""Whether a sentence asks, or tells behind a refusal what nobody knows: 不同意，谁也没跟我商量."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

#: Questions that need no mark: with a word of asking at the end, with nothing but such a word, or how an answer is to be given.
_ASKS = re.compile(
    r"(?:[吗么呢]|什么|谁|哪(?:里|儿|个|些)|多少|几[个天时]|为何|为啥|何在|没有|与否|如何|怎么样|咋样)(?:了|啊|呀)?$"
    r"|怎么(?:办|了|处理|操作|走|填|选|点|回|写|弄|说)|怎样(?:办|填|写|回)|请问|(?:能|可|行|好|对|要|是)不(?:能|可以|行|好|对|要|是)"
    r"|[能可]否|是否(?:可以|能|需要)"
    r"|\b(?:who|whom) (?:can|could|should|else|to|do i|is to)\b"
    r"|^(?:(?:but|and|so|then|also|or) )?(?:what|why|who|whom|whose|when|where|which|how|can|could|would|will|do|does|did|is"
    r"|are|may"
    r"|shall|should)\b(?!ever)"
)
#: What begins like one and is none: 什么都没准备好, 凭什么我们出钱.
_TELLS = re.compile(r"^(?:我们?|这|你们?)?(?:(?:什么|谁|哪里|哪儿|怎么|几时|哪个)(?:也|都)|凭什么|谁知道|鬼知道)")


@dataclass(frozen=True, slots=True)
class Said:
    """A clause as far as asking goes: whether it has words of asking in it, and whether it refuses."""

    text: str
    ends: str
    asks: bool
    refuses: bool


def is_asking(sentence: Sequence[Said]) -> bool:
    """Whether a sentence asks; what its words of asking belong to behind a refusal is a reason, where no mark stands."""
    if any("?" in part.ends for part in sentence):
        return True
    asked = [place for place, part in enumerate(sentence) if part.asks]
    if not asked:
        return False
    refused = next((place for place, part in enumerate(sentence) if part.refuses), len(sentence))
    return refused > asked[0] or any(_is_question(sentence[place].text, refused == place) for place in asked)


def _is_question(text: str, refuses: bool) -> bool:
    return _TELLS.match(text) is None and (_ASKS.search(text) is not None or (refuses and not _BECAUSE.search(text)))


#: A reason within the clause that refuses.
_BECAUSE: Final = re.compile(r"\b(?:because|since|as|until|given|for)\b|因为|由于|毕竟|,")
