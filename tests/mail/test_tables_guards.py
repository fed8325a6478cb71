from __future__ import annotations

import io
import random
import struct
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from office_files import TRACKER, docx, letter, paragraph, read, row, rows, table, values, xlsx, zipped

from mailflow.mail.forms.tables.values import Sheets
from mailflow.mail.forms.tables.wording import sentence

FORM = table(row("项目名称", "推广"), row("影响范围", "全部"), row(*TRACKER), row("原型", "技术部", "张工"))
DOCX = docx(FORM)
XLSX = xlsx({"进度": rows(("项目名称", "推广"), ("影响范围", "全部"), TRACKER, ("原型", "技术部", "张工"))})
LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600
CANARY = "canary-of-a-local-file"


def codes(found: Sheets) -> list[str]:
    assert (found.tables, found.fields) == ((), ())
    assert all(problem.of_file for problem in found.problems)
    return [problem.code for problem in found.problems]


@pytest.mark.parametrize(("name", "content", "code"), [
    ("old__doc", LOCKED, "other-format"), ("old__xls", LOCKED, "other-format"), ("a__wps", LOCKED, "other-format"), ("a__et", b"x", "other-format"), ("scan__pdf", b"%PDF-1.7", "other-format"),
    ("a__xlsb", b"x", "other-format"), ("locked__docx", LOCKED, "locked"), ("locked__xlsx", LOCKED, "locked"), ("junk__docx", b"junk", "broken"), ("empty__xlsx", b"", "broken"),
    ("cut__docx", DOCX[:200], "broken"), ("half__docx", DOCX[:-30], "broken"), ("zip__docx", zipped({"a.txt": "x"}), "not-office"),
])  # fmt: skip
def test_what_can_not_be_opened_is_asked_for(name: str, content: bytes, code: str) -> None:
    found = read(letter(**{name: content}))
    assert codes(found) == [code]
    assert sentence(found.problems[0]).startswith(f"附件《{name.replace('__', '.')}》：")
    assert code == "not-office" or ".docx" in sentence(found.problems[0], "en")


def test_files_of_other_kinds_are_just_attachments() -> None:
    assert read(letter(photo__jpg=b"x", notes__txt="负责人：张工".encode(), archive__zip=zipped({"a": "x"}))) == Sheets()


def test_a_renamed_file_is_read_by_what_it_is() -> None:
    assert values(read(letter(plan__xls=XLSX))) == values(read(letter(plan__doc=DOCX))) == [{"任务名称": "原型", "负责部门": "技术部", "owner": "张工"}]


def test_bombs_are_not_unpacked() -> None:
    assert codes(read(letter(a__docx=docx(paragraph("x" * 5_000_000))))) == ["bomb"]
    assert codes(read(letter(a__docx=docx("", **{"word/media/a.bin": b"\x00" * 30_000_000})))) == ["bomb"]
    assert codes(read(letter(a__docx=docx("", **{f"word/{number}.bin": b"x" for number in range(600)})))) == ["too-large"]
    noise = random.Random(1).randbytes(1_000_000)
    assert codes(read(letter(a__docx=docx("", **{f"word/{number}.bin": noise + b"\x00" * 6_000_000 for number in range(10)})))) == ["too-large"]
    assert codes(read(letter(a__docx=docx("", **{"word/embeddings/a.xlsx": XLSX})))) == ["nested"]


def test_a_file_that_lies_about_its_size_is_broken() -> None:
    data = bytearray(docx(FORM + paragraph("很长" * 2_000)))
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        size = archive.getinfo("word/document.xml").file_size
    lied = bytes(data).replace(struct.pack("<I", size), struct.pack("<I", 100))
    assert lied != bytes(data)
    assert codes(read(letter(a__docx=lied))) == ["broken"]


def test_too_many_elements_are_not_read_and_one_budget_is_for_the_whole_letter() -> None:
    words = [f"{number:x}" for number in random.Random(1).sample(range(2**40), 90_000)]
    assert codes(read(letter(a__docx=docx("".join(map(paragraph, words)))))) == ["too-large"]
    half = docx("".join(map(paragraph, words[:28_000])))
    assert codes(read(letter(a__docx=half, b__docx=half, c__docx=half))) == ["too-large"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_is_refused_and_no_file_is_read(tmp_path_factory: pytest.TempPathFactory, encoding: str) -> None:
    secret = tmp_path_factory.mktemp("secret") / "secret.txt"
    secret.write_text(CANARY)
    xml = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE d [<!ENTITY e SYSTEM "{secret.as_uri()}"><!ENTITY a "{"x" * 100}"><!ENTITY b "{"&a;" * 100}">]>'
    body = f'<w:document xmlns:w="w"><w:body>{FORM.replace("推广", "&e;&b;")}</w:body></w:document>'
    found = read(letter(a__docx=docx(FORM, **{"word/document.xml": (xml + body).encode(encoding)})))
    assert codes(found) == ["dtd"]
    assert CANARY not in repr(found)
    other = docx(FORM, **{"word/footnotes.xml": "<!DOCTYPE x><x/>"})
    assert codes(read(letter(a__docx=other))) == ["dtd"]


def test_entities_below_the_first_bytes_are_refused_too() -> None:
    late = "<?xml version='1.0'?>" + " " * 5_000 + "<!DOCTYPE x [<!ENTITY e 'y'>]>" + f'<w:document xmlns:w="w"><w:body>{FORM}</w:body></w:document>'
    assert codes(read(letter(a__docx=docx(FORM, **{"word/document.xml": late})))) == ["dtd"]


def test_nothing_outside_the_file_is_read() -> None:
    relation = '<Relationships><Relationship Id="r1" Type="x/officeDocument" TargetMode="External" Target="http://x.example/word/document.xml"/></Relationships>'
    assert codes(read(letter(a__docx=zipped({"_rels/.rels": relation, "word/document.xml": "<x/>"})))) == ["not-office"]
    outside = relation.replace(' TargetMode="External"', "").replace("http://x.example/", "../../../etc/")
    assert codes(read(letter(a__docx=zipped({"_rels/.rels": outside})))) == ["broken"]


def test_only_ten_files_are_opened() -> None:
    assert len(values(read(letter(**{f"f{number}__docx": DOCX for number in range(12)})))) == 10


@settings(max_examples=80, deadline=None)
@given(st.sampled_from([DOCX, XLSX]), st.integers(0, 2**32))
def test_no_damage_to_a_file_breaks_the_reader(content: bytes, seed: int) -> None:
    chance = random.Random(seed)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: bytearray(archive.read(name)) for name in archive.namelist()}
    part = parts[chance.choice(sorted(parts))]
    for _ in range(chance.choice((1, 1, 3, 10))):
        place = chance.randrange(len(part) or 1)
        part[place : place + chance.randrange(30)] = chance.choice((b"", b"<", b"-1", b"99999999999", b'"', bytes(part[place // 2 : place // 2 + 80])))
    damaged = zipped({name: bytes(one) for name, one in parts.items()})
    for one in (damaged, content[: chance.randrange(len(content))], content.replace(b"PK\x01\x02", b"PK\x01\x03", chance.randrange(3))):
        found = read(letter(a__docx=one, b__xlsx=one))
        assert all("{" not in sentence(problem, language) for problem in found.problems for language in ("zh", "en") if problem.of_file)
