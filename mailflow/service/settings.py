"""Settings: what a machine says of itself in the environment; what the organisation wants stands in rules.yaml."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from ipaddress import ip_address
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

PACKAGE: Final = Path(__file__).resolve().parent.parent

#: Who logs in and with what, where somebody wrote it into a URL.
LOGIN: Final = re.compile(r"://[^/\s@]*@")

_NO_NAMES: Final = "Write the address of each mail server, not its name."


class BadSetting(ValueError):
    """A setting that can not be used, as ``NAME: found, expected. What to do.``, said in one line."""


def shipped(name: str) -> Path:
    """A file that comes with mailflow: inside an installed wheel, or beside the package in a checkout."""
    installed = PACKAGE / "shipped" / name
    return installed if installed.exists() else PACKAGE.parent / name


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Where everything is; the defaults run on one machine with nothing installed (contract §4)."""

    rules: Path
    templates: Path
    store: str = "sqlite:///mailflow.db"
    mailbox: str | None = None
    listen: str | None = None
    submit: str = "maildir://outbox"
    trusted_peers: frozenset[str] = frozenset()
    dns: str = "system"
    environment: Mapping[str, str] = field(default_factory=dict, repr=False)

    @property
    def is_bare(self) -> bool:
        """Whether nothing was set: then mail comes by SMTP from this machine alone."""
        return self.mailbox is None and "MAILFLOW_LISTEN" not in self.environment

    def mailbox_password(self) -> str:
        """The mailbox's password or OAuth2 token, asked for anew at every connection."""
        return secret("MAILFLOW_MAILBOX_PASSWORD", self.environment)

    def refuse_no_mailbox_password(self) -> None:
        """BadSetting where a mailbox has no password, before anything is tried."""
        refuse_no_secret("MAILFLOW_MAILBOX_PASSWORD", self.environment)

    def submit_password(self) -> str:
        """The password for submission."""
        return secret("MAILFLOW_SUBMIT_PASSWORD", self.environment)


def read_settings(environment: Mapping[str, str]) -> Settings:
    """Settings from an environment; what is not set takes the default of contract §4."""
    rules = Path(environment.get("MAILFLOW_RULES") or _default_rules())
    listen = environment.get("MAILFLOW_LISTEN")
    mailbox = environment.get("MAILFLOW_MAILBOX")
    peers = environment.get("MAILFLOW_TRUSTED_PEERS")
    bare = listen is None and mailbox is None
    trusted = _peers(peers) if peers else frozenset({"127.0.0.1"} if bare else ())
    return Settings(
        rules=rules,
        templates=templates_for(rules, environment),
        store=environment.get("MAILFLOW_STORE", "sqlite:///mailflow.db"),
        mailbox=mailbox,
        listen=listen or ("smtp://127.0.0.1:8025" if bare else None),
        submit=environment.get("MAILFLOW_SUBMIT", "maildir://outbox"),
        trusted_peers=trusted,
        dns=environment.get("MAILFLOW_DNS", "system"),
        environment=dict(environment),
    )


def _peers(text: str) -> frozenset[str]:
    """Addresses as sockets name their peers, so that equal ones are found equal."""
    try:
        return frozenset(str(ip_address(peer)) for peer in text.replace(",", " ").split())
    except ValueError as error:
        raise BadSetting(f"MAILFLOW_TRUSTED_PEERS: found {text!r}, expected IP addresses like 10.0.0.5. {_NO_NAMES}") from error


def _default_rules() -> Path:
    here = Path("rules.yaml")
    return here if here.is_file() else shipped("rules.yaml")


def templates_for(rules: Path, environment: Mapping[str, str]) -> Path:
    """The templates that go with a rules file: the named ones, else those beside it, else the shipped ones."""
    if named := environment.get("MAILFLOW_TEMPLATES"):
        return Path(named)
    beside = rules.parent / "templates"
    return beside if beside.is_dir() else shipped("templates")


def secret(name: str, environment: Mapping[str, str]) -> str:
    """A secret from the environment, or from the first line a command prints."""
    if name in environment:
        return environment[name]
    refuse_no_secret(name, environment)
    command = environment[f"{name}_COMMAND"]
    done = subprocess.run(command, shell=True, capture_output=True, text=True, timeout=60, check=False)  # noqa: S602
    if done.returncode:
        raise BadSetting(f"{name}_COMMAND: ended with {done.returncode}, expected 0. Run it by hand: {command}")
    return done.stdout.splitlines()[0] if done.stdout else ""


def refuse_no_secret(name: str, environment: Mapping[str, str]) -> None:
    """BadSetting where neither a secret nor a command that prints it is set."""
    if name not in environment and f"{name}_COMMAND" not in environment:
        raise BadSetting(f"{name}: found nothing, expected a password. Set {name} or {name}_COMMAND.")


def maildir_path(url: str, name: str) -> Path:
    """The folder of ``maildir:///absolute/path`` or ``maildir://relative/path``."""
    if not url.startswith("maildir://") or url == "maildir://":
        raise BadSetting(f"{name}: found {LOGIN.sub('://…@', url)!r}, expected maildir:///PATH. Give it a path.")
    return Path(url.removeprefix("maildir://"))


def listen_address(listen: str) -> tuple[str, str, int]:
    """Scheme, host and port of ``smtp://host:port`` or ``lmtp://host:port``."""
    try:
        parts = urlsplit(listen)
        scheme, host, port = parts.scheme, parts.hostname, parts.port
    except ValueError:
        scheme, host, port = "", None, None
    if scheme not in ("smtp", "lmtp") or not host or not port:
        raise BadSetting(f"MAILFLOW_LISTEN: found {LOGIN.sub('://…@', listen)!r}, expected smtp://HOST:PORT. Give host and port.")
    return scheme, host, port


def journal_path(url: str) -> Path:
    """The file of ``sqlite:///relative.db`` or ``sqlite:////absolute.db``.

    Three slashes before what can only be absolute, for no such folder lies here, are taken as four.
    """
    prefix = "sqlite:///"
    if not url.startswith(prefix) or url == prefix:
        raise BadSetting(f"MAILFLOW_STORE: found {LOGIN.sub('://…@', url)!r}, expected sqlite:///mailflow.db. Give it a path.")
    path = Path(url.removeprefix(prefix))
    absolute = Path("/") / path
    found = absolute if not path.parent.is_dir() and absolute.parent.is_dir() else path
    if not found.parent.is_dir():
        raise BadSetting(f"MAILFLOW_STORE: found no folder {found.parent}, expected one for the journal. Make it first.")
    return found


def from_environment() -> Settings:
    """The settings of this process."""
    return read_settings(os.environ)
