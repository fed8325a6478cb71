"""A yes that its writer does not give now: of another thing, still unread, supposed, put off, asked of others, or told of.

A last look at what would else be a yes on a condition: where one of these is said, nobody can tell yet, so it is asked back.
"""

from __future__ import annotations

import re
from typing import Final

_YES_EN: Final = (
    r"(?:approv(?:e|ed|es|ing|al)|agree[sd]?|agreeing|sign(?:ed|s|ing)?(?: off| this| it)?|accept(?:ed|s|ing)?|confirm(?:ed|s"
    r"|ing)?|endors(?:e|ed|es)"
    r"|yes|ok|go ahead|validat(?:e|ed|es)|green-?light|consent(?:ed)?|lgtm|say yes|said yes)"
)
_YES_ZH: Final = r"(?:同意|批准|核准|批|签|点头|通过|答应|赞成|认可|确认|放行|过|approved?|ok|lgtm)"
_SEEN_EN: Final = (
    r"(?:read|open(?:ed)?|look(?:ed)?(?: at)?|get to|got(?:ten)? to|review(?:ed)?|finish(?:ed)?|see|seen|study|studied"
    r"|check(?:ed)?|go(?:ne)? through|reach(?:ed)?|start(?:ed)?)"
)
#: What is to be approved has not been read, or has not been made up one's mind about.
_UNREAD: Final = (
    rf"\b(?:haven't|have not|hasn't|didn't|did not|not|never|yet to|still to|have to|want to|need to|without having) (?:yet "
    rf"|even |actually |really |fully |quite "
    rf"|been able to |had (?:the )?(?:time|chance) to |managed to |properly ){{0,2}}{_SEEN_EN}\b(?![^,.;!\n]{{0,20}}(?:no "
    rf"|any )?(?:issue|problem|objection|wrong))"
    r"|\bstill (?:reading|reviewing|looking|thinking|checking|going through|working through|on page|digesting|undecided"
    r"|studying|pending|open)\b|\b(?:so|thus) far\b"
    r"|\bno (?:conclusion|decision|opinion|answer) (?:yet|from)\b|\b(?:do not|don't) have (?:a |any |an )?(?:conclusion"
    r"|decision|opinion|answer)\b"
    r"|\b(?:haven't|have not|not yet) (?:made up my mind|decided)\b|\bsleep on it\b|\bnot (?:a|an) (?:yes|approval|go|ok"
    r"|agreement)\b"
    r"|(?:还|尚|仍|都|压根|根本|完全|内容)?(?:没|未|冇)(?:有)?(?:顾上|顾得上|来得及|时间|空|机会|开始)?(?:去)?(?:打开|看|读"
    r"|细看|审|定(?!稿)|睇|拍板|想好|决定|review|open|轮到)"
    r"(?!出|到(?:有|任何|什么)?(?:问题|不妥|错)|见(?:有|任何|什么)?问题|法)"
    r"|(?:还|仍|正)在(?:看|审|读|研究|讨论|考虑|走|等|评估)|(?:容|让|等|待)我(?:再|先)?(?:想|看|斟酌|考虑|研究|琢磨|消化)"
    r"|(?:回头|稍后|晚点|改天|之后|得空|有空)(?:我)?(?:再)?(?:看|说|议|定|表态|回复?你)"
    r"|(?:结论|正式(?:意见|答复|回复|表态)|答复|意见)[^,。!?\n]{0,8}(?:再|稍后|随后|之后|晚点|下周|明天|周[一二三四五])"
)
#: Supposed, remembered, or nearly so.
_SUPPOSED: Final = (
    rf"\b(?:would|'d|might|could|should)(?: have|'ve) (?:[a-z]+ ){{0,2}}?{_YES_EN}\b|\b(?:if|were) (?:i|it|this"
    rf"|that)(?: (?:were|was|had been)|'d been)\b|\bif it (?:were|was) (?:up to|for|just|only)\b"
    rf"|\b(?:about|tempted|minded|inclined|going|ready|meaning|hoping|planning|willing|tried|trying|meant|wanted"
    rf"|prepared) to (?:[a-z]+ )?{_YES_EN}\b"
    rf"|\b(?:almost|nearly|practically|virtually) {_YES_EN}\b|\bonce upon\b|\bgod willing\b|\binshallah\b|\bpigs\b"
    rf"|\byeah,? right\b|\bas if\b"
    rf"|(?:要是|如果|若是?|假如|倘若|换作|换成|要不是)[^。!?\n]{{0,24}}(?:早就?|肯定|一定|就|也|会"
    rf"|准)[^,。!?\n]{{0,6}}{_YES_ZH}了|(?:要是|如果)我(?:是|在|说了算|同意)|我要是|\bwould\b[^.!?\n]{{0,24}}\bif (?:i"
    rf"|we) could\b"
    rf"|(?:差一?点|险些|几乎|差啲|本来|原本|本想|本该|原想|正要|正准备|正打算|倾向于?|差不多)[^,。!?\n]{{0,8}}{_YES_ZH}"
    rf"|(?:可以|行|同意)(?:啊|呀|的)?,(?:如果|要是)(?:你|你们|不怕|想|愿意)"
)
#: Put off: what will be said once the writer is back, or has read it.
_LATER: Final = (
    rf"\b(?:i|we)(?:'ll| will| am going to|'m going to| shall)(?: \w+)? {_YES_EN}\b[^.;!?\n]{{0,30}}\b(?:(?:when|once|after"
    rf"|as soon as) (?:i|we|reading|checking|lunch|the weekend|my|having)\b"
    r"|tomorrow|later|tonight|next week|(?:on|by|before) (?:mon|tues|wednes|thurs|fri)day|soon|shortly|in the morning)"
    rf"|\b(?:will|to) (?:reply|answer|respond|come back|get back|revert)\b|\bwill be (?:a )?yes\b|\bif (?:it|all"
    rf"|everything)(?: all)? (?:checks out|is (?:well|fine|ok|in order))\b"
    rf"|\b(?:i'll|i will|let me|going to) (?:have|take) a (?:\w+ )?look\b|\bwill (?:look|read|review|check) (?:it|this|at)\b"
    rf"|(?:明天|下周|周[一二三四五]|晚点|回头|会上|改天|过两天|稍后|下午|晚上|下班前|到时|随后"
    rf"|等会儿?)[^,。!?\n]{{0,8}}(?:再)?(?:给|回|说|表态|{_YES_ZH})"
    r"|没(?:什么)?问题的话|(?:无误|可以|ok)的话"
)
#: Asked of somebody else, or somebody else's.
_OF_OTHERS: Final = (
    rf"(?:请|麻烦|烦请|让|叫|盼|望|恳请|劳驾|拜托|求)(?!按|照|放心|知悉)[\w\u4e00-\u9fff\ue003]{{1,10}}?(?:先|尽快|早日|惠予"
    rf"|给予|予以|帮忙|务必|也|能|来)*(?:同意|批准|核准|批一?下|签一?下|签字|审批|点头|确认一下)"
    rf"|(?<![我部处科司方])(?:部|部门|总|经理|主任|主管|客户|客户那边|产品|技术|法务|财务|市场|老板|领导|对方|别人|大家|那边"
    rf"|(?<!其)他们?|她|佢)(?:那边|那份|那里|们)?(?:都|已|已经|也|全|刚)*(?:{_YES_ZH}|没意见|没问题|可以)(?:了|过)?"
    rf"|\b(?!(?:i|we|you|it|this|that|plan|all|both|is|are|approved|and)\b)[a-z]+ (?:has|have|had|already|did|was"
    rf"|were)(?: already| also| just)? (?:approved|signed|agreed|confirmed|accepted|endorsed|validated|okayed|ok'd|cleared)\b"
    r"|\b(?:asked|told) me to\b|\bon behalf of\b|\b(?:my|the) (?:wife|husband|boss|director|team|manager|brother"
    r"|committee)(?:'s| is| says| has| wants| must)\b"
)
_THING_ELSE: Final = (
    r"(?:invoice|expenses?|leave|calendar|invite|invitation|meeting|vendors?|suppliers?|travel|trip|timesheet|holiday|time of"
    r"|your (?:other|previous)|friend request|parking)"
)
#: Another thing, an earlier version, an earlier day; an opinion that one shares; the reply itself.
_OF_ELSE: Final = (
    rf"\b{_YES_EN}\b(?: (?!minus|without|except|less|bar|excluding|once|unless|if|subject|pending|after|on\b|for\b)\w+){{0,2}}"
    rf" {_THING_ELSE}\b|\b{_THING_ELSE}\b(?: \w+)? (?:is|are|was|were) {_YES_EN}\b"
    r"|\bv ?\d[\d.]*(?: version)? (?:was|is|had)\b|\bthe (?:old|last|previous|earlier|first) (?:plan|version|one|draft"
    r"|proposal)\b"
    r"|\b(?:approved|signed off|agreed|cleared|okayed) by (?!me\b|us\b|my\b|our\b|\ue001|then|the end|email|mail|\d|(?:mon|tues"
    r"|wednes|thurs|fri)day|next|myself)[a-z]"
    r"|\bagreed? (?:with (?:you|him|her|them|[a-z]+'s)|that)\b|\bagree (?:that|with [a-z]+'s)|\b(?:needs?|need|require[sd]?"
    r"|awaits?|awaiting) (?:approv|sign|confirm|your|his|her)"
    r"|\bapproval pending\b(?=\s*(?:$|[,.;!\n]))|\bapprove pending\b|\byes,? i (?:see|know|got|saw|read|heard|understand"
    r"|remember|received)\b"
    r"|(?:上一?版|上个?版本?|上次|上回|上个月|去年|旧版|之前(?:那|的)(?:版|份|个)|前一版|老版|v0\.\d)(?:的|那份|那个|那版"
    r"|v[\d.]+|我|是|就|已经|曾|倒){0,5}(?:是)?(?:同意|批|签|可以|赞成|没意见|通过)"
    r"|同意(?:把|将)?(?:延期|推迟|延后|晚点|回复期限|答复期限)(?:回复?|答复?)|(?:回复|回覆|答复|答覆|反馈)(?:期限|时间|日期)"
    r"|\A(?![^?]*同意(?![书函单稿]))[^?]*同意[书函单稿]|(?:请假|报销|加班|团建|出差|聚餐|调休|发票)(?:的事|申请"
    r"|单)?(?:我)?(?:已经?)?(?:同意|批)"
    r"|(?:没有?|无|冇)(?:此|这个|这种|这么大)?(?:的)?(?:权限|权力|资格)|无权|做不了主|说了不算|说了算吗"
    r"|(?:我)?个人(?:是|倒)?(?:同意|赞成|没意见|觉得可以|支持)的?,[^。\n]{0,10}(?:部门|公司|团队|领导|组里)|之外的你懂"
)
#: Not yet, if ever: hoped for, listed to choose from, asked about again, or true for somebody else's money.
_NOT_YET: Final = (
    rf"\b(?:haven't|have not|hasn't|has not|isn't|is not|not)\b(?: been)? {_YES_EN}\b[^.;!\n]{{0,10}}\byet\b"
    r"|\b(?:do not|don't) (?:record|count|treat|take|log|mark|consider) (?:this|it|me|that)\b"
    rf"|\bwill {_YES_EN}(?: it| this)? after (?:lunch|dinner|breakfast|work|the (?:meeting|weekend|holidays?|break)|my\b)"
    r"|\bfingers crossed\b|\bhopefully\b|\bover my dead body\b|\bif i had\b|\bask me (?:again|later)\b"
    r"|\bmaking up my (?:own )?mind\b"
    r"|\breply\b[^.;\n]{0,20}\bif you\b|\bif i (?:don't|do not|haven't|have not)\b[^.!?\n]{0,20}\b(?:hear|write|reply|answer"
    r"|respond)"
    r"|\bwith conditions ?/|/ ?(?:rejected?|不同意)\b|\breserve my position\b"
    r"|如果是我(?:自己)?的|没点头|未点头|[还尚]没[^,。]{0,3}点头|可是可以|同意(?:把|将)?[^,。!?\n]{0,14}(?:开会|会上?讨论|讨论|答复|回复)(?=\s*(?:$|[,。]))"
)
_NOT_GIVEN = re.compile(f"{_UNREAD}|{_NOT_YET}|{_SUPPOSED}|{_LATER}|{_OF_ELSE}")
_OTHERS = re.compile(_OF_OTHERS)
#: Others' consent that is waited for is a condition of one's own.
_WAITS = re.compile(
    r"\b(?:once|after|when|if|until|unless|provided|as soon as|as long as|subject to|pending)\b[^,.;!?\n]{0,40}$"
    r"|[等待若须需先][^,。!?\n]{0,12}$|(?:如果|只要|除非|前提是?|条件是)[^,。!?\n]{0,12}$"
)
_THEN = re.compile(r"(?:之?后|以后|的话|[就才再方即])|[^,。!?\n]{0,6}(?:之?后|以后|的话|[就才再])")


def is_not_given(said: str) -> bool:
    """Whether a text says of its yes that it is not given, or not yet, or not of this."""
    return _NOT_GIVEN.search(said) is not None or any(map(_is_told, _OTHERS.finditer(said)))


def _is_told(match: re.Match[str]) -> bool:
    before, after = match.string[: match.start()], match.string[match.end() : match.end() + 12]
    return _WAITS.search(before[-60:]) is None and _THEN.match(after) is None
