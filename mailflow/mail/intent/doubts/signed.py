"""Whether somebody else's name stands where the writer of an answer signs: below it, behind a dash, in brackets, behind a comma.

Only where it is known what the writer is called. It only ever doubts.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import Final

from mailflow.mail.intent.doubts.signed_beside import names_beside
from mailflow.mail.intent.folding import fold, fold_text
from mailflow.mail.intent.lexicon import UNKNOWN, lexicon, split
from mailflow.mail.intent.speaker import OWN, PARTY
from mailflow.mail.intent.vocatives import without_vocative
from mailflow.mail.intent.words.names_english import GIVEN
from mailflow.mail.intent.words.phrases import SURNAMES
from mailflow.mail.reply.footer import is_closing
from mailflow.mail.reply.houses import is_house
from mailflow.mail.reply.letterhead import is_letterhead
from mailflow.mail.reply.places import is_place

#: For whom somebody else writes.
_FOR_WRITER = re.compile(rf"\b(?:for|to|p\.? ?p\.?|behalf of)\s+{OWN}|{OWN}++的?(?:秘书|助手)")
#: Who signs for another.
_DEPUTED = re.compile(r"(?:executive |personal |management |office )?(?:assistant|secretary|pa|ea)(?: to .{2,40})?"
    r"|.{0,8}(?:助理|秘书|助手|文员)|.{1,6}办公室")
_NICK: Final = rf"[小老阿](?P<family>[{SURNAMES}])"
_TWO_NAMES = re.compile(r"[A-Z](?:[a-z'’-]{1,14}|\.)(?: [A-Z]\.?)? [A-Z][a-z'’-]{1,16}")
#: Nobody's name stands further down.
_LINES: Final = 6
#: No name and what sets it off is longer.
_TAIL: Final = 80
_FORM: Final = 2000
TITLE_OF_OFFICE: Final = "(?:副?总(?:监|经理|裁)?|经理|主管|主任|部长|处长|科长|董事长|董|工|老师|局长|院长)"
_GIVEN: Final = rf"(?P<name>(?P<family>[{SURNAMES}])(?:{TITLE_OF_OFFICE}|(?<![谢祝安和顺时常商])[\u4e00-\u9fff]{{1,2}}))"
_OF_WRITER = re.compile(rf"\n\s*{OWN}++的?(?:秘书|助理|助手|办公室)[\s。.!]*$")
_NICK_BELOW = re.compile(rf"(?<!谢谢)(?<!感谢)(?<!辛苦)\n\s*{_NICK}[\s。.!]*$")
#: A name that stands alone behind the answer, where one signs.
_SIGNED = re.compile(rf"(?:\n(?:项目|部门|技术|财务)?(?:负责人|经理|总监|主管)|[\n(]|[。.!]\s*|[—~]\s*"
    rf"|\s-+\s*)\s*{_GIVEN}\s*\)?[\s。.!]*$")
#: On the line of the answer; there a word may look like a name.
_BESIDE = re.compile(rf"(?:同意|批准|核准|赞成|通过|准|可以|没意见|无异议)[。.!]?(?:,\s?| ){_GIVEN}\)?[\s。.!]*$")
_DEPUTY = re.compile(rf"(?<=[\s,。.(—]){_GIVEN}(?:代|代签|代批|代复|代办|代笔)\)?[\s。.!]*$")
_UNIT: Final = (
    r"(?:法务|财务|人事|人力资源|行政|运营|市场|技术|采购|客服|产品|研发|销售|审计|内控|合规|信息|总务|会计|营业|企划|业务|工程"
    r"|质量|安全)(?:部门?|处|科|中心|室|课)"
)
_DEPARTMENT = re.compile(rf"(?:[\n(]|,\s?)\s*(?:{_UNIT})\s*\)?[\s。.!]*$|\(\s*{PARTY}++\s*\)[\s。.!]*$")
#: Who asks signs nothing: it is their letter that was pasted.
_REQUESTER = re.compile(rf"(?:\n\s*|\s-+\s|[—~]\s*){PARTY}++(?: {PARTY}++)?(?:敬上|上|谨上)?[\s。.!]*$")
_CALLED = re.compile(
    rf"(?:谢谢?|感谢|辛苦了?|thanks?|thank you|cheers|cc|抄送|@|to|致)[,:!。.\s—~-]*"
    rf"(?:\n|\s-+\s|[—~])\s*{PARTY}++[\s。.!]*$"
)
_FOR_OWN = re.compile(rf"\n\s*(?:for|p\.? ?p\.?|on behalf of) (?:the )?{OWN}++(?: {OWN}++)*[\s.!]*$")
#: Who signs a form.
_FIELD = re.compile(
    r"(?:^|\n)[^\S\n]*(?:(?:full |approver |signer )?name|approver|approved by|signed by|signatory|signer|姓名|签字人?"
    r"|审批人|总监|负责人|主管|经理|主任"
    r"|签批人|签名|批准人|确认人|经办人|审核人)"
    rf"\s?:\s?(?!\s*(?:\n|$))"
    rf"(?![^\n]*{OWN})[^\n]{{1,40}}"
)
#: What may follow a name that signs.
_CLOSING = re.compile(
    r"(?:(?<=[\s,.!;—-])(?:(?:many|so many|much|kind|kindest|best|warm|warmest|with|and|again|all the|yours) )*"
    r"(?:thanks|thank you|thx|cheers|best|regards|rgds|wishes|sincerely|truly|faithfully)"
    r"(?: (?:all|again|so much|very much|a lot|everyone|in advance|regards|wishes))?[\s,.!;-]*)+$"
)
_SIGNED_EN = re.compile(r"(?:[\n(]|[.!,]\s|[—~]\s*|\s-+\s*)\s*(?P<name>[a-z]{2,12}(?: [a-z]{1,12}\.?){0,2})\s*\)?[\s.!]*$")
#: Family names in Latin letters, beside those they may stand for.
_LATIN: Final = dict(
    re.findall(
        r"(\w+):(\w+)",
        "wang:王汪 li:李黎 zhang:张章 liu:刘柳 chen:陈 yang:杨 huang:黄 zhao:赵 wu:吴武邬 zhou:周 xu:徐许 sun:孙 zhu:朱祝 hu:胡"
        " guo:郭 lin:林 gao:高 luo:罗骆 zheng:郑 liang:梁 xie:谢 song:宋 tang:唐汤 deng:邓 han:韩 feng:冯 cao:曹 peng:彭 zeng:曾"
        " xiao:肖萧 tian:田 dong:董 pan:潘 yuan:袁 cai:蔡 jiang:蒋江姜 yu:于余俞 du:杜 ye:叶 wei:魏韦卫 su:苏 lu:吕卢陆 ding:丁"
        " shen:沈 cui:崔 tan:谭 liao:廖 shi:石史 jin:金 jia:贾 xia:夏 fu:付傅 fang:方 zou:邹 xiong:熊 bai:白 meng:孟 qin:秦"
        " qiu:邱",
    )
)
#: Given names that are no words; whoever writes with a name in Latin letters is called by another of these by nobody. Of the
#: short ones only these: others may be a syllable of a name in Chinese, and who is thanked.
_SHORT_GIVEN: Final = frozenset(split("amy|ann|ben|bob|dan|eva|jim|joe|mia|sam|tim|tom"))
_UNLISTED: Final = frozenset(split("amber|carolyn|heather|kathryn|madison|rahul"))
_GIVEN_NAMES: Final = _SHORT_GIVEN | _UNLISTED | frozenset(name for name in GIVEN if len(name) > 3)


def is_signed_by_another(said: str, names: tuple[str, ...], about: tuple[str, ...], gaps: frozenset[int]) -> bool:
    """Whether a name behind the answer is not the writer's; `gaps` are where a blank between Chinese words was dropped."""
    text = _spaced(said.rstrip(), gaps)
    if _FIELD.search(said[:_FORM]) or _DEPARTMENT.search(text) or _FOR_OWN.search(text):
        return True
    if _REQUESTER.search(text) and not _CALLED.search(text):
        return True
    if _OF_WRITER.search(text):
        return True
    families = "".join((*names, *about))
    own = "".join(names)
    if names_beside(said, families, _words_of(names) | _words_of(about)):
        return True
    if (nick := _NICK_BELOW.search(text)) is not None and nick["family"] not in families:
        return True
    if (deputy := _DEPUTY.search(text)) is not None and _is_name(deputy["name"]):
        return True
    if (signed := _SIGNED.search(text)) is not None:
        return signed["family"] not in families and not (OWN in signed["name"] or PARTY in signed["name"])
    if (signed := _BESIDE.search(text)) is not None and _is_name(signed["name"]):
        return signed["family"] not in own
    return _is_another_in_latin(text, names, about)


