"""The rules in force, as values: what an admin wrote in rules.yaml, read and checked by `mailflow.rules`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Final, Literal

from mailflow.core.digest.policy import DigestPolicy
from mailflow.core.directory import Directory, Person
from mailflow.core.incident.policy import IncidentPolicy
from mailflow.core.issue.policy import IssuePolicy
from mailflow.core.meeting.policy import MeetingPolicy
from mailflow.core.project.rules import ProjectPolicy
from mailflow.core.step import Source as Source
from mailflow.core.step import Step as Step
from mailflow.core.upkeep.policy import UpkeepPolicy
from mailflow.core.worktime import Calendar, Span

_EVENING: Final = time.fromisoformat("18:00")
_MORNING: Final = time.fromisoformat("09:00")
_HORIZON: Final = Span(3, "wd")
_URGENT, _ORDINARY, _UNHURRIED = Span(2, "h"), Span(24, "h"), Span(48, "h")
_AGREE_WITHIN, _FINISH_WITHIN, _STUCK_AFTER = Span(2, "wd"), Span(5, "wd"), Span(24, "h")
_DIGESTS: Final = DigestPolicy()
_AFTERNOON: Final = time.fromisoformat("16:00")


_SIGN_OFF: Final = Source("sign_off")
_TASKS: Final = Source("tasks")
_REQUEST: Final = Source("request")
_ISSUES: Final = IssuePolicy()
_UPKEEP: Final = UpkeepPolicy()


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """Whose service this is."""

    name: str
    timezone: str
    language: str
    domain: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOffPolicy:
    """How written confirmation (书面确认) is asked for, chased and ended."""

    answer_within: Span
    steps: tuple[Step, ...]
    lapse_after: Span
    withdraw_within: Span | None
    requester_may_confirm: bool
    source: Source = _SIGN_OFF


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """Somebody is away from `since` until `until`; the deputy answers for them meanwhile."""

    person: str
    since: datetime
    until: datetime
    deputy: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a letter may weigh, and how long it and its secret count; bytes, counts, days.

    `reply_days` is how long the secret in a mail of ours proves who answers it, `letter_days` how old a decision may be.
    """

    message_bytes: int = 25 * 1024 * 1024
    recipients: int = 100
    answers_per_sender_hour: int = 20
    attachment_bytes: int = 20 * 1024 * 1024
    reply_days: int = 90
    letter_days: int = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Authentication:
    """How it is found out who wrote: how the mail server states its results, and whether signatures are verified here too.

    `hops` is how many Received lines own servers write above the results; `key_bits` the fewest bits of an RSA key.
    """

    profile: Literal["standard", "exchange"] = "standard"
    hops: int = 0
    verify_dkim: bool = False
    key_bits: int = 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchors:
    """Where the head of the journal is mailed once a day, and at which local time; to nobody where `to` is empty."""

    to: tuple[str, ...] = ()
    at: time = _EVENING


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """Somebody is on call in place of whose turn it is, from one instant to another."""

    since: datetime
    until: datetime
    person: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rota:
    """Who is on call for a department in turn: the first from `since` on, handing over after so many days at `handover`."""

    people: tuple[str, ...]
    since: date
    days: int = 7
    handover: time = _MORNING
    overrides: tuple[Override, ...] = ()

    def at(self, at: datetime, calendar: Calendar) -> str:
        """Whoever is on call at an instant."""
        named = [one.person for one in self.overrides if one.since <= at < one.until]
        return named[-1] if named else self.people[self._turn(calendar.local(at)) % len(self.people)]

    def changes(self, since: datetime, until: datetime, calendar: Calendar) -> Iterator[datetime]:
        """The instants between two, both left out, at which somebody else may come on call; in no order."""
        found = [at for one in self.overrides for at in (one.since, one.until)]
        day, last = calendar.local(since).date(), calendar.local(until).date()
        day += timedelta(days=-(day - self.since).days % self.days)
        while day <= last:
            found.append(calendar.at_time(day, self.handover))
            day += timedelta(days=self.days)
        return (at for at in found if since < at < until)

    def _turn(self, local: datetime) -> int:
        day = local.date() if local.timetz().replace(tzinfo=None) >= self.handover else local.date() - timedelta(days=1)
        return (day - self.since).days // self.days


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskPolicy:
    """How tasks are followed: the ladder of a planned day that has passed, and when owners are asked how far they are.

    Steps count calendar days after the planned day; 4d is the first day on which a task is more than three days late.
    `daily_at` is a time of each working day, None for never; who has nothing late or due within `horizon` is not asked.
    """

    steps: tuple[Step, ...] = (
        Step(after=Span(1, "d"), targets=("owner",), source=Source("tasks.steps.0")),
        Step(after=Span(2, "d"), level=1, targets=("head",), asks="urge", source=Source("tasks.steps.1")),
        Step(after=Span(4, "d"), level=2, targets=("executive",), asks="decide", source=Source("tasks.steps.2")),
    )
    daily_at: time | None = _AFTERNOON
    horizon: Span = _HORIZON
    source: Source = _TASKS


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestPolicy:
    """How requests between departments are answered (guide §2.3).

    `urgent`, `ordinary` and `unhurried` are how long a department has to answer; `agree_within` how long the requester has to
    answer a date or a result. `review`: the sender's own head is informed, must approve first, or neither. `steps` chase
    whoever owes; `stuck` begins when departments do not come to terms: declined against the requester's will.
    """

    urgent: Span = _URGENT
    ordinary: Span = _ORDINARY
    unhurried: Span = _UNHURRIED
    agree_within: Span = _AGREE_WITHIN
    finish_within: Span = _FINISH_WITHIN
    stuck_after: Span = _STUCK_AFTER
    review: Literal["inform", "approve", "none"] = "inform"
    steps: tuple[Step, ...] = (
        Step(share=0.5, source=Source("request.steps.0")),
        Step(share=1.0, source=Source("request.steps.1")),
        Step(after=Span(24, "h"), level=1, targets=("executives",), asks="decide", source=Source("request.steps.2")),
    )
    source: Source = _REQUEST


