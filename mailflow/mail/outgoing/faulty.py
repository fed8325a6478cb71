"""What is wrong with mail templates, as it is said: its place, then the sentence in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from mailflow.core.bilingual import Said, filled

#: name -> (Chinese, English).
FAULTS: Final[Mapping[str, tuple[str, str]]] = {
    "no_file": (
        "没有这个文件，应为邮件模板。请从 mailflow 自带的模板中复制一份。",
        "found no such file, expected a mail template. Copy the one shipped with mailflow.",
    ),
    "no_utf8": (
        "第 {start} 个字节不是 UTF-8，应为 UTF-8 编码。请用编辑器另存为 UTF-8 编码。",
        "found byte {start} that is no UTF-8, expected UTF-8. Save the file as UTF-8.",
    ),
    "no_jinja": (
        "此行写法有误（{message}），应为 Jinja 模板。请改正这一行。",
        "found {message}, expected a Jinja template. Correct this line.",
    ),
    "name": (
        "名称 {name} 没有对应的内容，应为 {known} 之一。请改正名称。",
        "found the name {name}, expected one of {known}. Correct the name.",
    ),
    "no_block": (
        "缺少段落 {block}，应有一段。请加上 {{% block {block_bare} %}}…{{% endblock %}}。",
        "found no block {block}, expected one. Add {{% block {block_bare} %}}…{{% endblock %}}.",
    ),
    "part": (
        "{asked} 没有对应的内容，点号后面应为 {known} 之一。请改正名称。",
        "found {asked}, expected one of {known} behind the dot. Correct the name.",
    ),
}


def fault(path: Path, line: int, name: str, /, **values: object) -> Said:
    """One line: file, line and column, found, expected, what to do."""
    said = filled(*FAULTS[name], **values)
    return Said(en=f"{path}:{line}:1: {said.en}", zh=f"{path}:{line}:1: {said.zh}")
