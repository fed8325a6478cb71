"""What takes a clause out of every harmless shape, and what tells no variant from another; data only."""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.words.phrases import SURNAMES

#: Whatever could change the meaning of an answer; in these shapes nobody has to guess how.
DANGER: Final = re.compile(
    r"[不没沒無无未非勿别別但却卻除若须須需待等先再改补補调調减減加增删刪换換缓緩暂暫只仅僅限否拒驳駁退撤吗嗎呢怕虽雖]"
    r"|如(?!期|下|上|此|实)|要(?!点|求的)|后(?!续)|後(?!續)|以内|(?<![目以此之先])前(?!期|面|端|台|几?天|两天)|之前|以前|让我"
    r"|最多|至多|至少|上限|部分|第[一二三四五六七八九十\d]|另外|另行|其中|前提|条件"
    r"|同意|批准|核准|确认|確認|通过|通過|可以|反对|赞成|希望|建议|建議|应该|應該|最好|可能|大概|也许|估计|似乎|好像|应当|保留"
    r"|担心|担忧|忧虑|附件漏|漏读|考虑|讨论后"
    r"|意见|意見|看法|观点|想法|说法|听|聽|据说|转告|决定|定夺|把关|审批|签字|签署|试行|試行|试用|原则|原則|基本|口头|明年|下次"
    r"|以后|[下本每]周"
    r"|\b(?:not|no|never|none|without|but|however|except|only|unless|if|once|until|till|after|before|provided|subject|pending"
    r"|although|though|otherwise|instead|rather|first|change[sd]?|revis\w*|amend\w*|modif\w*|reduc\w*|increas\w*|add(?:ed)?"
    r"|remov\w*"
    r"|delet\w*|updat\w*|fix(?:ed)?|correct(?:ed|ion)|wait|hold|postpon\w*|delay(?:ed)? (?:it|this|the)|defer\w*"
    r"|hop(?:e|ing)|wish|should"
    r"|could|would|might|may|maybe|perhaps|probably|concern\w*|worr\w*|doubt\w*|reserv\w*|condition\w*|partial\w*|partly"
    r"|part of"
    r"|half|most of|some of|needs?(?! anything| more)|must|lacks?|lacking|missing|poor|bad|wrong|unclear|expensive|high|tight"
    r"|risk\w*|quickly|briefly|roughly"
    r"|principle|trial|pilot|approv\w*|reject\w*|agree\w*|disagree\w*|object\w*|accept\w*|confirm\w*|declin\w*|deny|denied"
    r"|cancel\w*"
    r"|withdraw\w*|said|says|told|heard|according|thinks?|believes?|ask(?:ed)?|boss|ceo|cfo|manager|director|he|she|they"
    r"|his|her"
    r"|their|client|customer|vendor|next time|next year|too|n't|cannot|can't|don't)\b|n't\b"
)  # fmt: skip
#: What names another variant than the one asked about, or a part of it; beside an approval it limits, however it is praised.
VARIANT: Final = re.compile(
    r"(?<![比较])旧|备选|备用|替代|低价|半价|一半|缩[小减短]|简[化版]|便宜|廉价|[一二三四五六七八九十两\d]期"
    r"|线[上下](?!环境)|[小大][规场型]|首[批期]"
    r"|分[批期]|另[一个]|过的[\u4e00-\u9fff]|砍|降(?!本)|其余|剩[下余]|其他(?=都?[很没])|预算外|小预算|少量|几[页条项章点]"
    r"|北京|上海|广州|深圳|杭州|成都|武汉|南京"
    r"|(?:周[末一二三四五六日]|室[内外]|[上下]午|晚上)(?:也|都|很|挺|更|最|比较|非常)*(?:合适|可行|好|合理|适合|方便)"
    r"|(?<!than )(?<!than the )\b(?:(?:cheap|small|larg|bigg|low|short|light)er|cheap|fewer|less"
    r"|rest|remaining|remainder|reduced|backup|back-up|fallback"
    r"|alternatives?|alternate|another|revised"
    r"|(?:old|older|short|lite|online|offline|virtual|new|other|previous|second) (?:version|plan|venue|price|dates?|budget"
    r"|event"
    r"|option|format|one|supplier|variant)|(?:plan|option|version|variant|phase|scenario) (?:[a-e]|\d|one|two|three))\b"
)  # fmt: skip
NUMBER: Final = re.compile(r"v\d[\d.]*|\d[\d.,:/%-]*(?:万|亿|元|块|%|天|日|月|号|点|周|年|个月|人|项|k\b|w\b)?"
    r"|[一二三四五六七八九十百千]{1,12}(?:万|亿|元|月|日|号|点)")
