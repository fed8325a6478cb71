"""Findings and offers in whose words a doubt could be heard, and that the writer's people are of one mind; by whole shapes."""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.blanks import blank
from mailflow.mail.intent.compiled import form
from mailflow.mail.intent.speaker import OWN, TITLE
from mailflow.mail.intent.unhindered import stands_aside, without_turns
from mailflow.mail.intent.words.onward_chinese import ONWARD

#: An offer of help.
_ZH_OFFER: Final = (
    rf"(?:(?:后续|后面|之后|期间|过程中)?(?:有|如有|若有)(?:什么|任何)?)?需要(?:{OWN}++|我们|我|本人|咱们?|我方|我部门?"
    rf"|本部门?|敝部)?(?:这边|这里|部门)?(?:配合|帮忙|支持|协助"
    rf"|帮助|出力|提供)"
    r"(?:的(?:地方|事项|事)?)?(?:请|可以?|都可以?)?(?:随时|尽管|直接|及时)(?:说|讲|提|找(?:我|我们)|联系(?:我|我们)?|告诉(?:我"
    r"|我们)|吩咐)(?:就行|即可|吧|哈)?"
)
_OFFER = re.compile(_ZH_OFFER)
_ONWARD = form(ONWARD)
#: What is praised, though its name sounds like a doubt: good job on the risk section.
_PRAISED = re.compile(
    r"(?:a )?(?:very |really )?(?:great|good|nice|excellent|fantastic|solid|impressive) (?:work|job|stuff|effort|write-?up"
    r"|analysis) (?:on|with|in) (?:the|this|that|your)"
    r"(?: (?!budget\b|plan\b)[a-z-]+){1,2} (?:sections?|parts?|chapters?|tables?|analysis|appendix|annex|slides?|pages?"
    r"|assessment|register|overview)"
    r"(?:,? (?:everyone|all|team|min))?"
)
#: That the money is there, said of the matter: alone and behind an approval it would limit it.
_BUDGETED = re.compile(
    r"(?:and )?(?:it's|it is|this is|that's|that is|we're|we are|all|everything|everything is"
    r"|(?:the |all )?(?:costs?|spend|spending|amounts?|figures?|numbers?|total|expense)(?: is| are)?)"
    r" (?:all |well |still |fully |comfortably |also |already |safely |clearly ){0,2}(?:within|in|inside|covered (?:by|in)|in"
    r" line with|part of|included in"
    r"|provided for in|accounted for in|foreseen in) (?:the |our |my |this year's |approved |annual |departmental |{OWN}++ ){0,3}"
    r"(?:budgets?|forecast|plan|policy|allowance)(?: for (?:this|the) (?:year|quarter))?".replace("{OWN}", OWN)
)
_THOUGHT = re.compile(r"^(?:and )?(?:i|we) (?:think|believe|feel|find)(?: that)? (?=(?:the|this|it|that|your|everything|all)\b)")
#: That those who were told are ready.
_KNOWN_TO = re.compile(r"(?:and )?(?:they(?:'re| are)|everyone is|all are) (?:all |fully )?(?:on board|ready|aware|informed)")
#: That one will talk where anything turns up.
_IN_TOUCH = re.compile(
    r"(?:后续|后面|之后|期间|过程中|执行中)?(?:如|若)?有(?:任何|什么)?(?:问题|情况|需要|疑问)(?:的话)?(?:我们|咱们|大家"
    r"|随时|及时|直接|再|群里|微信|电话){0,4}"
    r"(?:沟通|联系|对接|聊|碰)(?:即可|就行|就好|吧)?"
)
#: What all are called on to do, and nothing of the matter.
_URGED = re.compile(
    r"(?:请|望)?(?:大家|各位|各部门|各单位|团队|我们)(?:都|也)?(?:要|应该?|务必|多)?(?:高度|充分|多多|全力|积极|认真"
    r"|一起)?(?:重视|支持|配合|努力|加油|费心|把这件事做好)"
)
#: In front of an answer it is a reason; behind one it would be a limit.
_BEFORE_YES = re.compile(r"(?<![^\n.!;])[ \t]{0,8}(?:all |well |comfortably )?(?:within|in|on|under|below|inside) (?:the |our"
    r" )?budget(?: and on (?:time|schedule))?,"
    r"(?= (?:so )?(?:approved|i approve|we approve)\b)")
