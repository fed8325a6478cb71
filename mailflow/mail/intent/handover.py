"""Who is to answer instead of the writer, where it is said in other words than "delegate": names and reasons tell.

English names are known by their capitals, so the patterns run over folded text that has kept the writer's own; roles and
departments need none.
"""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.compiled import form
from mailflow.mail.intent.folding import Folded
from mailflow.mail.intent.lexicon import split
from mailflow.mail.intent.speaker import MARKS, PARTY
from mailflow.mail.intent.words.phrases import SURNAMES

_NO_NAME: Final = (
    r"(?!(?:I|We|You|It|This|That|They|Please|Approved?|Not|Sure|No|Yes|The|If|But|And|So|What|Who|When|Nobody|Everyone"
    r"|Everybody|All|Someone"
    r"|Somebody|People|Thanks|Thank|Hi|Dear|Hello|Inshallah|God|Once|Let|Then|Now|Here|There|My|Our|Your|He|She|His|Her"
    r"|As|In|On|At|For"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September"
    r"|October"
    r"|November|December|Version|Section|Phase|Item|Plan|Option|Team|Happy|Glad|Good|Still|Never|Perhaps|Maybe|Sorry|Just"
    r"|Only)\b)"
)
_HEAD: Final = r"(?:(?i:mr|mrs|ms|miss|mx|dr|prof|professor|frau|herr|sr|sra|mme|madame|monsieur|sir|madam)\.? )?"
_NAME: Final = (
    rf"(?:{_HEAD}{_NO_NAME}[A-Z][\w'-]+(?: (?:de|da|van|von|der|la|el|[A-Z][\w'.-]*)){{0,3}}|[\u4e00-\u9fff]{{2,6}}|{PARTY}++)"
)
_ROLE: Final = (
    r"(?i:(?:(?:my|our|the) )?(?:new |acting |line |own |direct )?(?:deputy|stand-?in|successor|replacement|substitute|manager"
    r"|boss|supervisor|colleague"
    r"|assistant|team lead|second in command|number two|director|cfo|ceo|cto|coo|vp|head of [a-z]+|legal|procurement|hr"
    r"|purchasing|facilities"
    r"|(?:legal|finance|it|hr|procurement|marketing|sales|engineering|operations) (?:team|department|dept|manager|director|lead"
    r"|head|colleagues)"
    r"|finance|marketing|operations|compliance|accounting|payroll|communications))"
)
_WHO: Final = rf"(?P<name>{_ROLE}(?:,? {_NAME},?)?|{_NAME}(?: (?i:in|from|at|of) (?:[A-Z][\w&-]*|(?i:{_ROLE})))?)"
_LOWER: Final = (
    r"(?P<name>(?!(?:the|this|that|it|them|him|her|you|me|us|my|our|your|be|see|all|everyone|everybody|someone|anyone|somebody"
    r"|whom|each|both|another|other"
    r"|others|read|check|start|do|go|get|make|close|review|approve|sign|a|an|those|these|which|what|people|print|production"
    r"|file|archive"
    r"|storage|spam|trash|draft|next|work|date)\b)[a-z]{3,12})"
)
_DO: Final = (
    r"(?i:approve|sign|sign off|sign this off|sign it off|decide|confirm|answer|respond|reply|handle|deal with|action|own|judge"
    r"|validate"
    r"|countersign|clear|take (?:it|this|that|care(?: of (?:it|this|that))?|over|on)|make the (?:call|decision)"
    r"|take the (?:call|decision)"
    r"|have the (?:final )?(?:say|word)"
    r"|be taking (?:the call|this|over)|give (?:you )?(?:the|an|his|her|their) (?:answer|approval|decision|ok))"
)
_DOES: Final = (
    r"(?i:approves|signs(?: off)?|decides|confirms|answers|responds|replies|handles|deals with|owns|judges|validates"
    r"|looks after|covers"
    r"|takes (?:care|over|it|this)|makes the (?:call|decision)|has the (?:final )?(?:say|word|pen|authority|budget|mandate)"
    r"|holds the (?:pen|budget)"
    r"|runs (?:this|that)|is (?:responsible|in charge|the (?:right |new |correct |only |proper |real )?(?:one|owner|approver"
    r"|person|boss|decision maker|budget holder|signatory)"
    r"|acting up))"
)
_WHAT: Final = (
    r"(?i:(?: (?:this|it|that|this one|that one|the (?:decision|approval|request|matter|ball|sign-off|signature|mail|e-?mail"
    r"|thing|question"
    r"|whole thing|file|document)|one|everything|this (?:request|matter|mail|one|approval|decision)))?)"
)
_FOR_ME: Final = (
    r"(?i:for (?:me|us)|in my (?:place|stead|absence|name)|on (?:my|our) behalf|instead(?: of me| of us)?|in place of me"
    r"|as my (?:deputy|stand-?in)"
    r"|while i(?:'m| am) \w+)"
)
_HAND: Final = (
    r"(?i:(?:hand|pass|refer|reassign|re-assign|transfer|redirect|delegate|assign|punt|reroute)(?:s|ed|ing|es)?"
    r"|delegat(?:e|ed|ing)|rout(?:e|ed|ing)|escalat(?:e|ed|ing))"
)
#: What is sent to somebody is left to them only where that is said, or who they are.
_SEND: Final = (
    r"(?i:(?:forward|kick|lob|turn)(?:s|ed|ing)?|leav(?:e|ing)|giv(?:e|ing)|send(?:ing)?|sent|mov(?:e|ed|ing)|left|gave)"
)
_TO_DECIDE: Final = (
    r"(?=,? (?i:for (?:a |the |his |her |their |an )?(?:final )?(?:decision|approval|sign-?off|answer|action|signature"
    r"|confirmation)|to"
    r" (?:action|decide|answer|approve|sign|confirm|handle|respond|reply|deal|judge|clear)|whose|(?:as|because|since|who|he|she"
    r"|they)\b[^,.;\n]{0,20}"
    r"\b(?:decides?|owns?|signs?|responsible|in charge|approves?|answers?|authority|handles?|knows?|runs?|took|taken)))"
)
_ON: Final = r"(?i:(?: (?:on|over|along|up|further|down|across|straight|directly|back))?)"
_AFTER: Final = (
    r"(?=\s*(?:$|[,.;!?\n()—]|- )|\s(?i:please|instead|for (?:a |the |his |her |their |an )?(?:final )?(?:decision|approval"
    r"|sign-?off|answer|action"
    r"|signature|confirmation|handling)|to (?:action|decide|answer|approve|sign|confirm|handle|respond|reply|deal|judge|clear"
    r"|take)|as (?:he|she|they)"
    r"|because|since|who|whose|he|she|they|now|from now|today|on my behalf|in my|who's|for (?:me|us|this|that)|until|while"
    r"|and (?:he|she|they))\b)"
)
_FIRST: Final = r"(?:^|(?<=[,.;!?:\n(—-])|(?<=[,.;!?:\n—-] )|(?<=(?<![a-z])and )|(?<=so ))[ \t]*"
_ENGLISH: Final = tuple(
    form(pattern, re.MULTILINE)
    for pattern in (
        rf"\b{_HAND}{_WHAT}{_ON} (?i:to|with|by) {_WHO}{_AFTER}",
        rf"\b{_SEND}{_WHAT}{_ON} (?i:to|with) {_WHO}{_TO_DECIDE}",
        rf"\b(?i:delegat(?:e|ed|ing)|reassign(?:ed|ing)?|hand(?:ed|ing)? over|pass(?:ing)? (?:this"
        rf"|it) (?:on )?){_WHAT}{_ON} ?(?i:to) {_LOWER}{_AFTER}",
        rf"\b(?i:over to|one for|a question for|a matter for|a decision for) (?!(?i:you)\b){_WHO}(?=\s*(?:$|[,.;!\n—]|- )"
        rf"|\s(?i:for|to|on|please|instead|who)\b)",
        rf"\b(?i:over to you),? (?P<name>{_NAME}|[a-z]{{2,12}}(?=,))",
        rf"{_FIRST}@?{_WHO},? (?i:(?:could|can|would|will) you (?:please |kindly )?(?:take|handle|approve|confirm|sign|decide"
        rf"|answer|respond|deal|own|look after)|please (?:take|handle|decide"
        rf"|answer|sign|approve|confirm|respond) (?:this|it|for me|for us|on my behalf|instead))",
        rf"\b{_WHO}(?i:,? (?:please|kindly))? (?i:will|shall|can|should|must|may|is going to|is to|to|has to|needs to|'ll|would"
        rf"|(?:is |has )?(?:now )?authori[sz]ed to)"
        rf"(?i: (?:have|need) to)?(?i: please)? {_DO}[^,.;!?\n]{{0,40}}{_FOR_ME}",
        rf"\b{_WHO} (?i:will|shall|can|should|must|has to|needs to|is going to|is to|please) (?i:please )?{_DO}(?=\s*(?:$"
        rf"|[,.;!\n])|\s(?i:(?:this|it)(?: (?:one|request|mail))?\s*(?:$|[,.;!\n])|on this|or not|instead|for (?:me|us))\b)",
        rf"\b{_WHO} (?i:(?:now |also )?(?:{_DOES}|acts))(?=\s*(?:$|[.!])|[^,.;!?\n]{{0,40}}(?:{_FOR_ME}|\b(?i:now|these days"
        rf"|this|that|it|any ?more|until|while|till)\b))",
        rf"\b{_WHO},? (?i:(?:he|she|they|it)(?:'s| is|'re| are)? (?:(?:the one )?who |him who |her who )?(?:{_DOES}))",
        rf"\b{_WHO},? (?i:who (?:{_DOES}|(?:will|can|has to|should) {_DO}|is|has taken|took|follows|knows))",
        rf"\b{_WHO} (?i:(?:has |have |'s )?(?:now |recently |since )?(?:(?:taken|took) (?:it |this |that )?over|inherited"
        rf"|replaced me"
        rf"|is taking over|takes over|stepped in for me|is covering|is deputi[sz]ing|is filling in"
        rf"|is standing in|is acting|is my (?:deputy|stand-?in|replacement|successor)|has (?:my|the) (?:\w+ )?(?:authority"
        rf"|proxy|mandate|pen)"
        rf"|is (?:now )?(?:responsible|in charge)))",
        rf"\b(?i:(?:is|are) (?:now |since \w+ )?(?:responsible|in charge|competent)):? {_WHO}",
        rf"\b(?i:(?:is|are)) (?i:now )?{_WHO} (?i:responsible|in charge|competent)\b",
        rf"\b(?i:(?:for this |this |decision (?:on|about|in) this(?: \w+)? )?(?:takes|decides|signs)(?: it)?(?: (?:now"
        rf"|here))?) {_WHO}(?=\s*(?:$|[,.;!\n])| (?i:from now|for us|now))",
        rf"\A\s*(?i:(?:please |just |better |you (?:should|can|must) )*(?:ask|contact)) {_WHO}(?i: (?:instead|please"
        rf"|about (?:this|that|it)|for (?:this|that)))*"
        r"\s*[.!]?\s*\Z",
        rf"\b(?i:let) {_WHO} {_DO}",
        rf"\b(?i:wrong (?:person|address|recipient)\b[^\n]{{0,6}}?(?:that's|that is|it's|it is|try|ask)) {_WHO}",
        rf"\b(?i:(?:i(?:'ve| have)?|we(?:'ve| have)?) (?:asked|ask|authori[sz]ed?|instructed?|appointed?|nominated?|named"
        rf"|empowered?)) {_WHO} (?i:to {_DO}|as my)",
        rf"\b(?i:reassign|redirect|route|address|direct|send|forward|assign|re-?route)(?i: (?:this|it|that|the (?:request|mail"
        rf"|approval|question))) (?i:to) {_WHO}",
        rf"\b(?i:(?:belongs?|sits|lies|rests) (?:to|with|under)|falls (?:to|under|within)|is with) {_WHO}(?=\s*(?:$|[,.;!\n])"
        rf"|\s(?i:now|these days|in|who|and|instead)\b)",
        rf"\b(?i:you (?:want|need)) {_WHO} (?i:for (?:this|that)|not me|on this)",
        rf"\b(?i:(?:replace|swap|substitute) me (?:with|for|by)|change the (?:approver|signer|signatory|confirmer) to"
        rf"|put) {_WHO}(?i:(?: down)? (?:instead|in my place|in place of me)"
        rf"|(?=\s*(?:$|[,.;!\n])))",
        rf"\b(?i:get (?:the |a |his |her )?(?:confirmation|approval|sign-?off|decision|answer|ok) from) {_WHO}",
        rf"\b(?i:take|treat|accept|regard) (?P<name>{_NAME}|{_ROLE})(?i:'s (?:answer|word|decision|approval|reply"
        rf"|view) as (?:mine|ours|my|our))",
        rf"\b(?i:that(?:'s| is)|this is|it(?:'s| is)) (?P<name>{_NAME})'s (?i:call|decision|area|budget|job|department"
        rf"|to (?:decide|sign|approve))",
    )
)
#: Why it is not the writer; with it, whom to ask is who decides.
_NOT_ME = form(
    r"\b(?:not (?:me|my (?:area|job|call|decision|department|topic|remit|budget|responsibility|thing|field|project|scope))"
    r"|not (?:the )?(?:right |competent )?person"
    r"|not (?:in charge|responsible|the (?:owner|approver))|no longer (?:my|in charge|responsible|the|mine|with|work)"
    r"|wrong (?:person|job|man|woman|address)|instead(?: of me)?"
    r"|(?:taken|took|takes|taking) (?:it |this |that )?over|in my place|on my behalf|handed over|i(?:'ve| have)? (?:moved"
    r"|changed|left|switched)"
    r"|not mine|(?:on|parental|maternity|sick|annual) leave"
    r"|on (?:holiday|vacation)|out of (?:the )?office|my deputy|responsible|in charge|owns|decides|new manager|acting"
    r"|don't (?:own|handle|decide|deal)|do not (?:own|handle|decide|deal)"
    r"|'s got the|has the)\b"
)
_ASK = form(
    rf"\b(?i:{_SEND}{_WHAT}{_ON} (?:to|with)|ask|contact|check with|talk to|speak (?:to|with)|try|turn to|go to|go through"
    rf"|write to|consult|approach|refer to|coordinate with|get in touch with|reach out to|see"
    rf"|for this ask|liaise with|want|need|to)(?i: please)? {_WHO}(?=\s*(?:$|[,.;!\n(—]|- )|\s(?i:instead|for|to|on|about|in"
    rf"|from|please|who|directly|as|rather|not|now|if)\b)"
)
_TELLS = form(r"(?i)\b(?:for (?:(?:his|her|their|your|our|the) )?(?:info\w*|records?|reference|filing|files?|awareness)"
    r"|fyi)\b")

