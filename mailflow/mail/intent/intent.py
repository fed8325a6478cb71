"""What the new words of a reply decide (guide §6.3-6.5): yes only where every clause is understood or harmless."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from mailflow.mail.intent.before_a_no import without_lead
from mailflow.mail.intent.clauses import masked
from mailflow.mail.intent.delegation import delegates
from mailflow.mail.intent.doubts.doubt import Answer
from mailflow.mail.intent.elsewhere import is_elsewhere
from mailflow.mail.intent.folding import Folded, fold
from mailflow.mail.intent.handover import asks_another, hands_over
from mailflow.mail.intent.items import ItemAnswer, itemised, named_item
from mailflow.mail.intent.last_look import is_doubted
from mailflow.mail.intent.lead_in import without_lead_in
from mailflow.mail.intent.lead_in_english import without_english_lead_in
from mailflow.mail.intent.lexicon import Lexicon, lexicon, split
from mailflow.mail.intent.not_given import is_not_given
from mailflow.mail.intent.push import pushes_a_part
from mailflow.mail.intent.reaction import is_reaction
from mailflow.mail.intent.readings import DECIDING, Reading, read_clauses
from mailflow.mail.intent.receipt import is_receipt
from mailflow.mail.intent.remarks import passed_over
from mailflow.mail.intent.requested import asked_of
from mailflow.mail.intent.speaker import OWN
from mailflow.mail.intent.stance import asks_of_a_decision, speaks_of_it
from mailflow.mail.intent.terms import is_no_unless, is_yes_on_terms, tells_of_themselves, without_own_doubts
from mailflow.mail.intent.ticked import filled_in
from mailflow.mail.intent.torn import is_torn
from mailflow.mail.intent.unframed import unframed
from mailflow.mail.intent.verdict import Verdict, decide, laments
from mailflow.mail.intent.withdrawal import without_withdrawal
from mailflow.mail.intent.words import kinds, phrases

#: Nobody answers with more; what is longer is asked back.
LENGTH_LIMIT: Final = 10_000

_COMMANDS: Final = {word: name for name, words in phrases.COMMANDS.items() for word in split(words)}
_HEAD = re.compile(r"([^\n,:。.!?]{1,20}?)[ ]?(?:$|[\n,:。.!]|\?\s*$| (?=v?\d))")
#: A label in front of the answer, and no question after the status.
_STATES = re.compile(r"(?:审批)?(?:status|状态)\s?:\s?(?:不?同意|不?批准|核准|不?通过|驳回|退回|(?:not )?approved?\b"
    r"|rejected?\b|declined\b|returned?\b|refused\b|denied\b|sent back\b)")
_REASON_LABEL = re.compile(
    r"^(?:理由|原因|说明|意见|因为|由于|reason|because)?[\s:：,，。.;；!！、—-]*(?:(?:理由|原因|说明|意见"
    r"|reason)[:：是为]*)?\s*",
    re.IGNORECASE,
)
#: An instruction of ours at the end of other words: alone people mean it, below terms nobody knows what they mean.
_AS_TOLD = re.compile(r"(?:回复|reply)\s?[「“\"](?:同意|approved)[」”\"]\s*[。.]?\s*\Z")
_BEHALF = re.compile(rf"\bon behalf of (?:the )?{OWN}++")
#: An answer by items without a doubt in it; that not all is approved makes it a condition (guide §6.5 rule 7).
_BY_ITEM: Final = frozenset({"approve", "reject", "conditional"})
_MOST_POINTS: Final = 200
#: What is looked at again without the remarks beside it.
_AGAIN: Final = frozenset({"unclear", "conditional"})
#: What may yet be a refusal behind its lead-in.
_UNREFUSED: Final = frozenset({"unclear", "conditional", "question", "none"})
#: Beside these a yes is no yes on terms.
_NO_TERMS: Final = frozenset({kinds.UNSURE, kinds.HEARSAY, kinds.NOT_YET, kinds.REJECT, kinds.RETURN, kinds.WITHDRAWS,
    kinds.ASKS, kinds.RESERVES})
_NO_DOUBT: Final = frozenset({"吧", "附件", "以下", "如下", "attached", "attachment", "😂", "再议", "再说", "再定", "说", "其他"})
#: What may be one sentence of a letter that hands the answer on.
_UNDECIDED: Final = frozenset({"none", "unclear", "question", "acknowledge"})
_NO_WORDS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Intent:
    """One of the nine classes of contract §2, and what it rests on.

    `words` is text[start:end] of what was read; `reason` is what follows the decision; `names` are those a delegation
    names; `command` is status, why, help or new_version. `returned` marks a refusal that asks for a new version. `items` holds
    what is said of single items where the answer names them and the whole is no approval.
    """

    decision: str
    returned: bool = False
    correction: bool = False
    reason: str = ""
    words: str = ""
    start: int = 0
    end: int = 0
    names: tuple[str, ...] = ()
    command: str | None = None
    items: tuple[ItemAnswer, ...] = ()


def read_intent(
    text: str,
    words: Mapping[str, tuple[str, ...]] = _NO_WORDS,
    own: tuple[str, ...] = (),
    *,
    names: tuple[str, ...] = (),
    about: tuple[str, ...] = (),
    request: str = "",
    answers: tuple[tuple[str, str], ...] = (),
) -> Intent:
    """Read the decision in the new words of a reply; `words` adds an admin's vocabulary by class.

    `own` are the departments the writer speaks for, `names` what the writer is called: 技术部同意, 刘伟：同意 are then no
    reports about others. `about` are the title of the record and its requester's name and department: beside a word of
    decision they only say what is decided. `answers` are what was written below quoted points, as pairs of the point and the
    answer: where they differ the whole is a condition. `request` is the text that is answered: its figures limit nothing.

    Never an approval where anything in the text speaks against it; takes time in proportion to the text.
    """
    if len(text) > LENGTH_LIMIT or is_torn(text) or is_reaction(text):
        return Intent(decision="unclear")
    folded = fold(text)
    if (command := _command(folded.text)) is not None:
        return Intent(decision="none", command=command)
    plain = filled_in(masked(folded, asked_of(request, about)))
    told = unframed(plain, folded, (own, names, about), request)
    said = without_english_lead_in(without_lead_in(told, folded))
    first = readings = read_clauses(folded, said, lexicon(words))
    verdict = decide(readings, said)
    if verdict.decision in _AGAIN:
        without = passed_over(said, request, folded.gaps)
        left = read_clauses(folded, without, lexicon(words))
        verdict, readings = _beside_remarks(verdict, readings, left, said, without)
    verdict, readings = _led_into(verdict, readings, folded, said, lexicon(words))
    answer = Answer(
        said=said, told=told, written=folded.text, approving=_approving(readings), names=names, about=about, request=request,
        gaps=folded.gaps,
    )  # fmt: skip
    asked = verdict.decision == "approve" and (pushes_a_part(first) or asks_another(plain, said, folded, text))
    if asked or is_doubted(verdict.decision, answer):
        verdict = replace(verdict, decision="unclear")
    verdict = _on_terms(verdict, readings, said, folded.text)
    verdict, readings = _taken_back(verdict, readings, folded, said, lexicon(words))
    if (named := delegates(_for_own(plain, told), folded, text)) is not None:
        return _handed_on(verdict, readings, named)
    if verdict.decision in _UNDECIDED and (named := hands_over(plain, said, folded, text)) is not None:
        return _handed_on(verdict, readings, named)
    whole = _by_item(_placed(_spoken_of(verdict, readings, said, request), folded, text), folded, text, words)
    return _by_point(whole, text, answers, words) if whole.decision == "unclear" and len(answers) > 1 else whole


def _for_own(plain: str, said: str) -> str:
    """The text without "on behalf of" the writer's own department, who hands nothing on."""
    for match in _BEHALF.finditer(said):
        plain = plain[: match.start()] + " " * len(match[0]) + plain[match.end() :]
    return plain


