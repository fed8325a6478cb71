"""A yes on the writer's own terms: another amount, day, variant or scope, somebody else to pay, something left out.

The yes opens a clause, and what is said beside it, or of it, sets a term; a doubt, a question, hearsay or a refusal beside it are
looked for by others before this is asked.
"""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.blanks import blank
from mailflow.mail.intent.speaker import OWN, TITLE
from mailflow.mail.intent.terms_named import EN_TERMS, NO_UNLESS, OF_A_TERM, YES_OF, ZH_TERMS
from mailflow.mail.intent.words.shapes import VARIANT

_FIRST: Final = r"(?:^|(?<=[,。.!;:\n()—-])|(?<=[,.!;:\n()—-] )) {0,8}"
_ZH_YES: Final = (
    rf"(?:好的?,?|ok,?|行,?)?(?:我们?|本人|我部门?|本部门?|我方|我这边|敝部|这边|{OWN}++)?(?:这边|这里|这关)?(?:完全|均|都|也"
    rf"|原则上?|基本|可以|就|敬表|表示|暂|先|特此){{0,2}}"
    r"(?:同意|批准|核准|准予|可以|可行|没问题|没有问题|没意见|没有意见|无意见|无异议|没异议|通过|确认(?!人)|赞成|支持|认可|承认|如拟"
    r"|approved?|lgtm|就这样做|照办|按这个(?:执行|办)"
    r"|(?:ok(?:ay)?|行|好|可|赞)(?=\s*(?:$|[,。.!~;\n]|的|吧|啊|哈))|(?:准|批|签|过)(?=\s*(?:$|[,。.!~;\n]|了|\d)))"
)
_EN_YES: Final = (
    rf"(?:(?:{OWN}++:?|you have|for (?:me|us) it(?:'s| is)|please (?:treat|take) this as|(?:i|we) (?:can|do|hereby)|we|i|i'm"
    rf"|i am|we're|we are|it's|it is|that's|this is|from my side|from our side|for my part|all|fully"
    rf"|hereby|grand|right)[,:]? )*"
    r"(?:(?:yes|ok(?:ay)?|fine|good|sure|all right|alright)(?=\s*(?:$|[,.;!:\n—-]|by\b|with\b|for\b|from\b|to\b|in\b|please\b"
    r"|but\b|provided\b|if\b|as\b|once\b|subject\b|on\b))"
    r"|approve[sd]?(?! by (?!me\b|us\b)| (?:vendors?|leave|list)\b)|agree[ds]?|go ahead|proceed|please (?:proceed|go ahead)"
    r"|signed off|sign(?:ing)? off|happy (?:with|for|to (?:sign|approve|go|support|proceed))|content (?:with|for)"
    r"|comfortable with"
    r"|no objections?|confirm(?:ed|s)?|thumbs up|consent(?: given)?|accept(?:ed)?|endorsed?|validate[ds]?|you (?:can"
    r"|may) (?:go ahead|proceed|launch|start|begin)|do it|crack on|work away|lgtm|green light"
    r"|my (?:approval|agreement|consent|ok(?:ay)?)|approval(?= pending)|give my (?:release|approval|ok(?:ay)?|consent)|am for"
    r"|can agree|a (?:qualified|limited|partial) yes|carry on|may follow|on board"
    r"|works for (?:me|us)|supported)\b"
)
#: What says yes to anything; beside it, what the writer tells of themselves is no term.
_WEAK = re.compile(rf"{_FIRST}(?:好的?|行的?|嗯|对|ok(?:ay)?|yes|fine|good|sure|all right|alright|great)(?=\s*(?:$|[,。.!;\n]))")
_TELLS = re.compile(r"(?:^|[,。.!;]\s*)(?:我(?!们?(?:只能|最多|顶多|这边|部|方))|see you|talk|meet|i (?!need|want|expect|have)"
    r"|i'll|会议|开会)")
