"""Terms that a yes is given on, as they are named: a part, a share, who pays, who stays out, until when, no precedent.

Data for `terms`, over folded text; each of these limits the yes it stands beside, whatever else is said.
"""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.speaker import OWN

_ME: Final = rf"(?:我们?(?:部门?|这边|处|科)?|本部门?|我方|敝部|{OWN}++)"
_PART: Final = (
    r"(?:方案|图纸|条款|预算|活动|页面|时间|人员|合同|技术|商务|价格|费用|内容|部分|分工|排期|文案|设计|采购|线上|线下|流程"
    r"|数量|场地"
    r"|宣传|物料|名单|版本|[条项点款章节])"
)
#: What a change is asked for by; done already, it is none.
_NUM: Final = r"[一二三四五六七八九十\d]"
_ASKS_CHANGE: Final = (
    r"(?<!已)(?<!已经)(?:请|麻烦|烦请|还请|但请|惟请|务请|需要?|须|应|要)(?:你们?|您|贵部门?|尽快|先|再|在|把|将"
    r"|于)*[^,。!?\n]{0,16}(?:更正|修正|改正|订正|补正"
    r"|改为|改成|换成|写进|写入|加进|加入|加上|列入|纳入|补充|补上|补附|附上|增加|增补|删除|去掉|调整为|更新为|改一下"
    r"|改一改|改下|注明|写明)[^,。!?\n]{0,14}"
    r"|[^,。!?\n]{1,12}(?:的)?(?:错误|笔误|错别字|错字|数据|日期|数字|单价|表述|格式)[^,。!?\n]{0,6}(?:请|需|须|要"
    r"|麻烦)?(?:更正|修正|改正|订正|核对后更新|改一下|改下|改过来)(?!过|了)"
)
_JA_IF: Final = (
    "(?:を除き|を除いて|以外は|以外について|を(?:承认の)?条件(?:に|として|とし)|であれば|ならば?|次第|(?:の|した)上(?:で)?"
    "|のうえ|いただければ|いただけるなら|もらえれば|场合(?:は|に限り)|に限り|を前提(?:に|として))"
)
_JA_BUT: Final = "(?:ただし|但し|但|なお|ですが|ますが|けれども|が、)"
_YES: Final = r"(?:同意|ok|可以|没问题|没意见|无异议|通过|赞成|认可|没有意见)"
#: A yes to what is named before it, or to the rest.
YES_OF: Final = (
    rf"(?:其他|其余|余|别的|剩下|剩余)(?:的|部分|内容|条款|各项)?(?:都|均|也|就|我){{0,2}}{_YES}"
    rf"|[^,。;!?\n]{{0,8}}{_PART}(?:本身|部分|都|均|我|这块|方面|上){{0,2}}{_YES}(?=\s*[,。;\n])|条款都认|(?:有"
    rf"|附)条件(?:地)?同意"
    rf"|[^。\n]{{1,30}}{_JA_IF}[、,]?(?:承认|同意|了承)(?:する|し|いた|致|とし|です)|条件(?:付き?|つき)(?:で|の"
    rf"|にて)?(?:承认|同意|了承)"
    r"|(?:half|part|most|some|two thirds|a third|one third|\d+ ?%|the first [a-z]+)(?: of)?(?: (?:the|it|this|that|all"
    r"|your))?(?: [a-z]{3,12})? (?:is|are) (?:approved|agreed|fine|ok|okay|accepted)\b"
)
ZH_TERMS: Final = (
    rf"{_ASKS_CHANGE}|在[^,。!?\n]{{2,20}}(?:情况|前提|条件|基础|范围|原则)(?:之)?下"
    rf"|(?:同意|批准|通过|认可)(?:[前后第头])?{_NUM}{{1,4}}(?:[、和及至到-]第?{_NUM}{{1,4}}){{1,6}}(?:[条项点款章节页期批]"
    rf"|部分|阶段)"
    rf"|(?:同意|批准|选|可以|通过)(?:采用|采取|选择?|用|按)?(?:第{_NUM}{{1,4}}(?:套|个|种|号|版)(?:方案|案|版本|选项)"
    rf"|方案{_NUM}{{1,4}}(?=\s*(?:$|[,。;\n])))"
    rf"|按[^,。\n]{{1,12}}(?:说|讲|提|定|商定|敲定|明确)的[^,。\n]{{0,6}}(?:改|修改|调整)|改一下再(?:发|报|送|出)|再(?:发|出"
    rf"|报)一版"
    rf"|{_JA_IF}[、,]?(?:承认|同意|了承)|条件(?:付き?|つき)(?:で|の|にて)?(?:承认|同意|了承)|(?:承认|同意"
    rf"|了承)[^。\n]{{0,10}}。?\s?{_JA_BUT}[^。\n]{{3,40}}"
    r"|(?:同意|批准|通过|认可)(?:[前后第头]|这|那)?[一二三两四五六几\d]+、?(?:[条项点款章节页期批]|部分|阶段|家店?)"
    r"|(?:同意|批准|选|可以|通过)(?:方案|版本|选项)?\s?[a-e甲乙丙](?:方案|版|案)?(?=\s*(?:$|[,。;\n]))"
    r"|(?:放|安排|定|挪|排)[在到][^,。!?\n]{1,8}(?:$|[,。])|(?:部分|那块|这块|环节|阶段|线[上下])[^,。]{0,4}(?:暂缓"
    r"|缓[办行]|搁置|先不|不做)"
    rf"|{_ME}[^,。]{{0,4}}(?:不|无法|没法|没人)(?:再)?(?:承担|参与|负责|提供|出[人钱车]?|派|安排|参加|值班|加班|配)"
    r"|(?:费用|钱|成本|款|经费|开支)(?!由?(?:我|本|\ue001))[^,。!?\n]{1,8}(?:出|付|承担|负担|买单|列支|支出)(?=$|[,。\n])"
    r"|下不为例|仅此一次|[就只]这一次|只此一次|下次不行"
    r"|\d{1,2}(?:月\d{1,2})?[日号][^,。!?\n]{0,3}(?:交付|上线|完成|到位|交|前给)"
    r"|按(?:去年|上次|上回|旧|老|原来|原)的?[^,。!?\n]{0,8}(?:来|走|标准|执行|办)|有效(?:至|到)|[^,。\n]{1,5}前有效"
    r"|不(?:算|计|包含?)(?:在内|入|进)|避开|(?<![尝考])试[一二两三四几\d]+(?:个)?[周月天次期]|另[谈说算]|再谈"
    r"|按[^,。]{1,8}意见修[改正]后?"
    r"|依[^,。]{1,8}意见修[改正]"
)
_CITIES: Final = (
    r"(?:shanghai|beijing|guangzhou|shenzhen|hangzhou|chengdu|wuhan|nanjing|suzhou|hong kong|taipei|singapore|london|berlin|paris"
    r"|tokyo|new york|munich|madrid|mumbai|delhi|sydney|dubai)"
)
EN_TERMS: Final = (
    r"\bpayment (?:in|on|after|upon|within)\b|\binstal?lments?\b"
    rf"|(?:\b(?:we|i|our (?:team|department))|{OWN}++) (?:will|shall|can|do|does|is|are)(?:n't"
    rf"| not) (?:be )?(?:able to )?(?:provide|pay"
    r"|cover|join|take part|participate|bear|staff|available|contribute|supply|help)"
    r"|\bno (?:overspend\w*|overtime|extras?|exceptions?|weekend (?:work|cover)|additional (?:cost|costs|staff|budget))\b"
    r"|\bour share\b"
    r"|\bwith (?:the |some |these |my |our |a few )?(?:attached|following|above|minor|small|agreed|marked|proposed)? ?(?:changes"
    r"|amendments|corrections|edits|modifications|conditions)\b(?! to follow\?)"
    r"|\bcosts? (?:to be |are |is |must be |shall be )?(?:borne|paid|covered|carried|met|split|shared)\b|\bat \d+ ?%"
    r"|\bunder (?:the )?(?:pre-?condition|condition|proviso|reserve|reservation)\b|\breserving (?:the|our|my) right\b"
    r"|\b(?:everything|all) (?:but|besides|except)\b|\bbesides the\b|\b(?:we|you) (?:start|begin|launch) on the \d"
    r"|\b(?:one|two|three|\d+) (?:extra |additional |more )?(?:person|people|staff|heads?"
    r"|colleagues?)(?: in [a-z ]{3,20})? will do\b"
    rf"|\bincl(?:uding|\.)? (?:my|our) (?:comments|changes|edits)|\bfor {_CITIES}\b|\bfor (?:one|two|three|four|five|six"
    rf"|\d+) [a-z]+"
    r"|\b(?:any|anything|everything|whatever)\b[^,.;\n]{0,24}\b(?:over|above|beyond|exceeding|on top|in excess)\b"
    r"|\bany (?:overspend\w*|overruns?|excess|surplus|extras?|extra costs?|additional costs?|overtime|shortfall|increase"
    r"|deviation)\b"
    r"|,? \bnot (?:ours|mine|two|three|four|five|\d+|more)\b|\b(?:is|are|has|have) to (?:be|remain|stay|come|go|run)\b"
    r"|\b(?:charge|book|bill|invoice|debit|allocate) (?:it|this|that|the costs?|everything) (?:to|on|against)\b"
    rf"|(?:\b(?:we|i|our team|my team)|{OWN}++) (?:(?:can|will|could|are able to|am able to|shall) )(?:only )?(?:spare"
    rf"|provide|offer|release"
    r"|free up|lend|supply|send|contribute|give|commit)(?: you)? (?:one|two|three|half|a single|\d+|a (?:day|week|person))\b"
    r"|\b(?:the )?(?:rest|remainder|other half|balance) (?:we|i|goes|comes|gets|stays)\b|\bcomes? back to (?:me|us)\b"
    r"|\bout of scope\b|\bin place of\b|\balways (?:that|provided)\b|\bprecedent\b|\bin the (?:online|offline|print) part\b"
)
#: Words of doubt that belong to a term: pending a check, unless Purchasing say otherwise, 线下部分暂缓.
OF_A_TERM: Final = re.compile(
    rf"[^。\n]{{0,40}}{_JA_IF}[、,]?(?:承认|同意|了承)[^。\n]{{0,12}}|条件(?:付き?|つき)(?:で|の|にて)?(?:承认|同意"
    rf"|了承)[^。\n]{{0,10}}(?:。[^。\n]{{3,40}})?"
    rf"|(?:承认|同意|了承)(?:し|いた|致|と)[^。\n]{{0,8}}(?:。\s?(?:ただし|但し|但|なお)|(?<=ます)が|(?<=です)が)[^。\n]{{3,40}}"
    rf"|第?{_NUM}{{1,4}}(?:[、和及]第?{_NUM}{{1,4}}){{0,6}}(?:[条项点款章节页期批]|部分|阶段)[^,。]{{0,4}}(?:暂缓|缓[办行]"
    rf"|搁置|再议|另议|待定)|{_ASKS_CHANGE}|(?:请|需|须)?补[正充附]附件[^,。\n]{{0,8}}"
    rf"|按[^,。\n]{{1,12}}(?:说|讲|提|定|商定|敲定|明确)的[^,。\n]{{0,6}}(?:改|修改|调整)"
    r"|\b(?:pending|subject to|after|once|provided)\b[^,.;\n]{0,30}\bcheck\w*|\b(?:has|have"
    r"|needs?) to check\b[^,.;\n]{0,30}\bfirst\b"
    r"|\bunless\b[^,.;\n]{1,30}\bsays? (?:otherwise|no)\b|\b(?:the )?final say\b|\bhold the (?:rest|second|other|remainder)\b"
    r"|\b(?:phase|part|step|item|section) \w+ (?:we|will|to|is)\b[^.;\n]{0,12}\bdiscuss\w*\b[^.;\n]{0,10}"
    r"|(?:部分|那块|这块|环节|阶段|线[上下])[^,。]{0,4}(?:暂缓|缓[办行]|搁置)"
    r"|(?:同意|批准)前[一二三两四五六几\d]+[条项点款章节页]"
    r"|(?:有条件|附条件)(?:地)?同意,? ?(?:详见|见)附件[^,。\n]{0,4}|approved? with [a-z ]{0,12}(?:changes"
    r"|amendments),? ?(?:详见|见)附件"
    r"|按[^,。]{1,8}意见修[改正]后?(?:再)?(?:印发|发布|发文|执行|实施|办理)|前提是[^,。!?\n]{1,12}|别处没得商量"
)
#: No, unless: a yes on terms said the other way round.
NO_UNLESS: Final = re.compile(
    rf"除非[^。!?\n]{{1,24}},?(?:否则|不然)(?:我们?|{OWN}++)?(?:不(?:能)?(?:同意|批|签|通过)|不行)"
    rf"|(?:^|[,。])不[^,。!?\n]{{2,14}}(?:我们?|{OWN}++)(?:就)?不(?:能)?(?:同意|批|签|通过)(?=\s*(?:$|[。!\n]))"
    r"|\bunless [^.!?\n]{3,50}, (?:it's a no|it is a no|i reject|we reject|i won't (?:approve|sign)|we won't (?:approve|sign)"
    r"|rejected)\b"
)