_ZH_ROLE: Final = (
    r"(?:副?总(?:监|经理|裁)?|经理|主管|主任|部长|处长|科长|课长|董事长|董|工|老师|局长|院长|组长|姐|哥|老板|领导|秘书|助理)"
)
_ZH_UNIT: Final = (
    r"(?:法务|财务|人事|人力(?:资源)?|行政|运营|市场|技术|采购|客服|产品|研发|销售|审计|内控|合规|信息|资讯|总务|会计|营业|企划"
    r"|行销|业务|综合|安全|质量|工程)(?:部门?|处|科|组|中心|室|课|那边|团队|同事)?"
)
_ZH_WHO: Final = (
    rf"(?P<name>(?:{_ZH_UNIT})?(?:新任?|现任|我?们?(?:组|部门?|团队|处|科"
    rf"|这边)?的?)?(?:{_ZH_ROLE})?(?:[{SURNAMES}][一-鿿]{{0,2}}?{_ZH_ROLE}|[小老阿][一-鿿]{{1,2}}"
    rf"|阿 ?[A-Z][a-z]+|[{SURNAMES}](?![,。\s])[一-鿿]{{1,2}}"
    rf"|[A-Za-z][\w'.-]{{1,20}}(?: [A-Z][\w'.-]*){{0,2}}|{PARTY}++)|{_ZH_UNIT}(?:的?(?:同事|负责人|经理|主管|总监))?"
    rf"|我?(?:们?的?)?(?:副手|领导|上级|主管|老板|代理人|助理|接班人|继任者?|同事)|他|她)"
)
_ZH_DECIDE: Final = (
    r"(?:审批|批准|审核|审定|核准|确认|签字|签批|签署|会签|签发|签|批|定夺|决定|定|拍板|答复|回复|处理|办理|卓参|卓办|核示|裁示"
    r"|把关|表态|走流程|办|跟|跟进|回你们?|看着办|做主|说了算|负责|搞定)"
)
_ZH_END: Final = r"(?:\s|即可|就行|就好|吧|哈|啦|了|一下|为宜|为妥|处|那边|那里|的|喔|哦|呀)*(?=\s*(?:$|[,。;!?\n()]|谢))"
_ZH_FIRST: Final = r"(?:^|(?<=[,。;!?:\n(])|(?<=[,。;!?:\n] ))[ \t]*"
_CHINESE: Final = tuple(
    form(pattern, re.MULTILINE)
    for pattern in (
        rf"(?:确认人|审批人|签批人|签字人|批准人|审核人|承办人|对接人|负责人|收件人|人)(?:改|换|变更|调整|更换|更改|更新)(?:成"
        rf"|为|到|至|给)?\s?{_ZH_WHO}{_ZH_END}",
        rf"(?:改|转|另|直接|(?:以后|今后|后续)[^,。\n]{{0,8}})(?:发|送|投|寄|派|交|签|走|呈|请|找|由|给|至|到|问|报)+(?:给|至"
        rf"|到)?\s?{_ZH_WHO}(?:来|去)?(?:{_ZH_DECIDE})?{_ZH_END}",
        rf"(?:麻烦|烦请|请|劳烦|辛苦)?转(?:给|交|呈|发|到|至)?\s?{_ZH_WHO}吧?(?=[,。]\s?(?:这块|这个|这事|此事)?(?:归|由"
        rf"|是)?(?:他|她|其|佢))",
        rf"{_ZH_FIRST}@?{_ZH_WHO}[,:\s]?\s?你(?:来|先|帮忙|帮我|代我|负责|直接)?(?:看一下|看看|看|研究一下|定一下)?(?:并|,|后"
        rf"|再|来|和|直接)?(?:{_ZH_DECIDE})",
        rf"@{_ZH_WHO}[,:\s]?\s?你?(?:来|帮我|代我|替我)+(?:看|回|签|批|处理|答复|确认|定)(?:一?下|看)?",
        rf"(?:交接|移交|移转|交棒|转交|交)(?:给|到|予|由)\s?{_ZH_WHO}(?:了|负责|处理|跟进|接手|在管|管|拍板"
        rf"|定)?(?:了)?(?=\s*(?:$|[,。;!\n]))",
        rf"(?:现在|目前|后续|以后|今后|改)?(?:是|由|都?给)?{_ZH_WHO}(?:已经?)?(?:接手|接替|接任|接管|接班|在管|在负责|说了算"
        rf"|拍板|做主|代我|替我)(?:了|我|的)?(?:{_ZH_DECIDE})?{_ZH_END}",
        rf"(?:这块|这个|这事|此事|这件事|这一块|这类事?|这边|本案|此案|该案|这活|预算|钱的事)(?:都|现在|已经|应该|得|要"
        rf"|还是)?(?:归|由|是|让|请|找|问|等|听)?{_ZH_WHO}(?:来|在|去)?{_ZH_DECIDE}{_ZH_END}",
        rf"(?:拉|喊|叫|让|请|邀){_ZH_WHO}(?:来|去)(?:{_ZH_DECIDE}){_ZH_END}",
        r"(?P<name>[一-鿿ァ-ヶA-Za-z]{1,8})(?:さん|様|样|部长|部長|课长|課長)?(?:に|へ)(?:一任|委任|お?任せ|委ね|引き?(?:继"
        r"|継)|お?(?:愿|願)い|転送|转送|回して)",
        r"(?P<name>[一-鿿ァ-ヶA-Za-z]{1,8})(?:さん|様|样)?の(?:承(?:认|認)|确认|確認|同意)を(?:取|得|もら|お(?:愿|願)い)",
    )
)
_ZH_NOT_ME = form(
    r"(?:不|非|唔)(?:归|属|由|走|经|系|是|在|关)?(?:我|本部|本人|本处|敝部|我们)|不(?:再)?(?:负责|管|分管|归|走)|(?:他|她"
    r"|佢)(?:负责|拍板|定|管|说了算|接手|做主|批|签|在跟)|交接|转岗|调岗|离职|接手|产假|休假|请假|出差|唔[系係]我|权责"
    r"|不在我|超出我|负责人|调走|换岗|放紧|换人|变更|変わりました|担当"
)
_ZH_ASK = form(
    rf"(?:找|搵|联系|问|洽|请教|请示|咨询)(?:返|下|一下)?\s?{_ZH_WHO}(?:那边|来)? ?(?:{_ZH_DECIDE})?{_ZH_END}", re.MULTILINE
)
#: Nobody is named, or it is another's answer that is told of.
_NOBODY: Final = frozenset(
    split("大家|各位|人|谁|我|我们|本人|你|你们|会|时间|领导|机会|空|以后|他|她|同意|附件|原因|问题|确认")
)

