"""The blocks that mails are made of: a template says each once, and it is laid out as HTML and as plain text.

While a template runs, a block is marks in its output, so that one run gives both parts and they can not disagree.
What stands before, between and after the parts of a block is in `templates/mail/ui`: each macro there is one block.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import FunctionType
from typing import Final

from jinja2 import Template
from jinja2.runtime import Macro
from markupsafe import Markup, escape, soft_str

from mailflow.mail.outgoing.words import flow, indented

Caller = Callable[[], str]

#: A mark begins with a control, which no value of a mail holds; its number says before which part of the block it stands.
_BEGIN: Final = "\x02"
_MARK: Final = re.compile(f"({_BEGIN}[a-z]+[0-9])")
_HOLE: Final = re.compile(f"{_BEGIN}([0-9])")

_GLUE: Final = re.compile("\x1f[\n\x1e]*")

#: A cell of fewer characters is never broken over lines.
_SHORT: Final = 7
#: A word that hyphens leave so long may be broken itself, for it would push a table out of a phone.
_LONG: Final = re.compile("[!-,.-~]{14}")


def _mark(name: str, number: int) -> str:
    return f"{_BEGIN}{name}{number}"


def _marked(name: str, *parts: object) -> Markup:
    """A block round parts that are escaped here, where they are not yet."""
    said = [f"{_BEGIN}{name}{number}{escape(part)}" for number, part in enumerate(parts)]
    return Markup(f"{''.join(said)}{_BEGIN}{name}{len(parts)}")  # noqa: S704  each part is escaped


def _around(name: str) -> Callable[[Caller], Markup]:
    """A block that is called round what stands in it."""
    before, after = _mark(name, 0), _mark(name, 1)

    def said(caller: Caller) -> Markup:
        return Markup(f"{before}{caller()}{after}")  # noqa: S704  what a template says is escaped

    return said


def _saying(name: str) -> Callable[[str], Markup]:
    """A block that is given one text."""
    before, after = _mark(name, 0), _mark(name, 1)

    def said(text: str) -> Markup:
        return Markup(f"{before}{escape(text)}{after}")  # noqa: S704  the text is escaped

    return said


def _page(subject: str, language: str, organisation: str, preheader: str, caller: Caller) -> Markup:
    return _marked("page", language, subject, preheader, organisation, caller())


def _fact(label: str, value: object) -> Markup:
    return _marked("fact", label, value)


def _block(text: str) -> Markup:
    return _marked("block", soft_str(text).strip())


def _sample(text: str) -> Markup:
    return _marked("sample", soft_str(text).strip())


def _table(head: Sequence[str], caller: Caller) -> Markup:
    return _marked("table", _BETWEEN.join([_marked("head", cell) for cell in head]), caller())


def _row(cells: Sequence[str]) -> Markup:
    return _marked("row", _BETWEEN.join([_marked(_width(soft_str(cell)), cell) for cell in cells]))


def _width(cell: str) -> str:
    return "short" if len(cell) < _SHORT else "long" if _LONG.search(cell) else "cell"


def _strip(label: str, cells: str) -> Markup:
    """Cells by letter: d done, p planned, l late, any other empty."""
    looks = [_SEGMENTS.get(cell, _SEGMENTS["."]) for cell in cells]
    return _marked("strip", label, Markup("").join(_seg(*look) for look in looks))


def _seg(look: str, colour: str, sign: str) -> Markup:
    return _marked("seg", look, colour, sign)


#: letter -> class in HTML, colour without style sheets, and sign in plain text.
_SEGMENTS: Final[Mapping[str, tuple[str, str, str]]] = {
    "d": ("sd", "#2456d6", "█"),
    "p": ("sp", "#a9bdf0", "▒"),
    "l": ("sl", "#d9534f", "▓"),
    ".": ("se", "#e9ebee", "·"),
}


def _option(word: str, hint: str, href: str, main: bool = False) -> Markup:
    return _marked("main" if main else "option", href, word, hint)


_BETWEEN: Final = _marked("between")

#: The blocks by the names that templates call them by.
UI: Final[Mapping[str, Callable[..., Markup]]] = {
    # The whole mail; its preheader is what lists of mails show behind the subject.
    "page": _page,
    **{name: _saying(name) for name in ("greeting", "lead", "h")},
    # A paragraph, and one that matters less.
    **{name: _around(name) for name in ("p", "note")},
    # Lists: of labels with values, of points, of ways to answer (a button that opens `href`, and what it is for).
    **{name: _around(name) for name in ("facts", "points", "point", "options")},
    "fact": _fact,
    "option": _option,
    "table": _table,
    # A strip of cells under its label: a bar of progress, or a line of a Gantt chart; each cell has a look and a sign.
    "strip": _strip,
    "seg": _seg,
    "row": _row,
    # What somebody wrote, with its lines; words that may be copied into an answer.
    "block": _block,
    "sample": _sample,
    # What stands below the mail.
    **{name: _around(name) for name in ("foot", "line")},
}
_BLOCKS: Final = frozenset(UI.values())


def is_block(called: object) -> bool:
    """Whether this is one of the blocks, which may be called as they are."""
    return type(called) is FunctionType and called in _BLOCKS


@dataclass(frozen=True, slots=True)
class Laid:
    """Both parts of a mail."""

    text: str
    html: str


class Layout:
    """How blocks look in HTML and read as text, as the macros of two templates have them."""

    def __init__(self, text: Template, html: Template) -> None:
        self._html = dict(_forms(html))
        self._text = dict(_forms(text))

    def lay(self, said: str) -> Laid:
        """Both parts of what a template said; KeyError for a mark that is none."""
        runs, marks = (pieces := _MARK.split(said))[::2], pieces[1::2]
        pieces[1::2] = [self._html[mark] for mark in marks]
        pieces[2::2] = [run.replace("\n", "<br>") if mark in _LINES else run for mark, run in zip(marks, runs[1:], strict=True)]
        html = "".join(pieces)
        pieces[1::2] = [self._text[mark] for mark in marks]
        pieces[2::2] = [_READ[mark](plain(run)) if mark in _READ else run for mark, run in zip(marks, runs[1:], strict=True)]
        return Laid(_settled("".join(pieces)).strip() + "\n", html.strip() + "\n")


def _forms(ui: Template) -> Iterator[tuple[str, str]]:
    """Each mark, with what it stands for."""
    for name, macro in vars(ui.module).items():
        if isinstance(macro, Macro):
            yield from _form(name, macro)


def _form(name: str, macro: Macro) -> Iterator[tuple[str, str]]:
    """What a macro has before, between and after its parts, the last of which it is called with."""
    count = len(macro.arguments) + macro.caller
    holes = [Markup(f"{_BEGIN}{number}") for number in range(count)]  # noqa: S704  nobody's words
    inside = {"caller": lambda: holes[-1]} if macro.caller else {}
    pieces = _HOLE.split(str(macro(*holes[: len(macro.arguments)], **inside)))
    if pieces[1::2] != [str(number) for number in range(count)]:
        raise ValueError(f"ui, macro {name}: found its parts in the order {pieces[1::2]}, expected each once, in order.")
    for number, piece in enumerate(pieces[::2]):
        yield f"{_BEGIN}{name}{number}", piece


def plain(said: str) -> str:
    """What `escape` was given."""
    if "&" not in said:
        return str(said)
    for entity, char in (("&lt;", "<"), ("&gt;", ">"), ("&#34;", '"'), ("&#39;", "'"), ("&amp;", "&")):
        said = said.replace(entity, char)
    return said


def _settled(page: str) -> str:
    """The lines of a text part with one empty line where its blocks ask for one (see ui/text.j2)."""
    while "\n\n" in page:
        page = page.replace("\n\n", "\n")
    parts = (part.strip("\n") for part in _GLUE.sub("\n", page).split("\x1e"))
    return "\n\n".join(filter(None, parts))


def _labelling(label: str) -> str:
    return flow(label) + _colon(label)


def _hinting(hint: str) -> str:
    return _colon(hint) + flow(hint)


def _hanging(value: str) -> str:
    return indented(value, "  ").strip()


def _left_out(_: str) -> str:
    return ""


def _colon(beside: str) -> str:
    return ": " if beside.isascii() else "："


#: What people wrote over several lines; Outlook knows no other sign for a line than `<br>`.
_LINES: Final = frozenset(_BEGIN + place for place in ("block0", "sample0", "fact1"))

#: How the text part reads what follows a mark: running text in one line, what people wrote over several lines set in.
_READ: Final[Mapping[str, Callable[[str], str]]] = {
    f"{_BEGIN}{place}": read
    for read, places in (
        (flow, "strip0 page3 greeting0 lead0 p0 note0 h0 head0 cell0 short0 long0 point0 line0"),
        (indented, "block0 sample0"),
        (_labelling, "fact0"),
        (_hanging, "fact1"),
        (_hinting, "option2 main2"),
        (_left_out, "seg0 seg1 page0 page1 page2 option0 main0"),
    )
    for place in places.split()
}