#: That the writer's own people are of one mind; the answer itself is still to come.
_OF_ONE_MIND = re.compile(
    r"(?<![^\s,。!;])(?:(?:(?:我们?|本|\ue001+)?(?:部门|部|组|团队|处|科|室|班子)?(?:里|内|内部)(?:的?(?:大家|同事们?|人员?"
    r"|成员|几个人|几位同事|骨干|小伙伴们?))?"
    r"|(?:我们?|本|\ue001+)(?:部门|部|组|团队|处|科|室|班子)?(?:的?(?:大家|同事们?|人员?|成员|几个人)))(?:都|均|也|全|一致"
    r"|看了?,?|看过了?,?|已经?){0,3}(?:(?:没有?"
    r"|无)人(?:有意见|反对|有异议|提出异议|有不同意见)|没有?(?:任何|什么|人)?(?:意见|异议|反对意见|不同意见|分歧|反对)"
    r"|无(?:任何|人)?(?:异议|意见|反对意见|反对|不同意见|分歧)|意见一致"
    r"|达成一致|(?:一致)?(?:认为|觉得|说)(?:可行|没问题|没有问题|可以|不错|很好|挺好|合理|没毛病|好))"
    r"|大家(?:都|均|一致)(?:认为|觉得|说)(?:可行|没问题|没有问题|可以|不错|很好|挺好|合理|没毛病|好)|(?:大家|同事们?"
    r"|我们|\ue001+)?(?:都|均|也)?(?:没有?|无)人(?:有意见|反对|有异议|提出异议|有不同意见)|大家(?:都|均"
    r"|也)?(?:没有?(?:任何|什么)?|无)(?:意见|异议)(?=, {4,}同意)"
    r"|(?:我们?|本|\ue001+)?(?:部门|部|组|团队|处|科|室|班子|公司)?(?:里|内|内部|同事们?|上下)?(?:的?(?:同事们?"
    r"|人|成员|大家))?(?:讨论(?:后|过了?),?)?"
    r"(?:都|均|一致|全都|也都){1,2}(?:同意|赞成|支持|认可|没意见|没有意见|没问题|无异议|无意见|没有异议|没异议|无不同意见"
    r"|无反对意见|没有反对意见|无疑义|没有问题))(?=\s*[,。!;\n])"
)
#: What is said in front of one's own yes, and is the same yes.
_SAID_TWICE = re.compile(
    r"(?<![^\n.!])[ ]?(?:i|we) confirmed"
    r"(?=[.!] (?:there is no problem[,.] )?(?:i|we) (?:fully )?(?:approve|agree)\s*(?:[.!\n]|$))"
    r"|(?<![^\n。!])(?:我们?)?(?:车间|班组|门店|店里|厂里|科里|组里|工段|病区|教研组|支行|网点)"
    r"(?=(?:这边|这里|这头)(?:都|也)?(?:没|没有|无)(?:任何|什么)?(?:意见|问题|异议)[,。](?:我|我们"
    r"|本人)?(?:完全)?同意(?:[。!,\n]|$))"
)
#: Who all are, where the writer's own circle was spoken of before.
_OF_US = re.compile(r"(?<=[,。])(?:大家|成员们?|同事们?)(?:都|均|也)?(?:没有?|无)(?:任何|什么|不同)?(?:意见|异议)(?=\s*[,。])")
_CIRCLE = re.compile(r"内部|(?:部门|[组科处室院团班课])(?:里|内|务会)|支委会|例会|周会|晨会|碰头会")
_SPEAKS = re.compile(r"内部|(?:部门|[组科处室院团班])[里内]| {4,}同意|(?:我(?!们?部门?里)|本人"
    r"|\ue001)[^,。!?;\n就]{0,8}(?:同意|批准|赞成)")
