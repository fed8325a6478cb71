"""What the writer of a reply added: without what we sent, what the client quoted, signature and notices."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from mailflow.mail.intent.intent import read_intent
from mailflow.mail.message.message import Message
from mailflow.mail.reply.earlier import earlier_words, said_in_quote
from mailflow.mail.reply.footer import without_footer
from mailflow.mail.reply.htmltext import marked_text, may_be_seen_otherwise, written_text
from mailflow.mail.reply.inline import answered_lines, skips_a_point
from mailflow.mail.reply.quotemarks import (
    WEAK_MARK,
    attribution_start,
    dashed_words,
    depth,
    is_angled,
    is_attributed,
    is_damaged_rule,
    is_head,
    is_marked,
    is_rule,
    is_titled_rule,
    is_word_alone,
    marked_body,
    starts_quoted_block,
    unmarked,
)
from mailflow.mail.reply.runtogether import parted_at_ours
from mailflow.mail.reply.simplehtml import simple_words
from mailflow.mail.reply.subtract import Ours, ours_in

#: A mark this close below an attribution says that the client marks its quotes.
_MARK_REACH = 4
_NOTHING = Ours()
#: Who cuts out what an answer is to quotes no more lines.
_CUT_OUT = 6
#: Nobody signs with a longer line.
_NAME_LINE = 60
#: In more lines nobody decides; what reads like it is a list of our instructions.
_DECISION_LINES = 2
#: A line that says how far a numbered task is, as the examples in our own mails do.
_HOW_FAR = re.compile(
    r"\s*(?:第|任务|T)?\s?\d{1,2}\s?[项.、:：)]?\s*"
    r"(?:已?完成|延期|推迟|风险|\d{1,3}\s?[%％]|done\b|delayed\b|risk\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewText:
    """The new words of a reply, and whether something was cut.

    `conflict`: its two parts decide differently, or it answers some numbered points of the quote and not those below.
    `answers`: what was written below a quoted line, as (quoted line, answer), in order; a point that the client broke
    over several lines is whole.
    `above`: the few quoted lines that an answer stands wholly below; empty where more is quoted, or anything was written above.
    `foreign`: what stands quoted above the answer is not ours, so it answers somebody else's words.
    `earlier`: what somebody else wrote in the mail that is quoted right below, where that is not ours, or wrote into ours;
    known only with ours. `edited`: a line of our own mail, with the words or figures that somebody changed in it.
    `signature`: the short lines that were cut as one, for who signs may not be who writes.
    """

    text: str
    quoted: bool
    conflict: bool = False
    answers: tuple[tuple[str, str], ...] = ()
    above: str = ""
    foreign: bool = False
    earlier: str = ""
    edited: str = ""
    signature: str = ""


def new_text(
    message: Message,
    sent: str | None = None,
    words: Mapping[str, tuple[str, ...]] | None = None,
    *,
    own: tuple[str, ...] = (),
    names: tuple[str, ...] = (),
) -> NewText:
    """The new text of a message; `sent` is the plain text of the mail it answers, `words` an admin's own vocabulary.

    `own` and `names` are the departments and the names of the writer, as in `read_intent`.

    Of a plain and an HTML part the plain one is taken, and `conflict` tells that a reader of the other would have read
    another decision (safety §1 row 13).
    """
    if message.text_from_html:
        return new_text_of_html(message.html or "", sent)
    plain = new_text_of_plain(message.text, sent)
    if message.html is None:
        return plain
    other = _of_other_part(message, sent, _bare(plain.text))
    same = _bare(other.text) == _bare(plain.text)
    differs = not same and len({_decides(text, words, own, names) for text in (plain.text, other.text)}) > 1
    return replace(plain, quoted=plain.quoted or other.quoted, conflict=plain.conflict or differs)


def _of_other_part(message: Message, sent: str | None, same: str) -> NewText:
    """The HTML part, read no further than it takes to see that it says the same as the plain one."""
    html = message.html or ""
    if (seen := simple_words(html)) is not None and _agrees(*seen, message.text, same):
        return NewText(text=same, quoted=seen[1])
    shown, contained = written_text(html)
    if _agrees(shown, contained, message.text, same):
        return NewText(text=same, quoted=contained)
    found = new_text_of_plain(shown, sent)
    if _bare(found.text) != same:
        found = new_text_of_html(html, sent)
    return replace(found, quoted=found.quoted or contained)


def _agrees(shown: str, contained: bool, text: str, same: str) -> bool:
    return _bare(shown) == same or (not contained and _unruled(shown) == _unruled(text))


def new_text_of_html(html: str, sent: str | None) -> NewText:
    """The new text of an HTML part: what its reader can see, outside what clients quote."""
    text, contained = marked_text(html, WEAK_MARK)
    found = _new_text(text.split("\n"), sent)
    differs = may_be_seen_otherwise(html) and _bare(_seen_otherwise(html, text, found, sent)) != _bare(found.text)
    return replace(found, quoted=found.quoted or contained, conflict=found.conflict or differs)


def _seen_otherwise(html: str, text: str, found: NewText, sent: str | None) -> str:
    """The new text as it may be seen on another screen."""
    other, _ = marked_text(html, WEAK_MARK, otherwise=True)
    return found.text if other == text else _new_text(other.split("\n"), sent).text


def new_text_of_plain(text: str, sent: str | None) -> NewText:
    """The new text of a plain part."""
    return _new_text(text.replace(WEAK_MARK[0], " ").split("\n"), sent)


def _new_text(lines: list[str], sent: str | None) -> NewText:
    lines = parted_at_ours(lines, sent) if sent else lines
    ours = _without_answer(lines, ours_in(lines, sent)) if sent else _NOTHING
    inserted: frozenset[int] = frozenset()
    if ours.between:
        trusted = _trusted(lines, ours)
        inserted, ours = ours.between - trusted, replace(ours, between=trusted)
    kept, first = _written(lines, ours)
    own = _own(lines, kept, ours)
    earlier = earlier_words(lines, first, ours.lines) if sent and first is not None else ""
    earlier = earlier or said_in_quote(lines, inserted)
    edited = " ".join(unmarked(lines[number]).strip() for number in sorted(ours.edited))
    said = set(map(str.strip, own.split("\n")))
    cut = (line for number in kept if len(line := unmarked(lines[number]).strip()) <= _NAME_LINE and line not in said)
    signature = "\n".join(cut).strip()
    if first is None or not kept or kept[-1] < first:
        return NewText(text=own, quoted=first is not None, earlier=earlier, edited=edited, signature=signature)
    kept = [n for n in kept if unmarked(lines[n]).strip() in said]
    return NewText(
        text=own,
        quoted=True,
        conflict=skips_a_point(lines, kept, ours),
        answers=answered_lines(lines, kept, ours),
        above=_above(lines, kept, ours),
        earlier=earlier,
        edited=edited,
        signature=signature,
        foreign=sent is not None and _is_foreign(lines, kept, ours),
    )


def _above(lines: list[str], kept: list[int], ours: Ours) -> str:
    quoted = [number for number, line in enumerate(lines) if number in ours.lines or is_marked(line)]
    cut = len(quoted) > _CUT_OUT or not quoted or not kept or quoted[-1] > kept[0]
    return "" if cut else "\n".join(unmarked(lines[number]) for number in quoted)


def _is_foreign(lines: list[str], kept: list[int], ours: Ours) -> bool:
    """Whether all that stands quoted above the answer is of others; a short cut out of ours counts as theirs, too."""
    above = [number for number in range(kept[0] if kept else 0) if is_marked(lines[number]) and unmarked(lines[number]).strip()]
    return bool(above) and ours.lines.isdisjoint(above)


def _without_answer(lines: list[str], ours: Ours) -> Ours:
    """Ours without a plain answer at the head of the letter: our mail holds such words only as instructions and examples."""
    head = [lines[number] for number in sorted(ours.head)]
    if not head or any(map(is_marked, head)) or not (_decides_alone(head) or all(map(_HOW_FAR.match, head))):
        return ours
    return replace(ours, lines=ours.lines - ours.head)


def _decides_alone(head: list[str]) -> bool:
    return len(head) <= _DECISION_LINES and read_intent("\n".join(head)).decision in ("approve", "reject")


def _own(lines: list[str], kept: list[int], ours: Ours) -> str:
    """What was kept without signatures: one above the quote ends nothing that was written into the quote."""
    own: list[str] = []
    piece: list[str] = []
    for place, number in enumerate(kept):
        if place and number != kept[place - 1] + 1:
            own += without_footer(piece)
            piece = []
        if not is_damaged_rule(lines[number]):
            piece.append(unmarked(lines[number]) if number in ours.between else lines[number])
    return "\n".join(own + without_footer(piece)).strip()


def _bare(text: str) -> str:
    return "".join(text.split())


def _unruled(text: str) -> str:
    """Bare of the rules, too, that clients draw in one part with characters and in the other with lines."""
    return _bare(text).replace("_", "").replace("-", "")


def _decides(
    text: str, words: Mapping[str, tuple[str, ...]] | None, own: tuple[str, ...], names: tuple[str, ...]
) -> tuple[str, bool, bool]:
    found = read_intent(text, words or {}, own, names=names)
    return found.decision, found.returned, found.correction


def _trusted(lines: list[str], ours: Ours) -> frozenset[int]:
    """What stands between our lines, if the reply quotes one mail: of two, the answers may be somebody else's."""
    others = [number for number in range(len(lines)) if number not in ours.lines]
    said = [number for number in others if is_attributed(lines, number)]
    if len(said) > 1 or sum(is_titled_rule(lines[number]) for number in others) > 1:
        return frozenset()
    first = min(ours.lines)
    if said and not (said[0] < first and all(is_head(unmarked(line)) for line in lines[said[0] + 1 : first])):
        return frozenset()
    return frozenset(_on_level(lines, ours))


