"""What people say beside an answer without limiting it, by the shape of the whole clause: what they did, praise, courtesy.

A closed world again, of shapes instead of words: a clause of such a shape says nothing of the matter, so it is passed over; a
word in it that could limit, doubt, put off, or speak for somebody else takes it out of every shape.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from mailflow.mail.intent.beside import is_beside
from mailflow.mail.intent.folding import fold
from mailflow.mail.intent.lexicon import split
from mailflow.mail.reply.footer import FIRST_PERSON

_CLAUSE = re.compile(r"(?:[^,。!?;:\n()\[\].]|\.(?!\s|$))+")
#: Whatever could change the meaning of an answer; in these shapes nobody has to guess how.
_DANGER = re.compile(
    r"[不没沒無无未非勿别別但却卻除若须須需待等先再改补補调調减減加增删刪换換缓緩暂暫只仅僅限否拒驳駁退撤吗嗎呢怕虽雖]"
    r"|如(?!期|下|上|此|实)|要(?!点|求的)|后(?!续)|後(?!續)|以内|(?<![目以此之先])前(?!期|面|端|台|几?天|两天)|之前|以前|让我|最多|至多|至少|上限|部分|第[一二三四五六七八九十\d]|另外|另行|其中|前提|条件"
    r"|同意|批准|核准|确认|確認|通过|通過|可以|反对|赞成|希望|建议|建議|应该|應該|最好|可能|大概|也许|估计|似乎|好像|应当|保留|考虑|讨论后"
    r"|意见|意見|看法|观点|想法|说法|听|聽|据说|转告|决定|定夺|把关|审批|签字|签署|试行|試行|试用|原则|原則|基本|口头|明年|下次|以后"
    r"|\b(?:not|no|never|none|without|but|however|except|only|unless|if|once|until|till|after|before|provided|subject|pending"
    r"|although|though|otherwise|instead|rather|first|change[sd]?|revis\w*|amend\w*|modif\w*|reduc\w*|increas\w*|add(?:ed)?|remov\w*"
    r"|delet\w*|updat\w*|fix(?:ed)?|correct(?:ed|ion)|wait|hold|postpon\w*|delay(?:ed)? (?:it|this|the)|defer\w*"
    r"|hop(?:e|ing)|wish|should"
    r"|could|would|might|may|maybe|perhaps|probably|concern\w*|worr\w*|doubt\w*|reserv\w*|condition\w*|partial\w*|partly|part of"
    r"|half|most of|some of|quickly|briefly|roughly"
    r"|principle|trial|pilot|approv\w*|reject\w*|agree\w*|disagree\w*|object\w*|accept\w*|confirm\w*|declin\w*|deny|denied|cancel\w*"
    r"|withdraw\w*|said|says|told|heard|according|thinks?|believes?|ask(?:ed)?|boss|ceo|cfo|manager|director|he|she|they|his|her"
    r"|their|client|customer|vendor|next time|next year|too|n't|cannot|can't|don't)\b|n't\b"
)  # fmt: skip
#: Others who might be speaking; they may be asked to act, but what they did or think is their word.
_OTHERS = re.compile(
    r"总(?!体|的|结|之|共)|總(?!體)|经理|經理|主管|领导|領導|老板|老闆|部(?!分|署)|组(?!织)|組(?!織)|公司|团队|團隊|法务|財務|财务|人事|他|她|客户|對方|对方"
    r"|上级|董|局|院|大家|各位|同仁|[说讲]|认为|觉得|表示|爱人|(?<![分员施完手加动开])[\u4e00-\u9fff](?:工|姐|哥)(?![作程])"
)
_NUMBER = re.compile(r"v\d[\d.]*|\d[\d.,:/%-]*(?:万|亿|元|块|%|天|日|月|号|点|周|年|个月|人|项|k\b|w\b)?"
    r"|[一二三四五六七八九十百千]+(?:万|亿|元|月|日|号|点)")

_W: Final = r"[^,。!?;:\n]{0,24}?"
_ME: Final = (
    r"(?:\ue001+|我们|我|本人|咱们?|我这边|我这里|我方|我部门?|本部门?|敝部|这边|内部|自己|已经|"
    r"已|都|也|均|刚刚?|刚才|今天|昨天|上午|下午|早上|昨晚|经)"
)
_ZH_DONE: Final = (
    rf"{_W}(?:看|读|讀|审|審|核|查|阅|閱|睇|过|過|研究|评估|評估|核对|核對|审阅|審閱|审核|審核|核实|复核|沟通|溝通|讨论|比对|测算|对|梳理|学习)"
    r"(?:过目|過目)?(?:过|過|了|完|晒|好|毕|完毕|过了|過了|完了|好了|一遍|了一遍|过一遍|一下|了一下){1,3}" + _W
)
_ZH_SEEN: Final = (
    r"(?:我|我们|本人)?(?:已|已经|均已|都已)(?:经)?(?:详|仔细|认真|逐条|逐項|全部|初步)?"
    r"(?:核|审|審|阅|閱|读|悉|核对|核對|详阅|詳閱|审阅|審閱|审核|審核|过目|過目|拜读|收悉)"
    r"(?:完毕|了|附件|全文|内容|邮件)?"
)
_ZH_GOOD: Final = (
    rf"{_W}(?:没问题|没有问题|沒問題|沒有問題|没什么问题|冇問題|無問題|无问题|很好|不错|可行|合理|清楚|清晰|完善|完整|一致|到位|周全|周到|详细|详尽"
    r"|无误|無誤|没毛病|满意|挺好|好很多|完善很多|充分|扎实|明确|妥当|妥當|适当|ok|符合要求|很全面|全面|没得说)(?:了|的|多了|啊|呀)?"
)
_NO: Final = r"(?:没有?|沒有?|无|無|冇|并无|並無|暂?无)"
_ZH_NOTHING: Final = (
    rf"(?:{_ME}|这边|这里|对此|对方案|对内容|对该方案|对此方案|对本方案){{0,3}}{_NO}(?:什么|什麼|其他|其它|别的|別的|任何|更多|进一步的?|需要|要|特别的?){{0,3}}"
    r"(?:补充|補充|意见|意見|异议|異議|问题|問題|疑问|疑問|修改|改动|調整|调整|不同意见|不同意見|反对意见|其他意见|要求)(?:的)?(?:地方|之处|内容|说明|了)?"
)
_ZH_ACT: Final = (
    rf"(?:{_ME}|人员|人手|资源|排班|物料|后续|後續|相关工作|具体工作|技术上|执行上){{0,3}}{_W}(?:会|會|将|將|来|來|已|已经|随时|负责|可以随时){_W}"
    r"(?:安排|配合|支持|对接|對接|跟进|跟進|组织|組織|准备|準備|交付|通知|落实|落實|负责|負責|协助|協助|处理|處理|到位|盯着|跑流程|走流程)"
    r"(?:好|好了|妥|妥当|人员|专人对接|专人|执行|实施|工作|后续|後續|到位|的|了){0,2}"
)
_ZH_ACT_PLAIN: Final = (
    r"(?:\ue001+|我们?|本部门?|我部门?|敝部|我方|这边)(?:部门|会|將|将|一定|全力|按时|按期|按計畫|按计划|尽快|积极|全面|随时){0,3}"
    r"(?:配合|支持|交付|跟进|跟進|落实|落實|执行|執行|到位|协助|協助|安排)(?:工作|执行|實施|实施|推进|后续|後續)?"
)
_ZH_PLEASE: Final = (
    rf"(?:也|就|还|那就|那)?(?:请|烦请|麻烦|辛苦|劳烦|还请|敬请|請|煩請|麻煩|劳驾|拜托){_W}"
    r"(?:执行|執行|推进|推進|推動|推动|实施|實施|安排|组织|組織|办理|辦理|准备|準備|落实|落實|跟进|跟進|开展|開展|启动|啟動|通知|协助|協助|处理|處理|进行|進行"
    r"|存档|归档|知悉|抓紧|加快|继续|繼續|发布|發布|发文|操作|着手|牵头|对接|下单|走流程|付款)" + _W
)
_ZH_GO: Final = (
    r"(?:就)?(?:按|照|依|依照|按照|据)"
    r"(?:此|这么|这样|这个|這個|方案|计划|計畫|计划|案|上述|以上|这一版|该方案|邮件|邮件内容|附件)?" + _W +
    r"(?:执行|執行|推进|推進|推動|实施|實施|办|辦|办理|辦理|做|来|走|开展|落实|进行)(?:吧|就好|就行|即可)?"
)
_ZH_SOCIAL: Final = (
    r"(?:非常|很|实在|真)?(?:抱歉|不好意思|对不起|見諒|见谅)(?:回复|回覆|答复|回信)?(?:得|的)?(?:晚|迟|遲|有点晚|慢|比较晚)?了?"
    r"|(?:回复|回覆|答复|回信)(?:得|的)?(?:有点|比较)?(?:晚|迟|遲|慢)了?|(?:刚|才|剛)(?:刚)?(?:看到|看見|收到)(?:邮件|郵件|来信|信)?"
    r"|(?:今天|昨天|这两天|这几天|前两天|上周|刚刚?){0,2}(?:出差|休假|开会|外出|在外面|请假)(?:回来|刚回来|结束|中|了)?"
    r"|[\u4e00-\u9fff\ue001\ue003]{0,6}(?:辛苦了?|费心了?|有心了|劳神了)|(?:感谢|謝謝|谢谢|多谢)" + _W
    + r"|(?:期待|预祝|祝|祝愿)" + _W + r"|(?:有|若有|如有|有任何|有什么)(?:任何|什么)?(?:问题|問題|需要|事情?"
        r"|情况)(?:随时|直接|请|可以?|都可以?|再){0,2}(?:找|联系|聯繫|联络|告诉|跟)(?:我|我们)(?:联系|说|沟通)?"
    rf"|需要(?:{_ME}|我们部门|我部){_W}(?:配合|支持|协助)的?(?:地方|事项)?(?:请|可以)?(?:直接|随时)?(?:联系|找|跟)(?:我|我们)(?:联系)?"
)
_EN_W: Final = r"[a-z0-9' /&-]{0,70}?"
_EN: Final = (
    rf"(?:\ue001+(?: has| have)?|i|we|i've|we've|i have|we have|my team has|our team has|have|just|and"
    rf"|all)(?: (?:just|now|also|all|both|carefully|fully|already|have))*"
    rf" (?:reviewed|read|checked|gone through|been through|looked (?:at|through|over)|gone over|studied|seen"
    rf"|verified|discussed)\b{_EN_W}",
    rf"(?:the |this |that |these |all |both |everything|it|your |our |plan|budget|timeline|numbers?|figures?"
    rf"|content|dates?){_EN_W}"
    rf"(?:is|are|looks?|seems?|reads?|sounds?|was|were)(?: (?:all|very|really|quite|perfectly|good and))*"
    rf" (?:good|fine|solid|great|ok|okay|clear|reasonable|in order|correct|in line with{_EN_W}|well (?:prepared"
    rf"|thought out|structured|written)|complete"
    r"|excellent|perfect|sound|realistic|consistent)",
    rf"(?:and )?(?:i'm|i am|we're|we are)(?: all| very| quite| fully)* (?:happy|fine|ok|okay|comfortable|satisfied"
    rf"|good|on board) with {_EN_W}",
    rf"(?:many |my |our )?(?:sorry|apologies|apologize|i apologize)(?: for| about)? {_EN_W}|(?:back|just back"
    rf"|i was|i'm back)(?: from| on)? {_EN_W}",
    rf"(?:many )?(?:thanks|thank you)(?: (?:for|to|very much|so much|again|all|everyone|a lot)\b{_EN_W})?"
    rf"|good luck(?: with [a-z ]{{1,30}})?|(?:good|great|nice|excellent) (?:work|job|stuff)(?: (?:on|with) [a-z ]{{1,40}})?",
    rf"(?:looking|i look|we look) forward to {_EN_W}|(?:and )?(?:please |kindly |just )?(?:let me know"
    rf"|keep me (?:posted|informed|updated)|shout|reach out|contact me)\b{_EN_W}",
)
_EN_PLEASE: Final = re.compile(
    rf"(?:please |kindly |pls |you can |feel free to |let's )(?:now )?(?:go ahead|proceed|start|begin|continue"
    rf"|move (?:forward|ahead)|carry on|arrange|launch"
    rf"|implement|kick off|roll (?:it )?out|execute|make it happen|get started|book|inform|notify|file|archive"
    rf"|coordinate|schedule|organi[sz]e)\b(?P<rest>{_EN_W})"
)
#: What may be said of what was asked for, to whoever carries it out.
_EN_NEUTRAL: Final = frozenset(split(
    "with|on|to|the|this|it|that|these|plan|project|campaign|proposal|request|activity|event|promotion|"
    "work|accordingly|as|planned|proposed|described|written|submitted|outlined|and|everyone|team|teams|"
    "all|immediately|now|right|away|asap|promptly|us|me|know|ahead|proceed|forward|implementation|"
    "execution|rollout|preparation|preparations|next|steps|it's|please|kindly|go"
))
#: What somebody did or finds: nobody else may stand in it.
_OWN_SHAPES: Final = tuple(map(re.compile, (_ZH_DONE, _ZH_SEEN, _ZH_GOOD, _ZH_NOTHING, _ZH_ACT, _ZH_ACT_PLAIN)))
#: What is to be done: only of what was asked for, since "go by the old version" approves another thing.
_CARRYING: Final = tuple(map(re.compile, (_ZH_PLEASE, _ZH_GO)))
_COURTESIES: Final = tuple(map(re.compile, (_ZH_SOCIAL, *_EN)))
#: The first line addresses somebody, the last ones take leave and sign; each stands on a line of its own.
_HELLO: Final = re.compile(
    r"(?:致|to|hi|hello|hey|dear|good (?:day|morning|afternoon|evening)|亲爱的|尊敬的|敬爱的)?[\s:]*"
    r"(?:[\u4e00-\u9fff\ue001\ue003 ]{1,10}|[a-z][a-z .'-]{0,30})?[\s,:!。-]*(?:您好|你好|早上好|上午好|下午好"
    r"|晚上好|早|好)?[\s,:!。.—-]*"
)
_BYE: Final = re.compile(
    r"(?:(?:如|若|要是)?(?:有|还有)?(?:任何|什么)?(?:不清楚|不明白|疑问|疑義|问题|問題|事情?|需要|情况)(?:的地方|的话)?[,\s]?(?:请|可以|可|随时|直接|再){0,3}"
    r"(?:打|给|加|联系|聯繫|聯絡|微信|电话|電話|找|问|問|留言|沟通|跟我说){1,3}(?:我|本人)?(?:的)?(?:微信|电话|電話|手机|分机|联系|说|沟通|即可|就行|哈|吧)*)"
    r"|(?:祝|顺颂|顺祝|敬祝|敬请|敬請|谨祝|謹祝|此致|此颂|即颂)[\u4e00-\u9fff\s]{0,10}|敬上|谨启|以上(?:です)?|就这样|先这样|辛苦[了啦]?|费心了?|回头见|周末愉快|[\u4e00-\u9fff]{0,4}愉快"
    r"|よろしくお願い[^\n]{0,16}|ありがとうございます|お疲れ様です"
    r"|(?:have|enjoy) (?:a|an|your|the) [a-z ]{3,24}|(?:talk|speak|see you|catch up)(?: to you)? (?:soon|later"
    r"|tomorrow|on \w+)|take care|all the best|cheers|ciao"
    r"|(?:with )?(?:best|kind|warm|many|kindest|warmest)?(?: and )?(?:best|kind|warm)? ?(?:regards|wishes"
    r"|thanks)(?: ?/ ?[a-z ]{3,40})?|thx|tks|br|rgds|sincerely|yours(?: \w+)?"
    r"|sent from [^\n]{2,40}|have a good one"
)
_SIGNED = re.compile(
    r"[\ue001\ue003\s,.·|/()-]|部门?|负责人|经理|主管|总监|助理|先生|女士|敬上|\d{1,2}[月/.-]\d{1,2}日?"
    r"|\d{4}[年/.-]|manager|head of|director|department|dept"
)
_NOTICE = re.compile(
    r"\s*[【\[(（]?(?:提示|声明|聲明|免责|免責|保密|注意|警告|disclaimer|notice|confidential|this (?:e-?mail"
    r"|message)|本(?:邮件|郵件|信件|メール))[^\n]{0,40}"
    r"(?:邮件|郵件|信件|保密|机密|要约|转发|授权|收件人|メール|e-?mail|message|confidential|recipient)[^\n]{0,600}"
)
#: Findings in which words that decide are none: that something was checked, or seems right to its writer.
_FINDINGS = re.compile(
    r"(?:以上|邮件|郵件|方案|内容|內容|本案|附件|相关|数据|信息|预算|預算|文件|分工|时间|的|及|和|与){1,6}(?:已|均已|都已|已经)(?:确认|確認|知悉|收悉|核实|核对|核對)(?:无误|無誤|过|完毕)?"
    r"|(?:\ue001+|我们?)(?:看|看了|觉得|认为|感觉)(?:都|也)?(?:可以|可行|没问题|没有问题|挺好|不错|行)|okです|問題(?:あり|ござい)ません"
    r"|[^,。\n]{0,8}に問題(?:あり|ござい)ません"
)
#: Words that name what was asked for, whoever carries it out, and how soon; nothing that tells one variant from another.
_NEUTRAL = re.compile(
    r"上述|以上|所附|附件|全部|所有|整体|整个|内容|內容|方案|计划|計畫|活动|活動|安排|事项|申请|文件|提案|报告|邮件|项目|专案|专项|正式|立即|尽快|儘快|即日起|抓紧|抓緊|按时|按期"
    r"|依照|按照|开始|后续|後續|继续|繼續|執行|执行|实施|實施|推进|推進|推動|推动|办理|辦理|发布|發布|上线|开展|開展|启动|啟動|立项|呈报|组织|組織|落实|落實|跟进|跟進|准备|準備"
    r"|各位|各|相关|相關|有关|部门|部門|同事|同仁|大家|时间节点|节点|进度|分工|流程|步骤|要求|规定|規定|进行|着手|牵头|对接|处理|處理|下一步"
    r"|工作|事宜|具体|负责|時間|时间|付款|报销|采购|签发|发文|下单|走流程|加快|操作|烦请|煩請|麻烦|麻煩|辛苦|劳烦|还请|敬请|请|請|就行|就好|即可|这么|这样|这一版|一版|这版|版本"
    r"|[该該此本这這那次个項项份案按照依据的地得就并和与及后後办辦做版]|[\ue003\ue004]+"
)
#: Work that is asked for on a day, or of a half, is asked for so only.
_ANOTHER_DAY = re.compile(
    r"\b(?:please|pls|kindly|start|begin|proceed|go ahead|implement|arrange|execute)\b[^,.\n]{0,80}"
    r"\b(?:tomorrow|next (?:week|month|quarter|year)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|later|half|in (?:january|february"
    r"|march|april|may|june|july|august|september|october|november|december))\b"
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
    rf"{_NO}(?:什么|什麼|其他|其它|别的|別的|任何|更多|需要|要|特别的?){{0,3}}(?:补充|補充|意见|意見|异议|異議|问题|問題|疑问|疑問|修改|改动|調整|调整|不同意见|不同意見|反对意见|要求)(?:的)?(?:地方|之处|内容)?"
    r"|需要(?=(?:我|本|敝|\ue001))|(?:有|若有|如有)(?:任何|什么)?需要|加快|再(?=找|联系)|let me know"
    r"|if you need (?:anything|more)(?: else)?|if there is anything|sorry for|no problem"
)
_OBJECT = re.compile(
    rf"(?P<lead>(?:\ue001+|我|我们|本人|我部门?|我?本部门?|我方|敝部)?(?:完全|一致|均|都|也|表示)?)"
    rf"(?:同意|赞成|(?:批准|核准|准予)(?=[该該此本这這上以所]))(?P<object>(?!的){_W})"
)
_OBJECT_FIRST = re.compile(rf"(?P<object>{_W}[案件项事划容动])(?:我|我们|本人|均|都|予以){0,2}同意")
_LONGEST_HELLO: Final = 40
#: The marks of people who are known.
_NAMED = re.compile(r"[\ue001\ue003]")
#: Whose words follow, and what kind of words: no greeting.
_SPEECH = re.compile(
    r"[话說说讲称述转轉复覆批示签簽语語论論定決决项項期段版]|quote|note|wrote|reply|comment|decision|part|phase|option"
    r"|\b(?:per|from|via|by|for|as|cc|re|fw|fwd|attn)\b"
)
_AND_I = re.compile(r"(?<=問題ない)ので(?=承認)|(?: and| so|, and|, so)(?= (?:i|we) (?:hereby |fully "
    r"|happily )?approve\b)| so(?= approved\b)")


def passed_over(said: str, request: str = "") -> str:
    """The same text, of the same length, without the clauses that say nothing of the matter.

    `said` bears the marks of `speaker`; `request` is the text that is answered: its figures and names limit nothing. What a
    text approves, or refuses, is never passed over.
    """
    known = _in_request(request)
    said = _without_frame(said, known)
    joined = _AND_I.sub(lambda match: "." + " " * (len(match[0]) - 1), said)
    return _CLAUSE.sub(lambda match: _shortened(match[0], known), joined)


def _without_frame(said: str, known: Callable[[str], bool]) -> str:
    """Without who is addressed in the first line, and without leave, signature and notices below the first."""
    lines = said.split("\n")
    filled = [number for number, line in enumerate(lines) if line.strip()]
    for place, number in enumerate(filled):
        line = lines[number].strip()
        first = place == 0 and len(filled) > 1 and _is_hello(line, known)
        if first or (place and ((_NOTICE.fullmatch(line) and not FIRST_PERSON.search(line)) or _is_leave(line))):
            lines[number] = " " * len(lines[number])
    return "\n".join(lines)


def _is_hello(line: str, known: Callable[[str], bool]) -> bool:
    """Whether a first line of its own only addresses somebody: short, without a thing that was asked for, and no danger."""
    if len(line) > _LONGEST_HELLO or _DANGER.search(line) or _NUMBER.search(line) or _NEUTRAL.search(line):
        return False
    return _HELLO.fullmatch(line) is not None and not _SPEECH.search(line) and not known(line.strip(" ,:!。.—-"))


def _is_leave(line: str) -> bool:
    return _BYE.fullmatch(line.strip(" ,.!。~")) is not None or (
        len(line) <= _LONGEST_HELLO and _NAMED.search(line) is not None and not _SIGNED.sub("", line)
    )


def _shortened(clause: str, known: Callable[[str], bool]) -> str:
    text = clause.strip()
    if not text:
        return clause
    if _is_remark(text, known):
        return " " * len(clause)
    return _without_object(clause)


def _is_remark(text: str, known: Callable[[str], bool]) -> bool:
    if _FINDINGS.fullmatch(text) or is_beside(text, known):
        return True
    bare = _SAFE.sub("", text)
    if _ANOTHER_DAY.search(text) or _DANGER.search(bare) or not all(known(number) for number in _NUMBER.findall(bare)):
        return False
    if any(shape.fullmatch(text) for shape in _COURTESIES):
        return True
    if (asked := _EN_PLEASE.fullmatch(text)) is not None:
        return set(asked["rest"].split()) <= _EN_NEUTRAL
    if any(shape.fullmatch(text) for shape in _CARRYING):
        return _is_covered(text, asked=_PLEASE.match(text) is not None)
    return _OTHERS.search(_without_us(bare)) is None and any(shape.fullmatch(text) for shape in _OWN_SHAPES)


def _is_covered(text: str, *, asked: bool) -> bool:
    """Whether all of it names the whole of what was asked for, or, of what is `asked` of others, who they are.

    Words and figures of the request do not help here: who names a part of it, or another day, limits it.
    """
    left = _ASKED.sub(" ", _ACTORS.sub(" ", text)) if asked else text
    return not _NUMBER.search(left) and not _NEUTRAL.sub("", left).strip()


def _without_us(text: str) -> str:
    return re.sub(r"我(?:本|们)?部门?|本部门?|敝部|部门(?:同事|内部)|大家辛苦", "", text)


def _without_object(clause: str) -> str:
    """同意本次活动方案 approves as 同意 does, where what is named is what was asked for, and nothing limits it."""
    text = clause.strip()
    match = _OBJECT.fullmatch(text) or _OBJECT_FIRST.fullmatch(text)
    if match is None or not match["object"]:
        return clause
    named = match["object"]
    if _DANGER.search(named) or not _is_covered(named, asked=named.startswith("由")):
        return clause
    start = clause.index(text) + match.start("object")
    return clause[:start] + " " * len(named) + clause[start + len(named) :]


@lru_cache(maxsize=64)
def _in_request(request: str) -> Callable[[str], bool]:
    text = "".join(fold(request).text.split())
    return lambda word: bool(bare := word.strip(".,:…")) and re.search(rf"(?<![\d.,]){re.escape(bare)}(?![\d]|[.,]\d)", text) is not None
