"""`mailflow doctor` tries real servers, files and ports, and says of each what is wrong and what to do."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from rig.dovecot import Dovecot, free_port
from rig.nameserver import SILENT, Nameserver
from rig.process import ROOT, Running
from rig.script import Scripted
from rig.sink import Sink
from rig.tls import Certificate

from mailflow.cli.main import mailflow
from mailflow.journal.sqlite import open_journal
from mailflow.service.examining import connections, machine
from mailflow.service.examining.doctor import examine, worst
from mailflow.service.examining.finding import Finding
from mailflow.service.references import load_key
from mailflow.service.settings import read_settings
from mailflow.transport.imap_url import ImapUrl
from mailflow.transport.probing import SmtpFound, probe_imap, probe_smtp
from mailflow.transport.submission import SmtpUrl

AT = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)


class Said:
    """What an examination said, as the command says it with --json, without the templates being read anew each time."""

    def __init__(self, findings: list[Finding]) -> None:
        self.exit_code = int(worst(findings) == "wrong")
        self.output = self.stdout = "".join(f"{json.dumps(finding.values('en'))}\n" for finding in findings)


def run(home: Path, *_: str, **settings: str) -> Said:
    read = read_settings(environment(home, **settings))
    return Said(list(examine(read, lambda _: [], lambda: AT)))


def command(home: Path, *arguments: str, **settings: str) -> Result:
    return CliRunner().invoke(mailflow, ["doctor", *arguments], env=environment(home, **settings))


def environment(home: Path, **settings: str) -> dict[str, str]:
    env = {
        "MAILFLOW_RULES": str(ROOT / "rules.yaml"),
        "MAILFLOW_STORE": f"sqlite:///{home}/mailflow.db",
        "MAILFLOW_LISTEN": f"smtp://127.0.0.1:{free_port()}",
        "MAILFLOW_SUBMIT": f"maildir://{home}/outbox",
    }
    return env | settings


def found(result: Said | Result, part: str) -> list[dict[str, Any]]:
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    return [line for line in lines if line["part"] == part]


def wrong(result: Said | Result) -> dict[str, Any]:
    assert result.exit_code == 1, result.output
    (line,) = [one for one in map(json.loads, result.stdout.splitlines()) if one["state"] == "wrong"]
    assert line["do"] or line["found"].endswith(("Make it first.", "password.", "_COMMAND.", "port.")), line
    return dict(line)


def test_with_defaults_everything_is_in_order_and_nothing_is_made(tmp_path: Path) -> None:
    result = command(tmp_path)
    assert result.exit_code == 0, result.output
    parts = [line.split(":")[0].split(maxsplit=1)[1] for line in result.stdout.splitlines()]
    assert parts == ["python", "sqlite", "rules", "folder", "journal", "listen", "mail out", "clock", "dns"]
    assert list(tmp_path.iterdir()) == []


def test_the_python_is_tried_with_a_header_that_holds_another(tmp_path: Path) -> None:
    code = (
        "from email import message_from_string, policy\n"
        "class L(str):\n name='Subject'\n def fold(self, **k): return self\n"
        "m = message_from_string('Subject: x\\n\\n', policy=policy.default)\ndel m['Subject']\nm['Subject'] = L('x\\nX-Injected: y\\n')\n"
        "try: print('X-Injected' in m.as_string().splitlines()[1])\nexcept Exception: print(False)"
    )
    injected = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout.strip() == "True"
    (line,) = found(run(tmp_path, "--json"), "python")
    assert line["state"] == ("warning" if injected else "ok")
    assert ("CVE-2024-6923" in line["found"]) is injected


def test_a_mailbox_that_is_there_is_logged_in_to_and_asked_what_it_can_do(tmp_path: Path, dovecot: Dovecot) -> None:
    user = dovecot.new_user()
    dovecot.append(user, b"Subject: x\r\n\r\n")
    url = f"imap://{user}@127.0.0.1:{dovecot.port}/INBOX?move=Done"
    result = run(tmp_path, "--json", MAILFLOW_MAILBOX=url, MAILFLOW_MAILBOX_PASSWORD=dovecot.password)
    assert result.exit_code == 0, result.output
    said = [line["found"] for line in found(result, "mailbox")]
    assert said[0] == f"{user}@127.0.0.1/INBOX: logged in, 1 mails at most"
    assert said[1].startswith("IDLE")
    assert said[2] == "done mail goes to Done by MOVE, a folder that will be made"
    assert dovecot.flags(user) == {1: {"\\Recent"}} or dovecot.flags(user) == {1: set()}


def test_a_wrong_password_a_missing_folder_and_a_strange_certificate_are_told_apart(tmp_path: Path, dovecot: Dovecot) -> None:
    user = dovecot.new_user()
    plain, secure = f"imap://{user}@127.0.0.1:{dovecot.port}", f"imaps://{user}@127.0.0.1:{dovecot.tls_port}"
    for url, password, said in (
        (f"{plain}/INBOX", "wrong", "AUTHENTICATIONFAILED"),
        (f"{plain}/Nowhere", dovecot.password, "Mailbox doesn't exist: Nowhere"),
        (f"{secure}/INBOX", dovecot.password, "CERTIFICATE_VERIFY_FAILED"),
        (f"imap://{user}@127.0.0.1:{free_port()}/INBOX", dovecot.password, "Connection refused"),
        ("imap://127.0.0.1/INBOX", dovecot.password, "Give user and host"),
    ):
        line = wrong(run(tmp_path, "--json", MAILFLOW_MAILBOX=url, MAILFLOW_MAILBOX_PASSWORD=password))
        assert line["part"] == "mailbox"
        assert said in line["found"]
        assert dovecot.password not in line["found"]


def test_a_mailbox_without_a_password_says_which_setting_is_missing(tmp_path: Path) -> None:
    line = wrong(run(tmp_path, "--json", MAILFLOW_MAILBOX="imap://u@127.0.0.1/INBOX"))
    assert line["found"].startswith("MAILFLOW_MAILBOX_PASSWORD: found nothing")


def answering(capabilities: bytes) -> Scripted:
    """A server with few talents: it logs in whoever comes and opens any folder."""

    def answer(line: bytes) -> bytes | None:
        tag, _, rest = line.strip().partition(b" ")
        word = rest.split(b" ")[0].upper()
        said = {
            b"CAPABILITY": b"* CAPABILITY IMAP4rev1 " + capabilities + b"\r\n",
            b"SELECT": b"* 0 EXISTS\r\n* OK [UIDVALIDITY 1] x\r\n* OK [UIDNEXT 1] x\r\n* OK [PERMANENTFLAGS ()] x\r\n",
            b"LIST": b"",
        }
        return said.get(word, b"") + tag + b" OK done\r\n"

    return Scripted(b"* OK hello\r\n", answer)


def test_what_a_poor_server_can_not_do_is_a_warning_and_what_the_settings_need_of_it_is_wrong(tmp_path: Path) -> None:
    with answering(b"") as server:
        url = f"imap://u@127.0.0.1:{server.port}/INBOX"
        result = run(tmp_path, "--json", MAILFLOW_MAILBOX=url, MAILFLOW_MAILBOX_PASSWORD="p")
        moved = wrong(run(tmp_path, "--json", MAILFLOW_MAILBOX=f"{url}?move=Done", MAILFLOW_MAILBOX_PASSWORD="p"))
    assert result.exit_code == 0
    assert [line["state"] for line in found(result, "mailbox")] == ["ok", "warning", "warning"]
    assert "neither MOVE nor UIDPLUS" in moved["found"]


def test_trusted_tls_is_used_for_the_mailbox(dovecot: Dovecot, certificate: Certificate) -> None:
    url = ImapUrl.of(f"imaps://{dovecot.new_user()}@127.0.0.1:{dovecot.tls_port}/INBOX")
    assert "IDLE" in probe_imap(url, lambda: dovecot.password, certificate.client()).capabilities


def test_the_way_out_is_greeted_asked_and_left_without_a_mail(tmp_path: Path, sink: Sink) -> None:
    result = run(tmp_path, "--json", MAILFLOW_SUBMIT=f"smtp://127.0.0.1:{sink.port}")
    assert result.exit_code == 0, result.output
    said = [line["found"] for line in found(result, "mail out")]
    assert said == [f"127.0.0.1:{sink.port}: not encrypted, no login", "extensions: SIZE, 8BITMIME"]
    assert sink.messages == []
    assert sink.commands == ["MAIL", "RSET"]


def test_a_server_that_refuses_our_sender_is_wrong_though_it_answers(tmp_path: Path, sink: Sink) -> None:
    sink.say("MAIL", "553 5.7.1 not your address")
    line = wrong(run(tmp_path, "--json", MAILFLOW_SUBMIT=f"smtp://127.0.0.1:{sink.port}"))
    assert "553 5.7.1 not your address" in line["found"]
    assert "coord@corp.example" in line["found"]


def test_a_server_that_takes_less_than_the_rules_allow_is_a_warning(tmp_path: Path) -> None:
    with Sink(data_size_limit=1_000_000) as small:
        result = run(tmp_path, "--json", MAILFLOW_SUBMIT=f"smtp://127.0.0.1:{small.port}")
    assert [line["state"] for line in found(result, "mail out")] == ["ok", "ok", "warning"]


def test_a_login_that_fails_and_a_port_nobody_listens_on_are_wrong(tmp_path: Path, sink: Sink) -> None:
    refused = wrong(run(tmp_path, "--json", MAILFLOW_SUBMIT=f"smtp://127.0.0.1:{free_port()}"))
    assert (refused["part"], "ConnectionRefusedError" in refused["found"]) == ("mail out", True)
    url = f"smtp://u@127.0.0.1:{sink.port}"
    assert wrong(run(tmp_path, "--json", MAILFLOW_SUBMIT=url, MAILFLOW_SUBMIT_PASSWORD="p"))["part"] == "mail out"
    assert "MAILFLOW_SUBMIT_PASSWORD" in wrong(run(tmp_path, "--json", MAILFLOW_SUBMIT=url))["found"]


def greeted(text: bytes) -> SmtpFound:
    def answer(line: bytes) -> bytes | None:
        return None if line.upper().startswith(b"QUIT") else b"250 ok\r\n"

    with Scripted(b"220 " + text + b"\r\n", answer) as server:
        return probe_smtp(SmtpUrl.of(f"smtp://127.0.0.1:{server.port}"), str, "coord@corp.example")


def test_a_clock_that_differs_from_that_of_the_mail_server_is_wrong() -> None:
    server = greeted(b"mx.corp.example ESMTP; Mon, 2 Mar 2026 09:00:00 +0800")
    (same,) = connections.time(server, lambda: AT + timedelta(seconds=30))
    (apart,) = connections.time(server, lambda: AT + timedelta(hours=8))
    (untold,) = connections.time(greeted(b"mx.corp.example ESMTP"), lambda: AT)
    assert (same.state, apart.state, untold.state) == ("ok", "wrong", "ok")
    assert "28,800 seconds" in apart.found.en
    assert apart.do


def test_a_port_in_use_is_wrong_but_not_where_mailflow_itself_runs(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        url = f"smtp://127.0.0.1:{taken.getsockname()[1]}"
        assert "Address already in use" in wrong(run(tmp_path, "--json", MAILFLOW_LISTEN=url))["found"]
    port = free_port()
    settings = {"MAILFLOW_RULES": str(ROOT / "rules.yaml"), "MAILFLOW_LISTEN": f"smtp://127.0.0.1:{port}"}
    with Running(tmp_path, **settings):
        result = run(tmp_path, "--json", MAILFLOW_LISTEN=f"smtp://127.0.0.1:{port}")
    assert result.exit_code == 0, result.output
    assert "mailflow runs already (process " in found(result, "listen")[0]["found"]


def test_a_key_that_others_can_read_and_one_that_is_gone_are_named(tmp_path: Path) -> None:
    path = tmp_path / "mailflow.db"
    open_journal(path).close()
    assert found(run(tmp_path, "--json"), "key")[0]["state"] == "warning"
    key = tmp_path / "mailflow.db.key"
    load_key(key)
    assert found(run(tmp_path, "--json"), "key")[0]["state"] == "ok"
    key.chmod(0o644)
    assert wrong(run(tmp_path, "--json"))["do"] == f"Run: chmod 600 {key}"


def test_a_damaged_journal_and_a_file_that_is_none_are_wrong(tmp_path: Path) -> None:
    path = tmp_path / "mailflow.db"
    path.write_bytes(b"no journal" * 500)
    path.chmod(0o600)
    assert wrong_part(run(tmp_path, "--json")) == {"journal"}


def wrong_part(result: Said | Result) -> set[str]:
    return {line["part"] for line in map(json.loads, result.stdout.splitlines()) if line["state"] == "wrong"}


def test_a_folder_that_is_not_there_is_wrong_for_the_disk_and_the_journal(tmp_path: Path) -> None:
    result = run(tmp_path, "--json", MAILFLOW_STORE=f"sqlite:///{tmp_path}/none/mailflow.db")
    assert {"folder", "journal"} <= wrong_part(result)


def test_rules_with_errors_are_wrong_with_the_first_of_them_and_the_rest_is_still_tried(tmp_path: Path) -> None:
    rules = tmp_path / "rules.yaml"
    rules.write_text((ROOT / "rules.yaml").read_text("utf-8").replace("manager: zhou", "manager: zhuo"), "utf-8")
    result = command(tmp_path, "--json", MAILFLOW_RULES=str(rules))
    (line,) = found(result, "rules")
    assert line["state"] == "wrong"
    assert 'Did you mean "zhou"?' in line["found"]
    assert "(and 1 more)" in line["found"]
    assert found(result, "listen")[0]["state"] == "ok"


def test_everything_is_said_in_chinese_too(tmp_path: Path) -> None:
    lines = command(tmp_path, "--language", "zh").stdout.splitlines()
    assert any(line.startswith("正常  收信端口：smtp://127.0.0.1:") and line.endswith("：空闲") for line in lines)
    assert [line for line in lines if not line.startswith(("正常  ", "注意  ", "有误  "))] == []
    assert any(line.endswith(" 没有错误") for line in lines)


@pytest.mark.parametrize(("fault", "state"), [(None, "ok"), (SILENT, "wrong")])
def test_the_nameserver_is_asked_where_rules_verify_signatures(tmp_path: Path, fault: str | None, state: str) -> None:
    rules = tmp_path / "rules.yaml"
    rules.write_text((ROOT / "rules.yaml").read_text("utf-8").replace("verify_dkim: false", "verify_dkim: true"), "utf-8")
    with Nameserver({"_dmarc.corp.example": ("v=DMARC1",)}) as server:
        server.fault = fault
        result = run(tmp_path, "--json", MAILFLOW_RULES=str(rules), MAILFLOW_DNS=server.address)
    assert [line["state"] for line in found(result, "dns")] == [state]
    off = run(tmp_path, "--json", MAILFLOW_RULES=str(rules), MAILFLOW_DNS="off")
    assert wrong(off)["part"] == "dns"


def test_our_own_mails_never_carry_an_injected_header() -> None:
    (said,) = machine.python()
    assert isinstance(said, Finding)
    assert said.state != "wrong"
