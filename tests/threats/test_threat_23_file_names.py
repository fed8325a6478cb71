"""Row 23: what a file is called decides nothing about where anything is written.

The attack: attachments and titles called `../../x`, `C:\\x`, `CON`, `x.docx\\0.exe`, bidi and the like, in each of the ways
in which mail programs write names. What must be seen: the file reaches those who confirm, byte for byte, under a name that
leads nowhere; a rehearsal, a pack and its unpacking write only where they were told to.
"""

from __future__ import annotations

import base64
import io
import re
import zipfile
from pathlib import Path
from urllib.parse import quote

import pytest
from click.testing import CliRunner
from threat_office import ROOT, Office, letter, reply

from mailflow.cli.export import export
from mailflow.cli.simulate import simulate

NAMES = [
    "../../evil.docx", "..\\..\\evil.docx", "/etc/cron.d/evil.docx", "C:\\Windows\\evil.docx", "\\\\server\\share\\evil.docx", "....//....//evil.docx", "%2e%2e%2fevil.docx",
    "..", ".", "", " ", "~/.ssh/evil.docx", "CON", "con.docx", "NUL.docx", "lpt1.docx", "aux", "evil.docx.", "evil.docx ", "evil.docx::$DATA", "evil.docx:stream", "-rf.docx",
    "|rm -rf.docx", "`id`.docx", "$(id).docx", "a\x00b.docx", "a\nb.docx", "a\r\nBcc: x@y.docx", "a\tb.docx", "\x1b[2Jevil.docx", "\u202excod.exe", "evil\u2028.docx",
    "\uff0e\uff0e\uff0fevil.docx", "\u2024\u2024/evil.docx", "..\uff3cevil.docx", "预算" * 200 + ".docx", "a" * 3000 + ".docx", "é.docx", "é.docx", "<script>.docx", 'a"b.docx', "a;b.docx",
    "a' OR 1=1.docx", "{{7*7}}.docx", "=?utf-8?b?Li4vLi4vZXZpbC5kb2N4?=", "evil.docx/../../x", ".htaccess", ".docx", "desktop.ini", "mailflow.db",
]  # fmt: skip
RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\.|$)")


def parameter(name: str, way: int) -> bytes:
    """A file name as three kinds of mail programs write it."""
    if way == 0:
        return f"filename*=UTF-8''{quote(name, safe='')}".encode()
    coded = base64.b64encode(name.encode()).decode()
    if way == 1 or any(char in name for char in '\r\n\0"'):
        return f'filename="=?utf-8?b?{coded}?="'.encode()
    return f'filename="{name}"'.encode()


def attached(name: str, way: int, content: bytes, title: str = "文件") -> bytes:
    body = f"--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n事项: {title}\r\n内容: 见附件\r\n确认人: 刘经理\r\n\r\n--b\r\nContent-Type: application/octet-stream\r\n".encode()
    body += b"Content-Transfer-Encoding: base64\r\nContent-Disposition: attachment; " + parameter(name, way) + b"\r\n\r\n" + base64.encodebytes(content) + b"--b--\r\n"
    raw = letter("@@", sender="wang@corp.example", to="confirm@corp.example", subject="【确认】文件", headers={"Content-Type": 'multipart/mixed; boundary="b"'})
    return raw.replace(b"@@\r\n", body)


def leads_nowhere(name: str) -> None:
    assert 0 < len(name) <= 120, name
    assert not re.search(r"[/\\:*?\"<>|\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069]", name), ascii(name)
    assert name == name.strip(". "), name
    assert not RESERVED.match(name), name


@pytest.fixture(scope="module")
def office() -> Office:
    return Office(("answers_per_sender_hour: 20", "answers_per_sender_hour: 900"))


@pytest.mark.parametrize("name", NAMES, ids=lambda name: ascii(name)[1:28])
def test_it_reaches_its_readers_under_a_name_that_leads_nowhere(office: Office, name: str) -> None:
    way = NAMES.index(name) % 3
    content = f"content of {NAMES.index(name)}".encode()
    outcome = office.hand_in(attached(name, way, content))
    assert outcome.counted, outcome.fact
    asked = office.asked("liu@corp.example", record=outcome.fact.record)
    carried = {file.name: file.content for file in asked.message.attachments}
    assert content in carried.values()
    for found in carried:
        leads_nowhere(found)


def test_what_a_pack_unpacks_to_stays_in_its_folder(office: Office, tmp_path: Path) -> None:
    office.hand_in(attached(NAMES[0], 0, b"one", title="../../../x"))
    number = list(office.journal.records())[-1].id
    office.hand_in(reply(office.asked("liu@corp.example", record=number), "同意"))
    file = tmp_path / "mailflow.db"
    office.journal.connection.execute("VACUUM INTO ?", (str(file),))  # type: ignore[attr-defined]
    done = CliRunner().invoke(export, [number, "-o", str(tmp_path / "p.zip"), "--journal", str(file)], env={"MAILFLOW_RULES": str(ROOT / "rules.yaml")})
    assert done.exit_code == 0, done.output
    with zipfile.ZipFile(io.BytesIO((tmp_path / "p.zip").read_bytes())) as archive:
        assert all(re.fullmatch(r"[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)?\.[a-z0-9]+", name) for name in archive.namelist()), archive.namelist()


def test_a_rehearsal_writes_only_into_the_folder_it_was_given(tmp_path: Path) -> None:
    """Names and titles become files on the disk of whoever rehearses: only below --out, and each where it can be opened."""
    home = tmp_path / "a" / "b" / "c"
    home.mkdir(parents=True)
    steps = []
    for number, name in enumerate(NAMES[::3]):
        (home / f"{number}.eml").write_bytes(attached(name, number % 3, b"x", title=f"标题 {name.splitlines()[0] if name.strip() else 'x'}"))
        steps.append(f"  - raw: {number}.eml\n  - reply: {{by: liu@corp.example, kind: sign-off-request, body: 不同意，理由：不行}}\n")
    (home / "s.yaml").write_text("start: 2026-03-02 09:00\nsteps:\n" + "".join(steps) + "  - wait: 5d\n", encoding="utf-8")
    before = set(tmp_path.rglob("*"))
    done = CliRunner().invoke(simulate, [str(home / "s.yaml"), "--rules", str(ROOT / "rules.yaml"), "--out", str(home / "out")])
    assert done.exit_code == 0, done.output[-2000:]
    written = {path for path in tmp_path.rglob("*") if path not in before and path != home / "out"}
    assert len(written) > 50
    for path in written:
        assert home / "out" in path.parents, path
        leads_nowhere(path.name)
    assert not any(path.name.startswith("evil") for path in Path("/tmp").glob("evil*"))
