"""The fields of the documents of an incident."""

from __future__ import annotations

from typing import TypedDict

from mailflow.documents.fields import Whole


class Labelled(TypedDict):
    """A labelled value."""

    label: str
    value: str


class Happened(TypedDict):
    """One line of the timeline."""

    no: str
    at: str
    name: str
    what: str
    words: str


class Given(TypedDict):
    """One update."""

    no: str
    at: str
    name: str
    words: str


class Member(TypedDict):
    """Somebody of the coordination team."""

    no: str
    role: str
    name: str
    department: str
    mail: str
    confirmed: str


class Kept(TypedDict):
    """A time that was to be kept."""

    what: str
    due: str
    at: str
    result: str


class Measure(TypedDict):
    """A corrective action."""

    no: str
    title: str
    owner: str
    due: str
    state: str


class IncidentForm(TypedDict):
    """The fields of all documents of an incident."""

    organisation: str
    number: str
    title: str
    level: str
    state: str
    reporter: str
    department: str
    departments: str
    owner: str
    leader: str
    occurred: str
    found: str
    oral: str
    written: str
    target: str
    recovered: str
    closed: str
    confirmed_by: str
    assessed: str
    told: str
    update_head: str
    team_note: str
    facts: list[Labelled]
    parts: list[Labelled]
    review: list[Labelled]
    updates: list[Given]
    team: list[Member]
    timeline: list[Happened]
    kept: list[Kept]
    tasks: list[Measure]
    issued_on: str
    timezone: str
    annex: list[Whole]
