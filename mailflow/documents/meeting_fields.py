"""The fields of the documents of meetings: notice, minutes in two looks, list of attendance."""

from __future__ import annotations

from typing import TypedDict


class AgendaLine(TypedDict):
    """One item of the agenda."""

    no: str
    topic: str
    presenter: str
    minutes: str


class GuestLine(TypedDict):
    """Somebody who is asked, and what they answered."""

    no: str
    name: str
    department: str
    title: str
    part: str
    answer: str


class TopicLine(TypedDict):
    """One item that was discussed."""

    no: str
    ordinal: str
    title: str
    points: str
    conclusion: str


class TextLine(TypedDict):
    """A numbered line: a resolution, an open point."""

    no: str
    text: str


class TodoLine(TypedDict):
    """One action item; what nobody gave yet is marked."""

    no: str
    title: str
    owner: str
    department: str
    support: str
    due: str
    criterion: str
    status: str
    source: str


class StandingLine(TypedDict):
    """Where a reader stands on the minutes."""

    no: str
    name: str
    department: str
    standing: str
    at: str


class ObjectionLine(TypedDict):
    """One objection and what came of it."""

    no: str
    name: str
    version: str
    words: str
    settled: str


class MeetingPaper(TypedDict):
    """The fields of meeting-notice.docx, minutes.docx, minutes-official.docx and attendance.docx."""

    organisation: str
    number: str
    version: str
    stage: str
    title: str
    type: str
    time: str
    place: str
    chair: str
    recorder: str
    convener: str
    department: str
    required: str
    optional: str
    present: str
    cc: str
    about: str
    attending: str
    absent: str
    answer_by: str
    preparation: str
    files: str
    following: str
    reviewed: str
    until: str
    issued_on: str
    timezone: str
    agenda: list[AgendaLine]
    guests: list[GuestLine]
    topics: list[TopicLine]
    resolutions: list[TextLine]
    todos: list[TodoLine]
    previous: list[TodoLine]
    unsolved: list[TextLine]
    standing: list[StandingLine]
    objections: list[ObjectionLine]
