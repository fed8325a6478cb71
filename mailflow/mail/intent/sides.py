"""Scope, money and time: who says yes to each of these three by name says yes to the whole (guide §6.5 rule 7).

Fewer than three sides stay what they are, a part; so does a list in which anything is said besides yes.
"""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.speaker import PARTY, TITLE

#: What the sides of a matter are called, folded; every side must be named.
_SCOPE: Final = (
    r"(?:项目|业务|工作|需求|实施|活动)?(?:范围|需求|内容|目标|方案|功能)|(?:project )?(?:scope|content|requirements?"
    r"|deliverables|goals|plan)"
)
_MONEY: Final = r"(?:项目|总)?(?:预算|费用|经费|成本|金额)|(?:total )?(?:budget|costs?|spend|amounts?)"
_TIME: Final = (
    r"(?:项目|总体|实施)?(?:工期|进度|时间|周期|时间表|时间安排|进度安排|进度计划|排期|时程|期程|节点)"
    r"|(?:project )?(?:time ?line|schedule|dates|timing|deadlines|milestones)"
)
_PEOPLE: Final = r"(?:人员|资源|分工|职责|组织)(?:安排|配置|投入)?|(?:staffing|resources|roles|responsibilities|team|people)"
_SIDES: Final = tuple(re.compile(side) for side in (_SCOPE, _MONEY, _TIME))
_SIDE: Final = rf"(?:{_SCOPE}|{_MONEY}|{_TIME}|{_PEOPLE})"
_DET: Final = (
    rf"(?:(?:the|your|this|its|proposed) |(?:该|此|本|这个|以上|上述|所列)?(?:项目|方案|计划|活动|文档|文件|{TITLE}++"
    rf"|{PARTY}++)?的)?"
)
_ONE: Final = rf"{_DET}{_SIDE}"
_NUMBER: Final = r"(?:[(]?(?:\d{1,2}|[一二三四五六七八九十])[.、):]\s?)"
_YES: Final = (
    r"(?:我)?(?:均|都|也)?(?:同意|批准|赞成|认可|没问题|没有问题|没意见|没有意见|无异议|没有异议|无意见|通过)"
    r"|(?:is |are )?(?:approved?|agreed?|accepted|ok|okay|fine|yes)"
)
#: 同意范围、预算和工期 / I approve the scope, the budget and the timeline: the list that is the object.
_NAMED = re.compile(
    rf"(?:(?<=同意)|(?<=批准)|(?<=认可)|(?<=赞成)|(?<=\bapprove )|(?<=\bagree with )|(?<=\bagree to )|(?<=\baccept )"
    rf"|(?<=\bendorse )"
    rf"|(?<=\bagree on ))(?P<list>{_ONE}(?:(?:,? and |,? as well as |, ?|、|和|及|与|以及){_ONE}){{2,5}})(?=[\s]*(?:[,.。;!\n]"
    rf"|$))"
)
#: 范围:同意;预算:同意;工期:同意, with or without numbers: the same yes to each.
_EACH = re.compile(
    rf"(?<![^\s,.。;!])(?P<first>(?:{_NUMBER}?{_ONE}\s?(?:[:,—-]{{1,2}}\s?|\s)?(?:{_YES})\s?[,.。;!]?\s+|{_NUMBER}?{_ONE}\s?"
    rf"(?:[:,—-]{{1,2}}\s?)?(?:{_YES})[,.。;!]\s*){{2,5}})"
    rf"(?P<label>{_NUMBER}?{_ONE}\s?(?:[:,—-]{{1,2}}\s?|\s)?)(?P<yes>{_YES})(?=\s*(?:[,.。;!\n]|$))"
)


def of_the_whole(said: str) -> str:
    """The same text, of the same length, in which a yes to every side of the matter is a yes to the matter."""
    return _EACH.sub(_said_once, _NAMED.sub(_as_matter, said))


def _as_matter(match: re.Match[str]) -> str:
    return TITLE * len(match[0]) if _are_all(match["list"]) else match[0]


def _said_once(match: re.Match[str]) -> str:
    if not _are_all(match["first"] + match["label"]):
        return match[0]
    return " " * (match.start("yes") - match.start()) + match["yes"]


def _are_all(named: str) -> bool:
    return all(side.search(named) for side in _SIDES)
