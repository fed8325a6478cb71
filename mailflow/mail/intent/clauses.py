"""A reply as sentences and clauses, without greetings, addresses and dates that nobody means as an answer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from mailflow.mail.intent.blanks import blank
from mailflow.mail.intent.consulted import without_consulted
from mailflow.mail.intent.folding import Folded, is_chinese
from mailflow.mail.intent.greetings import greets, without_greeting
from mailflow.mail.intent.lexicon import MASKED
from mailflow.mail.intent.offers import without_offers
from mailflow.mail.intent.office_talk import without_office_talk
from mailflow.mail.intent.salutation import only_greets
from mailflow.mail.intent.speaker import as_said
from mailflow.mail.intent.words.phrases import SURNAMES
from mailflow.mail.reply.contacts import is_contact, is_signature

_SENTENCE_END = re.compile(
    r"[。!?;\n…]+|\.{2,}|(?<![a-z]\.[a-z])(?<!\bmr)(?<!\bms)(?<!\bdr)\.(?!(?<=\bno\.) ?\d)(?=\s|$|[\u4e00-\u9fff])"
)
#: A friendly sign between two words parts them as a comma does.
_CLAUSE_END = re.compile(r":-?\)|[,、()\[\]{}|—~]+|\s-+\s|:|(?<=[\u4e00-\u9fff])[👍👌🙏😊🌹💪👏🎉😄]+(?=[\u4e00-\u9fff])")
_QUOTED = re.compile(r"[「『“《〈【][^「『“”」』》〉】\n]{0,200}[」』”》〉】]|\"[^\"\n]{0,200}\"")
#: Opinion, name and complete date are how a document is signed.
_SIGNED_ON = re.compile(
    rf"((?:同意|批准|核准|确认|通过|赞成|无异议)[\s,。!:]*[{SURNAMES}][一-鿿]{{1,2}}[\s,]*)"
    r"(\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?)(?=\s*(?:\n|$))"
)
_SIGNED_ON_EN = re.compile(
    r"(\b(?:approved|agreed|confirmed|endorsed)[ ,.]{1,3}(?:on )?)(\d{1,2} (?:january|february|march|april|may|june|july"
    r"|august|september"
    r"|october|november|december),? \d{4}|\d{4}-\d{1,2}-\d{1,2})(?=[.\s]*(?:\n|$))"
)
_SHORT_TEXT: Final = 400
_WRAPPED: Final = 30
#: Longer lines neither greet nor hold only an address.
_SHORT_LINE: Final = 160
_FRAGMENT: Final = 2
_TITLES: Final = "《〈"
#: A refusal in marks that somebody picks, or puts in front of the reasons: 选「不同意」, 【退回修改】请补充.
_PICKED = re.compile(
    r"(?P<by>\A\s*|(?:选择?|勾选|点选|登记为|记为|标记?为|填写?|(?:意见|结论|答复|回复|态度|决定)[为是:]|[:]|\bas|\bis)\s?)"
    r"[「『“〈【\"](?P<no>不(?:予)?同意|否决|驳回|退回(?:修改)?|不(?:予)?批准|反对|不通过"
    r"|拒绝|rejected?|not approved|declined|returned|no)"
    r"[」』”〉】\"](?=$|[\s,。.;!:]|请|理由|原因)"
)
_VERSION = re.compile(r"[\s(]*v?\d+(?:\.\d+)*(?:版)?\)?\s*$")
_RECORD = re.compile(r"[\[【]?[a-z]{3}-\d{4}-\d{4,}(?:/[a-z]\d+)?[\]】]?")
_NUMBERING = re.compile(r"(?:\d{1,2}[.、):]|[(]\d{1,2}[)]|[一二三四五六七八九十]{1,2}、|[①-⑨])\s?(?!\d)")

@dataclass(frozen=True, slots=True)
class Clause:
    r"""A span of the folded text; `ends` is the mark that closes it: ",", ":", "-" or a sentence's ("\n", "。", "?")."""

    start: int
    end: int
    sentence: int
    ends: str
    numbered: bool = False


