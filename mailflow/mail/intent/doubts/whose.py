"""Doubts of whose word a yes is: another's, passed on, awaited from somebody, a sample of one; data only."""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.doubts.doubt import Doubt
from mailflow.mail.intent.doubts.pieces import BOSS, START, STOP
from mailflow.mail.intent.doubts.signed import TITLE_OF_OFFICE
from mailflow.mail.intent.speaker import OWN, PARTY
from mailflow.mail.intent.words.names_english import GIVEN
from mailflow.mail.intent.words.phrases import SURNAMES

_SOMEBODY: Final = rf"(?:[{SURNAMES}{PARTY}][\u4e00-\u9fff{PARTY}]{{%s}}|领导|老板|上级|总部)"

_DAY: Final = (
    "(?:今[天早晚]|昨[天晚]|前天|上午|下午|中午|早上|晚上|上周|刚才|刚刚?|才|已经?|都|也|还|又|就|一直|总算|终于|这才|来信|邮件)"
)
#: Those above the writer, whose own they are not said to be.
_ABOVE: Final = (
    "(?:(?:公司|集团|总公司|总部|学校|单位)的?(?:领导班子|班子|领导|负责人|专家组?|会议|党委|党总支|例会|办公会|董事会|管理层)"
    "|(?:部门|业务|分管|主要|主管|技术)的?(?:负责人|领导|校长|院长|经理)|领导班子|党总支|党委|董事会|管理层|专家组?|校务会|院务会"
    "|(?:公司|集团|学校|行里|局里|所里|院里|校里|总部|总经理|主任|书记|[校院行所局厂]长|办公会))"
)

