"""Whether a line below an answer names another person beside a unit or a post, or another department's post alone.

Only where it is known what the writer is called; the marks of `speaker` stand for the writer and who asked. It only ever doubts.
"""

from __future__ import annotations

from itertools import islice
from typing import Final

from mailflow.mail.intent.compiled import form
from mailflow.mail.intent.speaker import OWN, PARTY
from mailflow.mail.intent.words.names_english import GIVEN
from mailflow.mail.reply.titles import TITLE, TITLE_EASTERN
from mailflow.mail.reply.units import ENGLISH_FIELDS, ENGLISH_UNIT, PERSON, TITLED, UNIT

#: A signature is no longer, and no line of it.
_LINES: Final = 12
_LONGEST: Final = 60
_WHO: Final = rf"(?P<who>{PERSON}|{TITLED})"
_OF: Final = rf"(?:{UNIT}|{OWN}{{1,12}})"
_SIGNS: Final = r"(?:敬上|谨上|拜上|敬启|谨启|谨复|敬复|谨覆|上|启)"
_NAMED: Final = tuple(
    form(pattern)
    for pattern in (
        rf"{_OF}\s?(?:{TITLE_EASTERN})?[\s:/|,·-]{{0,3}}{_WHO}\s?(?:{TITLE_EASTERN})?\s?{_SIGNS}?",
        rf"{_WHO}\s?[/|,·(-]?\s?(?:{_OF}\s?(?:{TITLE_EASTERN})?|{TITLE_EASTERN})\s?[)]?\s?{_SIGNS}?",
        rf"{_WHO}\s?{_SIGNS}",
    )
)
#: Fields that are departments wherever there are any; of others a writer may well be the manager.
_DEPARTMENTS: Final = "财务|市场|人事|人力资源|法务|行政|采购|客服|运营|销售|营销|技术|研发|审计|生产|物流"
_ENGLISH_DEPARTMENTS: Final = (
    r"(?:finance|marketing|sales|hr|human resources|legal|operations|procurement|engineering|technology|it"
    r"|customer service|audit)"
)
_POST: Final = form(
    rf"(?:{UNIT}|{_DEPARTMENTS}|{PARTY}{{1,12}})\s?(?:副?总监|副?经理|主管|副?主任|副?部长|副?处长|副?科长|负责人"
    rf"|总经理)(?:助理|秘书)?"
    r"|(?:常务|执行)?副?(?:总(?:经理|裁)|董事长)(?:助理|秘书)?|ceo|cfo|coo|cto|董事会|代理"
    rf"|(?:head|director|manager|vp|vice president|chief|lead) of (?:the )?(?:{PARTY}{{1,24}}|{_ENGLISH_DEPARTMENTS})"
    rf"|(?:{PARTY}{{1,24}}|{_ENGLISH_DEPARTMENTS}) (?:department|dept\.?|team|division|director|manager|head|lead)"
)
_UNIT: Final = form(rf"{UNIT}|{ENGLISH_UNIT}")
_NAME: Final = r"(?P<name>[a-z]{2,12}(?: [a-z]{1,2}\.?)?(?: [a-z'-]{2,16})?)"
_ENGLISH: Final = tuple(
    form(pattern)
    for pattern in (
        rf"{_NAME}\s?[,|/(-]{{1,2}}\s?(?:the )?(?:{OWN}{{1,40}}(?: (?:department|dept\.?|team))?|{ENGLISH_UNIT}|{ENGLISH_FIELDS}"
        rf"|{TITLE}(?:(?: of|,) (?:the )?(?:{OWN}{{1,40}}|{ENGLISH_FIELDS}))?)\s?[)]?",
        rf"(?:for|per|by|pp|p\.\s?p\.|signed by|signed|on behalf of) {_NAME}",
    )
)


def names_beside(text: str, families: str, given: frozenset[str]) -> bool:
    """Whether a line below the first names another than who is of these `families`, or is called by one of the names `given`."""
    lines = islice(text.split("\n"), 1, _LINES)
    return any(_names_another(line.strip(" .。!"), families, given) for line in lines if 0 < len(line) <= _LONGEST)


def ends_in_a_unit(text: str) -> bool:
    """Whether the last line that anything stands on is another department's name; the writer's own is a mark."""
    above, _, last = text.rstrip("\n").rpartition("\n")
    return bool(above.strip()) and len(last) <= _LONGEST and _UNIT.fullmatch(last.strip(" .。!")) is not None


def _names_another(line: str, families: str, given: frozenset[str]) -> bool:
    if _POST.fullmatch(line):
        return True
    for pattern in _NAMED:
        if (named := pattern.fullmatch(line)) is not None:
            return named["who"][0] not in families and PARTY not in line
    return any((named := one.fullmatch(line)) is not None and _is_called(named["name"], given) for one in _ENGLISH)


def _is_called(name: str, given: frozenset[str]) -> bool:
    words = name.replace(".", "").split()
    return words[0] in GIVEN and given.isdisjoint(words)
