"""The servers as fixtures; a conftest takes them by `from rig.fixtures import *`."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from rig import tls
from rig.dovecot import Dovecot
from rig.sink import Sink

__all__ = ["certificate", "dovecot", "sink"]


def needed(missing: str | None) -> None:
    """Skip with the reason, but fail where the build promises to have everything (MAILFLOW_CI=1)."""
    if missing and os.environ.get("MAILFLOW_CI") == "1":
        pytest.fail(missing)
    if missing:
        pytest.skip(missing)


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tls.Certificate:
    needed(tls.missing())
    return tls.made_in(tmp_path_factory.mktemp("tls"))


@pytest.fixture(scope="session")
def dovecot(certificate: tls.Certificate) -> Iterator[Dovecot]:
    needed(Dovecot.missing())
    with Dovecot(certificate.certificate, certificate.key) as server:
        yield server


@pytest.fixture
def sink() -> Iterator[Sink]:
    with Sink() as server:
        yield server