WHOSE: Final = (
    Doubt("passed on for somebody", re.compile(
        rf"\A\s*(?:(?:代|替|奉|受|遵|报|呈|找|问){_SOMEBODY % '0,2'}(?:之?命|意|委托|嘱托?|指示)?\s*[:,\n]"
        rf"|(?:代|替|帮|奉|报|呈|找|转|请示){BOSS}(?:之?命|的?话|指示|意思|:)*\s*[:\n])"
    ), closed=True),
    Doubt("the outcome of many", re.compile(
        r"(?:^|[。;!?\n(]|[你您]好[,:])\s{0,3}(?:本次|此次|本案|该?方案|专家|会议|评审会|部门间|各部门|全体"
        r"|集体)?(?:的)?(?:评审会?|表决|会签|投票|评议|审议|评标|讨论|会议|论证|专家|征求意见)(?:的)?"
        r"(?:结果|结论|决议|决定)(?:[:为是,]|就是|如下)"
        r"|(?:依据|根据|按照?|遵照)[^,。\n我本\ue001]{0,8}(?:纪要|结果|结论|精神|决议)[,:]\s?(?:表示)?(?:同意|批准|通过)"
    ), closed=True),
    Doubt("an opinion of a person, or from one side", re.compile(
        rf"{START}(?:这(?:只|仅)?是)?(?:我|本人)?(?:的)?(?:纯|仅|只)?(?:个人|私人)(?:的)?(?:意见|看法|立场|观点|态度|想法"
        rf"|名义|身份)[:,是为]"
        r"|以(?:我|本人)?(?:的)?(?:个人|私人)(?:的)?(?:名义|身份)"
        r"|(?:站在|从|以|就)[^,。\n]{1,8}(?:角度|立场|层面|视角)(?:上|来[看说讲]|看|说|讲)?,?(?:我们?|本人)?(?:表示"
        r"|是)?(?:同意|批准|赞成|可以|通过)"
    ), closed=True),
    Doubt("another has looked", re.compile(
        rf"{START}(?:{PARTY}++(?:那边|同事|的同事)?|大家|各位|他们|组里人?|团队里?的?人?)(?:已经?|都|也|刚)?(?:看|审|核|核对"
        rf"|审核|审阅|评估|评审|确认|把关|检查|讨论)(?:过了?|了|完了?|好了),?\s?(?:同意|批准|可以){STOP}"
    ), closed=True),
    Doubt("somebody above has looked", re.compile(
        rf"{START}(?:问过|征求过|请示过|{_DAY}){{0,2}}{_ABOVE}(?:已|{_DAY}|一起|集体|专门|内部|开会|认真|仔细){{0,3}}"
        r"(?:看|读|审|核|审核|审阅|审批|批|签|研究|讨论|审议|评审|评议|论证|把关|过目|商量|开会|表决|点头|确认)(?:讨论|研究|审议|决定|一致)?"
        rf"(?:过了?|了|完了?|通过了?|同意了?|好了|完毕)(?:了)?(?:的|,)?{STOP}|{START}(?:我)?(?:问|请示|征求)(?:过|了){_ABOVE}(?:意见|的意见)?(?:了)?{STOP}"
    ), led=True),
    Doubt("told to write it", re.compile(
        rf"\A\s*(?:{_SOMEBODY % '1,2'}(?:让|叫|要|命|令|托|嘱|吩咐)我?(?:回|写|答|批|签|说|转|代)"
        rf"|{BOSS}(?:让|叫|命|嘱|要求|吩咐|要)(?:我|大家)?(?:回复?|写|答|填|发|说)?(?:的|一下)?\s*[:\n])"
    ), closed=True),
    Doubt("said by somebody named in front", re.compile(
        # 张总,已同意: it is Zhang who has.
        rf"{TITLE_OF_OFFICE},\s?已(?:同意|核准|批)|(?:大家|各位|他们?|各部门|同事们?)[^,。\n]{{0,12}},表示"
    )),
    Doubt("another's hand", re.compile(
        r"(?:同事|护士|秘书|助理|老婆|老公|爱人|太太|儿子|女儿|孩子|妈|爸|朋友|室友|猫|狗)(?:在|正在|来|帮我|替我|代我|帮忙"
        r"|给我|刚才|[用拿]我的?(?:手机|电脑|平板|邮箱|账号|账户))*"
        r"(?:打字|打的|回的|写的|点的|按的|点到|踩到|代回|代写|代打)"
    )),
    Doubt("written in no state to", re.compile(
        r"(?:睡着|喝醉|喝多|喝高|梦游|迷糊)(?:了|的时候|时)?(?:还)?(?:回|写|点|按|发|批|打)的"
    )),
    Doubt("a name and a rule in front", re.compile(
        rf"(?:\A|\n)\s?(?:{PARTY}++|(?:{'|'.join(sorted(GIVEN))})(?: [a-z]{{2,12}})?)\s?(?:--+|—|=+>?|->)\s?(?=[a-z])"
    ), closed=True),
    Doubt("an approval from somebody", re.compile(r"\A\s*the (?:approval|sign-?off|green light) from\b"), free=True),
    Doubt("asked of somebody above", re.compile(
        rf"请{BOSS}(?:过目|审定|定夺|审阅|批示|签批?|签字|定|审批|批|决定|拍板|把关|看){STOP}"
    ), closed=True),
    Doubt("asked of somebody", re.compile(
        r"请[^,。\n]{0,6}(?:过目|审阅|批示|定夺)"
        r"|(?:同意|承认|决裁|了承)[、,]?(?:よろしく)?お愿い|承认ですね|(?:^|\n)[^\S\n]*给个?[开个]?绿灯|准了吧"
    ), free=True),
    Doubt("another has still a say", re.compile(
        rf"\n\s{{0,3}}(?:[一-鿿]{{0,5}}(?:部|组|总监|经理|总|主管)|{PARTY}++) "
        r"(?:decides?|pays?|objects?|will|still|checks?|must|has|is|needs?|wants?|[a-z]+ cancel)"
    ), closed=True),
    Doubt("another does something", re.compile(
        rf"\n[^\S\n]*[\u4e00-\u9fff{PARTY}]{{2,5}} (?:decides?|pays?|objects?|will|must|needs?|has|have|is|still|checks?|signs?"
        r"|cancell?ed|posters?|to)\b"
    ), free=True),
    Doubt("left to others", re.compile(
        rf"[按依照](?:大家|各位|你们?|您|贵部门?|{PARTY}++)的?(?:意见|意思|想法|节奏|看法|主意|安排意见)|[按依照]大家[说讲意]"
        r"|(?:意见|我|^\s*)给过了|(?:fine|ok|good) by me,? over to you"
    ), free=True),
    Doubt("by remarks that were made", re.compile(
        r"(?:按照?|依照?|依据|根据|遵照|参照|采纳)[^,。:;\n]{0,8}(?:所?提|提出|反馈|补充|修改|审核)(?:的|了|过)?(?:各项|各条|具体|修改)?意见(?![稿函书表])"
    ), led=True),
    Doubt("wished for", re.compile(
        rf"{START}(?:我|我们)?(?:希望|期待|想要|理想|预期|期望)的?(?:的结果|结果|答案|答复|结论|回复)[^,:\n]{{0,4}}[,:\n]"
    ), closed=True),
    Doubt("the outcome that is wished for", re.compile("我希望的结果"), free=True),
    Doubt("a sample", re.compile(
        r"\A\s*(?:(?:样例|示例|例如|举例|例子|样本|模板|草稿|测试|假设|假如|[老旧原]方案)\s*[:,\n]"
        r"|(?:范例|范文|格式|比如|参考|[老旧]版本?|备选方案)\s*[:\n])"
    ), closed=True),
    Doubt("told of a talk", re.compile(
        r"(?:^|[.!;\n])\s*(?:and |as |so )?(?:(?:i |we )?(?:said|told (?:you|him|her|them)|answered) )?"
        r"(?:on|over|by|in|at|during)"
        r" (?:the |our |a |your |my )?(?:last |first )?(?:phone|telephone|call|meeting|corridor|lift|chat|workshop"
        r"|conference|lunch|coffee|teams call|video call|kitchen|canteen)(?: (?:today|yesterday|this morning"
        r"|just now|earlier))?\s*:"
    ), closed=True),
    Doubt("greets its own writer", re.compile(rf"\A\s*{OWN}++[,\s]?(?:您好|你好)"), free=True),
)  # fmt: skip
