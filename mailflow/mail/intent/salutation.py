"""Whether words only greet somebody: a closed world of greetings, titles, groups and names, so that nothing else is in them.

Of a word that may be a name only a capital tells that it is one; without it, the word must be a known name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from mailflow.mail.intent.covering import is_covered
from mailflow.mail.intent.lexicon import UNKNOWN, lexicon
from mailflow.mail.intent.speaker import OWN, PARTY
from mailflow.mail.intent.things import english_things
from mailflow.mail.intent.words.names_chinese import GIVEN_CHINESE, UNITS_CHINESE
from mailflow.mail.intent.words.names_english import FAMILY, GIVEN, UNITS, is_called
from mailflow.mail.intent.words.parts import PARTS
from mailflow.mail.intent.words.phrases import SURNAMES
from mailflow.mail.reply.notices import english_words

_GREETINGS: Final = frozenset({
    "hi", "hiya", "hullo", "howdy", "hallo", "hola", "bonjour", "hej", "hello", "hey", "dear", "respected", "greetings",
    "morning", "afternoon", "evening",
})  # fmt: skip
_OF_DAY = re.compile(
    r"\b(?:good (?:morning|afternoon|evening|day)|greetings of the day|good day to (?:you|all))\b", re.IGNORECASE
)
_PEOPLE_WORDS: Final = """
    all both team teams everyone everybody colleagues colleague folks guys there sir sirs madam ma'am mam friend friends again
    together my and or to the whom it may concern fellow ladies gentlemen mr mrs ms miss dr prof attn recipient group department
    dept project co sister brother boss chief auntie uncle teacher po
