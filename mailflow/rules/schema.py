"""The shape of rules.yaml: which keys there are, what each holds, and what counts where one is left out."""

from __future__ import annotations

from datetime import time

from pydantic import Field

from mailflow.core.worktime import Span
from mailflow.rules.sections.digests import DigestsSection
from mailflow.rules.sections.incident import IncidentSection
from mailflow.rules.sections.issues import IssuesSection
from mailflow.rules.sections.meetings import MeetingsSection
from mailflow.rules.sections.project import ProjectSection
from mailflow.rules.sections.request import RequestSection
from mailflow.rules.sections.shape import Section, StepSection
from mailflow.rules.sections.tasks import TasksSection
from mailflow.rules.sections.upkeep import AdoptionSection, PulseSection
from mailflow.rules.values import (
    AnyMails,
    Clock,
    Count,
    Country,
    Day,
    DecisionClass,
    Domain,
    FieldName,
    Flag,
    Hops,
    Host,
    Id,
    Ids,
    KeyBits,
    Language,
    Mail,
    Mails,
    OpenOrSpan,
    Profile,
    Proof,
    SpanOf,
    Text,
    Turn,
    Weekdays,
    Years,
    Zone,
)


class OrganisationSection(Section):
    """Whose rules these are."""

    name: Text
    timezone: Zone
    language: Language = "zh"
    domain: Domain


class AbsenceSection(Section):
    """Days on which somebody is away, the last one included."""

    since: Day
    until: Day
    deputy: Text | None = None


class PersonSection(Section):
    """One person."""

    name: Text
    mail: Mails
    department: Text | None = None
    title: Text | None = None
    manager: Text | None = None
    deputy: Text | None = None
    language: Language | None = None
    aliases: list[Text] = []
    admin: Flag = False
    absences: list[AbsenceSection] = []


class DepartmentSection(Section):
    """One department."""

    head: Text | None = None
    executive: Text | None = None
    aliases: list[Text] = []


class OverrideSection(Section):
    """Days on which somebody else is on call, the last one included."""

    since: Day
    until: Day
    person: Text


class RotaSection(Section):
    """Who is on call for a department."""

    people: Ids
    since: Day
    turn: Turn = "weekly"
    handover: Clock = time(9, 0)
    overrides: list[OverrideSection] = []


class HoursSection(Section):
    """When a working day begins and ends, which days are working days, and when nobody is reminded."""

    opens: Clock = time(9, 0)
    closes: Clock = time(18, 0)
    quiet_from: Clock | None = None
    quiet_until: Clock | None = None
    weekdays: Weekdays = ["mon", "tue", "wed", "thu", "fri"]


class AddressesSection(Section):
    """The addresses of the service; one left out is its own name at the organisation's domain."""

    coord: Mail | None = None
    incident: Mail | None = None
    project: Mail | None = None
    confirm: Mail | None = None
    minutes: Mail | None = None
    request: Mail | None = None


class AuthenticationSection(Section):
    """How it is found out who wrote a letter."""

    profile: Profile = "standard"
    hops: Hops = 0
    verify_dkim: Flag = False
    key_bits: KeyBits = 1024


class ProofSection(Section):
    """How sure the sender must be for each kind of action."""

    decision: Proof = "authenticated"
    request: Proof = "known"
    amend: Proof = "authenticated"
    report: Proof = "known"
    adopt: Proof = "both"


class SignOffSection(Section):
    """How written confirmation is asked for, chased and ended."""

    answer_within: SpanOf = Span(2, "wd")
    withdraw_within: OpenOrSpan = None
    requester_may_confirm: Flag = True
    lapse_after: SpanOf = Span(20, "wd")
    steps: list[StepSection] = Field(json_schema_extra={"minItems": 1})


class LimitsSection(Section):
    """What a letter may weigh."""

    message_bytes: Count = 25 * 1024 * 1024
    recipients: Count = 100
    answers_per_sender_hour: Count = 20
    attachment_bytes: Count = 20 * 1024 * 1024
    reply_days: Count = 90
    letter_days: Count = 7


class AnchorsSection(Section):
    """Where the head of the journal is mailed once a day."""

    to: AnyMails = []
    at: Clock = time(18, 0)


class RetentionSection(Section):
    """How long what is closed is kept."""

    closed_records: Years | None = None


class Rules(Section):
    """The rules of one organisation."""

    organisation: OrganisationSection
    people: dict[Id, PersonSection]
    departments: dict[Text, DepartmentSection] = {}
    roles: dict[Id, Ids] = {}
    lists: dict[Id, Ids] = {}
    oncall: dict[Text, RotaSection] = {}
    hours: HoursSection = Field(default_factory=HoursSection)
    holiday_country: Country | None = None
    holidays: list[Day] = Field(default=[], json_schema_extra={"uniqueItems": True})
    extra_workdays: list[Day] = Field(default=[], json_schema_extra={"uniqueItems": True})
    addresses: AddressesSection = Field(default_factory=AddressesSection)
    authserv_id: Host
    trusted_domains: list[Domain] = []
    authentication: AuthenticationSection = Field(default_factory=AuthenticationSection)
    proof: ProofSection = Field(default_factory=ProofSection)
    sign_off: SignOffSection
    tasks: TasksSection = Field(default_factory=TasksSection)
    project: ProjectSection = Field(default_factory=ProjectSection)
    request: RequestSection = Field(default_factory=RequestSection)
    meetings: MeetingsSection = Field(default_factory=MeetingsSection)
    incident: IncidentSection = Field(default_factory=IncidentSection)
    issues: IssuesSection = Field(default_factory=IssuesSection)
    digests: DigestsSection = Field(default_factory=DigestsSection)
    limits: LimitsSection = Field(default_factory=LimitsSection)
    anchors: AnchorsSection = Field(default_factory=AnchorsSection)
    adoption: AdoptionSection = Field(default_factory=AdoptionSection)
    pulse: PulseSection = Field(default_factory=PulseSection)
    retention: RetentionSection = Field(default_factory=RetentionSection)
    vocabulary: dict[DecisionClass, list[Text]] = {}
    labels: dict[FieldName, list[Text]] = {}
