"""Makes a service out of settings: its journal, its doors and its way out, and lets it run until it is told to stop."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from datetime import datetime
from threading import Event, Thread
from typing import Final, TypeVar

from mailflow.core.policy import Policy
from mailflow.journal.journal import Journal
from mailflow.mail.sender.signatures import Lookup
from mailflow.rules.load import Loaded
from mailflow.service.adopting import Adopting, InForce, first_rules, refuse_hopeless
from mailflow.service.aside import Aside
from mailflow.service.clock import steady_clock, system_clock
from mailflow.service.engine import Engine
from mailflow.service.intake import Intake
from mailflow.service.reading import Trust
from mailflow.service.rulesfile import OnDisk
from mailflow.service.run import Door, Service
from mailflow.service.settings import BadSetting, Settings, journal_path, listen_address, maildir_path
from mailflow.service.wiring import assemble, open_handovers, open_store, parts_for, under
from mailflow.transport.imap import ImapMailbox
from mailflow.transport.imap_url import ImapUrl
from mailflow.transport.mailbox import Failed, Mailbox, Polled, Waiting
from mailflow.transport.maildir import MaildirMailbox, MaildirPost
from mailflow.transport.post import Post
from mailflow.transport.smtpd import Limits, SmtpServer
from mailflow.transport.submission import SmtpPost, SmtpUrl

log = logging.getLogger("mailflow")

_Url = TypeVar("_Url")

_KEPT: Final = (
    "mailflow: {} has errors (run: mailflow check); the rules adopted {present} UTC stay in force. "
    "规则文件有误,继续按上一份有效规则运行。"
)
_ALONE: Final = (
    "No settings: on this machine anybody can speak for anybody. 未作设置:本机上任何程序都可以冒用任何人的名义。"
)


def serve(settings: Settings, until: Callable[[], object], say: Callable[[str], None]) -> None:
    """Run the service these settings describe until `until` returns; what it uses is said, one line each."""
    file = OnDisk(settings.rules)
    refuse_hopeless(file, journal_path(settings.store))
    _refuse_strange_templates(settings)
    journal, key = open_store(settings)
    with ExitStack() as parts_open:
        parts_open.callback(journal.close)
        parts_open.enter_context(journal.hold(system_clock()))
        loaded = first_rules(journal, file, system_clock())
        parts = parts_for(loaded, settings.templates, key, Trust())
        post = way_out(settings, loaded.policy.addresses["coord"])
        outgoing, incoming, known, beside = (parts_open.enter_context(closing(journal.sibling())) for _ in range(4))
        looking = parts_open.enter_context(ThreadPoolExecutor(1, "rules"))
        aside = Aside(looking, beside, lambda: service.wake())  # noqa: PLW0108  the service is made of it
        handovers = parts_open.enter_context(closing(open_handovers(settings)))

        def make(store: Journal, present: Loaded) -> Engine:
            trust = Trust(settings.trusted_peers, _lookup(settings, present.policy))
            noted = handovers if store is outgoing else None
            return assemble(store, post, under(parts, present, settings.templates, trust), noted, file, aside)

        deciding, delivering = (InForce(store, make, loaded, file.name) for store in (journal, outgoing))
        again = delivering.engine.outbox.recover(system_clock())
        service = Service(deciding.renewed, delivering.renewed, system_clock, Adopting(journal, file))
        intake = Intake(incoming, system_clock, service.wake)
        doors = [intake, *_doors(settings, deciding, intake, known)]
        Thread(target=parts.templates.warm, name="warm", daemon=True).start()
        _introduce(settings, again, say)
        if loaded.digest != file.read().digest:
            say(_KEPT.format(file.name, present=f"{_adopted(journal):%Y-%m-%d %H:%M}"))
        with service.running(doors):
            say("mailflow: ready")
            until()


def _lookup(settings: Settings, policy: Policy) -> Lookup | None:
    """Who is asked for the keys of signatures, where rules want them verified here too."""
    if not policy.authentication.verify_dkim or settings.dns == "off":
        return None
    from mailflow.transport.dns import Resolver  # a fifth of a second that most never need

    return _understood("MAILFLOW_DNS", lambda where: Resolver(where, system_clock, steady_clock), settings.dns)


def _refuse_strange_templates(settings: Settings) -> None:
    """A folder without templates is found out now, and not when the first mail is to be written."""
    for folder in ("mail", "documents"):
        if not (settings.templates / folder).is_dir():
            found = f"found no folder {settings.templates / folder}, expected templates there"
            raise BadSetting(f"MAILFLOW_TEMPLATES: {found}. Name another folder, or write one by: mailflow init DIR")


def way_out(settings: Settings, sender: str) -> Post:
    """What carries mail away: a submission server, or a Maildir per person for trying out.

    Mail leaves under the service's own address: servers that take mail on a login refuse the null return path, and a mail
    that bounces later must come back to be noticed.
    """
    if settings.submit.startswith("maildir:"):
        return MaildirPost(maildir_path(settings.submit, "MAILFLOW_SUBMIT"))
    url = _understood("MAILFLOW_SUBMIT", SmtpUrl.of, settings.submit)
    return SmtpPost(url, settings.submit_password, local_hostname="mailflow.localdomain", mail_from=sender)


def _understood(name: str, of: Callable[[str], _Url], url: str) -> _Url:
    """A URL as its door reads it; what is wrong with it is told with the setting's name and never quotes a password."""
    try:
        return of(url)
    except ValueError as error:
        told = str(error).partition(": ")[2]
        raise BadSetting(f"{name}: {told or f'found a URL that can not be read ({error}), expected one. Correct it.'}") from error


