"""A setting that can not be used is named, with what was found and what to do, before anything is served."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest
from rig.dovecot import free_port
from rig.process import mailflow

from mailflow.rules.problem import RulesError
from mailflow.service.serving import serve
from mailflow.service.settings import BadSetting, read_settings

IMAP = "expected imaps://USER@HOST[:PORT]/FOLDER[?move=FOLDER][&auth=login|xoauth2]."
BAD = [
    ({"MAILFLOW_LISTEN": "8025"}, "MAILFLOW_LISTEN: found '8025', expected smtp://HOST:PORT. Give host and port."),
    (
        {"MAILFLOW_LISTEN": "smtp://127.0.0.1:99999"},
        "MAILFLOW_LISTEN: found 'smtp://127.0.0.1:99999', expected smtp://HOST:PORT. Give host and port.",
    ),
    ({"MAILFLOW_MAILBOX": "pop3://u@host"}, f"MAILFLOW_MAILBOX: found a URL of scheme 'pop3', {IMAP} Give user and host."),
    (
        {"MAILFLOW_MAILBOX": "imaps://u@host/INBOX"},
        (
            "MAILFLOW_MAILBOX_PASSWORD: found nothing, expected a password. "
            "Set MAILFLOW_MAILBOX_PASSWORD or MAILFLOW_MAILBOX_PASSWORD_COMMAND."
        ),
    ),
    (
        {"MAILFLOW_MAILBOX": "imaps://u:geheim@host/INBOX", "MAILFLOW_MAILBOX_PASSWORD": "x"},
        "MAILFLOW_MAILBOX: found a password in the URL, which logs show, expected none. Use its setting.",
    ),
    ({"MAILFLOW_MAILBOX": "maildir://"}, "MAILFLOW_MAILBOX: found 'maildir://', expected maildir:///PATH. Give it a path."),
    (
        {"MAILFLOW_SUBMIT": "http://host"},
        (
            "MAILFLOW_SUBMIT: found a URL of scheme 'http', "
            "expected smtps://[USER@]HOST[:PORT][?auth=xoauth2&connections=3] or smtp://…. Correct it."
        ),
    ),
    (
        {"MAILFLOW_SUBMIT": "smtp://host:99999"},
        "MAILFLOW_SUBMIT: found a URL that can not be read (Port out of range 0-65535), expected one. Correct it.",
    ),
    ({"MAILFLOW_STORE": "mysql://x"}, "MAILFLOW_STORE: found 'mysql://x', expected sqlite:///mailflow.db. Give it a path."),
    (
        {"MAILFLOW_STORE": "sqlite:///no/such/folder/x.db"},
        "MAILFLOW_STORE: found no folder no/such/folder, expected one for the journal. Make it first.",
    ),
    (
        {"MAILFLOW_TRUSTED_PEERS": "mx.corp.example"},
        (
            "MAILFLOW_TRUSTED_PEERS: found 'mx.corp.example', expected IP addresses like 10.0.0.5. "
            "Write the address of each mail server, not its name."
        ),
    ),
    (
        {"MAILFLOW_TEMPLATES": "nowhere"},
        (
            "MAILFLOW_TEMPLATES: found no folder nowhere/mail, expected templates there. "
            "Name another folder, or write one by: mailflow init DIR"
        ),
    ),
    (
        {"MAILFLOW_RULES": "nowhere.yaml"},
        (
            "nowhere.yaml:1:1: found no readable file (No such file or directory), expected rules. "
            "Name another, or run mailflow init."
        ),
    ),
]


@pytest.mark.parametrize(("settings", "told"), BAD, ids=[" ".join(settings.values()) for settings, _ in BAD])
def test_it_is_told_in_one_sentence_before_anything_is_served(tmp_path: Path, settings: dict[str, str], told: str) -> None:
    said: list[str] = []
    with pytest.raises((BadSetting, RulesError)) as refused:
        serve(read_settings({"MAILFLOW_STORE": f"sqlite:///{tmp_path}/mailflow.db", **settings}), lambda: None, said.append)
    assert str(refused.value) == told
    assert said == []


def test_on_the_command_line_the_sentence_is_all_and_the_exit_is_1(tmp_path: Path) -> None:
    settings, told = BAD[0]
    done = mailflow(tmp_path, "run", **settings)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", f"{told}\n")


def test_a_port_that_is_taken_is_told_with_the_setting_to_change(tmp_path: Path) -> None:
    port = free_port()
    with socket.create_server(("127.0.0.1", port)):
        done = mailflow(tmp_path, "run", MAILFLOW_LISTEN=f"smtp://127.0.0.1:{port}")
    assert done.returncode == 1
    assert done.stderr == (
        f"MAILFLOW_LISTEN: found smtp://127.0.0.1:{port} not to be had (Address already in use), "
        "expected a free port of this machine. End what uses it, or set another.\n"
    )
    assert "ready" not in done.stdout


def test_a_key_that_others_can_read_is_refused(tmp_path: Path) -> None:
    (tmp_path / "mailflow.db.key").write_bytes(bytes(32))
    (tmp_path / "mailflow.db.key").chmod(0o644)
    done = mailflow(tmp_path, "run", MAILFLOW_LISTEN=f"smtp://127.0.0.1:{free_port()}")
    assert done.returncode == 1
    assert done.stderr == "mailflow.db.key: readable by others, expected mode 0600. Run: chmod 600 mailflow.db.key\n"
