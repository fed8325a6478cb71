"""What happened: immutable, each with instant and letter; a fact holds all its effect needs, rules are not asked again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from mailflow.core.obligation import Obligation


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something that happened at an instant (UTC), resting on the letter with this SHA-256, or on time passing."""

    at: datetime
    letter: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attached:
    """A file that is part of a version: bound by its content, named for people."""

    name: str
    type: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a new version changed, in the words of before and after."""

    what: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordOpened(Fact):
    """Somebody's letter became a tracked record."""

    record: str
    kind: str
    title: str
    requester: str
    cc: tuple[str, ...] = ()
    oral: bool = False
    message_id: str | None = None
    fields: tuple[tuple[str, str], ...] = ()
    departments: tuple[str, ...] = ()
    attachments: tuple[Attached, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOffOpened(Fact):
    """Named people were asked to confirm one exact version, bound by its digest."""

    sign_off: str
    version: str
    title: str
    content: str
    fields: tuple[tuple[str, str], ...]
    attachments: tuple[Attached, ...]
    digest: str
    signers: tuple[str, ...]
    needed: int
    due: datetime
    changes: tuple[Change, ...] = ()
    about: str = ""
    document: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOffClosed(Fact):
    """A sign-off reached a state that nothing leaves: approved, rejected, superseded, withdrawn, lapsed."""

    sign_off: str
    state: str
    by: str | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered(Fact):
    """A signer, or whoever answers for the signer, said what they decide about one version.

    `start` and `end` are the place of `words` in the new text of the letter; `to` is the mail of ours it answered, whose
    secret is spent with it.
    """

    sign_off: str
    signer: str
    by: str
    decision: str
    version: str
    returned: bool = False
    reason: str = ""
    words: str = ""
    start: int = 0
    end: int = 0
    message_id: str | None = None
    proof: str = ""
    to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerWithdrawn(Fact):
    """A signer took the earlier answer back; the seat is open again."""

    sign_off: str
    signer: str
    by: str
    words: str = ""
    to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delegated(Fact):
    """A signer handed the seat to somebody who from now on may answer for it (转交)."""

    sign_off: str
    signer: str
    by: str
    to: str
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted(Fact):
    """Words that decide nothing but belong to the record: what is one of acknowledge, question, comment, repeated, asked."""

    by: str
    what: str
    words: str = ""
    sign_off: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DueMoved(Fact):
    """The requester gave another due instant; who has not answered is chased by the new one."""

    sign_off: str
    by: str
    due: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SignersChanged(Fact):
    """The requester named other people; answers of those who stay are kept, for the version is the same."""

    sign_off: str
    by: str
    added: tuple[str, ...]
    removed: tuple[str, ...]
    needed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StateMoved(Fact):
    """The record moved to another state of its lifecycle."""

    state: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ObligationOpened(Fact):
    """Somebody owes something, with every instant at which its absence will be acted on."""

    obligation: Obligation


@dataclass(frozen=True, slots=True, kw_only=True)
class ObligationClosed(Fact):
    """What was owed is owed no more."""

    obligation: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StepFired(Fact):
    """A step of the ladder was due: `targets` are told; `passed_over` are earlier steps that a late start skipped."""

    obligation: str
    step: int
    level: int
    targets: tuple[str, ...]
    reason: str
    passed_over: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MailSent(Fact):
    """A mail's final bytes were taken over by the next server."""

    notice: str
    kind: str
    to: str
    message_id: str
    sha256: str
    reply: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NotDelivered(Fact):
    """A mail could not be delivered for good: somebody was not reached."""

    notice: str
    kind: str
    to: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentFiled(Fact):
    """A document was rendered from the record and kept."""

    document: str
    name: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterDisposed(Fact):
    """What became of one letter: exactly one disposition, kept for ever (contract §2).

    `evidence` is what the proof of its sender rests on, as pairs of what was looked at and what it said: the results of a
    trusted host word for word, our own verification, the DNS answers it used.
    """

    disposition: str
    reason: str
    sender: str | None
    message_id: str | None
    decision: str | None = None
    record: str | None = None
    proof: str = ""
    evidence: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceRecorded(Fact):
    """Somebody will be away; the deputy answers meanwhile.

    Of announcements of one person that overlap the latest counts; one that ends as it begins takes all before it back.
    """

    person: str
    since: datetime
    until: datetime
    deputy: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchored(Fact):
    """The head of the journal, as it was just before this fact, is mailed to addresses outside by these notices."""

    number: int
    hash: str
    to: tuple[str, ...]
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Redacted(Fact):
    """What stands for a fact whose content had to go: the SHA-256 of its line, which the chain is reckoned of.

    `by` is the number of the RecordRedacted that says why. Of a letter, its number and what became of it are left.
    """

    line: str
    by: int
    disposed: int | None = None
    disposition: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordRedacted(Fact):
    """Everything of a record was erased but for hashes.

    `facts` is how many became stubs, `seal` the SHA-256 of these stubs. `letters` are number, SHA-256 of the bytes that are
    gone, and seal of the row that is left; `mails` notice, SHA-256 of the bytes (empty: it was never written), and the seals of
    its two rows; `files` SHA-256.
    """

    record: str
    by: str
    reason: str
    facts: int
    seal: str
    letters: tuple[tuple[int, str, str], ...]
    mails: tuple[tuple[str, str, str, str], ...]
    files: tuple[str, ...]
