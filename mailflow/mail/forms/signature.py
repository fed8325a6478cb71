"""A form without the name its writer signs it with right below the last value."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from mailflow.mail.forms.forms import Form

_DATE: Final = re.compile(r"(?:\d{4}\s?[-/.年]\s?)?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?[日号]?")
_BETWEEN: Final = " \t\u3000|｜/·,，、-—()（）"


def unsigned(form: Form, text: str, names: Iterable[str]) -> Form:
    """The form of a text without what only says who wrote it and when, below a value that begins beside its label.

    `names` are those of the writer and of their department. A list below its label (确认人：, then names) is kept whole.
    """
    last = form.order[-1] if form.order else ""
    lines = form.fields[last].split("\n") if last else []
    if len(lines) < 2 or form.below or not _begins_beside(form.written[last], text):
        return form
    known = sorted((name for name in names if name), key=len, reverse=True)
    kept = list(lines)
    while len(kept) > 1 and (not kept[-1].strip() or _DATE.fullmatch(kept[-1].strip()) or _only_names(kept[-1], known)):
        kept.pop()
    if not any(_only_names(line, known) for line in lines[len(kept) :]):
        return form
    return replace(form, fields={**form.fields, last: "\n".join(kept).strip()})


def _begins_beside(label: str, text: str) -> bool:
    return re.search(re.escape(label) + r"[^\n:：\t】]{0,20}[:：\t】][:：]?[ \t\u3000]{0,20}[^\s]", text) is not None


def _only_names(line: str, names: list[str]) -> bool:
    left = line
    for name in names:
        left = left.replace(name, "")
    return left != line and not left.strip(_BETWEEN)