def _adopted(journal: Journal) -> datetime:
    adoption = journal.adoption()
    assert adoption is not None, "a running service has rules"
    return adoption.at


def _doors(settings: Settings, in_force: InForce, intake: Intake, known: Journal) -> list[Door]:
    doors: list[Door] = []
    policy = in_force.engine.policy
    if settings.listen:
        doors.append(_smtp_door(settings.listen, in_force, intake))
    if settings.mailbox:
        doors.append(Watched(_mailbox(settings, policy, intake, known)))
    return doors


def _smtp_door(listen: str, in_force: InForce, intake: Intake) -> Door:
    """Which addresses are ours follows the rules in force; what a letter may weigh is settled when the door opens."""
    scheme, host, port = listen_address(listen)
    policy = in_force.engine.policy
    server = SmtpServer(
        host,
        port,
        intake.accept,
        accepts=lambda address: address.lower() in in_force.engine.policy.own_addresses,
        now=system_clock,
        limits=Limits(size=policy.limits.message_bytes, recipients=policy.limits.recipients),
        lmtp=scheme == "lmtp",
    )
    return _Listening(server, listen)


class _Listening:
    """An SMTP server as a door that says, where it can not open, which setting is to be changed."""

    def __init__(self, server: SmtpServer, listen: str) -> None:
        self._server = server
        self._listen = listen

    def start(self) -> None:
        """Listen."""
        try:
            self._server.start()
        except OSError as error:
            why = (error.strerror or str(error)).partition(" (while")[0]
            found = f"found {self._listen} not to be had ({why}), expected a free port of this machine"
            raise BadSetting(f"MAILFLOW_LISTEN: {found}. End what uses it, or set another.") from error

    def stop(self) -> None:
        """Finish the mails being received."""
        self._server.stop()


def _mailbox(settings: Settings, policy: Policy, intake: Intake, known: Journal) -> Mailbox:
    url, size = settings.mailbox or "", policy.limits.message_bytes
    if url.startswith("maildir:"):
        path = maildir_path(url, "MAILFLOW_MAILBOX")
        return MaildirMailbox(path, intake.accept, KnownSources(known), size_limit=size)
    parsed = _understood("MAILFLOW_MAILBOX", ImapUrl.of, url)
    settings.refuse_no_mailbox_password()
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
        log.warning("%s Next try in %.0f s.", event.why, event.again_in)


def _introduce(settings: Settings, again: int, say: Callable[[str], None]) -> None:
    say(f"mailflow: rules {settings.rules}, journal {settings.store}, out by {settings.submit}")
    say(f"mailflow: in by {' and '.join(url for url in (settings.listen, settings.mailbox) if url)}")
    if settings.is_bare:
        say(_ALONE)
    if again:
        say(f"mailflow: {again} mails were being sent when this ended last; they are sent again, byte for byte")

