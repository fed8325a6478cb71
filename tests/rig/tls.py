"""Self-made certificates, fresh for each test run."""

from __future__ import annotations

import shutil
import ssl
import subprocess
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Certificate:
    """A certificate that signs itself, and its key."""

    certificate: Path
    key: Path

    def server(self) -> ssl.SSLContext:
        """For a server that shows it."""
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(self.certificate, self.key)
        return context

    def client(self) -> ssl.SSLContext:
        """For a client that trusts it."""
        return ssl.create_default_context(cafile=str(self.certificate))


def missing() -> str | None:
    """Why no certificate can be made here, or None."""
    return None if shutil.which("openssl") else "openssl is not installed"


def made_in(folder: Path, names: str = "DNS:localhost,IP:127.0.0.1") -> Certificate:
    """Make one for these names that is valid for a day."""
    certificate, key = folder / "cert.pem", folder / "key.pem"
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"),
            *("-days", "1", "-subj", "/CN=test", "-addext", f"subjectAltName={names}"),
            *("-out", str(certificate), "-keyout", str(key)),
        ],
        check=True,
        capture_output=True,
    )
    return Certificate(certificate, key)