"""
_PEOPLE: Final = frozenset(_PEOPLE_WORDS.split())
#: A unit and a colon may be whose words follow; whoever is called without a greeting must be known to be somebody.
_LABEL = re.compile(r"(?:(?!致)[^,、好:]*(?:部门?|组|中心|科|室|处|办公室|公司|团队)|(?:per|via|from|cc)\b.*):")
#: Names that are words as well; a capital tells them apart.
NAMES_TOO: Final = frozenset({"min", "may", "will", "he", "an", "so", "hope", "grace", "mark", "bill"})
NO_NAME: Final = re.compile(
    r"\w+(?:ly|ed|ing)\b|(?:online|offline|alpha|beta|gamma|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january"
    r"|february|march|april|may|june|july|august|september|october|november|december|phase|plan|option|version|part|budget"
    r"|scope|finance|legal|marketing|sales|beijing|shanghai)\b"
)
#: What nobody is called: it denies, limits, puts off, hands on or tells what somebody does.
_DOES: Final = (
    "不没未无非勿但却仅只限若需须待等先再改换减删停缓撤请报呈让拒另把被批终款万暂缺少除给别反问找帮替"
    "代转审驳退否弃说称叫要想看慢拖假取消砍去免包"
)
CHARACTER: Final = rf"(?![{_DOES}])[\u4e00-\u9fff]"
_GIVEN: Final = f"[{GIVEN_CHINESE}]"
_TITLES: Final = (
    "(?:副?总经理|副总裁?|总监|经理|主管|老师|主任|部长|处长|科长|局长|院长|领导|同事|女士|先生|小姐|同学|同志|助理|秘书"
    "|师傅|长官"
    "|同仁|伙伴|朋友|专员|会计|主席|校长|书记|教授|博士|律师|顾问|组长|店长|厂长|队长|总裁|负责人|承办人|经办人|收件人"
    "|董事长|老板"
    "|各位|诸位|全体|大家|贵?部门?|您|你|总|工|董|姐|哥|妹|亲)"
)
_GOOD: Final = (
    "(?:早上|上午|中午|下午|晚上)?(?:您好|你好|大家好|诸位好|各位好|好)|早安|午安|晚安|早晨|早|(?:钧|台|勋|惠|大|赐|雅|青|道)鉴"
    "|哈喽|哈啰|哈罗|嗨|嘿|敬启者|尊敬的|敬爱的|亲爱的|致(?=[^\n]{2})|皆さ?[様ま样]|様|样|さん|殿|各位|御中|お疲れ(?:様"
    "|样|さま)です"
    "|[関关][係系]者|ご?担当者|おはようございます|こんにちは|(?:いつも)?(?:大変)?お世[話话]になって(?:おり|い)ます"
)
_CLOSED = re.compile(rf"{_GOOD}|{_TITLES}|们|[{PARTY}{OWN}]+|[\s,、:!~。.@—·/-]+|以及|[及和与并]|[ァ-ヺー]{{2,12}}")
_UNIT = re.compile(rf"(?:{UNITS_CHINESE}){{1,2}}(?:部门?|组|中心|科|室|处|办公室|公司|团队)的?"
    rf"|(?:{UNITS_CHINESE})(?=同事|各位|同仁)")
#: Beside a unit, who in it: alone it may be a part of the matter, or whose words follow.
_IN_UNIT = re.compile(rf"致|各位|同事|同仁|好|{_TITLES}|[{PARTY}{OWN}]|[様样]|さん|{_GIVEN}")
_NAMES: Final = tuple(
    re.compile(name)
    for name in (
        "张三|李四|王五"
        "|赵六", rf"[{SURNAMES}]{_GIVEN}{{2}}", rf"[{SURNAMES}]{_GIVEN}", rf"[{SURNAMES}](?=\s?(?:{_TITLES}|[,:好様样さ殿]|$))",
        rf"[小老阿](?:{_GIVEN}|[{SURNAMES}])", rf"({_GIVEN})\1", rf"(?:{_GIVEN}|[{SURNAMES}]){{1,2}}(?=[姐哥总工董妹])",
        rf"{CHARACTER}{{1,3}}(?=さん|様|样|殿)",
    )
)
#: What stands between "Dear" and a comma.
_SHORT_NAME = re.compile(rf"\A\s*(?:{_GIVEN}|[{SURNAMES}]){{1,2}}(?=[\s,:!~]|$)")
_WORD = re.compile(r"[a-z][a-z.'’-]*", re.IGNORECASE)
#: How a name is written; in capitals throughout anything is.
_CAPITAL = re.compile(r"[A-Z][a-z]+")
#: What parts who is greeted from what follows; behind these words a name goes on.
_APART: Final = frozenset(",.:;!?()\n")
_BEFORE_NAMES: Final = frozenset({
    "mr", "ms", "mrs", "miss", "dr", "prof", "and", "or", "sister", "brother", "boss", "auntie", "uncle",
})  # fmt: skip
_LONGEST: Final = 60
_MOST_NAMES: Final = 5


@lru_cache(maxsize=2048)
def only_greets(folded: str, source: str) -> bool:
    """Whether a folded text greets and does nothing else; `source` are the same words as they were written."""
    if len(folded) > _LONGEST or "?" in folded:
        return False
    folded, source = _OF_DAY.sub("morning", folded), _OF_DAY.sub("morning", source)
    words = _words(folded, source)
    hails = not words or any(word.text in _GREETINGS for word in words)
    names = [word for word in words if not _greets(word.text, hails)]
    if len(names) > _MOST_NAMES or not all(map(_is_name, names)):
        return False
    if names and not hails and not is_called(" ".join(word.text for word in names)):
        return False
    if _LABEL.fullmatch(folded):
        return False
    eastern = _WORD.sub(" ", folded)
    return eastern.strip() != "好" and is_covered(_SHORT_NAME.sub("", eastern) if words and hails else eastern, _stops)


def _stops(text: str, place: int) -> Iterator[int]:
    """Where a greeting, a title, a unit or a name ends that begins at a place; no word of the lists is a name."""
    if (match := _CLOSED.match(text, place)) is not None:
        yield match.end()
    if (match := _UNIT.match(text, place)) is not None and _IN_UNIT.search(text[:place] + text[match.end() :]):
        yield match.end()
    for name in _NAMES:
        if (match := name.match(text, place)) is not None and _is_unknown(match[0]):
            yield match.end()


@lru_cache(maxsize=2048)
def _is_unknown(word: str) -> bool:
    tokens = lexicon({}).tokens(word, 0, len(word))
    return word not in PARTS and all(token.kind == UNKNOWN for token in tokens)


@dataclass(frozen=True, slots=True)
class _Word:
    """A word in Latin letters, as it is folded and as it was written; `called` where a greeting leads up to it."""

    text: str
    written: str
    called: bool


def _words(folded: str, source: str) -> list[_Word]:
    found, written = list(_WORD.finditer(folded)), _WORD.findall(source)
    if len(written) != len(found):
        written = [match[0] for match in found]
    words: list[_Word] = []
    end = 0
    for match, as_written in zip(found, written, strict=True):
        above = words[-1] if words else None
        called = above is not None and (above.called or above.text in _GREETINGS or above.text in _BEFORE_NAMES)
        between = folded[end : match.start()].lstrip("." if above and above.text in _BEFORE_NAMES else "")
        text = match[0].rstrip(".'-’")
        words.append(_Word(text, as_written, called and not _APART.intersection(between)))
        end = match.start() + len(text)
    return words


def _greets(word: str, hails: bool) -> bool:
    return word in _GREETINGS or word in _PEOPLE or (hails and word in UNITS)


def _is_name(word: _Word) -> bool:
    """Whether it is a known name, or, where somebody is just being greeted, a word with a capital that is none of any list."""
    text = word.text
    if text in FAMILY or (text in GIVEN and (text not in NAMES_TOO or word.written[:1].isupper() or text == "min")):
        return True
    if NO_NAME.match(text) or not _CAPITAL.match(word.written):
        return False
    listed = text in english_words() or text in english_things() or not _is_unknown(text)
    return text in NAMES_TOO or (word.called and not listed)
