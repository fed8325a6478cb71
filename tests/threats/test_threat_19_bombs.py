"""Row 19: no letter costs more than a letter may, and none is lost for having tried.

The attack: headers, parts and archives that grow while they are read. What must be seen: the service lives within its
memory and goes on, each letter is kept byte for byte and has a disposition with its reason, its sender is told where that
is somebody of the house, and the genuine letter behind them counts.
"""

from __future__ import annotations

import base64
import gzip
import io
import zipfile
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from rig.books import disposed, is_in_order, opened, settled
from rig.dovecot import free_port
from rig.office import hand_in, request
from rig.process import Running
from threat_office import PASS

from mailflow.journal.journal import SYSTEM

MEGA = 1_000_000
FILE = "Content-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="


def head(fields: str = "", *, sender: str = "wang@corp.example") -> bytes:
    named = f"From: {sender}\r\nTo: project@corp.example\r\nSubject: [PROJECT] x\r\nMessage-ID: <{sha256(fields.encode()).hexdigest()[:20]}@x.example>\r\n"
    return f"Authentication-Results: {PASS}\r\n{named}{fields}\r\n".encode()


def with_file(name: str, content: bytes) -> bytes:
    coded = base64.encodebytes(content).decode().replace("\n", "\r\n")
    body = f"--b\r\nContent-Type: text/plain\r\n\r\nplan\r\n--b\r\nContent-Type: application/octet-stream\r\n{FILE}{name}\r\n\r\n{coded}--b--\r\n"
    return head(f'Content-Type: multipart/mixed; boundary="b"\r\nX-File: {sha256(content).hexdigest()[:9]}\r\n') + body.encode()


def zipped(*parts: tuple[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts:
            archive.writestr(name, content)
    return stream.getvalue()


def nested_zips(depth: int = 3) -> bytes:
    content = zipped(("0.txt", bytes(2 * MEGA)))
    for level in range(depth):
        content = zipped(*[(f"{level}-{n}.zip", content) for n in range(9)])
    return content


def office_file(**parts: bytes) -> bytes:
    types = b'<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    relation = b'<Relationships><Relationship Id="r" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>'
    return zipped(("[Content_Types].xml", types), ("_rels/.rels", relation), *((name.replace("__", "/").replace("_xml", ".xml"), data) for name, data in parts.items()))


BOMBS: dict[str, Callable[[], bytes]] = {
    "a header of 400 KB": lambda: head("X-A: " + "a" * 900 + "\r\n" + ("\t" + "b" * 900 + "\r\n") * 450),
    "9,000 headers": lambda: head("X-A: b\r\n" * 9_000),
    "9,000 encoded words": lambda: head("X-Title: " + "=?utf-8?q?=E5=90=8C?=\r\n " * 9_000 + "x\r\n"),
    "9,000 parts": lambda: head('Content-Type: multipart/mixed; boundary="b"\r\n') + b"--b\r\n\r\nAPPROVED\r\n" * 9_000,
    "900 nested parts": lambda: head() + b"".join(b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(900)),
    "900 nested messages": lambda: head("Content-Type: message/rfc822\r\n") + b"Content-Type: message/rfc822\r\n\r\n" * 900,
    "900 boundaries that all begin alike": lambda: head() + b"".join(b'Content-Type: multipart/mixed; boundary="%s"\r\n\r\n--%s\r\n' % (b"b" * n, b"b" * n) for n in range(1, 200)),
    "200 KB of open brackets": lambda: head("Content-Type: text/plain\r\n") + b"(((((((((([[[[[<<<<<\r\n" * 9_000,
    "200 KB of open tags": lambda: head("Content-Type: text/html\r\n") + b"<div><table><tr><td>\r\n" * 9_000,
    "a DOCX of 36 MB": lambda: with_file("plan.docx", office_file(word__document_xml=b"<w:document><w:body>" + b"<w:p/>" * 6_000_000)),
    "a picture of 30 MB in a DOCX": lambda: with_file("plan.docx", office_file(word__document_xml=b"<w:document/>", word__media__a=bytes(30 * MEGA))),
    "an XLSX with 9,000 members": lambda: with_file("plan.xlsx", zipped(*[(f"xl/{n}.xml", b"") for n in range(9_000)])),
    "ZIPs in ZIPs as a DOCX": lambda: with_file("plan.docx", nested_zips()),
    "ZIPs in ZIPs": lambda: with_file("plan.zip", nested_zips(2)),
    "a gzip of 30 MB": lambda: with_file("plan.csv.gz", gzip.compress(bytes(30 * MEGA))),
    "quoted-printable of one line": lambda: head("Content-Type: text/plain; charset=utf-7\r\nContent-Transfer-Encoding: quoted-printable\r\n") + b"=\r\n" * 50_000,
}  # fmt: skip


def peak(process: int) -> int:
    """The most memory a process has ever had resident, in bytes."""
    status = Path(f"/proc/{process}/status").read_text()
    return next(int(line.split()[1]) * 1024 for line in status.splitlines() if line.startswith("VmHWM"))


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="no /proc here to read the memory of a process from")
def test_the_service_lives_within_its_memory_and_every_bomb_is_kept_with_its_reason(tmp_path: Path) -> None:
    port, bombs = free_port(), {name: build() for name, build in BOMBS.items()}
    with Running(tmp_path, MAILFLOW_LISTEN=f"smtp://127.0.0.1:{port}", MAILFLOW_TRUSTED_PEERS="127.0.0.1") as service:
        hand_in(port, *bombs.values(), request())
        settled(tmp_path, len(bombs) + 1)
        assert peak(service._process.pid) < 512 << 20
        assert service.stop() == 0
    assert not [line for line in service.log if "Traceback" in line]
    *found, last = disposed(tmp_path)
    assert (last.disposition, last.record) == ("recorded", "CNF-2026-0001")
    for name, fact in zip(bombs, found, strict=True):
        assert fact.reason, name
        assert fact.disposition in ("held", "asked_back", "recorded"), name
        assert fact.decision != "approve", name
    over = [name for name, fact in zip(bombs, found, strict=True) if fact.disposition == "held"]
    assert len(over) >= 5, over
    with opened(tmp_path) as journal:
        kept = {fact.letter: journal.letter(str(fact.letter)) for fact in found}
        assert [letter_.raw for letter_ in kept.values() if letter_] == list(bombs.values())
        told = [mail.notice.kind for mail in journal.mails_about(SYSTEM) if mail.notice.to == "wang"]
    assert told.count("refusal") >= 2, "where the head is too large to be read, nobody can be told"
    assert is_in_order(tmp_path)
