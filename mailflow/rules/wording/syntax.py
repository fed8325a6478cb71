"""What is said of a file that is no YAML, or YAML that rules may not use."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

#: name -> (Chinese, English).
SYNTAX: Final[Mapping[str, tuple[str, str]]] = {
    "unreadable_file": (
        "找不到可以读取的文件（{error}），应为规则文件。请指定另一个文件，或运行 mailflow init。",
        "found no readable file ({error}), expected rules. Name another, or run mailflow init.",
    ),
    "not_utf8": (
        "此处的字节 0x{byte:02X} 不是 UTF-8，应为 UTF-8 编码。请用编辑器另存为 UTF-8 编码。",
        "found the byte 0x{byte:02X}, expected UTF-8. Save the file as UTF-8 (请另存为 UTF-8 编码).",
    ),
    "utf16": (
        "文件编码是 UTF-16，应为 UTF-8 编码。请用编辑器另存为 UTF-8 编码。",
        "found UTF-16, expected UTF-8. Save the file as UTF-8 (请另存为 UTF-8 编码).",
    ),
    "no_text": (
        "文件不是纯文本，应为 UTF-8 编码的纯文本。请不要用 Word 或 Excel 保存，改用文本编辑器另存为 UTF-8 编码。",
        "found a file that is no plain text, expected text in UTF-8. Save it in a text editor as UTF-8, not in Word or Excel.",
    ),
    "too_big": (
        "文件超过 {most:,} 字节，应小于此数。请把不属于规则的名单移到别处。",
        "found a file over {most:,} bytes, expected less. Move lists that are not rules elsewhere.",
    ),
    "not_yaml": (
        "内容不是 YAML，应为 YAML 1.2（{error}）。请改正文件。",
        "found what is not YAML, expected YAML 1.2 ({error}). Correct the file.",
    ),
    "second_document": (
        "此处又开始了一份文档（---），应只有一份。请删去 --- 这一行，把两份合并。",
        "found a second document (---), expected one. Remove the line --- and merge the two.",
    ),
    "key_again": (
        "{key}这个键重复了，应只出现一次：第 {line} 行已经有了。请删去其中一个。",
        "found the key {key} again, expected it once: it stands in line {line} already. Remove one of the two.",
    ),
    "no_word_as_key": (
        "键是列表、表格或引用（*），应为一个词。请写成“键: 值”。",
        "found a list, a table or an alias as key, expected a word. Write key: value.",
    ),
    "many_aliases": (
        "引用（*名称）超过 {most} 处，应少于此数。请直接写出内容。",
        "found more than {most} aliases (*name), expected fewer. Write the values out.",
    ),
    "alias_unknown": (
        "引用 *{name} 没有着落，前面应有完整的 &{name}。请直接写出内容。",
        "found the alias *{name}, expected one whose anchor &{name} stands complete above it. Write the value out.",
    ),
    "tag": (
        "此处是标签（!…），应为普通内容。以 ! 开头的文字请加引号。",
        "found a tag (!…), expected plain values. Put a text that begins with ! in quotes.",
    ),
    "too_deep": (
        "嵌套超过 {most} 层，应不超过 6 层。请减少层次。",
        "found more than {most} levels of nesting, expected at most 6. Flatten the file.",
    ),
    "many_values": (
        "内容超过 {most:,} 项，应少于此数。请删去引用造成的重复。",
        "found more than {most:,} values, expected fewer. Remove what aliases repeat.",
    ),
    "many_entries": (
        "此处超过 {most:,} 项，应少于此数。请删去不需要的。",
        "found more than {most:,} entries here, expected fewer. Remove what is not needed.",
    ),
    "long_text": (
        "一段文字超过 {most:,} 个字符，应为名称、数值或词语。请缩短。",
        "found a text over {most:,} characters, expected a name, a value or a word. Shorten it.",
    ),
    "control_character": (
        "此处有控制字符 U+{code:04X}，应为文字。请删去。",
        "found the control character U+{code:04X}, expected text. Delete it.",
    ),
    "merge_mark": (
        "此处有合并冲突标记 {mark}，应只保留一个版本。请在两个版本中选一个，并删去标记。",
        "found {mark}, the mark of a merge, expected one version. Keep one of the two and delete the marks.",
    ),
    "slashes": (
        "此行以 {mark} 开头，应为 #。注释请以 # 加空格开头。",
        "found a line that begins with {mark}, expected #. Begin comments with # and a space.",
    ),
    "wide_indent": (
        "缩进里有其他宽度的空格（U+{code:04X}），应为半角空格。请改用半角空格重新缩进。",
        "found a space of another width (U+{code:04X}), expected plain ones. Type spaces anew (请改用半角空格).",
    ),
    "hidden_character": (
        "此处有看不见的字符（U+{code:04X}），不应有。请删去，或重新输入这个词。",
        "found a character that nobody sees (U+{code:04X}), expected none. Delete it, or type the word anew.",
    ),
    "wide_colon": (
        "此处是全角冒号“：”，应为半角冒号加空格。请改为半角冒号加空格。",
        'found the full-width colon "：", expected ": ". Type : and a space (全角冒号请改为半角冒号加空格).',
    ),
    "wide_colon_advice": (
        "全角冒号请改为半角冒号加空格。",
        "Type : and a space (全角冒号请改为半角冒号加空格).",
    ),
    "tight_colon": (
        "{key}后面没有空格，应有一个。请写成 {bare} 加一个空格。",
        "found {key} without a space after it, expected one. Write {bare} and a space.",
    ),
    "open_quote": (
        "引号在本行没有配对，应成对出现。请补上另一半。",
        "found a quotation mark that is not closed on its line, expected its partner. Close it.",
    ),
    "tab": (
        "此处是制表符（Tab），应为空格。请把每个制表符改为两个空格。",
        "found a tab, expected spaces. Replace each tab by two spaces (请把制表符改为空格).",
    ),
    "odd_beginning": (
        "文字以 {met} 开头，应以文字、字母或数字开头。请给这段文字加上引号。",
        "found a text that begins with {met}, expected a letter or digit. Put the text in quotes.",
    ),
    "second_colon": (
        "此处有第二个“:”，或缩进太深，应为每行一个“键: 值”。文字里有冒号加空格的请加引号，否则请改正缩进。",
        'found a second ":" or a key that stands too deep, expected one key: value to a line. Put a text that contains ": " '
        "in quotes, or correct the indentation.",
    ),
    "indentation": (
        "此行的缩进与相邻的行不一致，同一层的键前面应有同样多的空格。请改正缩进；整段文字请加引号。",
        "found a line that is not indented like its neighbours, expected the same number of spaces before all keys of one "
        "level. Correct the indentation, and put quotes round a whole text.",
    ),
    "no_colon": (
        "此行没有“:”，应为“键: 值”。请加上冒号和空格，或把文字缩进。",
        'found a line without ":", expected key: value. Add the colon, or indent the text.',
    ),
    "behind_a_quote": (
        "引号结束之后还有文字，引号应括住整段文字。请用单引号括住整段。",
        "found text behind the closing quotation mark, expected its end there. Put the whole in single quotes.",
    ),
    "misplaced": (
        "{key}下面没有内容，紧接着的键与它并列却已经写过，应缩进在它下面。请把同一层的键对齐，前面空格一样多。",
        "found {key} with nothing below it, and beside it keys that stand there already, expected them below it. Indent all "
        "keys of one level alike.",
    ),
    "open_bracket": (
        "括号没有闭合，应成对出现。请补上另一半。",
        "found a bracket that is never closed, expected its partner. Close it.",
    ),
    "lone_sign": (
        "此处单独有一个 {met}，应为内容。请给文字加引号，或补全括号。",
        "found a lone {met}, expected a value. Put the text in quotes, or close the bracket.",
    ),
    "sign": ("符号", "sign"),
    "backslash": (
        "双引号里有反斜杠，应为普通文字。请改用单引号。",
        "found a backslash in double quotes, expected plain text. Use single quotes.",
    ),
    "no_yaml_here": (
        "此处不符合 YAML（{said}），应为“键: 值”。请改正这一行，或给文字加引号。",
        "found what YAML does not allow ({said}), expected key: value. Correct this line, or put the text in quotes.",
    ),
}
