"""`mailflow init --people`: a table of people becomes rules that check clean, and what it lacks is said row by row."""

from __future__ import annotations

import csv
from io import BytesIO
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import Workbook

from mailflow.cli.main import mailflow
from mailflow.rules.check import problems
from mailflow.rules.load import load_rules

ZH = """姓名,邮箱,职务,部门,上级,代理人,语言,部门负责人,管理员
周总,zhou@acme.example,总经理,,,,,,
王经理,wang@acme.example,部门负责人,市场部,周总,赵敏,,是,
赵敏,zhao@acme.example、zhao.min@acme.example,"项目: 助理",市场部,wang@acme.example,,,,是
Bob Li,bob@acme.example,Engineer,技术部,不存在,,英文,,
无名,,,,,,,,
王二,wang@acme.example,,市场部,,,,,
"""
SAID = [
    "2: 部门: found nothing for 周总, expected one of most people. Add it to rules.yaml.",
    "5: 上级: found 不存在, who is nobody of the table, or several, expected one of the others. It is left out.",
    "6: 邮箱: found nothing, expected an address. The row is left out.",
    "7: 邮箱: found wang@acme.example again, expected each address once. The row is left out.",
]


IN_CHINESE = [
    "2: 部门：周总 没有写部门，一般应有。请在 rules.yaml 中补上。",
    "5: 上级：写的是 不存在，表中没有此人或不止一人，应为表中的另一人。这一项没有采用。",
    "6: 邮箱：写的是 空值，应为邮件地址。这一行没有采用。",
    "7: 邮箱：wang@acme.example 重复了，每个地址应只出现一次。这一行没有采用。",
]


def made(folder: Path, content: bytes, name: str = "people.csv") -> Result:
    folder.mkdir(exist_ok=True)
    table = folder / name
    table.write_bytes(content)
    return CliRunner().invoke(mailflow, ["init", str(folder / "new"), "--people", str(table)])


@pytest.mark.parametrize("content", [ZH.encode(), ZH.encode("utf-8-sig"), ZH.encode("gb18030"), ZH.replace(",", "\t").encode()])
def test_a_table_in_any_usual_form_becomes_rules_that_are_in_order(tmp_path: Path, content: bytes) -> None:
    done = made(tmp_path, content)
    assert done.exit_code == 0, done.output
    assert [line.partition("people.csv:")[2] for line in done.stdout.splitlines()[:-1]] == SAID
    policy = load_rules(tmp_path / "new" / "rules.yaml").policy
    people = policy.directory.people
    assert list(people) == ["zhou", "wang", "zhao", "bob"]
    assert (people["wang"].manager, people["wang"].deputy, people["zhao"].manager) == ("zhou", "zhao", "wang")
    assert people["zhao"].mails == ("zhao@acme.example", "zhao.min@acme.example")
    assert (people["zhao"].title, people["zhao"].admin, people["bob"].language) == ("项目: 助理", True, "en")
    assert (policy.directory.departments["市场部"].head, policy.directory.departments["市场部"].executive) == ("wang", "zhou")
    assert policy.directory.departments["技术部"].head is None
    assert (policy.organisation.domain, policy.authserv_id) == ("acme.example", "mx.acme.example")


def test_what_a_table_lacks_is_said_in_chinese_where_the_environment_is(tmp_path: Path) -> None:
    table = tmp_path / "people.csv"
    table.write_bytes(ZH.encode())
    done = CliRunner().invoke(mailflow, ["init", str(tmp_path / "new"), "--people", str(table)], env={"LC_ALL": "zh_CN.UTF-8"})
    *remarks, last = done.stdout.splitlines()
    assert [line.partition("people.csv:")[2] for line in remarks] == IN_CHINESE
    assert last.endswith(f"然后运行：mailflow check {tmp_path}/new/rules.yaml")


def workbook(rows: list[list[str]]) -> bytes:
    """A table as Excel saves it, below a sheet with nothing in it."""
    book, file = Workbook(), BytesIO()
    sheet = book.create_sheet("人员")
    for row in rows:
        sheet.append([cell or None for cell in row])
    book.save(file)
    return file.getvalue()


def test_a_table_of_excel_becomes_the_same_rules_with_the_same_list_of_problems(tmp_path: Path) -> None:
    rows = list(csv.reader(ZH.splitlines()))
    done = made(tmp_path, workbook(rows), "people.xlsx")
    assert done.exit_code == 0, done.output
    assert [line.partition("people.xlsx:")[2] for line in done.stdout.splitlines()[:-1]] == SAID
    made(tmp_path / "csv", ZH.encode())
    assert (tmp_path / "new" / "rules.yaml").read_bytes() == (tmp_path / "csv" / "new" / "rules.yaml").read_bytes()


@pytest.mark.parametrize(("content", "said"), [
    (b"PK\x03\x04 and nothing of a zip", "it is damaged"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "it has a password"),
    (b"\xff\xff\x00\x81", "found neither text nor XLSX"),
    (workbook([["周总", "zhou@acme.example"]]), "found no column of name and mail"),
])  # fmt: skip
def test_a_table_that_can_not_be_read_writes_nothing_and_says_why(tmp_path: Path, content: bytes, said: str) -> None:
    done = made(tmp_path, content, "people.xlsx")
    assert done.exit_code == 1
    assert said in done.stderr
    assert not (tmp_path / "new").exists()


def test_check_names_what_the_table_lacks(tmp_path: Path) -> None:
    made(tmp_path, ZH.replace(",是\nBob", ",\nBob").encode())
    assert ["found no admin among the people" in str(one) for one in problems(tmp_path / "new" / "rules.yaml")] == [True]


def test_hundreds_of_people_with_english_headings(tmp_path: Path) -> None:
    rows = [
        f"P {n},p{n}@acme.example,D{n % 40},{'yes' if n < 40 else ''},{'yes' if n == 0 else ''},{'P 119' if n < 119 else ''}"
        for n in range(120)
    ]
    done = made(
        tmp_path, "\n".join(["name;email;department;head;admin;manager", *(row.replace(",", ";") for row in rows)]).encode()
    )
    assert done.exit_code == 0, done.output
    policy = load_rules(tmp_path / "new" / "rules.yaml").policy
    assert (len(policy.directory.people), len(policy.directory.departments)) == (120, 40)


def test_a_table_without_headings_writes_nothing(tmp_path: Path) -> None:
    done = made(tmp_path, "周总,zhou@acme.example\n".encode())
    assert done.exit_code == 1
    assert "found no column of name and mail" in done.stderr
    assert not (tmp_path / "new").exists()
