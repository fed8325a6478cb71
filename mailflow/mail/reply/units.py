"""What departments are called, and who heads them: a closed world of fields, over folded text.

A word that is no field of an office makes no unit: who writes 问问法务部 or "ask legal department" says what to do.
"""

from __future__ import annotations

from typing import Final

from mailflow.mail.intent.words.given_chinese import GIVEN_CHARACTERS, NO_NAMES
from mailflow.mail.intent.words.phrases import SURNAMES
from mailflow.mail.reply.titles import TITLE_EASTERN

PLACE: Final = (
    r"(?:中国|大中华|亚太|北美|欧洲|全国|全球|海外|华东|华南|华北|华中|华西|西南|西北|东北|东南|京津冀|长三角|珠三角"
    r"|粤港澳|苏南|苏北"
    r"|浙江|江苏|广东|福建|山东|山西|河北|河南|湖北|湖南|江西|安徽|四川|贵州|云南|陕西|甘肃|青海|辽宁|吉林|黑龙江|海南"
    r"|台湾|内蒙古|广西|西藏|宁夏"
    r"|新疆|香港|澳门|北京|上海|天津|重庆|广州|深圳|杭州|南京|苏州|无锡|常州|宁波|温州|合肥|厦门|福州|泉州|济南|青岛"
    r"|烟台|郑州|武汉|长沙|南昌"
    r"|成都|贵阳|昆明|西安|兰州|太原|石家庄|沈阳|大连|长春|哈尔滨|南宁|海口|三亚|东莞|佛山|珠海|中山|惠州|顺德|昆山|义乌"
    r"|嘉兴|绍兴|金华|南通|扬州"
    r"|徐州|台北|台中|台南|高雄|新竹|桃园|板桥|新加坡|东京|大阪|名古屋|横浜|神户|神戸|京都|福冈|札幌|首尔|伦敦|纽约)"
)
#: Fields that name a part of any matter, too; in front of another field they may say what is to be done there.
_OF_MATTERS: Final = (
    r"成本|预算|开发|设计|推广|广告|宣传|培训|测试|招聘|印刷|配送|物流|仓储|运输|投放|策划|客服|采购|售后|费用|企画|制作"
    r"|活动|直播|短信|门店"
)
_FIELD: Final = (
    r"财务|财会|会计|审计|税务|资金|出纳|核算|结算|投资|投融资|融资|证券|资产|法务|法律|法规|合规|风控|风险|内控|内审"
    r"|监察|监事|纪检|市场|营销|品牌|公关"
    r"|公共关系|公共事务|媒体|新闻|传播|销售|业务|营业|商务|商品|渠道|招商|客户|大客户|客户服务|顾客服务|服务|用户|会员"
    r"|运营|运维|运行|增长|电商|电子商务"
    r"|技术|研发|研究|工程|产品|前端|后端|算法|数据|大数据|信息|资讯|信息技术|信息化|网络|系统|软件|硬件|架构|平台|安全"
    r"|人工智能|智能|数字化|创新|知识产权"
    r"|人事|人力|人力资源|人资|薪酬|绩效|行政|综合|综合管理|总务|庶务|后勤|办公|党政|党群|党建|党委|工会|团委|组织|战略"
    r"|企划|规划|计划|发展|企业|企业发展"
    r"|项目|供应|供应链|仓库|调度|生产|制造|质量|质检|品质|品控|品管|质保|检验|计量|工艺|设备|维修|机修|动力|能源|环保"
    r"|安环|安保|保安|保卫|基建|土建|物业"
    r"|物业服务|教育|教务|教学|学生|学务|招生|科研|科技|国际|国际业务|外贸|进出口|贸易|零售|海外|政府关系|政府事务"
    r"|投资者关系|社会责任|秘书|档案|机要|文秘|接待"
    r"|护理|看护|急诊|医务|心内|心内科|神经内|骨|内|外|儿|妇产|放射|药剂|麻醉|检验科|病案|理赔|核保|承保|精算|信贷|授信"
    r"|个人业务|公司业务|对公业务|国际结算"
    r"|航运|海运|空运|订舱|操作|单证|报关|客运|货运|车辆|前厅|客房|餐饮|订房|编辑|第一编辑|发行|出版|经理|総务|経理|営业"
    r"|人事総务|法务知财|情报系统|品质保证"
    r"|输出|输入|融资|开発|技术开発|制造|购买|资材|広报|企画|庶务|it|hr|pr|qa|ui|ux|ehs|pmo|b端|c端"
)
_BEHIND_FIELD: Final = (
    r"(?:管理|服务|支持|支撑|保障|监督|监管|控制|保证|发展|开发|推广|策划|设计|拓展|运营|研究|分析|规划|协调|事务|综合"
    r"|培训|采购|培育|处理|咨询|代表|秘书)"
)
_UNIT_WORD: Final = (
    r"(?:事业部|事业群|事业处|管理部|业务部|部门|部|中心|小组|组|科|处|室|课|係|系|局|所|团队|办公室|办|チーム|グループ"
    r"|工作室|车间|分公司|大区|区)"
)
_NUMBERED: Final = r"(?:[一二三四五六七八九十]|\d)?"
_COMPOUND: Final = (
    rf"(?:(?:{_FIELD})(?:{_BEHIND_FIELD})?|(?:{_OF_MATTERS})(?:管理|支持|保障|监督|控制)?"
    rf"|(?:{_FIELD})[与和及、&]?(?:{_FIELD}|{_OF_MATTERS})(?:{_BEHIND_FIELD})?)"
)
#: A department by its name: 技术部, 华东区销售二部, 人力资源与行政管理中心.
UNIT: Final = (
    rf"(?:{PLACE}(?:区|大区|地区)?)?(?:集团|公司|总部)?(?:{_COMPOUND}{_NUMBERED}{_UNIT_WORD}"
    r"|总(?:经理|裁)(?:办公室|室)|董事会(?:办公室)?|董(?:事会)?办|总(?:经|裁)办|办公室)"
)
#: Who heads a unit or holds a post in it, with the field of it.
POST: Final = rf"(?:(?:{UNIT}|(?:{_COMPOUND}))\s?)?{TITLE_EASTERN}"
#: A person's name, strictly.
_NO_NAMES: Final = "|".join(sorted(NO_NAMES))
PERSON: Final = rf"(?:(?!{_NO_NAMES}|{PLACE})[{SURNAMES}][{GIVEN_CHARACTERS}]{{1,2}}|张三|李四|王五|赵六)"
#: The same by family name and post.
TITLED: Final = rf"[{SURNAMES}](?:{TITLE_EASTERN}|总|工|董|处|局)"
#: Departments in English, and what posts are the posts of.
ENGLISH_FIELD: Final = (
    r"(?:finance|financial|accounts?|accounting|audit|internal audit|tax|treasury|payroll|legal|compliance|risk|governance"
    r"|marketing|brand|branding|communications?|corporate communications|public relations|public affairs|corporate affairs"
    r"|media|digital|content|creative|growth|sales|commercial|business|business development|business operations|account"
    r"|customer|customers|client|clients|customer service|customer services|customer success|customer experience"
    r"|customer support|service|services|support|operations|operational|administration|admin|procurement|purchasing"
    r"|sourcing|supply chain|logistics|warehouse|warehousing|distribution|transport|fleet|technology|technical|tech"
    r"|engineering|it|information technology|information systems|information security|cyber security|cybersecurity"
    r"|software|hardware|data|analytics|systems|platform|infrastructure|network|networks|architecture|product|products"
    r"|product management|project|projects|programme|program|pmo|portfolio|research|development|r&d|innovation|design"
    r"|ux|quality|quality assurance|qa|safety|health|environment|hse|ehs|security|facilities|estates|property"
    r"|maintenance|production|manufacturing|plant|people|culture|talent|human resources|hr|personnel|recruitment"
    r"|learning|training|organisation|organization|strategy|strategic|planning|corporate|corporate development|finance"
    r"|investments?|investor relations|mergers|acquisitions|m&a|treasury|credit|lending|loans|banking|commercial banking"
    r"|private banking|retail|wholesale|e-?commerce|stores|merchandising|events|partnerships?|alliances|channels?|regional"
    r"|international|global|group|asia|asia pacific|apac|emea|europe|china|greater china|uk|ireland|americas|north america"
    r"|north|south|east|west|studies|sciences?|medicine|surgery|cardiology|radiology|nursing|linguistics|chemistry|physics"
    r"|biology|mathematics|history|law|economics|education|admissions|student affairs|student services|licensing|housing"
    r"|planning|revenue|reporting|controlling|performance|transformation|change|enterprise|solutions|delivery"
    r"|public policy|policy|press|external relations|internal communications|marine|claims|underwriting|catering"
    r"|front office|back office|middle office|offshore|special collections|regional services|transfusion|laboratory)"
)
ENGLISH_FIELDS: Final = rf"{ENGLISH_FIELD}(?:(?: |, | and | & |, and ){ENGLISH_FIELD}){{0,3}}"
ENGLISH_UNIT: Final = (
    rf"(?:the )?(?:{ENGLISH_FIELD}(?: (?:and |& )?{ENGLISH_FIELD}){{0,3}} (?:department|dept\.?|division|team|office|group|unit"
    rf"|section|function|center|centre)|(?:department|dept\.?|division|office) of {ENGLISH_FIELDS})"
)
