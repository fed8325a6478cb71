"""The words of `order_words` found at a place: what leads up to them, what takes them back, and where they end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from mailflow.mail.intent.folding import fold_text, is_chinese
from mailflow.mail.intent.lexicon import split
from mailflow.mail.orders.order_words import GROUPS, WITH_TEXT, WORDS

#: What may stand before a word of command and means nothing by itself.
_LEAD = re.compile(
    r"(?:(?:状态|进度|进展|情况|目前|当前|现在|现|今天|今日|我部门?|我们|我方|我|麻烦|烦请|请|特此|均|都|也|(?:本|该"
    r"|此|这)?(?:项目|项|任务|工作|事件|故障|系统|服务|业务)"
    r"|(?:please|pls|kindly|(?:the |this )?(?:incident|system|service|issue|task|project|item)|it's|it|this|is|are|was"
    r"|has|have|been|we're|we|i'm|i|now"
    r"|currently|status|progress)\b)[\s:]*){1,6}"
)
_POLITE = re.compile(r"请|please|pls|kindly")
_NEGATES = re.compile(
    r"(?:请)?(?:不要|不用|不必|不需要?|无需|请勿|切勿|勿|别|先别|先不要?|暂不要?|不能|不可以?|不可|不应该?|不宜|不会"
    r"|不|未能|未曾|未|没有|没|尚未|还未"
    r"|还没有?|并未|无法|please do not|please don't|do not|don't|not yet|not|never|cannot|can't|won't|will not|no"
    r"|isn't|hasn't been|hasn't|hasn’t)"
    r"(?: been)?\s?(?:申请|要求|需要)?"
)
_OBJECT: Final = (
    r"(?:了|啦|咯|吧(?!.)|本|该|此|这个?)?(?:(?:事件|项目|任务|工单|单子|告警)(?:了)?)?(?: (?:the |this )?(?:incident"
    r"|project|task|ticket|it|this|item))?"
)
_GOES_ON = re.compile(
    rf"{_OBJECT}(?=\s*$|\s*[^\w\s]|\s?(?:因|由于|原因|理由|谢谢|感谢|thanks|because|due to|reason|as of|since|by |at "
    rf"|now|today|please))"
)
_DECIDES = re.compile(
    r"(?:我|我们|我方|我部|不|未|没|暂不|不予|有条件|原则上?|部分|基本|予以|完全)*"
    r"(?:同意|批准|核准|核可|照准|通过|确认|赞成|可以|可行|否决|驳回|退回|反对|拒绝|无异议|没异议|没意见|无意见|没问题"
    r"|保留|已阅|转交|撤回)"
    r"|(?:(?:is|are|not|i|we|don't|do not|conditionally) )*(?:(?:approv|reject|agree|disagree|declin|accept|confirm"
    r"|object)\w*|(?:ok|okay|yes|no|fine|noted)\b)"
)

_BLOCKS_TITLE = re.compile(
    r"[不没未无勿别若待除等]|如果|预计|争取|准备|打算|即将|还|仅|只|基本|部分|\b(?:not|no|if|unless|will|should|to be"
    r"|almost|nearly|partly|only|cannot|can|could|may|might|must|would|shall|never|hardly|barely|scarcely|far from|nowhere"
    r"|soon|hopes?|hoped|hoping|planned|planning to|plans to|says?|said|told|tells|claims?|claimed|thinks?|doubt\w*|whether"
    r"|suppos\w*|likely|expect\w*|gets?|being|half|once|until|till|need\w*|has to|have to|tr(?:y|ies|ying)|wants?|when"
    r"|allegedly|apparently|reportedly|in case|about to)\b|n['’]t\b"
    # who says so, or hopes so, at the end of what would be a title
    r"|(?:说|称|表示|认为|觉得|希望|计划|预期|听说|据说)[\s:,]*$"
)
#: A range or a count is no title: 60-70%.
_ONLY_NUMBERS = re.compile(r"[\d\W_]+")
_TITLE_END = re.compile(r"[\s:—–》\]】)-]+")
_TITLE_LIMIT: Final = 60


@dataclass(frozen=True, slots=True)
class Head:
    """A word of command: the kinds it may mean, where it ends, and what was said before it."""

    kinds: tuple[str, ...]
    start: int
    end: int
    polite: bool = False
    negated: bool = False


class Heads:
    """All words of command by their first character, longest first."""

    def __init__(self, kinds: Mapping[str, tuple[str, ...]]) -> None:
        self._kinds = dict(kinds)
        self._first: dict[str, list[str]] = {}
        for word in sorted(self._kinds, key=len, reverse=True):
            self._first.setdefault(word[0], []).append(word)

    def find(self, text: str, place: int, stop: int) -> Head | None:
        """The word of command that a piece begins with, behind what leads up to it or takes it back."""
        led = lead(text, place, stop)
        polite = led > place and _POLITE.search(text, place, led) is not None
        for start in dict.fromkeys((place, led)):
            if (found := self._word(text, start, stop)) is not None:
                return Head(found.kinds, start, found.end, polite and start == led)
        denied = _NEGATES.match(text, led, stop)
        found = self._word(text, lead(text, denied.end(), stop), stop) if denied else None
        return Head(found.kinds, led, found.end, polite, negated=True) if found else None

    def _word(self, text: str, place: int, stop: int) -> Head | None:
        for word in self._first.get(text[place : place + 1], ()):
            end = place + len(word)
            if end <= stop and text.startswith(word, place) and _is_whole(text, end):
                return Head(self._kinds[word], place, end)
        return None


def _is_whole(text: str, end: int) -> bool:
    last, after = text[end - 1], text[end : end + 1]
    return not (last.isascii() and last.isalnum() and after.isascii() and (after.isalnum() or after in ("'", "_")))


def lead(text: str, place: int, stop: int) -> int:
    """Where what leads up to a word of command ends."""
    match = _LEAD.match(text, place, stop)
    return match.end() if match else place


def decides(text: str, place: int, stop: int) -> int:
    """Where a word of decision that begins here ends, else 0."""
    match = _DECIDES.match(text, place, stop)
    return match.end() if match else 0


def ends_well(text: str, end: int, stop: int, gaps: frozenset[int]) -> int | None:
    """Where a word of command with its object ends, if it stands for itself there and is no part of a longer phrase."""
    if end >= stop or end in gaps:
        return end
    if (match := _GOES_ON.match(text, end, stop)) is not None:
        return match.end()
    mixed = text[end - 1].isascii() and is_chinese(text[end])
    return end if mixed or not (text[end].isalnum() or text[end] == " ") else None


def title_ends(text: str, place: int, stop: int, gaps: frozenset[int]) -> Iterator[int]:
    """Where words behind a title may begin; none where what would be the title says something itself."""
    last = min(stop, place + _TITLE_LIMIT)
    parted = (match.end() for match in _TITLE_END.finditer(text, place + 1, last))
    for begins in sorted({*(p for p in range(place + 1, last) if p in gaps), *parted} - {stop}):
        if _BLOCKS_TITLE.search(text, place, begins) or _ONLY_NUMBERS.fullmatch(text, place, begins):
            return
        yield begins


@lru_cache(maxsize=16)
def _heads(added: tuple[tuple[str, tuple[str, ...]], ...]) -> Heads:
    kinds: dict[str, tuple[str, ...]] = {}
    for kind, word in _builtin():
        kinds[word] = (*kinds.get(word, ()), kind)
    builtin = Heads(kinds)
    for kind, words in added:
        for word in words:
            folded = fold_text(word).strip()
            if why_useless(kind, folded, builtin) is None:
                kinds[folded] = (kind,)
    return Heads(kinds)


def _builtin() -> Iterator[tuple[str, str]]:
    for kind, words in WORDS.items():
        for word in split(words):
            yield kind, word


def heads(words: Mapping[str, tuple[str, ...]]) -> Heads:
    """The built-in words of command and an admin's own, by kind; what `unusable_orders` names has no effect."""
    return _heads(tuple((kind, tuple(texts)) for kind, texts in words.items()))


def why_useless(kind: str, word: str, builtin: Heads) -> str | None:
    """The code of why an added word would have no effect: unknown_kind, short, negates, asks, built_in."""
    if kind not in GROUPS or kind in ("percent", "level", "merge"):
        return "unknown_kind"
    if len(word) < (4 if word.isascii() else 2):
        return "short"
    if word.endswith(("?", "吗", "呢", "么")):
        return "asks"
    if _NEGATES.match(word) and kind not in ("not_done", "not_started", "risk_gone", "object"):
        return "negates"
    found = builtin.find(word, 0, len(word))
    return "built_in" if found and found.end == len(word) and not (kind in WITH_TEXT and kind in found.kinds) else None


def unusable_orders(words: Mapping[str, tuple[str, ...]]) -> tuple[tuple[str, str, str], ...]:
    """The added words of command that have no effect, as (kind, word, code of `why_useless`)."""
    builtin = heads({})
    return tuple(
        (kind, word, why)
        for kind, texts in words.items()
        for word in texts
        if (why := why_useless(kind, fold_text(word).strip(), builtin)) is not None
    )
