"""Worries that are over: what the writer feared at first, and in the same breath what put his or her mind at rest."""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.blanks import blank
from mailflow.mail.intent.words.shapes import DANGER, VARIANT

_AT_FIRST: Final = "(?:之前|原来|起初|一开始|开始|本来|原本|最初|先前)"
_FEARED: Final = (
    rf"(?:说实话,|老实说,|不瞒你说,|坦白说,)?{_AT_FIRST}(?:我|我们)?(?:还|是|也|倒|确实|都){{0,3}}(?:有点|有些|比较|挺|很"
    rf"|蛮)?(?:担心|嫌|怕|发愁|顾虑|犯嘀咕|没底|犹豫)"
    r"(?P<feared>[^,。!?;\n]{0,12})"
)
#: What was looked at, or whom the writer talked with; no amount, no day, nothing that was agreed on.
_SEEN: Final = (
    r"(?:(?:跟|和|与)(?:组里|团队|开发组长?|组长|同事|同事们|大家|运维|客服|财务|你们?|赵敏|\ue003+|\ue001+)(?:聊|沟通|对|碰"
    r"|核)(?:完|了|过)(?:一遍|一下)?"
    r"|(?:仔细|认真)?(?:看|算|听|核|问|对|读|翻)(?:完|了|过|到)(?:你们?的?|你们写的|附件里的?|后面的?|具体的?)?(?:排期表?|排班表?"
    r"|值班表|测算表?|预算表|附件|方案|说明|解释|数据|明细|全文|细节|附录|计划|进度表|时间表|测算)?)"
)
_AT_REST: Final = (
    "(?:之后|后|以后)?(?:我)?(?:就|也|发现|觉得|心里|完全|都|已经|彻底|大可){0,3}(?:放心|踏实|安心|有底|有数|够用|来得及"
    "|没有?顾虑|没有?疑虑|没有?担心|打消顾虑|释然|够了|没问题|不担心|多虑了|多虑)(?:了|的)?"
)
_OVER = re.compile(rf"(?<![^\s,。!;\n]){_FEARED},\s?(?:不过)?{_SEEN}{_AT_REST}(?=\s*(?:[,。!;\n]|$))")
_CARPED: Final = (
    rf"(?:{_AT_FIRST})(?:我)?(?:还)?(?:想|打算)(?:挑|找|提)(?:点|个|几个|些)?(?:毛病|刺|问题|意见|错|茬)"
)
_IN_VAIN: Final = (
    "(?:看|翻|读|对)(?:了|完)(?:两遍|三遍|几遍|半天|一遍|一圈)?(?:也|都|却|愣是|,)?(?:没|没有)(?:挑|找|看|发现)(?:出|到)?(?:来"
    "|什么|毛病|问题|任何问题)?(?:了)?|(?:没|挑不|找不)(?:挑|找)?(?:出|到)(?:来|毛病)?"
)
_FOUND_NOTHING = re.compile(rf"(?<![^\s,。!;\n]){_CARPED},\s?(?:{_IN_VAIN})(?=\s*(?:[,。!;\n]|$))")


def without_worries(said: str) -> str:
    """The same text, of the same length, without worries that it says are over."""
    return _FOUND_NOTHING.sub(blank, _OVER.sub(_settled, said))


def _settled(match: re.Match[str]) -> str:
    """Blank, but not where another thing, a change or a doubt is named between the worry and the rest."""
    return match[0] if DANGER.search(match["feared"]) or VARIANT.search(match["feared"]) else blank(match)
