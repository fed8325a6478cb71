"""Invitations are taken by two independent readers of iCalendar, and what calendars answer is read or left alone."""

from __future__ import annotations

from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage

import icalendar
import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.core.invitation import CalendarAnswer, Invitation, Invited, record_of, uid_of
from mailflow.mail.machine.automatic import automatic
from mailflow.mail.machine.calendar_answer import read_calendar_answer
from mailflow.mail.message.message import read_message
from mailflow.mail.outgoing.calendar import Contact, invitation_bytes
from mailflow.mail.outgoing.compose import Calendar, Envelope, Rendered, compose

STAMP = datetime(2026, 3, 1, 1, 2, 3, 4, tzinfo=UTC)
INVITATION = Invitation(
    uid="mtg-2026-0001@corp.example",
    sequence=2,
    starts=datetime(2026, 3, 5, 6, tzinfo=UTC),
    ends=datetime(2026, 3, 5, 7, 30, tzinfo=UTC),
    title="营销项目例会;第3次,含\"引号\"和\\斜线",
    place="3楼会议室",
    text="议程：\n1. 上次事项\n2. 预算",
    invited=(Invited(person="wang", part="chair", answer="attending"), Invited(person="liu", part="optional")),
)
PEOPLE = {"wang": Contact(name="王经理", mail="wang@corp.example"), "liu": Contact(name='刘"经理";甲,乙', mail="liu@corp.example")}
OURS = Contact(name="示例科技有限公司", mail="coord@corp.example")


def written(invitation: Invitation = INVITATION, zone: str = "Asia/Shanghai") -> bytes:
    return invitation_bytes(invitation, OURS, PEOPLE, zone, STAMP)


@pytest.mark.parametrize("zone", ["Asia/Shanghai", "Europe/Berlin", "America/New_York", "Asia/Kolkata"])
def test_two_readers_find_the_meeting_as_it_was_meant(zone: str) -> None:
    event = icalendar.Calendar.from_ical(written(zone=zone)).walk("VEVENT")[0]
    other = vobject.readOne(written(zone=zone).decode()).vevent
    assert event["dtstart"].dt == other.dtstart.value == INVITATION.starts
    assert event["dtend"].dt == other.dtend.value == INVITATION.ends
    assert str(event["summary"]) == other.summary.value == INVITATION.title
    assert str(event["description"]) == other.description.value == INVITATION.text
    assert (int(event["sequence"]), str(event["uid"])) == (2, INVITATION.uid)


def test_its_zone_is_told_with_it_and_each_attendee_has_role_and_answer() -> None:
    calendar = icalendar.Calendar.from_ical(written())
    assert [str(zone["tzid"]) for zone in calendar.walk("VTIMEZONE")] == ["Asia/Shanghai"]
    event = calendar.walk("VEVENT")[0]
    assert event["dtstart"].params["tzid"] == "Asia/Shanghai"
    chair, guest = event["attendee"]
    assert (chair.params["role"], chair.params["partstat"]) == ("CHAIR", "ACCEPTED")
    assert (guest.params["role"], guest.params["partstat"], guest.params["rsvp"]) == ("OPT-PARTICIPANT", "NEEDS-ACTION", "TRUE")
    assert str(event["organizer"]) == "mailto:coord@corp.example"


def test_a_meeting_called_off_is_told_as_cancelled() -> None:
    calendar = icalendar.Calendar.from_ical(written(Invitation(**{**vars_of(INVITATION), "is_cancelled": True})))
    assert str(calendar["method"]) == "CANCEL"
    assert str(calendar.walk("VEVENT")[0]["status"]) == "CANCELLED"


def vars_of(invitation: Invitation) -> dict[str, object]:
    return {name: getattr(invitation, name) for name in Invitation.__slots__}


