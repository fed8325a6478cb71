"""Answers that name items: what each of them is told (guide §6.5 rule 7)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from mailflow.mail.intent.folding import Folded, fold_text
from mailflow.mail.orders.order_lexicon import decides
from mailflow.mail.orders.pieces import Piece, pieces, unquoted, verb_first
from mailflow.mail.orders.pointing import pointed

#: A text without any of these names no item.
_NAMES = re.compile(r"\d|第|[一二三四五六七八九十][、)]|全部|所有|其余|其他|其它|剩余|\b(?:rest|others|all)\b")
#: A weak yes to one item means yes where another is plainly refused or limited: people who contrast have decided.
_WEAK_YES = re.compile(r"[\s:]*(?:is |are )?(?:ok|okay|yes|yep|fine|good|好|好的|行|可|是|对|✅|✓)[\s.!。]*")
_NOTHING: Final = frozenset({"none", "unclear"})
#: An answer names no more items than this.
_LIMIT: Final = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemAnswer:
    """What is said of one item: its number, part (T3), `all` or `rest`, a class of contract §2, the words and the reason.

    `words` is text[start:end] of what was read; `point` is the quoted point that is answered, where there is one.
    """

    item: int | str | None
    decision: str
    words: str = ""
    reason: str = ""
    start: int = 0
    end: int = 0
    point: str = ""


def itemised(
    folded: Folded, text: str, read: Callable[[str], tuple[str, str]]
) -> tuple[tuple[ItemAnswer, ...], str]:
    """The answers to single items, and the words beside them; none where no item is told anything.

    `read` gives the class and the reason of what is said of one item.
    """
    if _NAMES.search(folded.text) is None:
        return (), ""
    answers: list[ItemAnswer] = []
    beside: list[str] = []
    for piece in pieces(unquoted(folded.text), _begins(folded), _begins(folded)):
        found = list(_answers(piece, folded, text, read))
        answers += found
        if len(answers) > _LIMIT:
            return (), ""
        if not found:
            beside.append(_text(folded, text, piece.start, piece.end))
    if all(answer.decision in _NOTHING for answer in answers):
        return (), ""
    return tuple(_contrasted(answers)), "\n".join(beside)


def _begins(folded: Folded) -> Callable[[int, int], int]:
    return lambda place, stop: decides(folded.text, place, stop)


def _text(folded: Folded, text: str, start: int, end: int) -> str:
    first, last = folded.span(start, end)
    return text[first:last]


def _answers(piece: Piece, folded: Folded, text: str, read: Callable[[str], tuple[str, str]]) -> Iterator[ItemAnswer]:
    items, said = _parts(piece, folded, text)
    if not items or not said.strip() or len(items) > _LIMIT:
        return
    decision, reason = ("question", "") if piece.asks else read(said)
    first, last = folded.span(piece.start, piece.end)
    for item in items:
        yield ItemAnswer(item=item, decision=decision, reason=reason, words=text[first:last], start=first, end=last)


def _parts(piece: Piece, folded: Folded, text: str) -> tuple[tuple[int | str, ...], str]:
    """The items of a piece and what it says of them, whichever comes first."""
    if piece.items is not None:
        return piece.items.items, _text(folded, text, piece.body, piece.end)
    listed = verb_first(folded.text, piece.start, piece.end, _begins(folded))
    if listed is None:
        return (), ""
    verb = _text(folded, text, piece.start, decides(folded.text, piece.start, piece.end))
    return listed.items, verb + _text(folded, text, listed.named, piece.end)


def _contrasted(answers: list[ItemAnswer]) -> Iterator[ItemAnswer]:
    contrast = any(answer.decision in ("reject", "conditional") for answer in answers)
    for answer in answers:
        weak = contrast and answer.decision == "unclear" and _is_weak_yes(answer.words)
        yield replace(answer, decision="approve") if weak else answer


def _is_weak_yes(words: str) -> bool:
    folded = fold_text(words)
    found = pointed(folded, 0, len(folded))
    return found is not None and _WEAK_YES.fullmatch(folded, found.end) is not None


def named_item(point: str) -> int | str | None:
    """The item that a quoted point begins by naming, or None where it names none, or several."""
    folded = fold_text(point.lstrip("> |\t")).lstrip()
    found = pointed(folded, 0, len(folded))
    return found.items[0] if found and len(found.items) == 1 else None