_YES = re.compile(f"{_FIRST}(?:{_ZH_YES}|{_EN_YES}|{YES_OF})")
_COUNT: Final = r"(?:\d[\d,.]{0,15}|[一二三四五六七八九十百千两几半]{1,12})"
_UNIT: Final = (
    r"(?:个|台|人|名|位|天|周|个?月|年|万|元|块|千|百|%|折|成|页|次|份|批|期|条|项|家|间|套|辆|张|小时|季度|k|w|号|日|点)"
)
_ZH_TERMS: Final = (
    rf"{_COUNT} ?{_UNIT}[^,。!?\n]{{0,8}}(?:够|足|就行|就好|就可以|即可|为限|以内|封顶|起步|为宜|做完|为止|之前|之后|以上|以下)"
    rf"|(?:给|出|派|加|批|买|采购|租|办|做|招|录用|报销|按|只|最多|至多|至少|顶多|控制在|压到|降到|降至|改到|改成|改为|减到"
    rf"|缩到|数量)[^,。!?\n]{{0,6}}{_COUNT} ?{_UNIT}"
    rf"|(?:从|自|由|改|挪|推|延|定|放|拖|提前|移)(?:到|至|在|于)?[^,。!?\n]{{0,8}}{_COUNT} ?(?:号|日|月|点|周"
    rf"|季度)[^,。!?\n]{{0,4}}(?:开始|起|后|之后|前|上线|实施|执行|再)|{_COUNT} ?(?:号|日|月|/\d+)[^,。!?\n]{{0,3}}(?:开始"
    rf"|起(?:执行|实施|生效)?|结束|截止|到期)"
    r"|有效期|试用期|(?:费用|钱|经费|预算|成本|差旅|账|款|花销|开支|广告费|加班费|尾款|余额|罚款)[^,。!?\n]{0,6}(?:由(?!我|本"
    r"|\ue001)|从|走(?!正常)|归(?!我)"
    r"|算|你们|贵部|自行|自理|另|自付|(?:你|市场|业务)[^,。]{0,4}(?:承担|出)|摊|扣|超出|给不了)|走[^,。]{1,8}的?账|(?:自己|自行"
    r"|你们|市场部)(?:出钱|承担|背锅"
    r"|负责(?:费用|成本)|匀支|解决)"
    r"|(?:用|选|买|按|采|要|走|改用|换成|以)[^,。!?\n]{1,10}(?:那[个款家套张版种间]|国产|便宜|便宜的|旧版|去年|上次|备选|为准"
    r"|的为准|另一)|(?:选|用|走|按|要|就)(?:方案)?[a-e](?:方案|版)?(?![a-z])|(?:^|[,。\n])(?:方案 ?[a-e]|[a-e] ?方案)"
    r"|(?:去掉|拿掉|划掉|删掉|删除|删了|砍掉|砍|去除|剔除|不含|不包括|不包含|除外|免了|(?<!同意)(?<!确认)(?<!批准)取消|撤掉"
    r"|减掉|缩短|缩减|压缩|降低|下调"
    r"|降到|调低|换掉|替换|改掉)|(?:^|[,。\n(])除[^,。\n]{1,12}外|(?:就|都)?(?:不用|不要|不必|不做|不搞|不安排|不参加|不另外"
    r"|不考虑|不租)[^,。!?\n]{0,8}(?:了|$)?"
    r"|(?:仅|只(?![好有要不])|限|仅限|只限|只能|只做|只批|只给|先做|先上|先试|先执行|先行|暂定|一次性|试行|试办|试点|试运行"
    r"|分期|分批|分两|其余|其他|余下|剩下|余额(?=[^,。]{0,6}[俟待再另由])|另案|另行|另议|再议|再定|再说|看效果|视情况)"
    r"|(?:前提|条件|如果|只要|除非|的话|须|必须|务必|得先|要先|需先|后再|方可|才[能可行]|不得|不可|不能|别(?![的介客人])|勿"
    r"|不溯|不超|不低于|不高于|不少于|最多|至多|至少|以内|封顶|为限|唯独|惟|但|不过|只是|就是)"
    r"|我[^,。]{0,4}(?:改了|手写|调了|修改了|补了)|列为|改列|(?:时间|日期|窗口|场地|人员|名单|比例|价格|单价|折扣|数量|首付款?"
    r"|付款|薪资|发票|合同|条款|主视觉|页面)[^,。!?\n]{0,6}(?:得|要|按|挪|改|用|走|开|降|换|由|推)"
    r"|小(?:的)?(?:场地|会议室|间|规模)|早,从|太早|太晚|由(?!我|本|\ue001)[^,。]{1,8}(?:承担|出|负责|起)|宽限|匀支|协办|(?:加"
    r"|减)[一二两三\d]个人?"
)
_EN_DATE: Final = (
    r"(?:\d{1,2}(?:st|nd|rd|th)?(?: (?:january|february|march|april|may|june|july|august|september|october|november|december))?"
    r"|(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{1,2})?"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|next (?:week|month|quarter|year)|(?:one|two|a|three|\d+) (?:days?|weeks?"
    r"|months?) later)"
)
_EN_TERMS: Final = (
    rf"\b(?:start(?:s|ing)?|begin(?:s|ning)?|from|until|till|through|effective|as of|not before|no earlier than|go ahead"
    rf"|launch)(?: on| in| from)? {_EN_DATE}\b|\b(?:makes? it|limited to|capped at|cap(?:ped)? (?:of|at)|up ?to|at most"
    rf"|at least|max(?:imum)?(?: of)?|no more than|not more than|less than|only|just not|not exceed\w*|within)\b"
    r"|\b(?:\d[\d,.]*k?|one|two|three|four|five|half|[a-z]+) (?:[a-z]+ )?(?:is|are) (?:enough|plenty|sufficient)\b"
    r"|\b\d[\d,.]*k?(?: [a-z]+)?,? (?:not|instead of|rather than) \d|\b\d+ ?% (?:up ?front|now|on|down)"
    r"|\bfor (?:phase|stage|step|round|batch|part|this (?:year|quarter|month|time|once)|one|the first|the pilot|a pilot|items?"
    r"|sections?|the [a-z]+ (?:site|office|wards?|team|part|stores?|region|branch|phase)|[a-z]+ only|three months|six months"
    r"|a month|two weeks)\b|\bas a pilot\b|\bon a one-off basis\b|\bone-off\b"
    r"|\b(?:items?|sections?|points?|parts?|paragraphs?|lots?|annex(?:es)?) \d|\b(?:first|second|last|online|offline|print"
    r"|web) (?:part|half|paragraph|section|phase|batch|side)\b|\byes to\b[^.;\n]{1,40}\bno to\b|\b(?:technical|legal|clinical"
    r"|financial) (?:content|part|side|perspective|point of view)\b"
    r"|\b(?:without|bar|barring|save for|apart from|other than|except(?:ing)?|minus|leaving out"
    r"|leave (?:[a-z'\ue001]+ ){1,5}out|leaving [a-z ]{1,30} out|excluding|outside of|aside from|but not|not the|nothing on"
    r"|instead(?: of)?|rather than|in exchange|in return|skip(?:s|ping)?|drop(?:s|ping)?|cut(?:ting)?|sits? this one out"
    r"|no view on)\b"
    r"|\b(?:provided|providing|on (?:the )?(?:understanding|basis|condition)|subject to|pending|as long as|so long as|as far as"
    r"|unless|the minute|from the moment|as soon as|once|if|after|before|but|however|although|though|when)\b|\bin (?:two|three"
    r"|several) (?:stages|steps|phases|parts)\b|\b(?:hold|park) the (?:rest|second|other|remainder)\b"
    r"|\b(?:the )?(?:rest|second|other|others|remainder)(?: one)? (?:will|can|must|should|has to|have to|need|needs|waits?"
    r"|later|is|are)\b|\bphase (?:one|two|\d)\b|\bseparate (?:conversation|discussion|matter|request)\b"
    r"|\bi(?:'ve| have)? (?:just |also |already )?(?:trimmed|changed|corrected|swapped|adjusted|amended|edited|reduced|struck"
    r"|crossed out|moved|removed|deleted|replaced|added|cut|updated|marked up|read this as)\b|\b(?:with|in) the (?:corrected"
    r"|attached|amended) (?:date|version|figures|numbers)\b"
    r"|\b(?:pays?|paid|paying|invoiced?|charged?|cost|costs|money|budget) (?:for |comes? |to |by |from |the |it |out |is "
    r"|on )*(?:marketing|you|your|sales|the requester|from|overtime|by)\b|\btake the cost\b|\bfrom (?:your"
    r"|the marketing) budget\b|\b(?:move|moves|moved|shift|shifts|push|pushed|postponed?) (?:it |this )?(?:to|by|until)\b"
    r"|\b(?:my|our) team can (?:only )?do\b|\b(?:we|i) (?:expect|need|want|require)\b|\b(?:we|i) (?:will|can|do"
    r"|shall) not (?:participate|provide|pay|cover|join)\b|\bcan have (?:one|two|\d)\b|\bone week later\b|\bqualified\b"
    r"|\blimited\b|\bcheaper\b|\bsmaller\b|\bshorter\b|\bto be taken as a precedent\b|\bis possible$"
)
_TERMS = re.compile(f"{_ZH_TERMS}|{ZH_TERMS}|{_EN_TERMS}|{EN_TERMS}")
#: Words that look like terms and set none.
_NO_TERMS = re.compile(
    rf"没(?:有)?(?:任何|其他|什么|别的)?(?:条件|问题|意见|异议|变更)|无(?:任何|其他)?(?:条件|异议)|without (?:any )?(?:changes?"
    rf"|conditions?|restrictions?|being|reservations?|further|delay|comments?|objections?|amendments?)|not the least|if (?:you"
    rf"|there|anything|needed|any)[^,.;!\n]*|after (?:review\w*|read\w*|discuss\w*|check\w*|careful)[^,.;!\n]*"
    rf"|only just|before (?:replying|answering)|but (?:here|better late)[^,.;!\n]*|只是(?:回复|忘|没看到)[^,。]*|不过(?:回复"
    rf"|今天)[^,。]*|{TITLE}++"
)


def is_yes_on_terms(said: str) -> bool:
    """Whether a clause opens with a yes and a term is set beside it or of it."""
    bare = _NO_TERMS.sub(" ", said)
    if _YES.search(said) is None or tells_of_themselves(said):
        return False
    return _TERMS.search(bare) is not None or VARIANT.search(bare) is not None


def tells_of_themselves(said: str) -> bool:
    """Whether beside a word that says yes to anything its writer only tells what they do."""
    return _WEAK.search(said) is not None and _YES.search(_WEAK.sub(" ", said)) is None and _TELLS.search(said) is not None


def without_own_doubts(said: str) -> str:
    """The text with the terms blanked whose words of doubt are their own, and cast none on the yes."""
    return OF_A_TERM.sub(blank, said)


def is_no_unless(said: str) -> bool:
    """Whether a text refuses unless something is met: a yes on terms, the other way round."""
    return NO_UNLESS.search(said) is not None
