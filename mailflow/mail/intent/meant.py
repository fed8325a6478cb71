"""Whether an approval is meant by the writer and of the matter at hand: no empty box, no other's name below it, no other thing.

A last look at what reads as an approval; it only ever doubts.
"""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.folding import fold_text
from mailflow.mail.intent.more_said import is_more_than_a_yes
from mailflow.mail.intent.named import names_a_part
from mailflow.mail.intent.readings import STRONG
from mailflow.mail.intent.signed import TITLE_OF_OFFICE, is_signed_by_another
from mailflow.mail.intent.undercut import LEAVES_TO, UNDERCUT
from mailflow.mail.intent.words.phrases import SURNAMES

_EMPTY_BOX = re.compile(r"[□☐○◯〇](?!\w*[√✓✔])|\[ ?\]|\( {0,3}\)|^\s*(?:[×≠≈¬✕╳]|!=)")
#: Signs beside an answer that are friendly, or only draw a list; any other may take it back.
_FRIENDLY: Final = (
    "🙏😊🎉👍👌✅✔☑🆗🚀💪👏🙂😀😃😄😁😉☺❤💕💖🌹🌷🌸🌺💐🌻🌟✨⭐🙌🤝🥳🎊💯👋🌞☀🍀🍻☕🎂🎁🏆🥂🤗😎💼📧📱✉✌🫡🫶🧡💛💚💙"
    "•·●◆◇■▪◦★☆▶►→➡➔⇒√✓□☐○◯〇❑❏▢⬜◻☒🗹🗷⬛◼◉▣👎❌🚫✖✗✘"
)
_SIGN = re.compile("[\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]")
_CROSSED = re.compile(r"~~|[×≠≈¬]\s?(?=同意|批准|核准|approv|agree)|!=|(?:^|\s)!(?=approv|同意)", re.MULTILINE)
#: Whose words follow, or that nothing is meant by them.
_PASSED_ON = re.compile(
    rf"\A\s*(?:(?:代|替|奉|受|遵|报|呈|找"
    rf"|问)(?:[{SURNAMES}\ue003][\u4e00-\u9fff\ue003]{{0,2}}|领导|老板|上级|总部)(?:之?命|意|委托|嘱托?|指示)?\s*[:,\n]"
    rf"|(?:[{SURNAMES}\ue003][\u4e00-\u9fff\ue003]{{1,2}}|领导|老板|上级|总部)(?:让|叫|要|命|令|托|嘱|吩咐)(?:我)?(?:回|写|答|批|签|说|转|代)"
    r"|(?:样例|示例|例如|举例|例子|样本|模板|草稿|测试|假设|假如|老方案|旧方案|原方案)\s*[:,\n])"
    r"|(?:点|按|签|批)错了|误(?:点|按|批|签)了?(?=$|[,。!\n])|手滑|乱码"
    r"|只好(?:回复|答复|说|写)?[:,]?\s?(?:同意|批准)|(?:很|非常|十分)?遗憾"
)
#: A condition that no word of condition marks: 安排好就执行, 没问题就批.
_THEN: Final = (
    r"(?<![那这也都早来们我己就\s,。!?;:、\n])(?<!大家)(?<!现在)(?<!今天)(?<!马上)(?<!立即)(?<!立刻)(?<!部门)(?<!部)(?<!方案)(?<!邮件)(?<!组)"
    r"就(?:可以?|能|会|直接|马上|立即|去|都)*(?:执行|开始|启动|推进|实施|办|做(?!得)|上|继续|发布|落实|开展|安排|进行|生效|付款"
    r"|签|批|干|走|行动|动手)"
)
_DONE_FIRST: Final = (
    r"(?:(?<!已)(?:安排|准备|核对|讨论|沟通|完成|做|排|看|审|谈|改)[^,。!;\n]{0,3}|内容|预算|条件|人员|资源|时间)(?:完|好|清楚"
    r"|到位|充分|完善|齐全|合适|充足|够用)了?"
    r"(?:再|后)?(?:执行|启动|开始|推进|上线|实施|发布)(?=$|[,。!;\n])"
)
#: A condition before the approval itself: 没超预算,就同意.
_THEN_YES: Final = (
    r"[^\s,。!?;:\n],\s?(?:我们?|我部门?|本部门?|\ue001+)?就(?:可以)?(?:同意|批准|赞成|核准|认可|通过|没意见|没问题)"
)
#: What is still to be looked at, talked of or prepared.
_STILL: Final = (
    r"请[^,。\n]{0,10}(?:核对|核实|核算|讨论|评估|检查|审核|复核|研究|测算|沟通清楚|商量)(?!过|无误|完毕|的)"
    r"|(?:^|[,。!;\n])[^,。!;\n已经过刚了完]{0,12}(?:讨论|评估|研究|沟通|商量|核对|核实|检查)(?:一下|清楚)?(?=$|[,。!;\n])"
    r"|准备(?:一份|一个|一下)?(?:具体|详细|完整)?的?(?:方案|计划|预算|材料|明细)(?=$|[,。!;\n])"
    r"|回来(?:之?后|再|安排|处理|看|签|定|说|办|执行|启动|推进)"
)
#: Another version than the one that was sent, or a part of it.
_OTHER: Final = (
    r"(?:旧|老版|上一?次的|上一版|前一版|上一轮的|上周的|去年的|原来的|之前的)(?:版|稿|方案|预算|计划|版本)(?!里?的?(?:问题"
    r"|疑问|意见|修改))"
    r"|(?:看|读|审|核对|核)(?:过|了|完)?(?:了)?一(?:半|部分|点)|内(?:可行|执行|开展|推进|实施|办理)|合理的(?:预算|费用|部分)"
    r"|(?:^|[,。!;\n])(?:具体|人员|时间|活动|工作|值班)安排(?=$|[,。!;\n])"
    r"|(?:人员|人手|人力|费用|预算|页面)[^,。\n]{0,3}(?:你们|市场部|贵部|自己|自行)|(?:你们|贵部|自己|自行)[^,。\n]{0,4}(?:人员"
    r"|人手|人力|费用|预算|页面)"
    r"|\ue004+的?(?:预算|费用|经费|思路|方向|分工|时间|进度|框架)(?![^,。\n]{0,4}(?:和|及|与|没|无|合|可))"
    r"|(?:预算|费用|经费)(?:由|归)?(?:我们?|\ue001+)(?:自己|来)?(?:安排|出|负责|承担|解决)"
    r"|\b(?:last|previous|old|older|earlier|former) (?:version|draft|plan|page|proposal|budget)\b|\bjust (?:the|this|these|that) "
    r"|\bas it was\b"
)
#: Somebody named in front may be who has approved: 张总,已同意.
_BY_NAME: Final = rf"{TITLE_OF_OFFICE},\s?已(?:批准|同意|核准|批)"
_BY_ALL: Final = r"(?:大家|各位|他们?|各部门|同事们?)[^,。\n]{0,12},表示"
#: A heading, or that somebody has confirmed it: 推广方案确认.
_HEADING: Final = "(?:^|\\n)\\s*\ue004+确认[。.]?\\s*$"
_DOUBTED = re.compile(f"{_BY_NAME}|{_BY_ALL}|{_THEN}|{_THEN_YES}|{_DONE_FIRST}|{_STILL}|{_OTHER}|{UNDERCUT}|{_HEADING}")
#: Things people approve every day; the words of a row mean the same.
_THINGS: Final = tuple(
    re.compile(row)
    for row in (
        r"报销|\bexpenses?\b|\breimbursement",
        r"请假|年假|调休|休假|\bleave\b|\bvacation\b|\bholiday\b",
        r"纪要|\bminutes\b",
        r"合同|协议|\bcontracts?\b",
        r"采购|\bpurchas",
        r"发票|\binvoices?\b",
        r"加班|\bovertime\b",
        r"报告|\breports?\b",
        r"出差申请|\btravel requests?\b",
        r"转正|入职|录用|\bhiring\b",
    )
)


