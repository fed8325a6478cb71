"""Row 5: a message with more than one sender, subject or recipient field, or none, approves nothing."""

from __future__ import annotations

import pytest
from threat_office import Office, none_counts, reply

LIU = "liu@corp.example"
EVIL = "x@evil.example"
LAYOUTS: dict[str, tuple[dict[str, str | None], list[tuple[str, str]]]] = {
    "two From, the forged one first": ({"From": EVIL}, [("From", LIU)]),
    "two From, the forged one last": ({"From": LIU}, [("From", EVIL)]),
    "the same From twice": ({"From": LIU}, [("From", LIU)]),
    "two From in other cases": ({"From": LIU}, [("FROM", EVIL)]),
    "From with a blank before the colon": ({"From": EVIL}, [("From ", LIU)]),
    "two mailboxes in From": ({"From": f"{LIU}, {EVIL}"}, []),
    "two mailboxes the other way round": ({"From": f"{EVIL}, {LIU}"}, []),
    "the same mailbox twice": ({"From": f"{LIU}, {LIU}"}, []),
    "a group": ({"From": f"leaders: {LIU};"}, []),
    "an empty group": ({"From": "undisclosed-recipients:;"}, []),
    "a semicolon": ({"From": f"{LIU}; {EVIL}"}, []),
    "a route": ({"From": f"<@evil.example:{LIU}>"}, []),
    "no From": ({"From": None, "Sender": LIU}, []),
    "an empty From": ({"From": ""}, []),
    "only Reply-To": ({"From": EVIL, "Reply-To": LIU}, []),
    "only Sender": ({"From": EVIL, "Sender": LIU}, []),
    "Resent-From": ({"From": EVIL, "Resent-From": LIU}, []),
    "two Sender": ({"Sender": LIU}, [("Sender", EVIL)]),
    "two Subject": ({}, [("Subject", "Re: something else")]),
    "two To": ({}, [("To", EVIL)]),
    "two Date": ({}, [("Date", "Mon, 2 Mar 2020 09:00:00 +0800")]),
    "two Message-ID": ({}, [("Message-ID", "<other@evil.example>")]),
    "two In-Reply-To": ({}, [("In-Reply-To", "<other@evil.example>")]),
    "two Content-Type": ({"Content-Type": "text/plain"}, [("Content-Type", "text/html; charset=utf-8")]),
    "three From": ({"From": LIU}, [("From", LIU), ("From", EVIL)]),
}


@pytest.fixture(scope="module")
def office() -> Office:
    office = Office()
    office.ask()
    return office


@pytest.mark.parametrize("layout", LAYOUTS)
def test_none_of_these_layouts_approves_and_each_is_set_aside(office: Office, layout: str) -> None:
    headers, below = LAYOUTS[layout]
    (outcome,) = none_counts(office, [reply(office.asked(LIU), headers=headers, below=below)])
    assert outcome.disposition == "held"
    assert EVIL not in {mail.recipient for mail in outcome.sent}


def test_one_of_each_counts_with_a_sender_and_a_reply_to_of_somebody_else() -> None:
    office = Office()
    office.ask()
    assert office.hand_in(reply(office.asked(LIU), headers={"Sender": "zhao@corp.example", "Reply-To": "zhao@corp.example"})).counted
    assert office.approvals() == ["liu"]
    assert {m.recipient for m in office.sent if m.kind == "receipt" and m.record} == {"wang@corp.example", LIU}
