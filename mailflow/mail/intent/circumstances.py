"""What is told of the circumstances beside an answer, by whole forms: what is finished, where its writer is, what was found.

Each form names its things from a closed set, says of them that they are so already, and ends with its clause; so a wish, a
doubt, a day to come, another variant or somebody else's word has no such form.
"""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.speaker import OWN, PARTY, TITLE

_US: Final = rf"(?:(?:{OWN}++|我们?|本人|我部门?|我们部门|本部门?|敝部|我方|我组|我们组)?(?:这边|这里)?的?)?"
_DEPARTMENTS: Final = (
    r"(?:法务|财务|人事|行政|运营|市场|技术|采购|客服|产品|研发|运维|内控|合规|审计|会计)(?:部门?|同事们?"
    r"|团队)?"
)
#: What the writer's side provides; nothing that was asked for, and nothing that tells one variant from another.
_PROVIDED: Final = (
    r"(?:会议室|测试环境|开发环境|环境|服务器|账号权限|账号|帐号|权限|测试资源|资源|人员|人手|同事|排班表?|值班表|值班人员|值班"
    r"|运维值班表?|物料|设备|工位|系统权限|对接人|联系人|接口人|群|微信群|工作群|项目群)"
)
_FINISHED: Final = r"(?:安排|预订|预定|订|准备|搭|搭建|开通|布置|排|备|预留|部署|配置|配|建|腾|申请|协调|通知|拉)"
_DONE: Final = (
    rf"{_US}{_PROVIDED}{_US}(?:(?:也|都|均)?(?:已经|已)|也|都)(?:全部)?(?:{_FINISHED}(?:好|完毕|完成|妥当|妥|到位)|就位"
    rf"|就绪|到位)了?"
)
_DAY: Final = (
    r"(?:(?:今天|明天|后天|今明两天|这两天|这几天|[这本下]?(?:周|星期|礼拜)[一二三四五六日天末]|[这本下]周|[上下]午){0,2})"
)
_AWAY: Final = (
    rf"(?:我|本人|{OWN}++)(?:{_DAY}(?:都|全天|整天|一整天|人|也|正)?){{0,2}}"
    r"(?:在(?:外地|外面|外|机场|路上|高铁上|飞机上|会上|开会|出差|休假|休年假)|出差|休假|休年假|请假|调休|外出|开会"
    r"|不在(?:办公室|公司|单位|工位))(?:中|了)?"
)
_REACHED: Final = (
    r"(?:有|如有)?(?:急事|要事|事情?)(?:请|可以?|都可以?|直接|随时){0,2}(?:打|拨)(?:我)?(?:的)?(?:手机|电话)(?:就行|即可"
    r"|就好|吧|哈)?"
    r"|(?:我(?:的)?)?(?:手机|电话)(?:会|一直|全天|随时|都|保持|24小时){0,2}(?:畅通|开着|开机|打得通|能打通)(?:的)?"
)
_WANTED: Final = (
    r"(?:这|这个|方案|设计|效果|这份方案|这个方案)(?:正|就|正好|恰恰)?是(?:我|我们|部门|我们部门|大家)(?:一直|最|真正|所)?"
    r"(?:想要|需要|期待|期望|盼望|想看到|要)的(?:效果|东西|方案|结果|样子)?"
    r"|(?:这个?|方案)?(?:正合|甚合|很合|深合)我(?:意|心意)|(?:方案)?深得我心"
)
_PRAISED: Final = (
    r"(?:很|非常|真|实在|确实|都|特别)?值得(?:表扬|肯定|点赞|称赞|赞赏)"
    r"|(?:项目组|小组|组里?|团队|各位|大家|市场部)?的?(?:同事们?|小伙伴们?|伙伴们)?(?:都)?(?:费心|用心|有心|受累|操心)了"
    r"|(?:逻辑|思路|流程|条理|文字)(?:上)?(?:也|都|很|也很)?通(?:顺|畅)?(?:的)?"
)
#: Words of will that are a courtesy: nothing is asked for but that it goes well.
_WILLING: Final = (
    r"(?:这|这个活动|活动|方案)?(?:正|也正|也)?是(?:我们|公司|部门|大家)(?:一直)?(?:要|想|想要)(?:做|办|推进)?的(?:事|事情|方向)?"
    r"|大家都(?:很)?想要这(?:个|样的|样)(?:的)?(?:活动|方案|结果)?"
    rf"|(?:这|我)?(?:都)?(?:要|真要|必须)(?:好好)?(?:感谢|表扬|夸夸|夸奖)(?:一下)?(?:大家|各位|市场部|团队|项目组|同事们"
    rf"|你们|{PARTY}++)"
    r"|(?:必须|要)点(?:个)?赞|但愿(?:一切|活动|项目)?(?:都)?(?:顺利|成功|圆满)"
    r"|我(?:们)?会要求(?:团队|部门|大家|同事们?|组里)(?:全力|积极|认真)?(?:配合|支持|落实|跟进)"
)
_CONSULTED: Final = (
    rf"(?:(?:我|我们|我部)?(?:已经?|经)(?:与|跟|和|同){_DEPARTMENTS}(?:[、和与]{_DEPARTMENTS}){{0,3}}(?:一起|共同|逐条"
    rf"|逐项|充分){{0,2}}"
    r"(?:核对|核实|沟通|讨论|复核|商量|比对)(?:过|了|过了|完毕)?)"
)
_FAULTS: Final = (
    r"(?:问题|错误|异常|风险|遗漏|出入|冲突|漏洞|错漏|矛盾|偏差|差异|不一致|不妥|错别字|错字|笔误)(?:和(?:风险|遗漏|错误|问题))?"
)
_FAULTLESS: Final = (
    rf"(?:也|均|都|并)?(?:没有?|未)(?:发现|看到|见到)(?:有)?(?:任何|什么)?{_FAULTS}(?:之处|的地方)?"
    r"|(?:也|均|都|并)?(?:没有?|无)(?:错别字|错字|病句|笔误|漏项|缺项|任何不妥|不妥|不当)(?:之处|的地方)?"
    r"|(?:合同|协议|条款|合同条款|协议条款|法律|合规)(?:上|方面|层面)?(?:也|均|都|并)?(?:没有?|无)(?:法律|合规)?风险(?:点)?"
)
_FILED: Final = (
    rf"(?:请|麻烦|烦请|也请)?(?:同时)?抄送(?:给|至)?{_DEPARTMENTS}(?:[、和]{_DEPARTMENTS})?(?:一份)?(?:留底|留存|存档"
    rf"|归档|备查|留档)"
)
_CHINESE: Final = re.compile(
    f"{_DONE}|{_AWAY}|{_REACHED}|{_WANTED}|{_WILLING}|{_PRAISED}|{_CONSULTED}|{_FAULTLESS}|{_FILED}"
)

