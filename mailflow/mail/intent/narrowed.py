"""What makes of a yes one to less, to something else or to come: a last net under the forms of harmless clauses; it only doubts.

Closed words for what those forms could let through; a word of the request itself narrows nothing.
"""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.folding import fold_text
from mailflow.mail.intent.lexicon import UNKNOWN, lexicon

#: Left to others, told of as done long ago, or pleaded for.
_LEFT: Final = (
    r"\A\s*(?:该|此|本)?(?:方案|计划|活动|事项)已(?:经)?确认[。.!]?\s*\Z|[按依照](?:大家|各位|你们?|您|贵部门?"
    r"|\ue003+)的?(?:意见|意思|想法|节奏|看法|主意|安排意见)|[按依照]大家(?:说|讲|意)"
    r"|(?:意见|我|^\s*)给过了|(?:^|\n)\s*给个?(?:开|个)?绿灯|准了吧|我希望的结果"
)
#: A change, a delay or a condition in words that praise, promise or tell.
_CHANGED: Final = (
    r"(?:会|将)[^,。\n]{0,8}(?:晚[几一两三]?[天周]|酌情|视情|看情况|少派|从简|挑重点|跳过|收费|择期|国庆|月底|照去年|按自己的)"
    r"|拿掉|去掉|挪到|推到|取消(?:值班|活动|海报|线|页面|会)|外包|(?:看|核|读|学习|对|审|验|过)完[^,。了过\n]{0,4}(?:下单|采购"
    r"|签|启动|付款|开始|执行|上线)|核完价|过完节"
    r"|(?:^|[,。\n])\s*(?:我们?|先|再|请|会上|周会|例会){0,3}(?:核|复核|看|了解|测算|梳理|核实|研究|评估|算|过)一下(?:附件|预算"
    r"|方案|预算表)?\s*(?=$|[,。!\n])"
    r"|(?:^|[,。\n])\s*(?:我们?|先|再)?(?:看看|我看一下|先看一下)\s*(?=$|[,。!\n])"
    r"|(?:写|做|安排|弄|设计)得[^,。\n]{1,4}一些|谈到|谈好|说好了|商量好了|(?:和|与|跟)[^,。\n]{0,4}(?:去年|上季度|年初|纪要"
    r"|终稿|法务的)|你们改了|合作方|抽不开身|(?:我们|大家)[^,。\n]{0,3}走不开|才放心"
)
_TO_COME: Final = (
    r"请[^,。\n]{0,6}(?:过目|审阅|批示|定夺)|严控|包干|[壹贰叁肆伍陆柒捌玖]万|(?:线上|线下|海报)组|(?:^|[,。\n])\s*(?:跟|和|与"
    r"|同)[^,。\n]{2,6}(?:沟通好|对齐|确认好|协调好)\s*(?=$|[,。!\n])"
    r"|(?:对|就)(?:预算|费用|时间|人员|分工|进度)\s*(?=[,)。\n]|$)|(?:昨天|前几天|电话里|微信里|会上讨论|我们?部门|我们?|简单"
    r"|后备|备用|(?<!比)上一|(?<!比)前一)的?(?:版本?|方案|计划)[^,。\n]{0,4}(?:好|合理|可行|不错)"
    r"|\n\s*[\u4e00-\u9fff\ue003]{2,5} (?:decides?|pays?|objects?|will|must|needs?|has|have|is|still|checks?|signs?|cancell?ed"
    r"|posters?|to)\b|(?:之前|本来|原本|一开始|起初)(?:还)?(?:有点)?(?:担心|嫌"
    r"|怕)(?![^。!?\n]*(?:放心|打消|解决|消除|多虑|踏实|安心|顾虑没|不担心|没了))"
    r"|供应商|厂商|[一二两三四五六七八九十\d]名|(?:和|与|跟)[^,。\n]{0,6}(?:口径|规格书|合约|上季|合同)|口径保持一致|条款对齐"
    r"|,\s?(?:均|全)在(?:额度|预算)之?内"
    r"|(?:下周|明天|后天|晚上|周末)[^,。\n]{0,3}才?有空|下周才|(?:好|齐|到位|完|过)就(?:能|可以)?(?:开工|跑|启动)|,\s?(?:完善"
    r"|会上过|改进|优化|细化|先这样)\s*[。.!]?\s*$|\n\s*先这样\s*$|看过就行|[按照]\ue001+的?(?:方案|计划)"
    r"|(?:\.{2,}|。{2,}|…)\s*$|\A\s*\ue001+[,\s]?(?:您好|你好)|(?:^|[,\n])\s*-1\s*$"
)
_MORE: Final = (
    r"\A\s*(?:施工|安装|采购|付款|推广|宣传|开发|海报|线上|线下),|\((?:the )?(?:schedule|budget|timeline|draft|scope|dates?"
    r"|costs?)\)|\bok\s?\.{2,}|\A\s*1[.、)]\s*(?:ok|好|行)\s*\n"
    r"|\A\s*(?:请|烦请)?[按依照]照?(?:规定|程序|流程|制度)来?(?:执行|办理?|处理|付款)[。.!]?\s*\Z|(?:fine|ok"
    r"|good) by me,? over to you|\bthe version (?:in|from|of)\b|\A\s*余(?:均|亦|皆)?(?:同意|照准|无意见|没意见)"
    r"|并案|从简|依规定办理\s*$|\bmy team (?:checks|reviews|reads)\b|\A\s*(?:好的?|是|行|嗯),\s?(?:照办|执行|照做|尽快办理"
    r"|去办|马上办)[。!]?\s*\Z|\bone of the (?:proposals|plans|options|versions)\b|,\s?书面(?:确认|回复)\s*[。.!]?\s*$"
)
#: An answer that is still to come, or another's, or asked for.
_ANSWERED_LATER: Final = (
    r"(?:上午|下午|今天|明天|今晚|想好|想清楚|琢磨|考虑好?|商量好?|问过|问了?|回头|一会儿?|晚些|晚点|稍后|忙完|有空|得空|尽快|会"
    r"|让[^,。\n]{1,4})[^,。\n]{0,6}(?:回复?(?:你|您|一下)|给你答复|答复你)"
    r"|(?:麻烦|请|你们?)[^,。\n]{0,4}(?:书面|邮件)?(?:确认|回复|回)一?下(?=$|[,。!\n])|(?:请|麻烦)[^,。\n]{0,3}书面(?:确认|回复)"
    r"|(?:同意|承认|承認|决裁|决裁|了承)[、,]?(?:よろしく)?お(?:愿|願)い|承(?:认|認)ですね"
    r"|\bheavy heart\b|\bthanks for (?:making|letting|giving|doing|taking on)\b|\bthanks for the budget\b"
    r"|\bsorry (?:all )?my (?:people|team)\b|\bsorry for the short\b"
)
_ENGLISH: Final = (
    r"\bin my (?:opinion|view)\b|\bhaha\b|\A\s*the (?:approval|sign-?off|green light) from\b|\bat my level\b"
    r"|\A\s*(?:i'm |i am |very |so )*(?:pleased|delighted|glad) with\b|\A\s*to be [a-z]+|\A\s*(?:january|february|march|april"
    r"|may|june|july"
    r"|august|september|october|november|december|spring|summer|autumn|winter),|\bthanks for (?:moving|dropping"
    r"|putting (?!(?:this|it|everything|the plan|all|the document|all this|all of this) together)|taking (?!(?:the time|care))"
    r"|cutting|postponing|shortening|reducing|keeping us out|getting (?!(?:this|it|back|everything))|leaving )"
    r"|\blet me know (?:how much|the (?:costs?|amount|dates?|price|result)|your"
    r"|what|when|who|which|whether)\b|\b(?:approve|agree (?:to|with)|accept)d? (?:my|our) (?:plan|version"
    r"|proposal|draft)\b|\b(?:requested|the) changes\b(?: are approved)?|\b(?:that|this) much is\b|\A\s*(?:yes to "
    r"|no comments on |ok with )?(?:the )?"
    r"(?:budget|dates?|draft|idea|structure|minutes|contract|schedule|timeline)(?: is| are|'s)? ?(?:ok|okay|fine"
    r"|good)?, (?:so )?(?:go ahead|proceed|ship it)|\bwith the above\b$|\blooking forward to (?:the (?:next|changes|cost)"
    r"|your (?:changes|answers?))|(?<!what )\bwe discussed (?!it\b(?! being)|this\b|the plan\b|everything\b|all\b)"
    r"|\bhappy for (?:you to (?:continue|run|go on)|work to)\b"
)
#: What nobody praises by.
_BAD: Final = (
    r"(?:很|太|挺|非常|十分|真)(?:荒唐|荒谬|离谱|烂|差|失败|空洞|敷衍|夸张|浪费|冒进|犹豫|纠结|失望|生气|无语|可笑|混乱|粗糙"
    r"|草率|勉强|牵强|随意|空泛|无聊|奇怪|危险|激进|仓促|惨|坑|虚|假|糟|扯|忽悠|头疼|难受|无奈)"
    r"|\b(?:ridiculous|disastrous|terrible|exorbitant|wasteful|insufficient|deficient|illogical|dangerous|chargeable|billable"
    r"|flexible|revocable|payable|awful|horrible|absurd|outrageous|reckless|useless"
    r"|hopeless|atrocious|dreadful|ludicrous|pathetic|lousy|crazy|insane|a joke|a mess|overpriced|unrealistic)\b"
)
_FEAST: Final = r"(?:元旦|春节|国庆|中秋|端午|五一|圣诞|元宵|清明|暑假|寒假|双十一|双11|easter|christmas)"
_PLACE: Final = (
    r"(?:华[东南北中西]|东北|西[南北]|北京|上海|广州|深圳|杭州|南京|武汉|成都|重庆|天津|苏州|西安|沈阳|长沙|郑州|青岛|大连|厦门"
    r"|济南|beijing|shanghai|guangzhou|shenzhen|hangzhou|wuhan|chengdu|taipei)"
)
_DO: Final = r"(?:启动|开始|执行|上线|推进|实施|安排|交付|做|办|组织|先行|start|begin|launch|go)"
#: A place or a feast to carry it out at, or one that stands alone.
_ELSEWHERE = re.compile(
    rf"(?P<word>{_FEAST}|{_PLACE})(?:公司|分公司|区|组|部)?(?:来|先|起|后)?{_DO}|(?:start|begin|implement|arrange"
    rf"|launch)s? (?P<word2>{_PLACE}|{_FEAST})"
    rf"|(?:同意|批准|没意见|没问题|可以|approved?|agreed)\s*[,。.!;:(—-]+\s*(?P<word3>{_FEAST}|{_PLACE})(?:公司|分公司"
    rf"|区)?\s*(?=$|[,。.!;:()\n—-])"
)
#: Praise of a version that is not the one sent.
_PRAISED_ELSE: Final = (
    r"(?:^|[,。\n])\s*(?![这此该本贵你您整总各]|现在|最新|附件|邮件|\ue003|\ue004|活动|促销|项目"
    r"|大家)[^,。\n]{1,6}(?<![做写出提报给发])的(?:版本?|方案|计划)[^,。\n]{0,4}(?:好|合理|可行|不错)"
    r"|(?:放|挪|改|定)(?:在|到)[^,。\n]{1,8}讨论过|免去|免了|免掉|省掉|\bthanks for keeping [^.,\n]{1,20} out\b"
    r"|\blooking forward to the (?:contract|invoice|answer)"
)
_NARROWED = re.compile(f"{_PRAISED_ELSE}|{_LEFT}|{_CHANGED}|{_TO_COME}|{_ANSWERED_LATER}|{_MORE}|{_ENGLISH}|{_BAD}")
#: Another paper or act; where the request speaks of it, it is the right one.
_OTHER_THING: Final = (
    re.compile(r"\A\s*可以(?P<thing>出差|聘用|录用|付款|休假|请假|续租|报销|核销)"),
    re.compile(
        r"\b(?:approved?|agree (?:to|with)|accept(?:ed)?|the) (?:the |this |your )?(?P<thing>(?:annual )?(?:sales|marketing"
        r"|annual|execution|acceptance|requirements?|consensus|new|final|old|next) (?:plan|report|document|version|proposal"
        r"|budget|memo))\b"
    ),
    re.compile(r"\bthe (?P<thing>report|minutes|contract)s? (?:is|are) approved\b"),
    re.compile(
        r"(?:同意|批准|核准|认可)[^,。\n]{0,4}?(?P<thing>(?:季度|月度|年度|整体|推广(?!方案)|费用|付款|采购|场地|会议|人员|时间"
        r"|最终执行|执行|培训|宣传|设计|接待)"
        r"(?:计划表?|申请|安排|方案|报告))(?=$|[,。!\n的了])"
    ),
    re.compile(r"(?:同意|批准|核准)(?:这|该|此|本)笔(?P<thing>付款|费用|款项|支出|采购)"),
)
_BRACKETED = re.compile(r"\(\s*([\u4e00-\u9fff]{2,4})\s*\)")
_FRIENDLY = re.compile(r"回|谢|辛苦|已|阅|签|无|没|全|都|悉|同意|批准")
_YES = re.compile(r"同意|批准|核准|可以|没问题|没意见|无异议|通过|赞成|确认|approved?")
_LIVELY = re.compile(r"[起干回收悉罢毕完忙累乐喜得看啦吧哈喔哦呀了冲顶赞棒稳妥走发]|出差|路上|下[班课]|手机|在[家外]")
_CLAUSE = re.compile(r"(?<=,)\s*([\u4e00-\u9fff]{2,3})\s*(?=$|[,。!;\n])")
_TITLED = re.compile(r"[《〈]([^《》〈〉\n]{2,60})[》〉]")


