"""Doubts of a yes that falls short of the whole: of a part that was looked at, of the writer's own part, of the receipt.

All look at the whole text, with what leads to the decision: 预算看过了，没问题 is of the budget, 收到邮件，确认 of the mail.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from mailflow.mail.intent.doubts.doubt import Answer, Doubt, Look
from mailflow.mail.intent.doubts.naming_a_part import is_named_in
from mailflow.mail.intent.folding import folded_once
from mailflow.mail.intent.lexicon import MASKED
from mailflow.mail.intent.speaker import OWN, PARTY, TITLE

_MARK: Final = r"[,。.!;:\n~?…—]"
_START: Final = rf"(?:^|(?<={_MARK}))\s{{0,2}}"
_STOP: Final = rf"(?=\s{{0,2}}(?:$|{_MARK}))"
#: A yes that says what it is a yes to, and one that only finds nothing wrong with what was spoken of.
_FULL: Final = (
    r"(?:同意|批准|核准|赞成|赞同|照准|准予|\bapprov(?:ed|ing|al)\b|\bapprove\b(?! to)|\bagree(?:d)?\b(?! to)|\bi consent\b)"
)
_FULL_YES: Final = re.compile(_FULL)
_YES: Final = (
    "(?:同意|批准|核准|赞成|赞同|认可|可以|通过|行|没问题|ok|(?:没有?|无)(?:任何|什么|啥|不同)?(?:异议|意见|问题))"
)
_SO: Final = f"(?:我|我们|本人|我部|{OWN}|均|都|也|就|表示|是|完全|一致|方可|再|才|,|:|\\s){{0,4}}"
#: What is no more than a part, a page or a sum of it.
_PART: Final = re.compile(
    "(?P<part>预算|经费|费用|花费|开支|支出|成本|金额|款项|价格|报价|单价|时间|日期|档期|排期|日程|工期|节点|进度|分工|职责|人员|人手"
    f"|名单|人力|人数|流程|步骤|页面|接口|场地|物料|海报|宣传|条款|数据|数字|表格|截图|图片|前面|开头|前半|上半|后面|后半|末尾|部分|附件(?=(?:均|都|已|经)*(?:审核|核对|检查|校对)通过)"
    f"|(?<={OWN})分(?=[看审读核已都])"
    "|budget|figures?|numbers?|prices?|costs?|dates?|timeline|schedule|quote|staffing|summary|terms|first (?:page|part|half)"
    "|cover (?:page|letter)|subject line|headlines?|posters?|names)"
)
_WHOLE: Final = re.compile(
    f"方案|计划|内容|文件|材料|资料|全文|正文|全部|邮件|整体|通篇|来函|来文|事项|申请|所有|各项|一切|合同|协议|报告|{TITLE}"
    r"|\b(?:plan|proposal|document|attachments?|everything|all|whole|it|request|e?-?mail|paper|text|file|this|report|contract)\b"
)
_LOOKED: Final = re.compile(
    r"[看审查读阅翻]|核(?!准)|核算|测算|讨论|研究|评估|对过|确认过|\b(?:looked|checked|read|reviewed|seen|saw|went|gone|discussed|verified"
    r"|studied|skimmed)\b"
)
_DEPARTMENT: Final = f"(?:我们?部门?|本部门?|我们部门|我们?处|我们?科|我方|我司|我们?这边|{OWN}{{1,12}})"
_SHARE: Final = (
    "(?:内容|事项|部分|工作|安排|计划|任务|职责|业务|环节|条款|分工|范围|预算|费用)"
)
#: What of it concerns the writer's own people, and nothing more.
_OWN_SHARE: Final = re.compile(
    rf"{_START}(?:对于?|就|关于|针对|在|从)?(?:"
    rf"{_DEPARTMENT}(?:的|相关|有关|所?涉及?|所?负责|承担|职责|范围|内|方面|这块|这部分){{0,4}}{_SHARE}(?:安排|计划|内容|事项|范围|内|方面|而言|来说)?"
    rf"|(?:我|我们|{_DEPARTMENT})(?:这|负责的?)(?:一)?(?:块|块儿|部分|摊|段)|{_DEPARTMENT}(?:而言|来说|来看)"
    rf"|(?:{OWN}{{1,12}}|技术|财务|法务|法律|合规|业务|预算|费用|人力|运营|市场|商务|安全|质量)(?:上|的?角度|层面|方面|口径)(?:上)?"
    rf"(?:来?说|来?讲|来?看|而言|考虑)?){_SO}{_YES}"
    r"|\b(?:from a|on the) (?:technical|financial|legal|budgetary?|compliance|marketing) (?:point of view|perspective|side"
    r"|standpoint|angle)\b|\b(?:technically|financially|legally)(?: speaking)?,? (?:it'?s )?(?:fine|ok|approved|no objection)"
)
#: A date or a sum of the request, and that it will do.
_FIGURE: Final = re.compile(
    rf"\A\s*[^,。:;\n\d]{{0,4}}\d[^,。:;\n]{{0,4}}(?:月|日|号|点|万|元|人|名|周|天)[^,。:;\n]{{0,12}}[,:]\s*{_SO}"
    r"(?:可以|行|没问题|ok|(?:没有?|无)(?:任何)?(?:异议|意见|问题))[。.!\s]*\Z"
)
#: A yes for when something is done: 讨论完同意, 附件好了，同意.
_ONCE_DONE: Final = re.compile(
    rf"{_START}[^,。:;!\n已经过我均都刚]{{0,8}}(?:审批|签批|会签|审核|核对|核实|讨论|商量|评审|研究|审议|考虑|想|沟通|确认|检查)"
    rf"(?:(?:完毕?|结束|通过|好|清楚)?之?后,?|完了?|好了?|清楚|没问题|(?<=想)清楚,|(?<=考虑)好,)(?:方可|我|再|就|才)?{_FULL}"
    rf"|{_START}(?:合同|附件|数据|数字|预算|发票|材料|资料|手续|价格|名单)(?:好|对|对上|齐|有|到位)了,{_SO}{_FULL}"
)
#: Whose yes is told of, or quoted.
_TOLD: Final = re.compile(
    r"\A\s*在?(?:(?:邮件|来信|信|附件|文件|会上|会议|会|微信|群|电话|上面|我们|大家)(?:里|中|上)?面?[都就也]?(?:说|写|讲|要求|表示)"
    rf"|上[次回](?:回复|答复)|上一封)[的是了着明]{{0,2}}\s?(?:(?:[:\"'“「]\s?)+{_YES}|[:\"'“「 ]{{0,3}}{MASKED})"
    r"|\A\s*(?:评审|表决|审议|讨论|会议|投票|评议|商议)的?(?:结果|结论|决议|纪要)[是为]?\s?:"
    rf"|{_START}(?:按照?|依照?|依据|根据|遵照|遵循|参照)[^,。:;!\n]{{0,6}}(?:结果|结论|纪要|精神|决议){_SO}{_YES}"
    rf"|代表(?:大家|各位|所有人|全公司|各部门)|{_START}大家没有?(?:问题|意见),(?!(?:我|本人|现|谨|特){{0,2}}代表(?:{OWN}|我们?部门?|本部门?))|{_START}(?:已经?|我|都"
    rf"|也){{0,3}}问过(?:了|他们|大家)?[,]?{_SO}{_YES}"
)
#: What is agreed to is the notice, the annex or the act of checking.
_OF_THE_MAIL: Final = re.compile(
    rf"(?:对于?|就|关于|针对){PARTY}++的?(?:通知|提醒|意见|看法|说法|回复)"
    r"|(?:对于?|就|关于|针对)(?:审核|审批|会签|表决|流程)(?=[无没同可,])|(?:对于?|就|关于|针对)(?:附件|通知|会议|邮件)(?:一事|事宜|事项)"
    rf"|同意(?:阅读|阅看|查阅|浏览|接收|学习|了解){_STOP}"
    r"|\b(?:agree|approve|consent|accept) to (?:read|confirm|look|check|review|receive|discuss|consider|meet|see|comment|answer"
    r"|reply|respond|think)\b"
)
#: Others, or the writer, have yet to say it; or it is a form that is gone through.
_A_FORM: Final = re.compile(
    rf"(?:走|补|过)(?:一)?个(?:形式|流程|程序|手续|过场)(?!吧)|走(?:形式|过场)|例行公事|形式上?(?:的)?(?:同意|批准)"
    rf"|{_START}[到走由等看听][下上]一?(?:个)?(?:级|步|层|环节|关)(?:再|来|去|领导)?(?:审批|审核|签批|批|决定|定夺|定)"
    rf"|(?:同意|批准)[,。!]\s?(?:我|本人|回头|晚点|再|会|要|来|后|明天|之后|随后){{0,3}}补(?:签|批)(?:字|名)?{_STOP}"
    rf"|(?:审批单|签字页|签批单|签字|签名|手续|流程|签章|盖章)(?:随后|后面|之后|稍后|回头)?(?:后补|再补|补上|补办|补齐){_STOP}"
    r"|\b(?:i'm|i am|we're|we are) (?:away|off|out)(?: on [a-z]+day)?\s*(?:$|[.,;!\n])"
    rf"|有(?:什么|任何|啥|了)?问题(?:的话)?,?(?:我|我们|大家|咱们?)?(?:到时候?|以后|后面|之后)?(?:再|另)(?:说|议|讨论|改|调|谈|看|商量|定)"
)
#: A bare confirmation, and what was done with the mail.
_CONFIRMED: Final = re.compile(
    r"确认(?!无误|同意|批准|通过|可行|没问题|无异议|无意见)|\bconfirm(?:ed|ation)?\b"
)
_RECEIVED: Final = re.compile(
    r"收到|收悉|敬悉|已[读阅]|阅悉|知悉|[看读阅听]过|[看读]到|[看读阅]了|打开了?|下载|说过|聊过|核对过|\b(?:received|opened|seen)\b"
    r"|\bnoted\b|\b(?:i|we)(?:'ve| have)? (?:just )?read\b"
)
#: A letter is confirmed as come; who approves says so.
_LETTER_CONFIRMED: Final = re.compile(
    r"\bconfirm(?:s|ed|ing|ation)?\b(?: (?:of|for|to|on))?(?: (?:the|your|this|that|both|all|these))?(?: (?:attached|enclosed"
    r"|trailing|trail|below|above|foregoing|forwarded|subject|captioned|said|last|first|aforementioned|above-mentioned)){0,2}"
    r" (?:e-?mails?|mails?|messages?|notes?|files?|letters?|memos?|reminders?|attachments?)\b(?! (?:is|are|as) )"
)
#: Who wants nobody to wait for his word has not given it, whatever he lets happen.
_STEPS_ASIDE: Final = re.compile(
    r"\bwithout (?:(?:waiting|further|any|more|having to wait|hearing) )*(?:for |from )?(?:(?:anything|word|input|more|further"
    r"|else|a word|from) )*(?:me|us|my|our)\b|\b(?:need(?: not|n't)?|no need|don't|do not|not) (?:to )?wait(?: any longer)? for"
    r" (?:me|us|my|our)\b|\bin my absence\b"
)
#: How far somebody has read.
_SO_FAR: Final = re.compile(
    r"\b(?:read|reviewed|checked|studied|examined|looked|gone|went|seen|saw|worked|got|verified|digested|covered|understood"
    r"|discussed)\b[^,.;!?\n]{0,30}\b(?:so far|thus far|up to (?:here|now|this point|page|section))\b(?! so good)"
)
#: Parts that were found good, and nothing said of the rest: 人员没问题，可以.
_PARTS_FINE: Final = re.compile(
    rf"(?:{_PART.pattern.replace('?P<part>', '?:')}|和|与|及|、|我们?|这边"
    r"|你们?|的|安排|这块|那块|方面|上|都|也|均|看|是|觉得){1,8}"
    r"(?:没有?(?:什么|啥)?(?:问题|意见)|无(?:问题|异议|意见)|可以|ok|行|合理|合适)(?:的|了|啊|哈)?"
)
#: What beside it says that the matter was found good.
_FINE: Final = re.compile(r"没有?问题|(?:没有?|无)(?:任何|什么|不同)?(?:意见|异议)|无误|可以|\b(?:fine|good|ok|no objections?)\b")
_PIECES: Final = re.compile(r"(?P<said>[^,。.!;:\n~?…—]+)(?P<mark>[,。.!;:\n~?…—]*)")


def _is_own_share(answer: Answer) -> bool:
    """Whether it is the writer's own share that a yes is to, and nowhere else one to all of it."""
    told = answer.told
    own = _OWN_SHARE.search(told)
    return own is not None and not _FULL_YES.search(told[: own.start()] + "\n" + told[own.end() :])


