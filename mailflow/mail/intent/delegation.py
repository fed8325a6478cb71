"""Answers that hand the question to somebody else, and whom they name (guide §6.4, delegate)."""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.folding import Folded, has_latin
from mailflow.mail.intent.handover import only_asks

_NAME: Final = r"(?P<name>[a-z\d_.+-]{1,40}@[a-z\d.-]{1,40} ?|[\w一-鿿·@. -]{1,20}?)"
_ACT: Final = (
    r"(?:审批|批准|审核|审定|核准|确认|签字|签批|签署|会签|审签|核签|签发|代签|定夺|决定|"
    r"(?<![规约既确制决审核])定(?![期位于金])|核定|裁示|裁定|核示|批核|鉴核|裁决|"
    r"阅处|阅示|研办|批示|答复|表态|拍板)"
)
_NOT_A_NAME = re.compile(
    r".*我|.*(?:改完|改好|修改|补充|完善|重新|调整|更新)|依|额度|范围|权限|限额|标准|金额|审批|直接|安心|放心|尽管|赶"
    r"|大胆|谁|哪|不|未|无|没|问|以(?=[本此这])|改|更新|修订|重做|说明|完善|修改|修正|补充|补正|调整|重新|解释|尽快|抓紧"
    r"|按|予以|及时|再|走|进入?下|下一|转(?:至|到|入)?下|提交(?:至|到)?下|组里|部里|科里|处里|团队|同事|发起|启动|推送|出(?:新|v|修|一)|后续|往下"
    r"|先|各|你|您|继续|于|在|将|把|务必|给予|一并|协助|领导|查|重新|也|都|大家|各位"
)

#: What is passed on so that it is known or carried out is not handed on for decision.
_TO_KNOW = re.compile(r"(?:知悉|知晓|了解|备查|参考|参阅|查阅|执行|落实|跟进|安排|配合|照办|看[了过看]?|看一?下)$")

