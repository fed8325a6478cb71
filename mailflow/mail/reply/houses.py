"""What companies, offices and schools are called, in a signature: a name and what it is the name of."""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.things import english_things
from mailflow.mail.reply.meant import is_meant
from mailflow.mail.reply.titles import TITLE_EASTERN

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
_HOUSE: Final = re.compile(
    rf"(?:the )?(?:{_WORD},? (?:and |& |of |for |the )?){{1,6}}(?:{HEADS})(?: \((?:[a-z]{{2,14}} ?){{1,2}}\)| (?:asia"
    rf"|europe|uk|china|hk|hong kong|japan|apac|emea))?"
    rf"|(?:the )?{_OF} (?:of|for) (?:{_WORD} ?){{1,6}}"
)
_TRADED: Final = re.compile(rf"(?:the )?(?P<name>(?:{_WORD},? (?:and |& |of )?){{1,4}})(?:{SOFT})")
#: One step of a line that names a house, a part of it and a post there, each behind a name as short as can be.
_HOUSE_EASTERN: Final = (
    r"公司|集团|企业|医院|卫生院|诊所|药房|大学院?|学院|学校|中学|小学|幼儿园|研究院|研究所|设计院|事务所|工作室|银行"
    r"|信用社|信用金库|信用金庫|支行|分行|财产保险"
    r"|人寿保险|证券|基金会?|法人|协会|学会|商会|委员会|联合会|居委会|街道办|人民政府|政府|总部|市役所|区役所|管理局"
    r"|管理处|分局|总局|工厂|五金厂|制品厂|制作所|製作所|工业所"
    r"|酒店|饭店|宾馆|餐厅|超市|百货|书店|物流|快递|航空|出版社|报社|杂志社|电视台|博物馆|图书馆|剧院|法院|检察院|派出所"
    r"|分公司|支公司|株式会社|有限会社|合同会社|组合"
)
_UNIT_EASTERN: Final = (
    r"(?<!部)(?:事业部|部门|部(?![分门])|科|处|室|小组|组|课|係|系|局|所|院|中心|车间|病区|门诊|学部|研究科|看护部"
    r"|事务局|事務局|编辑室|支店|本店|营业所|出张所|分社|办事处"
    r"|综合办|大区|项目部|团队|チーム|グループ|フロント)"
)
_POST_EASTERN: Final = (
    rf"{TITLE_EASTERN}|联合创始人|创始人|创业者|業者|业务伙伴|护理长|师长|督导|(?<![人全成])员|(?<![老客])师|官员|支配人"
    rf"|准教授|主事|博士|硕士|课长代理|代理(?=$)|hrbp|hr|cto|ceo|cfo|coo"
    r"|担当者?"
)
_EASTERN: Final = re.compile(
    rf"(?=.*[一-鿿ぁ-ヺ])(?:(?>[一-鿿々ヶぁ-ヺー○〇a-z0-9&·第]{{0,16}}?(?:{_HOUSE_EASTERN}|{_UNIT_EASTERN}|{_POST_EASTERN}))"
    rf"|[(][一-鿿]{{2,8}}[)]|(?:株式|有限|合同)会社[一-鿿ぁ-ヺーa-z]{{1,12}}|(?:npo|财团|社团"
    rf"|社会福祉)法人[一-鿿ぁ-ヺー]{{2,12}}|[\s/、·&,|-])++"
)
_THING: Final = re.compile(
    r"\b(?:out|later|off|down|up|half|online|offline|first|second|last|next|new|old|free|sale|posters?|website"
    r"|launch(?:es)?|shops?|stores?|retail"
    r"|print|digital|other|all|any|every|no|pilot|test|own|local|external|outside|another|same|different)\b"
)
_ORDINAL: Final = re.compile(r"\bfirst(?= \w+ (?:\w+ )?(?:bank|insurance|trust|church)\b)")
_LONGEST: Final = 90


def is_house(line: str) -> bool:
    """Whether a folded line is the name of a company, an office, a school or the like."""
    if len(line) > _LONGEST or is_meant(_ORDINAL.sub("", line)):
        return False
    if _EASTERN.fullmatch(line):
        return True
    if _HOUSE.fullmatch(line) and not _THING.search(line):
        return True
    if (traded := _TRADED.fullmatch(line)) is None or _THING.search(line):
        return False
    return (set(traded["name"].replace(",", " ").split()) - {"of", "and"}).isdisjoint(english_things())
