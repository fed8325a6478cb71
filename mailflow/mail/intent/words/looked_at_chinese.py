"""That the matter was looked at, thought about or talked over, and that this is done; data only.

Pieces over folded text with the marks of `speaker`. None tells of what is still to come: "after checking: agreed" is a condition
where nothing says that it was checked. Whoever looked is the writer or those who belong to the writer.
"""

from __future__ import annotations

from typing import Final

from mailflow.mail.intent.speaker import OWN, PARTY, TITLE

#: Who answers.
ME: Final = (
    f"(?:我本人|本人|我们?部门?|我们?处|我们?科|我们?组|我们?院|我这边|我这里|我这儿|我方|我司|我单位|我自己|我们|我(?!个人)"
    f"|咱们?"
    f"|本部门?|本处|本科室?|本组|本院|本单位|本司|敝部门?|这边|这里|{OWN}+(?:这边|这里)?)"
)
#: What was looked at.
_DOCUMENT: Final = (
    "(?:全文|正文|通篇|合规性|合法性|真实性|完整性|可行性|准确性|贵部门?|贵处|你部|您|你们?|发来|送来|寄来|报送|报来|提交"
    "|转来|请求|函|原文|文件|文档|文稿|附件|邮件"
    "|来文|来函|来件|材料|资料|方案|图纸|合同|协议|条款|稿子|稿件|报告|表格|方案书"
    "|说明书|说明"
    "|内容|全部|所有|各项|相关|上述|以上|所列|所附|所报|所提|需要确认|请求确认|需确认|要确认|待确认|确认|事项|议题|细节"
    "|数据|数字|明细|这份|那份|这个"
    f"|该|此|本|件|的|和|及|与|、|里|中|{TITLE}+|{PARTY}+(?=的|[发送寄转报提]|这份|那份))"
)
_LOOKED: Final = (
    "(?:审批|签批|会签|看|读|审|阅|核|校|查|翻|下载|打开|审核|审阅|审看|审查|审读|阅读|阅览|浏览|校核|校对|校审|复核|复审"
    "|核对|核实|核查|了解"
    "|理解|知悉|知晓|领会"
    "|学习|研究|讨论|商量|商议|沟通|开会|碰|考虑|想|斟酌|权衡|评估|评审|论证|通读|通看|细读|细看|精读|研读|消化|确认|对|捋|梳理"
    "|收|过(?=了?[一两几]遍|完))"
)
#: Those it was done with.
_WITH: Final = (
    f"(?:(?:跟|和|与|同)(?:组里人?|部门里?的?人?|团队|同事们?|大家|小伙伴们?|组员|科里|部里|处里|班子|领导班子|{PARTY}+))"
)
_CARE: Final = (
    f"(?:都|也|又|仔细|认真|详细|逐条|逐页|逐项|逐字|全部|全文|完整|充分|反复|从头到尾|通篇|完全|一起|共同|自己|亲自|抽空|连夜"
    f"|{_WITH}|对|把|将|完成了?|做完了?|进行了?|作了?|做了?|予以|经|在(?:手机|电脑|平板|系统|路上|车上)(?:上|里)?|手机上)"
)
_BEFORE: Final = "(?:刚|刚刚|刚才|终于|总算|昨天|昨晚|今早|早上|上午)"
#: Put in front or behind, it says that this was done.
_DONE_ALREADY: Final = "(?:(?<!不)已经?|均已|都已|业已|完成了|进行了|作了|做了)"
_MEASURE: Final = "(?:来着|一遍|两遍|几遍|一下|下|一轮|一圈|一番|一阵|半天|很久)?"
_LOOKED_DONE: Final = f"(?:(?:过了?|完了|完毕|毕|好了|清楚了|明白了|到了|了|无误){_MEASURE}(?:完毕|无误|了)?)"
_PARTED: Final = f"(?:{_LOOKED}|并|和|、|及)"
READ: Final = (
    f"(?:{ME}|{_DOCUMENT}|{_CARE}|{_DONE_ALREADY}"
    f"|{_BEFORE}){{0,6}}{_LOOKED}{_PARTED}{{0,2}}{_LOOKED_DONE}(?:没问题)?{_DOCUMENT}{{0,4}}"
    f"(?:{_LOOKED_DONE})?"
    f"|(?:{ME}|{_DOCUMENT}|{_CARE}){{0,5}}{_DONE_ALREADY}(?:{_CARE}){{0,2}}{_LOOKED}(?:{_LOOKED}|并|和|、|及|,){{0,3}}完?"
    f"(?:{_LOOKED_DONE})?{_DOCUMENT}{{0,4}}(?:(?:并且?|且){_CARE}{{0,2}}{_LOOKED}(?:{_LOOKED_DONE})?)?"
    f"|(?:{ME}|{_DOCUMENT}|{_CARE}){{0,3}}{_BEFORE}(?:{_DOCUMENT}|{_CARE}){{0,3}}{_LOOKED}完{_DOCUMENT}{{0,4}}"
    f"|(?:在?(?:手机|电脑|平板|路|车|地铁))[上里](?:看|读)的|(?:{ME})?(?:反复|再三)?(?:考虑|想|斟酌|权衡)(?:再三|了?很久)"
    f"|{_DOCUMENT}{{1,6}}(?:均|都|已|已经){{0,2}}(?:收悉|敬悉|阅悉|知悉|收到|拜悉|拜读)"
)
#: That it was done, in the past, with what joins it to the answer: 理解并同意, 看过后
_DONE_BEFORE: Final = (
    f"(?:{ME}|{_DOCUMENT}|{_CARE}){{0,5}}(?:{_DONE_ALREADY}{_CARE}{{0,2}}{_LOOKED}{_PARTED}{{0,2}}(?:过|完毕|完)?"
    f"|{_LOOKED}{_PARTED}{{0,2}}过)"
    f"{_DOCUMENT}{{0,4}}"
)
LEARNT: Final = (
    f"(?:{ME}|{_DOCUMENT}|{_CARE}|{_DONE_ALREADY}){{0,6}}(?:理解|知悉|了解|知晓|收悉|阅悉|收到|支持|接受|确认)(?:并且?|且|,并)"
    f"|(?:{READ}),?(?:并且?|且|,)|(?:{_DONE_BEFORE})(?:之?后),?"
    # A formula of letters, which ends by saying that it is one.
    "|本人(?:已)?(?:仔细|认真)?(?:审阅|阅读)(?:全文|附件|文件|来文|材料)后(?:确认)?(?=同意,?特此)"
)
_BODY: Final = (
    "(?:我|本|部门?|科室?|处|院|学院|公司|中心|党政|党委|党支部|支部|班子|领导班子|办公|行政|联席|部务|院务|处务|校务|所务|工会"
    "|理事|董事|管理层|管理|经营|委员"
    "|专家|评审|内部|集体|小组|团队|会议|大会|例会|会上|会|全体|成员|同事|认真|充分|慎重|审慎|仔细|反复|综合|全面|专题|逐项"
    "|们|内|里|的|过)"
)
TALKED_OVER: Final = (
    f"经过?{_BODY}{{0,6}}(?:讨论|研究|审议|商议|会商|评议|论证|评审|核对|审核|审阅|审查|核实|校核|评估|考虑|斟酌|权衡|审看|通读"
    f"|协商|表决|审定)"
    "(?:过?后)?(?:,?(?:决定|认为|一致认为|一致)|过|通过(?!后)|无误(?!后)){0,3}"
)
