"""Row 21: what people write is text in our mails and documents, and never a template.

The attack: Jinja and Word fields in titles, names of files and answers; and templates that an organisation's own folder
holds and that reach for Python. What must be seen: the words as they were written, and the template by its name, refused.
"""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import pytest
from docx import Document
from jinja2 import TemplateError
from jinja2.exceptions import SecurityError
from threat_office import ROOT, START, Office, SentMail, letter, reply

from mailflow.documents.render import NotRendered, Renderer
from mailflow.documents.template import TemplateRefused
from mailflow.mail.outgoing.templates import MailTemplates

SUM = "{{7*7}}"
PAYLOADS = [
    SUM, "{% for x in ().__class__.__base__.__subclasses__() %}{{x}}{% endfor %}", "{{ config }}{{ self.__init__.__globals__ }}",
    "{{r 7*7 }}", "{{p cycler.__init__.__globals__.os.popen('id').read() }}", "{%tr for i in range(9) %}{%tr endfor %}", "{# hidden #}shown", "${7*7} #{7*7} <%= 7*7 %>",
    "{{ ''.join(['4','9']) }}", "{{record.__class__}}", "{{lipsum.__globals__['os'].popen('id').read()}}", "%(record)s {0.__class__} {record}",
    "</w:t></w:r></w:p><w:p/>", "{{7*7}}\n{{7*7}}", "\x07{{7*7}}\x0c",
]  # fmt: skip


def words_of(mail: SentMail) -> str:
    """All that a reader of a mail can see: its subject, both parts, and the text of its documents."""
    seen = [mail.message.subject, mail.message.text]
    for attachment in mail.message.attachments:
        if attachment.name.endswith(".docx"):
            document = Document(io.BytesIO(attachment.content))
            seen += [paragraph.text for paragraph in document.element.body.iter() if (paragraph.tag or "").endswith("}t") and paragraph.text]
    return "\n".join(seen)


@pytest.fixture(scope="module")
def office() -> Office:
    return Office(("answers_per_sender_hour: 20", "answers_per_sender_hour: 900"))


@pytest.mark.parametrize("payload", PAYLOADS, ids=lambda payload: ascii(payload)[1:30])
def test_it_is_told_as_it_was_written(office: Office, payload: str) -> None:
    body = f"事项: 模板 {payload}\n内容: 写作 {payload}\n确认人: 刘经理\n"
    opened = office.hand_in(letter(body, sender="wang@corp.example", to="confirm@corp.example", subject=f"【确认】{' '.join(payload.split())}"))
    assert opened.counted, opened.fact
    asked = office.asked("liu@corp.example", record=opened.fact.record)
    answered = office.hand_in(reply(asked, f"同意，{payload}\n\n{payload}" if payload.startswith("<") else "同意"))
    seen = "\n".join(words_of(mail) for mail in (*opened.sent, *answered.sent))
    plain = payload.split("\n")[0].strip("\x07\x0c")
    assert plain in seen
    assert seen.count("写作 " + plain) >= 1
    for made in ("写作 49", "模板 49", "uid=", "<class ", "subclasses__() %}{", "写作 shown"):
        assert made not in seen.replace(plain, ""), made


@pytest.mark.parametrize(("to", "subject", "body"), [
    ("incident@corp.example", "【事件】{0}", "事件性质: 系统故障 {0}\n影响范围: {0}\n紧急程度: 高\n当前状况: {0}\n"),
    ("project@corp.example", "【项目】{0}", "项目名称: {0}\n项目背景: {0}\n项目目标: {0}\n主导部门: 市场部\n参与部门: 技术部\n预计时间: 3月20日\n"),
    ("request@corp.example", "【联系单】{0}", "收文部门: 技术部\n事由: {0}\n内容: {0}\n要求完成时间: 3月9日\n"),
    ("coord@corp.example", "【升级】{0}", "问题: {0}\n涉及部门: 市场部、技术部\n分歧: {0}\n"),
    ("coord@corp.example", "【会议】{0}", "会议主题: {0}\n时间: 3月5日 14:00\n地点: {0}\n参会人: 刘经理、Alice Brown\n议程: {0}\n"),
])  # fmt: skip
def test_nor_is_it_a_template_in_any_other_kind_of_matter(office: Office, to: str, subject: str, body: str) -> None:
    outcome = office.hand_in(letter(body.format(SUM), sender="wang@corp.example", to=to, subject=subject.format(SUM)))
    assert outcome.counted, outcome.fact
    assert outcome.sent
    told = "\n".join(words_of(mail) for mail in outcome.sent)
    assert SUM in told
    assert ": 49" not in told and "：49\n" not in told and "《49》" not in told


HOSTILE = [
    "{{ ().__class__ }}", "{{ record.__init__.__globals__ }}", "{{ record['__class__'] }}", "{{ ''|attr('__class__') }}", "{{ record|map(attribute='__class__')|list }}",
    "{{ lipsum.__globals__ }}", "{{ cycler.__init__ }}", "{{ self._TemplateReference__context }}", "{% include '../../../etc/passwd' %}", "{% import 'os' as os %}",
    "{% extends '/etc/passwd' %}", "{{ undefined_name }}", "{{ record.titel }}", "{% for x in range(10**9) %}x{% endfor %}", "{{ joiner.__init__.__globals__ }}",
]  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("templates")
    shutil.copytree(ROOT / "templates", home / "templates")
    shutil.copy(ROOT / "rules.yaml", home / "rules.yaml")
    return home


@pytest.mark.parametrize("payload", HOSTILE)
def test_a_hostile_document_template_is_refused_before_it_runs(folder: Path, payload: str) -> None:
    """The renderer refuses by looking, as `mailflow check` does; what only running shows, the sandbox stops."""
    template = folder / "templates/documents/zh/agreement.docx"
    document = Document(str(ROOT / "templates/documents/zh/agreement.docx"))
    document.add_paragraph(payload)
    document.save(str(template))
    with pytest.raises((TemplateRefused, NotRendered), match=r"agreement\.docx"):
        Renderer(folder / "templates/documents").render("agreement", "zh", {"organisation": "x"}, START)


@pytest.mark.parametrize("payload", HOSTILE)
def test_a_hostile_mail_template_runs_nothing(folder: Path, payload: str) -> None:
    template, shipped = folder / "templates/mail/zh/help.j2", (ROOT / "templates/mail/zh/help.j2").read_text(encoding="utf-8")
    template.write_text(shipped.replace("{% block body %}", "{% block body %}" + payload, 1), encoding="utf-8")
    with pytest.raises((TemplateError, SecurityError, OverflowError)):
        MailTemplates(folder / "templates/mail", "Asia/Shanghai").render("help", "zh", {})
