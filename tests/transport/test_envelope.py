from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.transport.envelope import Place, has_bare_line_end, header_of

_PIECES = st.lists(st.sampled_from([b"\r", b"\n", b"\r\n", b"a", b".", b"\0"]), max_size=12).map(b"".join)


@settings(max_examples=300)
@given(_PIECES)
def test_a_bare_line_end_is_one_that_stands_alone(raw: bytes) -> None:
    assert has_bare_line_end(raw) == bool(re.search(rb"\r(?!\n)|(?<!\r)\n", raw))


@settings(max_examples=100)
@given(_PIECES, _PIECES)
def test_a_header_is_the_beginning_of_its_mail_up_to_the_first_empty_line(before: bytes, after: bytes) -> None:
    for gap in (b"\r\n\r\n", b"\n\n"):
        raw = before + gap + after
        header = header_of(raw)
        assert raw.startswith(header)
        assert header.endswith((b"\r\n\r\n", b"\n\n"))
        assert header_of(header) == header


def test_a_header_without_end_is_cut() -> None:
    assert header_of(b"x" * 100, limit=10) == b"x" * 10


def test_a_place_is_written_as_one_source() -> None:
    assert str(Place("me@host", "INBOX", 7, 12)) == "imap:me@host/INBOX;UIDVALIDITY=7;UID=12"
