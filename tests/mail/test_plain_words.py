from __future__ import annotations

import pytest
from mails import mail, multipart, part

from mailflow.mail.message.message import SINGLETONS, read_message
from mailflow.mail.message.plainwords import plain_words

ODD = [
    multipart("mixed", part("application/ms-tnef", b"x")), mail(b"x", Content_Type="application/pkcs7-mime"), mail("-----BEGIN PGP MESSAGE-----\nx"),
    multipart("mixed", part("text/plain", "同意"), part("text/plain", "但预算减半")), mail(b"\xff\xfe\x81 \xff"), mail("<div>" * 600, kind="html"),
    b"Subject: x\rBcc: y@z\r\n\r\nhi", b"Subject: a\x00b\r\n\r\nhi", b"From: a@b.example\r\nnot a header\r\n\r\nx", b"\xef\xbb\xbf" + mail("x"),
    *[f"{name}: a\r\n{name}: b\r\n\r\nx".encode() for name in SINGLETONS], mail("x" * 500_000), mail("x\n" * 50_000),
]  # fmt: skip


@pytest.mark.parametrize("raw", ODD, ids=range(len(ODD)))
def test_every_problem_has_words_in_both_languages(raw: bytes) -> None:
    problems = read_message(raw).problems
    assert problems
    for problem in problems:
        (zh,), (en,) = plain_words([problem], "zh"), plain_words([problem], "en")
        assert "请" in zh and zh != problem
        assert "Please" in en and en != problem


def test_what_has_no_words_is_told_as_it_is_and_each_only_once() -> None:
    assert plain_words(["odd", "bare CR", "odd"], "en") == ("odd", "line ends of the mail are malformed. Please send it again")