def _approving(readings: tuple[Reading, ...]) -> str:
    return "\n".join(reading.text for reading in readings if kinds.APPROVE in reading.kinds)


def _beside_remarks(
    verdict: Verdict, readings: tuple[Reading, ...], left: tuple[Reading, ...], said: str, without: str
) -> tuple[Verdict, tuple[Reading, ...]]:
    """A second look at what is `left` of a doubtful text `without` remarks; only an answer that is then plain counts."""
    again = decide(left, without, whole=False)
    # What was passed over may tell that a "no" refuses nothing: No way, that's amazing.
    refused = again.decision == "reject" and decide(left, said, whole=False).decision == "reject"
    plain = again.decision == "approve" or (refused and not laments(readings, said))
    return (again, left) if plain else (verdict, readings)


def _led_into(
    verdict: Verdict, readings: tuple[Reading, ...], folded: Folded, said: str, words: Lexicon
) -> tuple[Verdict, tuple[Reading, ...]]:
    """A second look at what decides nothing yet, without what leads into it; only a plain refusal counts."""
    if verdict.decision not in _UNREFUSED or (rest := without_lead(said)) is None:
        return verdict, readings
    left = read_clauses(folded, rest, words)
    again = decide(left, rest, whole=False)
    plain = again.decision == "reject" and not laments(left, said)
    return (again, left) if plain else (verdict, readings)


