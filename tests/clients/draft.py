"""What a client makes of a reply before it is encoded, and the bytes it then sends."""

from __future__ import annotations

import base64
import hashlib
import quopri
import textwrap
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from html import escape


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """The mail that is answered; `between` are answers written below the quoted lines that begin so."""

    name: str
    mail: str
    to_name: str
    to: str
    subject: str
    at: datetime
    text: str
    html: str = ""
    message_id: str = "<mf.1@corp.example>"
    between: tuple[tuple[str, str], ...] = ()

    @property
    def who(self) -> str:
        """The sender as most clients name it."""
        return f"{self.name} <{self.mail}>"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The bodies of a reply and what the client says of itself in the head; `below` is what a gateway adds at the end."""

    text: str | None
    html: str | None = None
    charset: str = "utf-8"
    encoding: str = "base64"
    prefix: str = "Re: "
    threads: bool = True
    headers: tuple[tuple[str, str], ...] = field(default=())


Layout = Callable[[str, Answered], Draft]


def lines_of(answered: Answered) -> list[tuple[str, bool]]:
    """The lines of the mail answered, in order, with the answers between them; True where a line is an answer."""
    found: list[tuple[str, bool]] = []
    for line in answered.text.split("\n"):
        found.append((line, False))
        for start, answer in answered.between:
            if line.startswith(start):
                found += [("", True), *((said, True) for said in answer.split("\n")), ("", True)]
    return found


def marked(answered: Answered, mark: str = "> ") -> str:
    """The mail answered with a mark before each line, answers without."""
    return "\n".join(line if own else (mark + line).rstrip() for line, own in lines_of(answered))


def bare(answered: Answered, gap: str = "\n") -> str:
    """The mail answered with no marks at all."""
    return gap.join(line for line, _ in lines_of(answered))


def shown(line: str) -> str:
    """A line as HTML."""
    return escape(line, quote=False).replace("  ", " &nbsp;") or "<br>"


def divs(text: str, attributes: str = "") -> str:
    """Each line in a div, as most editors write it."""
    return "".join(f"<div{attributes}>{shown(line)}</div>" for line in text.split("\n"))


def paragraphs(text: str) -> str:
    """Each line in a paragraph, as Word writes it."""
    return "".join(
        f'<p class="MsoNormal"><span lang="ZH-CN">{shown(line) if line else "&nbsp;"}<o:p></o:p></span></p>'
        for line in text.split("\n")
    )


def html_of(answered: Answered, opening: str = "", closing: str = "", own: str = "<div>{}</div>") -> str:
    """The mail answered as HTML in a container that is closed before each answer and opened again after it."""
    if not answered.between and answered.html:
        return opening + answered.html + closing
    found, inside = opening, True
    for line, answer in lines_of(answered):
        if answer and inside and opening:
            found += closing
        elif not answer and not inside and opening:
            found += opening
        inside = not answer
        found += own.format(shown(line)) if answer else f"<div>{shown(line)}</div>"
    return found + (closing if inside or not opening else "")


def wrapped(text: str, width: int = 76) -> str:
    """Long lines broken at spaces, as clients that send plain text do."""
    pieces = (
        textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False) or [""] for line in text.split("\n")
    )
    return "\n".join(piece for line in pieces for piece in line)


def rows(pairs: list[tuple[str, str]], colon: str = ": ") -> str:
    """A header block as text."""
    return "\n".join(f"{label}{colon}{value}" for label, value in pairs)


def rows_html(pairs: list[tuple[str, str]], colon: str = ":", gap: str = " ") -> str:
    """A header block as HTML, each label bold."""
    return "<br>".join(f"<b>{label}{colon}</b>{gap}{escape(value)}" for label, value in pairs)


def _coded(text: str, draft: Draft) -> bytes:
    content = text.replace("\n", "\r\n").encode(draft.charset, "xmlcharrefreplace")
    if draft.encoding == "base64":
        coded = base64.b64encode(content)
        return b"\r\n".join(coded[at : at + 76] for at in range(0, len(coded), 76))
    if draft.encoding == "quoted-printable":
        return quopri.encodestring(content.replace(b"\r\n", b"\n")).replace(b"\n", b"\r\n")
    return content


def _part(kind: str, text: str, draft: Draft, label: str | None) -> bytes:
    head = f"Content-Type: text/{kind}" + (f'; charset="{label}"' if label else "")
    return f"{head}\r\nContent-Transfer-Encoding: {draft.encoding}\r\n\r\n".encode() + _coded(text, draft)


def _word(text: str, charset: str) -> str:
    if text.isascii():
        return text
    coded = base64.b64encode(text.encode(charset, "replace")).decode()
    return f"=?{charset}?B?{coded}?="


def sent(draft: Draft, answered: Answered, *, label: str | None = "", sender: str = "") -> bytes:
    """The message as it arrives; `label` is the charset it claims, None for no claim."""
    label = draft.charset if label == "" else label
    parts = [("plain", draft.text), ("html", draft.html)]
    bodies = [_part(kind, text, draft, label) for kind, text in parts if text is not None]
    key = hashlib.sha256(b"".join(bodies)).hexdigest()[:16]
    thread = [("In-Reply-To", answered.message_id), ("References", answered.message_id)] if draft.threads else []
    head = [
        ("Received", "from client.example by mx.corp.example; Mon, 2 Mar 2026 10:00:00 +0800"),
        ("From", f"{_word(answered.to_name, draft.charset)} <{sender or answered.to}>"),
        ("To", f"{_word(answered.name, draft.charset)} <{answered.mail}>"),
        ("Subject", _word(draft.prefix + answered.subject, draft.charset)),
        ("Date", "Mon, 2 Mar 2026 10:00:00 +0800"),
        ("Message-ID", f"<{key}@client.example>"),
        *thread,
        *draft.headers,
        ("MIME-Version", "1.0"),
    ]
    block = "".join(f"{name}: {value}\r\n" for name, value in head).encode()
    if len(bodies) == 1:
        return block + bodies[0] + b"\r\n"
    mark = f"----=_Part_{key}"
    joined = b"".join(f"--{mark}\r\n".encode() + body + b"\r\n" for body in bodies)
    return block + f'Content-Type: multipart/alternative; boundary="{mark}"\r\n\r\n'.encode() + joined + f"--{mark}--\r\n".encode()
