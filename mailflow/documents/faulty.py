"""What is wrong with document templates, as it is said: file and paragraph, then the sentence in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from mailflow.core.bilingual import Said, Unfit, filled

#: name -> (Chinese, English).
FAULTS: Final[Mapping[str, tuple[str, str]]] = {
    "not_allowed": (
        "此处是 {found}，应为{expected}。请从模板中删去。",
        "found {found}, expected {expected}. Remove it from the template.",
    ),
    "only_fields": ("字段、if、for 和少数几个过滤器", "only fields, if, for and a few filters"),
    "one_of": (" {known} 之一", "one of {known}"),
    "a_field": ("字段名", "the name of a field"),
    "unknown_field": (
        "字段 {field} 不属于这份文书，应为其字段之一。请看 {listing}。",
        "found the field {field}, expected one of this document. See {listing}.",
    ),
    "no_list": (
        "{error}，应为字段清单。请把 {file} 的字段写在这里，每行一个。",
        "found {error}, expected a list of fields. Write the fields of {file} there, one a line.",
    ),
    "lost_field": (
        "没有字段 {field}，按 {listing} 应有。请放回去，或从清单中删去。",
        "found no field {field}, expected it by {listing}. Put it back, or take it off the list.",
    ),
    "unlisted_field": (
        "清单里没有 {field}，应有这一行：{file} 用到了它。请加上这一行。",
        "found no line {field}, expected one: {file} uses it. Add the line.",
    ),
    "empty_cell": (
        "表格里有不含段落的单元格，应有一个段落。请把它的循环写在一个段落里。",
        "found a table cell without a paragraph, expected one. Put its loop into one paragraph.",
    ),
    "broken_tag": (
        "标签不完整（{message}），应为完整的标签。请在 Word 中改正标签。",
        "found {message}, expected a complete tag. Correct the tag in Word.",
    ),
    "no_docx": (
        "{error}，应为 .docx 文件。请用 Word 或 WPS 另存为 .docx。",
        "found {error}, expected a .docx file. Save it in Word or WPS as .docx.",
    ),
    "dtd": (
        "{member} 里有 DTD，不应有。请用 Word 或 WPS 重新保存。",
        "{member}: found a DTD, expected none. Save the file again in Word or WPS.",
    ),
    "no_document": (
        "{error}，应为 Word 文档。请用 Word 或 WPS 另存为 .docx。",
        "found {error}, expected a Word document. Save it in Word or WPS as .docx.",
    ),
    "torn_tag": (
        "标签的开头或结尾不在这个段落里，两边的括号应在同一段落。请在 Word 中改正标签。",
        "found a tag that begins or ends elsewhere, expected both braces in one paragraph. Correct the tag in Word.",
    ),
    "not_filled": (
        "填写时出错（{error}），应为这份文书的字段。请运行 mailflow check。",
        "found {error}, expected a field of this document. Run `mailflow check`.",
    ),
    "not_well_formed": (
        "内容不完整（{error}），应为完整的文档内容。请检查模板中每个循环和条件是否在同一个单元格里开始和结束。",
        "found {error}, expected well-formed text. See that every loop and condition of the template begins and ends in one "
        "cell.",
    ),
}

#: What people call the parts of a file: English -> Chinese.
PLACES: Final[Mapping[str, str]] = {
    "body": "正文",
    "header": "页眉",
    "footer": "页脚",
    "footnotes": "脚注",
    "chart": "图表",
    "properties": "文档属性",
}


class Faulty(Unfit):
    """A template, or what was made of it, that can not be used."""


def fault(where: Said, name: str, /, **values: object) -> Said:
    """One line: file, found, expected, what to do."""
    said = filled(*FAULTS[name], **values)
    return Said(en=f"{where.en}: {said.en}", zh=f"{where.zh}: {said.zh}")


def expected(name: str, /, **values: object) -> Said:
    """What a template may hold in a place."""
    return filled(*FAULTS[name], **values)
