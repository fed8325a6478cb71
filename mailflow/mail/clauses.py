"""A reply as sentences and clauses, without greetings, addresses and dates that nobody means as an answer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from mailflow.mail.folding import Folded, is_chinese
from mailflow.mail.lexicon import MASKED
from mailflow.mail.phrases import SURNAMES

_SENTENCE_END = re.compile(
    r"[。!?;\n…]+|\.{2,}|(?<![a-z]\.[a-z])(?<!\bno)(?<!\bmr)(?<!\bms)(?<!\bdr)\.(?=\s|$|[\u4e00-\u9fff])"
)
_CLAUSE_END = re.compile(r":-?\)|[,、()\[\]{}|—~]+|\s-+\s|:")
_QUOTED = re.compile(r"[「『“《〈【][^「『“”」』》〉】\n]{0,200}[」』”》〉】]|\"[^\"\n]{0,200}\"")
_WRAPPED: Final = 30
_FRAGMENT: Final = 2
_TITLES: Final = "《〈"
_RECORD = re.compile(r"[\[【]?[a-z]{3}-\d{4}-\d{4,}(?:/[a-z]\d+)?[\]】]?")
_NEUTRAL_LINE = re.compile(
    r"\s*(?:(?:tel|phone|mobile|mob|fax|电话|手机|邮箱|e-?mail|传真|地址|日期|date|微信|qq)?\s?[:.]?\s?"
    r"(?:[\w.+-]+@[\w.-]+|\+?[\d\s()-]{7,20}|\d{2,4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s?[(（]?(?:星期|周)?[一二三四五六日]?[)）]?\s?\d{1,2}:\d\d(?::\d\d)?)?|https?://\S+|www\.\S+))\s*",
)
_NUMBERING = re.compile(r"(?:\d{1,2}[.、):]|[(]\d{1,2}[)]|[一二三四五六七八九十]{1,2}、|[①-⑨])\s?(?!\d)")
_GREETING = re.compile(
    r"(?:尊敬的|亲爱的)?[^,:!。\s]{0,8}(?:总|经理|主管|工|老师|主任|部长|处长|科长|局长|院长|领导|同事|女士|先生|小姐|各位|大家|您|你|同学|助理|秘书|董|师傅)(?:们)?(?:好|您好|你好|早上好|上午好|下午好|晚上好)?[,:!。]*"
    r"|(?:各位|大家|您|你)(?:领导|同事)?(?:、?各位同事)?(?:好|早上好|上午好|下午好|晚上好)?[,:!。]*|(?:早上|上午|中午|下午|晚上)好[,:!。]*"
    r"|(?:hi|hello|dear|hey|good (?:morning|afternoon|evening))\b[a-z .]{0,40}[,:!.—-]*"
    r"|[" + SURNAMES + r"][\u4e00-\u9fff]{1,2}:"
)


@dataclass(frozen=True, slots=True)
class Clause:
    r"""A span of the folded text; `ends` is the mark that closes it: "" , ":" or a sentence's ("\n", "。", "?")."""

    start: int
    end: int
    sentence: int
    ends: str
    numbered: bool = False


def masked(text: str) -> str:
    """The same text with quoted words made unreadable: who names a word does not say it; titles in 《》 vanish."""
    if (
        len(text) < 200
        and (only := _QUOTED.fullmatch(text.strip(" \n。.!"))) is not None
        and text.count(only[0][0]) == 1
    ):
        return text.translate({ord(mark): " " for mark in '「」『』“”"'})
    return _RECORD.sub(lambda match: " " * len(match[0]), _QUOTED.sub(_mask, text))


def _mask(match: re.Match[str]) -> str:
    title = match[0][0] in _TITLES or _RECORD.fullmatch(match[0])
    return (" " if title else MASKED) * len(match[0])


def clauses(folded: Folded, text: str) -> tuple[Clause, ...]:
    """The clauses of a text (folded and `masked`), greetings and neutral lines left out."""
    found: list[Clause] = []
    place = sentence = 0
    above = ""
    first = True
    for line in text.split("\n"):
        end = place + len(line)
        if line.strip() and not _NEUTRAL_LINE.fullmatch(line):
            if not (first and _GREETING.fullmatch(line.strip())):
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
            yield from _clause(text, place, mark.start(), sentence, ":" if mark[0] == ":" else ",", numbered)
            place = mark.end()
    yield from _clause(text, place, end, sentence, ends, numbered)


def _inside_number(text: str, mark: re.Match[str]) -> bool:
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    return mark[0] in (",", ":") and before.isdigit() and after.isdigit()


def _clause(text: str, start: int, end: int, sentence: int, ends: str, numbered: bool) -> Iterator[Clause]:
    while start < end and not (text[start].isalnum() or text[start] == MASKED or _is_symbol(text[start])):
        start += 1
    while end > start and not (text[end - 1].isalnum() or text[end - 1] == MASKED or _is_symbol(text[end - 1])):
        end -= 1
    if start < end or "?" in ends:
        yield Clause(start, end, sentence, ends, numbered)


def _is_symbol(character: str) -> bool:
    return character == "+" or (
        ord(character) > 0x2100 and not is_chinese(character) and character not in "。、「」『』【】《》〈〉“”…—～·"
    )