def names_another(signature: str, names: tuple[str, ...], own: tuple[str, ...], about: tuple[str, ...]) -> bool:
    """Whether a signature that was cut from below an answer names another person, before the writer or instead."""
    if not signature:
        return False
    folded = fold(signature)
    named = without_vocative(folded.text, folded, ((), names, about)).split("\n")
    marked = without_vocative(folded.text, folded, (own, names, about)).split("\n")
    written = folded.source.split("\n")
    above = ""
    for line, by_name, as_written in islice(zip(marked, named, written, strict=False), _LINES):
        above += "\n" + line
        if OWN in by_name:
            return _FOR_WRITER.search(by_name) is not None
        if not line.strip():
            continue
        if is_signed_by_another(above, names, about, frozenset()) or _is_somebody(as_written.strip(), line.strip(), names):
            return True
    return False


def _is_somebody(written: str, line: str, names: tuple[str, ...]) -> bool:
    """Whether a line of a signature without the writer's name is a name in two words, a nickname, or somebody's deputy."""
    if _DEPUTED.fullmatch(line):
        return True
    if (nick := re.fullmatch(_NICK, line)) is not None:
        return nick["family"] not in "".join(names)
    if _TWO_NAMES.fullmatch(written) is None or is_place(line) or is_house(line) or is_closing(written) or is_letterhead(written):
        return False
    return not _is_kin(re.findall(r"[a-z]+", line), "".join(names))