def masked(folded: Folded, answered: str = "") -> str:
    """The same text with quoted words made unreadable: who names a word does not say it.

    A title in 《》 vanishes where it stands in what is answered: of another document nobody here was asked.
    """
    text = _PICKED.sub(lambda match: f"{match['by']} {match['no']} ", folded.text)
    quotes = list(islice(_QUOTED.finditer(text), 2))
    if len(quotes) == 1 and _is_a_line(text, quotes[0]):
        text = text.translate({ord(mark): " " for mark in '「」『』“”【】"'})
    said = without_greeting(_RECORD.sub(blank, _QUOTED.sub(lambda match: _mask(match, answered), text)), folded.source)
    alone = without_office_talk(without_consulted(without_offers(said)))
    said = _SIGNED_ON.sub(lambda match: match[1] + " " * len(match[2]), alone)
    return _SIGNED_ON_EN.sub(lambda match: match[1].replace("on ", "   ") + " " * len(match[2]), said)


def _is_a_line(text: str, quote: re.Match[str]) -> bool:
    """Whether somebody put the whole answer in marks: 【同意】 on a line of its own."""
    start, end = text.rfind("\n", 0, quote.start()) + 1, text.find("\n", quote.end())
    before, after = text[start : quote.start()].strip(), text[quote.end() : end if end >= 0 else None].strip(" 。.!")
    return not after and len(text) < _SHORT_TEXT and (not before or only_greets(before, before))


def _mask(match: re.Match[str], answered: str) -> str:
    named = match[0][0] in _TITLES and (not answered or _VERSION.sub("", match[0][1:-1]).strip() in answered)
    title = named or _RECORD.fullmatch(match[0])
    return (" " if title else MASKED) * len(match[0])


def clauses(folded: Folded, text: str) -> tuple[Clause, ...]:
    """The clauses of a text (folded and `masked`), greetings and neutral lines left out."""
    found: list[Clause] = []
    place = sentence = 0
    above = ""
    first = True
    for line in text.split("\n"):
        end = place + len(line)
        words = as_said(line, folded, place)
        short = len(words) <= _SHORT_LINE
        if words and not (short and (is_contact(words) or (not first and is_signature(words)))):
            if not (first and short and greets(words, folded, place, end)):
                sentence += not _continues(above, folded, place, line)
                for clause in _line_clauses(text, place, end, sentence):
                    found.append(clause)
                    sentence = clause.sentence
            first = False
        above = line
        place = end + 1
    return tuple(found)


def _continues(above: str, folded: Folded, place: int, line: str) -> bool:
    """Whether a line goes on with the sentence above it: clients wrap, people seldom do."""
    last = above.strip()
    if not last or last[-1] in "。.!?;…)]":
        return False
    begins = folded.source[folded.places[place + len(line) - len(line.lstrip())]]
    return (
        last[-1] in ",、:"
        or len(last) >= _WRAPPED
        or len(last) <= _FRAGMENT
        or (begins.isascii() and begins.islower() and last[-1].isascii())
    )


def _line_clauses(text: str, start: int, end: int, sentence: int) -> Iterator[Clause]:
    start += len(text[start:end]) - len(text[start:end].lstrip())
    numbering = _NUMBERING.match(text, start, end)
    place = numbering.end() if numbering else start
    for mark in _SENTENCE_END.finditer(text, place, end):
        yield from _sentence_clauses(text, place, mark.start(), sentence, mark[0], numbering is not None)
        place, sentence = mark.end(), sentence + 1
    yield from _sentence_clauses(text, place, end, sentence, "\n", numbering is not None)


def _sentence_clauses(text: str, start: int, end: int, sentence: int, ends: str, numbered: bool) -> Iterator[Clause]:
    place = start
    for mark in _CLAUSE_END.finditer(text, start, end):
        if not _inside_number(text, mark):
            yield from _clause(text, place, mark.start(), sentence, _closed_by(mark[0]), numbered)
            place = mark.end()
    yield from _clause(text, place, end, sentence, ends, numbered)


def _closed_by(mark: str) -> str:
    """A dash behind a name states what somebody said: Zhao - approved."""
    return mark if mark == ":" else "-" if mark.strip() in ("-", "—") else ","


def _inside_number(text: str, mark: re.Match[str]) -> bool:
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    return mark[0] in (",", ":") and before.isdigit() and after.isdigit()


def _clause(text: str, start: int, end: int, sentence: int, ends: str, numbered: bool) -> Iterator[Clause]:
    while start < end and not _is_said(text[start]):
        start += 1
    while end > start and not _is_said(text[end - 1]):
        end -= 1
    if start < end or "?" in ends:
        yield Clause(start, end, sentence, ends, numbered)


def _is_said(character: str) -> bool:
    return character.isalnum() or character == MASKED or _is_symbol(character)


def _is_symbol(character: str) -> bool:
    return character == "+" or (
        ord(character) > 0x2100 and not is_chinese(character) and character not in "。、「」『』【】《》〈〉“”…—～·"
    )
