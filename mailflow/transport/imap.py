"""Mail out of an IMAP folder: each mail handed over once, and marked as done only after it is stored."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Timer

from imapclient import SocketTimeout

from mailflow.transport.envelope import Accept, Arrival, KnownMail, Place, header_of
from mailflow.transport.imap_session import Fetched, ImapSession, Look
from mailflow.transport.imap_url import ImapUrl
from mailflow.transport.mailbox import BATCH_BYTES, Heard, MailboxError, Polled, Wait, Waiting, batches, keep_watch
from mailflow.transport.secrecy import Keeper

_PER_POLL = 1_000
_EVERY = 30  # seconds between looks, IDLE or not: a wake-up may be lost, a look is not


class ImapMailbox:
    """A folder that is polled, with IDLE as no more than a wake-up.

    Own truth is `known`, read at each connection; flags are hints that we set and never believe. UIDs are compared as
    sets, so that mails moved or restored into the folder are seen. A poll that lasts longer than `deadline` seconds
    has its connection cut. Not for use by two threads.
    """

    def __init__(
        self,
        url: ImapUrl,
        secret: Callable[[], str],
        accept: Accept,
        known: KnownMail,
        *,
        size_limit: int = 25 << 20,
        timeout: tuple[float, float] = (10, 60),
        deadline: float = 600,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        """Remember all this; the first poll connects. `timeout` is for connecting and for reading, in seconds."""
        self._url, self._secret, self._accept, self._known = url, Keeper(url.user, secret), accept, known
        self._size_limit, self._deadline, self._tls = size_limit, deadline, tls
        self._timeout = SocketTimeout(*timeout)
        self._session: ImapSession | None = None
        self._line: socket.socket | None = None
        self._stored: set[int] = set()
        self._uidvalidity = 0
        self._next = 1

    def poll(self) -> int:
        """Take up to 1,000 new mails and say how many; after a `MailboxError` the next poll connects anew."""
        with self._dropping(), self._ending_in_time():
            session = self._connected()
            look = session.look()
            if look.uidvalidity != self._uidvalidity:
                self._reconcile(session, look)
            return self._take(session, look)

    def watch(self, wait: Wait, heard: Heard) -> None:
        """Poll, and rest until the server speaks or 30 seconds have passed; see `Mailbox.watch`."""
        try:
            keep_watch(lambda: self._round(wait, heard), wait, heard)
        finally:
            self.close()

    def close(self) -> None:
        """Log out; the next poll connects again."""
        if self._session:
            self._session.close()
        self._let_go()

    def _let_go(self) -> None:
        if self._line:
            self._line.close()
        self._session = self._line = None

    def _round(self, wait: Wait, heard: Heard) -> None:
        taken = self.poll()
        heard(Polled(taken))
        # Looked again after taking any: what came meanwhile might not be told of by IDLE.
        if taken or wait(0):
            return
        session = self._session
        if session is None or not session.can_idle:
            wait(_EVERY)
            return
        with self._dropping():
            session.idle(lambda: wait(0), _EVERY, lambda: heard(Waiting()))

    @contextmanager
    def _dropping(self) -> Iterator[None]:
        """After any error the connection's state is unknown, so it goes; what is known is read again."""
        try:
            yield
        except Exception as error:
            if self._session:
                self._session.drop()
            self._let_go()
            raise MailboxError(_sentence(self._url, self._secret.hidden(ascii(str(error))), error)) from error

    @contextmanager
    def _ending_in_time(self) -> Iterator[None]:
        """Cut the connection at the deadline: a server giving one byte a minute never meets a read timeout."""
        alarm = Timer(self._deadline, self._cut)
        alarm.daemon = True
        alarm.start()
        try:
            yield
        finally:
            alarm.cancel()

    def _cut(self) -> None:
        """End the line under whatever waits for an answer on it: a greeting, a login, a mail."""
        with suppress(OSError):
            if self._line:
                self._line.shutdown(socket.SHUT_RDWR)

    def _opened(self, line: socket.socket) -> None:
        self._line = line

    def _connected(self) -> ImapSession:
        if self._session is None:
            self._uidvalidity = 0
            self._session = ImapSession(self._url, self._secret, self._timeout, self._tls, self._opened)
        return self._session

    def _reconcile(self, session: ImapSession, look: Look) -> None:
        """Compare the whole folder with what is stored; mark what was stored and not marked when we were stopped."""
        self._stored = self._known.uids(self._url.account, self._url.folder, look.uidvalidity)
        late = session.uids(1, look.uidnext) & self._stored
        if late and look.may_flag and not self._url.move:
            late &= session.uids(1, look.uidnext, unflagged=True)
        self._finish(session, look, sorted(late))
        self._uidvalidity, self._next = look.uidvalidity, 1

    def _take(self, session: ImapSession, look: Look) -> int:
        """Store and mark batch by batch, lowest UID first."""
        fresh = sorted(session.uids(self._next, look.uidnext) - self._stored)
        now = fresh[:_PER_POLL]
        taken = sum(self._take_batch(session, look, batch) for batch in batches(session.sizes(now)))
        self._next = look.uidnext if len(now) == len(fresh) else now[-1] + 1
        return taken

    def _take_batch(self, session: ImapSession, look: Look, sizes: dict[int, int]) -> int:
        arrivals = [self._arrival(look, uid, *found) for uid, found in self._fetched(session, sizes).items()]
        if arrivals:
            self._accept(arrivals)
            self._finish(session, look, [arrival.place.uid for arrival in arrivals if arrival.place])
        return len(arrivals)

    def _fetched(self, session: ImapSession, sizes: dict[int, int]) -> dict[int, tuple[Fetched, int | None]]:
        """Mails that are still there, each with its full size when only its header is taken."""
        (uid, size), *more = sizes.items()
        if more or size <= BATCH_BYTES:
            return {uid: self._checked(mail) for uid, mail in session.mails(list(sizes)).items()}
        if size > self._size_limit:
            header = session.header(uid)
            return {uid: (header, size)} if header else {}
        mail = session.big(uid, self._size_limit)
        return {uid: self._checked(mail)} if mail else {}

    def _checked(self, mail: Fetched) -> tuple[Fetched, int | None]:
        """Sizes are the server's word; what is bigger than it said is cut all the same."""
        if len(mail.raw) <= self._size_limit:
            return mail, None
        return Fetched(header_of(mail.raw), mail.stored_at), len(mail.raw)

    def _arrival(self, look: Look, uid: int, mail: Fetched, oversize: int | None) -> Arrival:
        place = Place(self._url.account, self._url.folder, look.uidvalidity, uid)
        return Arrival(mail.raw, str(place), place=place, oversize=oversize, stored_at=mail.stored_at)

    def _finish(self, session: ImapSession, look: Look, uids: list[int]) -> None:
        if uids and self._url.move:
            session.move(uids, self._url.move)
        elif uids and look.may_flag:
            session.flag(uids)


def _sentence(url: ImapUrl, said: str, error: Exception) -> str:
    found = f"{type(error).__name__} {said[:200]}"
    return f"mailbox {url.account}/{url.folder}: found {found}, expected a round. Check MAILFLOW_MAILBOX."
