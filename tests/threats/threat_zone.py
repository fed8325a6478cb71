"""The DNS of the demo organisation: its keys, as a dict."""

from __future__ import annotations

from rig.signing import Key
from threat_office import START

from mailflow.mail.sender.signatures import Answer


def zone(**keys: Key) -> dict[str, str]:
    """What the organisation publishes: a key to a selector, and its policy."""
    records = {f"{selector}._domainkey.corp.example": key.record for selector, key in keys.items()}
    return {**records, "_dmarc.corp.example": "v=DMARC1; p=reject"}


class Dns:
    """Answers from a dict; while it is `down` nobody does."""

    def __init__(self, records: dict[str, str]) -> None:
        self.records = records
        self.down = False

    def __call__(self, name: str) -> Answer:
        if self.down:
            return Answer(name=name, at=START, outcome="failed", detail="no answer in time")
        text = self.records.get(name)
        return Answer(name=name, at=START, outcome="found" if text else "absent", texts=(text,) if text else ())
