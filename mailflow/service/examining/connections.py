"""The lines of this machine: the mailbox, the way out, the port it listens on, the nameserver, and the clock."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from mailflow.core.policy import Policy
from mailflow.service.clock import Clock, steady_clock
from mailflow.service.examining.finding import OK, WARNING, WRONG, Finding
from mailflow.service.examining.machine import runner_of
from mailflow.service.settings import Settings, listen_address, maildir_path
from mailflow.transport.imap_url import ImapUrl
from mailflow.transport.probing import ImapFound, SmtpFound, probe_imap, probe_smtp
from mailflow.transport.submission import SmtpUrl

#: By how much this clock may differ from that of a server.
_APART: Final = timedelta(minutes=2)
_MAIL_OUT: Final = "mail out"
_MAILBOX: Final = "mailbox"


def mailbox(settings: Settings) -> Iterator[Finding]:
    """Whether the mailbox can be logged in to, is there, and what its server can do."""
    url = settings.mailbox
    if url is None:
        return
    if url.startswith("maildir:"):
        yield from _maildir(_MAILBOX, url, "MAILFLOW_MAILBOX")
        return
    parsed = ImapUrl.of(url)
    settings.refuse_no_mailbox_password()
    found = probe_imap(parsed, settings.mailbox_password)
    yield Finding(_MAILBOX, OK, f"{parsed.account}/{parsed.folder}: logged in, {found.look.uidnext - 1} mails at most")
    yield from _able(parsed, found)


def _able(url: ImapUrl, found: ImapFound) -> Iterator[Finding]:
    can = found.capabilities
    if "IDLE" in can:
        yield Finding(_MAILBOX, OK, "IDLE: new mail wakes the service")
    else:
        said = "found no IDLE, expected it: new mail is seen only every 30 seconds."
        yield Finding(_MAILBOX, WARNING, said, "Nothing needs doing; a server with IDLE is quicker.")
    if url.move is None:
        yield from _flags(found)
    elif not can & {"MOVE", "UIDPLUS"}:
        found_ = f"found neither MOVE nor UIDPLUS, expected one of them for ?move={url.move}."
        yield Finding(_MAILBOX, WRONG, found_, "Leave ?move= out: done mail is flagged then.")
    else:
        how = "MOVE" if "MOVE" in can else "COPY and UID EXPUNGE (UIDPLUS)"
        there = "" if found.has_move_folder else ", a folder that will be made"
        yield Finding(_MAILBOX, OK, f"done mail goes to {url.move} by {how}{there}")


def _flags(found: ImapFound) -> Iterator[Finding]:
    if found.look.may_flag:
        yield Finding(_MAILBOX, OK, "done mail is flagged $MailflowDone")
    else:
        said = "the server keeps no flags of ours; what is done is known by the journal alone."
        yield Finding(_MAILBOX, WARNING, said, "Use ?move=FOLDER, if others look into this mailbox.")


def mail_out(settings: Settings, policy: Policy) -> Iterator[SmtpFound | Finding]:
    """Whether mail can be handed over, and what the server can do; its answer too, for the clock."""
    if settings.submit.startswith("maildir:"):
        yield from _maildir(_MAIL_OUT, settings.submit, "MAILFLOW_SUBMIT")
        return
    url, sender = SmtpUrl.of(settings.submit), policy.addresses["coord"]
    found = probe_smtp(url, settings.submit_password, sender)
    yield found
    login = f", logged in as {url.user}" if url.user else ", no login"
    yield Finding(_MAIL_OUT, OK, f"{url.host}:{url.port}: {'TLS' if found.secured else 'not encrypted'}{login}")
    if not found.sender_reply.startswith("2"):
        said = f"found {found.sender_reply!r} to MAIL FROM:<{sender}>, expected 250."
        yield Finding(_MAIL_OUT, WRONG, said, "Let this login send as that address, or change addresses.coord in rules.yaml.")
    yield from _extensions(found, policy)


def _extensions(found: SmtpFound, policy: Policy) -> Iterator[Finding]:
    has = {name.upper() for name in found.extensions}
    listed = [name for name in ("SIZE", "8BITMIME", "PIPELINING", "STARTTLS", "AUTH") if name in has]
    yield Finding(_MAIL_OUT, OK, f"extensions: {', '.join(listed) or 'none'}")
    size = found.extensions.get("size", "").strip()
    # A mail carries its files in base64, which is a third longer.
    wanted = policy.limits.attachment_bytes * 4 // 3
    if size.isdigit() and 0 < int(size) < wanted:
        said = f"found SIZE {int(size):,}, expected {wanted:,} for files of limits.attachment_bytes: larger mails are refused."
        yield Finding(_MAIL_OUT, WARNING, said, "Raise it there, or lower limits.attachment_bytes in rules.yaml.")


def _maildir(part: str, url: str, name: str) -> Iterator[Finding]:
    path = maildir_path(url, name)
    if path.exists() and not path.is_dir():
        yield Finding(part, WRONG, f"{path}: found a file, expected a folder.", f"Correct {name}.")
    elif part == _MAILBOX and not (path / "new").is_dir():
        yield Finding(part, WRONG, f"{path}: found no Maildir, expected cur, new and tmp.", f"Make it, or correct {name}.")
    else:
        yield Finding(part, OK, f"Maildir {path}" + ("" if path.exists() else ", which will be made"))


def listening(settings: Settings) -> Iterator[Finding]:
    """Whether the port is free, or mailflow itself has it."""
    if settings.listen is None:
        return
    _, host, port = listen_address(settings.listen)
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.create_server((host, port), family=family).close()
    except OSError as error:
        if runner := runner_of(settings):
            yield Finding("listen", OK, f"{settings.listen}: in use, and mailflow runs already (process {runner})")
            return
        why = (error.strerror or str(error)).partition(" (while")[0]
        found = f"found {settings.listen} not to be had ({why}), expected a free port of this machine."
        yield Finding("listen", WRONG, found, "End what uses it, or set another.")
        return
    yield Finding("listen", OK, f"{settings.listen}: free")


def names(settings: Settings, policy: Policy, clock: Clock) -> Iterator[Finding]:
    """Whether the nameserver answers, where rules have signatures verified here."""
    if not policy.authentication.verify_dkim:
        yield Finding("dns", OK, "not needed: rules verify no signatures here")
        return
    if settings.dns == "off":
        found = "found MAILFLOW_DNS=off while rules say verify_dkim: true, expected a nameserver."
        yield Finding("dns", WRONG, found, "Name one, or set verify_dkim: false.")
        return
    from mailflow.transport.dns import Resolver  # a fifth of a second that most never need

    ask = Resolver(settings.dns, clock, steady_clock)
    for domain in sorted(policy.trusted_domains):
        answer = ask(f"_dmarc.{domain}")
        if answer.outcome == "failed":
            found = f"found no answer for _dmarc.{domain} ({answer.detail}), expected one."
            yield Finding("dns", WRONG, found, "Correct MAILFLOW_DNS, or open port 53 to it.")
        else:
            yield Finding("dns", OK, f"_dmarc.{domain}: {answer.outcome}")


def time(found: SmtpFound | None, clock: Clock) -> Iterator[Finding]:
    """Whether this clock is that of the server mail is handed to, where its greeting tells the time."""
    if found is None or found.date is None:
        yield Finding("clock", OK, f"{clock():%Y-%m-%d %H:%M:%S} UTC; no server here tells its own to compare with")
        return
    apart = abs(clock() - found.date)
    if apart > _APART:
        said = f"found it {apart.total_seconds():,.0f} seconds from that of the mail server, expected at most {_APART.seconds}."
        yield Finding("clock", WRONG, said, "Run a time service such as chrony: due dates are counted by this clock.")
    else:
        yield Finding("clock", OK, f"{apart.total_seconds():.0f} seconds from that of the mail server")
