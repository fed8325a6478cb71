"""One thing after the other in `label: value` lines: each time the first label comes again, the next one begins."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from mailflow.mail.forms.forms import Form, read_form

#: Fields that begin a task.
TASK: Final = frozenset({"具体任务", "任务名称"})


def read_repeated(text: str, begin: frozenset[str], labels: Mapping[str, tuple[str, ...]], *, kind: str) -> tuple[Form, ...]:
    """The blocks of a text that begin with one of these fields, where there are several; none else."""
    blocks: list[list[str]] = []
    for line in text.splitlines():
        if (":" in line or "：" in line) and next(iter(read_form(line, labels, kind=kind).order), "") in begin:
            blocks.append([])
        if blocks:
            blocks[-1].append(line)
    return tuple(read_form("\n".join(block), labels, kind=kind) for block in blocks) if len(blocks) > 1 else ()
