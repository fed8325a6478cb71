from __future__ import annotations

import pytest
from mails import mail, multipart, part

from mailflow.mail.message.flowed import unflowed
from mailflow.mail.message.message import read_message

MORE = "more text below the first text part"
IMAGE = part("image/png", b"x", 'Content-Disposition: inline; filename="a.png"')


@pytest.mark.parametrize("below", [
    "", "\n \n", "发自我的 iPhone", "Sent from my iPhone", "__________\n",
    "-- \n张三\n市场部 13800000000",
    "本邮件及其附件含有保密信息，仅限于发送给上面地址中列出的收件人。如果您错收了本邮件，请立即删除。未经同意不得转发。",
    "This e-mail is confidential and intended only for the recipient. If you received it in error, please delete it.",
    "_______________________________________________\nproject mailing list\nproject@lists.corp.example\nhttps://lists.corp.example/mailman/listinfo/project",
    "-- \nYou received this message because you are subscribed to the Google Groups \"coord\" group.\n"
    "To unsubscribe from this group and stop receiving emails from it, send an email to coord+unsubscribe@corp.example.",
    "This email has been checked for viruses by Avast antivirus software.\nwww.avast.com",
    "---\n本邮件已通过反垃圾病毒扫描", "Virus-free. www.avg.com", "[cid:image001.png@01D]", "您收到此邮件是因为您订阅了邮件组。\n要取消订阅，请发送邮件至 x@y.example",
    "同意",  # what was read already
])  # fmt: skip
def test_what_gateways_lists_and_signatures_add_below_is_no_problem(below: str) -> None:
    message = read_message(multipart("mixed", part("text/plain", "同意"), IMAGE, part("text/plain", below)))
    assert (message.text, message.problems) == ("同意", ())


@pytest.mark.parametrize("below", [
    "但预算减半", "不同意", "以上仅为草稿", "祝好\n但第二项不同意", "Sent from my iPhone\nbut only item 1", "-- \n但预算减半",
    "项目邮件列表同意撤回", "approved by the mailing list", "张三", "第2项请再改", "x" * 30_000,
    "本邮件及其附件含有保密信息，仅限收件人。\n\n前提是价格不变",
])  # fmt: skip
def test_words_below_are_a_problem(below: str) -> None:
    message = read_message(multipart("mixed", part("text/plain", "同意"), IMAGE, part("text/plain", below)))
    assert message.problems == (MORE,)


@pytest.mark.parametrize(("below", "problems"), [
    ("<br><div>发自我的 iPhone</div>", ()), ("<div style='display:none'>但预算减半</div>", ()), ("<p>但预算减半</p>", (MORE,)),
    ("<html><body></body></html>", ()), ("<p>Scanned by MailScanner</p>", ()),
])  # fmt: skip
def test_html_below_counts_by_what_its_reader_sees(below: str, problems: tuple[str, ...]) -> None:
    message = read_message(multipart("mixed", part("text/plain", "同意"), IMAGE, part("text/html", below)))
    assert (message.text, message.problems) == ("同意", problems)


@pytest.mark.parametrize(("plain", "problems"), [("同意\n请尽快推进", ()), ("同意\n但预算减半", (MORE,))])
def test_a_plain_part_below_its_html_is_no_more_text(plain: str, problems: tuple[str, ...]) -> None:
    message = read_message(multipart("alternative", part("text/html", "<p>同意</p><p>请尽快推进</p>"), part("text/plain", plain)))
    assert (message.text, message.problems) == ("同意\n请尽快推进", problems)


def test_html_around_an_attachment_in_an_alternative_repeats_the_plain_part() -> None:
    inner = b'Content-Type: multipart/mixed; boundary="i"\r\n\r\n--i\r\n' + part("text/html", "<p>同意</p>") + b"\r\n--i\r\n" + IMAGE
    inner += b"\r\n--i\r\n" + part("text/html", "<p>请尽快推进</p>") + b"\r\n--i--"
    message = read_message(multipart("alternative", part("text/plain", "同意\n请尽快推进"), inner))
    assert (message.text, message.problems) == ("同意\n请尽快推进", ())


@pytest.mark.parametrize(("flowed", "joined", "text"), [
    ("不 \n同意", True, "不同意"), ("not \napproved", False, "not approved"), ("a\nb", False, "a\nb"), ("a \n\nb", False, "a \n\nb"),
    (" >not a quote", False, ">not a quote"), ("> a \n> b\nc", False, "> a b\nc"), ("> a \n>> b", False, "> a \n>> b"),
    ("a\n-- \nLi", False, "a\n-- \nLi"), ("a \n-- \nLi", False, "a \n-- \nLi"), (" From here", False, "From here"), ("", False, ""),
])  # fmt: skip
def test_flowed_lines_are_joined_as_their_writer_saw_them(flowed: str, joined: bool, text: str) -> None:
    assert unflowed(flowed, joined=joined) == text


def test_a_flowed_refusal_is_no_approval_on_a_line_of_its_own() -> None:
    raw = mail("我对此方案不 \n同意", Content_Type="text/plain; charset=utf-8; format=flowed; delsp=yes")
    assert read_message(raw).text == "我对此方案不同意"


def test_without_the_word_flowed_lines_stay_as_they_are() -> None:
    assert read_message(mail("a \nb")).text == "a \nb"


ARMOURED = (
    "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n同意\n- -- \nLi\n-----BEGIN PGP SIGNATURE-----\n\niQEz\n=abcd\n-----END PGP SIGNATURE-----\n"
)


def test_a_clear_signed_text_is_read_without_its_armour_and_with_what_stands_around_it() -> None:
    assert read_message(mail(ARMOURED)).text == "同意\n-- \nLi\n"
    assert read_message(mail("above\n" + ARMOURED + "但预算减半")).text == "above\n同意\n-- \nLi\n但预算减半"


@pytest.mark.parametrize("kind", ["application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature"])
def test_a_detached_signature_is_a_file_beside_the_text(kind: str) -> None:
    message = read_message(multipart("signed", part("text/plain", "同意"), part(kind, b"x", 'Content-Disposition: attachment; filename="s"')))
    assert (message.text, message.problems, [a.type for a in message.attachments]) == ("同意", (), [kind])


def test_tnef_beside_text_is_a_file_and_alone_it_is_all_there_is() -> None:
    tnef = part("application/ms-tnef", b"x", 'Content-Disposition: attachment; filename="winmail.dat"')
    assert read_message(multipart("mixed", part("text/plain", "同意"), tnef)).problems == ()
    assert read_message(multipart("mixed", tnef)).problems == ("only TNEF",)
    named = part("application/octet-stream", b"x", 'Content-Disposition: attachment; filename="winmail.dat"')
    assert read_message(multipart("mixed", part("text/plain", " \n"), named)).problems == ("only TNEF",)


@pytest.mark.parametrize(("raw", "problem"), [
    (mail(b"x", Content_Type="application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m"), "opaque S/MIME"),
    (mail(b"x", Content_Type="application/x-pkcs7-mime; smime-type=signed-data; name=smime.p7m"), "opaque S/MIME"),
    (multipart("encrypted", part("application/pgp-encrypted", "Version: 1"), part("application/octet-stream", b"x")), "PGP"),
    (mail("如下\n\n-----BEGIN PGP MESSAGE-----\n\nabc\n-----END PGP MESSAGE-----"), "PGP"),
    (mail(b"x", Content_Type='application/octet-stream; name="smime.p7m"'), "opaque S/MIME"),
])  # fmt: skip
def test_what_only_its_addressee_can_open_is_named(raw: bytes, problem: str) -> None:
    assert problem in read_message(raw).problems
