"""Answers on a form: the one option of several that is ticked, and fields for remarks that say there are none."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from mailflow.mail.intent.blanks import blank

_ON: Final = r"(?:[■☑☒✅✔✓√●◉▣🗹🗷⬛◼]|\[ ?[xv✓✔√●■] ?\]|\( ?[xv✓✔√●■] ?\))"
_OFF: Final = r"(?:[□☐○◯〇❑❏▢⬜◻]|\[ {0,3}\]|\( {0,3}\)|【 ?】)"
_BOX: Final = rf"(?:(?P<on>{_ON})|{_OFF})"
_OPTION: Final = (
    r"(?P<option>(?:我|本人)?(?:不?同意(?:办理|本案|该案|所请|所拟)?|不?核准|不?批准|不?通过|不?准"
    r"|不?赞成|不?可|可以|否|反对|否决|驳回|(?:不予)?核可|照准"
    r"|(?:有条件|附条件|附带条件|修正后|修改后|原则|部分)(?:上)?同意|退回(?:修改|修正|补正|重拟|重办)?"
    r"|退件|缓议|再议|其他|弃权|无意见|没意见|有意见|无异议|有异议|如拟"
    r"|承认|否认|却下|差し?戻し|保留|(?:not )?approved?|approval|rejected?|(?:dis)?agreed?|declined?"
    r"|accepted?|returned?|yes|no|conditional(?:ly approved)?"
    r"|approved? with conditions|abstain))(?:する|します)?"
)
_BLANK_LINE: Final = r"(?: ?:)?(?: ?_{2,})?"
_BETWEEN: Final = r"[\s,;/|、。]*"
#: The box stands before what it ticks, or behind it.
_CELL_BEFORE: Final = rf"{_BOX}\s?{_OPTION}(?![一-鿿ぁ-ヿa-z]){_BLANK_LINE}"
_CELL_BEHIND: Final = rf"{_OPTION}\s?{_BOX}{_BLANK_LINE}"
_CELLS = tuple(re.compile(cell) for cell in (_CELL_BEFORE, _CELL_BEHIND))
_ANY_BOX = re.compile(_BOX)
_GAP = re.compile(_BETWEEN)
#: No form has more options.
_MOST: Final = 8
_NOTHING: Final = r"(?:无(?:意见|补充|其他意见)?|没有|暂无|免|略|none|nil|n/?a|no|-{1,3}|/|—|特に?なし|なし|以上)"
_REMARK = re.compile(
    r"(?:(?<=[\n;,。(])|\A)[ \t]*(?:[-·*] ?|\d{1,2} ?[.、)] ?|[一二三四五六] ?、)?(?:备注|备考|附注"
    r"|注记|补充(?:说明|意见|事项)?|其他(?:意见|事项|说明|建议)?"
    r"|附带(?:条件|意见|说明)|条件|附加条件|限制|修[改正]意见|意见说明|说明|理由|原因|建议(?:事项)?"
    r"|提问|问题|comments?|remarks?|notes?|conditions?|reasons?|備考"
    rf"|コメント|条件|理由) ?: ?{_NOTHING}[。.]?[ \t]*(?=[\n;,。)]|\Z)"
)
_NUMBERED = re.compile(
 r"^[ \t]*(?:[-·*] ?|\d{1,2} ?[.、)] ?|[一二三四五六] ?、)(?=(?:我的|本人|审批|最终)?(?:决定|结论|结果"
 r"|意见|答复|decision|answer|result) ?:)",
    re.MULTILINE)  # fmt: skip


def filled_in(said: str) -> str:
    """The text, of the same length, with the ticked option alone where one of several is, and without empty remarks."""
    return _without_remarks(_ticked(said))


def _without_remarks(said: str) -> str:
    left = _REMARK.sub(blank, said, count=_MOST)
    return said if left == said or not left.strip() else _NUMBERED.sub(blank, left)


def _ticked(said: str) -> str:
    if _ANY_BOX.search(said) is None:
        return said
    boxes = [match.span() for match in _ANY_BOX.finditer(said)]
    if len(boxes) > _MOST:
        return said
    for form in _CELLS:
        cells = list(form.finditer(said))
        ticked = [cell for cell in cells if cell["on"]]
        if len(ticked) == 1 and len(cells) == len(boxes) and _is_one_form(said, cells):
            (first, _), (_, last) = cells[0].span(), cells[-1].span()
            start, end = ticked[0].span("option")
            return said[:first] + " " * (start - first) + said[start:end] + " " * (last - end) + said[last:]
    return said


def _is_one_form(said: str, cells: list[re.Match[str]]) -> bool:
    """Whether only blanks part the options, and nothing stands on the lines they are on but a label."""
    before = said[: cells[0].start()].rstrip(" \t")
    after = said[cells[-1].end() :].lstrip(" \t")
    apart = all(_GAP.fullmatch(said, one.end(), two.start()) for one, two in pairwise(cells))
    return apart and (not before or before[-1] in "\n:。.") and (not after or after[0] in "\n。.;,")