@settings(max_examples=60)
@given(st.text(max_size=200), st.text(max_size=400))
def test_whatever_people_write_the_bytes_are_well_formed_and_always_the_same(title: str, text: str) -> None:
    invitation = Invitation(**{**vars_of(INVITATION), "title": title, "text": text})
    content = written(invitation)
    assert content == written(invitation)
    assert content.count(b"\n") == content.count(b"\r\n")
    lines = content.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert "".join(line.decode() for line in lines) == b"".join(lines).decode(), "no character is folded in two"
    calendar = icalendar.Calendar.from_ical(content)
    assert len(calendar.walk("VEVENT")) == 1
    assert str(calendar["method"]) == "REQUEST"
    assert vobject.readOne(content.decode()).vevent.uid.value == INVITATION.uid


def test_a_mail_carries_it_beside_its_words_and_as_a_file() -> None:
    envelope = Envelope(from_name="示例科技", from_addr="coord@corp.example", to_name="王经理", to_addr="wang@corp.example",
        date=STAMP.replace(microsecond=0), message_id="<1@corp.example>", kind="meeting-notice",
        calendar=Calendar("REQUEST", written()))  # fmt: skip
    message = message_from_bytes(compose(Rendered("会议", "text", "<p>text</p>"), envelope), policy=policy.default)
    assert isinstance(message, EmailMessage)
    both, file = message.iter_parts()
    assert [part.get_content_type() for part in both.iter_parts()] == ["text/plain", "text/html", "text/calendar"]
    told = list(both.iter_parts())[2]
    assert told.get_param("method") == "REQUEST"
    assert (file.get_filename(), file.get_content_type()) == ("invite.ics", "application/ics")
    assert told.get_payload(decode=True) == file.get_payload(decode=True) == written()


REPLY = """From: liu@corp.example
To: coord@corp.example
Subject: Accepted: x
Content-Type: text/calendar; method=REPLY; charset=utf-8

BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//x//y
METHOD:{method}
BEGIN:VEVENT
UID:mtg-2026-0001@corp.example
SEQUENCE:2
DTSTAMP:20260301T000000Z
ATTENDEE;PARTSTAT={answer}:MAILTO:Liu@corp.example
COMMENT:出差
END:VEVENT
END:VCALENDAR
"""


def heard(method: str, answer: str) -> CalendarAnswer | None:
    return read_calendar_answer(read_message(REPLY.format(method=method, answer=answer).replace("\n", "\r\n").encode()))


@pytest.mark.parametrize(("partstat", "answer"), [("ACCEPTED", "attending"), ("DECLINED", "declined"), ("TENTATIVE", "tentative")])
def test_the_answer_of_a_calendar_is_read(partstat: str, answer: str) -> None:
    expected = CalendarAnswer(uid="mtg-2026-0001@corp.example", attendee="liu@corp.example", answer=answer, sequence=2, comment="出差")
    assert heard("REPLY", partstat) == expected


@pytest.mark.parametrize(("method", "partstat"), [("REQUEST", "ACCEPTED"), ("COUNTER", "ACCEPTED"), ("REPLY", "NEEDS-ACTION")])
def test_what_answers_nothing_is_left_alone(method: str, partstat: str) -> None:
    assert heard(method, partstat) is None


OUTLOOK_ZONE = (
    "BEGIN:VTIMEZONE\nTZID:China Standard Time\nBEGIN:STANDARD\nDTSTART:16010101T000000\nTZOFFSETFROM:+0800\n"
    "TZOFFSETTO:+0800\nEND:STANDARD\nEND:VTIMEZONE\n"
)
LIU = "ATTENDEE;PARTSTAT=ACCEPTED;CN=刘经理:mailto:liu@corp.example\n"


def calendar_reply(attendees: str = LIU, zone: str = OUTLOOK_ZONE, sequence: str = "0") -> str:
    return (
        f"BEGIN:VCALENDAR\nMETHOD:REPLY\nPRODID:Microsoft Exchange Server 2010\nVERSION:2.0\n{zone}BEGIN:VEVENT\n{attendees}"
        "UID:mtg-2026-0001@corp.example\nSUMMARY;LANGUAGE=zh-CN:已接受: 例会\nDTSTART;TZID=China Standard Time:20260305T140000\n"
        "DTEND;TZID=China Standard Time:20260305T153000\nDTSTAMP:20260302T020000Z\nPRIORITY:5\n"
        f"SEQUENCE:{sequence}\nX-MICROSOFT-CDO-APPT-SEQUENCE:0\nEND:VEVENT\nEND:VCALENDAR\n"
    )


