"""A meeting called in the thread of a project, an incident or an issue, or naming one: linked to it, its people invited."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from mailflow.core.directory import Directory
from mailflow.core.meeting.naming import people_of
from mailflow.core.policy import Policy
from mailflow.core.record import Record
from mailflow.core.saying import Said
from mailflow.journal.journal import Journal
from mailflow.mail.correlation import record_numbers
from mailflow.mail.forms.forms import read_form
from mailflow.service.cases import Case
from mailflow.service.routing import begun, plain_subject
from mailflow.service.series import keeps

#: Kinds of record that meetings are called for.
_ABOUT: Final = frozenset({"project", "incident", "issue"})
_MEETINGS: Final = frozenset({"meeting", "minutes"})
#: The label that names the record a meeting is for.
_LABEL: Final = "关联事项"
_NUMBERED: Final = r"\s*[\[［(（【]?\s*{}\s*[\]］)）】]?\s*"


@dataclass(frozen=True, slots=True)
class Call:
    """A letter that calls a meeting, or brings its minutes, and the record that it is for."""

    case: Case
    kind: str
    about: Record


def called_for(case: Case, journal: Journal, policy: Policy) -> Call | None:
    """The call of a meeting for another record: by the letter's subject or the first of its new words."""
    first, _, _ = case.words.new.text.strip().partition("\n")
    in_text, rest = begun(first)
    kind = case.opens or in_text
    if kind not in _MEETINGS:
        return None
    form = read_form(case.words.new.text, policy.labels, kind=kind)
    about = case.record or _named(form.fields.get(_LABEL, ""), journal)
    if about is None or about.kind not in _ABOUT:
        return None
    subject = rest.strip() if in_text and rest.strip() else case.message.subject if case.opens else ""
    message = replace(case.message, subject=_title(subject, about, case.sender.language))
    return Call(replace(case, opens=kind, message=message, words=replace(case.words, form=form)), kind, about)


def linked(said: Said, about: Record, directory: Directory) -> Said:
    """What a letter says, with the record it is for; who takes part there is invited where it names nobody."""
    guests = said.heard.guests or tuple((directory.people[person].mail, "required") for person in people_of(about, directory))
    return replace(said, heard=replace(said.heard, about=about.id, guests=guests))


def meetings_about(record: str, journal: Journal) -> Iterator[Record]:
    """The meetings that were called for a record."""
    return (meeting for meeting in journal.records("meeting") if meeting.meeting and meeting.meeting.about == record)


def awaiting_minutes(call: Call, journal: Journal) -> Record | None:
    """The one meeting for this record that the writer keeps the minutes of and that has none yet."""
    found = [m for m in meetings_about(call.about.id, journal) if m.state in ("called", "held") and keeps(m, call.case.sender.id)]
    return found[0] if call.kind == "minutes" and len(found) == 1 else None


def _named(text: str, journal: Journal) -> Record | None:
    numbers = record_numbers(text)
    return journal.record(numbers[0]) if len(numbers) == 1 else None


def _title(subject: str, about: Record, language: str) -> str:
    """What the meeting is called: the words of the letter without the record's number, else after the record."""
    plain = re.sub(_NUMBERED.format(re.escape(about.id)), " ", plain_subject(subject), flags=re.IGNORECASE)
    return " ".join(plain.split()) or (f"{about.title} 会议" if language == "zh" else f"Meeting on {about.title}")
