"""A table of people as the people and departments of rules.yaml; what the table lacks is told row by row."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from mailflow.core.bilingual import Said, Unfit
from mailflow.rules.wording.sentences import said

#: Heading in lower case -> what its column holds.
HEADINGS: Final[Mapping[str, str]] = {
    "姓名": "name", "名字": "name", "name": "name",
    "邮箱": "mail", "电子邮箱": "mail", "邮件": "mail", "邮件地址": "mail", "email": "mail", "e-mail": "mail", "mail": "mail",
    "职务": "title", "岗位": "title", "职位": "title", "title": "title", "position": "title",
    "部门": "department", "所属部门": "department", "department": "department",
    "上级": "manager", "直属上级": "manager", "manager": "manager", "superior": "manager",
    "代理人": "deputy", "deputy": "deputy",
    "语言": "language", "language": "language",
    "别名": "aliases", "其他称呼": "aliases", "aliases": "aliases",
    "部门负责人": "head", "负责人": "head", "head": "head",
    "管理员": "admin", "admin": "admin",
}  # fmt: skip

_YES: Final = frozenset({"是", "y", "yes", "true", "1", "√", "✓"})
_ENGLISH: Final = frozenset({"en", "english", "英文", "英语"})
_MAIL: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_BARE: Final = re.compile(r"[A-Za-z\u4e00-\u9fff][\w\u4e00-\u9fff.@()（）-]*(?: [\w\u4e00-\u9fff.@-]+)*")
_WORDS: Final = frozenset({"null", "true", "false", "yes", "no", "on", "off"})


@dataclass(slots=True)
class Entry:
    """One person of the table: the line it stands on, and what its columns say by name."""

    line: int
    id: str
    said: dict[str, str]


@dataclass(slots=True)
class Roster:
    """The people of a table, and what is to be said about its rows: line and sentence, which begins with a column's heading."""

    entries: list[Entry] = field(default_factory=list)
    remarks: list[tuple[int, Said]] = field(default_factory=list)
    headings: Mapping[str, str] = field(default_factory=dict)

    def remark(self, line: int, column: str, sentence: str, /, **values: object) -> None:
        """Something is to be said about a cell; of a column the table lacks, under its usual name."""
        usual = next(heading for heading, known in HEADINGS.items() if known == column)
        heading = self.headings.get(column, usual)
        self.remarks.append((line, said("remark", heading=heading, remark=said(sentence, **values))))

    @property
    def domain(self) -> str:
        """The domain that most addresses are at."""
        found = Counter(entry.said["mail"].split()[0].rpartition("@")[2].lower() for entry in self.entries)
        return found.most_common(1)[0][0] if found else "corp.example"

    def person(self, words: str) -> str | None:
        """The id of whoever is named so by name, address or id; None where nobody is, or several are."""
        wanted = words.strip().casefold()
        keys = ((e.id, e.said["name"], *e.said["mail"].split()) for e in self.entries)
        found = [e.id for e, names in zip(self.entries, keys, strict=True) if wanted in {name.casefold() for name in names}]
        return found[0] if len(found) == 1 else None


