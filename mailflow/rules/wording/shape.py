"""What is said of keys and values by themselves: what each key expects."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

#: Whole sentences about a key, and what is shown in them: name -> (Chinese, English).
SHAPE: Final[Mapping[str, tuple[str, str]]] = {
    "quoted": ("“{text}”", '"{text}"'),
    "in_order": (
        "没有错误：{people} 人，{departments} 个部门，确认请求 {steps} 个步骤。",
        "in order: {people} people, {departments} departments, {steps} sign-off steps.",
    ),
    "top": ("文件顶层", "the top of the file"),
    "nothing": ("空值", "nothing"),
    "a_list": ("一个列表", "a list"),
    "an_empty_list": ("空列表", "an empty list"),
    "keys": ("下一层的键", "keys"),
    "did_you_mean": ("您是不是要写“{near}”？", 'Did you mean "{near}"?'),
    "unknown_key": (
        "{where}：{key}不是规则里的键，应为 {known} 之一。{advice}",
        "found the unknown key {key} at {where}, expected one of {known}. {advice}",
    ),
    "unknown_department": (
        "没有这个部门，应为 {known} 之一。{advice}",
        "found no department of this name, expected one of {known}. {advice}",
    ),
    "as_in_departments": ("请按规则中 departments 的写法。", "Write it as in departments of the rules."),
    "several_people": (
        "这样称呼的不止一人，应为 {known} 之一。{advice}",
        "found several people of this name, expected one of {known}. {advice}",
    ),
    "unknown_person": (
        "没有这样称呼的人，应为规则中 people 里的人。{advice}",
        "found nobody of this name, expected somebody of people in the rules. {advice}",
    ),
    "write_an_id": ("请写此人的编号（id），即 people 下的键。", "Write an id, a key of people in the rules."),
    "remove_it": ("请删去。", "Remove it."),
    "missing": (
        "{where}：缺少 {key}，应有这一项。请写 {key}: …",
        "found no {key} at {where}, expected this key with a value. Write {key}: …",
    ),
    "value": ("{where}：写的是{found}，{expected}", "found {found} at {where}, {expected}"),
    "plain_characters": ("全角符号请改为半角。", "Type it in plain characters (全角符号请改为半角)."),
}

#: What a value expects, and what to do, behind what was found: name -> (Chinese, English).
VALUES: Final[Mapping[str, tuple[str, str]]] = {
    "keys_below": ("应为下面一层的键。{advice}", "expected keys below it. {advice}"),
    "write_keys": ("请另起一行，缩进后写“键: 值”。", "Write key: value lines, indented."),
    "list": (
        "应为列表。请每项单独一行，写在减号加空格之后。",
        "expected a list. Write each entry on its own line after - and a space.",
    ),
    "another": ("应为另一种值（{error}）。请改正。", "expected another value ({error}). Correct it."),
    "one_text": (
        "应为一段文字。请写在冒号后面的同一行。",
        "expected one text. Write it after the colon on the same line.",
    ),
    "text": ("应为文字。请写上，或删去这一行。", "expected a text. Write it, or remove the line."),
    "one_line": (
        "应为一行文字：它会印在邮件主题和文书里。请写成一行。",
        "expected one line, for it is printed in subjects and documents. Write it in one.",
    ),
    "wide_quotes": (
        "整段文字不应加中文引号，否则引号会原样出现在邮件和文书里。请去掉，或改用半角引号。",
        "expected it without Chinese quotation marks, which would be printed. Remove them, or type plain ones "
        "(请改为半角引号).",
    ),
    "id": (
        "应为不含空格、逗号和 @ 的编号。请用邮件地址里 @ 前面的部分。",
        "expected an id without spaces, commas or @. Use the part of the address before the @.",
    ),
    "one_of": ("应为 {known} 之一。{advice}", "expected one of {known}. {advice}"),
    "one_or_other": ("应为 {one} 或 {other}。{advice}", "expected {one} or {other}. {advice}"),
    "correct_it": ("请改正。", "Correct it."),
    "mail": (
        "应为纯英文字符的邮件地址，如 wang@corp.example。请只写地址本身，多个地址写成列表。",
        "expected an address such as wang@corp.example in plain ASCII. Write the bare one, several as a list.",
    ),
    "at_least_one": ("至少应有一项。请补上一项。", "expected at least one entry. Add one."),
    "domain": (
        "应为域名，如 corp.example。请写邮件地址里 @ 后面的部分。",
        "expected a domain such as corp.example. Write what stands after the @ of addresses.",
    ),
    "host": (
        "应为贵单位邮件服务器写在 Authentication-Results 开头的那个词。请照抄。",
        "expected the word your mail server writes first into Authentication-Results. Copy it.",
    ),
    "zone": ("应为时区，如 Asia/Shanghai。{advice}", "expected a timezone such as Asia/Shanghai. {advice}"),
    "choose_zone": ("请选用 IANA 时区表中的名称。", "Choose a name of the IANA list."),
    "country": ("应为国家或地区代码，如 CN。{advice}", "expected the code of a country such as CN. {advice}"),
    "two_letters": ("请写两个字母。", "Use two letters."),
    "day": (
        "应为日期，如 2026-03-04。请按年-月-日书写。",
        "expected a date such as 2026-03-04. Write year-month-day.",
    ),
    "clock": (
        '应为钟点，如 "09:00"。请写时和分，并加引号。',
        'expected a time such as "09:00". Write hours and minutes in quotes.',
    ),
    "clock_or_never": (
        '应为钟点，如 "09:00"，或写 never。请写时和分，并加引号。',
        'expected a time such as "09:00", or never. Write hours and minutes in quotes.',
    ),
    "count": ("应为大于 0 的整数。请只写数字。", "expected a whole number above 0. Write digits only."),
    "years": (
        "应为年数，如 10y。请写 1 至 99 的数字加 y。",
        "expected years such as 10y. Write a number of 1 to 99 and y.",
    ),
    "span": (
        "应为时长，如 2wd（工作日）、4wh（工作小时）、24h（小时）或 30m（分钟）。请写数字和单位。",
        "expected a span of time such as 2wd, 4wh, 24h or 30m. Write a number and its unit.",
    ),
    "span_length": (
        "应大于零，最长一年。请改正数字。",
        "expected more than nothing and at most a year. Correct the number.",
    ),
    "share_of_time": (
        "应为答复时限的 1% 至 100%。到期之后请写成 +1wd。",
        "expected 1% to 100% of the time to answer. Write what comes later as +1wd.",
    ),
    "moment": (
        "应为 50%、100%，或到期之后的时长，如 +1wd。请按其中一种书写。",
        "expected 50%, 100% or a span after the due instant such as +1wd. Write one of these.",
    ),
    "level": (
        "应为 0（催办）或 1 至 9（升级）。请写一位数字。",
        "expected 0 for a reminder, 1 to 9 for an escalation. Write one digit.",
    ),
    "hops": (
        "应为邮件检验之后又经过贵单位几台服务器转交，0 至 9。请写一位数字。",
        "expected how many servers of yours hand mail on after it was checked, 0 to 9. Write one digit.",
    ),
    "share": ("应为恢复时限的百分比。请写成 50%。", "expected a share of the time to recover. Write 50%."),
    "after": ("应为事件发生之后的时长。请写成 +10m。", "expected a span after the incident began. Write +10m."),
}