def replied(*parts: tuple[str, str, str], subtype: str = "mixed") -> bytes:
    """A letter of these parts: type with its parameters, file name or "", content."""
    letter = EmailMessage(policy=policy.SMTP)
    letter["From"], letter["To"], letter["Subject"] = "刘经理 <liu@corp.example>", "coord@corp.example", "已接受: 例会"
    letter["Content-Type"] = f"multipart/{subtype}"
    for kind, name, content in parts:
        part = EmailMessage(policy=policy.SMTP)
        charset = "gb18030" if "gb2312" in kind else "utf-8"
        part.set_content(content.replace("\n", "\r\n").encode(charset), "x", "x", cte="base64")
        part.replace_header("Content-Type", kind)
        if name:
            part["Content-Disposition"] = f'attachment; filename="{name}"'
        letter.attach(part)
    return letter.as_bytes()


INLINE = "text/calendar; charset=utf-8; method=REPLY"
EMPTY_TEXT = ("text/plain; charset=utf-8", "", "\n")
HANDED = (
    'ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO="mailto:zhang@corp.example":mailto:liu@corp.example\n'
    'ATTENDEE;PARTSTAT=NEEDS-ACTION;DELEGATED-FROM="mailto:liu@corp.example":mailto:zhang@corp.example\n'
)
TENTATIVE = 'ATTENDEE;PARTSTAT=TENTATIVE;CN="LIU";X-NUM-GUESTS=0:MAILTO:LIU@corp.example\n'
OTHERS = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:he@corp.example\n"


@pytest.mark.parametrize(
    ("letter", "answer"),
    [
        pytest.param(replied(EMPTY_TEXT, (INLINE, "", calendar_reply()), subtype="alternative"), "attending", id="Outlook"),
        pytest.param(replied(EMPTY_TEXT, (INLINE, "", calendar_reply(TENTATIVE, zone=""))), "tentative", id="Exchange, zone not told"),
        pytest.param(
            replied(EMPTY_TEXT, (INLINE, "", calendar_reply(TENTATIVE)), ("application/ics", "invite.ics", calendar_reply(TENTATIVE))),
            "tentative",
            id="Google, in the letter and as a file",
        ),
        pytest.param(replied(EMPTY_TEXT, (f"{INLINE}; name=meeting.ics", "meeting.ics", calendar_reply())), "attending", id="Apple"),
        pytest.param(replied((INLINE, "", calendar_reply())), "attending", id="without text"),
        pytest.param(replied(EMPTY_TEXT, ("application/octet-stream", "invite.ics", calendar_reply())), "attending", id="QQ, 163"),
        pytest.param(
            replied(EMPTY_TEXT, ("text/calendar; charset=gb2312; method=REPLY", "", calendar_reply())), "attending", id="in GBK"
        ),
        pytest.param(replied((INLINE, "", calendar_reply(HANDED))), "delegated", id="delegated"),
        pytest.param(replied((INLINE, "", calendar_reply(LIU + OTHERS))), "attending", id="all attendees named"),
        pytest.param(replied((INLINE, "", calendar_reply(sequence=""))), "attending", id="no number"),
    ],
)
def test_replies_as_mail_programs_send_them_are_read(letter: bytes, answer: str) -> None:
    message = read_message(letter)
    assert automatic(message, "corp.example") == "calendar"
    found = read_calendar_answer(message)
    assert found is not None
    to = "zhang@corp.example" if answer == "delegated" else ""
    assert (found.attendee, found.answer, found.sequence, found.to) == ("liu@corp.example", answer, 0, to)


def test_a_reply_that_names_others_alone_is_nobodys() -> None:
    """Whose answer it is must be plain: two who accepted, neither of them the sender."""
    letter = replied((INLINE, "", calendar_reply(OTHERS + OTHERS.replace("he@", "wu@"))))
    assert read_calendar_answer(read_message(letter)) is None


