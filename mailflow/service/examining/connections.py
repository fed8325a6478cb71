"""The lines of this machine: the mailbox, the way out, the port it listens on, the nameserver, and the clock."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from mailflow.core.bilingual import as_is, listed
from mailflow.core.policy import Policy
from mailflow.service.clock import Clock, steady_clock
from mailflow.service.examining.finding import OK, WARNING, WRONG, Finding, told
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
    yield Finding(
        _MAILBOX, OK, told("logged_in", account=parsed.account, folder=parsed.folder, mails=found.look.uidnext - 1)
    )
    yield from _able(parsed, found)


def _able(url: ImapUrl, found: ImapFound) -> Iterator[Finding]:
    can = found.capabilities
    if "IDLE" in can:
        yield Finding(_MAILBOX, OK, told("idle"))
    else:
        yield Finding(_MAILBOX, WARNING, told("no_idle"), told("idle_is_quicker"))
    if url.move is None:
        yield from _flags(found)
    elif not can & {"MOVE", "UIDPLUS"}:
        yield Finding(_MAILBOX, WRONG, told("no_move", move=url.move), told("leave_move_out"))
    else:
        how = as_is("MOVE") if "MOVE" in can else told("by_copy")
        yield Finding(_MAILBOX, OK, told("moved" if found.has_move_folder else "moved_anew", move=url.move, how=how))


def _flags(found: ImapFound) -> Iterator[Finding]:
    if found.look.may_flag:
        yield Finding(_MAILBOX, OK, told("flagged"))
    else:
        yield Finding(_MAILBOX, WARNING, told("no_flags"), told("use_move"))


def mail_out(settings: Settings, policy: Policy) -> Iterator[SmtpFound | Finding]:
    """Whether mail can be handed over, and what the server can do; its answer too, for the clock."""
    if settings.submit.startswith("maildir:"):
        yield from _maildir(_MAIL_OUT, settings.submit, "MAILFLOW_SUBMIT")
        return
    url, sender = SmtpUrl.of(settings.submit), policy.addresses["coord"]
    found = probe_smtp(url, settings.submit_password, sender)
    yield found
    login = told("as_user", user=url.user) if url.user else told("as_nobody")
    yield Finding(_MAIL_OUT, OK, told("tls" if found.secured else "no_tls", host=url.host, port=url.port, login=login))
    if not found.sender_reply.startswith("2"):
        refused = told("sender_refused", reply=repr(found.sender_reply), sender=sender)
        yield Finding(_MAIL_OUT, WRONG, refused, told("let_it_send"))
    yield from _extensions(found, policy)


def _extensions(found: SmtpFound, policy: Policy) -> Iterator[Finding]:
    has = {name.upper() for name in found.extensions}
    known = [name for name in ("SIZE", "8BITMIME", "PIPELINING", "STARTTLS", "AUTH") if name in has]
    yield Finding(_MAIL_OUT, OK, told("extensions", listed=listed(known) if known else told("none")))
    size = found.extensions.get("size", "").strip()
    # A mail carries its files in base64, which is a third longer.
    wanted = policy.limits.attachment_bytes * 4 // 3
    if size.isdigit() and 0 < int(size) < wanted:
        yield Finding(_MAIL_OUT, WARNING, told("small", size=int(size), wanted=wanted), told("raise_it"))


def _maildir(part: str, url: str, name: str) -> Iterator[Finding]:
    path = maildir_path(url, name)
    if path.exists() and not path.is_dir():
        yield Finding(part, WRONG, told("maildir_file", path=path), told("correct", name=name))
    elif part == _MAILBOX and not (path / "new").is_dir():
        yield Finding(part, WRONG, told("no_maildir", path=path), told("make_or_correct", name=name))
    else:
        yield Finding(part, OK, told("maildir" if path.exists() else "maildir_anew", path=path))


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
            yield Finding("listen", OK, told("runs_already", listen=settings.listen, runner=runner))
            return
        why = (error.strerror or str(error)).partition(" (while")[0]
        yield Finding("listen", WRONG, told("port_taken", listen=settings.listen, why=why), told("end_or_set"))
        return
    yield Finding("listen", OK, told("port_free", listen=settings.listen))


def names(settings: Settings, policy: Policy, clock: Clock) -> Iterator[Finding]:
    """Whether the nameserver answers, where rules have signatures verified here."""
    if not policy.authentication.verify_dkim:
        yield Finding("dns", OK, told("dns_unneeded"))
        return
    if settings.dns == "off":
        yield Finding("dns", WRONG, told("dns_off"), told("name_dns"))
        return
    from mailflow.transport.dns import Resolver  # a fifth of a second that most never need

    ask = Resolver(settings.dns, clock, steady_clock)
    for domain in sorted(policy.trusted_domains):
        answer = ask(f"_dmarc.{domain}")
        if answer.outcome == "failed":
            yield Finding("dns", WRONG, told("dns_silent", domain=domain, detail=answer.detail), told("dns_port"))
        else:
            yield Finding("dns", OK, told("dns_answer", domain=domain, outcome=answer.outcome))


def time(found: SmtpFound | None, clock: Clock) -> Iterator[Finding]:
    """Whether this clock is that of the server mail is handed to, where its greeting tells the time."""
    if found is None or found.date is None:
        yield Finding("clock", OK, told("clock_alone", at=clock()))
        return
    apart = abs(clock() - found.date)
    if apart > _APART:
        found_apart = told("clock_apart", seconds=apart.total_seconds(), most=_APART.seconds)
        yield Finding("clock", WRONG, found_apart, told("time_service"))
    else:
        yield Finding("clock", OK, told("clock_fine", seconds=apart.total_seconds()))
