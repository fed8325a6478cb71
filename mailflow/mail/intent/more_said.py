"""What is said beside a yes in Chinese and leaves it open: who spoke, what is still to be changed, another text, a promise.

Data only but for the question itself; like `meant` it only ever doubts.
"""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.speaker import OWN, PARTY
from mailflow.mail.intent.words.phrases import SURNAMES

_START: Final = r"(?:^|[,。;!?\n(])\s{0,3}"
_STOP: Final = r"(?=\s{0,3}(?:$|[,。;!?\n)]))"
_BOSS: Final = (
    f"(?:[{SURNAMES}][一-鿿]?(?:副?总(?:监|经理|裁)?|经理|主管|主任|部长|处长|科长|董事长|董|局长|院长)"
    "|领导|老板|上级|上面)"
)
#: A first line that says whose word the yes is, or that it is only a sample of one.
_ANOTHERS: Final = (
    rf"^\s*(?:代|替|帮|奉|报|呈|找|转|请示){_BOSS}(?:之?命|的?话|指示|意思|:)*\s*[:\n]"
    rf"|^\s*{_BOSS}(?:让|叫|命|嘱|要求|吩咐|要)(?:我|大家)?(?:回复?|写|答|填|发|说)?(?:的|一下)?\s*[:\n]"
    r"|^\s*(?:样例|例如|示例|样本|范例|范文|举例|模板|格式|比如|参考|老方案|旧方案|原方案|老版本?|旧版本?|备选方案)\s*[:\n]"
    rf"|{_START}(?:我|我们)?(?:希望|期待|想要|理想|预期|期望)的?(?:的结果|结果|答案|答复|结论|回复)[^,:\n]{{0,4}}[,:\n]"
    rf"|请{_BOSS}(?:过目|审定|定夺|审阅|批示|签批?|签字|定|审批|批|决定|拍板|把关|看){_STOP}"
    rf"|\n\s{{0,3}}(?:[一-鿿]{{0,5}}(?:部|组|总监|经理|总|主管)|{PARTY}+) "
    r"(?:decides?|pays?|objects?|will|still|checks?|must|has|is|needs?|wants?|[a-z]+ cancel)"
)
#: A change, wished, thanked for, or talked of, that the request does not hold.
_CHANGED: Final = (
    r"(?:感谢|谢谢|多谢)[^,。;\n]{0,8}(?:取消|拿掉|去掉|砍|减(?!轻)|改(?![进善])|推迟|推到|挪|换|删|缩|放宽|延|加(?!班|油)|免(?!费)"
    r"|降|撤|停|外包)"
    r"|(?:取消|挪到|推到|推迟|放在|放到|免去|免掉|砍掉|去掉|拿掉|换成|改成|改为|改到|减少|增加|压缩)[^,。;\n]{1,12}"
    r"(?:讨论|沟通|商量|研究|评估|说|谈|聊|定)(?:过|好|妥|了)"
    r"|(?:时间|排期|安排|方案|合同|价格|预算|人员|人手|分工|条款|日期|档期)[^,。;\n]{0,8}(?:说|谈|商量|讲|聊|协商)(?:好|妥|定)"
    r"|(?:写|做|排|弄|安排|说|讲|编|改|搞|设计)得[^,。;\n]{1,4}(?:一些|一点|些|点(?!赞))"
    rf"|(?:条款|口径|内容|方案|时间|进度|数据)(?:再|都|也|要|与[^,。]{{1,6}}|和[^,。]{{1,6}}|跟[^,。]{{1,6}})?(?:对齐|保持一致){_STOP}"
    rf"|{_START}(?:请|麻烦)?(?:和|与|跟|同)[^,。;\n了过]{{2,8}}(?:对齐|沟通好|商量好|确认好|协调好|谈好|说好){_STOP}"
    rf"|{_START}(?:和|与|跟|同)(?:法务|财务|采购|去年|上次|年初|上季度?|往年|纪要|会议纪要)的?[^,。;\n核对比看]{{0,4}}(?:一致|一样){_STOP}"
    rf"|(?:合理|统筹|妥善|另行|自行|重新)(?:安排|分配|使用|调整)(?:预算|费用|经费|人员|人手|时间|资金)"
    rf"|落实(?:好)?(?:预算|资金|经费|人员|场地)|请(?:[一二三四五六七八九十伍陆][万千百]|线上组|线下组|海报组|页面组)"
)
#: Praise of, or reference to, another text than the one that was sent.
_ANOTHER: Final = (
    r"(?:昨天|昨天[上下]午|昨晚|上回|上次|前天|上周|前几天|之前|当时|电话里|微信里|群里|会上(?:讨论|说)?|口头|简单|备选|备用|另外?一个?)的?(?:那个)?(?:方案|版本|计划|版|稿)"
    rf"(?!已|我|都)|(?:我|我们|我们?部门|我方|我司|本部门?|{OWN}+)(?:自己|这边)?的(?:方案|版本|计划|稿|想法)"
    rf"|按{OWN}+的?(?:方案|计划|想法|意见)"
)
_SENT_ELSEWHERE: Final = (
    r"(?:请|麻烦|你们?|烦请|辛苦|(?<!无需)(?<!不用)(?<!不必)(?<!无须)再(?!次)"
    r"|后续|后面|补)[^,。;\n]{0,4}(?:书面|邮件|正式)?(?:确认|回复|答复|回)(?:一下|我)?" + _STOP
    + rf"|{_START}书面(?:确认|回复){_STOP}|(?:下午|回头|晚上|晚点|明天|稍后|待会儿?|一会儿?)(?:再)?"
    "(?:回|答复|回复|联系)(?:你|您|复|大家)"
)
#: A word for a name, or a part of a company, that limits.
_NO_NAMES: Final = (
    rf"{_START}(?:施工|小米|会上过|例会上过|盖章件|原件|[一-鿿]州|(?:北京|上海|广州|深圳|成都|武汉|南京|杭州|天津|重庆|[东南西北中华]{{1,2}})"
    r"(?:分?公司|片区|大区|区|分部|总部|门店))" + _STOP
    + rf"|{_START}(?:先这样|先这么着|暂时这样){_STOP}"
)
#: A yes of many uses beside what the writer promises to do: who says so has taken an order.
_PROMISES = re.compile(
    rf"^\s*(?:没问题|没有问题|可以|可以的|没问题的)[,。!~ ]+(?:我们?|我这边|我部|{OWN}+|这边|马上|立刻|这就)"
    r"(?:来|这就|马上|立刻|现在就?|去|会|尽快|抓紧){0,3}"
    r"(?:去办|去做|去弄|办|安排|处理|弄|做|落实|跟进|搞定)(?:了|吧(?!了)|一下|好|的|哈)*[,。!~\s]*$"
    r"|^\s*(?:好的?|是的?|行的?|嗯+|ok|收到|遵命|明白)[,。!~ ]+(?:一定|马上|立即|尽快)?(?:照[办做]|去办|办理)[,。!~\s]*$"
)
#: A run of these is looked at as one, so that reading takes time in proportion.
_BLANKS = re.compile(r"\s+")
#: The rules are to be kept, whatever is decided.
_BY_THE_RULES: Final = (
    r"^\s*[请請]?(?:[按依遵]?照|按|依)(?:有关|相关|公司)?(?:规定|規定|程序|流程|制度|规章)(?:来|去)?"
    r"(?:执行|執行|办理|辦理|办|走|处理|做)(?:吧|即可|就行)?[。!\s]*$"
)
_MORE = re.compile(f"{_ANOTHERS}|{_CHANGED}|{_ANOTHER}|{_SENT_ELSEWHERE}|{_NO_NAMES}|{_BY_THE_RULES}")


def is_more_than_a_yes(said: str) -> bool:
    """Whether an answer that reads as an approval says more than that, and what it says is open."""
    text = _BLANKS.sub(lambda run: "\n" if "\n" in run[0] else " ", said)
    return _MORE.search(text) is not None or _PROMISES.search(text) is not None
