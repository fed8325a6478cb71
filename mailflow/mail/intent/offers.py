"""Offers to be of further help, and where and when the writer is to be reached: they sound like terms and are none.

Closed words: nothing of the matter, no person but the writer and no condition of the answer has a place in them.
"""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.blanks import blank
from mailflow.mail.intent.compiled import form

#: For what: a question, a need, something urgent; never what would have to be so.
_IF: Final = "(?:如|若|如果|要是|万一|假如)"
_NEED: Final = (
    f"(?:{_IF}?(?:您|你们?|大家)?(?:还|仍)?(?:有|存在)(?:任何|什么|啥|其他|其它|别的|急|紧急|需要我?的?|我?配合的?"
    f"|不清楚的?|不明白的?){{0,2}}"
    "(?:问题|疑问|疑义|需要|困难|难处|事情?|急事|情况|地方|之处|需(?:我|我们)?(?:配合|协助|补充|说明)(?:之处|的地方|的))"
    "(?:要?(?:我|我们)(?:配合|协助|帮忙|补充|说明)的?)?"
    f"|{_IF}(?:您|你们?|大家)?(?:还|仍)?需要?(?:我|我们|本人)?(?:再|另外)?(?:进一步)?"
    "(?:沟通|了解|讨论|说明|交流|协助|配合|补充|(?:纸质)?签字版?|纸质版?|盖章版?)(?:的|之处|的地方)?|(?:需要|有需要)的话|有事儿?"
    "|有问题|有需要)(?:的话)?"
)
_BY: Final = "(?:电话|手机|微信|企业微信|企微|钉钉|飞书|邮件|座机|分机|办公室|内线|群里|私信|短信)"
_REACH: Final = (
    f"(?:(?:请|烦请|可以?|欢迎|也可|就|直接|随时|及时|尽管|不吝|麻烦|用|通过|{_BY}){{0,4}}"
    f"(?:(?:与|跟|和|向|给)(?:我|我们|本人)(?:联系|沟通|联络|说|讲|反馈|告知|打电话|留言|发消息|发微信)(?:一声|一下)?"
    f"|(?:联系|联络|找|问|喊|叫|呼|滴滴|滴|call|打|拨打|致电|告知|通知|呼叫|敲|戳|来找|过来找|拨)(?:给)?(?:我们?|本人|敝人)?"
    f"(?:的)?{_BY}?(?:一声|一下)?|来(?:我)?(?:工位|办公室|座位|位子)(?:上)?(?:找|喊|叫)我?|来电|打来|联系"
    f"|沟通|告知|说(?:一声)?)(?:即可|就行|就好|就可以|便可|哈|吧|啊|呀"
    f"|谢谢){{0,2}}){{1,2}}"
)
_DAY: Final = (
    "(?:今天|明天|后天|今晚|明早|上午|下午|中午|晚上|这两天|这几天|这周|本周|下周|周[一二三四五六日]|全天|整天"
    "|一直|近期|最近|平时|24小时|[一二三四五六七八九十\\d]{1,2}点[之以]?前|都|均|随时|也)"
)
_THERE: Final = (
    f"(?:(?:我|本人)?{_DAY}{{0,4}}(?:我|本人)?{_DAY}{{0,2}}(?:在|能在)(?:公司|办公室|座位上?|位子上?|工位上?|线上?(?=$"
    f"|[,。;!\\n])|线|岗|岗位上"
    "|单位|科室|院里|厂里|学校|所里|店里|电脑前)"
    f"|(?:我|本人)?(?:的)?{_BY}(?:号|号码)?{_DAY}{{0,3}}(?:不变|没变|没换|开着|畅通|通|在线|可以联系(?:到|上)我?"
    f"|能联系(?:到|上)我?|找得到我|保持畅通|开机)"
    f"|(?:我|本人)?{_DAY}{{0,3}}{_BY}(?:都|均|可以?|能)?(?:联系(?:到|上)|通))"
)
_ZH: Final = f"(?:{_NEED},?(?:{_THERE},?)?{_REACH}|{_NEED},{_THERE}|{_THERE}(?:,{_NEED},?{_REACH})?)"