def is_narrowed(said: str, about: tuple[str, ...], request: str) -> bool:
    """Whether words tell that the yes is to less, to another thing, left to others or still to come."""
    asked = fold_text("\n".join((request, *about)))
    if any(match[0] not in asked for match in _NARROWED.finditer(said)):
        return True
    if any(_named(match) not in asked for match in _ELSEWHERE.finditer(said)):
        return True
    things = (match for shape in _OTHER_THING for match in shape.finditer(said))
    return bool(asked.strip()) and (any(thing["thing"] not in asked for thing in things) or _stands_alone(said))


def _stands_alone(said: str) -> bool:
    """Whether a thing stands in brackets, or as a clause, of which nothing is said."""
    bracketed = (match[1] for match in _BRACKETED.finditer(said))
    if any(_FRIENDLY.search(word) is None for word in bracketed):
        return True
    yes = _YES.search(said)
    behind = (match[1] for match in _CLAUSE.finditer(said) if yes and match.start() > yes.start())
    clauses = (word for word in behind if not _LIVELY.search(word))
    read = lexicon({}).tokens
    return any(all(token.kind == UNKNOWN for token in read(word, 0, len(word))) for word in clauses)


def names_another_title(text: str, about: tuple[str, ...], request: str) -> bool:
    """Whether a title is named that is not the title of what is asked about, nor stands in the request."""
    known = fold_text("\n".join((*about, request)))
    return bool(known.strip()) and any(title.strip() not in known for title in _TITLED.findall(text))


def _named(match: re.Match[str]) -> str:
    return match["word"] or match["word2"] or match["word3"]
