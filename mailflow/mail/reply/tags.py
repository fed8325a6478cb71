"""What a signature tells behind a label: how to reach somebody, a number of the person or the firm, an account, hours.

Over folded text; what stands behind the label is a number, an address or hours, and nothing that could be meant.
"""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.reply.numbers import TELEPHONE, is_account

_REACHED: Final = (
    r"(?:办公室?|公司|联系|移动|直线|固定|单位|家庭|服务|值班|报案|报修|救援|监督|举报|客服|公务|咨询|紧急|代表|订舱"
    r"|投诉|免付费|24小时){0,2}"
    r"(?:电话号?码?|手机号?码?|座机|传真|热线|专线|行动|携帯|携带|直通|总机|外线|代表)(?:/微信|/传真)?"
)
_REACHED_EN: Final = (
    r"(?:direct |desk |office |mobile |main |toll-?free |after[- ]hours |emergency |general )?(?:tel(?:ephone)?|tél"
    r"|telefono?|phone|mobile|mob|cell|fax|office"
    r"|direct(?: dial| line)?|desk|switchboard|hotline|helpline|toll-?free|whatsapp|viber(?:/globe)?|telex|minicom|aoh"
    r"|mp|hp|dd|ddi|[tmfpdoch])"
    r"|(?:[a-z]{3,12} )(?:office|base|desk|branch)"
)
#: Numbers within a house are short, and so are those of what pages somebody.
_WITHIN: Final = (
    r"(?:内线|分机号?|短号|小号|总机|pager|bleep|dx|ext(?:ension)?\.?"
    r"|int\.?)\s?[:.#]?\s?\d{2,8}(?: (?:office|mobile|direct|main|ward|desk|bristol|london|leeds|manchester|birmingham"
    r"|edinburgh|glasgow|cardiff|belfast))?"
)
_KNOWN_AS: Final = (
    r"(?:公众号|官微|微博|抖音|视频号|小红书|企业微信|微信号?|钉钉|飞书|邮箱|电子邮箱|电邮|邮件|网址|官网|网站"
    r"|line(?: ?id)?|slack|teams|x"
    r"|twitter|instagram|facebook|youtube|xing|linkedin|telegram|signal|zoom|msn(?:/skype)?|skype(?: id)?|wechat(?: id)?"
    r"|e-?mail|mail|web(?:site)?)"
)
#: What a register knows somebody, or a house, by.
_REGISTERED: Final = (
    r"(?:工号|员工编?号|员编|职员编号|社员番号|统编|统一编号|税号|执业证号|执照字号|证书?编?号|许可证号?|备案号"
    r"|腾讯会议号?|会议号|qq群?"
    r"|划拨(?:账|帐)号|邮编|nmls(?: id)?|(?:employee|staff|badge"
    r"|personnel) (?:no|id|number)\.?|(?:registered )?charity (?:no|number)\.?"
    r"|company (?:no|number|registration)\.?|(?:registered|registration) (?:no|number)\.?|vat(?: (?:no|number|reg))?\.?"
    r"|abn|acn|p\.?iva|siret|siren|hrb|ust-?id(?:nr)?\.?"
    r"|(?:licen[cs]e|bar|npi|gmc|nmc|sra)(?: (?:no|number|id))?\.?)"
)
_NUMBER: Final = TELEPHONE
_REGISTER: Final = r"[a-z]{0,3}-?\d[\d -]{2,24}(?<=\d)[a-z]?"
_ROOM: Final = r"room\s?[:.#]?\s?(?:[a-z]?\d{1,4}[a-z]?|\d{1,2}[.-]\d{1,4})"
_BEHIND: Final = (
    r"\s?[(]?(?:(?:手机)?微信同号|同号|微信同手机号?|直通|代表|内线\s?\d{2,6}|分机\s?\d{2,6}|office|mobile"
    r"|direct|main)[)]?"
)
_HOURS_OF: Final = (
    r"(?:(?:门诊|出诊|办公|营业|工作|开放|上班|接待|服务|开厅|开庁)时间|定休日|在席|在岗|(?:(?:office|opening|working"
    r"|business|visiting|clinic|contact|core|work) )?(?:hours|days)|in office"
    r"|i (?:usually |normally )?work|aanwezig)"
)
#: A shop tells the hours of its door; what is only open on a day may be what was asked for.
_OPEN: Final = r"(?:open|availab(?:le|ility))"
_HOUR: Final = (
    r"(?:(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)(?:days?|nesdays?|sdays?|rsdays?|urdays?)?|ma|di|wo|do|vr"
    r"|weekdays|daily|to|and|closed|on|from|\d{1,2}(?:[:.]\d\d)?"
    r" ?(?:a\.?m\.?|p\.?m\.?)?|noon|周[一二三四五六日末天]?|星期[一二三四五六日天]"
    r"|[一二三四五六日月火水木金土](?:曜日?)?|每[日天]|上午|下午|晚上|至|到|公休|休息|点|[\s&,、~–—.:·・()/-])"
)
_TAGGED: Final = re.compile(
    rf"{_REACHED}\s?[:.]?\s?(?=(?:\D*\d){{5}}){_NUMBER}(?:{_BEHIND})?"
    rf"|(?:{_REACHED_EN})\s?[:.]?\s?(?=(?:\D*\d){{7}}){_NUMBER}(?:{_BEHIND})?|{_WITHIN}"
    rf"|(?:{_KNOWN_AS})\s?[:.#]?\s?(?P<account>[!-~]{{3,60}}|同[一-鿿]{{1,3}})|{_REGISTERED}\s?[:.#]?\s?{_REGISTER}|{_ROOM}"
    rf"|{_HOURS_OF}\s?:?\s?(?=.*[a-z周星月火水木金土日:])(?:{_HOUR})++|{_OPEN}\s?:?\s?(?=.*\d)(?=.*[a-z:周])(?:{_HOUR})++"
    rf"|{_NUMBER}(?:{_BEHIND})|[(]\+?\d{{1,4}}[)][\d -]{{6,14}}(?:\s?(?:转|分机|ext\.?|x|#)\s?\d{{1,6}})?"
    rf"|\(?(?:企业)?微信同号\)?|gmt ?[+-] ?\d{{1,2}}"
)
_PARTS: Final = re.compile(r"\s*[|·;]\s*|\s{2,}|\s/\s|\s(?=(?:fax|tel|mob|mobile|x|传真|手机|电话|邮编|qq)[\s:.])"
    r"|(?<=\d)(?=(?:传真|手机|电话|邮编|qq|fax))")
_LONGEST: Final = 120


def is_tagged(line: str) -> bool:
    """Whether every part of a folded line is a label of a signature with what belongs to it."""
    if len(line) > _LONGEST:
        return False
    parts = [part.strip() for part in _PARTS.split(line.strip(" *_-")) if part.strip()]
    return bool(parts) and all(map(_is_tagged, parts))


def _is_tagged(part: str) -> bool:
    found = _TAGGED.fullmatch(part)
    return found is not None and (found["account"] is None or is_account(found["account"]))
