"""What is said of how good, or how hard, a thing is: it limits nothing, whatever the thing and whatever the word for it.

Not a list of praise but a form: a thing, a verb that only says what it is like, and one word of quality. What a thing is to be,
where, when, how much and for whom has another form, and words that make less of an answer are left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from mailflow.mail.intent.speaker import OWN, TITLE
from mailflow.mail.intent.things import is_ordinary
from mailflow.mail.intent.words.shapes import DANGER

#: Words of quality that take something back from an answer, or sound like doubt.
_TAKES_BACK = re.compile(
    r"\b(?:provisional|conditional|temporary|tentative|preliminary|partial|optional|limited|possible|negotiable|questionable"
    r"|doubtful"
    r"|debatable|unable|available|responsible|liable|changeable|adjustable|variable|dependent|contingent|sufficient|exclusive"
    r"|inclusive"
    r"|alternative|respective|indicative|negative|defective|excessive|extensive|expensive|independent|equivalent|different"
    r"|present|absent"
    r"|recent|current|urgent|redundant|vacant|reluctant|hesitant|previous|dubious|suspicious|hypothetical|typical|un[a-z]+"
    r"|in[a-z]+ible"
    r"|in[a-z]+able|im[a-z]+able|client|agent|department|document|investment|content|payment)\b"
)
#: What tells one of several from the others.
_ONE_OF = re.compile(r"\b(?:first|second|third|option|version|alternative|variant|phase|stage|part|half|old|other|another|new"
    r"|last|next|reduced|smaller)\b")
_DET: Final = rf"(?:(?:the|this|that|your|our|all|all the|both|these|those|its) |(?:{OWN}++(?:'s)?|{TITLE}++) )"
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
#: What is said in praise; the list is closed, for blame sounds the same.
_PRAISES: Final = re.compile(
    r"(?:好|棒|赞|稳|准|细|全|强|牛|美|顺|齐|新颖|成熟|完善|完备|完整|全面|周全|周到|周密|充分|充足|充裕|宽裕|充实|扎实|踏实|牢靠"
    r"|可靠|靠谱|稳妥|稳健|妥当|妥帖|得当|恰当|适当|适中|适合|合适|合理|合规|合格"
    r"|可行|切实|务实|实用|实在|具体|明确|明晰|清楚|清晰|清爽|简洁|简明|精炼|精准|精细|精心|精彩|精美|准确|正确|规范|标准|专业"
    r"|科学|严谨|严密|缜密|认真|用心|细心|细致|仔细|贴心|走心|上心|尽心|负责|得力|给力|有力|高效|迅速|及时"
    r"|顺利|顺畅|流畅|通顺|到位|出色|出彩|亮眼|优秀|漂亮|好看|美观|大气|时尚|有趣|有创意|有新意|有亮点|有想法|有意义|有价值"
    r"|有必要|有帮助|有特色|有条理|有章法|有诚意|有吸引力|吸引人|满意|赞成|赞同|认可|认同|支持|欣赏|喜欢|放心|期待|看好|佩服|高兴"
    r"|开心|欣慰|感动|感谢|荣幸"
    r"|不错|棒的|理想|圆满|成功|划算|值得|值|接地气|齐全|齐备|详细|详尽|详实|翔实|紧凑|有序|平衡|均衡|公平|公允|公正|公道|透明"
    r"|安全|健康|环保|先进|智能|灵活|友好|亲切|温馨|辛苦|不容易|重要|必要|关键|明智|英明|高明|巧妙|到家|在行|内行|老到|老练|娴熟"
    r"|成功的|丝滑|惊艳|惊喜|暖心|振奋|鼓舞人心|令人满意|让人放心|有水平|有水准|有深度|有温度|有干劲|有底|有把握|有信心)"
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
    praised = _PRAISES.fullmatch(found["quality"]) is not None
    return praised and not (_HARD.search(found["quality"]) or _DOES.search(thing)) and is_ordinary(thing, known)


def acts(text: str) -> bool:
    """Whether what is praised is something to be done: 砍掉一半很合理."""
    return _ACTS.search(text) is not None


def _is_like(text: str, known: Callable[[str], bool]) -> bool:
    if (found := _ENGLISH.fullmatch(text)) is None:
        return False
    thing = found["thing"] or ""
    return not (_ONE_OF.search(thing) or _TAKES_BACK.search(found["like"])) and is_ordinary(thing, known)