#: Words that name what was asked for, whoever carries it out, and how soon; nothing that tells one variant from another.
NEUTRAL: Final = re.compile(
    r"上述|以上|所附|附件|全部|所有|整体|整个|内容|內容|方案|计划|計畫|活动|活動|安排|事项|申请|文件|提案|报告|邮件|项目|专案"
    r"|专项|正式|立即|尽快|儘快|即日起|抓紧|抓緊|按时|按期"
    r"|依照|按照|开始|后续|後續|继续|繼續|執行|执行|实施|實施|推进|推進|推動|推动|办理|辦理|发布|發布|上线|开展|開展|启动|啟動"
    r"|立项|呈报|组织|組織|落实|落實|跟进|跟進|准备|準備"
    r"|各位|各|相关|相關|有关|部门|部門|同事|同仁|大家|时间节点|节点|进度|分工|流程|步骤|要求|规定|規定|进行|着手|牵头|对接"
    r"|处理|處理|下一步"
    r"|工作|事宜|具体|负责|時間|时间|付款|报销|采购|签发|发文|下单|走流程|加快|操作|烦请|煩請|麻烦|麻煩|辛苦|劳烦|还请|敬请"
    r"|请|請|就行|就好|即可|这么|这样|这一版|一版|这版|版本"
    r"|[该該此本这這那次个項项份案按照依据的地得就并和与及后後办辦做版]|[\ue003\ue004]+"
)
#: Known words that take something back from an approval where they stand beside it: regret, what is still to come, for now.
TAKES_EDGE: Final = re.compile(
    r"\bto be (?!of\b|honest\b|clear\b|sure\b|able\b|fair\b|here\b|safe\b)[a-z]+\b|\bat this time\b|\bunfortunately\b"
    r"|\bafraid\b|\bregret(?:fully|s)?\b"
    r"|\bsorry to say\b|\bof my knowledge\b|\b(?:will|i'll|we'll|let me) (?:read|(?:take|have) a look|look)\b"
    r"|\bmy (?:draft|version|proposal|plan|budget|notes?|figures|numbers|idea)\b|\b(?:in|from) my (?:note|mail|email)\b"
)
#: A thing or a place alone, in words that elsewhere praise or ask to carry out.
NAMES_ONLY: Final = re.compile(
    r"(?:(?:on|in|as|for|at|of|by|to|the|a|an|your|you|this|our) )*(?:presentation|preparation|analysis|launch|rollout"
    r"|documentation"
    r"|implementation|execution|communication|support|work|decision|budget|contribution|you please|teamwork|thinking|work"
    r"|effort|job)"
)
#: How somebody helps, and with what: nothing of a day, of money, of a count, or of how much.
HOWEVER: Final = (
    r"(?:全力|积极|認真|认真|尽快|儘快|立即|马上|及时|按时|按期|按計畫|按计划|如期|准时|准點|尽早|抓紧|继续|全程|随时|亲自|一起"
    r"|共同|提前|第一时间|妥善|统一|负责|安排|组织|派|指定|给予|提供|做好|将|會|会|也|都|已|已经|可以"
    r"|人员|人手|专人|同事|团队|资源|排班|物料|后续|後續|相关|相關|具体|工作|事宜|技术|技術|页面|頁面|开发|開發|测试|测试工作"
    r"|值班|服务器|系统|客服|支持|配合|方案|计划|计划的?执行|活动|本次|这次|此次|该|按照|按|方案要求|要求|时间节点|节点|流程|大家"
    r"|你们|您|市场部"
    r"|\ue001|\ue003|\ue004|和|与|及|、|的|上|做|好|把|由|我部?|我们|本部门?| ){0,9}?"
)
#: A word that names a part, a time or a manner where it stands alone, what is still to be read, and regret.
LEAVES_OPEN = re.compile(
    r"推广|会议|接待|招待|补助|创意|创新|数据|名称|付款|发布|除夕|今后|未来|优先|一般|现阶段|目前|当前|调研|等级|摘要|要点|公司"
    r"|协调|团队|描述|分析|付出"
    r"|配合|(?:我|我们)?(?:先|再)?看(?:一下|看)|.*(?:附件|内容|正文|方案|文件)(?:没看[到见完]?|忘了?|漏看了?|漏了)"
    r"|.*(?:没看[到见完]?|忘了|漏看了?|漏了)(?:附件|内容|正文|方案|文件)|(?=.*[想问好有尽会忙头让])[^邮件手机已才刚现迟晚歉]*回复?(?:你|您"
    r"|一下)|(?:很|非常|十分)?(?:遗憾)|完善|必要"
)
#: What was read, or talked over, and with what outcome; nothing that is done next.
DONE_OF: Final = (
    r"(?:全部|所有|相关|相關|整个|这个|這個|这份|該|该|此|本|的|了|和|与|及|里|中|都|也|均|两|几|三|遍|次|附件|方案|计划|計畫"
    r"|内容|內容|文件|材料|资料|資料|邮件|郵件"
    r"|全文|细节|細節|条款|條款|数据|數據|数字|數字|预算|預算|排期|时间|時間|进度|流程|分工|安排|报告|表格|明细|清单|文档|版本|事"
    r"|情况|情況|问题|没问题|没有问题|沒問題|無誤|无误|一致|清楚"
    r"|意见一致|达成一致|没意见|沒意見|没有意见|ok|\ue004|\ue003|\ue001|、| ){0,8}"
)
#: Who looked is not the writer: it was given to others, put before somebody, or done by those who are set over the writer.
BY_OTHERS = re.compile(
    # What the writer had done by name, and is done, is the writer's.
    r"^(?![^,]*我们?(?:让|请|叫|安排|组织)[^,]*(?:过了?|完了?|好了|遍)$).*?(?:(?<![人工的程间务算体动项作目序节次])安排(?!已|都|均|也|我|的)(?!.*(?:过了?|完了?|好了|遍)$)|(?:[让讓叫派]|请(?!示过|求|款|假)|請(?!求|款|假))(?!.*(?:过了?|完了?"
    r"|好了|遍)$)|委托|召集|责成|交给|交由|发动|组织(?!学习|架构|机构)"
    r"|(?:送审|送签|报审|报批|提交|上报|报送|呈报|提请|报给|送给|呈送)(?![^,]{0,6}(?:的|来))|(?:^|[已刚天午部们我案事])[送报呈](?![^,]{0,6}(?:的|来))(?=[^审阅核])|上会|送审了"
    r"|班子|负责人|主任|[科处部所行站厂店校院局组班]长|总裁|书记|专家|集团|总部|分公司|学校|政府|客户|银行|党委|党总支|党组|管理层|股东|[校行院局所]里"
    rf"|(?<!开)(?<![过上])(?:办公|例|务|委员|评审|董事|理事|公司|党委|班子|专题)会|上级|上面|专人|别人|人家|[小老阿][{SURNAMES}]"
    r"|(?:拟|计划|打算|准备|正在|还在|将)(?=[^的]{0,4}(?:看|审|核|查|研究|讨论|评估|商量|过目)))"
)
_WHEN: Final = (
    "(?:今[天早晚日]|昨[天晚日]|前天|上午|下午|中午|早上|晚上|上周|上星期|上礼拜|刚才|刚刚?|才|已经?|都|也|还|又|就|一直|总算|终于|这才|来信|消息|邮件)*"
)
#: Others, high or far, as the subject: it is they who saw the mail, answered it, or were not asked. As a place, or met,
#: they stand behind a word that says so.
OTHERS_DID = re.compile(
    rf"{_WHEN}(?:总公司|总部|集团|分公司|分厂|客户|甲方|供应商|合作方|税务局|银行|法院|政府|海关|学校|领导|上级|老板|医生|门店|店铺|基地|公司|单位|现场|施工现场|工地"
    r"|仓库|库房|港口|码头|实验室|病房|急诊|手术室|机房|产线|车间|同事|财务|法务|审计|对方|他们?|她们?)(?:那边|这边|那里)?(?:的?人)?"
    rf"{_WHEN}(?:(?:开完|开过|散)会)?{_WHEN}(?:(?:没|没有|未|还没)(?:能|有)?)?(?:看到|看见|收到|见到|回复?|答复|回信|来信|回话|处理|打开|翻到|开完会|散会|来得及(?:看"
    rf"|回)?|顾上(?:看|回)?|签|批|点头)(?:了|啦|的|邮件|消息|信){{0,3}}"
)