def _spaced(text: str, gaps: frozenset[int]) -> str:
    start = max(0, len(text) - _TAIL)
    return "".join((" " if place in gaps else "") + text[place] for place in range(start, len(text)))


def _is_name(name: str) -> bool:
    """Whether a name is no word: 安排, 方案 and 施工 begin as names do."""
    if name in _WORDS:
        return False
    return re.search(rf"{TITLE_OF_OFFICE}$", name[1:]) is not None or all(
        token.kind == UNKNOWN for token in lexicon({}).tokens(name, 0, len(name))
    )


_WORDS: Final = frozenset(split(
    "施行|施工|安装|安全|成立|成交|成行|路演|时间|方便|方向|方法|任务|任命|任用|常规|常备|包装|包干|房租|房源|江苏|江西|温州"
    "|万元|毛利|金额|何时|何必|程序|高效|高管|高价|于是"
    "|应付|应收|单独|单价|游览|柳州|于此|水电|向上|古典|易行|应急|应聘|何处|黄金|白天|石油|马上|雷同|严格|许可|许多|余下|余款"
    "|伍万|陆万|周末|周边|华东|华南|华北|武汉|沈阳|元旦|范围|蓝色|夏款|包邮"
))


def _is_another_in_latin(text: str, names: tuple[str, ...], about: tuple[str, ...]) -> bool:
    if (signed := _SIGNED_EN.search(text) or _SIGNED_EN.search(_CLOSING.sub("", text))) is None:
        return False
    if is_place(signed["name"]):
        return False
    words = signed["name"].replace(".", "").split()
    own = _words_of(names)
    families = "".join((*names, *about))
    if not own.isdisjoint(words):
        return False
    if words[0] in _GIVEN_NAMES and len(words) <= 2:
        # Who is called in Chinese may have an English name that nobody told, but one's own family's.
        of_another_family = len(words) > 1 and set(_LATIN.get(words[1], families)).isdisjoint(families)
        return (of_another_family or not own <= _LATIN.keys()) and _words_of(about).isdisjoint(words)
    if _LATIN.keys().isdisjoint((words[0], words[-1])) or len(words) > 2 or (len(words) == 2 and not _is_unknown(words)):
        return False
    return not _is_kin([words[0], words[-1]], families) and _words_of(about).isdisjoint(words)


def _is_kin(words: list[str], families: str) -> bool:
    """Whether one of these words may stand, in Latin letters, for the name of one of these families."""
    return any(one in families for word in words for one in _LATIN.get(word, ""))


def _is_unknown(words: list[str]) -> bool:
    return all(token.kind == UNKNOWN for word in words for token in lexicon({}).tokens(word, 0, len(word)))


@lru_cache(maxsize=512)
def _words_of(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z]{2,}", fold_text(" ".join(names))))
