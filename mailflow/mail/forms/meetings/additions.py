"""What a letter adds to a meeting that is called: items of the agenda, people; and whom it lets off."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from mailflow.core.meeting.heard import Point
from mailflow.mail.forms.forms import split_people
from mailflow.mail.forms.meetings.calling import read_point

#: A clause ends with its sentence, or where a wish begins behind a comma.
_CLAUSE: Final = re.compile(
    r"(?:(?![，,]\s*(?:另外|同时|还请|并请|再请|顺便|也请|请加|请补充|请增加|建议加|补充议题|also|and please|please add))"
    r"[^。！!？?；;])+[？?]?|[，,？?]",
    re.IGNORECASE,
)
_ASK_ZH: Final = (
    r"(?:(?:另外|还有|同时|此外)[，,]?\s*)?(?:我)?"
    r"(?:请|麻烦|烦请|劳烦|建议|希望|想|可以|能否|可否|能不能|可不可以|再|另|也|帮忙|把|是否可以)*\s*"
)
_ASK_EN: Final = (
    r"(?:(?:also|and|please|kindly|could|can|would|you|we|i|i'd|like|to|let's|suggest|propose|would it be possible to),?\s+)*"
)
_ADD: Final = r"(?:补充|增加|新增|追加|加上?|添加|加入|增补)"
_TOPIC: Final = r"(?:会议|讨论)?(?:议题|议程|议项|讨论事项)"
_COUNT: Final = r"(?:一?个|一项|一条|两个|两项|以下|如下|下列|一下)*"
_ITEM: Final = r"(?:agenda )?(?:items?|topics?|points?)"
_TOPICS: Final = (
    re.compile(
        rf"^{_ASK_ZH}(?:{_ADD}{_COUNT}{_TOPIC}|{_TOPIC}{_COUNT}{_ADD}|{_TOPIC}[里中上]{_ADD}{_COUNT})\s*[:：,，、—-]*\s*(.*)$"
    ),
    re.compile(rf"^{_ASK_ZH}(\S.{{1,60}}?)\s*(?:{_ADD}|加到|列入|放进|纳入|放到)(?:到)?(?:会议)?(?:议程|议题)[里中]?$"),
    re.compile(
        rf"^{_ASK_EN}add (?:an?|one|another|the following|this|these)?\s*{_ITEM}(?: to the agenda)?\s*[:,-]*\s*(.*)$", re.I
    ),
    re.compile(rf"^{_ASK_EN}add to the agenda\s*[:,-]*\s*(.*)$", re.I),
    re.compile(rf"^{_ASK_EN}(?:add|put|include)\s+(\S.{{1,80}}?)\s+(?:to|on|in) the agenda$", re.I),
    re.compile(rf"^(?:additional|new|extra|another) {_ITEM}\s*[:,-]+\s*(.*)$", re.I),
)
#: Words where names stand that name nobody.
_NOBODY: Final = (
    r"(?!我|本人|本部门|我们|你|您|他|她|大家|全体|各位|所有|一下|一个|一项|两|预算|时间|议题|议程|议项|材料|地点|环节|内容|说明|附件|以下|如下"
    r"|an? |the |it\b|one\b|this\b|some|more|agenda)"
)
_ZH_NAME: Final = r"(?:[A-Za-z]{0,6}[\u4e00-\u9fff·]{2,8}?|[A-Za-z][A-Za-z.'-]+(?: [A-Z][A-Za-z.'-]+)?|[\w.+-]+@[\w.-]+)"
_ZH_NAMES: Final = rf"(?:我?们?(?:部门|部)的?)?(?P<who>{_NOBODY}{_ZH_NAME}(?:\s*[、,，和及与]\s*{_ZH_NAME}){{0,9}}?)"
_EN_NAME: Final = r"(?:[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,2}|[\w.+-]+@[\w.-]+|[\u4e00-\u9fff]{2,5})"
_EN_NAMES: Final = rf"(?P<who>{_NOBODY}{_EN_NAME}(?:(?:\s*,\s*(?:and )?|\s+and\s+|\s*&\s*|、){_EN_NAME}){{0,9}})"
_LIST: Final = "(?:meeting|invite|invitation|list|attendees|participants)"
_COME: Final = "(?:attend|join|come|be there|be invited)"
_PART: Final = r"\s*(?:[（(]?\s*(?:作为|as)?\s*(?:an? )?(?P<part>可选|列席|旁听|optional|observer)\s*(?:人员)?\s*[)）]?)?"
_ATTEND: Final = r"(?:来|到会|过来|进来)?(?:参加|参会|出席|列席|与会|到会|旁听)(?:本次|这次|该)?(?:会议|会)?(?:的?讨论)?"
_TAIL: Final = r"\s*(?:了|吧|一下|可以吗|好吗|行吗|谢谢)?\s*[？?]?\s*$"
_JOINS: Final = (
    re.compile(
        rf"^{_ASK_ZH}(?:{_ADD}|叫上|喊上|带上|拉上|邀请|请上|通知)(?:一下)?(?:参会|与会|出席|列席)?(?:人员|人)?\s*[:：]?\s*"
        rf"{_ZH_NAMES}(?:也|一起|一同|一并)*(?:{_ATTEND})?{_PART}{_TAIL}"
    ),
    re.compile(rf"^(?:参会|与会|出席|列席)(?:人员|人)?\s*[:：]?\s*(?:{_ADD}|另加|再加)\s*[:：]?\s*{_ZH_NAMES}{_PART}{_TAIL}"),
    re.compile(rf"^{_ASK_ZH}{_ZH_NAMES}(?:也|一起|一同|一并)+(?:来)?(?:请|需要?|要|应该?|最好)?{_ATTEND}{_TAIL}"),
    re.compile(rf"^{_ASK_ZH}{_ZH_NAMES}(?:请|需要?|应该?|最好)(?:也|一起|一同|一并)?(?:来)?{_ATTEND}{_TAIL}"),
    re.compile(
        rf"^(?i:{_ASK_EN}(?:also )?(?:add|invite|include|loop in|bring in))\s+{_EN_NAMES}"
        rf"(?i:,?\s*(?:as well|too))?(?i:\s+to (?:the|this) {_LIST})?{_PART}[.\s]*\??$"
    ),
    re.compile(rf"^{_EN_NAMES}(?i:\s+(?:should|must|needs? to|has to|ought to) (?:also )?{_COME})(?i: too| as well)?[.\s]*$"),
)
_LEAVES: Final = (
    re.compile(rf"^{_ASK_ZH}(?:去掉|移除|删去|不用请|不必请)\s*{_ZH_NAMES}(?:{_ATTEND})?{_TAIL}"),
    re.compile(rf"^{_ZH_NAMES}(?:这次|本次)?(?:就|可以)?(?:不用|不必|无需|不需要)(?:再)?(?:来|{_ATTEND}){_TAIL}"),
    re.compile(rf"^(?i:{_ASK_EN}(?:remove|drop|uninvite))\s+{_EN_NAMES}(?i: from the (?:meeting|invitation|list))?[.\s]*$"),
    re.compile(rf"^{_EN_NAMES}(?i:\s+(?:need not|does(?: not|n't) (?:need|have) to) {_COME})[.\s]*$"),
)
_PARTS: Final = {"可选": "optional", "optional": "optional", "列席": "present", "旁听": "present", "observer": "present"}
_THANKS: Final = re.compile(r"[，,]?\s*(?:谢谢|多谢|可以吗|好吗|行吗|thanks?(?: you)?|please)?\s*[.。?？!！]*$", re.IGNORECASE)
#: The department before a name: IT部郑经理.
_OF: Final = re.compile(r"^\S{1,8}?部门?的?(?=[\u4e00-\u9fff]{2})(?!门|负责|领导|全体|同事|经理$|主管$)")
_LISTED: Final = re.compile(r"^\s*(?:[（(]?\d{1,2}[)）、.．]|[-*•·]|[①-⑳])\s*\S")
_MOST: Final = 20
_LINES: Final = 200


@dataclass(slots=True)
class Additions:
    """What is added, and `rest`: the lines that say something else."""

    topics: list[Point] = field(default_factory=list)
    joins: list[tuple[str, str]] = field(default_factory=list)
    leaves: list[str] = field(default_factory=list)
    rest: list[str] = field(default_factory=list)


def read_additions(text: str) -> Additions:
    """Everything a letter adds, clause by clause; what is not clearly an addition is left in `rest`."""
    found, listing = Additions(), False
    for line in text.split("\n")[:_LINES]:
        others, clauses = [], [clause.strip(" ，,\t") for clause in _CLAUSE.findall(line)]
        for clause in filter(None, clauses):
            if listing and _LISTED.match(clause) and _add_topic(found, clause):
                continue
            taken = _taken(found, clause)
            listing = taken == "topics"
            if not taken:
                others.append(clause)
        found.rest.append(line if len(others) == len([*filter(None, clauses)]) else "；".join(others))
    return found


def _taken(found: Additions, clause: str) -> str:
    """What a clause adds: topics, joins or leaves; "" for nothing. One that only heads a list of topics adds what follows."""
    words = _THANKS.sub("", clause)
    if match := _first(_TOPICS, words):
        return "topics" if not match[1].strip() or _add_topic(found, match[1]) else ""
    if match := _first(_JOINS, words):
        part = _PARTS.get((match.groupdict().get("part") or "").lower()) or ("present" if "列席" in words else "required")
        found.joins += [(_OF.sub("", person), part) for person in split_people(match["who"])]
        return "joins"
    if match := _first(_LEAVES, words):
        found.leaves += [_OF.sub("", person) for person in split_people(match["who"])]
        return "leaves"
    return ""


def _first(patterns: tuple[re.Pattern[str], ...], words: str) -> re.Match[str] | None:
    return next((match for pattern in patterns if (match := pattern.match(words))), None)


def _add_topic(found: Additions, text: str) -> bool:
    bare = _THANKS.sub("", text.strip(" “”\"'《》「」"))
    point = read_point(bare) if bare else None
    if point is None or len(found.topics) >= _MOST:
        return False
    found.topics.append(point)
    return True
