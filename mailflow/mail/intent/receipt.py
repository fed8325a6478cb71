"""Answers that only say a letter has come and will be looked at: every clause of a form, and one of them of receipt."""

from __future__ import annotations

import re
from typing import Final

_PARTS = re.compile(r"[,。.!;:\n~、—()]+")
_ZH_LETTER: Final = r"(?:邮件|附件|来信|来函|来文|文件|材料|资料|方案|内容|通知|提醒|消息|信息|您的|你的|mail|文档|的)"
_ZH_WHEN: Final = (
    r"(?:先|再|会|将|要|去|就|这就|马上|立即|尽快|尽早|抓紧|晚点|晚些|稍后|回头|随后|之后|下午|上午|今天|今晚|明天|明早|后天"
    r"|本周|下周|周[一二三四五六日末]|[一二三四五六七八九十\d]+(?:号|日|点)|\d+月\d+日|前|内|抽空|有空|得空"
    r"|我|我们|部门|内部|仔细|认真|详细|好好|给|跟|和|与|您|你|你们|大家|一起|安排|组织|的|时间)"
)
_CLAUSE: Final = re.compile(
    rf"(?P<receipt>(?:好的?|嗯|ok|行|哦|噢|谢谢)?{_ZH_LETTER}{{0,4}}(?:我|本人|我们|我这边|均|都|已经?|也)*(?:收到|收悉|拿到"
    rf"|看到|收下|知道|知悉|获悉|敬悉|阅悉|已收|收|到)(?:{_ZH_LETTER}){{0,4}}(?:了|喇|啦|哈|咯|喽)*"
    rf"|{_ZH_LETTER}{{1,3}}(?:也|都)?(?:能|可以|可)(?:正常)?(?:打开|下载|看到|显示|读)(?:了|的)?"
    rf"|{_ZH_WHEN}{{0,8}}(?:看看|看一?下|看下|看|睇下|睇|研究(?:一?下)?|审阅|细看|阅读|过一遍|过一下|学习(?:一?下)?|处理|讨论"
    rf"|核对|答复|回复|回复|回覆|回话|回信|回音|反馈|消息|准信|结论|结果|跟进)(?:{_ZH_LETTER}|您|你|哈|先|吧|结果){{0,4}}"
    r"|(?:just |only )?(?:(?:i|we) (?:hereby )?)?(?:confirm(?:ing|s)?|acknowledg(?:e|ing))(?: you)? (?:the "
    r"|your )?(?:good )?(?:receipt|reception|arrival)(?: (?:of|for) .{1,40})?"
    r"|(?:i|we)?(?: have|'ve)?(?: just| certainly| duly| safely| already| now)? ?(?:got|received|seen|have|read) (?:your|the|it"
    r"|this|that)(?: .{0,30})?|(?:your|the|this)? ?(?:e-?mail|mail|message|document|documents|file|files|plan|attachment"
    r"|request)"
    r"(?: has| have)?(?: just| safely| well)? (?:arrived|reached (?:me|us)|came through|come through|landed|been received"
    r"|received|opens? fine)|r(?:cv|ec)d|read (?:this|it) .{0,30}"
    r"|(?:i'll|i will|we'll|we will|will|let me|i'm going to|i am going to|shall)(?: then| now| just)? (?:get back|come back"
    r"|revert|reply|respond|answer|write back|have a .{0,12}look|take a .{0,12}look|look (?:at|into|through) (?:it|this"
    r"|the .{1,20})"
    r"|read (?:it|this|through.{0,16})|review (?:it|this)|go through (?:it|this)|study (?:it|this)|check (?:it"
    r"|this))(?: .{0,40})?"
    r"|(?:just to say |just a (?:quick )?note that )?(?:i(?:'ve)?|we(?:'ve)?)(?: have)?(?: just)? (?:got|received) (?:this|it"
    r"|your \w+)"
    r" and (?:i'm|i am|we're|we are|will|i'll) (?:reading|looking|going|working|read|look|go)\b.{0,30}"
    r"|(?:i'm |i am |we're |we are |still |just |now )*(?:reading|looking at|going through|working through|digesting|studying)"
    r" (?:it|this|the (?:plan|document|proposal|attachment))(?: .{0,20})?|(?:snowed under|swamped|busy|in meetings)"
    r" (?:today|this (?:week|morning|afternoon)|all day|until \w+)|(?:have|got) (?:it|this)"
    r"|(?:i'll |i will |we'll |will )?(?:check|look|read|review)(?: (?:it|this))? and (?:revert|reply|respond|answer"
    r"|get back(?: to you)?"
    r"|come back(?: to you)?|let you know)(?: .{0,24})?|(?:i'll|i will|we'll|will|let me) (?:have a .{0,12}read|look"
    r"|go through (?:it|this)"
    r" first|read (?:it|this) first)(?: .{0,40})?|printed (?:it|this)(?: out)?(?: to read.{0,24})?"
    r"|(?:please )?leave it with me|(?:it's |it is |i have (?:it|this) |i've got (?:it|this) )?(?:on|in) my (?:list|desk|radar"
    r"|to-?do(?: list)?|queue|pile|inbox)(?: for .{1,16})?|(?:which |it |this )?is receiving (?:our |my )?attention"
    r"|good to know"
    r"|(?:拝受|受領|受(?:け|)取り?|拝(?:见|見)|拝(?:读|読))(?:り)?(?:いた|致)?しました|.{0,8}(?:受け取り|拝受|受領)(?:いた"
    r"|し)*ました|(?:後|后)ほど(?:、)?(?:ご)?(?:确|確)(?:认|認)(?:いた|致)?します|(?:确|確)(?:认|認)(?:の上|后"
    r"|後)?(?:、)?(?:ご?返信|ご?(?:连|連)(?:络|絡))(?:いた|致)?します)"
    r"|(?P<kept>(?:附件|文件|材料|方案|邮件)?(?:已经?|也)(?:下载|打印|保存|打开|存档)(?:好|出来)?(?:了)?"
    r"|thank(?:s| you)(?: very much| so much)? for keeping (?:us|me) (?:in the loop|posted|informed|updated))|放我?(?:桌|案头"
    r"|手边)上?了?"
    r"|(?:i |we )?(?:need|give me) (?:a few|a couple of|two|three|some|a bit of) (?:more )?(?:days?|hours?|time)"
    r"|(?:等我)?(?:看|读|研究|消化|细看)(?:完|过|好)?(?:后|了)?(?:再|之后)(?:说|回复?|答复|联系)(?:您|你)?|(?:容|让)我(?:先|再|好好)?(?:研究"
    r"|看|想|消化|琢磨|学习)(?:一?下|看看)?|(?:我部门?|我们?部?门?|本部门?|\ue001+)?(?:将|会|拟)?于?.{1,10}前(?:书面|正式|统一)?(?:答复|回复"
    r"|反馈|回你|回您|给(?:你|您)?(?:回话|答复|回复|消息))|(?:下午|上午|晚点|稍后|明天|今晚|回头|周[一二三四五])(?:再)?回(?:你|您|复|话)"
    r"|(?:我)?(?:先)?(?:让|和|跟|与|叫)(?:团队|同事|部门|领导|大家|下面的人|组里)(?:先|一起)?(?:过|看|研究|讨论|核对)(?:一[下遍])?"
    r"|(?:确|確)认のうえ(?:、)?(?:改めて)?(?:ご?返信|ご?(?:连|連)(?:络|絡))(?:いた|致)?します|谢谢[\ue003\u4e00-\u9fff]{0,4}"
    r"|好的?|嗯+|ok(?:ay)?|了解|行|哦|噢|收到|sure|right|great|fine|noted|(?:非常|多)?(?:谢谢|多谢|感谢|辛苦了?)(?:您|你|了|哈|提醒"
    r"|告知|通知|同步|分享|来信|发送)*|[\u4e00-\u9fff\ue003]{0,3}(?:您好|你好)|ご(?:连络|連絡|送付"
    r"|共有)(?:いただき)?ありがとう(?:ございます|ございました)"
    r"|(?:many )?(?:thanks?|thank you|thx|cheers|ta)(?: (?:for|dear|you|so much|very much|a lot|again|to)\b.{0,40}"
    r"| [a-z\ue003]{2,12})?|(?:dear|hi|hello) .{1,24}|\ue003+|just"
)
#: What is only promised acknowledges nothing by itself.
_PROMISED = re.compile(r"\b(?:back|revert|reply|respond|answer|check|let me)\b|答复|回[复覆话信音]|反馈|消息|准信|结[论果]"
    r"|处理|讨论|核对|研究|再说|容我")
_DOUBTS = re.compile(r"[?]|不(?!好意思|客气)|[没冇]|\b(?:but|not|no|if|sorry|approv\w*|agree\w*|reject\w*|sign\w*|object\w*"
    r"|unless)\b|\bcan't\b|同意|批准|赞成|反对|但|如果|问题|意见|签|批")


def is_receipt(said: str) -> bool:
    """Whether a text says no more than that the letter is there, will be read, and will be answered."""
    if _DOUBTS.search(said) or len(said) > 240:
        return False
    parts = [part.strip() for part in _PARTS.split(said) if part.strip()]
    found = [_CLAUSE.fullmatch(part) for part in parts]
    told = [part for part, one in zip(parts, found, strict=True) if one is not None and (one["receipt"] or one["kept"])]
    return bool(told) and all(found) and (len(parts) > 1 or _PROMISED.search(told[0]) is None)
