"""Records: what is tracked, as the facts about it have made it (`mailflow.core.evolution`)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from mailflow.core import facts as f
from mailflow.core.incident.incident import Incident
from mailflow.core.issue.issue import Issue
from mailflow.core.meeting.meeting import Meeting
from mailflow.core.obligation import Obligation
from mailflow.core.project.project import Project
from mailflow.core.request.request import Request
from mailflow.core.task import Task


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What somebody said about one version, and on which words of which letter that rests."""

    signer: str
    by: str
    decision: str
    version: str
    at: datetime
    returned: bool = False
    reason: str = ""
    words: str = ""
    message_id: str | None = None
    letter: str | None = None
    proof: str = ""
    to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """One confirmation that is asked for: whose it is, who may give it now, and the answer that stands."""

    signer: str
    holder: str
    answer: Answer | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOff:
    """Named people are asked to confirm one exact version; new content supersedes it.

    `about` says what of the record it is (consensus, execution, C2), `document` which document shows it; "" for the whole of it.
    """

    id: str
    version: str
    title: str
    content: str
    fields: tuple[tuple[str, str], ...]
    attachments: tuple[f.Attached, ...]
    digest: str
    needed: int
    opened_at: datetime
    due: datetime
    seats: tuple[Seat, ...]
    changes: tuple[f.Change, ...] = ()
    answers: tuple[Answer, ...] = ()
    state: str = "open"
    closed_at: datetime | None = None
    reason: str = ""
    about: str = ""
    document: str = ""

    def count(self, decision: str) -> int:
        """How many seats stand at this decision; a return for revision is no refusal."""
        standing = (seat.answer for seat in self.seats)
        return sum(1 for a in standing if a and a.decision == decision and not a.returned)

    def seat_of(self, person: str) -> Seat | None:
        """The seat this person may answer for: one handed over comes first, then their own."""
        held = (seat for seat in self.seats if seat.holder == person)
        named = (seat for seat in self.seats if seat.signer == person)
        return next(held, None) or next(named, None)

    @property
    def people(self) -> tuple[str, ...]:
        """Everybody who was asked, each once."""
        return tuple(dict.fromkeys(p for seat in self.seats for p in (seat.signer, seat.holder)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Escalation:
    """Who was told, at which level, that something owed is not done."""

    level: int
    to: str
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Words that decide nothing but belong to the record."""

    at: datetime
    by: str
    what: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Another record that came of this one, or of which this one came; `state` is open until nothing more comes of it."""

    record: str
    why: str
    part: str = ""
    state: str = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What is tracked: one stream of facts, folded.

    `fields` are what its forms said so far, by canonical name (guide §5.22); `roles` who is what in it, several to a role
    where there are several; `departments` those it concerns; `files` what came with its letters.
    """

    id: str
    kind: str
    title: str
    state: str
    requester: str
    opened_at: datetime
    cc: tuple[str, ...] = ()
    oral: bool = False
    message_id: str | None = None
    sign_offs: tuple[SignOff, ...] = ()
    obligations: tuple[Obligation, ...] = ()
    escalations: tuple[Escalation, ...] = ()
    notes: tuple[Note, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    roles: tuple[tuple[str, str], ...] = ()
    departments: tuple[str, ...] = ()
    tasks: tuple[Task, ...] = ()
    files: tuple[f.Attached, ...] = ()
    links: tuple[Link, ...] = ()
    incident: Incident | None = None
    request: Request | None = None
    project: Project | None = None
    meeting: Meeting | None = None
    issue: Issue | None = None

    def field(self, name: str) -> str:
        """What a form said last under this canonical name; "" where none did."""
        return dict(self.fields).get(name, "")

    def who(self, role: str) -> tuple[str, ...]:
        """The people who have a role in it, in the order they were given it."""
        return tuple(person for held, person in self.roles if held == role)

    def task(self, id_: str) -> Task | None:
        """The task of this id: T3."""
        return next((task for task in self.tasks if task.id == id_), None)

    def owed(self, what: str) -> tuple[Obligation, ...]:
        """What is owed to it of one sort, open ones only."""
        return tuple(o for o in self.obligations if o.is_open and o.what == what)

    def link(self, *whys: str) -> Link | None:
        """The newest link of one of these sorts, or of any."""
        return next((link for link in reversed(self.links) if not whys or link.why in whys), None)

    @property
    def current(self) -> SignOff | None:
        """The newest sign-off."""
        return self.sign_offs[-1] if self.sign_offs else None

    def sign_off(self, id_: str | None) -> SignOff | None:
        """The sign-off of this id, or the newest where none is named."""
        if id_ is None:
            return self.current
        return next((s for s in self.sign_offs if s.id == id_), None)

    @property
    def next_at(self) -> datetime | None:
        """The next instant at which something happens here if nobody does anything."""
        return min((o.next_at for o in self.obligations if o.next_at), default=None)
