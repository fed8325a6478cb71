"""Doubts of the terms: what is changed, left out, added or done first, in words that tell, thank or praise; data only.

What says openly that there is a condition is read before.
"""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.doubts.doubt import Doubt
from mailflow.mail.intent.doubts.pieces import CLAUSE, START, STOP
from mailflow.mail.intent.doubts.work_thanked_for import WORK
from mailflow.mail.intent.speaker import OWN

_THEN: Final = (
    r"(?<![那这也都早来们我己就\s,。!?;:、\n])(?<!大家)(?<!现在)(?<!今天)(?<!马上)(?<!立即)(?<!立刻)(?<!部门)(?<!部)(?<!方案)"
    r"(?<!邮件)(?<!组)就(?:可以?|能|会|直接|马上|立即|去|都)*(?:执行|开始|启动|推进|实施|办|做(?!得)|上|继续|发布|落实|开展|安排"
    r"|进行|生效|付款|签|批|干|走|行动|动手)"
)
_WITH: Final = "(?:和|与|跟|同)"
_PURPOSES: Final = "(?:人员|人手|人力|费用|预算|页面)"

ON_TERMS: Final = (
    Doubt("one thing, then the other", re.compile(
        # 安排好就执行; 没超预算,就同意
        rf"{_THEN}|[^\s,。!?;:\n],\s?(?:我们?|我部门?|本部门?|{OWN}++)?就(?:可以)?(?:同意|批准|赞成|核准|认可|通过|没意见|没问题)"
    )),
    Doubt("at once when it is done", re.compile(
        # 改好了,秒同意
        r"(?:^|[,。!;\n])[^,。!;\n看读审阅过]{0,6}(?:改好|改完|弄好|补齐|补上|定下来|敲定|谈妥|到位|完成|搞定|处理好|调整好|好|齐|批)了?,\s?(?:我们?|就|立?即){0,2}"
        r"(?:秒|立马|立刻|马上|当场|火速|分分钟)就?(?:同意|批|签|赞成|没问题|通过)"
    )),
    Doubt("no hands for it", re.compile(
        # In front of a yes, or with a word of being late, it tells why the answer is.
        r"(?:同意|批准|核准|赞成|认可|确认|可以|没问题|[没无](?:有)?意见|approved?)(?:的|了)?[,。!;~\s]{1,3}(?:不过|但是?|就是|只是|另外)?"
        rf"(?:{OWN}++|(?:我们?|本)?(?:部门?|科室?|组|处|店|厂|团队|班组)里?|仓库|车间|产线|门店|我们?这边|我们|这边|大家|同事们?|人)(?:这边|里|人|手|上|都|也|最近|近期|这[周两几]天?|目前|现在|还|一直|在|正|全|实在|真的?|天天|已经?){{0,6}}"
        r"(?:[腾抽]不[出开](?:手|人|身|空)?|[走分脱]不开身?|忙不过来|赶工|加班|通宵|赶进度|连轴转|倒班|缺人|没人|[没缺]人手|满负荷|超负荷)"
        r"(?![^\n]{0,20}(?:晚|迟|才|忘|抱歉|不好意思|见谅|久等|没看|没回))"
    )),
    Doubt("done first", re.compile(
        r"(?:(?<!已)(?:安排|准备|核对|讨论|沟通|完成|做|排|看|审|谈|改)[^,。!;\n]{0,3}|内容|预算|条件|人员|资源|时间)(?:完|好|清楚"
        r"|到位|充分|完善|齐全|合适|充足|够用)了?[再后]?(?:执行|启动|开始|推进|上线|实施|发布)(?=$|[,。!;\n])"
    )),
    Doubt("after something", re.compile(
        r"(?:看|核|读|学习|对|审|验|过)完[^,。了过\n]{0,4}(?:下单|采购|签|启动|付款|开始|执行|上线)|核完价|过完节|看过就行"
        r"|(?:好|齐|到位|完|过)就(?:能|可以)?(?:开工|跑)|才放心"
    ), free=True),
    Doubt("thanks for a change", re.compile(
        r"(?:感谢|谢谢|多谢)[^,。;\n]{0,8}(?:取消|拿掉|去掉|砍|减(?!轻)|改(?![进善])|推迟|推到|挪|换|删|缩|放宽|延|加(?!班|油)|免(?!费)"
        r"|降|撤|停|外包)"
    ), closed=True),
    Doubt("thanks or regret for what nobody has done", re.compile(
        rf"\b(?:thanks|thank you|thx|sorry|apologies|apologi[sz]e|appreciate|grateful)\b[^.,;:!\n]{{0,40}}?"
        rf" for (?!{WORK}\b)[a-z]+ing\b"
        r"|\b(?:thanks|thank you)\b[^.,;:!\n]{0,20}? for (?:the |your )?(?:budget|staff|staffing|money|funds|funding|people)"
        r" (?:from|of|on|by|at)\b|\bsorry\b[^.,;:!\n]{0,20}\b(?:team|people|staff|staffing|department)\b"
    )),
    Doubt("thanks for less", re.compile(
        r"\bthanks for (?:(?:making|letting|giving|doing|taking on)\b|the budget\b|keeping [^.,\n]{1,20} out\b|dropping"
        r"|putting (?!(?:this|it|everything|the plan|all|the document|all this|all of this) together)"
        r"|taking (?!(?:the time|care))|getting (?!(?:this|it|back|everything))|leaving )|\bsorry for the short\b"
    ), free=True),
    Doubt("talked over", re.compile(
        r"(?:取消|挪到|推到|推迟|放在|放到|免去|免掉|砍掉|去掉|拿掉|换成|改成|改为|改到|减少|增加|压缩)[^,。;\n]{1,12}"
        r"(?:讨论|沟通|商量|研究|评估|说|谈|聊|定)(?:过|好|妥|了)"
        r"|(?:时间|排期|安排|方案|合同|价格|预算|人员|人手|分工|条款|日期|档期)[^,。;\n]{0,8}(?:说|谈|商量|讲|聊|协商)[好妥定]"
    ), closed=True),
    Doubt("settled between them", re.compile(
        r"谈到|谈好|说好了|商量好了|[放挪改定][在到][^,。\n]{1,8}讨论过"
        r"|(?<!what )\bwe discussed (?!it\b(?! being)|this\b|the plan\b|everything\b|all\b)"
    ), free=True),
    Doubt("to be a little otherwise", re.compile(
        r"(?:写|做|排|弄|安排|说|讲|编|改|搞|设计)得[^,。;\n]{1,4}(?:一些|一点|些|点(?!赞))"
    ), closed=True),
    Doubt("changed or left out", re.compile(
        r"(?:写|做|安排|弄|设计)得[^,。\n]{1,4}一些|拿掉|去掉|挪到|推到|取消(?:值班|活动|海报|线|页面|会)|外包|免去|免[了掉]|省掉|从简"
        r"|你们改了|\b(?:requested|the) changes\b(?: are approved)?"
    ), free=True),
    Doubt("done as one likes", re.compile(
        r"[会将][^,。\n]{0,8}(?:晚[几一两三]?[天周]|酌情|视情|看情况|少派|从简|挑重点|跳过|收费|择期|国庆|月底|照去年|按自己的)"
    ), free=True),
    Doubt("brought into line", re.compile(
        rf"(?:条款|口径|内容|方案|时间|进度|数据)(?:再|都|也|要|[与和跟][^,。]{{1,6}})?(?:对齐|保持一致){STOP}"
        rf"|{START}(?:请|麻烦)?{_WITH}[^,。;\n了过]{{2,8}}(?:对齐|沟通好|商量好|确认好|协调好|谈好|说好){STOP}"
        rf"|{START}{_WITH}(?:法务|财务|采购|去年|上次|年初|上季度?|往年|纪要|会议纪要)的?[^,。;\n核对比看]{{0,4}}(?:一致|一样){STOP}"
    ), closed=True),
    Doubt("held against another paper", re.compile(
        rf"{CLAUSE}{_WITH}[^,。\n]{{2,6}}(?:沟通好|对齐|确认好|协调好)\s*(?=$|[,。!\n])|口径保持一致|条款对齐"
        r"|[和与跟][^,。\n]{0,4}(?:去年|上季度|年初|纪要|终稿|法务的)|[和与跟][^,。\n]{0,6}(?:口径|规格书|合约|上季|合同)"
    ), free=True),
    Doubt("means to be found", re.compile(
        r"(?:合理|统筹|妥善|另行|自行|重新)(?:安排|分配|使用|调整)(?:预算|费用|经费|人员|人手|时间|资金)"
        r"|落实好?(?:预算|资金|经费|人员|场地)|请(?:[一二三四五六七八九十伍陆][万千百]|线上组|线下组|海报组|页面组)"
    ), closed=True),
    Doubt("who is to bear it", re.compile(
        rf"{_PURPOSES}[^,。\n]{{0,3}}(?:你们|市场部|贵部|自己|自行)|(?:你们|贵部|自己|自行)[^,。\n]{{0,4}}{_PURPOSES}"
        rf"|(?:预算|费用|经费)[由归]?(?:我们?|{OWN}++)(?:自己|来)?(?:安排|出|负责|承担|解决)"
    )),
    Doubt("limits and third parties", re.compile(
        r"严控|包干|[壹贰叁肆伍陆柒捌玖]万|,\s?[均全]在(?:额度|预算)之?内"
        r"|供应商|厂商|合作方|[一二两三四五六七八九十\d]名|\bat my level\b"
    ), free=True),
    Doubt("by the rules", re.compile(
        r"(?:请|烦请|麻烦|就|那就|还是)?(?:[按依遵循]照?|照|依据|根据)(?:有关|相关|公司|既定|正常|规定|现行)?的?(?:规定|程序|流程|制度|规章|规矩|办法)来?去?"
        r"(?:执行|办理|办|走|处理|做|付款|推进|进行)?(?:吧|即可|就行|就好|了)?"
    ), approves=True),
    Doubt("by the rules of procedure", re.compile(r"依规定办理\s*$"), free=True),
)  # fmt: skip