def _looked_at_a_part(answer: Answer) -> bool:
    """Whether a part was looked at, and no full yes is said beside that, or only of it, behind a colon."""
    title = folded_once("\n".join(answer.about))
    pieces = _pieces(answer)
    looked = [piece for piece in pieces if _is_of_a_part(piece["said"], title)]
    return bool(looked) and (not _is_full(pieces, looked) or any(":" in piece["mark"] for piece in looked))


def _of_fine_parts(answer: Answer) -> bool:
    """Whether nothing but parts were found good beside a yes that does not say to what."""
    pieces = [piece["said"].strip() for piece in _pieces(answer) if piece["said"].strip()]
    title = folded_once("\n".join(answer.about))
    fine = [said for said in pieces if _PARTS_FINE.fullmatch(said) and _WHOLE.search(said) is None]
    named = any(not is_named_in(match["part"], title) for said in fine for match in _PART.finditer(said))
    return named and not any(_FULL_YES.search(said) or _WHOLE.search(said) for said in pieces)


def _is_a_receipt(answer: Answer) -> bool:
    """Whether a bare confirmation stands beside what was done with the mail, and nothing says that the matter is good."""
    told = answer.told
    confirmed = _CONFIRMED.search(told) and _RECEIVED.search(told) and not _FINE.search(told)
    return bool(confirmed) and not _is_full(_pieces(answer), [])