#: Findings in which words that decide are none: that something was checked, or seems right to its writer.
_FINDINGS = re.compile(
    rf"(?:{OWN}++|我们?|本部门?)?(?:上述|以上|邮件|方案|内容|本案|附件|相关|需求|范围|排期|数据|信息|预算|文件|分工|时间"
    rf"|{TITLE}++|的|及|和"
    rf"|与){{1,6}}"
    r"(?:已|均已|都已|已经)(?:确认|知悉|收悉|核实|核对)(?:无误|过|完毕)?"
    rf"|(?:上述|以上|方案|内容|本案|需求|范围|排期|信息|全部|{TITLE}++|的|及|和|与){{1,6}}(?:均|都)?确认(?:无误)?"
    rf"|(?:{OWN}++|我们?|本部门?)?已?确认(?:过|了)?(?:上述|以上|方案|内容|分工|时间|预算|全部|{TITLE}++|的|及|和"
    rf"|与){{1,6}}(?:无误)?"
    rf"|(?:{OWN}++|我们?|本人|我部)?已?于(?:今日|昨日|\d{{1,2}}月\d{{1,2}}日)已?(?:仔细|认真|详细|完整)?(?:审阅|阅读|审核|核对"
    rf"|收到|收悉|阅)(?:了|完毕"
    rf"|过)?(?:\s|{TITLE}++|上述|该|方案|内容|附件|全文)*"
    r"|(?:上述|以上|方案|内容|附件|的|和|与|及|均|都)*确认(?:ok|没问题|没有问题)"
    r"|(?:the |all )?(?:figures|numbers|budget|dates|details|costs?|cost cent(?:re|er)|plan|content|everything|all)(?:"
    r" all)? (?:checked|reviewed|verified)"
    r"|(?:这些|以上|内容|方案|时间|预算|安排|我觉得|我看|我这边|我们)?(?:都|全都|均)(?:可以|行)(?:的)?"
    r"|(?:含|包括|包含)(?:预算|人员|时间|附件)(?:安排)?(?:在内)?|(?:including|incl\.?) (?:the )?(?:budget|staffing|dates"
    r"|schedule|timeline"
    r"|attachments?)(?: and (?:the )?(?:budget|staffing|dates|schedule|timeline))?|(?:the )?(?:budget|staffing|dates) included"
    rf"|(?:这个|这|整体|时间|节奏|进度|排期|安排|分工|内容|思路|目标|版本|{TITLE}++){{1,3}}(?:上|方面)?(?:我看|看着|也|都"
    rf"|还)?是?可以(?:的|了)?"
    r"|附件(?:内容)?(?:没有|无)(?:修改|改动|变化|出入)"
    r"|(?:\ue001+|我们?)(?:看|看了|觉得|认为|感觉)(?:都|也)?(?:可以|可行|没问题|没有问题|挺好|不错|行)|okです|[^,。\n]{0,8}(?:に"
    r"|は)?问题(?:は)?(?:あり|ござい)ません"
)


def is_found(text: str) -> bool:
    """Whether a clause is one of these findings, an offer of help, or a word on how the matter goes on."""
    shapes = (_ONWARD, _FINDINGS, _OFFER, _PRAISED, _BUDGETED, _URGED, _IN_TOUCH, _KNOWN_TO)
    return stands_aside(text) or any(shape.fullmatch(text) for shape in shapes)


def thought(text: str) -> str:
    """What the writer thinks of a thing, without "I think": it is doubt only where a decision is thought of."""
    return _THOUGHT.sub("", text)


def of_one_mind(said: str) -> str:
    """The same text, of the same length, without what the writer's people think and that the money is there."""
    once = _SAID_TWICE.sub(blank, said)
    said = _OF_US.sub(lambda match: blank(match) if _CIRCLE.search(once, 0, match.start()) else match[0], without_turns(once))
    said = _BEFORE_YES.sub(blank, said)
    return _OF_ONE_MIND.sub(blank, said) if _SPEAKS.search(said) else said
