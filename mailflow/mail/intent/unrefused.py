"""What holds a word of refusal and refuses nothing: of the past, perhaps, not from this telephone, or agreement in disguise."""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.refused_else import is_counted, is_not_here

_NO_EN: Final = (
    r"(?:reject(?:ed)?|refused?|declined?|object(?:ed)?|denied|deny|turn(?:ed)? (?:it|this|that) down|sa(?:y|id) no|veto(?:ed)?"
    r"|oppose[d]?|disagreed?)"
)
_NO_ZH: Final = r"(?:不同意|不批|不赞成|不支持|不认可|反对|否决|否了|拒绝|驳回|退回|打回)"
#: A clause that does not refuse now, or not for its writer.
_NOT_NOW: Final = (
    r"\b(?:could(?:n't| not)|can(?:'t|not)) (?:possibly )?agree(?: with (?:you|this|that))?(?: any)? (?:more|enough)\b"
    r"|不能(?:再)?同意更多"
    r"|\b(?:just yet|not yet)\b|\byet$"
    rf"|\b(?:may|might|could|probably|perhaps|maybe|possibly)\b[^,.;]{{0,30}}\b(?:no|{_NO_EN})\b"
    rf"|\b(?:i|we)(?:'d| had)? (?:almost |nearly |once |already )?{_NO_EN} (?:to )?(?:(?:the|your) (?:last|previous|first|old"
    rf"|other|earlier|original)|v\d|[a-z]+"
    r" (?:last|before|earlier|back|when|in (?:january|february|march|april|may|june|july|august|september|october|november"
    r"|december))|one last|last)\b"
    rf"|\b(?:almost|nearly|about to|tempted to|close to|inclined to|once) {_NO_EN}\b|\bthe (?:rejected|declined|refused) [a-z]+"
    rf"|^(?:rejected|declined) (?:earlier|previous|old)"
    r"|\b(?:may|might|could|would)\b[^,.;]{0,12}\b(?:send|return|bounce)\b(?! (?:me|us)\b)(?<!like to return)(?<!like to send)"
    r"|\bback (?:tomorrow|later|next week)\b|\bsent back (?:last|yesterday|earlier|before)\b"
    r"|\b(?:do not|don't|would not|wouldn't) (?:really |much )?(?:mind|hesitate)\b"
    rf"|(?:本来|原本|原来|起初|一开始|当初|之前|早前|先前|上次|上回|上一?版|曾经?|差点|险些|差一点|本想|本打算|去年"
    rf"|以前)[^,。!?;]{{0,12}}{_NO_ZH}"
    r"|不(?:可以|能|敢|好|便|是)说[^,。]{0,3}不|不同意也(?:得|要|只能)"
    r"|(?:现在|目前|暂时|还|今天|这会儿?|眼下|此刻)[^,。]{0,3}(?:没法[批签]|[批签]不了|不能[批签](?!准)|无法[批签](?!准))"
)
#: Said of the contrary, of something else, or a name for what was refused.
_ELSE: Final = (
    r"^我(?:们)?(?:先)?(?:改好|改完|补一下|核实|整理|调整)[^,。]{0,6}再|打回去了$|退了群|\bno-?brainer\b|\b(?:say"
    r"|said) no (?:objections?|problems?|issues?|concerns?|complaints?|doubts?|plan|more|to (?:that|another))\b"
    r"|\bpass on the (?:request|plan|mail|message|word)\b|\bno way,? that'?s\b|\b(?:god|hell) no,? (?:it|that)'?s\b"
    r"|\bfile format\b|\bagree or disagree\b"
    r"|\b(?:return(?:ed|ing)?|sen(?:d|t|ding)(?: it| this| that)? back)(?: it| this)? (?:duly |herewith )?(?:signed|approved"
    r"|with (?:my |our )?(?:signature|approval)|from\b|to (?:the )?(?:office|work))"
    r"|\b(?:object(?:ion)?s? to|oppose|disagree with|reject|refuse|against) (?:the |any |his |her |their |your "
    r"|legal's )?(?:rejections?|objections?|refusals?|objecting|rejecting|option [a-z]\b|comments? (?:of|by|from))"
    r"|\bdo(?:n't| not) (?:proceed|go ahead) with option\b|\bobjections? (?:overruled|withdrawn|noted|resolved)|\bveto not\b"
    r"|\b(?:i|we) returned (?:for|to|from)\b"
    r"|\bno-(?!go\b)[a-z]|\bsay no (?:objections?|problems?|issues?|concerns?|comments?|questions?|plan|one|other|more|better)\b"
    r"|\b(?:veto|objection|rejection|refusal) from (?!me\b|us\b|my\b|our\b|\ue001|here\b|this\b)"
    r"|\b(?:return|hand|send|sent|giv|push|pass)(?:ed|ing|e)? (?:back )?(?:the |your |a )?(?:duly )?(?:signed|approved|executed"
    r"|countersigned)\b|\b(?:sen[dt]|sending|pass|passing|hand|handing) (?:it|this|that) (?:back|on) to (?!(?:you|me|us|the"
    r"|marketing|your|its)\b|\ue002)"
    r"|\b(?:sen[dt]|sending|return|returning|hand|handing) (?:it|this|that)(?: back)? (?:to you )?(?:tomorrow|later|soon|next"
    r"|on (?:mon|tues|wednes|thurs|fri)day|tonight|this (?:afternoon|evening))\b|\bwould (?:return|send) (?:it|this|that)\b"
    r"|\badd (?:me|us|him|her|[a-z]+) (?:to|in|on) (?:the )?(?:cc|copy|loop|list|thread)\b|\bfill in the (?:form|table|survey"
    r"|sheet)\b|\bcome back to (?:me|us)\b|\b(?:fresh|complete|clean|readable|legible) (?:copy|document|file|attachment)\b"
    r"|\bsupport (?:this|the|that) (?:file|format|browser|attachment)\b"
    r"|\b(?:object to|oppose|disagree with|reject|refuse|against|no (?:on|to)) (?:the |any |a )(?:delays?|postponements?|changes?"
    r"|cancellation|deletion|cuts?|removal)\b|\bdisagree with (?:legal|hr|finance|it|marketing|sales|procurement|him|her|them)$"
    r"|\bno from (?!me\b|us\b|my\b|our\b|\ue001|here\b|this\b)"
    r"|\b(?:declin\w*|refus\w*|reject\w*|accept|turn\w* down) (?:to )?(?:the |your |an? |this |that )?(?:comment|invitation"
    r"|invite|meeting|calendar|offer|call|friend|cookies?)"
    r"|\b(?:permission|access) denied (?:when|while|on|opening|error)|\b(?:resubmit|revise|correct|redo) (?:your|my"
    r"|the) (?:timesheet|po\b|title|expenses?|leave|invoice|name)"
    r"|(?:不同意|反对|不赞成|不支持|不接受|拒绝)[^,。\d ]{0,6}(?:退回|驳回|否决|反对|撤回|不做|不办|不同意|催)"
    r"|不认可[^,。]{0,4}催"
    r"|(?:不同意|反对|不赞成|不支持|不接受|拒绝)(?:取消|修改|改动|签收|改期|中止|终止)$"
    r"|^(?:我|我们)(?:实在|真的?|确实|是)?不行(?:了|啊)?$|^(?:我)?不会[签批]$|^我不会[签批]$|^(?:我)?[签批]不了$|^打回去了$|^这个不支持$|^谢绝$"
    r"|^(?:我|我们)(?:先|再|去|来|回去)?[^,。]{0,4}(?:改|补|核实|调整|整理|修改|完善)[^,。]{0,4}(?:好|完|一下|后)?再(?:发|提交?|报|签|审|确认)"
    r"|^(?:整理好再发我|核实后再报)$"
    r"|(?:不同意|反对|驳回|退回|否决|拒绝)(?:见|的?(?:请|人|同事|意见|材料|版本|稿|邮件|理由|原因|单子))[^,。]{0,8}(?:举手|直说"
    r"|没有|已看|看过|收到|已收|在哪|说明)"
    r"|不同意请(?:直|举|说|回|告)|(?:撤回|收回|取消|撤销)(?:我的?)?(?:反对|否决|驳回)|(?:拒绝|反对|否决)不了"
    r"|不可(?!$|[,。行以取接批同执发办采能])|不(?:通过|支持)(?:邮件|手机|系统|线上)审?批|不批评|不准(?![予许备]|$|[,。])"
)
_NO_WORD: Final = r"(?:不(?:予)?(?:同意|批准?|通过|赞成|认可|支持|签)|反对|否决|驳回|退回|拒绝|同意不了|批不了)"
#: A refusal that is spoken of: of those who refuse, were it one, of what somebody says; and praise in the words of one.
_SPOKEN_OF: Final = (
    rf"{_NO_WORD}的(?!$|[了啊哈呀,。]|(?:(?:主要|具体)?(?:理由|原因)(?:是|为|如下|有|在于|很|就|$)))"
    rf"|{_NO_WORD}[^,。]{{1,8}}(?:总|老|经理|主任|[他她你您]|[\u4e00-\u9fff]部|\ue003|[小老][\u4e00-\u9fff])[^,。]{{0,4}}的(?:说法|看法|观点|理由|判断|评价"
    rf"|提法|解释|主张|推测|分析)|不(?:同意|赞成|认可|支持)老?[\u4e00-\u9fff\ue003]{{1,4}}的(?:说法|看法|观点|判断|评价|提法|解释|主张|推测)"
    rf"|{_NO_WORD}(?:的话)?也(?:别|没关系|没事|没什么|无所谓|不要紧|不怕|不用|不必|可以|行$|好$|罢|很?正常|能理解|理解|会)"
    rf"|(?:要是|如果|若|假如|倘若|要么|万一)(?:[你您]们?|大家|哪位|有人)?{_NO_WORD}|{_NO_WORD}(?:就|也|都)(?:行|好|可以)|{_NO_WORD}即可|不同意同意"
    rf"|{_NO_WORD}[^,。]{{0,4}}(?:[说谈算称]不上|不至于|倒(?:也)?[没不])"
    r"|\b(?:can't|cannot|couldn't|can not|could not)\b[^,.;!?\n]{0,40}\b(?:(?:fast|soon|quick|quickly|early|highly|strongly"
    r"|often|hard)"
    r" enough|too (?:highly|strongly|soon|fast|quickly))\b"
)
_NO_REFUSAL = re.compile(f"{_NOT_NOW}|{_ELSE}|{_SPOKEN_OF}")
#: That the writer is unable to, and why: the means are missing, not the will; `unable` has the Chinese for it.
_UNABLE = re.compile(
    r"\b(?:can't|cannot|can not|couldn't|could not|unable to|not able to|no way to|not possible to|impossible to)\b[^,.;]{0,12}"
    r"\b(?:approve|sign|confirm|agree|answer|decide|accept|endorse|go)|\b(?:don't|do not) have (?:my|our) (?:signature"
    r"|approval|sign-?off)\b|\bsee no way to\b"
)
_MEANS = re.compile(
    r"\b(?:link|attachment|file|page|button|website) (?:is|was|does|won't|doesn't|seems)\b|\b(?:in|on) the system\b|\b(?:rights"
    r"|alone|offline)\b|\b(?:yet|at the moment)\b"
    r"|\bsystem (?:is|was|says|down|error|won't)|\b(?:from|on|via|using) (?:my|the|a|this) (?:phone|mobile|cell|train|car|plane"
    r"|ipad|tablet|road|bus|watch)\b|\bfrom (?:here|home|abroad)\b"
    r"|\bno access\b|\b(?:don't|do not) have (?:access|the file|my laptop|a laptop|the rights|permission)\b|\b(?:vpn|password"
    r"|log ?in|portal|wi-?fi|laptop|signal|internet"
    r"|driving|desk)\b"
    r"|\b(?:i'm|i am) (?:on|in|at) (?:the|a|my) (?:train|plane|bus|car|road|airport|meeting|call)\b"
    r"|\b(?:right now|today|tonight|this minute|this morning|this afternoon|this second|before (?:mon|tues"
    r"|wednes|thurs|fri)day|until (?:i|tomorrow|(?:mon|tues|wednes|thurs|fri)day))\b"
    r"|\b(?:can't|cannot|couldn't|won't) open\b|\bopens?\b[^,.]{0,10}\berror\b"
    r"|\bon (?:(?:annual|sick|parental|maternity|paternity|study|my) )?(?:leave|holidays?|vacation|pto)\b|\bout of (?:the )?"
    r"(?:office|town)\b|\bmy absence\b|\bi'm away\b|\bi am away\b"
    r"|\b(?:i'm|i am|we're|we are) (?:not|no longer) (?:the|an?|its?|in charge|responsible|authori[sz]ed|allowed|entitled"
    r"|permitted|empowered|competent)\b"
    r"|\b(?:please|pls|kindly|better|so) ask\b|\bwhere(?:'s| is) the (?:button|link|form|field|page)\b"
    r"|\b(?:form|link|button|field|attachment|page|template) (?:is|are) (?:missing|broken|gone)\b"
    r"|(?:\b(?:because|since|as|so|but)|,) (?!i |we |you |it |this |that |there |they )[a-z\ue001\ue003]+(?: [a-z]+)? (?:can|has"
    r" to|have to|must|needs to|should|will have to)(?: (?:do|sign|approve|decide|review|check|look|see|clear|confirm)\b"
    r"[^,.;!?\n]{0,20}| first| instead)?(?:$|[,.!\n])"
)
_YES: Final = frozenset(
    ["fine", "ok", "okay", "yes", "yeah", "yep", "good", "sure", "all"
        " good", "no problem", "no worries", "great", "perfect", "可以", "好", "好的", "行"]
)
_BARE_NO: Final = frozenset(["no", "nope", "but no", "nah", "no way", "no no no", "hell no", "god no", "heck no", "nope nope"])

