"""What companies, offices and schools are called, in a signature: a name and what it is the name of."""

from __future__ import annotations

from typing import Final

from mailflow.mail.intent.compiled import form
from mailflow.mail.intent.things import english_things
from mailflow.mail.reply.meant import is_acted, is_meant
from mailflow.mail.reply.units import PLACE, POST, UNIT

#: What nothing but a house is called; whatever is written in front of it is its name.
HEADS: Final = (
    r"(?:(?:pte|pvt|pty|sdn|co|company)\.?,? )?(?:ltd|limited|inc|incorporated|llc|llp|lp|plc|gmbh|ag|kg|s\.?a|sas|sarl"
    r"|s\.?p\.?a|s\.?r\.?l"
    r"|b\.?v|n\.?v|oy|ab|a/s|bhd|corp|corporation|k\.?k|co)\.?"
    r"|company|holdings?|university|college|school|academy|polytechnic|hospital|infirmary|clinic|hospice"
    r"|(?:nhs )?(?:foundation )?trust"
    r"|council|bank|institute|foundation|society|association|federation|ministry|embassy|consulate|agency|authority|commission"
    r"|studios?|partners|partnership|associates|solicitors|attorneys|chambers|consulting|consultants|consultancy"
    r"|airlines?|airways"
    r"|railways?|hotels?|resorts?|restaurants|bakery|brewery|pharmacy|pharmaceuticals?|biotech|chemicals|motors|electronics"
    r"|semiconductors?|technolog(?:y|ies)|laborator(?:y|ies)|labs|industries|enterprises|ventures|securities|insurance"
    r"|museum|library"
    r"|theatre|parish|diocese|church|charity|union|institution|observatory|registry|tribunal|courts?"
)
#: What things are called, too: a house only where its name is written as one, and is no word of any request.
SOFT: Final = (
    r"group|logistics|shipping|freight|express|couriers|foods|kitchens?|textiles|garments|fashion|steel|mining|energy|engineering"
    r"|construction|builders|contractors|properties|estates|realty|capital|investments|advisors|advisers|advisory|media"
    r"|publishing"
    r"|design|architects|architecture|interiors|software|systems|solutions|robotics|analytics|networks|telecom"
    r"|international|worldwide|global"
    r"|healthcare|health|dental|veterinary|travel|tours|outfitters|traders|trading|imports|exports|supplies|services"
    r"|works|farms|gardens"
    r"|nurseries|fisheries|packaging|plastics|printers|printing|optics|instruments|tools|machinery|automotive|garage|law"
    r"|legal|cooperative|co-op"
)
_OF: Final = (
    r"(?:university|bank|institute|college|ministry|department|city|city council|council|borough|house|academy"
    r"|school|faculty|office)"
)
_WORD: Final = r"[a-z0-9&+.'’-]{1,20}"
_HOUSE: Final = form(
    rf"(?:the )?(?:{_WORD},? (?:and |& |of |for |the )?){{1,6}}(?:{HEADS})(?: \((?:[a-z]{{2,14}} ?){{1,2}}\)| (?:asia"
    rf"|europe|uk|china|hk|hong kong|japan|apac|emea))?"
    rf"|(?:the )?{_OF} (?:of|for) (?:{_WORD} ?){{1,6}}"
)
_TRADED: Final = form(rf"(?:the )?(?P<name>(?:{_WORD},? (?:and |& |of )?){{1,4}})(?:{SOFT})")
#: One step of a line that names a house, a part of it and a post there, each behind a name as short as can be.
_HOUSE_EASTERN: Final = (
    r"公司|集团|企业|医院|病院|卫生院|诊所|药房|大学院?|学院|学校|中学|小学|幼儿园|研究院|研究所|设计院|事务所|工作室|银行"
    r"|信用社|信用金库|信用金庫|支行|分行|财产保险"
    r"|人寿保险|证券|基金会?|法人|协会|学会|商会|委员会|联合会|居委会|街道办|人民政府|政府|总部|市役所|区役所|管理局"
    r"|管理处|分局|总局|工厂|五金厂|制品厂|制作所|製作所|工业所"
    r"|酒店|饭店|宾馆|餐厅|超市|百货|书店|物流|快递|航空|出版社|报社|杂志社|电视台|博物馆|图书馆|剧院|法院|检察院|派出所"
    r"|分公司|支公司|株式会社|有限会社|合同会社|组合"
)
#: Schools and hospitals have other parts than companies.
_PARTS_EASTERN: Final = (
    r"(?:工学|理学|文学|法学|医学|农学|薬学|食品|机械|电气|电子|化学|化工|生物|物理|数学|经济|管理|外国语|艺术|体育|建筑"
    r"|材料|能源|环境|结构"
    r"|心内|神经|消化|呼吸|骨|肿瘤|急诊|妇产|儿|内|外|眼|口腔|麻醉|检验|放射|药剂|康复|看护|护理"
    r"|第[一二三四五六七八九十]|[一二三四五六七八九十]){1,2}"
    r"(?:研究科|学部|学院|系|科|室|所|病区|病房|门诊|部|センター)|(?:饭店|酒店)?事业[部处]|编辑室|事务局|事務局|大区"
    r"|综合办|门诊|住院部|フロント"
    r"|[ァ-ヺー]{2,8}(?:チーム|グループ)|[一-鿿]{1,4}(?:本店|支店|营业所|出张所|办事处)"
)
_POST_EASTERN: Final = (
    rf"课长代理|(?:注册|执业)?{POST}|联合创始人|共同创业者|创始人|创业者|創業者|共同創業者|人力资源业务伙伴|业务伙伴"
    rf"|护理长|看护师长|师长|(?:社工|教学)?督导|工场长|工場長|支配人|准教授|主事|博士|硕士"
    r"|(?:项目|客户|行政|人事)官员|hrbp|hr|cto|ceo|cfo|coo|担当者?"
    r"|(?:查勘|组|团|店|教|职|业务|操作|调度|检验|质检|安全|采购|技术|程序|管理|销售|保管|仓管|跟单|报关|单证|驾驶|保安"
    r"|研究|客服|话务|信息|资料|档案)员"
    r"|(?:护|药|技|工艺|培训|造价|评估|税务|统计|精算|心理咨询|园艺|美术|摄影|测量|监理)师"
)
#: The name of a house stands in front of what it is; the names of its units and posts are known.
_EASTERN: Final = form(
    rf"(?=.*[一-鿿ぁ-ヺ])(?:(?:株式|有限|合同)会社[一-鿿ぁ-ヺーa-z]{{1,12}}|(?:npo|财团|社团|社会福祉)法人[一-鿿ぁ-ヺー]{{2,12}}"
    rf"|(?:ホテル|ベーカリー)[ァ-ヺー一-鿿]{{2,6}}(?=フロント|$)|(?>{UNIT}|{_PARTS_EASTERN}|{_POST_EASTERN}"
    rf"|[一-鿿々ヶぁ-ヺー○〇a-z0-9&·第]{{1,10}}?(?:{_HOUSE_EASTERN}))"
    rf"|[(](?:{PLACE}|{UNIT}|特殊普通合伙|普通合伙|有限合伙|集团|控股|高级|中级|行政|工学|理学|医学|经济学|法学"
    rf"|[一-鿿]{{1,4}}[路街桥]店)[)]"
    rf"|{PLACE}|有限|股份|责任|控股"
    r"|[\s/、·&,|-])++"
)
_TRADE: Final = (
    r"(?:科技|技术|信息|网络|软件|电子|电器|电气|数据|智能|通信|通讯|互联|广告|传媒|文化|传播|影视|教育|咨询|管理|服务"
    r"|商务|贸易|商贸|实业|工业|产业|集团|控股"
    r"|投资|资本|置业|地产|房地产|物业|建设|建筑|工程|装饰|设计|机械|设备|重工|装备|制造|汽车|化工|材料|能源|电力|环保"
    r"|生物|医药|医疗|药业|食品|饮料|餐饮|农业"
    r"|服饰|服装|纺织|家居|家具|物流|货运代理|运输|航运|航空|速递|供应链|国际|旅游|酒店|银行|保险|财产保险|人寿保险|证券"
    r"|基金|租赁|担保|精密|精瑞|精工|光电|半导体"
    r"|印刷|包装|五金|塑胶|金属|矿业|钢铁|石油|燃气|水务|零售|百货|超市|连锁|电子商务|健康|体育|娱乐|游戏)"
)
#: A brand has two characters, three or four only with what it trades in behind it, and is no trade itself.
_COMPANY: Final = form(
    rf"(?:{PLACE}[省市]?)?(?!{_TRADE})(?:[一-鿿]{{2,4}}?(?:[(]{PLACE}[)])?{_TRADE}{{1,3}}|[一-鿿]{{2}})(?:[(]{PLACE}[)])?"
    rf"(?:股份|责任|有限|集团|控股){{1,3}}(?:公司)?(?:\s?{PLACE}(?:分公司|支公司|分行))?(?:[ |·-]{{0,3}}{UNIT})?"
)
_THING: Final = form(
    r"\b(?:out|later|off|down|up|half|online|offline|first|second|last|next|new|old|free|sale|posters?|website"
    r"|launch(?:es)?|shops?|stores?|retail"
    r"|print|digital|other|all|any|every|no|pilot|test|own|local|external|outside|another|same|different)\b"
)
_ORDINAL: Final = form(r"\bfirst(?= \w+ (?:\w+ )?(?:bank|insurance|trust|church)\b)")
_TWICE: Final = form(r"(?P<first>[一-鿿]{4,24})[\s|/]{1,3}(?P<second>[a-z][a-z .,&'-]{3,60})")
_LONGEST: Final = 90


def is_company(line: str) -> bool:
    """Whether a folded line in Chinese is the whole name of a company: a place, a short brand, its trade and its form."""
    return _COMPANY.fullmatch(line) is not None and not is_meant(line) and not is_acted(line)


def is_house(line: str) -> bool:
    """Whether a folded line is the name of a company, an office, a school or the like."""
    if len(line) > _LONGEST or is_meant(_ORDINAL.sub("", line)):
        return False
    if not line.isascii() and is_acted(line):
        return False
    if _EASTERN.fullmatch(line) or _is_twice(line):
        return True
    if _HOUSE.fullmatch(line) and not _THING.search(line):
        return True
    if (traded := _TRADED.fullmatch(line)) is None or _THING.search(line):
        return False
    return (set(traded["name"].replace(",", " ").split()) - {"of", "and"}).isdisjoint(english_things())


def _is_twice(line: str) -> bool:
    """Whether a line is the name of a house in Chinese and again in English."""
    found = _TWICE.fullmatch(line)
    if found is None or _EASTERN.fullmatch(found["first"]) is None:
        return False
    return _HOUSE.fullmatch(found["second"]) is not None and not _THING.search(found["second"])
