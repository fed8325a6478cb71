"""Invitations as iCalendar bytes that Outlook, Apple and Google take: the same values give the same bytes (RFC 5545, 5546)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event, Timezone, vCalAddress, vText

from mailflow.core.invitation import Invitation, Invited

_PRODUCT: Final = "-//mailflow//meetings//EN"
#: part -> ROLE.
_ROLES: Final[Mapping[str, str]] = {
    "chair": "CHAIR",
    "required": "REQ-PARTICIPANT",
    "optional": "OPT-PARTICIPANT",
    "present": "NON-PARTICIPANT",
}
#: answer -> PARTSTAT.
PARTSTAT: Final[Mapping[str, str]] = {
    "attending": "ACCEPTED",
    "declined": "DECLINED",
    "tentative": "TENTATIVE",
    "delegated": "DELEGATED",
}
#: Zones change their rules; what calendars are told reaches this far to both sides of a meeting.
_AROUND: Final = timedelta(days=400)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A person or a service as calendars name it."""

    name: str
    mail: str


def invitation_bytes(
    invitation: Invitation, organiser: Contact, contacts: Mapping[str, Contact], zone: str, stamped: datetime
) -> bytes:
    """The invitation as a calendar object; answers go to the organiser, and people without a contact are left out."""
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", method_of(invitation))
    calendar.add_component(_timezone(invitation, zone))
    calendar.add_component(_event(invitation, organiser, contacts, zone, stamped))
    return bytes(calendar.to_ical())


def method_of(invitation: Invitation) -> str:
    """What calendars are to do with it."""
    return "CANCEL" if invitation.is_cancelled else "REQUEST"


def _timezone(invitation: Invitation, zone: str) -> Timezone:
    first, last = (invitation.starts - _AROUND).date(), (invitation.ends + _AROUND).date()
    known = Timezone.from_tzid(zone, first_date=first, last_date=last)
    known.pop("comment", None)
    return known


def _event(
    invitation: Invitation, organiser: Contact, contacts: Mapping[str, Contact], zone: str, stamped: datetime
) -> Event:
    event = Event()
    event.add("uid", invitation.uid)
    event.add("dtstamp", stamped.astimezone(UTC).replace(microsecond=0))
    event.add("dtstart", invitation.starts.astimezone(ZoneInfo(zone)))
    event.add("dtend", invitation.ends.astimezone(ZoneInfo(zone)))
    event.add("sequence", invitation.sequence)
    event.add("summary", _line(invitation.title))
    for name, value in (("location", _line(invitation.place)), ("description", _text(invitation.text))):
        if value:
            event.add(name, value)
    event.add("status", "CANCELLED" if invitation.is_cancelled else "CONFIRMED")
    event.add("transp", "OPAQUE")
    event.add("organizer", _address(organiser), encode=False)
    for invited in invitation.invited:
        if invited.person in contacts:
            event.add("attendee", _attendee(invited, contacts[invited.person]), encode=False)
    if not invitation.is_cancelled:
        event.add_component(_alarm(invitation))
    return event


def _attendee(invited: Invited, contact: Contact) -> vCalAddress:
    address = _address(contact)
    address.params["cutype"] = vText("INDIVIDUAL")
    address.params["role"] = vText(_ROLES.get(invited.part, "REQ-PARTICIPANT"))
    address.params["partstat"] = vText(PARTSTAT.get(invited.answer, "NEEDS-ACTION"))
    address.params["rsvp"] = vText("FALSE" if invited.answer else "TRUE")
    return address


def _address(contact: Contact) -> vCalAddress:
    address = vCalAddress(f"mailto:{contact.mail}")
    address.params["cn"] = vText(_line(contact.name).replace('"', "'"))
    return address


def _alarm(invitation: Invitation) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _line(invitation.title))
    alarm.add("trigger", timedelta(minutes=-15))
    return alarm


def _line(text: str) -> str:
    return " ".join(_text(text).split())


def _text(text: str) -> str:
    """A text without what calendars can not hold: controls other than line feeds."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(char for char in lines if char in "\n\t" or char.isprintable()).strip()