_CHINESE: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?<![申邀])请(?:部门|找)?{_NAME}(?:代我|代为|代|来|帮忙|负责|进行)?{_ACT}",
        rf"(?:转交|转办|转给|转呈|移交|委托|授权|授予|改由|交由|交给|委派|指派)(?:给|由|:)?\s?{_NAME}(?:代我|代为|代|全权|审批"
        rf"|办理|处理|签|确认|负责|决定|来|$|[,。;!\n])",
        rf"(?:(?<![理缘事因])由|让|找|联系){_NAME}(?:代理|代为|代我|定(?!期)|决定|审批|确认|代签|负责(?!落实|执行|推进|实施|跟进|牵头|办理"
        rf"|组织|统筹)|签|拍板)",
        rf"{_NAME}(?:全权负责|全权处理|代我|代理我|替我)(?!点了|按了|回了|签了|批了|同意|答应)",
        rf"(?:不(?:是我|归我|由我)|我不)(?:负责|管|审批|分管)[^。\n]{{0,12}}(?:找|联系|问|由|转){_NAME}(?:[,。;!\n]|$)",
        rf"(?:加签|请加上|(?<![务部唔不缺无我经已])会签(?![稿单表意人后及和完流时中无已了结]|通过|同意|请求|要求|文件|材料|任务|函|事项|申请"
        rf"|[回答]复|环节)){_NAME}(?:会签|$|[,。;!\n])",
        rf"请分管{_NAME}{_ACT}",
        rf"(?:休假|出差|请假|外出)(?:期间)?[^。\n]{{0,6}}(?:请?联系|请?找|由){_NAME}(?:代理|处理|负责|$|[,。;!\n])",
        rf"受{_NAME}(?:的)?委托",
        rf"(?:^|[,。;!\n])[ \t]*(?:这事|此事|这件?事?|本案|这个)?{_NAME}(?:说了算|来批|来签|来定|代批|代签|批就行|签就行)(?:即可"
        rf"|吧|就行)?(?=$|[,。;!\n])",
        rf"(?:^|[,。;!\n])[ \t]*(?:请)?(?:先)?送{_NAME}(?:{_ACT}|批|签)(?=$|[,。;!\n])",
        rf"以{_NAME}的意见为准",
        rf"(?:请洽|请询|洽请){_NAME}(?=$|[,。;!\n])",
        rf"(?:不归我|不由我|不是我|已?不负责|不管这)[^,。;!\n]{{0,8}}[,。;\s]+(?:请)?(?:联系|找|问|转){_NAME}(?=$|[,。;!\n])",
        rf"(?:^|[,。;!\n])[ \t]*(?:这个|这事|此事|本件|此件|这件事?|本案|此案)?(?:请|烦请|麻烦|敬请)?转(?:呈|给|交|至"
        rf"|送)?{_NAME}(?:处理|办理|来|去)?(?:{_ACT}|处理|办理|签|批)(?:吧|即可)?(?=$|[,。;!\n])",
        rf"(?:让|叫|由|找){_NAME}(?:他|她)?(?:来)?(?:批|签|审|拍板)(?:吧|一下|即可|就行|就好)?(?=$|[,。;!\n])",
        rf"(?:这个|这事|此事|本件|此件|这件事?|本案|此案|这块|这类|预算)(?:应?该?)?[归属]{_NAME}(?:那边|那里)?(?:管|负责|审批"
        rf"|批|定)(?:的|了)?(?=$|[,。;!\n])",
    )
)
_WHO: Final = r"(?P<name>[a-z][\w.@'-]{0,60}(?: [a-z][\w.@'-]{0,60}){0,2}?)"
_HANDS: Final = (
    r"(?:reassign(?:ed)?|forward(?:ed)?|hand(?:ed)? over|escalate[d]?|route|send|pass(?:ed)?"
    r"|refer(?:red)?|transfer(?:red)?)"
)
_ENGLISH: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r"\bdelegated? to (?P<name>[\u4e00-\u9fff·]{2,6})(?=[\s,.;!]*(?:$|\n))",
        rf"(?:^|[.,;!\n])[ \t]*(?:(?:i|we) (?:am |are )?|(?:i'm|we're) )?(?:delegat(?:e|ed|ing)|assign(?:ed|ing)?) (?:(?:this|it"
        rf"|that|my|the|one|decision|approval|matter|request) ){{0,3}}to {_WHO}(?=[\s,.;!]|$)",
        rf"(?:^|[.,;!\n])[ \t]*{_WHO} (?:decides|signs|approves|answers|will answer|will sign|will decide)(?: (?:on|for) (?:this"
        rf"|it|me|us))(?=[\s,.;!]|$)",
        rf"\b(?:not (?:my (?:area|job|responsibility)|responsible for (?:this|it)|the right person|in charge(?: of (?:this"
        rf"|it))?))[,.;]? (?:so )?(?:please )?(?:ask|contact|try|talk to|check with) {_WHO}(?=[\s,.;!]|$)",
        rf"\bdelegated? to {_WHO}(?=[\s,.;!]*(?:$|\n)|[,.;!]| for | until | to )",
        rf"(?<!looking )(?<!look )\b{_HANDS}(?: (?:it|this|that))? to (?!print|press|(?:your|the|our|my|this|that|below"
        rf"|above|trailing)\b[^.,;\n]{{0,30}}?\b(?:e-?mail|mail|message|request|note|letter|reminder|document|proposal"
        rf"|plan|matter|subject|below|above)\b|(?:my|our|the) (?:team|colleagues)"
        rf"|everyone|all\b)"
        rf"(?![^,.;\n]{{0,60}} for (?:(?:his|her|their|your|our|the) )?(?:info|records?|reference|filing"
        rf"|files?)){_WHO}(?=[\s,.;!]|$)",
        rf"\bask {_WHO} to (?:approve|confirm|sign|decide|review)",
        rf"\bbelongs? to {_WHO}\b",
        rf"\b{_WHO},? could you (?:please )?(?:take|handle|approve|confirm|sign)",
        rf"@{_WHO},? please",
        rf"\badd {_WHO} as (?:an? )?(?:approver|signer)",
        rf"\b(?:my )?deputy,? {_WHO} (?:covers|handles|will|signs|decides)",
        rf"\blet {_WHO} (?:decide|approve|sign|handle|confirm|take)\b",
        rf"\bover to {_WHO} for (?:a |the |his |her |your )?(?:decision|approval|sign-off|answer)",
        rf"\bwhatever {_WHO} (?:says|decides|wants)",
        rf"\bon behalf of (?!(?:my|our) (?:department|team)\b){_WHO}\b",
    )
)
_NOT_MINE = re.compile(
    r"\bnot mine to (?:approve|decide|sign)|\bnot the (?:right )?approver|\bnot my (?:call|decision)|不(?:归"
    r"|由)我(?:审批|负责|管|定)|我不(?:负责|分管|是审批人)|\bnot the approver any ?more|^\s*(?:转办|转交|转签|转"
    r"|delegate|delegated|reassign|forward)\s*[。.!]?\s*$"
)
#: What would be answered if it were the writer's to answer.
_WISHED = re.compile(r"\b(?:would|wish|could|if it were|if i)\b|要是|如果|真想|恨不得")
_PRONOUNS: Final = frozenset(
    [
        "i",
        "we",
        "you",
        "it",
        "this",
        "that",
        "he",
        "she",
        "they",
        "who",
        "please",
        "would",
        "could",
        "can",
        "yes",
        "approved",
        "the",
        "plan",
        "me",
        "us",
    ]
)


def delegates(said: str, folded: Folded, text: str) -> tuple[str, ...] | None:
    """Whom the answer is handed to, as written; empty where nobody is named, None where nothing is handed on."""
    chinese = [] if said.isascii() else _names(_CHINESE, said, folded, text)
    found = chinese + (_names(_ENGLISH, said, folded, text) if has_latin(said) else [])
    if found or (_NOT_MINE.search(said) and not _WISHED.search(said)):
        return tuple(dict.fromkeys(found))
    return None


def _names(patterns: tuple[re.Pattern[str], ...], said: str, folded: Folded, text: str) -> list[str]:
    names: list[str] = []
    for pattern in patterns:
        for match in pattern.finditer(said):
            start, end = folded.span(match.start("name"), match.end("name"))
            name = text[start:end].strip(" ,.，。@")
            told = _NOT_A_NAME.match(match["name"]) or _TO_KNOW.search(match["name"]) or only_asks(said, match.start("name"))
            if name and not told and match["name"].split()[0].strip(".'") not in _PRONOUNS:
                names.append(name)
        if names:
            break
    return names
