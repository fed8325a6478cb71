"""Doubts of a yes to what its writer has not read: not at all, not in full, with no care, and not since either.

Who says why the mail was not seen for a day says only why the answer is late: 昨天没看邮件. What the mail brought is another
thing: 附件没来得及看 leaves it unread, unless it is said behind it that it was read since.
"""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.doubts.doubt import Answer, Doubt, Look
from mailflow.mail.intent.speaker import TITLE

_MARK: Final = r"[,。.!;:\n~?…—]"
_STOP: Final = rf"(?=\s{{0,2}}(?:$|{_MARK}))"
#: What one has read who has not read it; and how.
_SKIMMED: Final = re.compile(
    r"[看读阅审翻](?:过|了|完|的是|的)*(?:一下)?(?:摘要|要点|概要|标题|目录|开头|封面|首页|第一页|前[几一两]页|前半)"
    r"|(?:摘要|要点|概要|标题|目录|开头|封面|首页|第一页|前[几一两]页)(?:我|已经?|都|也|刚)*[看读阅审翻]"
    r"|(?:草草|匆匆|粗粗|胡乱|走马观花|一目十行|大致|大概|粗略|随便|随手)(?:地)?[看读翻浏扫]"
    r"|[扫瞄瞟](?:过|了)?(?:一)?眼|(?:只|就|仅|光)(?:是)?(?:瞄|扫|翻|瞟|扫视)(?:了|过)"
    r"|\b(?:looked at|read|seen|saw|skimmed|reviewed|checked|glanced at)(?: only| just)? (?:the |its |your )?"
    r"(?:summary|abstract|title|headlines?|first (?:page|half|part)|cover(?: page| letter)?|subject line|beginning)\b"
    r"|\b(?:skimmed|skimming|glanced (?:at|over|through)|half-read|sight unseen|unread|unseen)\b"
)
_MAIL: Final = "(?:邮件|邮箱|信箱|来信|信|手机|电脑|微信|消息|电邮|通知)"
_THING: Final = (
    f"(?:附件|方案|正文|内容|全文|文件|材料|计划|来函|资料|这个|这份|合同|报告|{TITLE}|的|你们?的?|里面|里|细节|条款|表格?|说明|原文|那份"
    "|后面|后半|具体|详细|部分)"
)
_AT_ALL: Final = (
    "(?:能|有|怎么|来得及|来及|顾上|顾得上|空|时间|工夫|功夫|心思|精力|机会|打算|想|敢|仔细|认真|细细|好好|太细|太|细|全|完整|逐条|地|去|再"
    "|先|具体|详细|真正)"
)
_READS: Final = "(?:看|读|审|阅|查看|查|打开|点开|下载|阅读|审阅|审核|翻|核对|核实|了解|研究)"
_READ_IT: Final = "(?:懂|完|明白|清楚|到|过|全|细|下去|一眼|一下|了)?"
#: That it was not read, or not understood; what was not read stands before or behind.
_UNREAD: Final = re.compile(
    rf"(?:没|没有|未|未曾|来不及|不曾|冇|唔)(?:{_AT_ALL}){{0,4}}{_READS}{_READ_IT}(?P<thing>(?:{_MAIL}|{_THING}){{0,3}})(?:的|啊|呢|了|哈|吧"
    rf"|呀|啦){{0,2}}{_STOP}"
    rf"|(?:没|没有|未)(?:怎么|仔细|认真|细细|好好|太细|细|逐条)(?:地|去)?(?:{_READS}|核)|会上(?:我|也|都)?(?:没|没有|未)看到"
    rf"|(?:没|没有|未)(?:时间|空|工夫|功夫|顾上|顾得上|来得及)(?:细|仔细|认真|好好)(?:地|去)?{_READS}"
    rf"|(?:^|(?<={_MARK}))\s{{0,2}}(?:{_MAIL}|{_THING}|我|也|都|还|其实|根本|压根|就|并|实在|完全|真的?|有点|不太|,){{0,5}}"
    rf"(?:没[搞弄]?(?:懂|明白|清楚)|[看读听搞弄]不(?:太)?(?:懂|明白|清)|不(?:太)?(?:清楚|懂|明白|了解))(?:{_MAIL}|{_THING}){{0,3}}(?:的|啊|呢|了|哈|吧)?{_STOP}"
)
#: Of English whoever has had no time for it.
_UNREAD_ENGLISH: Final = re.compile(
    r"\b(?:haven't|have not|hadn't|didn't|did not|never|not|without|couldn't|could not|can't|cannot)"
    r"(?: (?:yet|even|actually|really|quite|fully|properly|carefully|thoroughly|had|have|got|get|gotten|been able|able"
    r"|managed|manage|found|find"
    r"|made|the|any|much|a|time|chance|opportunity|moment|minute|to|around)){0,6}"
    r" (?:read|reading|open(?:ed)?|opening|understood|understand|look(?:ed)? (?:at|into|through)|study|studied"
    r"|review(?:ed)?|go (?:through|over)"
    r"|gone (?:through|over))\b(?! (?:any|a reason))"
    r"|\bno (?:time|chance|opportunity) (?:yet )?to (?:read|open|look|review|study|go through)\b"
    r"|\b(?:still|yet) (?:have )?to (?:read|look at|open|review|study|go through)\b|\b(?:will|'ll|shall|going to"
    r"|gonna) (?:read|study|review|look at|open)"
    r" (?:it|this|the [a-z]+|them|everything|all)\b(?! again)"
)
#: A time that is over, in which no mail was seen.
_OVER: Final = re.compile(
    r"昨[天日晚]|前天|前几天|前两天|前阵子|[这那]几天|[这那]两天|这阵子|这段时间|上周|上礼拜|上星期|周末|假期|休假|年假|请假|连着|一直|整天|一天|一上午|一下午"
    r"|一早上|半天|一晚上|通宵|一宿|[今早]上|上午|今早|早些时候|之前|刚才|那会儿|白天|几天|多天|两周|一周"
)
#: That it was read since: said behind what was not, of the thing itself.
_READ_SINCE: Final = re.compile(
    r"(?:刚刚?|刚才|才|终于|总算|现在|今[天早晚]|这会儿|已经?|都|后来)(?:有空|抽空|从头|仔细|认真|打开|赶紧|一并|补|去|来|全|都|把|附件|方案|邮件|文件){0,4}"
    r"(?:[看读审阅翻见](?:到|完|了|过|见|毕|,)|处理)|[看读审阅](?:完|过了|了一遍|了两遍)"
)
_OF_THE_MAIL: Final = re.compile(f"{_MAIL}+")
_SENTENCE: Final = re.compile(r"[。!?;\n]")


def _is_unread(answer: Answer) -> bool:
    """Whether it was not read, or with no care, and nothing says that it has been since."""
    told = answer.told
    if (english := _UNREAD_ENGLISH.search(told)) is not None:
        return not re.search(r"\b(?:now|since|just) (?:read|gone through|been through|reviewed)\b", told[english.end() :])
    return any(not _is_made_up_for(told, unread) for unread in _UNREAD.finditer(told))


def _is_made_up_for(told: str, unread: re.Match[str]) -> bool:
    """Whether it was read since, or it is only the mail that was not, for a time that is over."""
    before = told[max(0, unread.start() - 30) : unread.start()]
    sentence = _SENTENCE.split(before)[-1]
    thing = unread["thing"] or ""
    mail = _OF_THE_MAIL.fullmatch(thing) or (not thing and re.search(rf"{_MAIL}[^,]{{0,4}}$", sentence))
    if mail and (_OVER.search(sentence) or _READ_SINCE.search(told)):
        return True
    return _READ_SINCE.search(told, unread.end()) is not None


UNREAD: Final = (
    Doubt("skimmed", _SKIMMED, led=True),
    Look("not read", _is_unread),
)