#: A question that asks somebody to take it over.
_REQUEST = form(
    r"(?i)\b(?:could|can|would|will|may i ask)\b[^?]*\b(?:please|for me|for us|on (?:my|our) behalf|re-?assign|redirect|forward"
    r"|take|route|instead)\b"
    r"|(?:能|可以|可否|能否|麻烦)[^?]*(?:转|换|改|找|交)"
)

_DECIDE_TOO: Final = r"(?:审批|批准|批|签字?|签批|答复|定夺|决定|拍板|表态)"
_FOR_THEIRS = form(
    rf"{_ZH_FIRST}@?{_ZH_WHO}[,:\s]?\s?(?:你|请你|麻烦你?)(?:来|也|再)?(?:看一下|看看|定一下)?(?:并|,|后|再|来|和)?{_DECIDE_TOO}"
    rf"|{_FIRST}(?:@(?P<one>{_NAME})|(?P<two>{_NAME}),) ?(?i:(?:over to you|your (?:call|decision|turn)"
    rf"|please (?:also )?(?:approve|sign|decide|confirm)"
    r"|(?:can|could) you (?:please )?(?:also )?(?:approve|sign|decide|confirm)))|(?i:,? ?over to you,? (?:to decide"
    r"|for the decision|for your decision))"
    rf"|(?i:\b(?:fine|ok|good) (?:by|with) me), @{_NAME}",
    re.MULTILINE,
)
#: Without one of these nobody is asked for theirs.
_TO_SOMEBODY = form("[你@]|麻烦|you|please")
_END = form(r"[.!。;\n?]")
#: No sentence that hands anything on is longer.
_SENTENCE: Final = 240