_EN_DAY: Final = (
    r"(?:(?: on| this| next| all| tomorrow| today| for the rest of the){0,1}"
    r"(?: ?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|day|morning|afternoon|today|tomorrow))?)"
)
_EN_BY: Final = r"(?: (?:by|on|via) (?:my )?(?:phone|mobile|cell|(?:e-?)?mail|teams|wechat))"
_EN_REACHED: Final = (
    rf"(?:still |always |fully )?(?:(?:reachable|available|contactable|reached){_EN_BY}|on call|take calls|take a call)"
)
_EN_AWAY: Final = (
    r"(?:i'm|i am|i'll be|i will be) (?:(?:out|away|off)(?= (?:of|on|this|next|all|tomorrow|today))"
    r"|on leave|on vacation|on holiday|on a plane|on the road|travell?ing|in (?:a meeting|meetings)|at a conference|abroad)"
    rf"(?: of (?:the )?office| of town)?{_EN_DAY}"
    rf"(?:,? (?:but|and|though) (?:i'm |i am |i can be |can be |i can |can )?{_EN_REACHED})?"
)
_EN_CALLED: Final = (
    rf"(?:but|and|though) (?:i'm |i am |i can be |can be |i can |can )?{_EN_REACHED}"
    rf"|i(?:'m| am| can be) {_EN_REACHED}"
    r"|(?:please )?(?:call|ring|text) (?:me|my (?:mobile|phone|cell))(?: on my (?:mobile|phone|cell))?"
    r" if (?:anything is urgent|anything urgent comes up|it's urgent|it is urgent)"
)
_EN_PROVIDED: Final = (
    r"(?:the |our |a |all |all the )?(?:meeting room|room|accounts?|user accounts|test environment|environment|servers?"
    r"|staff|resources"
    r"|rota|shifts|on-call rota|project folder|shared folder|mailing list|logins|permissions)"
)
_EN_PEOPLE: Final = (
    r"(?:the |our |my |all |all the )?(?:store managers|team leads|team|colleagues|staff|department|engineers|developers"
    r"|support team"
    r"|call cent(?:re|er)|front desk)"
)
_EN_US: Final = r"(?:and )?(?:i've|we've|i have|we have|my team has|our team has)(?: already| also| just)?"
_EN_DONE: Final = (
    rf"{_EN_US} (?:(?:set up|booked|reserved|prepared|arranged|lined up) {_EN_PROVIDED}|(?:informed|notified"
    rf"|briefed) {_EN_PEOPLE})"
    r"(?: (?:already|on (?:our|my) side))?"
    rf"|(?:and )?{_EN_PROVIDED} (?:is|are)(?: already| also| all)? (?:ready|set up|in place|up and running|booked|arranged)"
    r"(?: (?:already|on (?:our|my) side))?"
    rf"|{_EN_US} (?:forwarded|copied|sent|passed) (?:this|it|a copy)(?: on)? to (?:accounting|finance|hr|procurement"
    rf"|our assistant)"
    r" for (?:their|the|our) (?:records|files|archives?)"
)
_EN_MATTER: Final = (
    rf"(?:this|it|that|{TITLE}++|(?:the|your) (?:(?:rollout|project|launch|event|campaign|communication|training|test) )?"
    r"(?:plan|proposal|document|design|layout|result))"
)
_EN_WANTED: Final = (
    rf"(?:and )?{_EN_MATTER}(?: is|'s)(?: exactly| precisely| just)? what (?:we|i|our team|my team)(?: all| always)?"
    r" (?:need|needed|want|wanted|asked for|were looking for|was looking for|had in mind|hoped for)"
    r"|(?:this|it|that)(?: will|'ll) (?:really |surely |certainly |definitely )?(?:save|help|benefit) (?:us|the team"
    r"|everyone|everybody)"
    r"(?: all)?(?: (?:a lot|lots|plenty)(?: of (?:time|work|effort|trouble))?)?"
)
#: What a word of doubt or will is in, and says neither.
_EN_GLAD: Final = (
    r"(?:and )?(?:there is|there's|i see|we see|(?:this|it) (?:carries|poses|has)) (?:no|zero)"
    r" (?:legal |financial |technical |real )?risks?"
    r"(?: here)?(?: (?:for|to) (?:us|me)| (?:on|from) (?:our|my) side)?|no risks? (?:for us|(?:on|from) (?:our|my) side)"
    r"|(?:i have )?nothing but praise(?: for (?:the team|this|it|you all))?|short but sweet"
    r"|i (?:couldn't|could not) be (?:happier|more pleased)(?: with (?:this|it|the plan))?"
    r"|(?:i|we) (?:wouldn't|would not) change (?:a thing|anything|a word)|(?:and )?we (?:really |all |definitely )?need this"
    r"|(?:i'd|i would|we'd|we would) (?:love|be (?:glad|happy|delighted)) to"
    r" (?:help|support (?:it|this)|see (?:it|this) (?:live|happen))"
    r"|(?:i |we )?(?:can't|cannot) wait to (?:start|begin|get going|see (?:it|this)(?: live)?)"
    r"|it's been a long time coming(?:,? but we got there)?"
)
_EN_PRAISED: Final = (
    r"(?:and )?(?:(?:big |huge |many )?(?:kudos|well done|hats off|congrats|congratulations|bravo|thanks)) to (?:the "
    r"|your |our )?"
    r"(?:(?:whole |entire |design |project |planning |event |marketing |legal |finance |technical |support )*team"
    r"|everyone(?: involved)?|everybody(?: involved)?|all(?: involved)?|authors?|you(?: all)?)"
    r"(?: for (?:the|their|your|all the|this) (?:hard |great |good |excellent |careful )?(?:work|effort|preparation|job))?"
    r"|(?:great|good|nice|glad|happy|delighted|pleased) to see (?:this|it|the project|things) (?:finally |now )?"
    r"(?:moving|happening|coming together|taking shape|come together|progressing)"
    r"|(?:and )?(?:the|your) (?:(?:vendor|supplier|risk|cost|budget|market|data|impact|price|competitor) )"
    r"(?:comparison|analysis|assessment|breakdown|overview|summary|evaluation) (?:is|looks|was)(?: very| really| quite)?"
    r" (?:convincing|thorough|clear|solid|excellent|great|good|helpful|impressive|complete|comprehensive)"
)
_EN_FIGURES: Final = (
    r"(?:the |all |your |all the )?(?:numbers|figures|dates|details|terms|amounts|costs|budget"
    r"|schedule|timeline|timing|plan)"
)
_EN_FOUND: Final = (
    rf"{_EN_FIGURES}(?: all)? (?:match(?:es)?|reflects?|tall(?:y|ies) with|(?:is|are) (?:consistent|in line) with)"
    r"(?: exactly| fully| perfectly)? (?:what|everything) we (?:discussed|talked about|went through)"
    r"(?: (?:in (?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|the (?:kick-?off )?meeting)"
    r"|on (?:mon|tues|wednes|thurs|fri)day|last (?:week|month)|yesterday|earlier|together))?"
    r"|(?:the |your )?(?:schedule|timeline|dates?|timing) (?:fits?|suits?)(?: well| nicely| perfectly)?(?: with| into)?"
    r" (?:our|my) (?:calendars?|schedules?|planning|capacity|roadmap)(?: well| nicely| perfectly)?"
    r"|(?:i've |we've |i |we )?(?:checked|compared|verified|cross-checked)(?: (?:it|this|everything|the numbers"
    r"|the figures|all figures))?"
    r" against (?:the|our|your) (?:contract|order|quote|quotation|offer|budget|policy|template|minutes|specification"
    r"|requirements)"
    r"(?: and (?:found|saw) no (?:discrepanc(?:y|ies)|errors?|mistakes|inconsistenc(?:y|ies)))?"
    r"|(?:i |we )?(?:found |saw |spotted |noticed )no (?:discrepanc(?:y|ies)|errors?|mistakes|inconsistenc(?:y|ies)"
    r"|issues|problems|risks)"
    r"|no (?:discrepancies|inconsistencies|(?:errors?|mistakes|issues|problems|risks) (?:found|spotted|noticed|detected))"
    r"|(?:i|we)(?:'ve| have)? (?:went|gone|been|looked|read) (?:through |over )?(?:the |this|it|all )?(?:annex|document"
    r"|plan|proposal|contract"
    r"|numbers|figures|attachment)?(?: twice| carefully| thoroughly| line by line)?"
    r" and (?:found|saw|spotted) (?:no (?:discrepancies|errors?|mistakes|inconsistencies|issues|problems)"
    r"|nothing (?:wrong|amiss|unusual))"
    r"|my team (?:has |have )?(?:reviewed|read|checked) (?:it|this|the plan|the proposal|everything)"
    r" and (?:is|are) (?:all |fully )?(?:on board|happy|fine|comfortable)(?: with (?:it|this))?"
)
#: For whom and for what a letter is kept.
_EN_KEPT_FOR: Final = (
    r"(?:for (?:(?:the|our|your|their|any|internal|external|future|good|audit|tax|legal|compliance|documentation"
    r"|documentary|filing"
    r"|administrative|admin|record[- ]?keeping|records?|reference|archive|archiving|governance|control|accounting"
    r"|bookkeeping|and|&) )*"
    r"(?:purposes?|reasons?|records?|files?|reference|archives?|documentation|auditors?|audits?|audit trail|paper trail"
    r"|compliance|bookkeeping"
    r"|minutes|dossier|folder|books)|as (?:a )?(?:evidence|proof|record|documentation|reference|backup)(?: (?:of (?:my"
    r"|our|the) (?:approval"
    r"|answer|consent|sign-?off|decision)|of approval))?)"
)
_EN_FILED: Final = (
    rf"(?:{_EN_KEPT_FOR},? )?(?:please |kindly |pls |do |you (?:can|may) |feel free to )+(?:also )?(?:file|keep|save"
    rf"|store|archive|retain|log|print|preserve"
    r"|record|document|put|place) (?:(?:a |one )?copy(?: of (?:this|it|my (?:reply|answer|approval)))?|this|it|that"
    r"|(?:this|my|the|the present)"
    r" (?:e-?mail|mail|message|note|reply|response|answer|confirmation|approval|sign-?off|consent|decision|statement|letter))"
    r"(?: (?:away|safe|safely|on (?:the )?(?:file|record)|accordingly|(?:with|in|for|to|under|among) (?:the|our"
    r"|your) (?:project |audit |case |approval |team )?"
    rf"(?:contract|records?|files?|archives?|folder|documentation|minutes|dossier|documents|paperwork|papers|papertrail"
    rf"|system)|{_EN_KEPT_FOR}))*"
)
_ENGLISH: Final = re.compile(
    f"{_EN_AWAY}|{_EN_CALLED}|{_EN_DONE}|{_EN_WANTED}|{_EN_GLAD}|{_EN_PRAISED}|{_EN_FOUND}|{_EN_FILED}"
)


def is_circumstance(text: str) -> bool:
    """Whether a clause, with the marks of `speaker`, has one of these forms from its beginning to its end."""
    return _CHINESE.fullmatch(text) is not None or _ENGLISH.fullmatch(text) is not None
