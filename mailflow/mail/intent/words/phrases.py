"""The words people answer with, in all languages, and words of other uses; data only.

A word of none of these lists is unknown: beside a decision it is harmless only while nothing here makes it suspect.
"""

from __future__ import annotations

from typing import Final

from mailflow.mail.intent.words import phrases_chinese, phrases_english, phrases_japanese
from mailflow.mail.intent.words.kinds import KINDS

_LANGUAGES: Final = (phrases_chinese, phrases_english, phrases_japanese)
#: By kind, all languages in one list.
PHRASES: Final = {kind: "|".join(language.PHRASES[kind] for language in _LANGUAGES if kind in language.PHRASES) for kind in KINDS}
#: Words that decide only where they are the whole clause: inside a longer one they are parts of other words.
ALONE: Final = {kind: "|".join(language.ALONE[kind] for language in _LANGUAGES if kind in language.ALONE) for kind in KINDS}

#: Standing alone or at the head of the first line these are commands and decide nothing (contract §2).
COMMANDS: Final[dict[str, str]] = {
    "status": "状态|查询状态|status",
    "why": "为什么|why",
    "help": "帮助|help",
    "new_version": "新版本|新版|new version",
}

#: What an answer corrects an earlier one with; alone some of these only take it back.
CORRECTS: Final = (
    "更正|更正如下|以本次为准|以此次回复为准|以本次回复为准|勘误|以本邮件为准|以此邮件为准|以此为准"
    "|correction|on second thought|on second thoughts|scrap that|上一封作废|之前回复作废|之前的回复作废"
    "|前邮件作废|previous mail is void"
)
TAKES_BACK: Final = (
    "撤回|撤销|撤回申请|撤销申请|撤回请求|撤回我的同意|撤销我的同意|撤回同意|撤销同意|收回之前的意见"
    "|收回我的意见|收回意见|收回同意|收回我的同意|撤回之前的意见|撤回我的意见|撤回之前的回复|撤回我的回复"
    "|撤回之前的同意|撤销之前的同意|撤回意见|撤回确认|撤销我的意见|撤销确认|之前回复作废|之前的回复作废"
    "|上一封作废|前邮件作废|以本邮件为准|以此邮件为准|withdraw|withdrawn|i withdraw|i withdraw my approval"
    "|i withdraw my consent|i withdraw my answer|i withdraw my objection|i withdraw my rejection"
    "|withdraw my approval|withdraw approval|please disregard my previous mail"
    "|please disregard my previous email|please disregard my previous reply|disregard my previous mail"
    "|disregard my previous email|disregard my previous reply|please ignore my previous mail"
    "|ignore my previous email|scrap that|i take it back|i take that back|retract|i retract my approval"
    "|i revoke my approval|revoke my approval"
)

#: What may stand before a colon in front of one's own decision.
OWN_LABELS: Final = (
    "意见|审批意见|确认意见|我的意见|本人意见|我的答复|答复|回复|我的回复|结论|审批结论|决定|审批|确认"
    "|会签意见|签字意见|decision|my decision|answer|my answer|reply|my reply|approval|vote|my vote|verdict"
)

#: Family names: who is addressed before an answer, as against who is spoken of.
SURNAMES: Final = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜谢邹苏潘葛范彭鲁马方任袁柳鲍史唐薛雷贺"
    "倪汤罗毕郝安常于傅齐康伍余元顾孟黄萧尹姚邵汪祁毛米贝戴宋庞熊纪舒屈项祝董梁杜阮蓝闵贾江颜郭梅林钟徐邱"
    "骆高夏蔡田樊胡凌霍万柯管卢莫房丁邓单洪包石崔龚程邢裴陆荣翁甄曲封段侯武刘龙叶白蒲索赖卓屠池乔谭温庄晏"
    "柴阎习容向古易廖欧聂曾关游权盖靳"
)