def _and_no_full_yes(form: re.Pattern[str]) -> Callable[[Answer], bool]:
    """Whether such words are said, and no full yes to the whole beside them."""
    return lambda answer: form.search(answer.told) is not None and _FULL_YES.search(answer.told) is None


def _pieces(answer: Answer) -> list[re.Match[str]]:
    return list(_PIECES.finditer(answer.told))


def _is_full(pieces: list[re.Match[str]], looked: list[re.Match[str]]) -> bool:
    return any(_FULL_YES.search(piece["said"]) for piece in pieces if piece not in looked)


def _is_of_a_part(said: str, title: str) -> bool:
    if _LOOKED.search(said) is None or _WHOLE.search(said) is not None:
        return False
    return any(not is_named_in(match["part"], title) for match in _PART.finditer(said))


FALLING_SHORT: Final = (
    Doubt("a date or a sum", _FIGURE, led=True),
    Doubt("once something is done", _ONCE_DONE, led=True),
    Doubt("told of or quoted", _TOLD, led=True),
    Doubt("of the mail or the checking", _OF_THE_MAIL, led=True),
    Doubt("a form gone through, or another still to say it", _A_FORM, led=True),
    Look("the writer's own share", _is_own_share),
    Look("a part that was looked at", _looked_at_a_part),
    Look("parts that were found good", _of_fine_parts),
    Doubt("read so far", _SO_FAR, led=True),
    Look("a receipt", _is_a_receipt),
    Look("the writer steps aside", _and_no_full_yes(_STEPS_ASIDE)),
    Look("a letter that is confirmed", _and_no_full_yes(_LETTER_CONFIRMED)),
)
