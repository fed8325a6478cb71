"""Where words stand in a letter, and that what packs are kept in loses nothing."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.cli import verifier
from mailflow.service.evidence import container
from mailflow.service.evidence.quoting import place_of

TEXT = st.text(st.sampled_from("同意不通过ab >|\n，。é"), max_size=60)


def letter(text: str, charset: str = "utf-8", cte: str = "base64", html: str = "") -> bytes:
    mail = EmailMessage()
    mail["From"] = "liu@corp.example"
    mail.set_content(text, charset=charset, cte=cte)
    if html:
        mail.add_alternative(html, subtype="html")
    return mail.as_bytes()


@settings(max_examples=150)
@given(
    before=TEXT,
    words=st.sampled_from(["同意", "不同意，重做", "Approved", "同意\n但要改"]),
    after=TEXT,
    charset=st.sampled_from(["utf-8", "gb18030"]),
    cte=st.sampled_from(["base64", "quoted-printable", "8bit"]),
)
def test_a_place_that_is_given_is_always_where_the_words_are(before: str, words: str, after: str, charset: str, cte: str) -> None:
    raw = letter(f"{before}\n{words}\n{after}", charset, cte)
    place = place_of(raw, words, words.split("\n", maxsplit=1)[0])
    assert place is not None
    assert verifier.stands(raw, place.values, words)


def test_of_several_places_the_one_in_its_own_line_is_taken_and_none_that_is_marked_as_a_quote() -> None:
    raw = letter("> 请回复 同意\n前文说到同意与否\n同意\n> 同意\n", cte="8bit", charset="gb18030")
    place = place_of(raw, "同意", "同意")
    assert place is not None
    assert place.offset == len("> 请回复 同意\n前文说到同意与否\n".encode("gb18030"))
    assert place_of(letter("> 同意\n"), "同意", None) is None


@pytest.mark.parametrize("raw", [b"", b"\xff", b"Content-Type: multipart/mixed\r\n\r\nno boundary", b"Content-Type: text/html\r\n\r\n<b>o</b>k"])
def test_words_that_are_not_there_have_no_place(raw: bytes) -> None:
    assert place_of(raw, "ok", None) is None
    assert place_of(raw, "", None) is None


def test_a_label_that_lies_about_the_charset_is_seen_through() -> None:
    raw = letter("鎔：同意", "gb18030", "8bit").replace(b"gb18030", b"gb2312")
    place = place_of(raw, "鎔：同意", None)
    assert place is not None
    assert (place.encoding, place.length) == ("gb18030", 8)
    assert verifier.stands(raw, place.values, "鎔：同意")


@settings(max_examples=40)
@given(st.dictionaries(st.from_regex(r"[a-z]{1,8}(/[a-z0-9]{1,8})?\.[a-z]{3}", fullmatch=True), st.binary(max_size=300), max_size=5))
def test_what_is_packed_is_what_is_unpacked(members: dict[str, bytes]) -> None:
    content = container.packed(members, {"record": "CNF-2026-0001"})
    with TemporaryDirectory() as folder:
        path = Path(folder) / "p.zip"
        path.write_bytes(content)
        found, broken = verifier.members_of(path)
    assert broken == []
    assert {name: held for name, held in found.items() if name != "manifest.json"} == members
    assert container.packed(dict(reversed(members.items())), {"record": "CNF-2026-0001"}) == content