def _on_terms(verdict: Verdict, readings: tuple[Reading, ...], said: str, written: str) -> Verdict:
    """A condition only where there is a yes, given now, and terms beside it; nothing else that speaks against it."""
    if verdict.decision not in ("conditional", "unclear", "none"):
        return verdict
    if _AS_TOLD.search(written):
        return replace(verdict, decision="unclear")
    given = not is_not_given(said)
    if verdict.decision == "conditional" and (not given or tells_of_themselves(said)):
        return replace(verdict, decision="unclear")
    if verdict.decision == "unclear" and is_no_unless(said):
        return replace(verdict, decision="conditional")
    tokens = (token for reading in readings for token in reading.tokens if token.text not in _NO_DOUBT)
    sure = without_own_doubts(said)
    said_of_it = {token.kind for token in tokens if sure[token.start : token.end].strip()}
    doubted = said_of_it & _NO_TERMS or any(reading.asks for reading in readings)
    if verdict.decision in ("unclear", "none") and given and not doubted and is_yes_on_terms(said):
        return replace(verdict, decision="conditional")
    return verdict


def _spoken_of(verdict: Verdict, readings: tuple[Reading, ...], said: str, request: str) -> Verdict:
    """What decides nothing: of another thing altogether, a receipt, a question of the matter, or yet about the decision."""
    decides = any(reading.kinds & (DECIDING - {kinds.WEAK}) for reading in readings)
    if verdict.decision in _UNDECIDED and not decides and is_elsewhere(said, request):
        return replace(verdict, decision="none", start=0, end=0)
    if verdict.decision in ("none", "unclear", "conditional", "question") and not decides and is_receipt(said):
        return replace(verdict, decision="acknowledge")
    about = (verdict.decision == "none" and speaks_of_it(said)) or (verdict.decision == "question" and asks_of_a_decision(said))
    return replace(verdict, decision="unclear") if about else verdict


def _taken_back(
    verdict: Verdict, readings: tuple[Reading, ...], folded: Folded, said: str, words: Lexicon
) -> tuple[Verdict, tuple[Reading, ...]]:
    """A withdrawal where an earlier answer is taken back and nothing else decided; a refusal beside it corrects that answer."""
    if verdict.decision == "withdraw" or (rest := without_withdrawal(said)) is None:
        return verdict, readings
    left = read_clauses(folded, rest, words)
    again = decide(left, rest)
    if again.decision == "reject":
        return replace(again, correction=True), left
    if again.decision in ("approve", "conditional") or any(reading.decides or kinds.PARTLY in reading.kinds for reading in left):
        return replace(verdict, decision="unclear") if verdict.decision != "approve" else verdict, readings
    start = next(place for place, (before, after) in enumerate(zip(said, rest, strict=True)) if before != after)
    end = next((place for place in range(start, len(said)) if said[place] == rest[place] != " "), len(said))
    return Verdict("withdraw", start, end), ()