def hands_over(plain: str, said: str, folded: Folded, text: str) -> tuple[str, ...] | None:
    """Whom the answer is left to, as written; None where it is left to nobody. `said` is `plain` with the marks of `speaker`."""
    cased = _with_capitals(plain, said, folded, text)
    if _TELLS.search(cased):
        return None
    spans = _found(_ENGLISH, cased) + _found(_CHINESE, cased)
    if not spans and _NOT_ME.search(plain):
        spans = _found((_ASK,), cased)
    if not spans and _ZH_NOT_ME.search(plain):
        spans = _found((_ZH_ASK,), cased)
    names = (text[slice(*folded.span(*span))].strip(" ,.，。@") for span in spans)
    return tuple(dict.fromkeys(names)) or None


def asks_another(plain: str, said: str, folded: Folded, text: str) -> bool:
    """Whether beside an answer of the writer's somebody else is asked for theirs."""
    return _TO_SOMEBODY.search(plain) is not None and _FOR_THEIRS.search(_with_capitals(plain, said, folded, text)) is not None


def only_asks(said: str, start: int) -> bool:
    """Whether a sentence asks who answers, without asking anybody to do so."""
    before, after = said[max(0, start - _SENTENCE) : start], said[start : start + _SENTENCE]
    end = _END.search(after)
    if end is None or end[0] != "?":
        return False
    return _REQUEST.search(_END.split(before)[-1] + after[: end.start()]) is None


def _found(patterns: tuple[re.Pattern[str], ...], cased: str) -> list[tuple[int, int]]:
    for pattern in patterns:
        for match in pattern.finditer(cased):
            if (match["name"] not in _NOBODY or pattern is _CHINESE[0]) and not only_asks(cased, match.start("name")):
                return [match.span("name")]
    return []


def _with_capitals(plain: str, said: str, folded: Folded, text: str) -> str:
    """The folded text with the writer's own capitals, and the marks of known names; it keeps its length."""
    source = (text[place] for place in folded.places)
    return "".join(
        mark if mark in MARKS else own if own.lower() == plainly else plainly
        for plainly, mark, own in zip(plain, said, source, strict=True)
    )
