"""`mailflow run` over the mailboxes that organisations have: IMAP on a real Dovecot, and a Maildir."""

from __future__ import annotations

import json
from email.message import EmailMessage
from pathlib import Path

from rig.books import disposed, is_in_order, records, settled
from rig.dovecot import Dovecot
from rig.office import SIGNERS, Outbox, documents, kinds, letter, read, reply, request
from rig.process import Running
from rig.sink import Sink
from rig.waiting import until


def imap(dovecot: Dovecot, sink: Sink, options: str = "") -> tuple[str, dict[str, str]]:
    user = dovecot.new_user()
    return user, {
        "MAILFLOW_MAILBOX": f"imap://{user}@127.0.0.1:{dovecot.port}/INBOX{options}",
        "MAILFLOW_MAILBOX_PASSWORD_COMMAND": f"printf '%s\\n' {dovecot.password}",
        "MAILFLOW_SUBMIT": f"smtp://127.0.0.1:{sink.port}",
    }


def mailed(sink: Sink, kind: str, number: int) -> list[EmailMessage]:
    """So many mails of a kind, once the server has taken them."""

    def found() -> list[EmailMessage]:
        of_kind = [mail for mail in map(read, [taken.raw for taken in sink.messages]) if mail["X-Mailflow-Kind"] == kind]
        return of_kind if len(of_kind) >= number else []

    return until(found, f"{number} mails of kind {kind}")


def test_a_confirmation_over_imap_and_submission(tmp_path: Path, dovecot: Dovecot, sink: Sink) -> None:
    user, settings = imap(dovecot, sink)
    with Running(tmp_path, **settings) as service:
        dovecot.append(user, request().as_bytes())
        for asked in mailed(sink, "sign-off-request", 3):
            dovecot.append(user, reply(asked, "同意").as_bytes())
        outcomes = mailed(sink, "outcome", 4)
        assert service.stop() == 0
    assert [len(documents(outcome)) for outcome in outcomes] == [1] * 4
    assert sorted(taken.rcpt_to for taken in sink.messages if b"X-Mailflow-Kind: outcome" in taken.raw) == sorted(
        (who,) for who in ("wang@corp.example", *SIGNERS)
    )
    assert {taken.mail_from for taken in sink.messages} == {"coord@corp.example"}
    assert [record.state for record in records(tmp_path)] == ["confirmed"]
    assert all("$MailflowDone" in flags for flags in dovecot.flags(user).values())
    assert len(dovecot.flags(user)) == 4
    assert is_in_order(tmp_path)


def test_mail_that_came_while_it_was_down_is_taken_once_at_the_next_start(
    tmp_path: Path, dovecot: Dovecot, sink: Sink
) -> None:
    user, settings = imap(dovecot, sink)
    dovecot.append(user, request().as_bytes())
    with Running(tmp_path, **settings) as service:
        mailed(sink, "sign-off-request", 3)
        assert service.stop() == 0
    dovecot.append(user, request().as_bytes())
    with Running(tmp_path, **settings) as service:
        mailed(sink, "sign-off-request", 6)
        assert service.stop() == 0
    assert len(disposed(tmp_path)) == len(records(tmp_path)) == 2


def test_done_mail_is_moved_where_the_setting_says(tmp_path: Path, dovecot: Dovecot, sink: Sink) -> None:
    user, settings = imap(dovecot, sink, "?move=Done")
    with dovecot.client(user) as client:
        client.create("Done")
    dovecot.append(user, request().as_bytes())
    with Running(tmp_path, **settings) as service:
        settled(tmp_path, 1)
        until(lambda: dovecot.flags(user, "Done"), "the mail in the folder Done")
        assert service.stop() == 0
    assert dovecot.flags(user) == {}


def test_a_mail_too_large_for_the_rules_is_refused_over_imap_and_its_sender_is_told(
    tmp_path: Path, dovecot: Dovecot, sink: Sink
) -> None:
    user, settings = imap(dovecot, sink)
    mail = request()
    mail.add_attachment(bytes(30_000_000), maintype="application", subtype="octet-stream", filename="方案.zip")
    dovecot.append(user, mail.as_bytes())
    with Running(tmp_path, **settings) as service:
        (fact,) = settled(tmp_path, 1)
        (told,) = mailed(sink, "refusal", 1)
        assert service.stop() == 0
    assert (fact.disposition, fact.reason.partition(":")[0], fact.record) == ("refused", "too_large", None)
    assert told["To"].addresses[0].addr_spec == "wang@corp.example"
    shown = told.get_body(("plain",))
    assert shown is not None and "MB" in shown.get_content()
    assert records(tmp_path) == []


def test_a_password_that_is_refused_is_told_again_and_again_and_never_shown(
    tmp_path: Path, dovecot: Dovecot, sink: Sink
) -> None:
    user, settings = imap(dovecot, sink)
    settings["MAILFLOW_MAILBOX_PASSWORD_COMMAND"] = "echo geheim"
    with Running(tmp_path, **settings) as service:
        until(lambda: service.log, "a warning")
        assert service.stop() == 0
    told = json.loads(service.log[0])
    assert told["level"] == "warning"
    assert told["message"].startswith(f"mailbox {user}@127.0.0.1/INBOX: found LoginError ")
    assert "geheim" not in "".join(service.log)


def test_a_maildir_is_read_as_a_mailbox(tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    settings = {"MAILFLOW_MAILBOX": f"maildir://{inbox}"}
    outbox = Outbox(tmp_path / "outbox")
    with Running(tmp_path, **settings) as service:
        put(inbox, "1.request", request())
        for number, asked in enumerate(outbox.wait_for_all(SIGNERS, "sign-off-request")):
            put(inbox, f"2.{number}", reply(asked, "同意"))
        outcome = outbox.wait_for("wang@corp.example", "outcome")
        assert service.stop() == 0
    assert len(documents(outcome)) == 1
    assert [fact.disposition for fact in disposed(tmp_path)] == ["recorded"] * 4
    assert list((inbox / "new").iterdir()) == []
    assert len(list((inbox / "cur").iterdir())) == 4


def test_letters_of_a_maildir_are_not_read_again_by_the_next_process(tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    settings = {"MAILFLOW_MAILBOX": f"maildir://{inbox}"}
    put(inbox, "1.request", request())
    with Running(tmp_path, **settings) as service:
        settled(tmp_path, 1)
        assert service.stop() == 0
    put(inbox, "2.other", letter("wu@corp.example", "coord@corp.example", "帮助", "帮助"))
    with Running(tmp_path, **settings) as service:
        settled(tmp_path, 2)
        assert service.stop() == 0
    assert kinds(Outbox(tmp_path / "outbox").mails("liu@corp.example")) == ["sign-off-request"]
    assert kinds(Outbox(tmp_path / "outbox").mails("wu@corp.example")) == ["help"]


def put(inbox: Path, name: str, mail: EmailMessage) -> None:
    """Deliver into a Maildir as mail servers do: written in tmp, then moved."""
    for folder in ("tmp", "new", "cur"):
        (inbox / folder).mkdir(parents=True, exist_ok=True)
    (inbox / "tmp" / name).write_bytes(mail.as_bytes())
    (inbox / "tmp" / name).rename(inbox / "new" / name)
