"""Row 6: who wrote is the true mailbox or nobody, however the From value is bent."""

from __future__ import annotations

import pytest
from threat_office import Office, none_counts, reply

LIU = "liu@corp.example"
EVIL = "x@evil.example"
ELSEWHERE = [
    f'"{LIU}" <{EVIL}>', f"{LIU} <{EVIL}>", f"'{LIU}' <{EVIL}>", f'"刘经理 <{LIU}>" <{EVIL}>', f"刘经理 ({LIU}) <{EVIL}>",
    f"({LIU}) {EVIL}", f"{EVIL} ({LIU})", f'"{LIU}" {EVIL}', f"=?utf-8?q?liu=40corp=2Eexample?= <{EVIL}>",
    f"=?utf-8?b?bGl1QGNvcnAuZXhhbXBsZQ==?= <{EVIL}>", f"=?utf-8?q?=3Cliu=40corp=2Eexample=3E?= <{EVIL}>",
    f"<{EVIL}> {LIU}", f"<{EVIL}>, {LIU}", f"<{LIU}> <{EVIL}>", f"<{EVIL}> <{LIU}>", f"{LIU}{EVIL}", f"{LIU},{EVIL}",
    f"{LIU} {EVIL}", f"{LIU};{EVIL}", f"{LIU}\t{EVIL}", "liu@corp.example@evil.example", "liu@evil.example",
    '"liu@corp.example"@evil.example', "liu%corp.example@evil.example", "corp.example!liu@evil.example",
    f"{LIU}\r\n {EVIL}", f'"a\\" <{LIU}>" <{EVIL}>', f'"\\"{LIU}\\"" <{EVIL}>', f"<<{LIU}>{EVIL}>", f"a <{LIU}\x00> <{EVIL}>",
]  # fmt: skip
MALFORMED = [
    "=?utf-8?q?liu=40corp=2Eexample?=", "=?utf-8?b?bGl1QGNvcnAuZXhhbXBsZQ==?=", "<=?utf-8?q?liu?=@corp.example>",
    "liu@=?utf-8?q?corp.example?=", "<liu@corp.example", "liu@corp.example>", "<liu @corp.example>", "<liu@ corp.example>",
    "liu@corp .example", "liu@@corp.example", "@corp.example", "liu@", "liu", "<>", "", " ", "liu@corp..example",
    "liu.@corp.example", ".liu@corp.example", "li..u@corp.example", "liu@-corp.example", "liu@corp.example.", "liu@[192.0.2.1]",
    '"liu"@corp.example', "liu@corp.example\x00", "liu\x00@corp.example", "liu@corp.example\x7f", "liu@corp.example\x0b",
    "liu@corp.example (", "(liu@corp.example", '"liu@corp.example', "mailto:liu@corp.example", "liu@corp.example?subject=x",
    "<liu@corp.example> trailing", "<@a,@b:liu@corp.example>", "liu(comment)@corp.example", "liu@(comment)corp.example",
    "liu\\@corp.example", "liu@corp\\.example", "liu&#64;corp.example", "liu＠corp.example", "liu@corp。example",
    "刘@corp.example", "liu@corp.example,", ",liu@corp.example", "a:liu@corp.example;", "liu@corp.example;", "\ufeffliu@corp.example",
]  # fmt: skip


@pytest.fixture(scope="module")
def office() -> Office:
    office = Office()
    office.ask()
    return office


@pytest.mark.parametrize("value", ELSEWHERE)
def test_an_address_in_a_name_or_comment_is_nobodys_identity(office: Office, value: str) -> None:
    (outcome,) = none_counts(office, [reply(office.asked(LIU), headers={"From": value})])
    assert outcome.disposition == "held"
    assert outcome.code in ("no_sender", "unknown_sender")
    assert outcome.sent == ()


@pytest.mark.parametrize("value", MALFORMED)
def test_what_is_not_one_plain_address_is_nobody(office: Office, value: str) -> None:
    (outcome,) = none_counts(office, [reply(office.asked(LIU), headers={"From": value})])
    assert (outcome.disposition, outcome.sent) == ("held", ())


@pytest.mark.parametrize("value", [
    f"{LIU}", f"<{LIU}>", f"刘经理 <{LIU}>", f'"刘经理" <{LIU}>', f'"Liu, Manager" <{LIU}>', f'"{EVIL}" <{LIU}>', f"{LIU} (Liu)",
    f"=?utf-8?b?5YiY57uP55CG?= <{LIU}>", f"=?gb2312?B?wfU=?=\r\n =?gb2312?B?vq3A7Q==?= <{LIU}>", "Liu <LIU@Corp.Example>",
])  # fmt: skip
def test_the_true_mailbox_is_read_in_all_its_forms(value: str) -> None:
    office = Office()
    office.ask()
    assert office.hand_in(reply(office.asked(LIU), headers={"From": value})).counted
    assert office.approvals() == ["liu"]
