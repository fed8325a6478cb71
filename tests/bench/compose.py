"""How long the words and the bytes of one mail take, beside the floor: the same mail built by `email.message`."""

from __future__ import annotations

import sys
import timeit
from email.message import EmailMessage
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "compose"))

from compose_samples import TEMPLATES, ZONE, usual
from test_mail_bytes import FULL, WORDS

from mailflow.mail.outgoing.compose import Rendered, compose
from mailflow.mail.outgoing.templates import MailTemplates


def floor(rendered: Rendered) -> bytes:
    """The same mail by the standard library."""
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = (
        "协调助手 <coord@corp.example>",
        "王经理 <wang@corp.example>",
        rendered.subject,
    )
    mail.set_content(rendered.text, cte="base64")
    mail.add_alternative(rendered.html, subtype="html", cte="base64")
    mail.add_attachment(FULL.files[0].content, "application", "octet-stream", filename=FULL.files[0].name)
    return mail.as_bytes()


def milliseconds(what: str, call: object) -> float:
    """The best of five, in milliseconds a call, printed."""
    best = min(timeit.repeat(call, number=200, repeat=5)) / 200 * 1000  # type: ignore[arg-type]
    print(f"{what:<52} {best:7.3f} ms   {1000 / best:7.0f}/s")
    return best


def main() -> None:
    templates = MailTemplates(TEMPLATES, ZONE)
    for name in ("sign-off-request", "answered", "outcome"):
        about = usual(name)[0]
        milliseconds(f"render {name}, text and HTML", lambda n=name, a=about: templates.render(n, "zh", a))
    mail = templates.render("sign-off-request", "zh", usual("sign-off-request")[0])
    print(f"{len(mail.text.encode())} bytes of text, {len(mail.html.encode())} of HTML")
    milliseconds("compose, with a small file", lambda: compose(mail, FULL))
    milliseconds("compose, short words", lambda: compose(WORDS, FULL))
    milliseconds("floor: EmailMessage, same words and file", lambda: floor(mail))


if __name__ == "__main__":
    main()