_NO_TO_ELSE = re.compile(
    r"\b(?:no|nope|nah|no way)\b,? ?(?:really |honestly )?(?:not yet|wait|hang on|hold on|sorry,? wait|i (?:mean"
    r"|meant) yes|(?:it's|that's|it is|that is"
    r"|all) (?:fine|ok|okay|good|alright|great"
    r"|perfect|amazing|wonderful|fantastic|brilliant|excellent|lovely|awesome|super|incredible|impressive|good news|great news)"
    r"|worries|problem|rush"
    r"|nothing to|i (?:haven't|have not|didn't|did not|never|wasn't|was not|don't (?:know|have|remember))|never|nobody"
    r"|please (?:do|go)|you(?:'re| are) right)\b"
)
_SIGNED_BACK = re.compile(
    r"\b(?:no way|(?:god |hell )?no(?:[ ,]+no)*),? (?:all good|(?:that|it)'?s (?:amazing|great|good|awesome|brilliant|fantastic"
    r"|fine|perfect|ok))|\bsay no,? [a-z]+ says yes|\bback,? (?:to you,? )?(?:duly |herewith )?(?:signed|approved"
    r"|countersigned)\b"
)
_NO_TIME = re.compile(r"不行[啦啊了]?,[^。!?]{0,10}(?:没空|没时间|来不及|没来得及|没顾上)看|不行[^。!?]{0,16}(?:明天|改天|晚点"
    r"|回头)再(?:说|看|回)")


