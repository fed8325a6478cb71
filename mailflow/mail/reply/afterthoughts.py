"""What is written below a signature and is none of it: a postscript, a condition, a correction."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from mailflow.mail.intent.folding import fold_text
from mailflow.mail.intent.frame import SLOGAN
from mailflow.mail.intent.words.slogans import is_slogan
from mailflow.mail.reply.footnotes import is_footnote
from mailflow.mail.reply.letterhead import LIMITING
from mailflow.mail.reply.meant import is_meant
from mailflow.mail.reply.notices import columns, is_notice

#: Columns of what a company says of itself; whoever writes more below his name has something to say.
_SHORT: Final = 50
_LINES: Final = 400
_LONGEST: Final = 400
#: What limits an answer in a line too short for a notice, and is no boast of a company.
_LIMITS = re.compile(
    r"我(?:部|方|本人)?(?:不(?!变)|反对)|不[含包][括含]?|除外|[须需要待等](?!求)[^\n]{1,10}(?:终审|签字|签章|确认|批准|审批"
    r"|审核|点头|同意)|以[^\n]{1,12}为准|[仅只]限"
    r"|如果|上限|封顶|作废|撤[回销]|(?:先|暂)不|不做|第(?:\d{1,2}|[一二三四])[条项点期批页阶部段]|部分|\d ?万"
    r"|\bmy mind\b|\bmistake\b"
    r"|\bif (?!it matters)|\b(?:i|we) reject\b(?! (?:a|no))|\bdeclin|\bvalid until|\bkidding|\bhalf\b|\bapproved$"
    r"|\bdisapprov|\brevok|\bretract|\bwithdraw"
    r"|代[^\n]{1,4}(?:回复|签|批|发)|暂缓|(?:减半|以内|以下|不超|封顶)|点头才|生效"
    r"|\bexclud\w+|\bexcept\b|\bmax\.? ?\d|\bup to \d|\bi (?:do not|don't|dis)\b|\bi (?:dis)?agree|\bon behalf of"
    r"|\bsubject to|\bprovided\b|\bonly (?:if|when|for)"
    r"|\bpending\b|\btb[cd]\b",
    re.IGNORECASE,
)
#: What is to be done, by whom and when, in a line too short to say it at length; a line that only signs was known before.
_TO_DO = re.compile(
    r"[找问等看听转交让靠走按][一-鿿]{1,10}|(?:从|改|延|推|拖|移)?(?:到|至)?(?<!年)(?:[一二三四五六七八九十]{1,2}"
    r"|\d{1,2})月(?!\d{1,2}日)"
    r"|[^\n]{0,12}(?:开始|起|再说|以后|之后)$"
    r"|[^\n]{0,40}\b(?:marketing|finance|sales|legal|procurement|logistics|hr|accounting|purchasing|everyone|nobody|vendor)\b",
    re.IGNORECASE,
)
#: What companies say of themselves, sometimes in words of decision.
_BOASTS = re.compile(
    r"更好|动力|今天(?:工作)?不努力|目标|品质至上|质量第一|安全至上|浪费|贿赂|不负|罢休|上市公司|(?:政府|[部会局])(?:核准|批准)(?:立案|登记"
    r"|備案|备案)|核准字[号號]"
    r"|没有不可能|只有(?:不[够夠]?努力|想不到)|梦想|最低的要求|不放弃任何|每一(?:个孩子|天|次相遇|位客户|刻)|(?:用户"
    r"|客户|顾客|质量|安全|服务|信誉|品质)(?:第一|至上|为先|点头)"
    r"|拒绝(?:返工|借口|平庸|将就)|绝不(?:出厂|妥协|将就)|节能减碳|才放心|说到做到"
    r"|\bno (?:compromise|excuses|shortcuts|limits|job too|question too)\b|nothing is impossible|yes,? we can"
    r"|\bnever (?:settle|accept second|compromise)|don't compromise"
    r"|every day\b|one team|our community|proud to be|great place to work|living wage|ought to be|\bsay no to|guaranteed"
    r"|our only condition"
    r"|matters to|starts today|serving the|it's on us|happy customers|your (?:approval|success|trust) is our"
    r"|so you can too|mediocrity|challenges?\b|dream it"
    r"|\bsay(?:ing)? yes to\b|certified"
)
#: The same in more words, and nothing else in them.
_CERTIFIED = re.compile(
    r"(?:[a-z]{2,20} [a-z]{2,20}: )?(?:iso \d{4,5} certified(?:, | - ))?approved by (?:our )?customers"
    r"(?: in \d{1,3} countries| since \d{4}|, rejected by nobody)?"
    r"|approved centre for professional training since \d{4}"
)
#: What lists put below a mail.
_LISTED = re.compile(
    r"you received this message because you are subscribed to the google groups [\"“'][^\"”'\n]{1,60}[\"”'] group\.?"
    r"|to unsubscribe from this group(?: and stop receiving emails from it)?, send an email to [\w.+-]{1,80}@[\w.-]{1,80}"
    r"|(?:to view this discussion(?: on the web)?,?|for more options,) visit https://groups\.google\.com/[!-;=?-~]{1,200}"
    r"|您收到此邮件是因为您订阅了 ?google ?(?:网上论坛|群组)上的[“\"][^\"”\n]{1,60}[”\"]群组。?"
    r"|要退订此群组并停止接收此群组的电子邮件，请发送电子邮件到 ?[\w.+-]{1,80}@[\w.-]{1,80}?。?"
    r"|(?:要查看此讨论|要在网络上查看此讨论|如需了解更多选项)，请访问 ?https://groups\.google\.com/[!-;=?-~]{1,200}。?",
    re.IGNORECASE,
)
_AFTERTHOUGHT = re.compile(
    r"\s*(?:p\.?\s?s\b|又及|附言|另[,，:：]|另外|但|不过|不同意|更正|but\b|however\b|correction\b|not approved"
    r"|rejected)",
    re.IGNORECASE,
)


def that_matter(lines: list[str], signs: Callable[[str], bool]) -> list[str]:
    """Afterthoughts below the signature ("PS", "但…"): a company's footer is not one, a condition must not be lost."""
    return [line for line in lines[:_LINES] if line.strip() and _matters(line.strip()[:_LONGEST], signs)]


def _matters(line: str, signs: Callable[[str], bool]) -> bool:
    if _AFTERTHOUGHT.match(line):
        return True
    folded = fold_text(line)
    if signs(line) or is_notice(folded) or is_footnote(line) or _LISTED.fullmatch(line):
        return False
    if columns(line) > _SHORT:
        return _CERTIFIED.fullmatch(folded) is None
    limits = _LIMITS.search(line) is not None
    if _BOASTS.search(folded):
        return limits and columns(folded) > len(folded)
    if limits or is_meant(folded):
        return limits or SLOGAN.search(folded) is None
    said = any(words is not None for words in (LIMITING.search(folded), _TO_DO.match(folded)))
    return said and SLOGAN.search(folded) is None and not is_slogan(folded)