_RECORD = re.compile(r"\b[a-z]{3}-\d{4}-\d{4,}")


def greets_its_writer(text: str, names: tuple[str, ...]) -> bool:
    """Whether it is the writer who is greeted: somebody else's letter was pasted."""
    begin = text.lstrip()[:40]
    return any(re.match(rf"{re.escape(fold_text(name))}[,，]?\s?(?:您好|你好)", begin) for name in names if len(name) > 1)


def names_another(text: str, request: str) -> bool:
    """Whether a record is named by its number that is not the one which is asked about."""
    asked = set(_RECORD.findall(fold_text(request))) if request else set()
    return bool(asked) and not asked.issuperset(_RECORD.findall(text))


def is_meant_here(
    approving: str, said: str, names: tuple[str, ...], about: tuple[str, ...], request: str, gaps: frozenset[int]
) -> bool:
    """Whether nothing tells that the approval is another's, of another thing, or a form left blank.

    `approving` are the clauses that approve, `said` the whole text with the marks of `speaker`; without `names` nobody knows who
    signs, without a `request` nobody knows what is meant.
    """
    if any(shape.search(said) for shape in (_EMPTY_BOX, _DOUBTED, _CROSSED, _PASSED_ON)) or is_more_than_a_yes(said):
        return False
    if any(sign not in _FRIENDLY for sign in _SIGN.findall(said)):
        return False
    if LEAVES_TO.search(said) and not STRONG.search(approving):
        return False
    if names and is_signed_by_another(said, names, about, gaps):
        return False
    return not request or (_is_of(approving, request, about) and not names_a_part(approving, said, about))


def _is_of(approving: str, request: str, about: tuple[str, ...]) -> bool:
    """Whether no kind of thing is named that what is answered does not speak of."""
    named = [thing for thing in _THINGS if thing.search(approving)]
    asked = fold_text("\n".join((request, *about))) if named else ""
    return all(thing.search(asked) for thing in named)