def read_answers(pairs: tuple[tuple[str, str], ...], words: Mapping[str, tuple[str, ...]] = _NO_WORDS) -> tuple[ItemAnswer, ...]:
    """The answers written below quoted points, each read for itself, as pairs of the point and what stands below it.

    `item` is the number or part the point begins with, or None; places are within the answer.
    """
    return tuple(_answered(point, answer, words) for point, answer in pairs if answer.strip())


def _answered(point: str, answer: str, words: Mapping[str, tuple[str, ...]]) -> ItemAnswer:
    found = read_intent(answer, words)
    return ItemAnswer(
        item=named_item(point), decision=found.decision, words=found.words or answer.strip(), reason=found.reason,
        start=found.start, end=found.end, point=point.strip(),
    )  # fmt: skip


def _by_item(whole: Intent, folded: Folded, text: str, words: Mapping[str, tuple[str, ...]]) -> Intent:
    """An answer with what it says of single items; one that approves some of them approves not all."""
    if whole.decision not in ("conditional", "reject", "unclear"):
        return whole
    items, beside = itemised(folded, text, lambda part: _said(part, words))
    if not items:
        return whole
    decided = {item.decision for item in items}
    sure = decided <= _BY_ITEM and decided != {"reject"} and read_intent("同意\n" + beside, words).decision == "approve"
    return replace(whole, items=items, decision="conditional" if sure and len(items) > 1 else whole.decision)


def _by_point(
    whole: Intent, text: str, answers: tuple[tuple[str, str], ...], words: Mapping[str, tuple[str, ...]]
) -> Intent:
    """Yes to one quoted point and no to another, where nothing else was written: a condition (guide §6.5 rule 7)."""
    items = read_answers(answers, words) if len(answers) <= _MOST_POINTS else ()
    decided = {item.decision for item in items}
    all_of_it = "".join("".join(answer.split()) for _, answer in answers) == "".join(text.split())
    if not all_of_it or not decided <= _BY_ITEM or len(decided) < 2:
        return whole
    return replace(whole, decision="conditional", items=items)


def _said(part: str, words: Mapping[str, tuple[str, ...]]) -> tuple[str, str]:
    folded = fold(part)
    said = masked(folded)
    found = _placed(decide(read_clauses(folded, said, lexicon(words)), said), folded, part)
    return found.decision, found.reason


def _command(text: str) -> str | None:
    match = _HEAD.match(text.strip())
    return _COMMANDS.get(match[1].strip()) if match and not _STATES.match(text.strip()) else None


def _handed_on(verdict: Verdict, readings: tuple[Reading, ...], names: tuple[str, ...]) -> Intent:
    """Handing on and deciding in one answer can't both be meant."""
    decides = any(reading.is_pure or reading.kinds & {kinds.REJECT, kinds.RETURN,
        kinds.PARTLY} for reading in readings)
    return Intent(decision="unclear" if decides or verdict.decision == "withdraw" else "delegate", names=names)


def _placed(verdict: Verdict, folded: Folded, text: str) -> Intent:
    start, end = folded.span(verdict.start, verdict.end)
    after = _REASON_LABEL.sub("", text[end:], count=1).strip()
    before = text[:start].strip(" \t\n,，。.;；:：") if verdict.decision == "reject" else ""
    return Intent(
        decision=verdict.decision,
        returned=verdict.returned,
        correction=verdict.correction,
        reason=after or before,
        words=text[start:end],
        start=start,
        end=end,
    )