@given(st.binary(max_size=400))
def test_no_bytes_that_call_themselves_a_calendar_break_the_reader(content: bytes) -> None:
    head = b"From: a@b.c\r\nContent-Type: text/calendar; method=REPLY\r\n\r\nBEGIN:VCALENDAR\r\nMETHOD:REPLY\r\n"
    assert read_calendar_answer(read_message(head + content)) is None


def test_an_identifier_names_its_record_in_this_domain_only() -> None:
    assert record_of(uid_of("MTG-2026-0001", "corp.example"), "corp.example") == "MTG-2026-0001"
    assert record_of("mtg-2026-0001@elsewhere.example", "corp.example") is None


def counter(attendee: str, starts: str, ends: str, zone: str = "", more: str = "") -> str:
    return (
        f"BEGIN:VCALENDAR\nMETHOD:COUNTER\nPRODID:-//x\nVERSION:2.0\n{zone}BEGIN:VEVENT\n{attendee}{more}"
        f"UID:mtg-2026-0001@corp.example\nSUMMARY:例会\n{starts}\n{ends}\nDTSTAMP:20260302T020000Z\nSEQUENCE:2\nEND:VEVENT\nEND:VCALENDAR\n"
    )


COUNTER = "text/calendar; charset=utf-8; method=COUNTER"
IN_ZONE = ('DTSTART;TZID="China Standard Time":20260306T100000', 'DTEND;TZID="China Standard Time":20260306T113000')
IN_UTC = ("DTSTART:20260306T020000Z", "DTEND:20260306T033000Z")
IN_SHANGHAI = ("DTSTART;TZID=Asia/Shanghai:20260306T100000", "DTEND;TZID=Asia/Shanghai:20260306T113000")
UNSAID = "ATTENDEE;CN=刘经理;PARTSTAT=NEEDS-ACTION:mailto:liu@corp.example\n"
BY_GOOGLE = counter(TENTATIVE, *IN_UTC, more="COMMENT:上午有评审\n")


@pytest.mark.parametrize(
    ("letter", "answer"),
    [
        pytest.param(
            replied(EMPTY_TEXT, (COUNTER, "", counter(TENTATIVE, *IN_ZONE, zone=OUTLOOK_ZONE)), subtype="alternative"),
            "tentative",
            id="Outlook, perhaps",
        ),
        pytest.param(
            replied(EMPTY_TEXT, (COUNTER, "", counter(TENTATIVE.replace("TENTATIVE", "DECLINED"), *IN_ZONE))),
            "declined",
            id="Exchange, declined, zone not told",
        ),
        pytest.param(replied(EMPTY_TEXT, (COUNTER, "", BY_GOOGLE), ("application/ics", "invite.ics", BY_GOOGLE)), "tentative", id="Google"),
        pytest.param(replied((COUNTER, "", counter(UNSAID, *IN_SHANGHAI))), "", id="Apple, which answers nothing by it"),
    ],
)
def test_another_time_that_a_calendar_proposes_is_read(letter: bytes, answer: str) -> None:
    message = read_message(letter)
    found = read_calendar_answer(message)
    assert found is not None
    assert automatic(message, "corp.example") == "calendar"
    assert (found.answer, found.attendee, found.sequence) == (answer, "liu@corp.example", 2)
    assert (found.starts, found.ends) == (datetime(2026, 3, 6, 2, tzinfo=UTC), datetime(2026, 3, 6, 3, 30, tzinfo=UTC))


@pytest.mark.parametrize("times", [("DTSTART;VALUE=DATE:20260306", "DTEND;VALUE=DATE:20260307"), ("DTSTART:20260306T100000", "DTEND:20260306T113000")])
def test_a_day_or_a_time_of_no_zone_proposes_nothing(times: tuple[str, str]) -> None:
    assert read_calendar_answer(read_message(replied((COUNTER, "", counter(TENTATIVE, *times))))) is None
