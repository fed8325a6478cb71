"""Makes a service out of settings: its journal, its doors and its way out, and lets it run until it is told to stop."""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import ExitStack, closing
from threading import Event, Thread
from typing import Final
from urllib.parse import urlsplit

from mailflow.core.policy import Policy
from mailflow.journal.journal import Journal
from mailflow.rules.load import load_rules
from mailflow.service.clock import system_clock
from mailflow.service.intake import Intake
from mailflow.service.reading import Trust
from mailflow.service.run import Door, Service
from mailflow.service.settings import BadSetting, Settings, maildir_path
from mailflow.service.wiring import assemble, open_store, parts_for
from mailflow.transport.imap import ImapMailbox
from mailflow.transport.imap_url import ImapUrl
from mailflow.transport.mailbox import Failed, Mailbox, Polled, Waiting
from mailflow.transport.maildir import MaildirMailbox, MaildirPost
from mailflow.transport.post import Post
from mailflow.transport.smtpd import Limits, SmtpServer
from mailflow.transport.submission import SmtpPost, SmtpUrl

log = logging.getLogger("mailflow")

_ALONE: Final = (
    "No settings: on this machine anybody can speak for anybody. 未作设置:本机上任何程序都可以冒用任何人的名义。"
)


def serve(settings: Settings, until: Event, say: Callable[[str], None]) -> None:
    """Run the service these settings describe until the event is set; what it uses is said, one line each."""
    loaded = load_rules(settings.rules)
    journal, key = open_store(settings)
    parts = parts_for(loaded, settings.templates, key, Trust(settings.trusted_peers))
    with ExitStack() as parts_open:
        parts_open.callback(journal.close)
        parts_open.enter_context(journal.hold(system_clock()))
        with journal.write() as tx:
            tx.adopt_rules(loaded.policy.digest, loaded.text, system_clock())
            again = tx.recover(system_clock())
        post = way_out(settings)
        outgoing, incoming, known = (parts_open.enter_context(closing(journal.sibling())) for _ in range(3))
        service = Service(assemble(journal, post, parts), assemble(outgoing, post, parts), system_clock)
        intake = Intake(incoming, system_clock, service.wake)
        doors = [intake, *_doors(settings, loaded.policy, intake, known)]
        _introduce(settings, again, say)
        with service.running(doors):
            until.wait()


def way_out(settings: Settings) -> Post:
    """What carries mail away: a submission server, or a Maildir per person for trying out."""
    if settings.submit.startswith("maildir:"):
        return MaildirPost(maildir_path(settings.submit, "MAILFLOW_SUBMIT"))
    try:
        url = SmtpUrl.of(settings.submit)
    except ValueError as error:
        raise BadSetting(f"MAILFLOW_SUBMIT: {error}") from error
    return SmtpPost(url, settings.submit_password, local_hostname="mailflow.localdomain")


def _doors(settings: Settings, policy: Policy, intake: Intake, known: Journal) -> list[Door]:
    doors: list[Door] = []
    if settings.listen:
        doors.append(_smtp_door(settings.listen, policy, intake))
    if settings.mailbox:
        doors.append(Watched(_mailbox(settings, policy, intake, known)))
    return doors


def _smtp_door(listen: str, policy: Policy, intake: Intake) -> Door:
    parts = urlsplit(listen)
    if parts.scheme not in ("smtp", "lmtp") or not parts.hostname or not parts.port:
        raise BadSetting(f"MAILFLOW_LISTEN: found {listen!r}, expected smtp://HOST:PORT. Give host and port.")
    ours = {address.lower() for address in policy.addresses.values()}
    return SmtpServer(
        parts.hostname,
        parts.port,
        intake.accept,
        accepts=lambda address: address.lower() in ours,
        now=system_clock,
        limits=Limits(size=policy.limits.message_bytes, recipients=policy.limits.recipients),
        lmtp=parts.scheme == "lmtp",
    )


def _mailbox(settings: Settings, policy: Policy, intake: Intake, known: Journal) -> Mailbox:
    url, size = settings.mailbox or "", policy.limits.message_bytes
    if url.startswith("maildir:"):
        path = maildir_path(url, "MAILFLOW_MAILBOX")
        return MaildirMailbox(path, intake.accept, KnownSources(known), size_limit=size)
    try:
        parsed = ImapUrl.of(url)
    except ValueError as error:
        raise BadSetting(f"MAILFLOW_MAILBOX: {error}") from error
    return ImapMailbox(parsed, settings.mailbox_password, intake.accept, known, size_limit=size)


class KnownSources:
    """Which files of a Maildir the journal has: by the source it keeps with each letter."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def files(self, folder: str) -> set[str]:
        """The unique names stored from this folder."""
        prefix = f"maildir:{folder}/"
        return {source.removeprefix(prefix) for source in self._journal.sources(prefix)}


class Watched:
    """A mailbox as a door: watched in a thread of its own."""

    def __init__(self, mailbox: Mailbox) -> None:
        self._mailbox = mailbox
        self._stop = Event()
        self._thread = Thread(target=self._run, name="mailbox", daemon=True)

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def stop(self) -> None:
        """End once the round in progress is done."""
        self._stop.set()
        self._thread.join()

    def _run(self) -> None:
        self._mailbox.watch(self._stop.wait, _heard)


def _heard(event: Polled | Waiting | Failed) -> None:
    if isinstance(event, Failed):
        log.warning("mailbox: %s Next try in %.0f s.", event.why, event.again_in)


def _introduce(settings: Settings, again: int, say: Callable[[str], None]) -> None:
    say(f"mailflow: rules {settings.rules}, journal {settings.store}, out by {settings.submit}")
    say(f"mailflow: in by {' and '.join(url for url in (settings.listen, settings.mailbox) if url)}")
    if settings.is_bare:
        say(_ALONE)
    if again:
        say(f"mailflow: {again} mails were being sent when this ended last; they are sent again, byte for byte")
    say("mailflow: ready")

