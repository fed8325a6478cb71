"""How facts make a request between departments."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final

from mailflow.core import facts as f
from mailflow.core.record import Record
from mailflow.core.request.facts import RequestSent, RequestStep
from mailflow.core.request.request import Request, Said


def _sent(record: Record, fact: RequestSent) -> Record:
    request = Request(sender=fact.sender, receiver=fact.receiver, urgency=fact.urgency, wanted=fact.wanted)
    return replace(record, request=request)


def _step(record: Record, fact: RequestStep) -> Record:
    if record.request is None:
        return record
    said = Said(at=fact.at, by=fact.by, what=fact.what, words=fact.words, reason=fact.reason)
    planned = fact.planned or record.request.planned
    return replace(record, request=replace(record.request, steps=(*record.request.steps, said), planned=planned))


FOLDS: Final[Mapping[type[f.Fact], Callable[[Record, Any], Record]]] = {RequestSent: _sent, RequestStep: _step}
