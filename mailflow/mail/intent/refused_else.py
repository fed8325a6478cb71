"""What is refused where it is not what was asked for: an older version, a claim, a delay, a count, another's request."""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.folding import folded_once
from mailflow.mail.intent.speaker import OWN, PARTY, TITLE
from mailflow.mail.intent.words.names_english import GIVEN

_VERB: Final = (
    r"\b(?:reject(?:ed|ing)?|refus(?:e|ed|ing)|declin(?:e|ed|ing)|den(?:y|ied|ying)|veto(?:ed|ing)?|oppos(?:e|ed to|ed|ing)"
    r"|against|object(?:ed|ing)? to|disapprov(?:e|ed|ing) of|disagree(?:d|ing)? with|turn(?:ed|ing)? down|no (?:on|to)"
    r"|in favou?r of|(?:approv|accept|sign|endors|support|back)(?:e|ing)?|sign(?:ing)? off on)"
)
_THE: Final = r"(?:(?:the|this|that|your|his|her|their|our|my|an?|any) )?"
_PAPER: Final = (
    r"(?:request|order|offer|application|proposal|plan|budget|invoice|contract|claim|change|version|draft|document|purchase"
    r"|expense|deal)"
)
_EARLIER: Final = r"(?:previous|old|older|earlier|last|former|outdated|superseded|other|initial)"
#: Another's, or of another year.
_OTHERS: Final = (
    rf"{_VERB} {_THE}(?:[a-z]+ )?{_EARLIER} [a-z]+"
    rf"|{_VERB} {_THE}{_PAPER} (?:of|from) (?:(?:last|next) (?:year|month|week|quarter|time)|yesterday|20\d\d)\b"
    rf"|{_VERB} {_THE}{_PAPER} of (?![{OWN}{PARTY}{TITLE}]|(?:this|the|these|your|our|my|yours|over|up|about)\b)[a-z]"
    rf"|\b(?:revise|redo|rework|redraft|rewrite|correct|amend) {_THE}{_PAPER} (?:for|of) (?:next|last) (?:year|month|quarter)\b"
    rf"|\bthe (?:objection|rejection|veto|refusal|opposition) (?:of|by|from) (?!me\b|us\b|my\b|our\b|this\b|the\b|it\b"
    rf"|[{OWN}{TITLE}])[a-z]"
    r"|\b(?:rejected|denied|declined|refused) (?:by [a-z]+ )?(?:last\b|in (?:20\d\d|january|february|march|april|may|june"
    r"|july|august|september|october|november|december)\b|(?:a|two|some|\d+|many) (?:days?|weeks?|months?|years?) ago)"
    r"|\b(?:denied|refused|declined) (?:boarding|entry|access|admission|a visa|visas?|service|delivery|leave)\b"
)
#: What was said of it.
_SAYINGS: Final = (
    rf"{_VERB} {_THE}(?:idea|claim|notion|view|argument|assumption|suggestion|allegation|accusation|criticism|statement"
    r"|opinion|belief|conclusion|impression|rumou?r|myth|premise|objection)s? that\b"
)
#: What one may refuse to do by way of refusing; whoever refuses to do anything else may want the matter.
_TO_DO: Final = (
    r"(?:be (?:part|a part|involved|associated)|put|(?:be )?(?:approv|support|endors|accept|authori[sz]|validat|sanction|ratify"
    r"|releas|clear|condon|green|coordinat|vote|stand behind|get behind|agree|consent|go along|sign|pay|fund|financ|spend"
    r"|take part|participat|join|bear|touch|wast|do (?:this|it|that|so)|permit|rubber|give(?! up)|grant|provide|say yes|subscrib"
    r"|concur|proceed|go ahead|back|carry (?:this|it|the cost)|okay|ok\b|entertain|consider|pass (?:this|it)|confirm)"
    r"|(?:let|allow|have) (?:this|it|that|the [a-z]+) (?:to )?(?:go|pass|proceed|through|happen|run|on))"
)
_CONTRARY: Final = (
    rf"\b(?:refus(?:e|es|ing)|declin(?:e|es|ing)) to (?!{_TO_DO})[a-z]"
    rf"|\b(?:unacceptable|not acceptable)(?: (?:for|to) (?:me|us|[{OWN}]+))? to (?!me\b|us\b|our\b|my\b|the\b|{_TO_DO})[a-z]"
)
_ACT: Final = (
    r"(?:rejecting|declining|refusing|vetoing|opposing|turning down|denying|disapproving|not (?:approving|signing|supporting"
    r"|accepting|agreeing))"
)
#: The act is what is spoken of: to reject this would hurt.
_SPOKEN_OF: Final = (
    rf"^{_ACT}(?: to)?(?: (?:this|it|that|the [a-z]+|[{TITLE}]+)(?: [a-z]+)?)?(?: because of [^,.;]{{1,40}}?)?"
    r" (?:would|will|could|can|may|might|is|was|means|makes|hurts|costs|seems|has|does|isn't|won't|doesn't|wouldn't)\b"
    rf"|^{_ACT}\b[^,.;]{{0,40}} and so (?:on|forth)\b"
    r"|^(?:i|we)(?:'d| would) (?:have|need) to (?:reject|refuse|decline|veto|turn)\b"
    r"|^(?:i|we)(?:'d| would) need to say no\b"
)
#: Words of a refusal in another sense: to leave work, to hand on, to answer an invitation.
_OTHER_SENSE: Final = (
    r"\bsign(?:ing)? off (?:work|early|late|at|before|until|duty|now|for the (?:day|night|evening|week|weekend|holidays?))\b"
    r"|\bpass(?:ing)? on (?:this|it|that|the [a-z]+(?: and the [a-z]+)?) (?:and|to)\b"
    r"|\bdeclin\w* (?:the|this|that|your|an?) event\b|\baccess (?:is |was )?denied\b"
    r"|^拒绝(?:了)?(?:客户|加班|内卷|广告|骚扰|采访|躺平|熬夜|应酬)"
    # For now, and for what follows if not: 现在不行, 不行我再改.
    r"|^(?:我)?(?:现在|今天|这会儿|目前|暂时|手机上?)(?:还|真|是)?不行(?:了|啊|哈)?$|^(?:要是|如果|实在)?不行(?:就算了|就再|就换|我再|我们再|咱们?再|再[说议改来]|的话)"
)
_WHEN_OR_WHERE: Final = (
    r"(?:today|tonight|tomorrow|right now|for now|this (?:morning|afternoon|evening|minute|second)|in time (?:for|before)"
    r"|before (?:[a-z]+day|noon|lunch|tomorrow|(?:[a-z]+ ){1,3}?(?:has|have|does|do|is|are|signs?|approves?"
    r"|confirms?)(?= ?(?:$|[.,;!\n])|[a-z ]{1,20}$))|until (?:[a-z]+day|tomorrow|noon|i)"
    r"|(?:from|on|via|using|with) (?:my|the|a|this) (?:[a-z]+ )?(?:phone|mobile|cell|ipad|tablet|laptop|computer|device"
    r"|pen|browser|app|card|key|account|train|plane|bus|road))"
)
#: Not now, not here, not with this.
_NOT_NOW: Final = (
    r"\b(?:not (?:signing|approving|agreeing|confirming)|no (?:approval|consent|sign-?off|signature|yes)"
    r"|(?:can't|cannot|can not|won't|unable to|not able to) (?:sign|approve|confirm|endorse|accept|agree))\b"
    rf"[^,.;]{{0,24}}?\b{_WHEN_OR_WHERE}\b"
)
#: What is to be looked at or made plain before the usual course: no return of it.
_USUAL_ZH: Final = (
    r"(?:核对|核实|整理|梳理|说明|明确|更新|理清)(?:无误|一下|清楚|完|好|毕|齐|妥)*(?:之后|以后|后|再)*"
    r"(?:走流程|发给我|给我|发我|(?<!再)提交)(?:看看|看一下|就行|即可|吧|谢谢)?$"
)
_NO_ZH: Final = "(?:不同意|不赞成|不支持|不认可|不接受|反对|否决|驳回|退回|拒绝)"
#: No to waiting, to another's word, to a no; a no that is of no use.
_OF_OTHERS_ZH: Final = (
    rf"{_NO_ZH}(?:再|一直|继续|这样|任何)*(?:拖|等(?!于)|延误|耽误|耽搁|浪费时间|推诿|扯皮)"
    rf"|{_NO_ZH}了?(?:他|她)们?说的|{_NO_ZH}了?[^,。!?我你您本贵该此这方案{OWN}{PARTY}{TITLE}]{{1,6}}的(?:意见|说法|看法|建议|反对)(?:意见)?$"
    rf"|(?:否决|驳回)了?(?:[^,。]{{1,6}}的)?反对(?:意见)?$|{_NO_ZH}(?:也没用|是不可能)"
    r"|\b(?:reject|refuse|decline|oppose|veto) (?:nothing|responsibility|liability|any responsibility|to comment)\b"
)
#: What is set right and sent again and is no version of the matter: to whom and how it was sent, what opens it.
_BUT_HOW: Final = (
    r"^(?:(?:please|kindly|pls|plz|so|and|could you|can you) )*(?:update|fix|correct|complete|add|change|amend|revise|adjust"
    r"|edit|remove|include|check|replace|redo|rework)\b[^,.;]{0,60}\b(?:calendar|invit(?:e|es|ation|ations)|(?:hyper)?links?"
    r"|url|recipients?|cc|distribution|addressees?|e-?mail address(?:es)?|password|passcode|subject line"
    r"|(?:my|our|your) (?:names?|surname|title|job title|deput(?:y|ies)|colleagues?|boss|manager|team|assistant|phone number"
    r"|signatures?|footer|address)|greeting|salutation|permissions?|access rights?|encryption|mailing list)\b[^,.;]{0,20}\band\b"
)
_ANOTHER = re.compile(f"{_BUT_HOW}|{_OTHERS}|{_SAYINGS}|{_CONTRARY}|{_SPOKEN_OF}|{_OTHER_SENSE}|{_USUAL_ZH}|{_OF_OTHERS_ZH}")
_HERE_OR_NOW = re.compile(_NOT_NOW)
#: A word that refuses only where nobody's finding is told by it: test: negative.
_SOFT = re.compile(r"(?:negative|not supported|to be [a-z]+|(?:it|this|that) (?:won't|will not|doesn't|does not) fly)")
#: A mere no behind what was looked for or not found.
_THEN_NO: Final = r"[^.!?\n]{0,40}[.,:;!] ?(?:so )?no(?=\s*(?:$|[.!,\n]))"
#: Given names that may be how who asks is called in Chinese.
_SYLLABLES: Final = frozenset({"min", "mei", "lee", "kim", "lin", "jo", "jan", "an", "may"})
#: What a list of votes has put down for another, and one of several of which the rest is let pass.
_OF_ANOTHER: Final = (
    rf"(?:^|\n)[^\S\n]{{0,4}}(?:{'|'.join(sorted(GIVEN - _SYLLABLES))})"
    rf"(?: [a-z]{{2,12}})?\s?[-—–:]+\s?(?:(?:has|is|says|said|voted|still"
    r"|clearly|also) )*(?:an? )?(?:not\b|no\b|nope\b|nay\b|reject|declin|refus|den(?:y|ied)|disapprov|veto|against\b|oppos"
    r"|object|disagree)"
    r"|\b(?:this|that) one(?:'s| is) (?:a )?(?:no|no-go|rejected|declined|refused|not approved)\b[^\n]*\b(?:rest|others?"
    r"|other (?:one|ones|two)|remaining|remainder)\b[^\n]*\b(?:fine|ok|okay|good|approved|yes|agreed|accepted|alright)\b"
    r"|\b(?:it's|that's|this is|it is|that is) (?:a )?no,? (?:for (?:now|today|the moment|the time being)|until|unless)\b"
)
#: A count of votes or of points; a refusal given up; what takes the place of what was refused.
_COUNTED = re.compile(
    rf"{_OF_ANOTHER}|"
    r"\bno ?[-—–,:.!]+ ?(?:sorry,? ?)?(?:wrong (?:e-?mail|mail|message|thread|window|plan)|not that (?:one|plan|mail)|i meant?\b"
    r"|it(?:'s| is) not too late)|"
    r"\b(?:against(?: (?:it|this|that))?|opposed|not in favou?r|rejected|rejections?|objections?|objecting|refused|declined"
    r"|to be [a-z]+|needs? [a-z]+|not (?:approved|acceptable|signed|agreed|supported))\s?:\s*"
    r"(?:none|nobody|no ?one|nil|zero|nothing|n/?a|any|not any|\d+(?=\s*(?:$|[,.;\n]|votes?|for)))\b"
    r"|\bnegative\b[^\n]*\b(?:covid|test|tested|pcr|antigen)\b|\b(?:covid|test|pcr|antigen)\b[^\n]*\bnegative\b"
    rf"|{_NO_ZH}(?:意见|原因|理由|票数?|者|的人|人数)*\s?[:(]?\s?(?:暂?无|没有|零|0|为零|为0)(?:票|人|条|个|家|项)?(?=\s*(?:$|[,。.;)!\n]))"
    rf"|(?:登记|记录|显示|标记|写)(?:为|成|的是)?{_NO_ZH}[^。\n]{{0,6}}(?:错|误)|系统(?:提示|显示|报错|状态)\s?(?:是|为|:)?\s?{_NO_ZH}"
    r"|\breally ?[?!]+ ?no way\b|\bno (?:comments?|remarks|questions|issues|problems|changes)[.;] ?no\b(?=\s*(?:$|[.!]))"
    r"|反对[^。\n]{0,6},(?:直到|(?:不过|但是?)?(?:算了|也罢))"
    r"|\b(?:version|draft|one) (?:rejected|declined|refused)\b[^\n]*\b(?:new|latest|other|second|revised|current)"
    r" (?:one|version|draft) (?:is|looks) (?:fine|ok|okay|good|great|approved)\b"
    r"|\b(?:rejecting|declining|refusing)\b[^.!?\n]*, ?never\b"
    rf"|(?:^|[.\n] ?){_ACT}\b[^.!?,\n]{{0,30}} because of [^.!?,\n]{{1,40}}? (?:would|will|could|may|might)\b"
    r"|\bno,? (?:i|we) (?:can't|cannot|can not) (?:sign|approve|answer)\b[^.!?,\n]{0,20}\b(?:today|now),? ?(?:but )?"
    r"(?:tomorrow|later|on [a-z]+day)"
    r"|\b(?:checked|looked|reviewed|discussed|asked|wondered|went through|gone through)\b[^.!?\n]{0,40}\b(?:whether|if|for"
    r" (?:any |more |possible |further )?(?:errors?|mistakes?|problems?|risks?|issues?|gaps?|typos?|duplicates?|conflicts?))"
    rf"\b{_THEN_NO}"
    r"|\b(?:don't|do not|can't|cannot|didn't|did not) (?:think|believe|see|feel|find|have|expect)\b[^.!?\n]{0,40}"
    r"\b(?:problems?|issues?|risks?|questions?|concerns?|objections?|harm|mistakes?|errors?|reason to (?:object|refuse|reject"
    r"|decline|oppose|worry)|need(?:ed)? (?:to change|more|further|changes|any|another))"
    rf"\b{_THEN_NO}"
)
#: Things that can be asked for as well as refused of something else, with what names them in a request.
_THINGS: Final = {
    "delay": ("delay", "延", "推迟"), "postpon": ("postpon", "延", "推迟"), "change": ("chang", "变更", "改", "调整", "变动"),
    "cancel": ("cancel", "取消"), "cost": ("cost", "budget", "费", "预算", "价", "成本"),
    "order": ("order", "purchase", "订", "购"), "expense": ("expense", "cost", "budget", "费", "预算", "报销"),
    "claim": ("claim", "报销", "索赔"), "extension": ("exten", "延"), "increase": ("increas", "增", "涨"),
    "reduction": ("reduc", "减", "降"),
}  # fmt: skip
_STEM: Final = r"(?P<{0}>delay|postpon|chang(?=e)|cancel|cost|order|expense|claim|extension|increase|reduction)"
_OF_THINGS = re.compile(
    rf"{_VERB} (?:the |any |all |further |more |that |such )*{_STEM.format('after')}\w*"
    rf"|(?:^|[\n.!?] ?)(?:the )?{_STEM.format('before')}e?s? (?:is |are |was )?(?:hereby )?(?:rejected|declined|refused|denied)\b"
)
#: The same of what is done to a matter, and of whoever asks for it.
_OF_DEEDS = re.compile(
    r"(?:不同意|反对|拒绝|不接受|不赞成|不支持)(?:再|你们|这样)?(?P<zh>取消|修改|变更|延期|推迟|延后|调整|终止|暂停|涨价)(?:$"
    r"|[,。!\n])"
    r"|\b(?:object(?:ion)?s? to|oppose|against|disagree with|reject|refuse|no (?:on|to)) (?:the |any |this |further |more )?"
    r"(?P<en>delays?|changes?|cancell?ation|postponement|extension|increase|reduction|legal|him|her|them)\b"
)


def is_of_another(clause: str) -> bool:
    """Whether a clause refuses something that nobody asked for, or only tells of refusing."""
    return _ANOTHER.search(clause) is not None


def is_not_here(clause: str) -> bool:
    """Whether a clause refuses no more than to answer today, or with what is at hand."""
    return _HERE_OR_NOW.search(clause) is not None


def is_soft(clause: str) -> bool:
    """Whether a clause is no refusal behind a label of another's."""
    return _SOFT.fullmatch(clause) is not None


def is_counted(said: str) -> bool:
    """Whether a text counts those against it, or gives its refusal up."""
    return _COUNTED.search(said) is not None


def refuses_else(said: str, request: str) -> bool:
    """Whether a delay, a change, a cost is refused that the request does not speak of."""
    asked = folded_once(request)
    deed = _OF_DEEDS.search(said) if request else None
    if deed is not None and (deed["zh"] or deed["en"].rstrip("s")) not in asked:
        return True
    for found in _OF_THINGS.finditer(said):
        stem = found["after"] or found["before"]
        names = next(names for thing, names in _THINGS.items() if thing.startswith(stem))
        if not any(name in asked for name in names):
            return True
    return False
