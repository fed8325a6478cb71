"""A first line that only greets: what stands below it is read as if the letter began there."""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.folding import Folded
from mailflow.mail.intent.greetings import greets, without_greeting
from mailflow.mail.intent.speaker import speaks_as
from mailflow.mail.intent.words.names_chinese import UNITS_CHINESE

_LONGEST: Final = 40
#: An official letter names the department it goes to and goes on of its own; a label would be followed by what that one says.
_TO_UNIT = re.compile(
    rf"\A\s*(?:{UNITS_CHINESE}){{1,2}}(?:部门?|中心|科|室|处|办公室|公司):[ ]*(?=\n\s*(?:本人|我们?部?|本部|你部|贵部"
    rf"|来函|来文|来件|您|经))"
)
#: Said of oneself where a letter begins, of others elsewhere.
_EXPRESSED = re.compile(r"\A\s*表示(?=(?:完全)?(?:同意|赞成|赞同|无异议|没有异议)\s*(?:[,。!;\n]|$))")
#: How such a line ends, or begins in English and Japanese; a name alone may be whose words follow.
_ENDS = re.compile(r"[,:!~。]$|[好早安鉴]$")
_BEGINS = re.compile(r"(?:hi|hello|dear|hey|hiya|good (?:morning|afternoon|evening|day)|morning|afternoon|evening|greetings)\b")
#: For whom, or from whom: no greeting.
_FOR = re.compile(r"[替代帮由按据经照依陪受托为给转问]")


def without_hello(plain: str, folded: Folded, writer: tuple[str, ...]) -> str:
    """The text without a first line of its own that greets, and without the greeting that may stand below it once more.

    A line that names the `writer` stays: it was pasted from a letter to them.
    """
    if (unit := _TO_UNIT.match(plain)) is not None:
        plain = " " * unit.end() + plain[unit.end() :]
    start = len(plain) - len(plain.lstrip())
    end = plain.find("\n", start)
    if end >= 0 and plain[end:].strip() and _is_hello(plain[start:end].rstrip(), folded, start, writer):
        start = end
        plain = " " * end + plain[end:]
    if not folded.text[:start].strip():
        return plain
    return _EXPRESSED.sub(lambda match: " " * len(match[0]), without_greeting(plain, folded.source), count=1)


def _is_hello(line: str, folded: Folded, start: int, writer: tuple[str, ...]) -> bool:
    if not 0 < len(line) <= _LONGEST or _FOR.search(line) or not (_ENDS.search(line) or _BEGINS.match(line)):
        return False
    return greets(line, folded, start, start + len(line)) and not any(name in line for name in speaks_as(writer))
