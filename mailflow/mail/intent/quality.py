"""What is said of how good, or how hard, a thing is: it limits nothing, whatever the thing and whatever the word for it.

Not a list of praise but a form: a thing, a verb that only says what it is like, and one word of quality. What a thing is to be,
where, when, how much and for whom has another form, and words that make less of an answer are left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from mailflow.mail.intent.shapes import DANGER
from mailflow.mail.intent.speaker import OWN, TITLE
from mailflow.mail.intent.things import is_ordinary

#: Words of quality that take something back from an answer, or sound like doubt.
_TAKES_BACK = re.compile(
    r"\b(?:provisional|conditional|temporary|tentative|preliminary|partial|optional|limited|possible|negotiable|questionable|doubtful"
    r"|debatable|unable|available|responsible|liable|changeable|adjustable|variable|dependent|contingent|sufficient|exclusive|inclusive"
    r"|alternative|respective|indicative|negative|defective|excessive|extensive|expensive|independent|equivalent|different|present|absent"
    r"|recent|current|urgent|redundant|vacant|reluctant|hesitant|previous|dubious|suspicious|hypothetical|typical|un[a-z]+|in[a-z]+ible"
    r"|in[a-z]+able|im[a-z]+able|client|agent|department|document|investment|content|payment)\b"
)
#: What tells one of several from the others.
_ONE_OF = re.compile(r"\b(?:first|second|third|option|version|alternative|variant|phase|stage|part|half|old|other|another|new"
    r"|last|next|reduced|smaller)\b")
_DET: Final = rf"(?:(?:the|this|that|your|our|all|all the|both|these|those|its) |(?:{OWN}+(?:'s)?|{TITLE}+) )"
_THING: Final = r"(?:[a-z'-]+(?: [a-z'-]+){0,3}?)"
_IS: Final = r"(?:is|are|looks?|sounds?|reads|feels?|was|were|has been|have been)"
_HOW: Final = (
    r"(?:very |really |quite |pretty |extremely |highly |absolutely |perfectly |fairly |so |all |both |also "
    r"|exceptionally |remarkably ){0,2}"
)
_WORD: Final = (
    r"(?:feasible|sensible|workable|doable|manageable|achievable|affordable|reasonable|suitable|enjoyable|valuable|reliable|readable"
    r"|understandable|usable|sustainable|viable|commendable|admirable|remarkable|comfortable|credible|careful|useful|helpful|thoughtful"
    r"|meaningful|successful|insightful|beautiful|wonderful|delightful|skilful|tasteful|impressive|effective|attractive|persuasive"
    r"|comprehensive|constructive|creative|innovative|positive|productive|intuitive|informative|cohesive|competitive|ambitious|meticulous"
    r"|rigorous|generous|fabulous|marvellous|cost-conscious|coherent|consistent|excellent|efficient|transparent|competent|prudent|convenient"
    r"|intelligent|brilliant|elegant|relevant|pleasant|significant|practical|logical|methodical|economical|sound|solid|neat|tidy|handy|crisp|smooth|fair|lean|healthy|smart"
    r"|mature|fantastic|terrific|superb|amazing|outstanding|lovely|compelling|convincing|encouraging|promising|appealing|spot on"
    r"|(?:well|nicely|carefully|clearly|neatly|thoroughly)[ -][a-z]+ed)"
)
_ENGLISH = re.compile(rf"(?:and )?(?:{_DET}(?P<thing>{_THING})|it|this|that|everything|it all) {_IS}"
    rf" {_HOW}(?P<like>{_WORD}(?:,? and {_HOW}{_WORD})?)"
    r"(?: (?:to me|to us|for us|for me|from (?:my|our) (?:side|end)|enough|as always|as usual|overall|here"
    r"|indeed))?")  # fmt: skip
_TWO = re.compile(r",? and (?=(?:the|this|your|our|it) )")
#: A degree and a quality: 方案很成熟, 时间也很充裕.
_CHINESE = re.compile(
    r"(?P<thing>[\u4e00-\u9fff\ue001\ue004]{0,14}?)(?:很|挺|非常|十分|相当|蛮|特别|确实很|真的很|都很|也很|还是很)"
    r"(?P<quality>[\u4e00-\u9fff]{1,4})(?:的|了|啊|呀)?"
)
_HARD = re.compile(r"[高贵紧多大少低晚赶难险差乱粗慢弱虚坏糊疑忧怕急]|勉强|随意|草率|仓促|一般|像|想|要|愿|会|能|可能|有限|不"
    r"|没|无|未|快|早|短|长|久|便宜|简单")
_DOES = re.compile(r"[由给让把将用按在到从等先再改删减加只仅除若如需请须应待砍缩延停降拆压办搞弄走放上下去来换分]|做(?!得)")
_ACTS = re.compile(r"[砍缩延停拆压换]|一半|减|做(?!得|法)|办(?!法|理)|放[在到]|改到|搞|弄|[先再]")


def says_how(text: str, known: Callable[[str], bool]) -> bool:
    """Whether a clause says what something is like and nothing else, of a thing that any request has or `known` tells of this."""
    if DANGER.search(text):
        return False
    if (found := _CHINESE.fullmatch(text)) is None:
        return all(_is_like(half, known) for half in _TWO.split(text))
    thing = found["thing"]
    return not (_HARD.search(found["quality"]) or _DOES.search(thing)) and is_ordinary(thing, known)


def acts(text: str) -> bool:
    """Whether what is praised is something to be done: 砍掉一半很合理."""
    return _ACTS.search(text) is not None


def _is_like(text: str, known: Callable[[str], bool]) -> bool:
    if (found := _ENGLISH.fullmatch(text)) is None:
        return False
    thing = found["thing"] or ""
    return not (_ONE_OF.search(thing) or _TAKES_BACK.search(found["like"])) and is_ordinary(thing, known)