def decoded(content: bytes) -> str:
    """A table's text: UTF-8 with or without a mark, else GB18030, which Chinese Excel writes; ValueError for neither."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("gb18030")


def rows_of(text: str) -> Iterator[tuple[int, Sequence[str]]]:
    """The rows of a table in CSV, each under the number of its line."""
    first = next(iter(text.splitlines()), "")
    delimiter = max(",;\t，；", key=first.count)
    rows = csv.reader(text.splitlines(), delimiter=delimiter)
    return ((rows.line_num, row) for row in rows)


def read_roster(rows: Iterator[tuple[int, Sequence[str]]]) -> Roster:
    """The people of a table whose first row are headings; Unfit where it has no column of names or none of addresses."""
    _, heads = next(rows, (1, ()))
    columns = [HEADINGS.get(cell.strip().lower(), "") for cell in heads]
    if missing := [what for what in ("name", "mail") if what not in columns]:
        lacking = (said("both").to(language).join(missing) for language in ("en", "zh"))
        raise Unfit(said("no_column", missing=Said(*lacking)))
    roster = Roster(headings={column: head.strip() for column, head in zip(columns, heads, strict=True) if column})
    for line, row in rows:
        cells = {column: cell.strip() for column, cell in zip(columns, row, strict=False) if column and cell.strip()}
        if cells:
            _add(roster, line, cells)
    _resolve(roster)
    return roster


def _add(roster: Roster, line: int, cells: dict[str, str]) -> None:
    mails = [mail.lower() for mail in _MAIL.findall(cells.get("mail", ""))]
    taken = {mail for entry in roster.entries for mail in entry.said["mail"].split()}
    if not cells.get("name") or not mails:
        lacks = "mail" if cells.get("name") else "name"
        found = cells.get(lacks) or said("nothing")
        roster.remark(line, lacks, "no_address" if lacks == "mail" else "no_name", found=found)
    elif again := taken.intersection(mails):
        roster.remark(line, "mail", "address_again", found=sorted(again)[0])
    else:
        cells["mail"] = " ".join(dict.fromkeys(mails))
        roster.entries.append(Entry(line, _id(mails[0], {entry.id for entry in roster.entries}), cells))


def _id(mail: str, taken: set[str]) -> str:
    plain = re.sub(r"[^a-z0-9]+", "_", mail.partition("@")[0]).strip("_") or "person"
    wanted = plain if plain[0].isalpha() else f"p_{plain}"
    number = 2
    found = wanted
    while found in taken:
        found, number = f"{wanted}_{number}", number + 1
    return found


def _resolve(roster: Roster) -> None:
    """Superiors and deputies by id; who is not found, or is the person itself, is left out and said."""
    for entry in roster.entries:
        for column in ("manager", "deputy"):
            if words := entry.said.pop(column, ""):
                found = roster.person(words)
                if found is None or found == entry.id:
                    roster.remark(entry.line, column, "nobody_or_several" if found is None else "oneself", found=words)
                else:
                    entry.said[column] = found
        if "department" not in entry.said:
            roster.remark(entry.line, "department", "no_department_of", name=entry.said["name"])


def people_section(roster: Roster) -> str:
    """The section `people` of rules.yaml."""
    lines = ["# 人员,来自人员表:键是编号。 The people, from a table: each key is an id.", "people:"]
    for entry in roster.entries:
        cells, mails = entry.said, entry.said["mail"].split()
        lines += [f"  {entry.id}:", f"    name: {_text(cells['name'])}"]
        lines += [f"    mail: {mails[0]}"] if len(mails) == 1 else ["    mail:", *(f"      - {mail}" for mail in mails)]
        lines += [f"    {key}: {_text(cells[key])}" for key in ("department", "title", "manager", "deputy") if key in cells]
        lines += ["    language: en"] if cells.get("language", "").lower() in _ENGLISH else []
        if aliases := re.split(r"[、;；/|]+", cells["aliases"]) if "aliases" in cells else []:
            lines += ["    aliases:", *(f"      - {_text(alias.strip())}" for alias in aliases if alias.strip())]
        lines += ["    admin: true"] if cells.get("admin", "").lower() in _YES else []
    return "\n".join(lines) + "\n"


def departments_section(roster: Roster) -> str:
    """The section `departments`: heads as the table marks them, and as executive whoever the head answers to."""
    head = "# 部门,来自人员表:负责人按「部门负责人」一栏,分管领导取负责人的上级,请核对。 Please check heads and executives."
    lines = [head, "departments:"]
    for name in dict.fromkeys(entry.said["department"] for entry in roster.entries if "department" in entry.said):
        heads = list(_heads(roster.entries, name))
        lines.append(f"  {_text(name)}:")
        if len(heads) == 1:
            lines.append(f"    head: {heads[0].id}")
            lines += [f"    executive: {heads[0].said['manager']}"] if "manager" in heads[0].said else []
        else:
            zh, en = ("不止一位", "several") if heads else ("没有", "none")
            lines.append(f"    # 表中{zh}负责人,请补写 head。 Write head: the table names {en}.")
            lines.append("    aliases: []")
    return "\n".join(lines) + "\n"


def _heads(entries: Sequence[Entry], department: str) -> Iterator[Entry]:
    return (e for e in entries if e.said.get("department") == department and e.said.get("head", "").lower() in _YES)


def with_roster(manual: str, roster: Roster) -> str:
    """The shipped rules with these people in place of the example's, and nothing left that names one of those."""
    text = _replaced(manual, "people", people_section(roster))
    text = _replaced(text, "departments", departments_section(roster))
    for section in ("roles", "lists", "oncall"):
        text = _replaced(text, section, "")
    for below in ("affected", "monitoring"):
        text = re.sub(rf"(?m)^(?:  #[^\n]*\n)*  {below}:\n(?:    [^\n]*\n)*", "", text)
    return text.replace("corp.example", roster.domain).replace("示例科技有限公司", "请填写单位名称")


def _replaced(text: str, section: str, by: str) -> str:
    """A section with the comment above it, down to the blank line before the next one."""
    pattern = re.compile(rf"(?m)^(?:#[^\n]*\n)*{section}:\n(?:(?:[ ]+[^\n]*)?\n)*")
    found = pattern.search(text)
    assert found is not None, "the shipped rules have every section"
    return text[: found.start()] + (f"{by}\n" if by else "") + text[found.end() :]


def _text(value: str) -> str:
    return value if _BARE.fullmatch(value) and value.lower() not in _WORDS else json.dumps(value, ensure_ascii=False)
