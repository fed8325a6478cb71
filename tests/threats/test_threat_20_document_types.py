"""Row 20: no file that is mailed in makes us read another one.

The attack: Office files whose XML declares entities: of a file of this machine, of a server, or of themselves a billion
times. What must be seen: the file is not opened, its sender reads why, what the letter says beside it still counts, and
what the local file holds is nowhere.
"""

from __future__ import annotations

import base64
import io
import zipfile
from pathlib import Path

import pytest
from threat_office import Office, letter

CANARY = "canary-8f1d-of-a-local-file"
CELL = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
ROWS = (("项目名称", "推广{0}"), ("项目背景", "{0}"), ("核心目标", "上线{0}"))
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
DECLARED = {
    "a file": '<!DOCTYPE d [<!ENTITY e SYSTEM "{}">]>',
    "a file in UTF-16": '<!DOCTYPE d [<!ENTITY e SYSTEM "{}">]>',
    "a file by a parameter": '<!DOCTYPE d [<!ENTITY % p SYSTEM "{}"><!ENTITY e "x">%p;]>',
    "a server": '<!DOCTYPE d SYSTEM "http://127.0.0.1:9/{}"  [<!ENTITY e "x">]>',
    "a billion laughs": '<!DOCTYPE d [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;">]><!--{}-->',
    "nothing": "<!DOCTYPE d [<!ENTITY e 'x'>]><!--{}-->",
}  # fmt: skip


def archive(**parts: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return stream.getvalue()


def types(part: str, kind: str) -> bytes:
    return f'<Types><Override PartName="/{part}" ContentType="application/vnd.openxmlformats-officedocument.{kind}.main+xml"/></Types>'.encode()


def related(part: str) -> bytes:
    return f'<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="{part}"/></Relationships>'.encode()


def docx(declared: str, encoding: str, told: str = "&e;") -> bytes:
    rows = "".join("<w:tr>" + "".join(CELL.format(text.format(told)) for text in row) + "</w:tr>" for row in ROWS)
    xml = f'<?xml version="1.0" encoding="{encoding}"?>{declared}<w:document {W}><w:body><w:tbl>{rows}</w:tbl></w:body></w:document>'
    part, kind = "word/document.xml", "wordprocessingml.document"
    return archive(**{"[Content_Types].xml": types(part, kind), "_rels/.rels": related(part), part: xml.encode(encoding)})


def xlsx(declared: str, encoding: str, told: str = "&e;") -> bytes:
    cells = "".join("<row>" + "".join(f'<c t="inlineStr"><is><t>{text.format(told)}</t></is></c>' for text in row) + "</row>" for row in ROWS)
    sheet = f'<?xml version="1.0" encoding="{encoding}"?>{declared}<worksheet {S}><sheetData>{cells}</sheetData></worksheet>'
    book, kind = "xl/workbook.xml", "spreadsheetml.sheet"
    sheets = related("worksheets/sheet1.xml").replace(b"officeDocument\" T", b"worksheet\" T")
    named = f'<workbook {S}><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>'
    return archive(**{
        "[Content_Types].xml": types(book, kind), "_rels/.rels": related(book), book: named.encode(), "xl/_rels/workbook.xml.rels": sheets,
        "xl/worksheets/sheet1.xml": sheet.encode(encoding),
    })  # fmt: skip


def attached(name: str, content: bytes) -> bytes:
    coded = base64.encodebytes(content).decode()
    words = "项目名称: 推广\n参与部门: 市场部、技术部\n预计完成时间: 3月20日\n"
    body = f'--b\nContent-Type: text/plain; charset=utf-8\n\n{words}\n--b\nContent-Type: application/octet-stream\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment; filename="{name}"\n\n{coded}--b--\n'
    headers = {"Content-Type": 'multipart/mixed; boundary="b"'}
    return letter(body, sender="wang@corp.example", to="project@corp.example", subject="【项目】推广", headers=headers)


@pytest.fixture(scope="module")
def office() -> Office:
    return Office()


@pytest.mark.parametrize("make", [docx, xlsx])
@pytest.mark.parametrize("how", DECLARED)
def test_a_file_that_declares_entities_is_not_opened_and_its_sender_reads_why(office: Office, tmp_path: Path, how: str, make: object) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text(CANARY)
    encoding = "utf-16" if "UTF-16" in how else "utf-8"
    content = make(DECLARED[how].format(secret.as_uri()), encoding)  # type: ignore[operator]
    outcome = office.hand_in(attached("项目立项表.docx" if make is docx else "project.xlsx", content))
    assert outcome.disposition in ("recorded", "asked_back"), outcome.fact
    answers = [mail.message.text for mail in outcome.sent if mail.recipient == "wang@corp.example"]
    assert any("DTD" in text and "没有读取" in text for text in answers), answers
    assert "haha" not in "".join(answers)
    assert not any(CANARY.encode() in mail.raw or CANARY in mail.message.text for mail in outcome.sent)


def test_the_same_file_without_a_declaration_is_read(office: Office) -> None:
    for make in (docx, xlsx):
        content = make("", "utf-8", "!")
        outcome = office.hand_in(attached("project.xlsx" if make is xlsx else "project.docx", content))
        assert any("上线!" in mail.message.text for mail in outcome.sent), [mail.message.text for mail in outcome.sent]


def test_what_the_local_file_holds_is_nowhere(office: Office, tmp_path: Path) -> None:
    file = tmp_path / "mailflow.db"
    office.journal.connection.execute("VACUUM INTO ?", (str(file),))  # type: ignore[attr-defined]
    assert CANARY.encode() not in file.read_bytes()
