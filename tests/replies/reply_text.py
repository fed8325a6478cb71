"""What a person sends: words, and what stands around them, drawn from the lists by a seeded random."""

from __future__ import annotations

import html
from dataclasses import dataclass
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from functools import cache
from pathlib import Path
from random import Random
from typing import Final, cast

from reply_layouts import Layout
from reply_lists import HERE, Phrase, frames

#: How often a piece stands around the words.
ODDS: Final = {"salutation": 0.45, "closing": 0.4, "signature": 0.25, "slogan": 0.05, "device": 0.1, "disclaimer": 0.08}


#: Who answers, by address, as the demo organisation's directory has them; what stands in {} in a volume's lines.
SENDERS: Final = {
    "liu@corp.example": {
        "name": "刘经理", "name_tw": "劉經理", "name_en": "Liu", "first": "Liu", "dept": "技术部", "dept_tw": "技術部", "dept_en": "Engineering"
    },
    "alice@corp.example": {
        "name": "Alice Brown", "name_tw": "Alice Brown", "name_en": "Alice Brown", "first": "Alice", "dept": "财务部", "dept_tw": "財務部", "dept_en": "Finance"
    },
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sent:
    """A mail the service sent, and who got it."""

    raw: bytes
    text: str
    page: str
    subject: str
    message_id: str
    you: str
    your: str
    me: str = "示例科技有限公司"
    my: str = "coord@corp.example"

    def named(self, text: str) -> str:
        """Text with the names of both sides filled in."""
        return text.format(me=self.me, my=self.my, you=self.you, your=self.your, subject=self.subject)

    def signed(self, text: str) -> str:
        """Text with what it says of its writer filled in."""
        for key, value in {**SENDERS[self.your], "mail": self.your}.items():
            text = text.replace(f"{{{key}}}", value)
        return text


@cache
def sent_mail(language: str) -> Sent:
    """The sign-off request in Chinese, or in English."""
    raw = Path(HERE / f"sent-{'zh' if language == 'zh' else 'en'}.eml").read_bytes()
    tree = cast(EmailMessage, message_from_bytes(raw, policy=default))
    plain, page = tree.get_body(("plain",)), tree.get_body(("html",))
    assert plain and page
    to = tree["To"].addresses[0]
    shown = page.get_content().replace("\r\n", "\n")
    body = shown.split("<body", 1)[1].split(">", 1)[1].rsplit("</body>", 1)[0]
    text = plain.get_content().replace("\r\n", "\n")
    return Sent(raw, text, body, str(tree["Subject"]), str(tree["Message-ID"]), to.display_name, to.addr_spec)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a reply with what stands around them; `tail` stands under everything, quote included."""

    text: str
    tail: str = ""
    pieces: tuple[str, ...] = ()


def dressed(phrase: Phrase, volume: str, pick: Random, layout: Layout, sent: Sent) -> Words:
    """The phrase as it would stand in a mail from who got `sent`: greeted, thanked, signed."""
    chosen = {kind: pick.random() < odds for kind, odds in ODDS.items()}
    drawn = {kind: sent.signed(_piece(volume, kind, phrase.language, pick)) for kind in ODDS if chosen[kind]}
    drawn.pop("signature", None) if "slogan" in drawn else None
    if layout.device:
        drawn["device"] = layout.device
    text = _greeted(sent.signed(phrase.text), drawn.get("salutation", ""), pick)
    gap = pick.choice(("\n", "\n\n"))
    under = [drawn[kind] for kind in ("closing", "signature", "slogan", "device") if kind in drawn]
    disclaimer = [drawn["disclaimer"]] if "disclaimer" in drawn else []
    low = pick.random() < 0.5
    text = gap.join([text, *under, *([] if low else disclaimer)])
    return Words(text, "\n".join([*([layout.tail] if layout.tail else []), *(disclaimer if low else [])]), tuple(drawn))


def _piece(volume: str, kind: str, language: str, pick: Random) -> str:
    return pick.choice(frames(volume)[f"{kind} {language}"])


def _greeted(text: str, salutation: str, pick: Random) -> str:
    if not salutation:
        return text
    if salutation[-1] in "，," and pick.random() < 0.4:
        return f"{salutation}{'' if salutation[-1] == '，' else ' '}{text}"
    return salutation + pick.choice(("\n", "\n\n")) + text


def in_plain(words: Words, layout: Layout, sent: Sent, pick: Random, earlier: str) -> str:
    """The plain text of a reply, as this client lays it out; `earlier` is a colleague's mail between ours and this."""
    if layout.name == "nothing":
        return "\n".join(part for part in (words.text, words.tail) if part)
    width = pick.choice((0, 0, 66, 76))
    lines = [*([*earlier.split("\n"), *_head(layout, sent)] if earlier else []), *sent.text.rstrip().split("\n")]
    quote = [layout.mark + piece if piece else layout.mark.rstrip() for line in lines for piece in _wrapped(line, width)]
    head = [] if layout.name.startswith("unmarked") else _head(layout, sent, bool(earlier))
    between = [""] * pick.choice((1, 1, 2, 3))
    body = {
        "top": [words.text, *between, *head, "", *quote],
        "bottom": [*head, *quote, *between, words.text],
        "between": [*head, *quote[:7], "", words.text, "", *quote[7:]],
    }[layout.place]
    return "\n".join([*body, *(["", words.tail] if words.tail else [])])


def _head(layout: Layout, sent: Sent, colleague: bool = False) -> list[str]:
    named = sent.named(layout.head)
    if colleague:
        named = named.replace(sent.me, "何经理").replace(sent.my, "he@corp.example")
    return named.split("\n")


def _wrapped(line: str, width: int) -> list[str]:
    if not width or len(line) <= width:
        return [line]
    return [line[start : start + width] for start in range(0, len(line), width)]


def in_html(words: Words, layout: Layout, sent: Sent, pick: Random, earlier: str) -> str:
    """The HTML of a reply, as this client lays it out."""
    own, tail = _paragraphs(words.text, layout.paragraphs), _paragraphs(words.tail, "div") if words.tail else ""
    if layout.name == "nothing":
        return f"<html><body>{own}{tail}</body></html>"
    page = sent.page if pick.random() < 0.6 else _paragraphs(sent.text, "div")
    quoted = _paragraphs(earlier, "div") + _marked(_head(layout, sent)) + page if earlier else page
    head = "" if layout.name.startswith("unmarked") else _marked(_head(layout, sent, bool(earlier)))
    if layout.place == "bottom":
        return f'<html><body><div class="moz-cite-prefix">{head}<br></div><blockquote type="cite">{quoted}</blockquote><br>{own}{tail}</body></html>'
    filled = layout.page.replace("{rule}", layout.rule).replace("{own}", own).replace("{head}", head).replace("{quoted}", quoted)
    return filled.replace("</body>", tail + "</body>") if "</body>" in filled else filled + tail


def _marked(lines: list[str]) -> str:
    return "<br>".join(_label(html.escape(line)) for line in lines)


def _label(line: str) -> str:
    label, colon, rest = line.partition(":")
    return f"<b>{label}:</b>{rest}" if colon and len(label) < 12 else line


def _paragraphs(text: str, style: str) -> str:
    lines = [html.escape(line).replace("  ", "&nbsp; ") or ("<o:p>&nbsp;</o:p>" if style == "word" else "<br>") for line in text.split("\n")]
    if style == "word":
        return "".join(f'<p class="MsoNormal"><span lang="EN-US" style="font-size:10.5pt">{line}</span></p>' for line in lines)
    return "".join(f"<div>{line}</div>" for line in lines)