def is_not_now(clause: str) -> bool:
    """Whether a clause tells of a refusal that is past, possible, denied, or of something else."""
    return _NO_REFUSAL.search(clause) is not None


def lacks_the_means(clauses: list[str], said: str) -> bool:
    """Whether all that refuses is that the writer can not do it from where they are."""
    here = [is_not_here(clause) for clause in clauses]
    return all(here) or (all(_UNABLE.search(clause) for clause in clauses) and _MEANS.search(said) is not None)


def is_bare_no(words: list[str]) -> bool:
    """Whether the words of refusal are a mere "no", which beside a yes answers something else: No, no, that's fine."""
    return bool(words) and set(words) <= _BARE_NO


def answers_else(said: str) -> bool:
    """Whether what stands beside a mere "no" tells that it answers something else: No, not yet."""
    return _NO_TO_ELSE.search(said) is not None


#: A joke; and what is to become of it where nobody answers.
_NOT_SO = re.compile(
    r"(?<!not )(?<!no )(?<!isn't )(?<!n't )\b(?:just |only )?(?:kidding|joking|teasing|messing with you|pulling your leg)\b"
    r"|\bj/?k\b"
    r"|\bapril fool|\bgotcha\b|(?<!不是)(?<!没)(?<!没有)(?<!别)开(?:个)?(?:小)?玩笑(?!吗|吧|呢|[?])|逗[你您]|骗[你您]的"
    r"|(?:没|不|未)(?:有|能)?(?:回|答复|回复|收到|反馈|改|补|交|解决|落实)[^。!?\n]{0,14},?(?:就|则|即|请|可)?(?:当作?|算|视[为同]|按)[^。]{0,6}"
    r"(?:不同意|反对|否决|驳回|拒绝)|(?:逾期|过期|超时)[^。\n]{0,6}(?:视|算|当|按)"
    r"|\b(?:if|unless|until|once|should) (?:i|you|we|they|nobody|no one|nothing|there"
    r"|it)\b[^.!?\n]{0,60},? (?:then )?(?:please )?(?:consider"
    r"|treat|take|regard|mark|count|record|log|note|put)\b"
    r"|\b(?:will|would|might|may) (?:have to |need to )?(?:reject|refuse|decline|veto|say no)\b[^.!?\n]{0,40}\b(?:if|unless)\b"
    r"|\b(?:reject|refuse|decline|veto) the (?:other|first|second|previous|old|earlier|last)\b"
    r"|\b(?:consider|treat|take|regard|mark|count|record|log|put)\b[^.!?\n]{0,60}\b(?:if|unless|until|once|when)\b"
)


def is_elsewise(said: str) -> bool:
    """Whether it comes back signed, there is no time for it now, or it is a joke, a count or what may yet come."""
    return any(pattern.search(said) for pattern in (_SIGNED_BACK, _NO_TIME, _NOT_SO)) or is_counted(said)


def is_bare_yes(word: str) -> bool:
    """Whether a word says yes to whatever was said before."""
    return word in _YES
