"""A problem of a table or a file in words: where it stands, what was found, what was expected."""

from __future__ import annotations

from typing import Final

from mailflow.mail.forms.tables.values import HTML, TEXT, Problem

#: code -> (Chinese, English) of what was expected or what to do; {found} is what stands there.
_SAID: Final = {
    "no-date": (
        "“{found}”不是可识别的日期，请写成 2026-03-05 或 3月5日",
        "“{found}” is no date; please write it as 2026-03-05",
    ),
    "vague-date": (
        "“{found}”不是明确的日期，请写明具体日期，如 2026-03-05",
        "“{found}” is no definite date; please name the day, as 2026-03-05",
    ),
    "two-dates": (
        "“{found}”可以理解为两个日期，请写成 2026-03-05",
        "“{found}” can be read as two dates; please write it as 2026-03-05",
    ),
    "ends-first": (
        "“{found}”早于开始时间，请核对起止时间",
        "“{found}” is before the start; please check both dates",
    ),
    "no-amount": (
        "“{found}”不是可识别的金额，请写成 5万元 或 50,000",
        "“{found}” is no amount; please write it as CNY 50,000",
    ),
    "no-share": (
        "“{found}”不是 0% 至 100% 的百分比",
        "“{found}” is no share from 0% to 100%",
    ),
    "no-state-tracker": (
        "“{found}”不是状态，请填写 正常、滞后 或 风险",
        "“{found}” is no status; please write on track, delayed or at risk",
    ),
    "no-state-log": (
        "“{found}”不是状态，请填写 未开始、进行中、已完成 或 受阻",
        "“{found}” is no status; please write not started, in progress, completed or blocked",
    ),
    "missing": (
        "没有填写，请补充",
        "nothing is written; please fill it in",
    ),
    "no-value": (
        "公式 {found} 没有计算结果，请打开文件保存一次，或直接填写数值",
        "the formula {found} has no value; please open and save the file once, or write the value itself",
    ),
    "error-value": (
        "公式结果为错误值 {found}，请更正",
        "the formula gives the error {found}; please correct it",
    ),
    "other-format": (
        "这种格式无法读取，请另存为 .docx 或 .xlsx 后重新发送",
        "this format can not be read; please send it as .docx or .xlsx",
    ),
    "locked": (
        "文件设有密码，无法读取，请去掉密码、另存为 .docx 或 .xlsx 后重新发送",
        "it has a password; please send it as .docx or .xlsx without one",
    ),
    "macros": (
        "文件含有宏，为安全起见没有读取，请另存为不含宏的 .docx 或 .xlsx 后重新发送",
        "it holds macros and was not read for safety; please save it as .docx or .xlsx without macros and send it again",
    ),
    "broken": (
        "文件已损坏，无法打开，请另存为 .docx 或 .xlsx 后重新发送",
        "it is damaged and can not be opened; please save it as .docx or .xlsx and send it again",
    ),
    "not-office": (
        "文件不是 Word 或 Excel 文件，请另存为 .docx 或 .xlsx 后重新发送",
        "it is no Word or Excel file; please send it as .docx or .xlsx",
    ),
    "too-large": (
        "文件内容过大，没有读取，请只保留需要的表格后重新发送",
        "it holds too much and was not read; please send only the table that is needed",
    ),
    "bomb": (
        "文件的压缩方式异常，没有读取，请另存为新文件后重新发送",
        "it is packed in an unusual way and was not read; please save it as a new file and send that",
    ),
    "nested": (
        "文件内嵌有其他文件，没有读取，请去掉嵌入的文件后重新发送",
        "other files are embedded in it, so it was not read; please send it without them",
    ),
    "dtd": (
        "文件内含不允许的定义（DTD），没有读取，请另存为新文件后重新发送",
        "it holds a forbidden definition (DTD) and was not read; please save it as a new file and send that",
    ),
}

_SOURCES: Final = {TEXT: ("正文", "the text"), HTML: ("正文", "the text")}


def sentence(problem: Problem, language: str = "zh") -> str:
    """One problem as its sender reads it; `language` is zh or en."""
    chinese = language != "en"
    said = _SAID[problem.code][0 if chinese else 1].format(found=_short(problem.found))
    return f"{place(problem, language)}：{said}。" if chinese else f"{place(problem, language)}: {said}."


def reason(code: str, language: str = "zh") -> str:
    """Why a file was not read, and what to do."""
    return _SAID[code][1 if language == "en" else 0]


def place(problem: Problem, language: str = "zh") -> str:
    """Where it stands: file, sheet or table, row, column."""
    chinese = language != "en"
    source = _SOURCES.get(problem.source, (f"附件《{problem.source}》", f"the file {problem.source}"))[0 if chinese else 1]
    if problem.of_file:
        return source
    if chinese:
        table = f"工作表“{problem.sheet}”" if problem.sheet else f"第 {problem.table} 个表格"
        column = f"“{problem.column}”列" if problem.column else ""
        return f"{source}{table}第 {problem.row} 行{column}"
    table = f"sheet “{problem.sheet}”" if problem.sheet else f"table {problem.table}"
    column = f", column “{problem.column}”" if problem.column else ""
    return f"{source[:1].upper()}{source[1:]}, {table}, row {problem.row}{column}"


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 60 else f"{flat[:59]}…"
