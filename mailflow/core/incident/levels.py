"""The four levels of guide §3 under all their names; number one is the worst, and P0 is number one."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

LEVELS: Final[dict[str, str]] = {
    "1": "一级|1级|i级|l1|p0|sev1|sev 1|level 1|特别重大|特急|红色|critical|level i|level one",
    "2": "二级|2级|ii级|l2|p1|sev2|sev 2|level 2|重大|高|紧急|橙色|high|level ii|level two",
    "3": "三级|3级|iii级|l3|p2|sev3|sev 3|level 3|较大|中|一般紧急|黄色|medium|level iii|level three",
    "4": "四级|4级|iv级|l4|p3|p4|sev4|sev 4|level 4|一般|低|平急|蓝色|low|level iv|level four",
}

#: What the label of a form may hold besides: there nothing else could be meant.
_ON_FORMS: Final[dict[str, str]] = {
    "1": "1|i|红|特别紧急|极高|最高|特大|第一级|disaster|blocker|severity 1|severity: critical|s1|priority 1|emergency",
    "2": "2|ii|橙|很高|较高|非常紧急|十分紧急|紧急事件|加急|第二级|urgent|major|s2|severity 2|priority 2",
    "3": "3|iii|黄|中等|普通紧急|第三级|average|moderate|s3|severity 3|priority 3|normal|warning|警告",
    "4": "4|iv|蓝|较低|很低|不紧急|普通|第四级|minor|info|information|s4|severity 4|priority 4|not urgent",
}

_WORDS: Final = {
    word: int(level) for table in (_ON_FORMS, LEVELS) for level, words in table.items() for word in words.split("|")
}
_ENDS: Final = re.compile(r"[\s:,;。.、(（\[【/|!-]+")
_LONG: Final = re.compile(
    "|".join(sorted((re.escape(w) for w in _WORDS if len(w) > 1 and not w.isdigit()), key=len, reverse=True))
)
#: How it is to be handled all the same: 一般紧急，但按P1处理.
_RATHER: Final = re.compile(
    r"(?:按照?|升级?[为到至]|改[为成按]|应[为是]|视[为同]|当[作成]|(?:treat|handle)(?:d|ed)? (?:it |this )?as|escalated? to)\s*"
    rf"({_LONG.pattern})(?![a-z0-9])"
)
#: A clause that orders it: 不是P0，按P2处理; treat it as SEV2.
_ORDERED: Final = re.compile(
    r"(?:^|[\s,，。.;；!])(?:请|先|就|还是|暂时|暂|可以|可|应该?|建议)*"
    r"(?:按照?|定为|定成|算|视为|当作?|(?:treat|handle|class) (?:it |this )?as(?: an?)?)\s*"
    rf"(?P<level>{_LONG.pattern})(?:\s?级)?(?:事件|故障)?(?:来)?"
    r"(?:处理|处置|响应|对待|办|上报)?(?:吧|即可|就行|就好)?(?=$|[\s,，。.;；!])"
)
_NOT: Final = re.compile(r"(?:不是|不必|不用|不|并非|非|不算|未|没有?|not|no)\s*(?:an? |the )?$")
#: Levels that a sentence names without a label: 支付全挂，P0; this is a SEV-1; 特别重大事件; 级别很低.
_TOLD: Final = re.compile(
    r"(?<![a-z0-9])(?:(?P<p>p[0-4])(?=$|[^a-z0-9\u4e00-\u9fff]|级|事件|事故|故障|告警|问题|工单|响应|处理|还是|吗)"
    r"|sev(?:erity)?[\s\-_:.#]{0,2}(?P<sev>[1-4])(?!\d|\.\d))"
    r"|(?P<word>特别重大|特急|(?:一|二|三|四|i{1,3}|iv|[1-4])级)(?:突发)?(?:紧急)?(?=事件|事故|故障|响应|告警|$|[\s!,。.;；、)）\]】])"
    r"|(?:级别|等级|优先级|紧急程度|严重程度)\s?(?:很|较|比较|非常|极)?(?P<grade>[高中低])(?![\u4e00-\u9fff])"
    r"|\b(?:severity|priority|urgency)(?: level)?(?: is)?\s?(?P<en>critical|high|medium|low)\b"
)
#: It is spoken of another time, or asked about.
_ANOTHER: Final = re.compile(
    r"(?:上次|上周|上个?月|去年|以前|之前|前几天|last (?:week|month|year|time)|previous|earlier|similar to|same as|like the)"
    r"[^,。.;；\n]{0,12}$"
)
_ASKED: Final = re.compile(r"\s?(?:[?？]|吗|还是|or\b)")


def read_level(text: str) -> int | None:
    """The level that the value of a label names, 1 to 4; None where it names none.

    Of the level it is and a worse one that it is to be handled as, the worse: too many are told rather than too few.
    """
    folded = unicodedata.normalize("NFKC", text).casefold().strip()
    whole = _named(folded) or _named(_ENDS.split(folded)[0])
    if whole:
        rather = (m for m in _RATHER.finditer(folded) if not _NOT.search(folded[: m.start()]))
        return min([whole, *(_WORDS[m[1]] for m in rather)])
    for match in _LONG.finditer(folded):
        apart = not (match[0].isascii() and re.match(r"[a-z0-9]", folded[match.end() : match.end() + 1]))
        if apart and not _NOT.search(folded[: match.start()]):
            return _WORDS[match[0]]
    return None


def level_told(text: str) -> int | None:
    """The level that sentences name without a label; None where they name none, or several that differ."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    matches = list(_TOLD.finditer(folded))
    if any(_ASKED.match(folded, match.end()) for match in matches):
        return None
    found = {
        _WORDS[match["p"] or match["word"] or match["grade"] or match["en"] or f"sev{match['sev']}"]
        for match in matches
        if not _NOT.search(folded[: match.start()][-12:]) and not _ANOTHER.search(folded[: match.start()][-40:])
    }
    return found.pop() if len(found) == 1 else None


def level_ordered(text: str) -> int | None:
    """The level that a clause of a letter orders it to be dealt with as; None where it asks, or orders several."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    if re.search(r"\?|吗|是否|能否|要不要|\b(?:if|should|shall)\b", folded):
        return None
    found = {_WORDS[match["level"]] for match in _ORDERED.finditer(folded)}
    return found.pop() if len(found) == 1 else None


def _named(word: str) -> int | None:
    plain = re.sub(r"(?:级别|响应|程度|事件|优先级?|等级)$", "", word.strip(" !。.*\"'“”「」"))
    return _WORDS.get(plain) or _WORDS.get(plain.removesuffix("级")) or _WORDS.get(plain.removeprefix("第"))
