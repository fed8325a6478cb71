"""What people say beside an answer without limiting it, by the shape of the whole clause: what they did, praise, courtesy.

A closed world again, of shapes instead of words: a clause of such a shape says nothing of the matter, so it is passed over; a
word in it that could limit, doubt, put off, or speak for somebody else takes it out of every shape.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from typing import Final

from mailflow.mail.intent.aside import is_aside
from mailflow.mail.intent.blanks import blank
from mailflow.mail.intent.courtesies_english import is_courtesy
from mailflow.mail.intent.findings import of_one_mind
from mailflow.mail.intent.frame import without_frame
from mailflow.mail.intent.joined import parted
from mailflow.mail.intent.lexicon import lexicon, split
from mailflow.mail.intent.looked_over import is_looked_over
from mailflow.mail.intent.private_chinese import without_private
from mailflow.mail.intent.private_english import without_private_talk
from mailflow.mail.intent.quality import acts, says_how
from mailflow.mail.intent.requested import DAYS, in_request, without_beginning
from mailflow.mail.intent.sides import of_the_whole
from mailflow.mail.intent.social_chinese import is_social
from mailflow.mail.intent.speaker import OWN, PARTY, TITLE
from mailflow.mail.intent.statements import without_numbers
from mailflow.mail.intent.things import is_ordinary
from mailflow.mail.intent.words.kinds import APPROVE
from mailflow.mail.intent.words.phrases import SURNAMES
from mailflow.mail.intent.words.shapes import BY_OTHERS, DANGER, HOWEVER, LEAVES_OPEN, NEUTRAL, NUMBER, VARIANT

_CLAUSE = re.compile(r"(?:(?! - )[^,。!?;:\n()\[\].—]|\.(?!\s|$))+")
#: Others who might be speaking; they may be asked to act, but what they did or think is their word.
_OTHERS = re.compile(
    r"厂商|供应商|总(?!体|的|结|之|共)|總(?!體)|经理|經理|主管|领导|領導|老板|老闆|部(?!分|署)|组(?!织)|組(?!織)|公司"
    r"|团队|團隊|法务|財務"
    r"|财务|人事|他|她|客户|對方|对方"
    r"|上级|董|局|院|大家|各位|同仁|[说讲]|认为|觉得|表示|爱人|(?<![分员施完手加动开])[\u4e00-\u9fff](?:工|姐|哥)(?![作程])"
)

_W: Final = r"[^,。!?;:\n]{0,24}?"
_ME: Final = (
    r"(?:\ue001++|我们|我|本人|咱们?|我这边|我这里|我方|我部门?|本部门?|敝部|这边|内部|自己|已经|"
    r"已|都|也|均|刚刚?|刚才|今天|昨天|上午|下午|早上|昨晚|经)"
)
_ZH_SEEN: Final = (
    r"(?:我|我们|本人)?(?:已|已经|均已|都已)(?:经)?(?:详|仔细|认真|逐条|逐項|全部|初步)?"
    r"(?:核|审|審|阅|閱|读|悉|核对|核對|详阅|詳閱|审阅|審閱|审核|審核|过目|過目|拜读|收悉)"
    r"(?:完毕|了|附件|全文|内容|邮件)?"
)
_ZH_GOOD: Final = (
    rf"(?P<thing>{_W})(?:没问题|没有问题|沒問題|沒有問題|没什么问题|冇問題|無問題|无问题|很好|不错|可行|合理|清楚|清晰|完善|完整"
    rf"|一致|到位"
    rf"|周全|周到|详细|详尽"
    r"|无误|無誤|没毛病|满意|挺好|好很多|完善很多|充分|扎实|明确|妥当|妥當|适当|ok|符合要求|很全面|全面|没得说)(?:了|的|多了"
    r"|啊|呀)?"
)
_NO: Final = r"(?:没有?|沒有?|无|無|冇|并无|並無|暂?无)"
_ZH_NOTHING: Final = (
    rf"(?:{_ME}|这边|这里|对此|对方案|对内容|对该方案|对此方案|对本方案){{0,3}}{_NO}(?:什么|什麼|其他|其它|别的|別的|任何|更多"
    rf"|进一步的?|需要|要|特别的?){{0,3}}"
    r"(?:补充|補充|意见|意見|异议|異議|问题|問題|疑问|疑問|修改|改动|調整|调整|不同意见|不同意見|反对意见|其他意见"
    r"|要求)(?:的)?(?:地方"
    r"|之处|内容|说明|了)?"
)
_ZH_ACT: Final = (
    rf"(?:{_ME}|人员|人手|资源|排班|物料|后续|後續|相关工作|具体工作|技术上|执行上){{0,3}}{HOWEVER}(?:会|會|将|將|来|來|已|已经"
    rf"|随时"
    rf"|负责|可以随时){HOWEVER}"
    r"(?:安排|配合|支持|对接|對接|跟进|跟進|组织|組織|准备|準備|交付|通知|落实|落實|负责|負責|协助|協助|处理|處理|到位|盯着"
    r"|跑流程|走流程)"
    r"(?:好|好了|妥|妥当|人员|专人对接|专人|执行|实施|工作|后续|後續|到位|的|了){0,2}"
)
_ZH_ACT_PLAIN: Final = (
    r"(?:\ue001++|我们?|本部门?|我部门?|敝部|我方|这边)(?:部门|会|將|将|一定|全力|按时|按期|按計畫|按计划|尽快|积极"
    r"|全面|随时){0,3}"
    r"(?:配合|支持|交付|跟进|跟進|落实|落實|执行|執行|到位|协助|協助|安排)(?:工作|执行|實施|实施|推进|后续|後續)?"
)
_ZH_PLEASE: Final = (
    rf"(?:也|就|还|那就|那)?(?:请|烦请|麻烦|辛苦|劳烦|还请|敬请|請|煩請|麻煩|劳驾|拜托){_W}"
    r"(?:执行|執行|推进|推進|推動|推动|实施|實施|安排|组织|組織|办理|辦理|准备|準備|落实|落實|跟进|跟進|开展|開展|启动|啟動"
    r"|通知|协助|協助|处理|處理|进行|進行"
    r"|存档|归档|知悉|抓紧|加快|继续|繼續|发布|發布|发文|操作|着手|牵头|对接|下单|走流程|付款)" + _W
)
_ZH_GO: Final = (
    r"(?:就)?(?:按|照|依|依照|按照|据)"
    r"(?:此|这么|这样|这个|這個|方案|计划|計畫|计划|案|上述|以上|这一版|该方案|邮件|邮件内容|附件)?" + _W +
    r"(?:执行|執行|推进|推進|推動|实施|實施|办|辦|办理|辦理|做|来|走|开展|落实|进行)(?:吧|就好|就行|即可)?"
)
_ZH_SOCIAL: Final = (
    r"(?:非常|很|实在|真)?(?:抱歉|不好意思|对不起|見諒|见谅)(?:回复|回覆|答复|回信)?(?:得|的)?(?:晚|迟|遲|有点晚|慢|比较晚)?了?"
    r"|(?:回复|回覆|答复|回信)(?:得|的)?(?:有点|比较)?(?:晚|迟|遲|慢)了?|(?:刚|才|剛)(?:刚)?(?:看到|看見|收到)(?:邮件|郵件|来信"
    r"|信)?"
    r"|(?:今天|昨天|这两天|这几天|前两天|上周|刚刚?){0,2}(?:出差|休假|开会|外出|在外面|请假)(?:回来|刚回来|结束|中|了)?"
    r"|(?:后续|后面|过程中|期间|执行中|中间|实施中)?(?:有|若有|如有|有任何"
        r"|有什么)(?:任何|什么)?(?:问题|問題|需要|事情?"
        r"|情况)(?:随时|直接|及时|请|可以?|都可以?|再|咱们|我们){0,2}(?:找|联系|聯繫|联络|告诉|跟|沟通|反馈|同步|汇报|说)(?:我"
        r"|我们)?(?:联系|说|沟通)?"
    rf"|需要(?:{_ME}|我们部门|我部){_W}(?:配合|支持|协助)的?(?:地方|事项)?(?:请|可以)?(?:直接|随时)?(?:联系|找"
    rf"|跟)(?:我|我们)(?:联系)?"
)
_EN_W: Final = rf"[a-z0-9' /&{OWN}-]{{0,70}}?"
#: What may be named as what one is happy with: all of it, and no day, number or variant.
_EN_WHOLE: Final = (
    rf"(?: (?:the|this|that|these|it|all|both|everything|of|and|your|our|how|what|is|you|we|have|has|been|proposed|planned"
    rf"|described|written|way|result|outcome|plan|proposal|project|campaign|event|document|draft|request|content|contents|details"
    rf"|wording|terms"
    rf"|approach|direction|design|layout|scope|schedule|timeline|dates|timing|budget|costs?|numbers|figures|staffing|roles"
    rf"|{TITLE}++"
    rf"|{PARTY}++|here|as|so|far|concept|idea|ideas|contract|conditions|setup|arrangements?|responsibilities|goals|work|team))+"
)
_EN_HAPPY = re.compile(
    rf"(?:and )?(?:i'm|i am|we're|we are)(?: all| very| quite| fully)* (?:happy|fine|ok|okay|comfortable|satisfied"
    rf"|good|on board) with{_EN_WHOLE}"
)
#: What was settled before, and the policies of a house.
_AGREED: Final = (
    r"(?:(?:our|the|your|my|this year's|company|group|general|overall|annual|existing|departmental|internal|marketing"
    rf"|{OWN}++) ){{0,3}}(?:plans?|planning|strategy|goals?|objectives?|targets?|policy|policies|guidelines?|rules?|standards?"
    r"|requirements?|expectations?|forecast|budgets?|needs|procedures?|discussions?|agreement|conversation|practice|values)"
    r"|what (?:we|you|i|you and i) (?:all )?(?:discussed|talked about|planned|expected|need|had planned|had in mind|have planned"
    r"|have discussed|had discussed|were told|wanted)"
)
_EN_FINE = re.compile(
    rf"(?P<thing>(?:the |this |that |these |all |both |everything|it |your |our |plan|budget|timeline|numbers?|figures?"
    rf"|content|dates?){_EN_W})"
    rf"(?:is|are|looks?|seems?|reads?|sounds?|was|were)(?: (?:all|very|really|quite|perfectly|good and))*"
    rf" (?:good|fine|solid|great|ok|okay|clear|reasonable|in order|correct|in line with {_AGREED}|well (?:prepared"
    rf"|thought out|structured|written)|complete"
    r"|excellent|perfect|sound|realistic|consistent)"
)
_EN_PLEASE: Final = re.compile(
    rf"(?:please |kindly |pls |you can |feel free to |let's )(?:now )?(?:go ahead|proceed|start|begin|continue"
    rf"|move (?:forward|ahead)|carry on|arrange|launch"
    rf"|implement|go on|kick off|roll (?:it )?out|execute|make it happen|get started|book|inform|notify|file|archive"
    rf"|coordinate|schedule|organi[sz]e)\b(?P<rest>{_EN_W})"
)
#: What may be said of what was asked for, to whoever carries it out.
_EN_NEUTRAL: Final = frozenset(split(
    "with|on|to|the|this|it|that|these|plan|project|campaign|proposal|request|activity|event|promotion|"
    "work|accordingly|as|planned|proposed|described|written|submitted|outlined|and|everyone|team|teams|"
    "all|immediately|now|right|away|asap|promptly|us|me|know|ahead|proceed|forward|implementation|"
    "execution|rollout|preparation|preparations|next|steps|it's|please|kindly|go|for|our|your|my|records|reference|files"
))
#: What somebody did or finds; nobody else stands in it.
_OWN_SHAPES: Final = tuple(map(re.compile, (_ZH_SEEN, _ZH_NOTHING, _ZH_ACT, _ZH_ACT_PLAIN)))
_GOOD = re.compile(_ZH_GOOD)
#: What somebody did, or will do, is to nothing else than what was asked for: 新版会负责落实 approves another version.
_ACTED = re.compile(_ZH_ACT)
_ELSE = re.compile(rf"(?<!排)版|老(?!师|板)|小(?!伙伴|组|[{SURNAMES}])|低|半|原(?!定|计划)"
    r"|新(?!员工|同事|人)|其[他它]|(?<!网)站|首|分[批期]")
#: What is to be done: only of what was asked for, since "go by the old version" approves another thing.
_CARRYING: Final = tuple(map(re.compile, (_ZH_PLEASE, _ZH_GO)))
_SOCIAL = re.compile(_ZH_SOCIAL)
#: Work that is asked for on a day, or of a half, is asked for so only.
_ANOTHER_DAY = re.compile(
    r"\b(?:please|pls|kindly|start|begin|proceed|go ahead|implement|arrange|execute)\b[^,.\n]{0,80}"
    r"\b(?:tomorrow|next (?:week|month|quarter|year)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|later|half|in (?:january|february"
    r"|march|april|may|june|july|august|september|october|november|december))\b"
)
_LISTABLE: Final = (
    r"(?:the |your |all )?(?:dates?|budget|staffing|timeline|numbers|schedule|scope|costs?|plan|figures|pages|roles"
    r"|responsibilities|content"
    r"|goals|resources)"
)
#: Parts that are listed and found right together.
_LISTED = re.compile(
    rf"(?<![^\s.!,;:])(?:{_LISTABLE}, )+{_LISTABLE},? and {_LISTABLE} (?:all |both )?(?:works?|looks? (?:good|fine|great"
    rf"|right|ok)"
    r"|are (?:all )?(?:fine|ok|okay|clear|good|right|in order|reasonable)|makes? sense|adds? up|checks? out)(?: (?:for|to)"
    r" (?:us|me))?"
    r"(?=\s*(?:[,.;!\n]|$))"
)
#: What may be asked of others besides.
_ASKED = re.compile(r"协助|協助|配合|通知|存档|归档|知悉|了|吧|由")
_PLEASE = re.compile(r"(?:也|就|还|那就|那)?(?:请|烦请|麻烦|辛苦|劳烦|还请|敬请|請|煩請|麻煩|劳驾|拜托)")
#: Whoever is asked to act.
_ACTORS = re.compile(r"(?:市场|技术|运营|客服|财务|人事|法务|行政|采购|研发|产品|销售|行銷|業務|IT|it)部?(?:门)?"
    r"|小?[\u4e00-\u9fff](?:总|工|经理|主管|助理)")
#: Words of the shapes themselves that would be danger elsewhere.
_SAFE = re.compile(
    r"没问题|没有问题|沒問題|沒有問題|没什么问题|無問題|无问题|无误|無誤|没毛病|不错|没得说|不好意思|对不起|"
    rf"{_NO}(?:什么|什麼|其他|其它|别的|別的|任何|更多|需要|要|特别的?){{0,3}}(?:补充|補充|意见|意見|异议|異議|问题|問題|疑问"
    rf"|疑問|修改|改动|調整|调整|不同意见|不同意見|反对意见|要求)(?:的)?(?:地方|之处|内容)?"
    r"|需要(?=(?:我|本|敝|\ue001))|(?:有|若有|如有)(?:任何|什么)?需要|加快|再(?=找|联系)|let me know"
    r"|if you need (?:anything|more)(?: else)?(?: from (?:me|us|our side|\ue001++))?|if there is anything|sorry for|no problem"
)
#: What approves on its own is no remark.
_YES = re.compile(r"(?:我们?|本人|\ue001++|完全|非常|十分|坚决|都|均|也)*(?:赞成|赞同|认可|可接受|可以接受|能接受|支持)(?:了"
    r"|的)?|(?:我们?|这边|我这边|本人|我部门?|本部门?|\ue001++)*(?:也|都|均|对此)?(?:没有?|无)(?:任何|什么|其他)?(?:问题"
    r"|意见|异议)(?:了|的)?")
#: Nobody says such things at greater length, and looking at them then takes too long.
_LONGEST_REMARK: Final = 240
_BARE_YES = re.compile(r"(?:我|本人)?(?:同意|批准|赞成|核准|可以|没问题|没意见)(?:的|了|哈|啦)?")
_OBJECT = re.compile(
    rf"(?P<lead>(?:\ue001++|我|我们|本人|我部门?|我?本部门?|我方|敝部)?(?:完全|一致|均|都|也|表示|确认)?)"
    rf"(?:同意|赞成|(?:批准|核准|准予)(?=[该該此本这這上以所]))(?P<object>(?!的){_W})"
)
#: What is a part of the matter, where it is named alone.
_PART = re.compile(r"(?:时间|分工|流程|步骤|进度|节点|时间节点|要求|规定|版本|付款|报销|采购|其|该|此|本|这|的|和|及|与)+")
_OBJECT_FIRST = re.compile(
    rf"(?P<object>{_W}[案件项事划容动])(?:我|我们|本人|均|都|予以){{0,2}}同意"
    rf"|(?:我|我们|本人)?对(?P<matter>{_W})(?:均|都|也|表示)?(?:没有?|无)(?:任何)?(?:异议|意见)"
)


def passed_over(said: str, request: str = "", gaps: frozenset[int] = frozenset()) -> str:
    """The same text, of the same length, without the clauses that say nothing of the matter.

    `said` bears the marks of `speaker`; `request` is the text that is answered: its figures and names limit nothing. What a
    text approves, or refuses, is never passed over.
    """
    known = in_request(request)
    told = of_one_mind(without_private_talk(said, request))
    spoken = _LISTED.sub(blank, parted(of_the_whole(without_private(without_frame(told, known), known))))
    return without_numbers(spoken, lambda text: _CLAUSE.sub(lambda match: _behind_a_gap(match, known, gaps), text))


def _behind_a_gap(match: re.Match[str], known: Callable[[str], bool], gaps: frozenset[int]) -> str:
    """The clause, or what stands beside a yes and blanks in it, each piece looked at as one: 看过了 同意 手机回复."""
    start, stop = match.span()
    places = [start, *(gap for gap in range(start + 1, stop) if gap in gaps), stop]
    pieces = [match.string[first:last] for first, last in pairwise(places)]
    if len(pieces) == 1 or not any(_BARE_YES.fullmatch(piece.strip()) for piece in pieces):
        return _shortened(match[0], known)
    return "".join(piece if _BARE_YES.fullmatch(piece.strip()) else _shortened(piece, known) for piece in pieces)


def _shortened(clause: str, known: Callable[[str], bool]) -> str:
    text = clause.strip(" ~").removeprefix("- ")
    if not text:
        return clause
    left = _without_object(clause, known)
    return " " * len(clause) if left == clause and _is_remark(text, known) else left


def _decides_or_leaves_open(text: str) -> bool:
    return _YES.fullmatch(text) is not None or LEAVES_OPEN.fullmatch(text) is not None or lexicon({}).whole(text) == APPROVE


def _is_remark(text: str, known: Callable[[str], bool]) -> bool:
    if len(text) > _LONGEST_REMARK or _decides_or_leaves_open(text):
        return False
    if is_aside(text, known):
        return True
    bare = _SAFE.sub("", text)
    counted = all(known(number) for number in NUMBER.findall(bare))
    if not counted or _ANOTHER_DAY.search(text) or DANGER.search(bare) or VARIANT.search(bare):
        return False
    if _SOCIAL.fullmatch(text) or is_social(text) or _EN_HAPPY.fullmatch(text) or is_courtesy(text, known):
        return True
    if (asked := _EN_PLEASE.fullmatch(text)) is not None:
        return set(asked["rest"].split()) <= _EN_NEUTRAL
    if any(shape.fullmatch(text) for shape in _CARRYING):
        return _is_covered(text, known, asked=_PLEASE.match(text) is not None)
    if _ACTED.fullmatch(text) and _ELSE.search(text):
        return False
    done = is_looked_over(text, known) and not BY_OTHERS.search(text)
    own = says_how(text, known) or done or any(shape.fullmatch(text) for shape in _OWN_SHAPES) or _is_good(text, known)
    return own and _OTHERS.search(_without_us(bare)) is None


def _is_good(text: str, known: Callable[[str], bool]) -> bool:
    found = _GOOD.fullmatch(text) or _EN_FINE.fullmatch(text)
    return found is not None and not acts(text) and is_ordinary(found["thing"], known)


def _is_covered(text: str, known: Callable[[str], bool], *, asked: bool) -> bool:
    """Whether all of it names the whole of what was asked for, or, of what is `asked` of others, who they are.

    Words and figures of the request do not help here: who names a part of it, or another day, limits it.
    """
    left = _ASKED.sub(" ", _ACTORS.sub(" ", text)) if asked else text
    left = left if DAYS.search(left) else without_beginning(left, known)
    if (span := DAYS.search(left)) is not None and known(span[0]):
        left = left[: span.start()] + left[span.end() :]
        return not NUMBER.search(left) and (not (rest := NEUTRAL.sub("", left).strip()) or known(rest))
    return not NUMBER.search(left) and not NEUTRAL.sub("", left).strip()


def _without_us(text: str) -> str:
    return re.sub(r"我(?:本|们)?部门?|本部门?|敝部|部门(?:同事|内部)|大家辛苦", "", text)


def _without_object(clause: str, known: Callable[[str], bool]) -> str:
    """同意本次活动方案 approves as 同意 does, where what is named is what was asked for, and nothing limits it."""
    text = clause.strip()
    match = _OBJECT.fullmatch(text) or _OBJECT_FIRST.fullmatch(text)
    name = next((name for name, span in match.groupdict().items() if name != "lead" and span), "") if match else ""
    if match is None or not name:
        return clause
    named = match[name]
    if DANGER.search(named) or _PART.fullmatch(named) or not _is_covered(named, known, asked=named.startswith("由")):
        return clause
    start = clause.index(text) + match.start(name)
    return clause[:start] + " " * len(named) + clause[start + len(named) :]