_ANY: Final = (
    r"(?:(?:you|anyone|anybody|there) (?:have|has|are|is|need|needs|want|wants|see|sees|require|requires) )?(?:any "
    r"|further |other |more |some )*"
    r"(?:questions?|queries|issues?|doubts?|need|needs|concerns on your side|problems? with that|clarifications?|clarity"
    r"|anything(?: else)?|something"
    r"|to (?:chat|talk(?: (?:it|this|anything|things) (?:through|over))?|discuss(?: (?:it|this|anything))?"
    r"|hear (?:it|this) from me(?: directly)?|reach me|know more)|me|more(?: from me)?"
    r"|help|support"
    r"|a (?:wet )?signature|my signature)(?: (?:from me|from my side|else))?"
)
_FOR: Final = (
    rf"(?:if|should|in case(?: of)?|when(?:ever)?|for|with) (?:needed|required|necessary|urgent|{_ANY}(?: is (?:required"
    rf"|needed)(?: as well| too)?)?)"
)
_SHORT_FOR: Final = r"any (?:issues?|questions?|needs?|problems?|queries|doubts?),? ?(?:just |pls |please |kindly )*"
_WHEN: Final = (
    r"(?: (?:any ?time|today|tomorrow|tonight|all week|all day(?: long)?|the whole day|whole day|this (?:morning|afternoon"
    r"|evening|week)|until (?:\d{1,2}|noon|lunch|one|two"
    r"|three|four|five|six|seven)(?:pm| pm| o'clock)?|till (?:\d{1,2}|four|five|six|seven)|by (?:phone|mail|e-?mail"
    r"|mobile|telephone|chat|teams"
    r"|wechat)|on (?:my )?(?:phone|mobile|cell|chat|teams|wechat|slack|extension|ext)|over the phone|at my desk|gladly"
    r"|always|directly|ya|lah|la"
    r"|at (?:your )?disposal))*"
)
_CALL: Final = (
    r"(?:(?:please|pls|kindly|just|do|you can|feel free to|don't hesitate to|do not hesitate to|happy to|also) )*"
    r"(?:call|ring|phone|ping|contact|mail|e-?mail|text|reach(?: out to)?|ask|tell|give (?:me )?a (?:call|ring|shout)"
    r"|shout|drop (?:me )?a line"
    r"|write(?: to)?|let me know|get in touch(?: with)?|talk to|speak to|answer questions|chat)(?: (?:me|my (?:mobile"
    r"|phone|cell|desk|office|extension)))?"
)
_AM: Final = (
    r"(?:(?:i'm|i am|i'll be|i will be|i stay|i remain|i am still|am|will be) (?:gladly |always |still |also )?(?:around"
    r"|here|available|reachable"
    r"|in the office|at my desk|online|in office|free|at (?:your )?disposal|on (?:my )?(?:phone|mobile|chat|teams)|contactable)"
    r"|my (?:phone|mobile|cell)(?:'s| is) (?:always |still )?on|reachable)"
)
_EN: Final = (
    rf"(?:{_CALL}{_WHEN} {_FOR}{_WHEN}|{_FOR}{_WHEN},? {_CALL}{_WHEN}|{_FOR}{_WHEN},? {_AM}{_WHEN}|(?:but "
    rf"|and )?{_AM}{_WHEN}(?: (?:and"
    rf"|but) {_CALL}{_WHEN})?(?: {_FOR})?"
    rf"|{_SHORT_FOR}{_CALL}{_WHEN}|(?:please )?feel free to (?:contact|call|ask|ring|ping|mail|reach out to) (?:me|us){_WHEN})"
)
_OFFER = form(
    rf"(?<![^\s。.!,;])(?:{_ZH}|{_EN})(?=\s*(?:[。.!\n]|$|;|,\s?(?:{_ZH}|{_EN})\s*(?:[。.!\n]|$)))"
)


#: Without one of these nothing is offered.
_HINT = re.compile(
    r"联系|联络|电话|手机|分机|座机|微信|call|phone|contact|reach|around|available|disposal|feel free|let me know|ping"
    r"|ring|有事|有问题|需要|在线|公司"
    r"|办公室|位子|座位|告知|office|tell me|ask me|chat|滴滴|说一声|随时"
)


def without_offers(said: str) -> str:
    """The text without what offers more help, or tells where the writer is to be found."""
    return _OFFER.sub(blank, said) if _HINT.search(said) else said
