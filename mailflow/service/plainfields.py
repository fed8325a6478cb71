"""Fields of a form that limit no decision: a day, a number, who gets a copy, how it was talked over; each in closed words.

Whatever else stands in such a field is read as if it stood in the letter: 日期：4月1日至4月10日 says more.
"""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.folding import fold_text
from mailflow.mail.intent.words.names_english import is_called
from mailflow.mail.intent.words.phrases import SURNAMES
from mailflow.mail.reply.contacts import MONTH
from mailflow.mail.reply.fingerprint import significant
from mailflow.mail.reply.letterhead import is_letterhead
from mailflow.mail.reply.titles import TITLE_EASTERN

_WEEKDAY: Final = (
    r"(?:[(（]?(?:星期|周|週)[一二三四五六日天][)）]?|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?,?)"
)
_DAY: Final = (
    r"(?:(?:\d{2,4} ?年 ?)?\d{1,2} ?月 ?\d{1,2} ?[日号號]|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?[ -](?:of )?{MONTH}\.?(?:,?[ -]\d{{4}})?|{MONTH}\.? \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?"
    r"|今[天日]|即日|today)"
)
_TIME: Final = (
    r"(?:(?:上午|下午|中午|晚上|at )? ?\d{1,2}(?::\d\d){1,2} ?(?:am|pm)?|(?:上午|下午|中午|晚上) ?\d{1,2} ?[点時时](?:半"
    r"|\d{1,2}分)?"
    r"|\d{1,2} ?(?:am|pm))"
)
_DATE = re.compile(rf"(?:{_WEEKDAY} ?)?{_DAY} ?(?:{_WEEKDAY})?,? ?(?:{_TIME})?\.?")
_NUMBER: Final = r"\+?[\d() ./-]{3,24}(?: ?(?:转|轉|分机|内线|ext\.?|x|#) ?:?\d{1,6})?"
_PHONE = re.compile(rf"(?:(?:分机|内线|ext\.?|手机|电话) ?:? ?)?{_NUMBER}(?: ?[,/;、] ?{_NUMBER})?(?: ?[(（]?微信同号[)）]?)?")
_CHANNELS: Final = (
    r"(?:电子邮件|邮件|电邮|邮箱|企业微信|微信|钉钉|飞书|电话|手机|短信|腾讯会议|视频会议|电话会议|会议|当面沟通|当面"
    r"|面谈|口头|书面|传真|oa|qq"
    r"|e-?mail|mail|phone|telephone|phone call|call|video call|conference call|wechat|teams|slack|zoom|meeting|in person"
    r"|face to face|in writing|chat|sms|text message|fax|verbal|oral)"
)
_CHANNEL = re.compile(rf"(?:by |via )?{_CHANNELS}(?: ?(?:[,/;、+&和及]|and) ?{_CHANNELS}){{0,5}}")
_ADDRESS = re.compile(r"(?:[^<>@\d]{1,40})?[<(]?[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}[>)]?")
_UNITS: Final = (
    r"(?:财务|财会|技术|市场|客服|客户服务|法务|人事|人力资源|行政|销售|运营|采购|物流|产品|研发|质量|生产|安全|审计"
    r"|信息|工程|项目|仓储)(?:部门|部|处|科|组|中心)?"
    r"|(?:marketing|finance|sales|operations|engineering|technology|legal|procurement|logistics|hr|it|accounting"
    r"|production|purchasing"
    r"|customer service|support)(?: (?:department|dept|team))?"
)
_PERSON: Final = rf"[{SURNAMES}](?:[一-鿿]{{1,2}})?(?:总|工|{TITLE_EASTERN})?"
_COPIED = re.compile(rf"(?:the )?(?:{_UNITS}|{_PERSON})|(?:{_UNITS}) ?(?:{_PERSON})")
_CAPITALS = re.compile(r"[A-Z][\w'’-]{1,20}(?: [A-Z][\w'’-]{0,20}\.?){0,2}")
_SPLIT = re.compile(r"[,，、;；/&]|\band\b|[和及]")
_LONGEST: Final = 200

#: What is written where there is nothing to say, …
_NOTHING_SAID: Final = frozenset(["无", "没有", "同上", "none", "na", "nil", "nothing", "no"])
#: … and where it says that there shall be none.
_TAKEN_AWAY: Final = frozenset(["budget", "scope", "content", "affected", "participants"])
_SAME: Final = "同上"


def says_nothing(name: str, value: str) -> bool:
    """Whether the value of a field tells when, where one is called, who gets a copy, by what means, or nothing."""
    told = significant(value)
    if told in _NOTHING_SAID:
        return name not in _TAKEN_AWAY or told == _SAME
    if len(value) > _LONGEST:
        return False
    folded = fold_text(value).strip()
    if name == "cc":
        return all(map(_is_copied, filter(None, map(str.strip, _SPLIT.split(value)))))
    shape = {"日期": _DATE, "phone": _PHONE, "channel": _CHANNEL}.get(name)
    return shape is not None and shape.fullmatch(folded) is not None


def _is_copied(one: str) -> bool:
    """Whether somebody or a department may get a copy by this name."""
    folded = fold_text(one).strip()
    if any(shape.fullmatch(folded) for shape in (_ADDRESS, _COPIED)) or is_letterhead(one, of_writer=True):
        return True
    return _CAPITALS.fullmatch(one) is not None and is_called(one)
