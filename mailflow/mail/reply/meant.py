"""What no line of a signature, of a device or of a company's footer says: whoever writes this means it."""

from __future__ import annotations

import re
from typing import Final

#: Characters that deny, limit, put off, hand on or change, where they are not part of a name.
_HARMLESS: Final = re.compile(
    r"有限|无限|无锡|未来|先锋|先进|先生|改革|报社|报业|日报|晚报|无线|非洲|非凡|除尘|别墅|后勤|后海|要塞|从化|将军|代表"
    r"|代码|换热|减速|减振|停车|请柬"
    r"|对外|对公|对口|给水|让胡路|由拳|等离子|试验|实验|批发|终端|缓冲|呈贡|待遇|再生|改造|另类|不锈钢|不二家|没食子"
    r"|取水|限公司|同济|同仁|同方"
)
_CHINESE: Final = (
    r"[不没未无非勿但却仅只限若需须待等先再改换减删停缓撤请报呈让拒另把被批终款万]|除外|除了|如果|要(?!闻)|取消|外包"
    r"|推迟|提前|部分|区域|异议|意见|预算|费用|归|缺|压缩|抄送|(?<!配)送(?!变电)|拟|减少|缩减|试点|自理|承担|同意|批准"
    r"|核准|确认|通过|驳回"
    r"|退回|否决|反对|作废|误发|下周|下月|明天|后天|上限|之后|以后|年后|节后|审批|再审|终审|点头|才算|自负|为准"
)
_ENGLISH: Final = (
    r"\b(?:but|not|no|however|except|if|unless|only|once|until|provided|subject|pending|must|needs?|should|shall|will"
    r"|would|could|can|may|might|approv\w*|reject\w*|confirm\w*"
    r"|agree\w*|disagree\w*|object\w*|oppos\w*|decid\w*|decline\w*|concern\w*|review\w*|sign(?:s|ed|ing)?|countersign\w*"
    r"|pays?|paid|drop\w*|skip\w*|exclud\w*|exclusive\w*|reduc\w*|cheap\w*"
    r"|await\w*|requir\w*|withdr\w*|retract\w*|revok\w*|rescind\w*|void\w*|veto\w*|kidding|mistake|without|outside"
    r"|under protest|has|have|had|is|are|was|were|to(?! the (?:ceo|md|managing))"
    r"|after|before|when|with|cut|half|budget|phase|pilot|trial|draft|video|posters?|campaign|tomorrow|next week"
    r"|legal (?:has|is|to)|against)\b"
)
#: What houses and places are called, with a character of something to be done in it.
_NAMED_SO: Final = re.compile(
    r"发展|开发区?|研发|交通|应用|投资|管理|代理|代表处|代码|配送|配件|制作|交易|分公司|分行|分局|分社|分院|分校|分店"
    r"|分部|分院区|定点|定西|保定|正定"
    r"|嘉定|泰定|走廊|建投|城投|发电|发动机|发布|发明|出发|开元|开封|开平|开放大?学?|开明|归元|加油站|加工|印刷|包装"
    r"|测绘|检测|测试|监测|采购|招商|招标"
    r"|售后|销售|售票|广告|推广|换热|问天|学问|顾问|看护|看守|听力|听涛|算力|计算|核算|清算|结算|找钢|选煤|选矿|派出所"
    r"|派克|电信|移动|在线|全聚德|全球|全国"
    r"|安全|全友|零售|零食|零件|零部件|直播|直属|直辖|外科|外语|外贸|外国语?|外事|外滩|海外|对外|半导体|半岛|做强|自动化"
    r"|自由|自贸|自治|自来水|订舱|订房|预订"
    r"|付款|支付|收付|赠与|给水|查勘|授予|订房|做东|通过|付费|让胡路|使馆|领事馆|大使"
)
#: What is to be done, what it costs, when, and what any request speaks of.
_ACTS: Final = re.compile(
    r"[找转交付选给用让换买卖靠走听看问算拖砍压搬挪去到在定做拿搞凑抽拆派少多全半每只比零借租订催劝骂烦怪缩降升涨赚亏欠贴补罚抵替跟陪叫喊盯查抄够太很最更又也还就是为由归从往被把将使投推停撤退]"
    r"|[一二两三四五六七八九十几数首]{1,3}(?:家|所|个|间|批|名|位)|关[闭掉停]|省[掉下钱着]|弄[好成到掉]|都[找给由要是去交让]|向[上下市财客运法技]|页面|海报|线上|线下|线路|短信|优惠"
    r"|折扣|促销|活动|方案|计划|预算|费用|成本|金额|价格|高价|低价|报价|合同|人手|人员|值班|加班|排班|印刷品|场地|客服费"
    r"|开发[^区]|设计费|一期|二期|三期|首期|下期|本期|上期|[一二三四五六七八九十]月|[上下本每今明去前后]个?[月周年天季]"
    r"|月底|年底|月初|年初|周末|元旦|春节|国庆"
    r"|小范围|范围|缩小|缩减|外采|外包|选择|代表[^处]|堪忧|纯属|浪费|自负|自担|负责(?!人)|承担|试运行|先行|对方|甲方"
    r"|乙方|[一二三四五六七八九十]十"
)
_SAYS: Final = re.compile(f"{_CHINESE}|{_ENGLISH}|[?!%$€£¥]")


def is_meant(folded: str) -> bool:
    """Whether a folded line says more than who somebody is, and where."""
    return _SAYS.search(_HARMLESS.sub("", folded)) is not None


def is_acted(folded: str) -> bool:
    """Whether the open part of a name in Chinese holds a word of something to be done, or a thing of the matter."""
    return _ACTS.search(_NAMED_SO.sub("", folded)) is not None
