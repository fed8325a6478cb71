"""What is said of a table of people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

#: name -> (Chinese, English).
ROSTER: Final[Mapping[str, tuple[str, str]]] = {
    "remark": ("{heading}：{remark}", "{heading}: {remark}"),
    "no_column": (
        "没有 {missing} 栏，应有“姓名”“邮箱”（name, email）之类的栏目。请在第一个工作表的第一行写上栏目名称。",
        "found no column of {missing}, expected headings like 姓名, 邮箱 (name, email). Name the columns in the first row of "
        "the first sheet.",
    ),
    "both": (" 和 ", " and "),
    "no_address": (
        "写的是 {found}，应为邮件地址。这一行没有采用。",
        "found {found}, expected an address. The row is left out.",
    ),
    "no_name": (
        "写的是 {found}，应为姓名。这一行没有采用。",
        "found {found}, expected a name. The row is left out.",
    ),
    "address_again": (
        "{found} 重复了，每个地址应只出现一次。这一行没有采用。",
        "found {found} again, expected each address once. The row is left out.",
    ),
    "nobody_or_several": (
        "写的是 {found}，表中没有此人或不止一人，应为表中的另一人。这一项没有采用。",
        "found {found}, who is nobody of the table, or several, expected one of the others. It is left out.",
    ),
    "oneself": (
        "写的是 {found}，就是本人，应为表中的另一人。这一项没有采用。",
        "found {found}, who is the person itself, expected one of the others. It is left out.",
    ),
    "no_department_of": (
        "{name} 没有写部门，一般应有。请在 rules.yaml 中补上。",
        "found nothing for {name}, expected one of most people. Add it to rules.yaml.",
    ),
    "unreadable_table": (
        "表格无法读取，应为 XLSX 或 CSV：{why}。",
        "found a table that can not be read, expected XLSX or CSV: {why}.",
    ),
    "no_table": (
        "既不是文本也不是 XLSX，应为其中之一。请另存为 XLSX，或 UTF-8 编码的 CSV。",
        "found neither text nor XLSX, expected one. Save the table as XLSX, or as CSV in UTF-8.",
    ),
    "written": (
        "已写好 rules.yaml 和 templates/。请编辑 rules.yaml，然后运行：mailflow check {rules}",
        "wrote rules.yaml and templates/. Edit rules.yaml, then run: mailflow check {rules}",
    ),
    "a_file": (
        "这是一个文件，应为文件夹或不存在。请换一个文件夹。",
        "found a file, expected a folder or nothing. Name another folder.",
    ),
    "taken": (
        "已有 {there}，应既没有 rules.yaml 也没有 templates。请换一个文件夹。",
        "found {there}, expected neither rules.yaml nor templates. Name another folder.",
    ),
}
