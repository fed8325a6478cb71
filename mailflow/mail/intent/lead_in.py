"""What leads to a decision and says nothing of the matter: 按要求正式回复, 刚才只写了好的, 电话里说过了.

Such pieces stand one after another in front of the word that decides; where one of them is not understood, none is passed over
that stands before it, so that whatever it says is still read.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

from mailflow.mail.intent.blanks import blanked
from mailflow.mail.intent.compiled import form
from mailflow.mail.intent.folding import Folded, has_han
from mailflow.mail.intent.lexicon import MASKED
from mailflow.mail.intent.speaker import OWN, PARTY
from mailflow.mail.intent.words.kept_chinese import KEPT
from mailflow.mail.intent.words.lead_ins_chinese import ALONE, ASKED, BESIDE, DECIDES, DECIDING, FOLLOWS, JOINED, LEADS, SURELY
from mailflow.mail.intent.words.onward_chinese import ONWARD

#: Nobody leads in with more pieces, or at greater length.
_MOST: Final = 5
_LONGEST: Final = 60
_STARTS = re.compile(r"(?<![^\n,。!;:~?…])[ ]*(?=[^\n,。!;:~? ])")
_CLOSED = form(rf"(?:{LEADS}|{KEPT})[ ~]*(?:[:,。!;~…]+|(?=\n))\s*|(?:{ASKED})[ ~]*[?,。!]+\s*")
_JOINED = form(rf"(?:{JOINED})[ ]*(?={SURELY}|{MASKED}|{FOLLOWS})")
#: What a blank closes as a mark does.
_WHOLE = form(f"{LEADS}|{ONWARD}")
_DECIDES = re.compile(DECIDES)
_DECIDING = re.compile(f"{DECIDING}|{MASKED}")
#: What decides at once is led in by nothing.
_AT_ONCE = re.compile(r"(?:同意|批准|approved|agreed)(?=[,。.!~\n]|$)")
#: Who is called.
_HEAD = re.compile(
    rf"\A\s*(?:@{PARTY}++[ ,:]*|(?:亲们?|亲爱的|老同学|老朋友|老伙计|老战友|老铁们?|兄弟们?|姐妹们?|家人们|小伙伴们?|童鞋们?"
    rf"|哥们儿?)[,!~:]\s*)"
)
_ALONE = re.compile(ALONE)
_BESIDE = form(BESIDE)
#: Who decides behind it speaks for themselves.
_OWN = re.compile(rf"我|本人|{OWN}")
#: What may be a part of the matter, or all that is confirmed.
_OF_IT = re.compile("确认|收到")
#: A decision in quotation marks, which is the answer where its writer says so.
_QUOTED = re.compile(
    r"[「『“【\"]\s?(?:我|本人)?(?:不?同意|不?批准|核准|赞成|通过|无异议|approved?)\s?[」』”】\"](?=\s*(?:[,。!;~\n]|$))"
)
#: Fields of a form: who signed it, and that there is nothing more.
_FIELD = re.compile(
    r"(?<![^\n,。;!\s(])(?:(?:电子|本人|亲笔)?签(?:字|名|章|署|批)(?:人|确认)?|(?:审批|审核|会签|确认|签批|批准|经办|填表|填报"
    r"|回复|答复|核准|复核"
    rf"|承办)人(?:签字|签名|签章)?|姓名|(?:所在)?部门|单位|署名)\s?:\s?{OWN}++(?:[\s,/|()·-]{{0,3}}{OWN}++){{0,3}}\)?(?=[\s,。;!]"
    rf"|$)"
    r"|(?<![^\n,。;!])(?:审批|审查|审核|校核|复核|评审|会签|审读|修改|反馈|修订|补充|其他|附加|具体|不同)?(?:意见|备注|说明"
    r"|条件|要求|建议|问题)\s?:\s?(?:无|没有|暂无|/|none"
    r"|n/a)(?=\s*(?:[\n,。;]|$))"
)


def without_lead_in(said: str, folded: Folded) -> str:
    """The text without what leads to its decisions; `folded` is the same text with what stands in quotation marks."""
    said = _HEAD.sub(lambda match: blanked(match[0]), _FIELD.sub(lambda match: blanked(match[0]), said))
    if not has_han(said):  # none of the pieces is without one, and none is compiled
        return said
    gaps = sorted(folded.gaps)
    starts = sorted({*gaps, *(match.end() for match in _STARTS.finditer(said))})
    decided = max((match.end() for match in _DECIDING.finditer(said)), default=0)
    reached = 0
    for start in starts:
        if reached <= start < decided and _AT_ONCE.match(said, start) is None:
            reached, said = _led(said, folded.text, start, gaps)
    return said


def _led(said: str, folded: str, start: int, gaps: list[int]) -> tuple[int, str]:
    """Where the decision begins that the pieces at a place lead to, and the text without them; else that place."""
    place = start
    for _ in range(_MOST):
        if place > start and said.startswith(MASKED, place) and (quoted := _QUOTED.match(folded, place)) is not None:
            answer = " " + quoted[0][1:-1] + " "
            return quoted.end(), said[:start] + " " * (place - start) + answer + said[quoted.end() :]
        if place > start and _DECIDES.match(said, place) is not None:
            if _ALONE.fullmatch(said[start:place].strip(" :,")) and not _OWN.match(said, place):
                break
            return place, said[:start] + blanked(said[start:place]) + said[place:]
        reached = _reach(said, place, gaps)
        if reached == place:
            break
        place = reached
    return start, said


def _reach(said: str, place: int, gaps: list[int]) -> int:
    """Where the piece ends that begins at a place; that place where none does."""
    found = bisect_right(gaps, place)
    if found < len(gaps) and gaps[found] - place <= _LONGEST and _WHOLE.fullmatch(said, place, gaps[found]):
        return gaps[found]
    piece = _CLOSED.match(said, place, place + _LONGEST) or _JOINED.match(said, place, place + _LONGEST)
    return piece.end() if piece else place


def is_lead_in(text: str) -> bool:
    """Whether a clause is a piece of those that say nothing on either side of a decision."""
    if len(text) > _LONGEST or not has_han(text) or _OF_IT.search(text):
        return False
    return _BESIDE.fullmatch(text) is not None