@dataclass(frozen=True, kw_only=True)
class Policy:
    """All rules in force at one instant; `digest` is the SHA-256 of the text they were read from.

    `keep_years` is how long a closed record is kept before `mailflow show` lists it; nothing is erased by itself. `rotas`
    are by department, `roles` and `lists` people by the name of a duty, or of those written to.
    """

    organisation: Organisation
    directory: Directory
    calendar: Calendar
    sign_off: SignOffPolicy
    addresses: Mapping[str, str]
    authserv_id: str
    trusted_domains: frozenset[str]
    proof: Mapping[str, str]
    limits: Limits = Limits()
    authentication: Authentication = Authentication()
    vocabulary: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    labels: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    anchors: Anchors = Anchors()
    tasks: TaskPolicy = TaskPolicy()
    request: RequestPolicy = RequestPolicy()
    project: ProjectPolicy = field(default_factory=ProjectPolicy)
    meeting: MeetingPolicy = field(default_factory=MeetingPolicy)
    digest_rules: DigestPolicy = _DIGESTS
    issues: IssuePolicy = _ISSUES
    rotas: Mapping[str, Rota] = field(default_factory=dict)
    roles: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    incident: IncidentPolicy = field(default_factory=IncidentPolicy)
    upkeep: UpkeepPolicy = _UPKEEP
    keep_years: int | None = None
    absences: tuple[Absence, ...] = ()
    digest: str = ""

    @property
    def own_addresses(self) -> frozenset[str]:
        """The service's own addresses, in lower case."""
        return frozenset(address.lower() for address in self.addresses.values())

    def reader(self, to: str) -> Person | None:
        """Whoever a notice is to: somebody of the directory, or an address outside that these rules have anchors mailed to."""
        if to in self.anchors.to:
            return Person(id=to, name=to, mails=(to,), language=self.organisation.language)
        return self.directory.people.get(to)

    def stands_in(self, deputy: str, person: str, at: datetime) -> bool:
        """Whether somebody answers for another at this instant: only while an absence is recorded (contract §1)."""
        away = self._absences_of(person, at)
        return bool(away) and deputy == (away[-1].deputy or self.directory.deputy_of(person))

    def is_away(self, person: str, at: datetime) -> bool:
        """Whether an absence of somebody is recorded for this instant."""
        return bool(self._absences_of(person, at))

    def _absences_of(self, person: str, at: datetime) -> list[Absence]:
        return [a for a in self.absences if a.person == person and a.since <= at < a.until]

    def stand_in_for(self, person: str, at: datetime) -> str | None:
        """Who answers for somebody at this instant, where an absence is recorded and there is a deputy."""
        known = self.directory.people
        return next((deputy for deputy in known if deputy != person and self.stands_in(deputy, person, at)), None)

    def on_call(self, department: str | None, at: datetime) -> str | None:
        """Who is on call for a department at an instant: while that person is away, whoever stands in."""
        rota = self.rotas.get(department or "")
        person = rota.at(at, self.calendar) if rota else None
        return (self.stand_in_for(person, at) or person) if person else None

    def proof_for(self, action: str) -> str:
        """The level of proof an action needs; what rules.yaml does not name needs `authenticated`."""
        return self.proof.get(action, "authenticated")
