"""A real Dovecot on free loopback ports, its mail in a directory of its own; any user name is a new, empty mailbox."""

from __future__ import annotations

import imaplib
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from types import TracebackType
from typing import Self

PASSWORD = "correct-horse-battery-staple"
_CONFIG = """
protocols = imap
listen = 127.0.0.1
base_dir = {home}/run
state_dir = {home}/run
log_path = {home}/dovecot.log
auth_mechanisms = plain login
disable_plaintext_auth = no
ssl = {ssl}
{certificates}
mail_location = maildir:{home}/mail/%u
mail_uid = {user}
mail_gid = {group}
first_valid_uid = 0
mail_fsync = never
default_internal_user = {internal}
default_login_user = {login}
default_internal_group = {internal_group}
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={user} gid={group} home={home}/mail/%u
}}
service imap-login {{
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {tls_port}
    ssl = {imaps}
  }}
  process_min_avail = 1
  service_count = 0
  {unprivileged}
}}
service anvil {{
  {unprivileged}
}}
"""


class Dovecot:
    """Runs while the `with` block does. `tls_port` is 0 unless a certificate is given."""

    host = "127.0.0.1"
    password = PASSWORD

    def __init__(self, certificate: Path | None = None, key: Path | None = None) -> None:
        self.home = Path(tempfile.mkdtemp(prefix="mailflow-dovecot-"))
        self.port = free_port()
        self.tls_port = free_port() if certificate else 0
        self._certificate, self._key = certificate, key
        self._users = 0

    @staticmethod
    def missing() -> str | None:
        """Why no Dovecot can be started here, or None."""
        return None if _program() else "dovecot is not installed (Debian: apt-get install dovecot-imapd)"

    def __enter__(self) -> Self:
        self.home.chmod(0o755)
        (self.home / "mail").mkdir(mode=0o777)
        (self.home / "mail").chmod(0o777)
        (self.home / "dovecot.conf").write_text(self._config())
        program = _program()
        assert program
        self._process = subprocess.Popen([program, "-F", "-c", self.home / "dovecot.conf"])
        wait_for_port(self.port, self.logs)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._process.terminate()
        self._process.wait(10)
        shutil.rmtree(self.home, ignore_errors=True)

    def new_user(self) -> str:
        """Name a user nobody has used before."""
        self._users += 1
        return f"user{self._users}"

    def append(self, user: str, raw: bytes, folder: str = "INBOX") -> None:
        """Put a mail into a folder, as a delivery agent would."""
        with self.client(user) as imap:
            done, why = imap.append(folder, None, None, raw)
            assert done == "OK", why

    @contextmanager
    def client(self, user: str) -> Iterator[imaplib.IMAP4]:
        """Log in as another mail client of this user."""
        with imaplib.IMAP4(self.host, self.port, timeout=10) as imap:
            imap.login(user, self.password)
            yield imap

    def flags(self, user: str, folder: str = "INBOX") -> dict[int, set[str]]:
        """Flags of every mail by UID."""
        with self.client(user) as imap:
            imap.select(folder, readonly=True)
            _, lines = imap.uid("FETCH", "1:*", "(FLAGS)")
        return dict(_uid_and_flags(line) for line in lines if line)

    def logs(self) -> str:
        """What Dovecot has written so far."""
        log = self.home / "dovecot.log"
        return log.read_text(errors="replace") if log.exists() else ""

    def _config(self) -> str:
        root = os.geteuid() == 0
        me = pwd.getpwuid(os.geteuid()).pw_name
        files = f"ssl_cert = <{self._certificate}\nssl_key = <{self._key}" if self._certificate else ""
        return _CONFIG.format(
            home=self.home,
            ssl="yes" if self._certificate else "no",
            imaps="yes" if self._certificate else "no",
            certificates=files,
            user="nobody" if root else me,
            group="nogroup" if root else os.getegid(),
            internal="dovecot" if root else me,
            login="dovenull" if root else me,
            internal_group="dovecot" if root else os.getegid(),
            password=self.password,
            port=self.port,
            tls_port=self.tls_port,
            unprivileged="" if root else "chroot =",
        )


def free_port() -> int:
    """A loopback port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


def wait_for_port(port: int, logs: object) -> None:
    """Return once somebody listens; fail with the server's log after ten seconds."""
    pause = Event()
    for _ in range(200):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            pause.wait(0.05)
        else:
            return
    raise AssertionError(f"nothing listens on port {port}: {logs() if callable(logs) else logs}")


def _program() -> str | None:
    return shutil.which("dovecot") or shutil.which("dovecot", path="/usr/sbin:/usr/local/sbin")


def _uid_and_flags(line: object) -> tuple[int, set[str]]:
    assert isinstance(line, bytes)
    text = line.decode()
    uid = text.partition("UID ")[2].split()[0].rstrip(")")
    return int(uid), set(text.partition("FLAGS (")[2].partition(")")[0].split())
