"""The fields of documents: what a template may print, each a text or a list. Templates are checked against these."""

from __future__ import annotations

from typing import TypedDict


class Field(TypedDict):
    """A labelled value of what is to be confirmed."""

    label: str
    value: str


class File(TypedDict):
    """An attachment that is part of the version."""

    no: str
    name: str
    size: str
    sha256: str


class Opinion(TypedDict):
    """Where one of those asked stands (guide §5.21)."""

    no: str
    department: str
    name: str
    decision: str
    words: str
    method: str
    at: str
    tail: str


class Issue(TypedDict):
    """One version of what was asked."""

    version: str
    at: str
    digest: str
    changes: str
    state: str


class Step(TypedDict):
    """One answer in the order of time, whether it still stands or not."""

    no: str
    at: str
    version: str
    name: str
    decision: str
    words: str
    tail: str


class Signature(TypedDict):
    """What stands in place of a handwritten signature (guide §5.4)."""

    department: str
    name: str
    decision: str
    signer: str
    at: str
    tail: str


class Whole(TypedDict):
    """A text that is too long for a table, whole."""

    no: str
    of: str
    lines: list[str]


class Confirmation(TypedDict):
    """The fields of confirmation.docx."""

    organisation: str
    number: str
    title: str
    version: str
    digest: str
    requester: str
    requester_department: str
    cc: str
    opened_at: str
    due: str
    rule: str
    result: str
    closed_at: str
    timezone: str
    issued_on: str
    oral_note: str
    content: list[str]
    fields: list[Field]
    attachments: list[File]
    tally: str
    opinions: list[Opinion]
    versions: list[Issue]
    history: list[Step]
    signatures: list[Signature]
    annex: list[Whole]


class Edition(TypedDict):
    """One version, with the digest that binds its content."""

    version: str
    at: str
    digest: str
    rule: str
    state: str


class Bound(TypedDict):
    """A file that is part of a version."""

    no: str
    version: str
    name: str
    sha256: str


class Standing(TypedDict):
    """Where one of those asked stands on the newest version."""

    no: str
    department: str
    name: str
    decision: str
    version: str
    at: str


class Attested(TypedDict):
    """One answer, with everything it rests on."""

    no: str
    name: str
    department: str
    decision: str
    mail: str
    at: str
    words: str
    text: str
    version: str
    digest: str
    proof: str
    message_id: str
    letter: str
    place: str


class Happening(TypedDict):
    """One line of what happened."""

    at: str
    what: str


class TurnedBack(TypedDict):
    """A letter about the record that changed nothing."""

    at: str
    sender: str
    disposition: str
    reason: str
    message_id: str


class Certificate(TypedDict):
    """The fields of certificate.docx."""

    heading: str
    organisation: str
    number: str
    title: str
    requester: str
    requester_department: str
    opened_at: str
    result: str
    statement: str
    oral_note: str
    standing: list[Standing]
    versions: list[Edition]
    attachments: list[Bound]
    answers: list[Attested]
    timeline: list[Happening]
    turned_back: list[TurnedBack]
    annex: list[Whole]
    rules: str
    head: str
    hash: str
    shown: str
    hidden: str
    as_of: str
    issued_on: str
    timezone: str


class Agreement(TypedDict):
    """The fields of agreement.docx."""

    organisation: str
    mail: str


class Taken(TypedDict):
    """One step of a request between departments."""

    no: str
    at: str
    name: str
    what: str
    words: str


class RequestForm(TypedDict):
    """The fields of request.docx (guide §5.20)."""

    organisation: str
    number: str
    version: str
    title: str
    date: str
    sender: str
    receiver: str
    requester: str
    receivers: str
    urgency: str
    wanted: str
    contact: str
    phone: str
    cc: str
    content: list[str]
    attachments: str
    review: str
    received: str
    accepted: str
    handlers: str
    planned: str
    receiver_head: str
    replied: str
    opinion: str
    result: str
    open_points: str
    confirmed: str
    steps: list[Taken]
    issued_on: str
    timezone: str


class Form(TypedDict):
    """The fields of form.docx: an empty form."""

    organisation: str
    number: str
    version: str
    title: str
    address: str
    rows: list[Field]
