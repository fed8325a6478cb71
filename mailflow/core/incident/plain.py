"""What people write from their phones instead of the words of command: 好了, 已联系机房，预计半小时, 又挂了."""

from __future__ import annotations

import re
from typing import Final

_LONGEST: Final = 60
_READ: Final = 2000

#: The whole letter says that it is over; what hopes, expects, or asks says nothing.
_OVER: Final = re.compile(
    r"(?:(?!没|不|未|快|差|应|好像|等|如|明|再|先|就|马|望|not|never|hope|almost|nearly|when|if)[\w ，,]){0,12}?"
    r"(?:好了|搞定了?|正常了|可以用了|可以了|能用了|能登录?了|能上了|修好了|弄好了|解决了|处理好了|通了|没问题了|ok了"
    r"|(?:it'?s |is |are |all |everything(?:'s| is) )?(?:back (?:up|online|again)|working again|works again|up again"
    r"|up and running|all good(?: now)?|good now|solved|sorted))"
    r"(?: now| again)?[\s。.!！~～，,]*"
    r"(?:(?:请|麻烦)?(?:大家|各位|你们|[\u4e00-\u9fff]{2,4}部)?(?:再)?(?:试试|试一下|确认一下|验证一下|看一下|测试一下)(?:吧|看)?)?"
    r"[\s。.!！，,]*(?:谢谢|thanks|辛苦了?)?[\s。.!！]*",
    re.IGNORECASE,
)
#: Somebody is at work on it: what was done, what is being done, when it may be over.
_WORK: Final = re.compile(
    r"已经?(?:联系|通知|安排|派|重启|切换|切到|回滚|扩容|定位|找到|查到|到(?:现场|机房)|报修|启用|更换|隔离|断开)"
    r"|正?在(?:处理|排查|查|修|抢修|恢复|重启|切换|联系|定位|赶|扩容|回滚|更换|协调|路上|现场)|找到原因|原因(?:是|为|已?查明)"
    r"|预计[^，。\n]{0,8}(?:恢复|修复|完成|解决|分钟|小时|点)|马上到|这就去|赶过去|部分恢复|基本恢复|重启(?:中|了)|观察(?:中|一下)"
    r"|\beta\b|\b(?:restarted|rebooted|rolled back|failed over|switched (?:over|to)|monitoring|on (?:my|the) way|root cause"
    r"|contacted|working on|should be back|partially (?:back|restored))\b|^looking(?: at it| now)?\W*$",
    re.IGNORECASE,
)
_ASKS: Final = re.compile(r"[?？]|吗[。\s]*$|^\s*(?:请问|请告知|麻烦告知|能否|是否|谁|可否)")
#: It is not over after all.
_BACK: Final = re.compile(
    r"(?:又|还是|仍然?|依然|再次|又一次)[^，。\n]{0,8}(?:挂|不行|打不开|故障|宕|断|崩|报错|登不|连不|用不了|不能|无法|超时|异常|出问题|坏)"
    r"|(?:还没有?|没有?|仍未|尚未|并未|未)(?:完全)?(?:恢复|修好|解决|好)(?!意思)"
    r"|\b(?:still (?:down|failing|not working|broken|the same)|down again|(?:failing|broken|crashed|happening) again"
    r"|not (?:fixed|resolved|back))\b",
    re.IGNORECASE,
)


#: A report written afterwards ends by saying that all is as before (guide §1: by phone first, by mail after).
_AFTERWARDS: Final = re.compile(
    r"(?:现|目前|现在|均|都|已)已?经?(?:全部|完全)?(?:恢复|修复|解决|处理完毕|排除)(?:正常|使用|运行|服务|完毕|了)*[。，,；;!！\s]*"
    r"(?:特此|予以)?(?:报备|报告|上报|补报|说明|告知|汇报|请知悉|供参考)?[。.!！\s]*$"
    r"|\b(?:has been|have been|was|were|is|are|now|all)(?: now| fully| all)?"
    r" (?:restored|resolved|fixed|back to normal|back up|recovered)"
    r"(?: (?:at|since|by) [^.,;\n]{1,20})?[.,;]?"
    r"(?: (?:reporting |this is )?(?:for the record|fyi|for your information))?[.!\s]*$",
    re.IGNORECASE,
)
_NOT_YET: Final = re.compile(
    r"备用|备库|从库|备机|备份|临时|切换到|个别|多数|大部|仍|还[没未有在]|部分|又|反复|时好时坏|[未没](?:完全)?恢复|预计|争取|希望|要求|请(?!知悉)|必须|尽快|若|如果|等|何时|什么时候|[?？]"
    r"|n't|\b(?:backup|standby|workaround|temporar\w+|some|most|only|not|still|partly|partially|will|until|once|when|if|should|expected|need|please|again)\b",
    re.IGNORECASE,
)


#: Somebody else is to take it: 让冯强跟一下; can Feng Qiang take this.
_PASSED: Final = re.compile(
    r"(?:^|[\s，。,.;；!！：:])(?:请|麻烦|那就|那|先|就|还是|这个|这事|此事|可以|能不能|能否|可否)*(?:让|请|叫|安排|派|由|麻烦|交给|转给)"
    r"(?P<zh>[\w·]{2,12}?)(?:你)?(?:先|来|去|马上|尽快)?(?:再)?"
    r"(?:跟一?下|跟进一?下?|处理一?下?|接手|接一?下|负责(?:处理|跟进)?|盯一?下|处置|看一?下|看看)(?:吧|即可|哈|啊)?(?=[\s，。,.;；!！?？]|$)"
    r"|(?:^|[,.;!]\s*)(?:can|could|please have|let|have|please let) (?P<en>[A-Za-z][\w.'-]*(?: [A-Za-z][\w.'-]*){0,2}?)"
    r" (?:please )?(?:take(?: over)?(?: this| it| care of (?:this|it))?"
    r"|(?:handle|look at|look into|deal with) (?:this|it))"
    r"(?=[\s,.;!?]|$)",
    re.IGNORECASE,
)


def passed_to(text: str) -> str:
    """The name of whom a short letter wants to take it; "" where it names nobody, or says not to."""
    words = text.strip()
    match = _PASSED.search(words) if len(words) <= _LONGEST and not re.search(r"不要|别|不用|不必|don't|do not", words) else None
    return (match["zh"] or match["en"]) if match else ""


def reported_afterwards(text: str) -> bool:
    """Whether a report tells of an incident that is over already."""
    words = text.strip()[:_READ]
    return _AFTERWARDS.search(words) is not None and _NOT_YET.search(words) is None


def says_over(text: str) -> bool:
    """Whether all of a short letter says that it is over."""
    words = text.strip()
    return len(words) <= _LONGEST and _OVER.fullmatch(words) is not None


def tells_of_work(text: str) -> bool:
    """Whether a letter tells of work on the incident, and asks nothing."""
    return _WORK.search(text[:_READ].strip()) is not None and _ASKS.search(text[:_READ]) is None


def says_back(text: str) -> bool:
    """Whether a letter says that what was taken for recovered is not."""
    return _BACK.search(text[:_READ]) is not None and _ASKS.search(text[:_READ]) is None