def _on_level(lines: list[str], ours: Ours) -> Iterator[int]:
    """The lines that stand as deep as our lines above them, or in no quote at all, and that no client marked."""
    level = 0
    for number, line in enumerate(lines):
        if number in ours.lines:
            level = depth(line)
        elif number in ours.between and depth(line) in (0, level) and not is_marked(line.lstrip(WEAK_MARK)):
            yield number


def _written(lines: list[str], ours: Ours) -> tuple[list[int], int | None]:
    """The lines that are the writer's, by number, and the first that is quoted.

    Up to the first block that runs to the end, and the answers in it; where quotes are marked, what stands between them.
    """
    kept: list[int] = []
    first: int | None = None
    marked_from = 0
    for index, line in enumerate(lines):
        if index < marked_from or index in ours.lines or (is_marked(line) and index not in ours.between and not is_angled(line)):
            first = index if first is None else first
        elif starts_quoted_block(lines, index):
            first = index if first is None else first
            kept = _without_rule(lines, kept)
            if (below := marked_body(lines, index)) is None:
                return kept + _below(ours, index), first
            marked_from = below
        elif (start := attribution_start(lines, index)) is not None:
            while kept and kept[-1] >= start:
                kept.pop()
            first = index if first is None else first
            if not _marks_below(lines, index):
                return kept + _below(ours, index), first
        else:
            kept.append(index)
    return kept, first


def _below(ours: Ours, index: int) -> list[int]:
    return sorted(number for number in ours.between if number > index)


def _marks_below(lines: list[str], index: int) -> bool:
    return any(is_marked(line) for line in lines[index + 1 : index + 1 + _MARK_REACH])


def _is_named_rule(line: str) -> bool:
    words = dashed_words(line)
    return bool(words) and read_intent(words).decision in ("none", "unclear")


def _without_rule(lines: list[str], kept: list[int]) -> list[int]:
    """Outlook draws a line above its header block, QQ writes a word."""
    end = len(kept)
    while end and (not (line := lines[kept[end - 1]]).strip() or is_rule(line) or is_word_alone(line) or _is_named_rule(line)):
        end -= 1
    return kept[:end]
