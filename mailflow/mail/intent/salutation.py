"""Whether words only greet somebody: a closed world of greetings, titles, groups and names, so that nothing else is in them.

Of a word that may be a name only a capital tells that it is one; without it, the word must be a known name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from mailflow.mail.intent.covering import is_covered
from mailflow.mail.intent.lexicon import UNKNOWN, lexicon
from mailflow.mail.intent.speaker import OWN, PARTY
from mailflow.mail.intent.words.kinds import CARRY, FILLER, MATTER, NEUTRAL, SELF
from mailflow.mail.intent.words.names_english import FAMILY, GIVEN, UNITS, is_called
from mailflow.mail.intent.words.parts import PARTS
from mailflow.mail.intent.words.phrases import SURNAMES

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
_LABEL = re.compile(r"(?:[^,、好:]*(?:部门?|组|中心|科|室|处|办公室|公司|团队)|(?:per|via|from|cc)\b.*):")
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
    "代转审驳退否弃说称叫要想看慢拖假取消"
)
CHARACTER: Final = rf"(?![{_DOES}])[\u4e00-\u9fff]"
_TITLES: Final = (
    "(?:副?总经理|副总裁?|总监|经理|主管|老师|主任|部长|处长|科长|局长|院长|领导|同事|女士|先生|小姐|同学|同志|助理|秘书|师傅|长官"
    "|同仁|伙伴|朋友|专员|会计|主席|校长|书记|教授|博士|律师|顾问|组长|店长|厂长|队长|总裁|负责人|承办人|经办人|收件人|董事长|老板"
    "|各位|诸位|全体|大家|贵部门?|您|你|总|工|董|姐|哥|妹|亲)"
)
_GOOD: Final = (
    "(?:早上|上午|中午|下午|晚上)?(?:您好|你好|大家好|诸位好|各位好|好)|早安|午安|晚安|早晨|早|(?:钧|台|勋|惠|大|赐|雅|青|道)鉴"
    "|哈喽|哈啰|哈罗|嗨|嘿|敬启者|尊敬的|敬爱的|亲爱的|致(?=[^\n]{2})|皆さ?[様ま样]|様|样|さん|殿|各位|御中|お疲れ(?:様|样|さま)です"
)
_CLOSED = re.compile(rf"{_GOOD}|{_TITLES}|们|[{PARTY}{OWN}]+|[\s,、:!~。.@—·/-]+|以及|[及和与并]|[ァ-ヺー]{{2,12}}")
_UNIT = re.compile(rf"{CHARACTER}{{1,6}}?(?:部门?|组|中心|科|室|处|办公室|公司|团队)的?")
_NAMES: Final = tuple(
    re.compile(name)
    for name in (
        rf"[{SURNAMES}]{CHARACTER}{{2}}", rf"[{SURNAMES}]{CHARACTER}", rf"[{SURNAMES}](?=\s?(?:{_TITLES}|[,:好様样さ殿]|$))",
        rf"[小老阿]{CHARACTER}", rf"({CHARACTER})\1", rf"{CHARACTER}{{1,2}}(?=[姐哥总工董妹]|さん|様|样|殿)",
        rf"{CHARACTER}{{3}}(?=さん|様|样|殿)",
    )
)
#: What stands between "Dear" and a comma.
_SHORT_NAME = re.compile(rf"\A\s*{CHARACTER}{{1,2}}(?=[\s,:!~]|$)")
_WORD = re.compile(r"[a-z][a-z.'’-]*", re.IGNORECASE)
#: What the name of a unit may be made of.
_OF_UNITS: Final = frozenset({UNKNOWN, CARRY, FILLER, MATTER, NEUTRAL, SELF})
#: How a name is written; in capitals throughout anything is.
_CAPITAL = re.compile(r"[A-Z][a-z]+")
_LONGEST: Final = 60
_MOST_NAMES: Final = 5


@lru_cache(maxsize=2048)
def only_greets(folded: str, source: str) -> bool:
    """Whether a folded text greets and does nothing else; `source` are the same words as they were written."""
    if len(folded) > _LONGEST or "?" in folded:
        return False
    folded, source = _OF_DAY.sub("morning", folded), _OF_DAY.sub("morning", source)
    words, written = _WORD.findall(folded), _WORD.findall(source)
    capital = written if len(written) == len(words) else words
    hails = not words or bool(_GREETINGS.intersection(words))
    names = [pair for pair in zip(words, capital, strict=True) if not _greets(pair[0], hails)]
    if len(names) > _MOST_NAMES or not all(_is_name(*pair) for pair in names):
        return False
    if names and not hails and not is_called(" ".join(word for word, _ in names)):
        return False
    if _LABEL.fullmatch(folded):
        return False
    eastern = _WORD.sub(" ", folded)
    return eastern.strip() != "好" and is_covered(_SHORT_NAME.sub("", eastern) if words and hails else eastern, _stops)


def _stops(text: str, place: int) -> Iterator[int]:
    """Where a greeting, a title, a unit or a name ends that begins at a place; no word of the lists is a name."""
    if (match := _CLOSED.match(text, place)) is not None:
        yield match.end()
    if (match := _UNIT.match(text, place)) is not None and _is_undecided(match[0]):
        yield match.end()
    for name in _NAMES:
        if (match := name.match(text, place)) is not None and _is_unknown(match[0]):
            yield match.end()


@lru_cache(maxsize=2048)
def _is_undecided(unit: str) -> bool:
    return {token.kind for token in lexicon({}).tokens(unit, 0, len(unit))} <= _OF_UNITS


@lru_cache(maxsize=2048)
def _is_unknown(word: str) -> bool:
    tokens = lexicon({}).tokens(word, 0, len(word))
    return word not in PARTS and all(token.kind == UNKNOWN for token in tokens)


def _greets(word: str, hails: bool) -> bool:
    word = word.rstrip(".'-’")
    return word in _GREETINGS or word in _PEOPLE or (hails and word in UNITS)


def _is_name(word: str, written: str) -> bool:
    word = word.rstrip(".'-’")
    if word in FAMILY or (word in GIVEN and (word not in NAMES_TOO or written[:1].isupper() or word == "min")):
        return True
    if NO_NAME.match(word) or not _CAPITAL.match(written):
        return False
    return word in NAMES_TOO or _is_unknown(word)
