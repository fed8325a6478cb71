"""A letter that announces a drill: it opens an incident at the mildest level, so that a real one is never hidden."""

from __future__ import annotations

import re
from typing import Final

from mailflow.core.saying import Said

_DRILL: Final = re.compile(r"演练|演習|演习|\bdrills?\b|\b(?:emergency|evacuation) exercise\b", re.IGNORECASE)
_ANNOUNCES: Final = re.compile(
    r"通知|安排|预告|公告|定于|将于|拟于|计划于|拟定|将(?:进行|开展|组织|举行)|请(?:各部门|大家|各位)?(?:知悉|配合|参加)"
    r"|\b(?:tomorrow|next (?:week|mon|tue|wed|thu|fri)\w*|will (?:be|take|hold|run|start|conduct)|scheduled|planned|upcoming)\b",
    re.IGNORECASE,
)
#: What says that something did happen: one of these, and it is an incident like any other.
_REAL: Final = re.compile(
    r"真实|真的|真起火|[不非]是?演练|实际(?:发生|起火)|失败|挂了|宕机|崩溃|起火|着火|冒烟|爆炸|受伤|晕倒|触电|被困|伤亡"
    r"|not (?:a|an) (?:drill|exercise)|\breal\b|\bactual\b|\bduring the (?:drill|exercise)\b|\binjur|\bcrashed\b|\bfailed\b",
    re.IGNORECASE,
)
_READ: Final = 4000


def announces_drill(said: Said) -> bool:
    """Whether a report announces a drill that is to come, and says nothing of what happened."""
    text = "\n".join((said.subject, said.field("nature"), said.rest))[:_READ]
    named = _DRILL.search(said.subject) or _DRILL.search(text[:200])
    return bool(named and _ANNOUNCES.search(text)) and _REAL.search(text) is None
