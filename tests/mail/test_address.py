from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mails import mail

from mailflow.mail.message.address import agreed_mailbox, mailboxes, one_mailbox
from mailflow.mail.message.message import read_message

TRUE = {
    "wang@corp.example": "wang@corp.example",
    "Wang@Corp.Example": "wang@corp.example",
    "<wang@corp.example>": "wang@corp.example",
    "Wang <wang@corp.example>": "wang@corp.example",
    '"Wang, Li" <wang@corp.example>': "wang@corp.example",
    '"boss@corp.example" <evil@other.example>': "evil@other.example",
    '"boss <boss@corp.example>" <evil@other.example>': "evil@other.example",
    "=?utf-8?B?546L57uP55CG?= <wang@corp.example>": "wang@corp.example",
    "=?utf-8?Q?boss=40corp.example?= <evil@other.example>": "evil@other.example",
    "王经理 <wang@corp.example>": "wang@corp.example",
    "wang.li+x@mail.corp.example": "wang.li+x@mail.corp.example",
    "wang@corp.example (Wang)": "wang@corp.example",
    "O'Neil <o'neil@corp.example>": "o'neil@corp.example",
}

NONE = [
    "", " ", "wang", "@", "@corp.example", "wang@", "wang@@corp.example", "wang @corp.example", "wang@ corp.example",
    "wang@corp .example",
    "wang@corp..example", "wang@.corp.example", "wang@corp.example.", ".wang@corp.example", "wang.@corp.example",
    "wa..ng@corp.example",
    "wang@-corp.example", "wang@corp-.example", "wang@[127.0.0.1]", '"wang"@corp.example', '"wang li"@corp.example',
    "wang@corp_x.example",
    "wang@corp.example, li@corp.example", "wang@corp.example; li@corp.example",
    "<wang@corp.example>, <li@corp.example>",
    "<wang@corp.example> <li@corp.example>", "wang@corp.example <li@corp.example>", "wang@corp.example li@corp.example",
    "Wang <wang@corp.example", "Wang wang@corp.example>", "Wang <<wang@corp.example>>", "Wang <wang@corp.example> x",
    "<>", "Wang <>",
    "group: wang@corp.example;", "undisclosed-recipients:;", "group: wang@corp.example, li@corp.example;",
    "Wang: <wang@corp.example>",
    "<@relay.example:wang@corp.example>", "<wang@corp.example@evil.example>", "wang%corp.example@evil.example@x",
    "wang\x00@corp.example",
    "\x00wang@corp.example", "wang@corp.example\x00", "wang@corp.example\x00.evil.example",
    "W\x00ang <wang@corp.example>", "wang@corp.example\x0b",
    "=?utf-8?Q?wang=40corp.example?=", "<=?utf-8?Q?wang=40corp.example?=>", "=?utf-8?B?d2FuZ0Bjb3JwLmV4YW1wbGU=?=",
    "wаng@corp.example", "wang@cоrp.example", "ｗａｎｇ@corp.example", "wang＠corp.example", "wang@corp。example",
    "wang\u200b@corp.example",
    "wang@corp.example\u202e", "王@corp.example", "wang@公司.example", "wang@corp.example(",
    "wang@corp.example (a@b)", "(c) wang@corp.example",
    "wang(c)@corp.example", "wang@(c)corp.example", '"Wang <wang@corp.example>', "Wang \\<x> <wang@corp.example>",
    "[wang@corp.example]",
    "a" * 65 + "@corp.example", "wang@" + "a" * 64 + ".example", "wang@" + "a." * 130 + "example",
    "mailto:wang@corp.example", "Wang, Li <wang@corp.example>",
]  # fmt: skip


@pytest.mark.parametrize(("value", "address"), TRUE.items())
def test_a_well_formed_value_names_its_one_mailbox(value: str, address: str) -> None:
    assert one_mailbox(value) == address
    assert agreed_mailbox(value) == address


@pytest.mark.parametrize("value", NONE)
def test_a_malformed_value_names_nobody(value: str) -> None:
    assert one_mailbox(value) is None
    assert agreed_mailbox(value) is None


@pytest.mark.parametrize("value", [value for value in NONE if "\x00" not in value and value.isascii()])
def test_a_mail_with_a_malformed_from_has_no_sender_and_says_why(value: str) -> None:
    message = read_message(mail("APPROVED", From=value))
    assert message.sender is None
    assert message.sender_problem


def test_a_folded_from_is_one_value() -> None:
    assert one_mailbox("Wang\r\n <wang@corp.example>") == "wang@corp.example"


@pytest.mark.parametrize(("value", "addresses"), [
    ("a@b.example, C <c@d.example>", ("a@b.example", "c@d.example")),
    ('"x, y" <a@b.example>; c@d.example', ("a@b.example", "c@d.example")),
    ("team: a@b.example, c@d.example;", ("a@b.example", "c@d.example")),
    ("broken <, a@b.example", ("a@b.example",)),
    ("undisclosed-recipients:;", ()),
    ("", ()),
])  # fmt: skip
def test_a_list_of_recipients_is_read_address_by_address(value: str, addresses: tuple[str, ...]) -> None:
    assert mailboxes(value) == addresses


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet='a@b.<>"(),:; \\=?\r\n\t王\x00', max_size=40))
def test_whatever_is_named_is_the_only_address_in_the_value(value: str) -> None:
    address = agreed_mailbox(value)
    assert address is None or address in value.lower().replace("\r\n", "")
